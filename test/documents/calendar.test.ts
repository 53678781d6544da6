/**
 * The calendar file, read back by a program that did not write it: what Outlook would be told.
 */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import {
  bodyEntries,
  type CalendarRows,
  meetingEntry,
  revisionByStamps,
  seriesEntries,
} from '#documents/calendar/calendar-entries.ts';
import { calendarFile } from '#documents/calendar/calendar-file.ts';
import { addDays } from '#domain/kernel/civil-date.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { WallTime } from '#domain/kernel/wall-time.ts';
import { placesBetween } from '#domain/series/occurrences.ts';
import type { Series } from '#domain/series/series.ts';
import { aBody, aMeeting } from '../builders.ts';
import { aDay } from '../domain/a-day.ts';
import { aSeries, someSeries } from '../domain/series/series-builders.ts';

const ten = '10:00' as WallTime;
const body = aBody({ id: 'body:1', name: 'Wessex Steering Group' });
const rows = (own: Partial<CalendarRows> = {}): CalendarRows => ({
  body,
  series: [],
  meetings: [],
  revisionOf: revisionByStamps,
  ...own,
});
const ofSeries = (series: Series) => seriesEntries(series, rows());
const textOf = (entries: Parameters<typeof calendarFile>[0]) => new TextDecoder().decode(calendarFile(entries));

function parse(entries: Parameters<typeof calendarFile>[0]) {
  const calendar = new ICAL.Component(ICAL.parse(textOf(entries)));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { calendar, events };
}

/** The days and wall times a calendar program would show, moved and cancelled ones where they are. */
function shown(entries: Parameters<typeof calendarFile>[0], count: number) {
  const { events } = parse(entries);
  const master = events.find((event) => !event.isRecurrenceException());
  if (!master) throw new Error('there is no series in it');
  for (const event of events) if (event !== master) master.relateException(event);
  const times = master.iterator();
  return Array.from({ length: count }, () => times.next())
    .filter((time) => time !== null && time !== undefined)
    .map((time) => {
      const { item, startDate } = master.getOccurrenceDetails(time);
      const status = item.component.getFirstPropertyValue('status');
      return [time.toString(), startDate.toString(), startDate.toJSDate().toISOString(), status];
    });
}

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('a fortnightly series at ten', () => {
  const spring = aSeries({ anchor: aDay('2021-03-15'), lasts: 90 });

  it('is at ten on the wall on both sides of the March change, an hour apart in UTC', () => {
    expect(shown(ofSeries(spring), 2)).toEqual([
      ['2021-03-15T10:00:00', '2021-03-15T10:00:00', '2021-03-15T10:00:00.000Z', 'CONFIRMED'],
      ['2021-03-29T10:00:00', '2021-03-29T10:00:00', '2021-03-29T09:00:00.000Z', 'CONFIRMED'],
    ]);
  });

  it('is at ten on the wall on both sides of the October change', () => {
    const autumn = shown(ofSeries(spring), 18).slice(-2);
    expect(autumn.map(([, day, moment]) => [day, moment])).toEqual([
      ['2021-10-25T10:00:00', '2021-10-25T09:00:00.000Z'],
      ['2021-11-08T10:00:00', '2021-11-08T10:00:00.000Z'],
    ]);
  });

  it('lasts its ninety minutes, and the time is London’s', () => {
    const [event] = parse(ofSeries(spring)).events;
    expect(event?.endDate.toString()).toBe('2021-03-15T11:30:00');
    expect(event?.startDate.zone?.tzid).toBe('Europe/London');
  });

  it('shows a moved occurrence where it went and a cancelled one as cancelled, each naming its place', () => {
    const exceptions = [
      { occurrence: aDay('2021-05-03'), to: aDay('2021-05-04'), reason: 'Bank holiday, says the chair' },
      { occurrence: aDay('2021-05-17'), to: null, reason: 'Illness' },
    ];
    const entries = ofSeries(aSeries({ exceptions }));
    expect(shown(entries, 4).map(([place, day, , status]) => [place, day, status])).toEqual([
      ['2021-04-19T10:00:00', '2021-04-19T10:00:00', 'CONFIRMED'],
      ['2021-05-03T10:00:00', '2021-05-04T10:00:00', 'CONFIRMED'],
      ['2021-05-17T10:00:00', '2021-05-17T10:00:00', 'CANCELLED'],
      ['2021-05-31T10:00:00', '2021-05-31T10:00:00', 'CONFIRMED'],
    ]);
    expect(textOf(entries)).not.toMatch(/chair|Illness/);
  });

  it('takes the day, the time and the place of a meeting that has a row of its own', () => {
    const held = aMeeting({
      seriesId: 'series:1',
      occurrence: aDay('2021-05-03'),
      heldOn: aDay('2021-05-05'),
      startsAt: '14:00' as WallTime,
      endsAt: '15:00' as WallTime,
      venue: 'Civic Centre',
    });
    const entries = seriesEntries(aSeries(), rows({ meetings: [held] }));
    expect(shown(entries, 2)[1]?.slice(0, 2)).toEqual(['2021-05-03T10:00:00', '2021-05-05T14:00:00']);
    expect(parse(entries).events[1]?.location).toBe('Civic Centre');
  });

  it('ends on its last day', () => {
    expect(shown(ofSeries(aSeries({ until: aDay('2021-05-17') })), 9)).toHaveLength(3);
  });
});

