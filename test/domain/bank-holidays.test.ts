/**
 * The table of bank holidays that ships, and the reader of a newer one.
 */
import { describe, expect, it } from 'vitest';
import { closedDays, coveredYears, readBankHolidays } from '#domain/kernel/bank-holidays.ts';
import { weekdayOf } from '#domain/kernel/civil-date.ts';
import { aDay, englandAndWales } from './a-day.ts';

const closed = englandAndWales();

describe('the bank holidays that ship', () => {
  it('cover England and Wales from 2012 to 2028', () => {
    expect(coveredYears(closed)).toEqual({ from: 2012, to: 2028 });
  });

  it.each([
    ['2020-05-08', 'Early May bank holiday (VE day)'],
    ['2020-12-28', 'Boxing Day'],
    ['2021-12-27', 'Christmas Day'],
    ['2021-12-28', 'Boxing Day'],
    ['2022-01-03', 'New Year’s Day'],
    ['2022-06-02', 'Spring bank holiday'],
    ['2022-06-03', 'Platinum Jubilee bank holiday'],
    ['2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
    ['2022-12-27', 'Christmas Day'],
    ['2023-01-02', 'New Year’s Day'],
    ['2023-05-08', 'Bank holiday for the coronation of King Charles III'],
    ['2026-12-28', 'Boxing Day'],
    ['2027-12-27', 'Christmas Day'],
    ['2027-12-28', 'Boxing Day'],
    ['2028-01-03', 'New Year’s Day'],
  ])('hold the one-off or substitute day %s, %s', (day, title) => {
    expect(closed.get(aDay(day))).toBe(title);
  });

  it.each(['2020-05-04', '2022-05-30', '2021-12-25', '2022-01-01'])(
    'leave %s out, though a formula would not',
    (day) => {
      expect(closed.has(aDay(day))).toBe(false);
    },
  );

  it('number eight a year, and more only where one was proclaimed', () => {
    const count = (year: number) => [...closed.keys()].filter((day) => day.startsWith(String(year))).length;
    const years = Array.from({ length: 17 }, (_, at) => 2012 + at);
    expect(years.filter((year) => count(year) !== 8).map((year) => [year, count(year)])).toEqual([
      [2012, 9],
      [2022, 10],
      [2023, 9],
    ]);
  });

  it('are weekdays, every one', () => {
    expect([...closed.keys()].filter((day) => weekdayOf(day) > 5)).toEqual([]);
  });
});

describe('a file of bank holidays', () => {
  const newer = (date: string) => ({
    scotland: { division: 'scotland', events: [{ title: 'St Andrew’s Day', date, notes: '', bunting: true, more: 1 }] },
  });

  it('in the GOV.UK shape is read by division, whatever else it says', () => {
    const read = readBankHolidays(newer('2029-11-30'));
    expect(read.ok && [...read.value]).toEqual([['scotland', [{ day: '2029-11-30', title: 'St Andrew’s Day' }]]]);
  });

  it.each([
    ['a day that does not exist', newer('2029-02-30')],
    ['a date in the American order', newer('11/30/2029')],
    ['no division at all', {}],
    ['a division nobody knows', { cornwall: { events: [] } }],
    ['a list', []],
    ['nothing', null],
  ])('with %s is refused whole', (_, json) => {
    expect(readBankHolidays(json)).toEqual({ ok: false, reason: 'not-bank-holidays' });
  });

  it('is laid under a body’s own closed days', () => {
    const own = closedDays(
      [{ day: aDay('2021-12-27'), title: 'Christmas Day' }],
      [{ day: aDay('2021-12-24'), title: 'Office closed' }],
    );
    expect([...own]).toEqual([
      ['2021-12-27', 'Christmas Day'],
      ['2021-12-24', 'Office closed'],
    ]);
  });

  it('without a day covers no year', () => {
    expect(coveredYears(new Map())).toBeNull();
  });
});
