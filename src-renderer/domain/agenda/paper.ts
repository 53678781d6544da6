/**
 * Papers: what is tabled under an agenda item.
 *
 * A paper is expected before it exists. Its bytes are a File; a new file replaces
 * the version and keeps the old. One agenda item may carry several papers. Until
 * it comes, the agenda prints '(to follow)'.
 */
import { z } from 'zod';
import { orderKey } from '../kernel/order-key.ts';
import { civilDate, id, line, named, owner, prose, stamps } from '../kernel/schema.ts';

export const PAPER_STATUSES = ['expected', 'received', 'cleared', 'to-follow', 'tabled', 'withdrawn'] as const;

export const paper = z.strictObject({
  ...stamps,
  id: id('paper'),
  meetingId: id('meeting'),
  agendaItemId: id('agendaItem'),
  order: orderKey,
  title: named,
  reference: line.nullable(),
  author: owner.nullable(),
  status: z.enum(PAPER_STATUSES),
  due: civilDate.nullable(),
  /** When its author was asked for it, oldest first. */
  chases: z.array(z.strictObject({ on: civilDate, by: line })).readonly(),
  /** Newest first; the first is the one in the pack. */
  files: z.array(id('file')).readonly(),
  note: prose,
});
export type Paper = Readonly<z.output<typeof paper>>;
