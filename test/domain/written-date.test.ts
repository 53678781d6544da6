/**
 * Dates as written: the words of the paper, and as much of a day as they give.
 */
import { describe, expect, it } from 'vitest';
import { readWrittenDate } from '#domain/kernel/day-first.ts';
import { exactly, showWrittenDate, writtenDate } from '#domain/kernel/written-date.ts';
import { aDay } from './a-day.ts';

describe('a written date', () => {
  it('prints a day in full, however it was written', () => {
    expect(showWrittenDate(readWrittenDate('19/11/20'))).toBe('19 November 2020');
    expect(showWrittenDate(exactly(aDay('2021-05-12')))).toBe('12 May 2021');
  });

  it('prints the paper’s own words where they give no day', () => {
    expect(showWrittenDate(readWrittenDate('June 2021'))).toBe('June 2021');
    expect(showWrittenDate(readWrittenDate('as soon as we can'))).toBe('as soon as we can');
  });

  it('prints nothing where the paper left a blank', () => {
    expect(showWrittenDate(null)).toBe('');
  });

  it('is refused with a day that does not exist or a key nobody knows', () => {
    const date = { text: '31/04/2021', day: '2021-04-31', precision: 'day', inferred: false };
    expect(writtenDate.safeParse(date).success).toBe(false);
    expect(writtenDate.safeParse({ ...date, day: '2021-04-30' }).success).toBe(true);
    expect(writtenDate.safeParse({ ...date, day: null, zone: 'UTC' }).success).toBe(false);
  });
});
