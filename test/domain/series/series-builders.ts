/** Runs of meetings for tests: the sample's own fortnight, and whatever fast-check makes up. */
import fc from 'fast-check';
import { readBankHolidays } from '#domain/kernel/bank-holidays.ts';
import { addDays } from '#domain/kernel/civil-date.ts';
import { knownDays } from '#domain/kernel/known-days.ts';
import { invariant } from '#domain/kernel/result.ts';
import type { WallTime } from '#domain/kernel/wall-time.ts';
import type { Pattern, Series } from '#domain/series/series.ts';
import shipped from '#resources/bank-holidays.json' with { type: 'json' };
import { aSeries as anySeries } from '../../builders.ts';
import { aDay } from '../a-day.ts';

export const aSeries = (own: Partial<Series> = {}): Series =>
  anySeries({
    id: 'series:1',
    pattern: { every: 'weeks', weeks: 2 },
    anchor: aDay('2021-04-19'),
    startsAt: '10:00' as WallTime,
    ...own,
  });

export function shippedDays() {
  const read = readBankHolidays(shipped);
  invariant(read.ok, 'the shipped bank holidays read');
  return knownDays(read.value.get('england-and-wales') ?? []);
}

/** Any day of the table's years and a little beyond. */
export const someDay = fc.integer({ min: 0, max: 365 * 19 }).map((days) => addDays(aDay('2011-01-01'), days));

export const somePattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({ every: fc.constant('weeks' as const), weeks: fc.integer({ min: 1, max: 13 }) }),
  fc.record({
    every: fc.constant('month' as const),
    nth: fc.integer({ min: 1, max: 5 }),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
);

export const someSeries: fc.Arbitrary<Series> = fc
  .record({ anchor: someDay, pattern: somePattern })
  .map((own) => aSeries(own));