describe('a series without a time of day', () => {
  it('is for the whole day: no time is invented, and a moved one still names its place', () => {
    const exceptions = [{ occurrence: aDay('2021-05-03'), to: aDay('2021-05-04'), reason: 'Bank holiday' }];
    const entries = ofSeries(aSeries({ startsAt: null, until: aDay('2021-05-17'), exceptions }));
    expect(shown(entries, 9).map(([place, day]) => [place, day])).toEqual([
      ['2021-04-19', '2021-04-19'],
      ['2021-05-03', '2021-05-04'],
      ['2021-05-17', '2021-05-17'],
    ]);
    expect(textOf(entries)).toContain('RECURRENCE-ID;VALUE=DATE:20210503\r\n');
  });
});

describe('the name and the sequence of an entry', () => {
  const at = (time: string) => ({ updatedAt: time as Instant });
  const meeting = aMeeting({ id: 'meeting:7', heldOn: aDay('2021-05-12'), startsAt: ten });

  it('stay and rise: the same meeting changed, cancelled and restored is one entry, newer each time', () => {
    const editions = [
      meeting,
      { ...meeting, heldOn: aDay('2021-05-13'), ...at('2021-05-12T09:40:00.000Z') },
      { ...meeting, status: 'cancelled' as const, ...at('2021-05-12T09:50:00.000Z') },
      { ...meeting, ...at('2021-05-12T10:00:00.000Z') },
    ].map((edition) => meetingEntry(edition, rows()));
    expect(new Set(editions.map((entry) => entry.uid))).toEqual(new Set(['meeting-7@matters-arising']));
    const sequences = editions.map((entry) => entry.sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other));
  });

  it('cancelling alone raises the sequence by one, and asks for the entry’s removal', () => {
    const cancelled = meetingEntry({ ...meeting, status: 'cancelled' }, rows());
    expect(cancelled.sequence).toBe(meetingEntry(meeting, rows()).sequence + 1);
    const { calendar, events } = parse([cancelled]);
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(events[0]?.sequence).toBe(cancelled.sequence);
  });

  it('are the same for a meeting sent alone as for its occurrence in the series', () => {
    const series = aSeries();
    const own = aMeeting({ seriesId: 'series:1', heldOn: aDay('2021-05-03'), startsAt: ten });
    const whole = bodyEntries(rows({ series: [series], meetings: [own] }));
    expect(whole).toContainEqual(meetingEntry(own, rows({ series: [series] })));
    expect(whole).toHaveLength(2);
  });

  it('are stamped by the record, not by the clock, and in UTC', () => {
    expect(textOf([meetingEntry(meeting, rows())])).toContain('DTSTAMP:20210512T093000Z\r\n');
  });
});

describe('a body’s calendar', () => {
  it('holds its series and its other meetings, and nothing of another body’s or put aside', () => {
    const entries = bodyEntries(
      rows({
        series: [aSeries({ bodyId: 'body:1' }), aSeries({ id: 'series:2', bodyId: 'body:2' })],
        meetings: [
          aMeeting({ id: 'meeting:1', title: 'Extraordinary meeting' }),
          aMeeting({ id: 'meeting:2', bodyId: 'body:2' }),
          aMeeting({ id: 'meeting:3', deletedAt: '2021-05-12T09:30:00.000Z' as Instant }),
        ],
      }),
    );
    expect(entries.map((entry) => entry.uid)).toEqual(['series-1@matters-arising', 'meeting-1@matters-arising']);
  });

  it('without anything in it is still a calendar', () => {
    expect(parse([]).events).toEqual([]);
  });
});

