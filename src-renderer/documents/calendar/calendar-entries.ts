/**
 * Meetings and series as calendar entries.
 *
 * A series is one repeating entry; each place that has a meeting of its own, or was
 * moved or cancelled, is an entry beside it that names its place (RECURRENCE-ID), so
 * that a calendar moves what it has instead of showing it twice. A meeting sent by
 * itself carries the same name as it has in its series. Notes, reasons and joining
 * details never leave. No time of day is stated where the record has none.
 */
import type { Body } from '#domain/body/body.ts';
import { type CivilDate, weekdayOf } from '#domain/kernel/civil-date.ts';
import { type Instant, toMilliseconds } from '#domain/kernel/instant.ts';
import type { Stamps } from '#domain/kernel/schema.ts';
import { addMinutes, type WallTime } from '#domain/kernel/wall-time.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { usualTitle } from '#domain/meeting/meeting-draft.ts';
import { firstPlaceFrom, isPlace, occurrenceAt } from '#domain/series/occurrences.ts';
import { placeOf } from '#domain/series/place-meetings.ts';
import type { Series } from '#domain/series/series.ts';
import { withoutJoiningDetails } from './joining-details.ts';

export interface CalendarEntry {
  /** The same for every edition of the same meeting or series. */
  readonly uid: string;
  /** Rises with every change; one more when cancelled. */
  readonly sequence: number;
  readonly stamp: Instant;
  readonly summary: string;
  readonly location: string;
  readonly day: CivilDate;
  /** Null: no time is stated, and the entry is for the day. */
  readonly startsAt: WallTime | null;
  readonly endsAt: WallTime | null;
  /** The rule a series repeats by, as RFC 5545 writes it. */
  readonly repeats: string | null;
  /** Which occurrence of its series this is. */
  readonly place: { readonly day: CivilDate; readonly startsAt: WallTime | null } | null;
  readonly cancelled: boolean;
}

/** How many times a row has been changed, or any number that only ever rises with its changes. */
export type RevisionOf = (row: Stamps) => number;

/**
 * Whole seconds from when a row was made to when it was last changed: rises with every
 * change, and is the same on every machine that holds the row.
 */
export const revisionByStamps: RevisionOf = ({ createdAt, updatedAt }) =>
  Math.max(0, Math.floor((toMilliseconds(updatedAt) - toMilliseconds(createdAt)) / 1000));

export interface CalendarRows {
  readonly body: Body;
  readonly series: readonly Series[];
  readonly meetings: readonly Meeting[];
  readonly revisionOf: RevisionOf;
}

/** All of a body: its series, and the meetings that belong to none. Rows of other bodies are left out. */
export function bodyEntries(rows: CalendarRows): readonly CalendarEntry[] {
  const ofBody = ({ bodyId, deletedAt }: Series | Meeting) => bodyId === rows.body.id && deletedAt === null;
  const series = rows.series.filter(ofBody).sort(byAnchor);
  const meetings = rows.meetings.filter(ofBody).sort(byDay);
  const alone = meetings.filter((meeting) => !series.some((one) => belongs(meeting, one)));
  return [
    ...series.flatMap((one) => seriesEntries(one, { ...rows, meetings })),
    ...alone.map((meeting) => aloneEntry(meeting, rows)),
  ];
}

/** One meeting by itself. */
export function meetingEntry(meeting: Meeting, rows: Omit<CalendarRows, 'meetings'>): CalendarEntry {
  const series = rows.series.find((one) => belongs(meeting, one));
  return series ? occurrenceEntry(series, placeOf(meeting), meeting, rows) : aloneEntry(meeting, rows);
}

/** A series and every place of it that was changed or has a meeting; nothing where it has no places. */
export function seriesEntries(series: Series, rows: Omit<CalendarRows, 'series'>): readonly CalendarEntry[] {
  const day = firstPlaceFrom(series, series.anchor);
  if (day === null) return [];
  const own = rows.meetings.filter((meeting) => meeting.deletedAt === null && belongs(meeting, series));
  const changed = series.exceptions.map((one) => one.occurrence).filter((place) => isPlace(series, place));
  const places = [...new Set([...changed, ...own.map(placeOf)])].sort();
  const meetingAt = (place: CivilDate) => own.find((one) => placeOf(one) === place) ?? null;
  return [
    {
      ...asPlanned(series, rows.body),
      sequence: sequenceOf(rows.revisionOf(series), false),
      stamp: series.updatedAt,
      day,
      repeats: repetition(series),
      place: null,
      cancelled: false,
    },
    ...places.map((place) => occurrenceEntry(series, place, meetingAt(place), rows)),
  ];
}

