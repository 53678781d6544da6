/**
 * Wall times: what the clock in the meeting room shows.
 */
import { describe, expect, it } from 'vitest';
import { invariant } from '#domain/kernel/result.ts';
import { addMinutes, parseWallTime, readWallTime, toMinutes } from '#domain/kernel/wall-time.ts';

const aTime = (text: string) => {
  const time = parseWallTime(text);
  invariant(time, `${text} is a time of day`);
  return time;
};

describe('a time on the wall', () => {
  it.each([
    ['10', '10:00'],
    ['9', '09:00'],
    ['10am', '10:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['2.30 pm', '14:30'],
    ['1430', '14:30'],
    ['14:30', '14:30'],
    ['9.05', '09:05'],
    ['0:00', '00:00'],
  ])('typed as %j is %s', (text, time) => {
    expect(readWallTime(text)).toBe(time);
  });

  it.each(['', '25', '24:00', '10:60', '13pm', '0am', 'noon', '10:00:00', '-1'])('%j is not one', (text) => {
    expect(readWallTime(text)).toBeNull();
  });

  it('is kept with two figures each side and no other way', () => {
    expect(parseWallTime('9:00')).toBeNull();
    expect(parseWallTime('23:59')).toBe('23:59');
  });

  it('runs on in minutes and stops before midnight', () => {
    expect(toMinutes(aTime('10:30'))).toBe(630);
    expect(addMinutes(aTime('10:30'), 95)).toBe('12:05');
    expect(addMinutes(aTime('23:30'), 60)).toBe('23:59');
    expect(addMinutes(aTime('00:10'), -30)).toBe('00:00');
  });
});
