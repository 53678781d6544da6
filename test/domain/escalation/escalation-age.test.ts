/** A matter is as old as its days and as the meetings that let it lie; agendas and packs take it up. */
import { describe, expect, test } from 'vitest';
import type { Escalation } from '#domain/escalation/escalation.ts';
import { ageInWords, escalationAge, isLate } from '#domain/escalation/escalation-age.ts';
import { itemAbout, itemFor, mattersFor, placedOn } from '#domain/escalation/escalation-agenda.ts';
import { escalationsFor, matterOn } from '#domain/escalation/escalations-for.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { nextMeetingOf } from '#domain/meeting/next-meeting.ts';
import { RECORDS } from '#domain/records.ts';
import { aBody, aMeeting, anAgendaItem, anEscalation, anEscalationRoute } from '../../builders.ts';
import { aDay } from '../a-day.ts';

const route = anEscalationRoute({
  id: 'escalationRoute:1',
  rungs: [
    { who: 'body:wg', note: '' },
    { who: 'body:sg', note: '' },
    { who: 'post:director', note: '' },
  ],
});
const step = (name: Escalation['steps'][number]['step'], on: string, who: Escalation['rung'], meeting = '') => ({
  ...{ step: name, on: aDay(on), rung: who, minuteId: null, note: '', evidence: null },
  meetingId: meeting === '' ? null : (`meeting:${meeting}` as const),
});
const raised = anEscalation({
  ...{ id: 'escalation:1', bodyId: 'body:wg', rung: 'body:wg', question: 'How many places?' },
  steps: [step('raised', '2021-05-03', 'body:wg')],
});
const bodies = [aBody({ id: 'body:wg' }), aBody({ id: 'body:sg' })];
const sg = (id: string, heldOn: string, more: Partial<ReturnType<typeof aMeeting>> = {}) =>
  aMeeting({ id: `meeting:${id}`, bodyId: 'body:sg', heldOn: aDay(heldOn), ...more });
const meetings = [
  sg('1', '2021-05-03', { status: 'held' }),
  sg('2', '2021-05-12', { status: 'held' }),
  sg('3', '2021-05-19', { status: 'cancelled' }),
  sg('4', '2021-05-26', { status: 'held' }),
  sg('5', '2021-06-09'),
];
const age = (matter: Escalation, today: CivilDate) => escalationAge(matter, { route, bodies, meetings }, today);

describe('the age of an escalation', () => {
  test('counts days, and the meetings of the body that must act since it came to it', () => {
    const found = age(raised, aDay('2021-06-01'));
    expect(found).toMatchObject({ days: 29, meetings: 2, waitsFor: 'body:sg', since: '2021-05-03' });
    expect(ageInWords(found)).toBe('29 days, 2 meetings');
  });

  test('says one day and one meeting as people do, and nothing where nothing is known', () => {
    expect(ageInWords({ days: 1, meetings: 1 })).toBe('1 day, 1 meeting');
    expect(ageInWords({ days: null, meetings: null })).toBe('');
    expect(age(anEscalation({ steps: [] }), aDay('2021-06-01')).days).toBeNull();
  });

  test('has no meetings to count for a post', () => {
    const up: Escalation = {
      ...{ ...raised, rung: 'body:sg', status: 'raised' },
      steps: [...raised.steps, step('passed-up', '2021-05-12', 'body:sg')],
    };
    expect(age(up, aDay('2021-06-01'))).toMatchObject({ waitsFor: 'post:director', meetings: null, days: 29 });
  });

  test('stops where the matter is over', () => {
    const over: Escalation = {
      ...{ ...raised, status: 'withdrawn' },
      steps: [...raised.steps, step('withdrawn', '2021-05-10', 'body:wg')],
    };
    expect(age(over, aDay('2021-06-01'))).toMatchObject({ days: 7, waitsFor: null, meetings: null });
  });

  test('is late from the day after its answer was needed, and never by a soft date', () => {
    const needed = { ...raised, neededBy: exactly(aDay('2021-05-20')) };
    expect(isLate(needed, aDay('2021-05-20'))).toBe(false);
    expect(isLate(needed, aDay('2021-05-21'))).toBe(true);
    expect(isLate({ ...needed, status: 'answered' }, aDay('2021-05-21'))).toBe(false);
    const soft = { text: 'spring 2021', day: aDay('2021-03-01'), precision: 'season', inferred: false } as const;
    expect(isLate({ ...raised, neededBy: soft }, aDay('2021-05-21'))).toBe(false);
  });
});