function occurrenceEntry(
  series: Series,
  place: CivilDate,
  meeting: Meeting | null,
  { body, revisionOf }: Pick<CalendarRows, 'body' | 'revisionOf'>,
): CalendarEntry {
  const { heldOn } = occurrenceAt(series, place);
  const cancelled = heldOn === null || meeting?.status === 'cancelled';
  const moved = meeting !== null && meeting.heldOn !== place ? meeting.heldOn : heldOn;
  const revision = revisionOf(series) + (meeting === null ? 0 : revisionOf(meeting));
  const stamp = meeting !== null && meeting.updatedAt > series.updatedAt ? meeting.updatedAt : series.updatedAt;
  return {
    ...asPlanned(series, body),
    ...(meeting === null ? {} : asHeld(meeting, body)),
    uid: uidOf(series),
    sequence: sequenceOf(revision, cancelled),
    stamp,
    day: moved ?? place,
    repeats: null,
    place: { day: place, startsAt: series.startsAt },
    cancelled,
  };
}

function aloneEntry(meeting: Meeting, { body, revisionOf }: Pick<CalendarRows, 'body' | 'revisionOf'>): CalendarEntry {
  const cancelled = meeting.status === 'cancelled';
  return {
    ...asHeld(meeting, body),
    uid: uidOf(meeting),
    sequence: sequenceOf(revisionOf(meeting), cancelled),
    stamp: meeting.updatedAt,
    day: meeting.heldOn,
    repeats: null,
    place: null,
    cancelled,
  };
}

function asPlanned(series: Series, body: Body) {
  const { startsAt, lasts } = series;
  return {
    uid: uidOf(series),
    summary: withoutJoiningDetails(usualTitle(body)),
    location: withoutJoiningDetails(series.venue),
    startsAt,
    endsAt: startsAt === null || lasts === null ? null : addMinutes(startsAt, lasts),
  };
}

function asHeld(meeting: Meeting, body: Body) {
  return {
    summary: withoutJoiningDetails(meeting.title) || withoutJoiningDetails(usualTitle(body)),
    location: withoutJoiningDetails(meeting.venue),
    startsAt: meeting.startsAt,
    endsAt: meeting.startsAt === null ? null : meeting.endsAt,
  };
}

/** Two numbers a revision, so that what is cancelled and then restored still rises each time. */
const sequenceOf = (revision: number, cancelled: boolean): number => revision * 2 + (cancelled ? 1 : 0);

const uidOf = ({ id }: Series | Meeting): string => `${id.replace(':', '-')}@matters-arising`;

const belongs = (meeting: Meeting, series: Series): boolean =>
  meeting.seriesId === series.id && isPlace(series, placeOf(meeting));

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Ends with the last moment of its last day: the next place is a week away at least. */
function repetition({ pattern, anchor, startsAt, until }: Series): string | null {
  if (pattern.every === 'ad-hoc') return null;
  const weekday = WEEKDAYS[(pattern.every === 'weeks' ? weekdayOf(anchor) : pattern.weekday) - 1];
  const every =
    pattern.every === 'weeks'
      ? `FREQ=WEEKLY;INTERVAL=${pattern.weeks};BYDAY=${weekday}`
      : `FREQ=MONTHLY;BYDAY=${pattern.nth === 5 ? -1 : pattern.nth}${weekday}`;
  const end = until?.replaceAll('-', '');
  return end === undefined ? every : `${every};UNTIL=${end}${startsAt === null ? '' : 'T235959Z'}`;
}

const byAnchor = (one: Series, other: Series): number => order(one.anchor + one.id, other.anchor + other.id);
const byDay = (one: Meeting, other: Meeting): number => order(one.heldOn + one.id, other.heldOn + other.id);
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
