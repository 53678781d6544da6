/**
 * Where an entry of the minutes stands: after which one, under which item, how deep.
 *
 * An entry that is moved past the first or last one of its item goes on to the
 * item before or after. It may stand one level below the entry above it, and no
 * deeper than two; the first of an item stands at the margin.
 */
import type { AgendaItemId, MinuteId } from '../kernel/id.ts';
import { compareOrder, type OrderKey, orderKeyAt } from '../kernel/order-key.ts';
import type { Minute } from './minute.ts';

export const DEEPEST = 2;

export type MinutePlace = Pick<Minute, 'agendaItemId' | 'order' | 'level'>;

/** The entries under an item, in order; null is what was said before the first item. */
export function entriesUnder(minutes: readonly Minute[], item: AgendaItemId | null): readonly Minute[] {
  return minutes.filter((each) => each.deletedAt === null && each.agendaItemId === item).sort(compareOrder);
}

/** Just after another entry; at the end of the item where that one is gone; first where `after` is null. */
export function placeAfter(
  minutes: readonly Minute[],
  item: AgendaItemId | null,
  after: MinuteId | null | 'last',
): OrderKey {
  const own = entriesUnder(minutes, item);
  const at = own.findIndex((each) => each.id === after);
  return orderKeyAt(own, after === null ? 0 : at < 0 ? own.length : at + 1);
}

/** One step up or down, on into the next item at either end. Null where there is nowhere to go. */
export function moveMinute(
  minutes: readonly Minute[],
  items: readonly (AgendaItemId | null)[],
  id: MinuteId,
  by: -1 | 1,
): MinutePlace | null {
  const entry = minutes.find((each) => each.id === id && each.deletedAt === null);
  if (!entry) return null;
  const own = entriesUnder(minutes, entry.agendaItemId);
  const to = own.findIndex((each) => each.id === id) + by;
  if (to >= 0 && to < own.length) return placed(minutes, entry, entry.agendaItemId, to);
  const next = items[items.indexOf(entry.agendaItemId) + by];
  if (next === undefined || !items.includes(entry.agendaItemId)) return null;
  return placed(minutes, entry, next, by === 1 ? 0 : entriesUnder(minutes, next).length);
}

function placed(minutes: readonly Minute[], entry: Minute, item: AgendaItemId | null, at: number): MinutePlace {
  const others = entriesUnder(minutes, item).filter((each) => each.id !== entry.id);
  return { agendaItemId: item, order: orderKeyAt(others, at), level: levelUnder(others[at - 1], entry.level) };
}

/** The nearest level there may be under the entry above. */
export function levelUnder(above: Pick<Minute, 'level'> | undefined, wanted: number): number {
  return Math.max(0, Math.min(wanted, DEEPEST, above ? above.level + 1 : 0));
}

/** One level in or out; null where the entry cannot go there. */
export function moveLevel(minutes: readonly Minute[], id: MinuteId, by: -1 | 1): number | null {
  const entry = minutes.find((each) => each.id === id && each.deletedAt === null);
  if (!entry) return null;
  const own = entriesUnder(minutes, entry.agendaItemId);
  const level = levelUnder(own[own.findIndex((each) => each.id === id) - 1], entry.level + by);
  return level === entry.level ? null : level;
}
