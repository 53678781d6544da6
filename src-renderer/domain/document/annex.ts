/**
 * Annexes: what is attached to a document, or is still to be.
 *
 * 'To be annexed' is a promise and is tracked as one. The memorandum lets an annex
 * join only with the sign-off of both the Steering Group and the Executive
 * (MoU §5, rules.md V-09), so each required sign-off is listed, given or not.
 */
import { z } from 'zod';
import { orderKey } from '../kernel/order-key.ts';
import { id, line, named, owner, prose, stamps } from '../kernel/schema.ts';
import { writtenDate } from '../kernel/written-date.ts';

export const ANNEX_STATUSES = ['to-be-annexed', 'announced', 'signed-off', 'annexed', 'withdrawn'] as const;

export const annex = z.strictObject({
  ...stamps,
  id: id('annex'),
  documentId: id('document'),
  order: orderKey,
  /** 'A', or '' where the paper gives none. */
  letter: line,
  title: named,
  status: z.enum(ANNEX_STATUSES),
  fileId: id('file').nullable(),
  signOffs: z
    .array(z.strictObject({ by: owner, on: writtenDate.nullable(), meetingId: id('meeting').nullable() }))
    .readonly(),
  note: prose,
});
export type Annex = Readonly<z.output<typeof annex>>;
