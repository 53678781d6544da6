/** A change of cadence as it is typed, and the year it is laid out in. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CADENCE_DRAFT, readCadenceDraft } from '#domain/series/cadence-draft.ts';
import { EMPTY_SERIES_DRAFT, readSeriesDraft } from '#domain/series/series-draft.ts';
import { monthsOf } from '#domain/series/year-months.ts';
import { aBody } from '#test/builders.ts';
import { aSeries } from './series-builders.ts';

const draft = (typed: Partial<typeof EMPTY_CADENCE_DRAFT>) =>
  readCadenceDraft({ ...EMPTY_CADENCE_DRAFT, ...typed }, aSeries());

describe('a change of cadence', () => {
  it('to monthly is on the weekday and in the week of the old series’s next meeting', () => {
    expect(draft({ on: '1 June 2021' })).toEqual({
      ok: true,
      value: { on: '2021-06-01', pattern: { every: 'month', nth: 2, weekday: 1 }, anchor: null },
    });
  });

  it('takes up another weekday where a first meeting is typed', () => {
    expect(draft({ on: '1 June 2021', rhythm: 'weeks', weeks: '4', anchor: '3/6/21' })).toEqual({
      ok: true,
      value: { on: '2021-06-01', pattern: { every: 'weeks', weeks: 4 }, anchor: '2021-06-03' },
    });
  });

  it('to when required keeps only the day it begins', () => {
    expect(draft({ on: '1 June 2021', rhythm: 'ad-hoc' })).toMatchObject({ value: { pattern: { every: 'ad-hoc' } } });
  });

  it.each([
    [{}, { on: 'missing' }],
    [{ on: '31 June 2021' }, { on: 'not-a-day' }],
    [{ on: '1 June 2021', rhythm: 'weeks', weeks: '0' }, { weeks: 'not-weeks' }],
    [{ on: '1 June 2021', anchor: '1 May 2021' }, { anchor: 'before-the-change' }],
  ])('is refused with the box that is wrong: %o', (typed, problems) => {
    expect(draft(typed)).toEqual({ ok: false, problems });
  });
});

describe('a series that meets when required', () => {
  it('has no rhythm, only the day it begins', () => {
    const read = readSeriesDraft({ ...EMPTY_SERIES_DRAFT, rhythm: 'ad-hoc', anchor: '26 June 2021' }, aBody());
    expect(read).toMatchObject({ value: { pattern: { every: 'ad-hoc' }, name: 'Steering Group, when required' } });
  });
});

describe('the months of a year', () => {
  it('hold every day once, in weeks that begin on Monday', () => {
    const days = (year: number) => monthsOf(year).flatMap(({ weeks }) => weeks.flat().filter((day) => day !== null));
    expect(days(2021)).toHaveLength(365);
    expect(new Set(days(2024)).size).toBe(366);
    const may = monthsOf(2021)[4]?.weeks;
    expect(may?.[0]).toEqual([null, null, null, null, null, '2021-05-01', '2021-05-02']);
    expect(may?.every((week) => week.length === 7)).toBe(true);
  });
});
