/**
 * The date vectors of rules.md §4.2, every one, against the bank holidays that ship.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, showDateInFull } from '#domain/kernel/civil-date.ts';
import { clearDaysBetween, issueBy, isWorkingDay, rolledBack, workingDayAfter } from '#domain/kernel/clear-days.ts';
import { aDay, englandAndWales } from './a-day.ts';

const closed = englandAndWales();

/** Meeting; issue by for five clear working days; for five calendar days; for 28 calendar days; that day rolled back. */
const VECTORS = [
  ['2019-04-23', '2019-04-11', '2019-04-17', '2019-03-25', '2019-03-25'],
  ['2019-04-30', '2019-04-18', '2019-04-24', '2019-04-01', '2019-04-01'],
  ['2019-05-02', '2019-04-24', '2019-04-26', '2019-04-03', '2019-04-03'],
  ['2021-05-12', '2021-05-04', '2021-05-06', '2021-04-13', '2021-04-13'],
  ['2021-06-09', '2021-06-01', '2021-06-03', '2021-05-11', '2021-05-11'],
  ['2021-11-01', '2021-10-22', '2021-10-26', '2021-10-03', '2021-10-01'],
  ['2022-05-30', '2022-05-20', '2022-05-24', '2022-05-01', '2022-04-29'],
  ['2022-06-09', '2022-05-30', '2022-06-03', '2022-05-11', '2022-05-11'],
  ['2022-09-20', '2022-09-09', '2022-09-14', '2022-08-22', '2022-08-22'],
  ['2023-05-10', '2023-04-28', '2023-05-04', '2023-04-11', '2023-04-11'],
  ['2022-01-05', '2021-12-23', '2021-12-30', '2021-12-07', '2021-12-07'],
  ['2014-04-07', '2014-03-28', '2014-04-01', '2014-03-09', '2014-03-07'],
] as const;

describe('papers for a meeting', () => {
  it.each(VECTORS)('for %s go out by %s, five clear working days before', (meeting, working) => {
    expect(issueBy(aDay(meeting), 5, 'working', closed).day).toBe(working);
  });

  it.each(VECTORS)(
    'for %s under calendar counting (second column) are not rolled back to a working day',
    (...vector) => {
      const [meeting, , calendar] = vector;
      expect(issueBy(aDay(meeting), 5, 'calendar', closed).day).toBe(calendar);
    },
  );

  it.each(VECTORS)('a key decision on %s shows its 28th clear day, and the working day before it', (...vector) => {
    const [meeting, , , raw, rolled] = vector;
    const issue = issueBy(aDay(meeting), 28, 'calendar', closed).day;
    expect([issue, rolledBack(issue, closed)]).toEqual([raw, rolled]);
  });

  it('say why: every day between is counted or passed over with its reason', () => {
    const { days } = issueBy(aDay('2021-05-12'), 5, 'working', closed);
    expect(days.map(({ day, counted, because, title }) => [day, counted ?? title ?? because])).toEqual([
      ['2021-05-12', 'day-of-meeting'],
      ['2021-05-11', 1],
      ['2021-05-10', 2],
      ['2021-05-09', 'weekend'],
      ['2021-05-08', 'weekend'],
      ['2021-05-07', 3],
      ['2021-05-06', 4],
      ['2021-05-05', 5],
      ['2021-05-04', 'day-of-issue'],
    ]);
  });

  it('name the bank holiday that cost a day', () => {
    const { days } = issueBy(aDay('2022-09-20'), 5, 'working', closed);
    expect(days.find(({ day }) => day === '2022-09-19')?.title).toBe(
      'Bank Holiday for the State Funeral of Queen Elizabeth II',
    );
  });

  it('count Saturdays where a parish council does', () => {
    expect(issueBy(aDay('2021-05-12'), 5, 'working-with-saturdays', closed).day).toBe('2021-05-05');
  });

  it('issued on the day worked out leave exactly the clear days asked for, and one fewer on the next day that counts', () => {
    const span = fc.integer({ min: 0, max: 365 * 9 }).map((days) => addDays(aDay('2019-02-01'), days));
    const counting = fc.constantFrom('working' as const, 'calendar' as const, 'working-with-saturdays' as const);
    fc.assert(
      fc.property(span, fc.integer({ min: 1, max: 28 }), counting, (meeting, clear, how) => {
        const issue = issueBy(meeting, clear, how, closed).day;
        expect(clearDaysBetween(issue, meeting, how, closed)).toBe(clear);
        const next = workingDayAfter(issue, 1, how, closed).day;
        expect(clearDaysBetween(next, meeting, how, closed)).toBe(clear - 1);
      }),
    );
  });

  it('have no clear days when they come on the day or after it', () => {
    const meeting = aDay('2021-05-12');
    expect(clearDaysBetween(meeting, meeting, 'working', closed)).toBe(0);
    expect(clearDaysBetween(addDays(meeting, 3), meeting, 'working', closed)).toBe(0);
  });
});

describe('a decision that can be called in', () => {
  it.each([
    ['2021-11-01', '2021-11-08'],
    ['2022-08-08', '2022-08-15'],
    ['2022-05-27', '2022-06-07'],
    ['2022-09-16', '2022-09-26'],
    ['2021-12-23', '2022-01-04'],
  ])('published on %s takes effect on %s, the fifth working day after', (published, effective) => {
    expect(workingDayAfter(aDay(published), 5, 'working', closed).day).toBe(effective);
  });
});

describe('a fortnightly series on Mondays from 19 April 2021', () => {
  it('falls on closed days on 3 May, 31 May and 27 December of that year', () => {
    const occurrences = Array.from({ length: 19 }, (_, at) => addDays(aDay('2021-04-19'), at * 14));
    expect(occurrences.filter((day) => !isWorkingDay(day, closed))).toEqual(['2021-05-03', '2021-05-31', '2021-12-27']);
  });
});

describe('notice to end an agreement', () => {
  it.each([
    ['2021-08-31', '2022-02-28'],
    ['2023-08-31', '2024-02-29'],
    ['2021-06-30', '2021-12-30'],
    ['2021-10-31', '2022-04-30'],
  ])('given on %s ends six calendar months later, on %s', (given, ends) => {
    expect(addMonths(aDay(given), 6)).toBe(ends);
  });
});

describe('days that decide the vectors', () => {
  it('Monday 30 May 2022 was a working day, because the holiday had moved', () => {
    expect(showDateInFull(aDay('2022-05-30'))).toBe('Monday 30 May 2022');
    expect(isWorkingDay(aDay('2022-05-30'), closed)).toBe(true);
    expect(isWorkingDay(aDay('2022-06-02'), closed)).toBe(false);
  });
});
