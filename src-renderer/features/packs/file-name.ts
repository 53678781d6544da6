/** What a pack is called as a file: body, date, version and status, as every paper is. */

import { paperFileName } from '#documents/papers/file-name.ts';
import type { Body } from '#domain/body/body.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Pack } from '#domain/pack/pack.ts';

/** 'GM IRS Steering Group – pack – 2021-05-12 – v0.1 draft.pdf' */
export const packFileName = (
  { version, status }: Pick<Pack, 'version' | 'status'>,
  { heldOn }: Pick<Meeting, 'heldOn'>,
  body: Pick<Body, 'name'>,
): string => paperFileName({ body, kind: 'pack', day: heldOn, version, status }, 'pdf');
