/** A body's year in one list, and a series as it is typed. */
import { describe, expect, it } from 'vitest';
import { patternWords } from '#domain/series/pattern-words.ts';
import { series as seriesSchema } from '#domain/series/series.ts';
import { EMPTY_SERIES_DRAFT, readSeriesDraft } from '#domain/series/series-draft.ts';
import { yearCalendar } from '#domain/series/year-calendar.ts';
import { aBody, aMeeting } from '../../builders.ts';
import { aDay } from '../a-day.ts';
import { aSeries, shippedDays } from './series-builders.ts';

describe('a body’s year', () => {
  it('holds every place and every other meeting once, a moved one at the day it is held', () => {
    const series = aSeries({
      anchor: aDay('2021-11-29'),
      exceptions: [
        { occurrence: aDay('2021-12-13'), to: null, reason: 'No business' },
        { occurrence: aDay('2021-12-27'), to: aDay('2022-01-04'), reason: 'Christmas' },
      ],
    });
    const own = aMeeting({ id: 'meeting:1', seriesId: 'series:1', heldOn: aDay('2021-11-29') });
    const other = aMeeting({ id: 'meeting:2', heldOn: aDay('2021-12-01') });
    const lines = (year: number) => yearCalendar(year, { series: [series], meetings: [other, own] }, shippedDays());
    expect(lines(2021).map((line) => [line.day, line.meeting?.id ?? null, line.planned?.occurrence.became])).toEqual([
      ['2021-11-29', 'meeting:1', 'as-planned'],
      ['2021-12-01', 'meeting:2', undefined],
      ['2021-12-13', null, 'cancelled'],
      ['2022-01-04', null, 'moved'],
    ]);
    expect(lines(2022)[0]).toMatchObject({ day: '2022-01-04', id: 'series:1/2021-12-27' });
  });
});

describe('a series as it is typed', () => {
  const body = aBody({ name: 'Steering Group' });
  const read = (own: Partial<typeof EMPTY_SERIES_DRAFT>) => readSeriesDraft({ ...EMPTY_SERIES_DRAFT, ...own }, body);

  it('is fortnightly from its first meeting unless it says otherwise, and is named for it', () => {
    const done = read({ anchor: '12/5/21', startsAt: '10am', lasts: '90' });
    expect(done.ok && done.value).toMatchObject({
      name: 'Steering Group, fortnightly',
      pattern: { every: 'weeks', weeks: 2 },
      anchor: '2021-05-12',
      startsAt: '10:00',
      lasts: 90,
    });
    expect(done.ok && seriesSchema.safeParse({ ...aSeries(), ...done.value }).success).toBe(true);
  });

  it.each([
    [{ rhythm: 'month', anchor: '12 May 2021' }, 'on the second Wednesday of the month'],
    [{ rhythm: 'month', anchor: '31 May 2021' }, 'on the last Monday of the month'],
    [{ rhythm: 'month-last', anchor: '14 May 2021' }, 'on the last Friday of the month'],
    [{ weeks: '1', anchor: '14 May 2021' }, 'weekly'],
    [{ weeks: '4', anchor: '14 May 2021' }, 'every 4 weeks'],
  ])('%j meets %s', (typed, words) => {
    const done = read(typed);
    expect(done.ok && patternWords(done.value.pattern)).toBe(words);
  });

  it.each([
    [{}, { anchor: 'missing' }],
    [{ anchor: '30 February 2021' }, { anchor: 'not-a-day' }],
    [{ anchor: '12/5/21', weeks: '0' }, { weeks: 'not-weeks' }],
    [
      { anchor: '12/5/21', weeks: 'two', startsAt: 'noonish' },
      { weeks: 'not-weeks', startsAt: 'not-a-time' },
    ],
    [{ anchor: '12/5/21', lasts: 'an hour' }, { lasts: 'not-a-number' }],
  ])('%j is refused with its boxes named', (typed, problems) => {
    expect(read(typed)).toEqual({ ok: false, problems });
  });
});
