/** Minutes are circulated when each item has an outcome, and agreed at a later meeting of the same body. */
import { expect, test } from 'vitest';
import { MINUTES_STATUSES } from '#domain/minutes/minutes-status.ts';
import {
  agreeMinutes,
  itemsWithoutOutcome,
  mayBeWritten,
  stepMinutes,
  whereAgreed,
} from '#domain/minutes/minutes-steps.ts';
import { aMeeting, anAgendaItem } from '../../builders.ts';
import { aDay } from '../a-day.ts';

const meeting = aMeeting({ heldOn: aDay('2021-05-12'), minutes: 'draft' });
const next = aMeeting({ heldOn: aDay('2021-05-26') });
const items = [
  anAgendaItem({ title: 'Welcome', order: 'a0', status: 'considered' }),
  anAgendaItem({ title: 'Finance', order: 'a1' }),
  anAgendaItem({ title: 'Risk', order: 'a2', status: 'not-reached' }),
  anAgendaItem({ title: 'Gone', order: 'a3', status: 'withdrawn' }),
];

test('circulating names the items without an outcome', () => {
  expect(stepMinutes(meeting, items, 'circulate')).toEqual({ ok: false, reason: 'items-without-outcome' });
  expect(itemsWithoutOutcome(items).map((item) => item.title)).toEqual(['Finance']);
  const done = items.map((item) => ({ ...item, status: 'considered' as const }));
  expect(stepMinutes(meeting, done, 'circulate')).toMatchObject({
    ok: true,
    value: { minutes: 'circulated', status: 'held' },
  });
});

test('clearing asks for nothing, and each step only goes from where it may', () => {
  expect(stepMinutes(meeting, items, 'clear')).toMatchObject({ ok: true, value: { minutes: 'cleared' } });
  expect(stepMinutes(meeting, items, 'recall')).toEqual({ ok: false, reason: 'not-from-here' });
  expect(agreeMinutes(meeting, next)).toEqual({ ok: false, reason: 'not-from-here' });
});

test('minutes are agreed at a later meeting of the same body, never at the one they record', () => {
  const circulated = { ...meeting, minutes: 'circulated' } as const;
  const refused = (at: typeof next) => agreeMinutes(circulated, at);
  expect(refused(circulated)).toEqual({ ok: false, reason: 'same-meeting' });
  expect(refused({ ...next, bodyId: 'body:2' })).toEqual({ ok: false, reason: 'another-body' });
  expect(refused({ ...next, heldOn: aDay('2021-05-11') })).toEqual({ ok: false, reason: 'not-later' });
  expect(refused({ ...next, status: 'cancelled' })).toEqual({ ok: false, reason: 'cancelled' });
  expect(refused(next)).toMatchObject({ ok: true, value: { minutes: 'agreed', minutesAgreedAt: next.id } });
  const third = aMeeting({ heldOn: aDay('2021-06-09') });
  expect(whereAgreed(circulated, [third, meeting, next])).toEqual([next, third]);
});

test('the words may be changed in draft only', () => {
  expect(MINUTES_STATUSES.filter(mayBeWritten)).toEqual(['none', 'draft']);
});