describe('an agenda', () => {
  const offer = (
    escalations: readonly Escalation[],
    meeting = meetings[4],
    items: ReturnType<typeof anAgendaItem>[] = [],
  ) => (meeting ? mattersFor({ meeting, items, escalations, routes: [route], meetings }).map((each) => each.step) : []);

  test('is offered a matter that waits for its body, until it stands on it', () => {
    expect(offer([raised])).toEqual(['on-agenda']);
    expect(offer([raised], aMeeting({ bodyId: 'body:wg', heldOn: aDay('2021-06-09') }))).toEqual([]);
    const item = anAgendaItem({ concerns: ['escalation:1'] });
    expect(offer([raised], meetings[4], [item])).toEqual([]);
    expect(itemAbout('escalation:1', [item])).toBe(item);
    expect(offer([raised], meetings[4], [{ ...item, status: 'withdrawn' }])).toEqual(['on-agenda']);
  });

  test('is not offered what was raised after its day, what stands on another to come, or what is over', () => {
    const on = (meeting: string): Escalation => ({
      ...{ ...raised, rung: 'body:sg', status: 'on-agenda' },
      steps: [...raised.steps, step('on-agenda', '2021-05-05', 'body:sg', meeting)],
    });
    expect(offer([{ ...raised, steps: [step('raised', '2021-07-01', 'body:wg')] }])).toEqual([]);
    expect(offer([on('4')])).toEqual(['on-agenda']);
    expect(offer([on('5')], sg('6', '2021-06-23'))).toEqual([]);
    expect(offer([{ ...raised, status: 'withdrawn' }])).toEqual([]);
    expect(offer([raised], sg('7', '2021-06-23', { status: 'cancelled' }))).toEqual([]);
  });

  test('of the body that asked is offered the answer', () => {
    const answered: Escalation = { ...raised, status: 'answered', rung: 'post:director', answer: 'Twelve.' };
    const wg = aMeeting({ bodyId: 'body:wg', heldOn: aDay('2021-06-09') });
    expect(offer([answered], wg)).toEqual(['communicated-back']);
    expect(offer([{ ...answered, status: 'communicated-back' }], wg)).toEqual([]);
    const item = itemFor({ escalation: answered, step: 'communicated-back' }, wg, []);
    expect(item).toMatchObject({ purpose: 'information', recommendation: 'Twelve.', concerns: ['escalation:1'] });
  });

  test('takes a matter as an item that can be read, before any other business', () => {
    const closing = anAgendaItem({ standing: 'any-other-business', order: 'a5' });
    const fields = itemFor({ escalation: raised, step: 'on-agenda' }, { id: 'meeting:5' }, [closing]);
    const stamps = (({ createdAt, createdBy, updatedAt, updatedBy, hlc, deletedAt }) => ({
      ...{ createdAt, createdBy, updatedAt, updatedBy, hlc, deletedAt },
    }))(closing);
    const item = RECORDS.agendaItem.schema.parse({ ...stamps, ...fields, id: 'agendaItem:new' });
    expect(item).toMatchObject({ title: raised.title, purpose: 'decision', recommendation: 'How many places?' });
    expect(item.order < closing.order).toBe(true);
  });

  test('is the next one to come, and the step is dated no later than the meeting', () => {
    expect(nextMeetingOf('body:sg', meetings, aDay('2021-05-20'))?.id).toBe('meeting:5');
    expect(nextMeetingOf('body:sg', meetings, aDay('2021-07-01'))).toBeNull();
    expect(placedOn({ heldOn: aDay('2021-05-12') }, aDay('2026-01-01'))).toBe('2021-05-12');
    expect(placedOn({ heldOn: aDay('2021-05-12') }, aDay('2021-05-05'))).toBe('2021-05-05');
  });
});

describe('a pack', () => {
  const whole: Escalation = {
    ...{ ...raised, status: 'closed', rung: 'body:wg', answer: 'Twelve.' },
    steps: [
      ...raised.steps,
      step('on-agenda', '2021-05-05', 'body:sg', '2'),
      step('considered', '2021-05-12', 'body:sg', '2'),
      step('answered', '2021-05-12', 'body:sg', '2'),
      step('communicated-back', '2021-05-20', 'body:wg'),
      step('closed', '2021-05-27', 'body:wg'),
    ],
  };
  const span = (bodyId: 'body:sg' | 'body:wg' | 'body:other', since: string | null, on: string) => ({
    ...{ bodyId, since: since === null ? null : aDay(since), on: aDay(on) },
  });
  const of = (...args: Parameters<typeof span>) =>
    escalationsFor([whole], [route], span(...args)).map(({ status, rung, answer }) => [status, rung, answer]);

  test('shows a matter as it stood when the pack went out', () => {
    expect(of('body:sg', null, '2021-05-12')).toEqual([['on-agenda', 'body:sg', '']]);
    expect(of('body:wg', null, '2021-05-20')).toEqual([['communicated-back', 'body:wg', 'Twelve.']]);
    expect(of('body:wg', null, '2021-05-03')).toEqual([]);
    expect(of('body:wg', '2021-05-20', '2021-06-09')).toEqual([['closed', 'body:wg', 'Twelve.']]);
  });

  test('shows it to who raised, holds or is asked, and not once it was over before the last meeting', () => {
    expect(of('body:sg', null, '2021-05-04')).toEqual([['raised', 'body:wg', '']]);
    expect(of('body:other', null, '2021-05-12')).toEqual([]);
    expect(of('body:wg', '2021-05-27', '2021-06-09')).toEqual([]);
    expect(
      escalationsFor([{ ...whole, deletedAt: whole.createdAt }], [route], span('body:wg', null, '2021-06-09')),
    ).toEqual([]);
  });

  test('has a matter that was passed up waiting on the rung that passed it', () => {
    const up: Escalation = {
      ...{ ...raised, status: 'accepted', rung: 'post:director' },
      steps: [
        ...raised.steps,
        step('accepted', '2021-05-05', 'body:sg'),
        step('passed-up', '2021-05-12', 'body:sg'),
        step('accepted', '2021-05-30', 'post:director'),
      ],
    };
    expect(matterOn(up, aDay('2021-05-26'))).toMatchObject({ status: 'raised', rung: 'body:sg' });
    expect(matterOn(up, aDay('2021-06-26'))).toBe(up);
  });
});
