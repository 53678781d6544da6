/**
 * Agenda items: the numbered business of one meeting.
 *
 * An item's number is worked out from its place and never stored: the agenda,
 * the minutes, the contents of a pack and every reference read it from
 * `numberItems`. An item may stand under another (4.1 under 4). Purpose is what
 * the body is asked to do with it (rules.md M-02).
 */
import { z } from 'zod';
import type { AgendaItemId } from '../kernel/id.ts';
import { compareOrder, orderKey } from '../kernel/order-key.ts';
import { id, named, owner, prose, stamps, whole } from '../kernel/schema.ts';

export const ITEM_PURPOSES = ['decision', 'discussion', 'assurance', 'information', 'noting'] as const;
export type ItemPurpose = (typeof ITEM_PURPOSES)[number];

/** Items every meeting has, which fill themselves (rules.md M-01). */
export const STANDING_ITEMS = [
  'apologies',
  'declarations',
  'minutes-of-last-meeting',
  'matters-arising',
  'any-other-business',
  'date-of-next-meeting',
] as const;

export const ITEM_STATUSES = ['on-agenda', 'considered', 'not-reached', 'deferred', 'withdrawn'] as const;

/** What an item may be about. */
export const concern = z.union([
  id('action'),
  id('decision'),
  id('recommendation'),
  id('escalation'),
  id('document'),
  id('risk'),
]);
export type Concern = z.output<typeof concern>;

export const agendaItem = z.strictObject({
  ...stamps,
  id: id('agendaItem'),
  meetingId: id('meeting'),
  parentId: id('agendaItem').nullable(),
  order: orderKey,
  title: named,
  standing: z.enum(STANDING_ITEMS).nullable(),
  purpose: z.enum(ITEM_PURPOSES),
  lead: owner.nullable(),
  minutesAllowed: whole.nullable(),
  recommendation: prose,
  status: z.enum(ITEM_STATUSES),
  /** Why it was deferred, withdrawn or not reached. */
  statusReason: prose,
  /** Taken late: the special circumstances, and who agreed to take it (rules.md D-09). */
  late: z.strictObject({ reason: named, agreedBy: owner.nullable() }).nullable(),
  /** Paragraphs of Schedule 12A Part 1 that make it exempt (rules.md M-14); none where it is open. */
  exempt: z.array(z.int().min(1).max(7)).readonly(),
  /** Why the public interest in the exemption outweighs that in disclosure (rules.md M-13). */
  publicInterest: prose,
  /** Given by a government department on terms that forbid disclosure, or forbidden by law (rules.md M-15). */
  confidential: z.boolean(),
  /** The records it is about. */
  concerns: z.array(concern).readonly(),
  /** The item of an earlier meeting that it carries forward. */
  carriedFrom: id('agendaItem').nullable(),
  /** The chair's private note: on the chair's brief only, never in anything issued. */
  privateNote: prose,
});
export type AgendaItem = Readonly<z.output<typeof agendaItem>>;

/** As much of an item as says where it stands. */
export type Placed = Pick<AgendaItem, 'id' | 'parentId' | 'order' | 'standing' | 'status' | 'deletedAt'>;

/** '1', '2', '2.1' … by place; withdrawn and deleted items have none. */
export function numberItems(items: readonly Placed[]): ReadonlyMap<AgendaItemId, string> {
  const under = childrenOf(items);
  const numbers = new Map<AgendaItemId, string>();
  const number = (parentId: AgendaItemId | null, prefix: string): void => {
    (under.get(parentId) ?? []).forEach((item, at) => {
      numbers.set(item.id, `${prefix}${at + 1}`);
      number(item.id, `${prefix}${at + 1}.`);
    });
  };
  number(null, '');
  return numbers;
}

/** The items in the order they are taken, each followed by those under it. */
export function inOrder<Item extends Placed>(items: readonly Item[]): readonly Item[] {
  const under = childrenOf(items);
  const from = (parentId: AgendaItemId | null): readonly Item[] =>
    (under.get(parentId) ?? []).flatMap((item) => [item, ...from(item.id)]);
  return from(null);
}

/** The items that stand directly under each, and at the top under null, in order. */
export function childrenOf<Item extends Placed>(
  items: readonly Item[],
): ReadonlyMap<AgendaItemId | null, readonly Item[]> {
  const live = items.filter((item) => item.deletedAt === null && item.status !== 'withdrawn').sort(compareOrder);
  const known = new Map(live.map((item) => [item.id, item]));
  const under = new Map<AgendaItemId | null, Item[]>();
  for (const item of live) {
    const parentId = standsUnder(item, known);
    under.set(parentId, [...(under.get(parentId) ?? []), item]);
  }
  return under;
}

/**
 * An item whose parent is not on this agenda stands at the top, and so does one whose
 * parents lead back to itself (an item put back may have come to that): none is ever lost.
 */
function standsUnder(item: Placed, known: ReadonlyMap<AgendaItemId, Placed>): AgendaItemId | null {
  const parent = item.parentId === null ? undefined : known.get(item.parentId);
  const seen = new Set<AgendaItemId>();
  let at = parent;
  while (at !== undefined && !seen.has(at.id)) {
    if (at.id === item.id) return null;
    seen.add(at.id);
    at = at.parentId === null ? undefined : known.get(at.parentId);
  }
  return parent?.id ?? null;
}
