/**
 * The clock of a live meeting: how long each item has had, against what it was allowed.
 *
 * It runs for one item at a time and goes over to another when that one is minuted.
 * Times are milliseconds handed in; nothing here asks what time it is. It is the
 * minute taker's own and is never part of the minutes.
 */
import type { AgendaItemId } from '../kernel/id.ts';

export interface ItemClock {
  readonly spent: Readonly<Partial<Record<AgendaItemId, number>>>;
  readonly running: { readonly item: AgendaItemId; readonly since: number } | null;
}

export const STOPPED_CLOCK: ItemClock = { spent: {}, running: null };

export function runFor(clock: ItemClock, item: AgendaItemId, now: number): ItemClock {
  if (clock.running?.item === item) return clock;
  return { ...stopClock(clock, now), running: { item, since: now } };
}

export function stopClock(clock: ItemClock, now: number): ItemClock {
  if (clock.running === null) return clock;
  const { item } = clock.running;
  return { spent: { ...clock.spent, [item]: spentOn(clock, item, now) }, running: null };
}

/** A clock that was set back meanwhile takes nothing off. */
export function spentOn(clock: ItemClock, item: AgendaItemId, now: number): number {
  const since = clock.running?.item === item ? Math.max(0, now - clock.running.since) : 0;
  return (clock.spent[item] ?? 0) + since;
}

/** '4:05 of 10 minutes', '12:30 of 10 minutes: 3 over', '4:05'. Part of a minute over is a minute over. */
export function sayTime(spent: number, allowed: number | null): string {
  const seconds = Math.floor(spent / 1000);
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  if (allowed === null) return shown;
  const over = isOver(spent, allowed) ? `: ${Math.ceil((seconds - allowed * 60) / 60)} over` : '';
  return `${shown} of ${allowed} ${allowed === 1 ? 'minute' : 'minutes'}${over}`;
}

export const isOver = (spent: number, allowed: number | null): boolean =>
  allowed !== null && Math.floor(spent / 1000) > allowed * 60;

/** A clock that was kept on disk; one that does not read begins anew. What ran then is not running now. */
export function readItemClock(kept: unknown): ItemClock {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return STOPPED_CLOCK;
  const spent = Object.entries(kept).filter(
    (entry): entry is [AgendaItemId, number] =>
      entry[0].startsWith('agendaItem:') && typeof entry[1] === 'number' && entry[1] >= 0,
  );
  return { spent: Object.fromEntries(spent), running: null };
}
