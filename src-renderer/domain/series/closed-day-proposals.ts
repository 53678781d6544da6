/**
 * An occurrence on a closed day is shown with proposals, and never moved silently.
 *
 * The order is rules.md D-14's: the next working day of the same week, the working
 * day before, or skip it. The user chooses; what follows in the run stays. Where the
 * year lies outside the bank-holiday table nobody can say whether the day is closed,
 * and that is said instead.
 */
import { addDays, type CivilDate, weekdayOf } from '../kernel/civil-date.ts';
import { isWorkingDay } from '../kernel/clear-days.ts';
import { isCovered, type KnownDays } from '../kernel/known-days.ts';
import { type Occurrence, occurrencesBetween } from './occurrences.ts';
import type { Series } from './series.ts';

export const CLOSED_DAY_PROPOSALS = ['next-working-day-same-week', 'previous-working-day', 'skip'] as const;

export interface Proposal {
  readonly proposal: (typeof CLOSED_DAY_PROPOSALS)[number];
  /** Null only for `skip`. */
  readonly to: CivilDate | null;
}

export interface ClosedDayFlag {
  readonly occurrence: Occurrence;
  readonly day: CivilDate;
  /** `not-covered`: the bank holidays of that year are not in the table. */
  readonly because: 'bank-holiday-or-closed' | 'weekend' | 'not-covered';
  /** The holiday's name, or null. */
  readonly title: string | null;
  /** In the order they are offered; none where nobody knows whether the day is closed. */
  readonly proposals: readonly Proposal[];
}

/** Null where it is held on a working day, or not at all. An occurrence moved to a closed day is flagged there. */
export function flagClosedDay(occurrence: Occurrence, known: KnownDays): ClosedDayFlag | null {
  const day = occurrence.heldOn;
  if (day === null) return null;
  if (!isWorkingDay(day, known.closed)) {
    const title = known.closed.get(day) ?? null;
    const because = title === null ? 'weekend' : 'bank-holiday-or-closed';
    return { occurrence, day, because, title, proposals: proposalsFor(day, known) };
  }
  return isCovered(day, known) ? null : { occurrence, day, because: 'not-covered', title: null, proposals: [] };
}

export function closedDayFlags(
  series: Series,
  span: { readonly from: CivilDate; readonly to: CivilDate },
  known: KnownDays,
): readonly ClosedDayFlag[] {
  return occurrencesBetween(series, span.from, span.to).flatMap((one) => flagClosedDay(one, known) ?? []);
}

/** Where the week has no working day left after it, the first proposal falls away. */
function proposalsFor(day: CivilDate, known: KnownDays): readonly Proposal[] {
  const restOfWeek = Array.from({ length: 7 - weekdayOf(day) }, (_, at) => addDays(day, at + 1));
  const next = restOfWeek.find((later) => isWorkingDay(later, known.closed));
  let previous = addDays(day, -1);
  while (!isWorkingDay(previous, known.closed)) previous = addDays(previous, -1);
  return [
    ...(next === undefined ? [] : [{ proposal: 'next-working-day-same-week' as const, to: next }]),
    { proposal: 'previous-working-day', to: previous },
    { proposal: 'skip', to: null },
  ];
}