describe('what never leaves in a calendar file', () => {
  it.each([
    ['Civic Centre, Room 2 https://teams.microsoft.com/l/meetup-join/19%3a', 'Civic Centre, Room 2'],
    ['https://example.zoom.us/j/123?pwd=abc', ''],
    ['Join at teams.microsoft.com/l/x', ''],
    ['Churchgate House – Passcode: Xy12', 'Churchgate House'],
    ['Town Hall; meeting ID 123 456 789', 'Town Hall'],
    ['Video call, dial in +44 20 7946 0018 PIN 1234', 'Video call'],
    ['Room 4, 0161 496 0000', 'Room 4'],
    ['Ring 02079460018', 'Ring'],
    ['room@example.com', ''],
    ['Council Chamber, 1st floor (12 seats)', 'Council Chamber, 1st floor (12 seats)'],
    ['Meeting room 12, 2021-05-12', 'Meeting room 12, 2021-05-12'],
  ])('the venue "%s" is stated as "%s"', (venue, stated) => {
    expect(meetingEntry(aMeeting({ venue }), rows()).location).toBe(stated);
  });

  it('joining details in the title, notes and reasons', () => {
    const meeting = aMeeting({ title: 'https://zoom.us/j/1', note: 'SECRET note', venue: 'Password: SECRET' });
    const text = textOf([meetingEntry(meeting, rows())]);
    expect(text).not.toMatch(/zoom|SECRET/i);
    expect(text).toContain('SUMMARY:Wessex Steering Group meeting');
  });
});

describe('the bytes', () => {
  const long = aMeeting({
    title: `Ünïcode, commas; semicolons \\ and 😀 ${'a long title '.repeat(20)}\u202E`,
    venue: 'Room 1; Floor 2, Tower',
    startsAt: ten,
    endsAt: '11:00' as WallTime,
  });

  it('are lines of at most 75 bytes ended by CRLF, and read back to the same words', () => {
    const text = textOf([meetingEntry(long, rows())]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const [event] = parse([meetingEntry(long, rows())]).events;
    expect(event?.summary).toBe(long.title.trim());
    expect(event?.location).toBe(long.venue);
  });

  it('are the same in whatever zone the machine stands', () => {
    const entries = [...ofSeries(aSeries({ lasts: 60 })), ...ofSeries(aSeries({ id: 'series:3', startsAt: null }))];
    const offsets = new Set<number>();
    const written = ['Europe/London', 'UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'].map((name) => {
      process.env.TZ = name;
      offsets.add(new Date('2021-05-12T10:00:00Z').getTimezoneOffset());
      return textOf(entries);
    });
    expect(offsets.size).toBe(5);
    expect(new Set(written).size).toBe(1);
  });

  it('keep the rules of the clock changes beside the times', () => {
    const { calendar } = parse(ofSeries(aSeries()));
    const zones = calendar.getAllSubcomponents('vtimezone');
    expect(zones.map((one) => one.getFirstPropertyValue('tzid'))).toEqual(['Europe/London']);
  });
});

describe('any series', () => {
  it('is shown by another program on the very days it has here, moved ones too', () => {
    const change = fc.record({ at: fc.integer({ min: 0, max: 20 }), by: fc.integer({ min: -3, max: 3 }) });
    fc.assert(
      fc.property(someSeries, fc.array(change, { maxLength: 4 }), fc.boolean(), (series, changes, timed) => {
        const places = placesBetween(series, series.anchor, addDays(series.anchor, 3653)).slice(0, 25);
        const exceptions = changes.flatMap(({ at, by }) => {
          const occurrence = places[at];
          return occurrence && by !== 0 ? [{ occurrence, to: addDays(occurrence, by), reason: 'Moved' }] : [];
        });
        const entries = ofSeries({ ...series, exceptions, startsAt: timed ? ten : null });
        const movedTo = new Map(exceptions.map((one) => [one.occurrence, one.to]));
        const expected = places.map((place) => [place, movedTo.get(place) ?? place]);
        const found = shown(entries, places.length).map((one) =>
          one.slice(0, 2).map((text) => String(text).slice(0, 10)),
        );
        expect(found).toEqual(expected);
        if (timed) for (const [, day] of shown(entries, places.length)) expect(String(day)).toMatch(/T10:00:00$/);
      }),
      { numRuns: 40 },
    );
  });
});
