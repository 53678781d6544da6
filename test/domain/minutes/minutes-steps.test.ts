/** Minutes are circulated when each item has an outcome, and agreed at a later meeting of the same body. */
import { expect, test } from 'vitest';
import { invariant } from '#domain/kernel/result.ts';
import { MINUTES_STATUSES } from '#domain/minutes/minutes-status.ts';
import {
  agreeByCorrespondence,
  agreeMinutes,
  chairsToClear,
  clearMinutes,
  itemsWithoutOutcome,
  mayBeSigned,
  mayBeWritten,
  minutesToAgreeAt,
  reopenMinutes,
  revisionOf,
  signMinutes,
  stepMinutes,
  whereAgreed,
} from '#domain/minutes/minutes-steps.ts';
import { aBody, aMeeting, anAgendaItem } from '../../builders.ts';
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
  expect(stepMinutes(meeting, items, 'circulate', undefined)).toEqual({ ok: false, reason: 'items-without-outcome' });
  expect(itemsWithoutOutcome(items).map((item) => item.title)).toEqual(['Finance']);
  const done = items.map((item) => ({ ...item, status: 'considered' as const }));
  expect(stepMinutes(meeting, done, 'circulate', undefined)).toMatchObject({
    ok: true,
    value: { minutes: 'circulated', status: 'held' },
  });
});

test('each chair clears the minutes, both where there are two, before they are circulated', () => {
  const [one, two] = ['person:1', 'post:2'] as const;
  const body = aBody({ chairs: [one, two] });
  const done = [anAgendaItem({ status: 'considered' })];
  expect(stepMinutes(meeting, done, 'circulate', body)).toEqual({ ok: false, reason: 'not-cleared' });
  const on = aDay('2021-05-14');
  const first = clearMinutes(meeting, { by: one, on }, body);
  invariant(first.ok, 'a chair clears');
  expect(first.value.minutes).toBe('draft');
  expect(chairsToClear(first.value, body)).toEqual([two]);
  expect(clearMinutes(first.value, { by: one, on }, body)).toEqual({ ok: false, reason: 'cleared-already' });
  const second = clearMinutes(first.value, { by: two, on }, body);
  invariant(second.ok, 'the other clears');
  expect(second.value.minutes).toBe('cleared');
  expect(stepMinutes(second.value, done, 'circulate', body)).toMatchObject({
    ok: true,
    value: { minutes: 'circulated' },
  });
  expect(stepMinutes(second.value, done, 'recall', body)).toMatchObject({
    ok: true,
    value: { minutes: 'draft', minutesClearances: [] },
  });
});

test('a body that names no chair has its minutes cleared by whoever presided, or circulates them as they are', () => {
  const body = aBody({ chairs: [] });
  const cleared = clearMinutes(meeting, { by: 'person:1', on: aDay('2021-05-14') }, body);
  expect(cleared).toMatchObject({ ok: true, value: { minutes: 'cleared' } });
  expect(stepMinutes(meeting, [], 'circulate', body).ok).toBe(true);
  expect(stepMinutes(meeting, items, 'recall', body)).toEqual({ ok: false, reason: 'not-from-here' });
  expect(agreeMinutes(meeting, next)).toEqual({ ok: false, reason: 'not-from-here' });
});

test('minutes are agreed by correspondence on a day that is not before the meeting', () => {
  const circulated = { ...meeting, minutes: 'circulated' } as const;
  expect(agreeByCorrespondence(circulated, aDay('2021-05-11'))).toEqual({ ok: false, reason: 'not-later' });
  expect(agreeByCorrespondence(circulated, aDay('2021-05-20'))).toMatchObject({
    ok: true,
    value: { minutes: 'agreed', minutesAgreedAt: null, minutesAgreedOn: '2021-05-20' },
  });
});

test('opening agreed minutes again needs a reason and makes a new revision', () => {
  const agreed = { ...meeting, minutes: 'agreed', minutesAgreedAt: next.id, minutesAgreedOn: next.heldOn } as const;
  const on = aDay('2021-06-01');
  expect(revisionOf(agreed)).toBe(1);
  expect(reopenMinutes(agreed, { on, reason: ' ' })).toEqual({ ok: false, reason: 'no-reason' });
  expect(reopenMinutes(meeting, { on, reason: 'A name' })).toEqual({ ok: false, reason: 'not-from-here' });
  const again = reopenMinutes(agreed, { on, reason: 'A name was left out' });
  invariant(again.ok, 'a reason opens them');
  expect(again.value).toMatchObject({ minutes: 'draft', minutesAgreedAt: null, minutesAgreedOn: null });
  expect(revisionOf(again.value)).toBe(2);
});

test('minutes are signed last, where the body signs its minutes and is not under P0', () => {
  expect(mayBeSigned(aBody({ minutesAreSigned: true }), 'P1')).toBe(true);
  expect(mayBeSigned(aBody({ minutesAreSigned: true }), 'P0')).toBe(false);
  expect(mayBeSigned(aBody({ minutesAreSigned: false }), 'P1')).toBe(false);
  const signed = { by: 'person:1', on: aDay('2021-05-26') } as const;
  expect(signMinutes(meeting, signed)).toEqual({ ok: false, reason: 'not-agreed' });
  const done = signMinutes({ ...meeting, minutes: 'agreed' }, signed);
  invariant(done.ok, 'agreed minutes are signed');
  expect(signMinutes(done.value, signed)).toEqual({ ok: false, reason: 'signed-already' });
});

test('the minutes that wait to be agreed are those of earlier meetings of the same body, the latest first', () => {
  const earlier = aMeeting({ heldOn: aDay('2021-04-28'), minutes: 'circulated' });
  const agreed = aMeeting({ heldOn: aDay('2021-04-14'), minutes: 'agreed' });
  const other = aMeeting({ heldOn: aDay('2021-04-28'), minutes: 'circulated', bodyId: 'body:2' });
  expect(minutesToAgreeAt(next, [agreed, earlier, other, meeting, next])).toEqual([meeting, earlier]);
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
