/**
 * The occurrences of a series: its places in the run, and what became of each.
 *
 * A place is the day the pattern gives, counted from the anchor (rules.md D-13):
 * it is a square on the calendar, so no clock change can move it. A moved or
 * cancelled occurrence keeps its place and its reason, and the ones after it stay
 * where they were. Meetings called ad hoc have no places.
 */
import { addDays, type CivilDate, civilDateOf, daysBetween, weekdayOf } from '../kernel/civil-date.ts';
import type { WallTime } from '../kernel/wall-time.ts';
import type { Series } from './series.ts';

export interface Occurrence {
  /** The day the pattern gives. It never changes. */
  readonly place: CivilDate;
  /** Where it was moved to, or its place; null where it was cancelled. */
  readonly heldOn: CivilDate | null;
  readonly became: 'as-planned' | 'moved' | 'cancelled';
  /** Why it was moved or cancelled; null as planned. */
  readonly reason: string | null;
  readonly startsAt: WallTime | null;
}

/**
 * Every occurrence whose place, or the day it was moved to, is in the span, both
 * ends counted; in the order of their places.
 */
export function occurrencesBetween(series: Series, from: CivilDate, to: CivilDate): readonly Occurrence[] {
  const inside = (day: CivilDate | null) => day !== null && day >= from && day <= to;
  const movedHere = series.exceptions.filter((one) => inside(one.to) && isPlace(series, one.occurrence));
  const places = new Set([...placesBetween(series, from, to), ...movedHere.map((one) => one.occurrence)]);
  return [...places].sort().map((place) => occurrenceAt(series, place));
}

/** What became of the occurrence at a place. */
export function occurrenceAt(series: Series, place: CivilDate): Occurrence {
  const { startsAt } = series;
  const exception = series.exceptions.findLast((one) => one.occurrence === place);
  if (!exception) return { place, heldOn: place, became: 'as-planned', reason: null, startsAt };
  const became = exception.to === null ? 'cancelled' : 'moved';
  return { place, heldOn: exception.to, became, reason: exception.reason, startsAt };
}

/** Whether the pattern gives this day, from the anchor on and not after the series ended. */
export function isPlace(series: Series, day: CivilDate): boolean {
  return placesBetween(series, day, day).length === 1;
}

/** The first place on or after a day; null where the series has ended by then, or has no places. */
export function firstPlaceFrom(series: Series, day: CivilDate): CivilDate | null {
  const step = series.pattern.every === 'weeks' ? series.pattern.weeks * 7 : 62;
  const from = day < series.anchor ? series.anchor : day;
  return placesBetween(series, from, addDays(from, step))[0] ?? null;
}

/** The days the pattern gives, whatever became of them. */
export function placesBetween(series: Series, from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const first = from < series.anchor ? series.anchor : from;
  const last = series.until !== null && series.until < to ? series.until : to;
  if (first > last || series.pattern.every === 'ad-hoc') return [];
  return series.pattern.every === 'weeks'
    ? everyWeeks(series.anchor, series.pattern.weeks * 7, first, last)
    : everyMonth(series.pattern, first, last);
}

function everyWeeks(anchor: CivilDate, step: number, first: CivilDate, last: CivilDate): readonly CivilDate[] {
  const places: CivilDate[] = [];
  const passed = Math.ceil(daysBetween(anchor, first) / step);
  for (let day = addDays(anchor, passed * step); day <= last; day = addDays(day, step)) places.push(day);
  return places;
}

interface Monthly {
  readonly nth: number;
  readonly weekday: number;
}

function everyMonth(monthly: Monthly, first: CivilDate, last: CivilDate): readonly CivilDate[] {
  const places: CivilDate[] = [];
  const monthOf = (day: CivilDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  for (let month = monthOf(first); month <= monthOf(last); month += 1) {
    const day = nthWeekday(Math.floor(month / 12), (month % 12) + 1, monthly);
    if (day !== null && day >= first && day <= last) places.push(day);
  }
  return places;
}

/** The fifth is the last, whether the month has four of that weekday or five. */
function nthWeekday(year: number, month: number, { nth, weekday }: Monthly): CivilDate | null {
  const first = civilDateOf(year, month, 1);
  if (first === null) return null;
  const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return civilDateOf(year, month, day) ?? civilDateOf(year, month, day - 7);
}
