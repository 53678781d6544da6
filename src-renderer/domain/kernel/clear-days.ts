/**
 * Clear days: whole days strictly between, neither end counted.
 *
 * The day papers go out does not count and the day of the meeting does not
 * count (rules.md D-01). Statute's five clear days are weekdays that are not
 * bank holidays (D-02, D-03); parish councils count Saturdays (D-04); the 28
 * days of a key decision are counted here as calendar days, since nothing found
 * settles it (D-05). Every count returns its working, so that a date can say why.
 */
import { addDays as addCalendarDays, format, getISODay, parseISO } from 'date-fns';
import type { ClosedDays } from './bank-holidays.ts';
import type { CivilDate } from './civil-date.ts';
import { invariant } from './result.ts';

export const COUNTINGS = ['working', 'calendar', 'working-with-saturdays'] as const;
export type Counting = (typeof COUNTINGS)[number];

export interface CountedDay {
  readonly day: CivilDate;
  /** The number it was given, or null with the reason it was passed over. */
  readonly counted: number | null;
  readonly because: 'counted' | 'weekend' | 'closed' | 'day-of-issue' | 'day-of-meeting';
  /** The holiday's name where it was closed. */
  readonly title: string | null;
}

export interface Working {
  readonly day: CivilDate;
  readonly days: readonly CountedDay[];
}

/**
 * The latest day papers may go out for `clear` clear days before the meeting:
 * the day before the last counted day, rolled back to a working day under
 * working-day counting.
 *
 *     issueBy('2021-05-12', 5, 'working', EnglandAndWales).day === '2021-05-04'
 */
export function issueBy(meeting: CivilDate, clear: number, counting: Counting, closed: ClosedDays): Working {
  const days: CountedDay[] = [passed(meeting, 'day-of-meeting')];
  let at = step(meeting, -1);
  for (let number = 0; number < clear; at = step(at, -1)) {
    const counted = isCounted(at, counting, closed);
    if (counted) number += 1;
    days.push(counted ? { day: at, counted: number, because: 'counted', title: null } : why(at, closed));
    invariant(days.length < 2000, 'clear days end');
  }
  while (!isCounted(at, counting, closed)) {
    days.push(why(at, closed));
    at = step(at, -1);
  }
  days.push(passed(at, 'day-of-issue'));
  return { day: at, days };
}

/** A day of issue counted in calendar days that is closed goes back to a working day, each step in the working. */
export function broughtBack(working: Working, closed: ClosedDays): Working {
  const day = rolledBack(working.day, closed);
  if (day === working.day) return working;
  const passed: CountedDay[] = [];
  for (let at = working.day; at > day; at = step(at, -1)) {
    const title = closed.get(at) ?? null;
    passed.push({ day: at, counted: null, because: title === null ? 'weekend' : 'closed', title });
  }
  const last: CountedDay = { day, counted: null, because: 'day-of-issue', title: null };
  return { day, days: [...working.days.slice(0, -1), ...passed, last] };
}

/** The n-th working day after a day, that day not counted: call-in and draft-minutes deadlines (rules.md D-10). */
export function workingDayAfter(from: CivilDate, number: number, counting: Counting, closed: ClosedDays): Working {
  const days: CountedDay[] = [passed(from, 'day-of-issue')];
  let at = from;
  for (let reached = 0; reached < number; ) {
    at = step(at, 1);
    const counted = isCounted(at, counting, closed);
    if (counted) reached += 1;
    days.push(counted ? { day: at, counted: reached, because: 'counted', title: null } : why(at, closed));
    invariant(days.length < 2000, 'working days end');
  }
  return { day: at, days };
}

/** The working day on or before a day: where a period in calendar days ends on a closed one. */
export function rolledBack(day: CivilDate, closed: ClosedDays): CivilDate {
  let at = day;
  while (!isCounted(at, 'working', closed)) at = step(at, -1);
  return at;
}

/** How many clear days lie between issue and meeting; 0 when there are none or the order is wrong. */
export function clearDaysBetween(
  issued: CivilDate,
  meeting: CivilDate,
  counting: Counting,
  closed: ClosedDays,
): number {
  let count = 0;
  for (let at = step(issued, 1); at < meeting; at = step(at, 1)) if (isCounted(at, counting, closed)) count += 1;
  return count;
}

export function isWorkingDay(day: CivilDate, closed: ClosedDays): boolean {
  return isCounted(day, 'working', closed);
}

function isCounted(day: CivilDate, counting: Counting, closed: ClosedDays): boolean {
  if (counting === 'calendar') return true;
  const weekday = getISODay(parseISO(day));
  return weekday <= (counting === 'working' ? 5 : 6) && !closed.has(day);
}

function why(day: CivilDate, closed: ClosedDays): CountedDay {
  const title = closed.get(day) ?? null;
  return { day, counted: null, because: title === null ? 'weekend' : 'closed', title };
}

const passed = (day: CivilDate, because: 'day-of-issue' | 'day-of-meeting'): CountedDay => ({
  day,
  counted: null,
  because,
  title: null,
});

const step = (day: CivilDate, by: 1 | -1): CivilDate =>
  format(addCalendarDays(parseISO(day), by), 'yyyy-MM-dd') as CivilDate;
