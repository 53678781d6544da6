/**
 * Issued papers: what left this programme, kept as it was.
 *
 * A published agenda, a set of minutes, a note of actions and decisions, a notice:
 * once issued its bytes are a File and do not change. What comes after it is
 * another version, and this one is superseded, never taken away. Packs keep their
 * own manifest (../pack/pack.ts).
 */
import { z } from 'zod';
import { civilDate, id, line, named, prose, stamps } from '../kernel/schema.ts';

export const ISSUED_KINDS = [
  'agenda',
  'chairs-brief',
  'minutes',
  'action-note',
  'decision-notice',
  'escalation-note',
  'ratification-sheet',
] as const;
export type IssuedKind = (typeof ISSUED_KINDS)[number];

export const issuedPaper = z.strictObject({
  ...stamps,
  id: id('issuedPaper'),
  subjectId: z.union([id('meeting'), id('decision'), id('escalation'), id('document')]),
  kind: z.enum(ISSUED_KINDS),
  title: named,
  /** '1', '2': of an agenda its published number, of minutes their revision. */
  version: line,
  status: z.enum(['issued', 'superseded']),
  issuedOn: civilDate,
  fileId: id('file').nullable(),
  /** What it said, line by line, where what it was made from goes on changing; none where nobody asks. */
  says: z.array(prose).readonly(),
  note: prose,
});
export type IssuedPaper = Readonly<z.output<typeof issuedPaper>>;
