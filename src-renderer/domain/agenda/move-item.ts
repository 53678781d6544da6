/**
 * Moving agenda items: up, down, under another, and to where one was dropped.
 *
 * An item takes those under it along. A move changes one row, because places are
 * order keys between neighbours; numbers follow by themselves. A withdrawn item
 * has no number and no place among the others, but keeps its row.
 */
import type { AgendaItemId } from '../kernel/id.ts';
import { type OrderKey, orderKeyAt } from '../kernel/order-key.ts';
import { type AgendaItem, childrenOf, type Placed } from './agenda-item.ts';

export interface ItemPlace {
  readonly parentId: AgendaItemId | null;
  readonly order: OrderKey;
}

export type Move = 'up' | 'down' | 'in' | 'out';

/** A step by keyboard: up, down, in under the item above, or out again. */
export function moveStep(items: readonly AgendaItem[], id: AgendaItemId, how: Move): ItemPlace | null {
  if (how === 'in') return indent(items, id);
  return how === 'out' ? outdent(items, id) : moveBy(items, id, how === 'up' ? -1 : 1);
}

/** One place up or down among its neighbours; null where it is first or last already. */
export function moveBy(items: readonly AgendaItem[], id: AgendaItemId, by: -1 | 1): ItemPlace | null {
  const item = find(items, id);
  if (!item) return null;
  const beside = itemsUnder(items, parentOf(items, item));
  const to = beside.findIndex((one) => one.id === id) + by;
  if (to < 0 || to >= beside.length) return null;
  return placed(items, item, parentOf(items, item), to);
}

/** Under the item above it, as its last; null where there is none above. */
export function indent(items: readonly AgendaItem[], id: AgendaItemId): ItemPlace | null {
  const item = find(items, id);
  if (!item) return null;
  const beside = itemsUnder(items, parentOf(items, item));
  const above = beside[beside.findIndex((one) => one.id === id) - 1];
  return above ? placed(items, item, above.id, itemsUnder(items, above.id).length) : null;
}

/** Out from under its item, to just after it; null where it stands at the top. */
export function outdent(items: readonly AgendaItem[], id: AgendaItemId): ItemPlace | null {
  const item = find(items, id);
  const parent = item ? find(items, parentOf(items, item)) : undefined;
  if (!item || !parent) return null;
  const above = parentOf(items, parent);
  return placed(items, item, above, itemsUnder(items, above).findIndex((one) => one.id === parent.id) + 1);
}

/** Before or after another item, at that one's level. Null where an item would come to stand under itself. */
export function moveBeside(
  items: readonly AgendaItem[],
  id: AgendaItemId,
  target: AgendaItemId,
  side: 'before' | 'after',
): ItemPlace | null {
  const item = find(items, id);
  const other = find(items, target);
  if (!item || !other || isUnder(items, other, id)) return null;
  const parent = parentOf(items, other);
  const beside = itemsUnder(items, parent).filter((one) => one.id !== id);
  const at = beside.findIndex((one) => one.id === target);
  return placed(items, item, parent, side === 'before' ? at : at + 1);
}

/** Where a new item goes: before any other business and the date of the next meeting, where they close the agenda. */
export function placeForNew(items: readonly Placed[]): ItemPlace {
  const top = itemsUnder(items, null);
  const closing = top.findIndex((one) => CLOSING.includes(one.standing ?? ''));
  return { parentId: null, order: orderKeyAt(top, closing < 0 ? top.length : closing) };
}

const CLOSING: readonly string[] = ['any-other-business', 'date-of-next-meeting'];

/** The items that stand directly under one, or at the top, in order. */
export const itemsUnder = <Item extends Placed>(
  items: readonly Item[],
  parentId: AgendaItemId | null,
): readonly Item[] => childrenOf(items).get(parentId) ?? [];

const find = <Item extends Placed>(items: readonly Item[], id: AgendaItemId | null): Item | undefined =>
  items.find((item) => item.id === id && item.deletedAt === null && item.status !== 'withdrawn');

/** As numberItems sees it. */
function parentOf(items: readonly Placed[], item: Placed): AgendaItemId | null {
  for (const [parentId, under] of childrenOf(items)) if (under.some((each) => each.id === item.id)) return parentId;
  return null;
}

function isUnder(items: readonly AgendaItem[], item: AgendaItem, id: AgendaItemId): boolean {
  const seen = new Set<AgendaItemId>();
  for (let at: AgendaItem | undefined = item; at && !seen.has(at.id); ) {
    if (at.id === id) return true;
    seen.add(at.id);
    at = find(items, parentOf(items, at));
  }
  return false;
}

function placed(
  items: readonly AgendaItem[],
  item: AgendaItem,
  parentId: AgendaItemId | null,
  place: number,
): ItemPlace {
  const others = itemsUnder(items, parentId).filter((one) => one.id !== item.id);
  return { parentId, order: orderKeyAt(others, place) };
}
