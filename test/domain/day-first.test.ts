/**
 * Other people's dates, read day first: every form of rules.md D-16 and D-17.
 */
import { describe, expect, it } from 'vitest';
import { readWrittenDate, wrongWeekday } from '#domain/kernel/day-first.ts';

describe('a date on paper', () => {
  it.each([
    ['6 / 8/ 20', '2020-08-06'],
    ['11/09/20', '2020-09-11'],
    ['3/12/20', '2020-12-03'],
    ['12/5/21', '2021-05-12'],
    ['08/08/2022', '2022-08-08'],
    ['28/10/2021', '2021-10-28'],
    ['28.10.2021', '2021-10-28'],
    ['28-10-2021', '2021-10-28'],
    ['2021-10-28', '2021-10-28'],
    ['27th October 2021', '2021-10-27'],
    ['1st November 2021', '2021-11-01'],
    ['MONDAY, 1ST NOVEMBER, 2021', '2021-11-01'],
    ['Wednesday 12 May 2021', '2021-05-12'],
    ['30 May 2022', '2022-05-30'],
    ['30 May, 2022', '2022-05-30'],
    ['14th of June 2014', '2014-06-14'],
    ['12 Sept 20', '2020-09-12'],
    ['  26   June 2021 ', '2021-06-26'],
  ])('%j is the day %s', (text, day) => {
    expect(readWrittenDate(text).day).toBe(day);
  });

  it('is never read month first', () => {
    expect(readWrittenDate('10/30/2021')).toMatchObject({ day: null, precision: 'unknown', text: '10/30/2021' });
  });

  it.each([
    ['6th Nov', 2020, '2020-11-06'],
    ['12th December', 2013, '2013-12-12'],
    ['6th February', 2014, '2014-02-06'],
  ])('%s without a year takes the paper’s own, and says so', (text, year, day) => {
    expect(readWrittenDate(text, year)).toEqual({ text, day, precision: 'day', inferred: true });
  });

  it.each(['6th Nov', '12th December'])('%s without a year on a paper without one has no day', (text) => {
    expect(readWrittenDate(text)).toEqual({ text, day: null, precision: 'unknown', inferred: true });
  });

  it.each([
    ['June 2021', null, '2021-06-01', 'month', false],
    ['July 2019', null, '2019-07-01', 'month', false],
    ['November', 2020, '2020-11-01', 'month', true],
    ['spring', 2021, '2021-03-01', 'season', true],
    ['spring', null, null, 'season', true],
    ['summer 2021', null, '2021-06-01', 'season', false],
    ['2020-1', null, '2020-04-01', 'year', false],
    ['2024-5', null, '2024-04-01', 'year', false],
    ['2021/2022', null, '2021-04-01', 'year', false],
    ['2022/23', null, '2022-04-01', 'year', false],
    ['1999-00', null, '1999-04-01', 'year', false],
    ['2026', null, '2026-01-01', 'year', false],
  ] as const)('%s (paper of %s) is a period from %s', (text, year, day, precision, inferred) => {
    expect(readWrittenDate(text, year)).toEqual({ text, day, precision, inferred });
  });

  it.each(['', 'tbc', 'asap', '31/04/2021', '29 February 2021', '2020-5', '1 May 2021 and 3 May 2021', '١٢/٥/٢١'])(
    '%j cannot be read and is kept as it stands',
    (text) => {
      expect(readWrittenDate(text)).toEqual({ text, day: null, precision: 'unknown', inferred: false });
    },
  );

  it('keeps its text to the letter, spaces too', () => {
    expect(readWrittenDate(' 6 / 8/ 20').text).toBe(' 6 / 8/ 20');
  });
});

describe('a weekday printed with a date', () => {
  it('that fits raises nothing', () => {
    expect(wrongWeekday(readWrittenDate('MONDAY, 1ST NOVEMBER, 2021'))).toBeNull();
    expect(wrongWeekday(readWrittenDate('27th October 2021'))).toBeNull();
  });

  it('that does not fit is reported with the real one, and the date stands', () => {
    const date = readWrittenDate('Friday 26 June 2021');
    expect(date.day).toBe('2021-06-26');
    expect(wrongWeekday(date)).toEqual({ printed: 5, real: 6 });
  });
});
