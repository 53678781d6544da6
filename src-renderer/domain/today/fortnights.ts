/**
 * Actions opened and closed in each of the last fortnights: whether the log is shrinking.
 *
 * Opened is when it was agreed; closed is when it ended, however it did. An action
 * whose day nobody knows is in no fortnight.
 */
import type { Action } from '../action/action.ts';
import { addDays, type CivilDate, daysBetween } from '../kernel/civil-date.ts';

export interface Fortnight {
  /** Its first and last day; the last one ends today. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly opened: number;
  readonly closed: number;
}

const DAYS = 14;

/** The oldest first. */
export function fortnightsOf(
  actions: readonly Pick<Action, 'agreedOn' | 'closedOn' | 'deletedAt'>[],
  today: CivilDate,
  count: number,
): readonly Fortnight[] {
  const opened = new Array<number>(count).fill(0);
  const closed = new Array<number>(count).fill(0);
  const tally = (counts: number[], day: CivilDate | null): void => {
    if (day === null || day > today) return;
    const ago = Math.floor(daysBetween(day, today) / DAYS);
    if (ago < count) counts[ago] = (counts[ago] ?? 0) + 1;
  };
  for (const action of actions) {
    if (action.deletedAt !== null) continue;
    tally(opened, action.agreedOn);
    tally(closed, action.closedOn);
  }
  return Array.from({ length: count }, (_, at) => {
    const ago = count - 1 - at;
    const to = addDays(today, -ago * DAYS);
    return { from: addDays(to, 1 - DAYS), to, opened: opened[ago] ?? 0, closed: closed[ago] ?? 0 };
  });
}
