/** What a pack is called as a file: body, date, version and status, in letters any computer takes. */
import type { Body } from '#domain/body/body.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Pack } from '#domain/pack/pack.ts';

const LONGEST_BODY = 80;

/** 'GM IRS Steering Group – pack – 2021-05-12 – v0.1 draft.pdf' */
export function packFileName(
  pack: Pick<Pack, 'version' | 'status'>,
  meeting: Pick<Meeting, 'heldOn'>,
  body: Pick<Body, 'name'>,
): string {
  const name = fitting(body.name).slice(0, LONGEST_BODY).trim();
  const version = `v${fitting(pack.version).replace(/^v/i, '')} ${pack.status}`;
  return `${name === '' ? 'Body' : name} – pack – ${meeting.heldOn} – ${version}.pdf`;
}

/** Letters, digits and a few marks; whatever else stands there becomes a space. */
const fitting = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} ._()&,–-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}(]+/u, '')
    .trim();
