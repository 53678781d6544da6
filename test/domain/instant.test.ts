/**
 * Instants: moments in UTC, and the day each was in London.
 */
import { describe, expect, it } from 'vitest';
import { londonDay, londonMoment, parseInstant, toInstant, toMilliseconds } from '#domain/kernel/instant.ts';
import { invariant } from '#domain/kernel/result.ts';

const anInstant = (text: string) => {
  const instant = parseInstant(text);
  invariant(instant, `${text} is a moment`);
  return instant;
};

describe('a moment', () => {
  it.each([
    ['2021-06-14T23:30:00.000Z', '2021-06-15', 'half past midnight in London, in summer time'],
    ['2021-06-14T22:59:59.999Z', '2021-06-14', 'a breath before midnight in summer time'],
    ['2021-12-14T23:30:00.000Z', '2021-12-14', 'still that evening in winter'],
    ['2021-03-28T00:30:00.000Z', '2021-03-28', 'just before the clocks go forward'],
    ['2021-10-30T23:30:00.000Z', '2021-10-31', 'the morning the clocks go back'],
    ['2021-10-31T23:30:00.000Z', '2021-10-31', 'the evening after they went back'],
  ])('%s was %s in London: %s', (moment, day) => {
    expect(londonDay(anInstant(moment))).toBe(day);
  });

  it('is shown as the clock in London showed it', () => {
    expect(londonMoment(anInstant('2021-05-12T09:30:00.000Z'))).toBe('12 May 2021 at 10:30');
    expect(londonMoment(anInstant('2021-11-01T09:30:00.000Z'))).toBe('1 November 2021 at 09:30');
  });

  it.each(['2021-05-12', '2021-05-12T09:30:00Z', '2021-05-12T09:30:00.000', '2021-05-12T25:30:00.000Z', 'now'])(
    '%j is not one',
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );

  it('comes back from its milliseconds as itself', () => {
    const moment = anInstant('2021-06-14T23:30:00.123Z');
    expect(toInstant(new Date(toMilliseconds(moment)))).toBe(moment);
  });
});
