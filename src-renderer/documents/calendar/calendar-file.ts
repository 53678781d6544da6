/**
 * The calendar file (.ics) that Outlook and others import.
 *
 * The same entries give the same bytes on every machine and on every day: the stamp
 * is the record's own, and wall times are handed over as text without a zone, so a
 * machine elsewhere writes them as they stand. The calendar itself is given no zone,
 * because the writer would then state its UTC stamps in that zone.
 */
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { WallTime } from '#domain/kernel/wall-time.ts';
import type { CalendarEntry } from './calendar-entries.ts';
import { LONDON, LONDON_TIMEZONE } from './london-timezone.ts';

export const CALENDAR_MEDIA_TYPE = 'text/calendar';

/** UTF-8, lines ended by CRLF and folded at 75 bytes. A file of nothing but cancellations asks for their removal. */
export function calendarFile(entries: readonly CalendarEntry[]): Uint8Array {
  const allCancelled = entries.length > 0 && entries.every((entry) => entry.cancelled);
  const calendar = new ICalCalendar({
    prodId: { company: 'Matters Arising', product: 'Matters Arising', language: 'EN' },
    method: allCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => LONDON_TIMEZONE },
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: entry.stamp,
      timezone: LONDON,
      start: wall(entry.day, entry.startsAt),
      end: entry.endsAt === null ? null : wall(entry.day, entry.endsAt),
      allDay: entry.startsAt === null,
      summary: entry.summary,
      location: entry.location === '' ? null : { title: entry.location },
      repeating: entry.repeats,
      recurrenceId: entry.place === null ? null : placeText(entry.place),
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return new TextEncoder().encode(
    `${calendar.toString().replaceAll(WHOLE_DAY_PLACE, 'RECURRENCE-ID;VALUE=DATE:$1')}\r\n`,
  );
}

/** Noon stands for a whole day: there is no zone in which the clocks change then. */
const wall = (day: CivilDate, at: WallTime | null): string => `${day}T${at ?? '12:00'}:00`;

/**
 * The writer knows no whole-day RECURRENCE-ID, so one is marked by a second that no wall
 * time has, and written as a day afterwards.
 */
const placeText = ({ day, startsAt }: NonNullable<CalendarEntry['place']>): string =>
  startsAt === null ? `${day}T12:00:01` : wall(day, startsAt);
const WHOLE_DAY_PLACE = /^RECURRENCE-ID;TZID=[^:\r]+:(\d{8})T120001$/gm;
