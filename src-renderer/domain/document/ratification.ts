/**
 * Ratification: each party's own governance approving an agreement.
 *
 * The memorandum requires ratification through the parties' own arrangements
 * (MoU §3), so each party has a row: which of its boards, on what day, of which
 * version. A party whose board has not said is 'awaited', never assumed.
 */
import { z } from 'zod';
import { civilDate, id, line, prose, stamps } from '../kernel/schema.ts';
import { versionLabel } from '../kernel/version-label.ts';
import { writtenDate } from '../kernel/written-date.ts';

export const RATIFICATION_STATUSES = ['awaited', 'ratified', 'declined'] as const;

export const ratification = z.strictObject({
  ...stamps,
  id: id('ratification'),
  documentId: id('document'),
  partyId: id('party'),
  /** The party's own board, as it is called there; '' where not known. */
  by: line,
  version: versionLabel.nullable(),
  sentOn: civilDate.nullable(),
  date: writtenDate.nullable(),
  status: z.enum(RATIFICATION_STATUSES),
  evidence: id('file').nullable(),
  note: prose,
});
export type Ratification = Readonly<z.output<typeof ratification>>;
