/** The places of a run: by weeks, by month, ad hoc; moved, cancelled, ended; ten years of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '#domain/kernel/civil-date.ts';
import {
  cancelOccurrence,
  moveOccurrence,
  restoreOccurrence,
  strayExceptions,
} from '#domain/series/change-occurrence.ts';
import { firstPlaceFrom, isPlace, occurrencesBetween, placesBetween } from '#domain/series/occurrences.ts';
import { aDay } from '../a-day.ts';
import { aSeries, someDay, someSeries } from './series-builders.ts';

const year2021 = [aDay('2021-01-01'), aDay('2021-12-31')] as const;

describe('a fortnightly series', () => {
  it('falls on the same weekday every fourteen days from its anchor, and never before it', () => {
    const places = placesBetween(aSeries(), ...year2021);
    expect(places.slice(0, 4)).toEqual(['2021-04-19', '2021-05-03', '2021-05-17', '2021-05-31']);
    expect(places).toHaveLength(19);
    expect(new Set(places.map(weekdayOf))).toEqual(new Set([1]));
  });

  it('keeps its time on the wall on both sides of the clock changes', () => {
    const spring = occurrencesBetween(aSeries({ anchor: aDay('2021-03-15') }), aDay('2021-03-15'), aDay('2021-11-30'));
    expect(new Set(spring.map((one) => one.startsAt))).toEqual(new Set(['10:00']));
    expect(spring.slice(0, 2).map((one) => one.place)).toEqual(['2021-03-15', '2021-03-29']);
    expect(spring.map((one) => one.place)).toContain('2021-10-25');
    expect(spring.map((one) => one.place)).toContain('2021-11-08');
  });

  it('has no occurrence after the day it ended, and has one on that day', () => {
    expect(placesBetween(aSeries({ until: aDay('2021-05-17') }), ...year2021)).toEqual([
      '2021-04-19',
      '2021-05-03',
      '2021-05-17',
    ]);
  });
});

describe('a monthly series', () => {
  it('falls on the n-th weekday, counting only days from the anchor on', () => {
    const second = aSeries({ pattern: { every: 'month', nth: 2, weekday: 3 }, anchor: aDay('2021-05-12') });
    expect(placesBetween(second, ...year2021).slice(0, 3)).toEqual(['2021-05-12', '2021-06-09', '2021-07-14']);
    const later = aSeries({ pattern: { every: 'month', nth: 2, weekday: 3 }, anchor: aDay('2021-05-13') });
    expect(placesBetween(later, ...year2021)[0]).toBe('2021-06-09');
  });

  it('by the fifth weekday falls on the last, in months of four and of five', () => {
    const last = aSeries({ pattern: { every: 'month', nth: 5, weekday: 5 }, anchor: aDay('2021-01-01') });
    expect(placesBetween(last, aDay('2021-01-01'), aDay('2021-04-30'))).toEqual([
      '2021-01-29',
      '2021-02-26',
      '2021-03-26',
      '2021-04-30',
    ]);
  });
});

describe('an ad hoc series', () => {
  it('has no places: its meetings are called when required', () => {
    const adHoc = aSeries({ pattern: { every: 'ad-hoc' } });
    expect(placesBetween(adHoc, ...year2021)).toEqual([]);
    expect(firstPlaceFrom(adHoc, aDay('2021-05-01'))).toBeNull();
  });
});

describe('an occurrence that is moved or cancelled', () => {
  const moved = moveOccurrence(aSeries(), aDay('2021-05-03'), { to: aDay('2021-05-04'), reason: 'Bank holiday' });

  it('keeps its place and its reason, and the later ones stay', () => {
    expect(moved.ok && occurrencesBetween(moved.value, aDay('2021-04-19'), aDay('2021-05-17'))).toMatchObject([
      { place: '2021-04-19', became: 'as-planned' },
      { place: '2021-05-03', heldOn: '2021-05-04', became: 'moved', reason: 'Bank holiday' },
      { place: '2021-05-17', heldOn: '2021-05-17', reason: null },
    ]);
    const cancelled = cancelOccurrence(aSeries(), aDay('2021-05-03'), 'Not quorate');
    expect(cancelled.ok && occurrencesBetween(cancelled.value, aDay('2021-05-01'), aDay('2021-05-09'))).toMatchObject([
      { place: '2021-05-03', heldOn: null, became: 'cancelled', reason: 'Not quorate' },
    ]);
  });

  it('is found in the span it was moved to as well as in the one it left', () => {
    const far = moveOccurrence(aSeries(), aDay('2021-12-27'), { to: aDay('2022-01-04'), reason: 'Christmas' });
    expect(far.ok && occurrencesBetween(far.value, aDay('2022-01-01'), aDay('2022-01-09'))).toMatchObject([
      { place: '2021-12-27', heldOn: '2022-01-04' },
    ]);
    expect(far.ok && occurrencesBetween(far.value, aDay('2021-12-20'), aDay('2021-12-31'))).toHaveLength(1);
  });

  it('may be changed again, or go back to its place', () => {
    const again = moved.ok ? cancelOccurrence(moved.value, aDay('2021-05-03'), 'No business') : moved;
    expect(again.ok && again.value.exceptions).toEqual([{ occurrence: '2021-05-03', to: null, reason: 'No business' }]);
    const back = again.ok ? restoreOccurrence(again.value, aDay('2021-05-03')) : again;
    expect(back).toEqual({ ok: true, value: aSeries({ ...(back.ok ? back.value : {}), exceptions: [] }) });
  });

  it.each([
    ['2021-05-04', '2021-05-05', 'Moved', 'not-in-series'],
    ['2021-05-03', '2021-05-04', '  ', 'no-reason'],
    ['2021-05-03', '2021-05-03', 'Moved', 'same-day'],
  ])('from %s to %s because "%s" is refused: %s', (place, to, reason, refusal) => {
    expect(moveOccurrence(aSeries(), aDay(place), { to: aDay(to), reason })).toEqual({ ok: false, reason: refusal });
  });

  it('is shown as a stray when the anchor no longer gives its place', () => {
    const corrected = { ...(moved.ok ? moved.value : aSeries()), anchor: aDay('2021-04-20') };
    expect(strayExceptions(corrected)).toHaveLength(1);
  });
});

describe('any series over ten years', () => {
  it('never skips or doubles a place, and never shifts its time on the wall', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const to = addDays(series.anchor, 3653);
        const run = occurrencesBetween(series, series.anchor, to);
        const places = run.map((one) => one.place);
        expect(new Set(places).size).toBe(places.length);
        expect(new Set(run.map((one) => one.startsAt)).size).toBe(1);
        expect(new Set(places.map(weekdayOf)).size).toBe(1);
        if (series.pattern.every === 'weeks')
          expect(places).toHaveLength(Math.floor(3653 / (series.pattern.weeks * 7)) + 1);
        if (series.pattern.every === 'month') expect(Math.abs(places.length - 120)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });

  it('has the same places whichever span they are asked for in', () => {
    fc.assert(
      fc.property(someSeries, someDay, someDay, (series, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const cut = addDays(from, 100);
        const whole = placesBetween(series, from, to);
        const parts = [
          ...placesBetween(series, from, cut < to ? cut : to),
          ...(cut < to ? placesBetween(series, addDays(cut, 1), to) : []),
        ];
        expect(parts).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('loses no place, and no reason, however its occurrences are moved and cancelled', () => {
    const change = fc.record({
      at: fc.integer({ min: 0, max: 40 }),
      by: fc.option(fc.integer({ min: -20, max: 20 }), { nil: null }),
    });
    fc.assert(
      fc.property(someSeries, fc.array(change, { maxLength: 30 }), (series, changes) => {
        const to = addDays(series.anchor, 3653);
        const before = placesBetween(series, series.anchor, to);
        const written = new Map<string, string>();
        let now = series;
        for (const [number, { at, by }] of changes.entries()) {
          const place = before[at];
          if (place === undefined) continue;
          const reason = `Reason ${number}`;
          const changed =
            by === null
              ? cancelOccurrence(now, place, reason)
              : moveOccurrence(now, place, { to: addDays(place, by), reason });
          expect(changed.ok).toBe(by !== 0);
          if (!changed.ok) continue;
          now = changed.value;
          written.set(place, reason);
        }
        const after = occurrencesBetween(now, series.anchor, to);
        expect(after.map((one) => one.place)).toEqual(before);
        for (const one of after) expect(one.reason).toBe(written.get(one.place) ?? null);
        expect(now.anchor).toBe(series.anchor);
        expect(before.every((place) => isPlace(now, place))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
