/**
 * A change of cadence: one series ends, another begins, on a day.
 *
 * "Fortnightly in the first instance" changes one day. The old series ends the day
 * before and keeps all that happened in it; the new one begins with the next place
 * the old one would have had, so the weekday and the rhythm carry over. What was
 * written of a later place goes with it where the new pattern has that place too.
 */
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { firstPlaceFrom, isPlace } from './occurrences.ts';
import type { Pattern, Series, SeriesException } from './series.ts';

export interface ChangedCadence {
  /** The old series, with its end. It keeps every exception it had. */
  readonly ended: Series;
  /** The new one, to be given an id and stamps. */
  readonly begun: Omit<Unstamped<Series>, 'id'>;
  /** Later moves and cancellations the new pattern has no place for. They stay in the old series. */
  readonly leftBehind: readonly SeriesException[];
}

/** `not-after-anchor`: nothing would be left of the old series; change its pattern instead. */
export type CadenceNotChanged = 'not-after-anchor' | 'ended-before' | 'same-pattern';

/** `anchor` is only for a run that takes up another weekday. */
export function changeCadence(
  series: Series,
  on: CivilDate,
  pattern: Pattern,
  anchor: CivilDate | null = null,
): Result<ChangedCadence, CadenceNotChanged> {
  if (on <= series.anchor) return no('not-after-anchor');
  if (series.until !== null && series.until < on) return no('ended-before');
  if (anchor === null && isSamePattern(series.pattern, pattern)) return no('same-pattern');
  const begun: Series = {
    ...series,
    pattern,
    anchor: anchor !== null && anchor > on ? anchor : (anchorFor(series, on, pattern) ?? on),
    exceptions: [],
  };
  const later = series.exceptions.filter((one) => one.occurrence >= on);
  const kept = later.filter((one) => isPlace(begun, one.occurrence));
  return ok({
    ended: { ...series, until: addDays(on, -1) },
    begun: { ...unstamped(begun), exceptions: kept },
    leftBehind: later.filter((one) => !kept.includes(one)),
  });
}

/** A run of weeks takes up the old one's next place; a monthly one is found from the day itself. */
const anchorFor = (series: Series, on: CivilDate, pattern: Pattern): CivilDate | null =>
  pattern.every === 'weeks' ? firstPlaceFrom(series, on) : on;

function isSamePattern(one: Pattern, other: Pattern): boolean {
  if (one.every === 'weeks') return other.every === 'weeks' && one.weeks === other.weeks;
  if (one.every === 'month') return other.every === 'month' && one.nth === other.nth && one.weekday === other.weekday;
  return other.every === 'ad-hoc';
}

function unstamped(series: Series): Omit<Unstamped<Series>, 'id'> {
  const { bodyId, name, pattern, anchor, startsAt, lasts, until, mode, venue, exceptions, note, marking } = series;
  return { bodyId, name, pattern, anchor, startsAt, lasts, until, mode, venue, exceptions, note, marking };
}
