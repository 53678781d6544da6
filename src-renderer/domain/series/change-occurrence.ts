/**
 * Moving, cancelling and restoring one occurrence of a series.
 *
 * The anchor is never shifted to hide a change: what happened is written beside
 * the occurrence's place, with a reason, and the rest of the run stays (rules.md
 * D-13, D-14). Changing it again replaces what was written; restoring takes it away.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { isPlace } from './occurrences.ts';
import type { Series, SeriesException } from './series.ts';

/** `not-in-series`: the pattern gives no such day. `same-day`: it was to be moved to where it is. */
export type OccurrenceNotChanged = 'not-in-series' | 'no-reason' | 'same-day';

export function moveOccurrence(
  series: Series,
  place: CivilDate,
  move: { readonly to: CivilDate; readonly reason: string },
): Result<Series, OccurrenceNotChanged> {
  if (move.to === place) return no('same-day');
  return changed(series, { occurrence: place, ...move });
}

export function cancelOccurrence(
  series: Series,
  place: CivilDate,
  reason: string,
): Result<Series, OccurrenceNotChanged> {
  return changed(series, { occurrence: place, to: null, reason });
}

/** Back to its place, as planned. */
export function restoreOccurrence(series: Series, place: CivilDate): Result<Series, 'not-in-series'> {
  return isPlace(series, place) ? ok({ ...series, exceptions: without(series, place) }) : no('not-in-series');
}

/** Exceptions whose place the pattern does not give, as after the anchor was corrected: kept, and to be shown. */
export function strayExceptions(series: Series): readonly SeriesException[] {
  return series.exceptions.filter((one) => !isPlace(series, one.occurrence));
}

function changed(series: Series, exception: SeriesException): Result<Series, OccurrenceNotChanged> {
  const reason = exception.reason.trim();
  if (!isPlace(series, exception.occurrence)) return no('not-in-series');
  if (reason === '') return no('no-reason');
  const exceptions = [...without(series, exception.occurrence), { ...exception, reason }];
  return ok({ ...series, exceptions: exceptions.sort((one, other) => (one.occurrence < other.occurrence ? -1 : 1)) });
}

const without = (series: Series, place: CivilDate): readonly SeriesException[] =>
  series.exceptions.filter((one) => one.occurrence !== place);
