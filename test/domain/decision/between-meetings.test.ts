/** Decisions taken by correspondence or by chair's action, and what the next meeting must note. */
import { describe, expect, it } from 'vitest';
import {
  isToBeNoted,
  NO_CORRESPONDENCE,
  standCorrespondence,
  whyNotCorrespondence,
} from '#domain/decision/between-meetings.ts';
import type { Correspondence } from '#domain/decision/decision.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { nextMeetingOf } from '#domain/meeting/next-meeting.ts';
import { aDecision, aMeeting } from '#test/builders.ts';
import { aDay } from '../a-day.ts';

const reply = (name: string, said: 'agrees' | 'disagrees') => ({ who: null, name, reply: said, words: '', on: null });
const asked: Correspondence = {
  ...NO_CORRESPONDENCE,
  question: 'Shall the pilot run to June?',
  askedOn: aDay('2021-05-13'),
  replyBy: aDay('2021-05-20'),
  replies: [reply('NCA', 'agrees'), reply('Probation', 'disagrees')],
};
const closed = { ...asked, outcome: 'It runs to June.', closedOn: aDay('2021-05-21') };

describe('a question put by correspondence', () => {
  it('waits for replies, and names who has not sent one', () => {
    expect(standCorrespondence(asked, ['nca', 'Probation', 'The Trust'], aDay('2021-05-18'))).toEqual({
      state: 'waiting',
      sentence: 'Replies are due by 20 May 2021. 2 replies: 1 agree, 1 disagree. No reply from: The Trust.',
    });
  });

  it('is overdue the day after the day to reply by', () => {
    const states = ['2021-05-20', '2021-05-21'].map((day) => standCorrespondence(asked, [], aDay(day)).state);
    expect(states).toEqual(['waiting', 'overdue']);
    expect(standCorrespondence({ ...asked, replies: [] }, [], aDay('2021-05-21')).sentence).toBe(
      'Replies were due by 20 May 2021, 1 day ago. Nobody has replied.',
    );
  });

  it('has not gone out before a day is given, and is closed, then reported', () => {
    const today = aDay('2021-06-01');
    const reported = { ...closed, reportedAt: 'meeting:1' as const };
    expect([NO_CORRESPONDENCE, closed, reported].map((each) => standCorrespondence(each, [], today).state)).toEqual([
      'not-asked',
      'closed',
      'reported',
    ]);
  });

  it.each([
    [{ replyBy: aDay('2021-05-12') }, null, 'reply-by-before-asked'],
    [{ closedOn: aDay('2021-05-12'), outcome: 'Yes.' }, null, 'closed-before-asked'],
    [{ closedOn: aDay('2021-05-21'), outcome: ' ' }, null, 'no-outcome'],
    [{ reportedAt: 'meeting:1' as const }, aDay('2021-06-01'), 'not-closed'],
    [{ ...closed, reportedAt: 'meeting:1' as const }, aDay('2021-05-20'), 'reported-before-closed'],
    [{ ...closed, reportedAt: 'meeting:1' as const }, aDay('2021-05-21'), null],
  ] as const)('cannot be %j of a meeting on %s: %s', (change, on, reason) => {
    expect(whyNotCorrespondence({ ...asked, ...change }, on)).toBe(reason);
  });
});

describe('what the next meeting must note', () => {
  const decision = aDecision({ bodyId: 'body:1', taken: 'by-correspondence', correspondence: closed });

  it('is what was taken between meetings and is done, until it is reported', () => {
    expect(isToBeNoted(decision)).toBe(true);
    expect(isToBeNoted({ ...decision, correspondence: asked })).toBe(false);
    expect(isToBeNoted({ ...decision, correspondence: { ...closed, reportedAt: 'meeting:1' } })).toBe(false);
    expect(isToBeNoted({ ...decision, taken: 'at-a-meeting' })).toBe(false);
    expect(isToBeNoted({ ...decision, status: 'withdrawn' })).toBe(false);
  });

  it('has chair’s action in it from the day it was made, with or without a question', () => {
    const action = aDecision({ bodyId: 'body:1', taken: 'by-chairs-action' });
    expect(isToBeNoted(action)).toBe(false);
    expect(isToBeNoted({ ...action, made: exactly(aDay('2021-05-21')) })).toBe(true);
  });

  it('is noted by the body’s first meeting from then on that is neither cancelled nor held', () => {
    const on = (heldOn: string, more: object = {}) => aMeeting({ bodyId: 'body:1', heldOn: aDay(heldOn), ...more });
    const next = on('2021-06-09');
    const all = [
      on('2021-05-12'),
      on('2021-05-26', { status: 'cancelled' }),
      on('2021-05-27', { status: 'held' }),
      on('2021-06-23'),
      next,
    ];
    expect(nextMeetingOf('body:1', all, aDay('2021-05-21'))).toBe(next);
    expect(nextMeetingOf('body:2', all, aDay('2021-05-21'))).toBeNull();
    expect(nextMeetingOf(null, all, aDay('2021-05-21'))).toBeNull();
  });
});
