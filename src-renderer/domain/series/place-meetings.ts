/**
 * The meetings of a series beside its occurrences: which are there, which are missing.
 *
 * A meeting row belongs to the place it came from, wherever it is held now. A row
 * that says another day than the series does is shown as differing; a row whose
 * place the pattern no longer gives is shown as well, never dropped.
 */
import type { Body } from '../body/body.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import type { KnownDays } from '../kernel/known-days.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { addMinutes } from '../kernel/wall-time.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { newMeeting, usualTitle } from '../meeting/meeting-draft.ts';
import { type ClosedDayFlag, flagClosedDay } from './closed-day-proposals.ts';
import { isPlace, type Occurrence, occurrencesBetween } from './occurrences.ts';
import type { Series } from './series.ts';

export interface PlacedMeeting {
  readonly occurrence: Occurrence;
  /** Null: no row has been made for it. */
  readonly meeting: Meeting | null;
  /** Whether the row is held, or cancelled, as the series says. */
  readonly differs: boolean;
}

export interface PlacedMeetings {
  readonly placed: readonly PlacedMeeting[];
  /** Rows of this series held in the span at no place of it, or at a place that has a row already. */
  readonly strays: readonly Meeting[];
}

export interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export function placeMeetings(series: Series, meetings: readonly Meeting[], span: Span): PlacedMeetings {
  const own = meetings.filter((one) => one.seriesId === series.id && one.deletedAt === null);
  const placed = occurrencesBetween(series, span.from, span.to).map((occurrence) => {
    const meeting = own.find((one) => placeOf(one) === occurrence.place) ?? null;
    return { occurrence, meeting, differs: meeting !== null && differs(meeting, occurrence) };
  });
  const first = (meeting: Meeting) => own.find((one) => placeOf(one) === placeOf(meeting));
  const strays = own
    .filter((one) => one.heldOn >= span.from && one.heldOn <= span.to)
    .filter((one) => !isPlace(series, placeOf(one)) || first(one) !== one);
  return { placed, strays };
}

export interface MissingMeeting {
  readonly occurrence: Occurrence;
  /** To be given an id and stamps. */
  readonly fields: Omit<Unstamped<Meeting>, 'id'>;
  /** Where it would fall on a closed day: ask before it is made. */
  readonly flag: ClosedDayFlag | null;
}

/** How far ahead missing meetings are looked for, where a series has no end. */
const LOOK_AHEAD_IN_DAYS = 366 * 12;

/** The next so many occurrences, held today or later and not cancelled, that have no row yet. */
export function nextMissingMeetings(
  series: Series,
  asked: {
    readonly body: Pick<Body, 'name'>;
    readonly meetings: readonly Meeting[];
    readonly today: CivilDate;
    readonly count: number;
  },
  known: KnownDays,
): readonly MissingMeeting[] {
  const span = { from: asked.today, to: addDays(asked.today, LOOK_AHEAD_IN_DAYS) };
  const missing = placeMeetings(series, asked.meetings, span).placed.flatMap(({ occurrence, meeting }) => {
    const { heldOn } = occurrence;
    if (meeting !== null || heldOn === null || heldOn < asked.today) return [];
    return [
      {
        occurrence,
        fields: meetingOfPlace(series, { place: occurrence.place, heldOn }, asked.body),
        occurrenceDay: heldOn,
      },
    ];
  });
  return missing
    .sort((one, other) => (one.occurrenceDay < other.occurrenceDay ? -1 : 1))
    .slice(0, asked.count)
    .map(({ occurrence, fields }) => ({ occurrence, fields, flag: flagClosedDay(occurrence, known) }));
}

/** The meeting of one place, held on a day, to be given an id and stamps. */
export function meetingOfPlace(
  series: Series,
  { place, heldOn }: { readonly place: CivilDate; readonly heldOn: CivilDate },
  body: Pick<Body, 'name'>,
): Omit<Unstamped<Meeting>, 'id'> {
  const { startsAt, lasts } = series;
  const fields = newMeeting({
    bodyId: series.bodyId,
    title: usualTitle(body),
    heldOn,
    year: Number(heldOn.slice(0, 4)),
    startsAt,
    endsAt: startsAt === null || lasts === null ? null : addMinutes(startsAt, lasts),
    mode: series.mode,
    venue: series.venue,
  });
  return { ...fields, marking: series.marking, seriesId: series.id, occurrence: place };
}

/** The place a row came from: said where it was moved, otherwise the day it is held. */
export const placeOf = (meeting: Meeting): CivilDate => meeting.occurrence ?? meeting.heldOn;

const differs = (meeting: Meeting, { heldOn }: Occurrence): boolean =>
  heldOn === null ? meeting.status !== 'cancelled' : meeting.status === 'cancelled' || meeting.heldOn !== heldOn;
