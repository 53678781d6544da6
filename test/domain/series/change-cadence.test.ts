/** "Fortnightly in the first instance": one series ends, another begins, and nothing written is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '#domain/kernel/civil-date.ts';
import { changeCadence } from '#domain/series/change-cadence.ts';
import { placesBetween } from '#domain/series/occurrences.ts';
import { aDay } from '../a-day.ts';
import { aSeries, somePattern, someSeries } from './series-builders.ts';

const monthly = { every: 'weeks', weeks: 4 } as const;

describe('a change of cadence', () => {
  it('ends the old series the day before and begins the new one with the next place of the old', () => {
    const changed = changeCadence(aSeries(), aDay('2021-06-01'), monthly);
    expect(changed).toMatchObject({
      ok: true,
      value: { ended: { until: '2021-05-31' }, begun: { anchor: '2021-06-14', pattern: monthly, startsAt: '10:00' } },
    });
  });

  it('takes later moves along where the new run has that place, and says which are left behind', () => {
    const series = aSeries({
      exceptions: [
        { occurrence: aDay('2021-05-03'), to: aDay('2021-05-04'), reason: 'Bank holiday' },
        { occurrence: aDay('2021-06-14'), to: null, reason: 'Away day' },
        { occurrence: aDay('2021-06-28'), to: null, reason: 'No business' },
      ],
    });
    const changed = changeCadence(series, aDay('2021-06-01'), monthly);
    expect(changed.ok && changed.value.ended.exceptions).toHaveLength(3);
    expect(changed.ok && changed.value.begun.exceptions.map((one) => one.reason)).toEqual(['Away day']);
    expect(changed.ok && changed.value.leftBehind.map((one) => one.reason)).toEqual(['No business']);
  });

  it('may begin on another weekday when told to', () => {
    const changed = changeCadence(aSeries(), aDay('2021-06-01'), monthly, aDay('2021-06-03'));
    expect(changed.ok && weekdayOf(changed.value.begun.anchor)).toBe(4);
  });

  it.each([
    ['2021-04-19', aSeries(), 'not-after-anchor'],
    ['2021-06-01', aSeries({ until: aDay('2021-05-17') }), 'ended-before'],
    ['2021-06-01', aSeries({ pattern: monthly }), 'same-pattern'],
  ])('on %s is refused where it makes no sense (%#)', (on, series, reason) => {
    expect(changeCadence(series, aDay(on), monthly)).toEqual({ ok: false, reason });
  });

  it('leaves no day with two occurrences, and the old run as it was up to its end', () => {
    fc.assert(
      fc.property(someSeries, somePattern, fc.integer({ min: 1, max: 1500 }), (series, pattern, after) => {
        const on = addDays(series.anchor, after);
        const changed = changeCadence(series, on, pattern);
        if (!changed.ok) {
          expect(changed.reason).toBe('same-pattern');
          return;
        }
        const end = addDays(on, 1500);
        const old = placesBetween(changed.value.ended, series.anchor, end);
        const begun = placesBetween({ ...series, ...changed.value.begun }, series.anchor, end);
        expect(old).toEqual(placesBetween(series, series.anchor, addDays(on, -1)));
        expect(begun.every((place) => place >= on)).toBe(true);
        expect(begun.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});
