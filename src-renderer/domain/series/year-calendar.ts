/**
 * A body's year: every place of its series and every other meeting, in the order of days.
 *
 * A moved occurrence stands at the day it is held, a cancelled one at its place: both
 * stay in the list, since a place is never lost. Meetings that belong to no place are
 * among them.
 */
import { type CivilDate, civilDateOf } from '../kernel/civil-date.ts';
import type { KnownDays } from '../kernel/known-days.ts';
import { invariant } from '../kernel/result.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type ClosedDayFlag, flagClosedDay } from './closed-day-proposals.ts';
import type { Occurrence } from './occurrences.ts';
import { placeMeetings } from './place-meetings.ts';
import type { Series } from './series.ts';

export interface CalendarLine {
  /** The series and the place, or the meeting. */
  readonly id: string;
  readonly day: CivilDate;
  /** Null for a meeting of no series. */
  readonly planned: { readonly series: Series; readonly occurrence: Occurrence } | null;
  /** Null: no row has been made for it. */
  readonly meeting: Meeting | null;
  /** Whether the meeting's row says otherwise than the series. */
  readonly differs: boolean;
  readonly flag: ClosedDayFlag | null;
}

/** `series` and `meetings` are one body's; those put aside are left out. */
export function yearCalendar(
  year: number,
  rows: { readonly series: readonly Series[]; readonly meetings: readonly Meeting[] },
  known: KnownDays,
): readonly CalendarLine[] {
  const [from, to] = [civilDateOf(year, 1, 1), civilDateOf(year, 12, 31)];
  invariant(from && to, `${year} is a year`);
  const placed = rows.series
    .filter((series) => series.deletedAt === null)
    .flatMap((series) =>
      placeMeetings(series, rows.meetings, { from, to }).placed.map(({ occurrence, meeting, differs }) => ({
        id: `${series.id}/${occurrence.place}`,
        day: meeting?.heldOn ?? occurrence.heldOn ?? occurrence.place,
        planned: { series, occurrence },
        meeting,
        differs,
        flag: flagClosedDay(occurrence, known),
      })),
    );
  const found = new Set(placed.map((line) => line.meeting?.id));
  const others = rows.meetings
    .filter((one) => one.deletedAt === null && one.heldOn >= from && one.heldOn <= to && !found.has(one.id))
    .map((meeting) => ({ id: meeting.id, day: meeting.heldOn, planned: null, meeting, differs: false, flag: null }));
  return [...placed, ...others].sort((one, other) => (one.day + one.id < other.day + other.id ? -1 : 1));
}
