/**
 * The backlog: items that wait for a later meeting of a body.
 *
 * An item is put here before any meeting has room for it, or comes from one that
 * deferred it. Placed on an agenda it says where, and is not offered again.
 */
import { z } from 'zod';
import { orderKey } from '../kernel/order-key.ts';
import { civilDate, id, named, owner, prose, stamps, whole } from '../kernel/schema.ts';
import { concern, ITEM_PURPOSES } from './agenda-item.ts';

export const BACKLOG_STATUSES = ['waiting', 'placed', 'dropped'] as const;

export const backlogItem = z.strictObject({
  ...stamps,
  id: id('backlogItem'),
  bodyId: id('body'),
  order: orderKey,
  title: named,
  purpose: z.enum(ITEM_PURPOSES),
  lead: owner.nullable(),
  minutesAllowed: whole.nullable(),
  recommendation: prose,
  /** Not before the meeting of this day; null: as soon as there is room. */
  notBefore: civilDate.nullable(),
  /** Why it waits. */
  reason: prose,
  concerns: z.array(concern).readonly(),
  /** The agenda item that was deferred to here. */
  deferredFrom: id('agendaItem').nullable(),
  status: z.enum(BACKLOG_STATUSES),
  placedAs: id('agendaItem').nullable(),
});
export type BacklogItem = Readonly<z.output<typeof backlogItem>>;
