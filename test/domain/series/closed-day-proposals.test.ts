/** Closed days: flagged with proposals in their order, never moved silently, and never guessed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/kernel/civil-date.ts';
import { isWorkingDay } from '#domain/kernel/clear-days.ts';
import { knownDays } from '#domain/kernel/known-days.ts';
import { cancelOccurrence, moveOccurrence } from '#domain/series/change-occurrence.ts';
import { closedDayFlags } from '#domain/series/closed-day-proposals.ts';
import { occurrencesBetween } from '#domain/series/occurrences.ts';
import { aDay } from '../a-day.ts';
import { aSeries, shippedDays, someSeries } from './series-builders.ts';

const known = shippedDays();
const year = { from: aDay('2021-01-01'), to: aDay('2021-12-31') };

describe('the Monday series from 19 April 2021', () => {
  it('is flagged on 3 May, 31 May and 27 December, each with the next day, the Friday before, and skipping', () => {
    const flags = closedDayFlags(aSeries(), year, known);
    expect(flags.map(({ day, title, proposals }) => [day, title, ...proposals.map((one) => one.to)])).toEqual([
      ['2021-05-03', 'Early May bank holiday', '2021-05-04', '2021-04-30', null],
      ['2021-05-31', 'Spring bank holiday', '2021-06-01', '2021-05-28', null],
      ['2021-12-27', 'Christmas Day', '2021-12-29', '2021-12-24', null],
    ]);
    expect(flags[0]?.proposals.map((one) => one.proposal)).toEqual([
      'next-working-day-same-week',
      'previous-working-day',
      'skip',
    ]);
  });

  it('is not moved by being flagged', () => {
    expect(occurrencesBetween(aSeries(), aDay('2021-05-03'), aDay('2021-05-03'))).toMatchObject([
      { heldOn: '2021-05-03', became: 'as-planned' },
    ]);
  });

  it('is not flagged where it was cancelled or moved to a working day, and is where it was moved to a closed one', () => {
    const flagsOf = (to: string | null) => {
      const changed =
        to === null
          ? cancelOccurrence(aSeries(), aDay('2021-05-03'), 'Closed')
          : moveOccurrence(aSeries(), aDay('2021-05-03'), { to: aDay(to), reason: 'Closed' });
      const span = { from: aDay('2021-05-01'), to: aDay('2021-05-09') };
      return changed.ok ? closedDayFlags(changed.value, span, known) : null;
    };
    expect(flagsOf(null)).toEqual([]);
    expect(flagsOf('2021-05-04')).toEqual([]);
    expect(flagsOf('2021-05-08')).toMatchObject([{ day: '2021-05-08', because: 'weekend' }]);
  });
});

describe('a day a body closes on for itself', () => {
  it('is flagged with its name, and does not make the year’s bank holidays known', () => {
    const own = knownDays(
      [{ day: aDay('2021-12-25'), title: 'Christmas Day' }],
      [
        { day: aDay('2021-12-24'), title: 'Christmas Eve' },
        { day: aDay('2030-12-24'), title: 'Christmas Eve' },
      ],
    );
    const friday = aSeries({ anchor: aDay('2021-12-24'), pattern: { every: 'weeks', weeks: 1 } });
    const [flag] = closedDayFlags(friday, { from: aDay('2021-12-24'), to: aDay('2021-12-24') }, own);
    expect(flag).toMatchObject({ because: 'bank-holiday-or-closed', title: 'Christmas Eve' });
    // A Friday has no later working day in its week.
    expect(flag?.proposals.map((one) => one.proposal)).toEqual(['previous-working-day', 'skip']);
    const later = closedDayFlags(friday, { from: aDay('2030-12-20'), to: aDay('2030-12-20') }, own);
    expect(later).toMatchObject([{ because: 'not-covered', proposals: [] }]);
  });
});

describe('any series over ten years', () => {
  it('never lands on a closed day, or in a year nobody knows, without a flag', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const span = { from: series.anchor, to: addDays(series.anchor, 3653) };
        const flagged = new Map(closedDayFlags(series, span, known).map((flag) => [flag.day, flag]));
        for (const { place } of occurrencesBetween(series, span.from, span.to)) {
          const year = Number(place.slice(0, 4));
          const beyond = year < 2012 || year > 2028;
          expect(flagged.has(place)).toBe(beyond || !isWorkingDay(place, known.closed));
          for (const { to } of flagged.get(place)?.proposals ?? []) {
            if (to !== null) expect(isWorkingDay(to, known.closed)).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
