/** What a paper is called as a file: body, kind, date and status, in letters any computer takes. */
import type { Body } from '#domain/body/body.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { Sheet } from '../content.ts';

export const PAPER_FORMATS = ['pdf', 'docx', 'html'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

const LONGEST_BODY = 80;

interface Named {
  readonly body: Pick<Body, 'name'>;
  /** "agenda", "minutes", "action log". */
  readonly kind: string;
  readonly day: CivilDate;
  readonly status: Sheet['status'] | null;
  readonly version?: string | null;
}

/** 'GM IRS Steering Group – minutes – 2021-05-12 – draft.docx' */
export function paperFileName({ body, kind, day, status, version }: Named, ending: string): string {
  const name = fitting(body.name).slice(0, LONGEST_BODY).trim();
  const edition = version ? `v${fitting(version).replace(/^v/i, '')} ${status ?? ''}`.trim() : status;
  const said = [name === '' ? 'Body' : name, fitting(kind), day, edition].filter((part) => part !== null);
  return `${said.join(' – ')}.${ending}`;
}

/** Letters, digits and a few marks; whatever else stands there becomes a space. */
export const fitting = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replace(/[^\p{L}\p{N} ._()&,’–-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}(]+/u, '')
    .trim();
