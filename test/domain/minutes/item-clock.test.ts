/** The clock of a meeting runs for one item at a time, and says what is over. */
import { expect, test } from 'vitest';
import { readItemClock, runFor, STOPPED_CLOCK, sayTime, spentOn, stopClock } from '#domain/minutes/item-clock.ts';

const [one, two] = ['agendaItem:1', 'agendaItem:2'] as const;
const minutes = (count: number) => count * 60_000;

test('time goes to the item that is being minuted, and adds up when it is taken again', () => {
  let clock = runFor(STOPPED_CLOCK, one, 0);
  clock = runFor(clock, one, minutes(1));
  clock = runFor(clock, two, minutes(4));
  expect(spentOn(clock, one, minutes(5))).toBe(minutes(4));
  clock = runFor(clock, one, minutes(6));
  clock = stopClock(clock, minutes(7));
  expect(spentOn(clock, one, minutes(99))).toBe(minutes(5));
  expect(spentOn(clock, two, minutes(99))).toBe(minutes(2));
});

test('a computer clock that was set back takes nothing off', () => {
  expect(spentOn(runFor(STOPPED_CLOCK, one, minutes(9)), one, minutes(3))).toBe(0);
});

test('the time is said against the minutes allowed, and an overrun in words', () => {
  expect(sayTime(245_000, 10)).toBe('4:05 of 10 minutes');
  expect(sayTime(minutes(10), 10)).toBe('10:00 of 10 minutes');
  expect(sayTime(minutes(12) + 30_000, 10)).toBe('12:30 of 10 minutes: 3 over');
  expect(sayTime(61_000, 1)).toBe('1:01 of 1 minute: 1 over');
  expect(sayTime(245_000, null)).toBe('4:05');
});

test('a kept clock is read back stopped, and nonsense begins anew', () => {
  expect(readItemClock({ [one]: 5000, other: 3, [two]: 'x' })).toEqual({ spent: { [one]: 5000 }, running: null });
  for (const odd of [null, 'x', [1], 7]) expect(readItemClock(odd)).toEqual(STOPPED_CLOCK);
});
