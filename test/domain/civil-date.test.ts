/**
 * Civil dates: squares on the calendar.
 */
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDateOf,
  daysBetween,
  earliest,
  parseCivilDate,
  showDate,
  showDateInFull,
  showDateInTable,
  weekdayOf,
} from '#domain/kernel/civil-date.ts';
import { aDay } from './a-day.ts';

describe('a civil date', () => {
  it.each(['2021-05-12', '2024-02-29', '2000-01-01'])('%s is a day', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each([
    '2021-02-29',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-5-12',
    '12/05/2021',
    '20210512',
    '2021-05-12T00:00:00Z',
    ' 2021-05-12',
    '',
  ])('%j is not', (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  it('is made of a year, a month and a day that exist', () => {
    expect(civilDateOf(2021, 5, 12)).toBe('2021-05-12');
    expect(civilDateOf(2021, 2, 29)).toBeNull();
    expect(civilDateOf(2021, 13, 1)).toBeNull();
  });

  it('steps over both clock changes one day at a time', () => {
    expect(addDays(aDay('2021-03-27'), 1)).toBe('2021-03-28');
    expect(addDays(aDay('2021-03-28'), 1)).toBe('2021-03-29');
    expect(addDays(aDay('2021-10-30'), 1)).toBe('2021-10-31');
    expect(addDays(aDay('2021-10-31'), 1)).toBe('2021-11-01');
    expect(daysBetween(aDay('2021-03-27'), aDay('2021-03-29'))).toBe(2);
  });

  it('counts back as well as on: a notice first published seventy days after it was due', () => {
    expect(daysBetween(aDay('2022-08-08'), aDay('2022-05-30'))).toBe(-70);
  });

  it('counts months to the end of a shorter one, and does not slip when it counts on', () => {
    expect(addMonths(aDay('2021-08-31'), 6)).toBe('2022-02-28');
    expect(addMonths(aDay('2023-08-31'), 6)).toBe('2024-02-29');
    expect(addMonths(aDay('2021-01-31'), 1)).toBe('2021-02-28');
    expect(addMonths(aDay('2021-01-31'), 2)).toBe('2021-03-31');
  });

  it('knows its weekday', () => {
    expect(weekdayOf(aDay('2021-11-01'))).toBe(1);
    expect(weekdayOf(aDay('2021-06-26'))).toBe(6);
    expect(weekdayOf(aDay('2021-05-16'))).toBe(7);
  });

  it('is printed as 12 May 2021, and with its weekday where the reader may check', () => {
    expect(showDate(aDay('2021-05-02'))).toBe('2 May 2021');
    expect(showDateInFull(aDay('2021-05-12'))).toBe('Wednesday 12 May 2021');
    expect(showDateInTable(aDay('2021-09-02'))).toBe('2 Sep 2021');
    for (let at = 0; at < 800; at += 1) {
      const day = addDays(aDay('2019-12-31'), at);
      expect(showDateInFull(day).split(' ').slice(1).join(' ')).toBe(showDate(day));
    }
  });

  it('comes before another as its text does', () => {
    expect(earliest(aDay('2021-10-01'), aDay('2021-09-30'), aDay('2022-01-01'))).toBe('2021-09-30');
  });
});
