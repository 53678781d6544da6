/** From a meeting's minute to a later variation: what follows what, the forward plan, and the trace. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '#domain/decision/decision.ts';
import { takeStep } from '#domain/decision/decision-steps.ts';
import { type TraceRows, traceDecision } from '#domain/decision/decision-trace.ts';
import { decisionsSince } from '#domain/decision/decisions-since.ts';
import { follow, settleFollowed } from '#domain/decision/follows.ts';
import { forwardPlan } from '#domain/decision/forward-plan.ts';
import { prepareNotice } from '#domain/decision/prepare-notice.ts';
import { askOf, asksYesOrNo, readAnswer, sayAnswer } from '#domain/decision/safeguarding.ts';
import { readWrittenDate } from '#domain/kernel/day-first.ts';
import type { DecisionId } from '#domain/kernel/id.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { aDecision, aMeeting, aMinute } from '#test/builders.ts';
import { aDay } from '../a-day.ts';
import { findSample } from '../sample-papers.ts';

const TODAY = aDay('2021-11-10');
const ROUTE = [{ post: 'post:1' as const, title: 'Director', from: null }];
const meeting = aMeeting({ heldOn: aDay('2021-05-12'), title: 'Steering Group' });
const minute = aMinute({ meetingId: meeting.id });
const minuted = aDecision({
  kind: 'meeting',
  status: 'approved',
  taken: 'at-a-meeting',
  meetingId: meeting.id,
  source: { from: 'minute', minuteId: minute.id },
  made: exactly(meeting.heldOn),
});
const NONE: TraceRows = {
  ...{ meeting: undefined, minute: undefined, notedAt: undefined, kept: null, earlier: undefined, later: [] },
};
const traced = (decision: Decision, rows: Partial<TraceRows> = {}) =>
  traceDecision(decision, { ...NONE, ...rows }).map(({ key, state }) => `${key}: ${state}`);

describe('what a meeting agreed, put forward to be signed', () => {
  const prepared = prepareNotice(minuted, { kind: 'deputy-mayor', route: ROUTE, on: TODAY });

  it('keeps its minute and its words, takes the form’s headings and the route, and is not made yet', () => {
    expect(prepared).toMatchObject({
      ok: true,
      value: { status: 'recommended', kind: 'deputy-mayor', route: ROUTE, made: null, source: minuted.source },
    });
    const sections = prepared.ok ? prepared.value.sections.map(({ heading }) => heading) : [];
    expect(sections[0]).toBe('The reasons for the decision are THAT');
    expect(sections).toContain('Procurement route');
  });

  it('is refused once it was signed, published or put forward, and for another meeting', () => {
    const order = { kind: 'deputy-mayor' as const, route: ROUTE, on: TODAY };
    expect(prepared.ok && prepareNotice(prepared.value, order)).toEqual({ ok: false, reason: 'not-from-here' });
    expect(prepareNotice({ ...minuted, published: exactly(TODAY) }, order).ok).toBe(false);
    expect(prepareNotice({ ...minuted, kind: 'deputy-mayor' }, order).ok).toBe(false);
    expect(prepareNotice(minuted, { ...order, kind: 'meeting' })).toEqual({ ok: false, reason: 'by-a-meeting' });
  });

  it('is made on the day it is approved, unless a paper gives another', () => {
    const ready = aDecision({ status: 'recommended' });
    const approve = { step: 'approve' as const, on: TODAY, reason: '' };
    expect(takeStep(ready, approve)).toMatchObject({ value: { made: { day: TODAY } } });
    const paper = readWrittenDate('MONDAY, 1ST NOVEMBER, 2021');
    expect(takeStep({ ...ready, made: paper }, approve)).toMatchObject({ value: { made: paper } });
  });
});

describe('a decision that changes an earlier one', () => {
  const earlier = aDecision({ status: 'approved', title: 'The first' });
  const later = aDecision({
    status: 'recommended',
    title: 'The second',
    follows: { decisionId: earlier.id, how: 'varies' },
  });

  it('does so when it is approved, as a named step that says by which decision', () => {
    expect(settleFollowed(later, earlier, TODAY)).toBeNull();
    expect(settleFollowed({ ...later, status: 'approved' }, earlier, TODAY)).toMatchObject({
      status: 'varied',
      steps: [{ step: 'vary', on: TODAY, reason: 'By the decision “The second”.' }],
    });
    expect(settleFollowed({ ...later, status: 'approved' }, { ...earlier, status: 'revoked' }, TODAY)).toBeNull();
  });

  it('supersedes or revokes likewise', () => {
    const by = (how: 'supersedes' | 'revokes') =>
      settleFollowed({ ...later, status: 'approved', follows: { decisionId: earlier.id, how } }, earlier, TODAY)
        ?.status;
    expect([by('supersedes'), by('revokes')]).toEqual(['superseded', 'revoked']);
  });

  it('never leads back to where it began, whatever is linked to what', () => {
    const ids = ['decision:a', 'decision:b', 'decision:c', 'decision:d'] as const;
    const link = fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 20 }), (links) => {
        const rows = new Map<DecisionId, Decision>(ids.map((id) => [id, aDecision({ id })]));
        for (const { from, to } of links) {
          const now = rows.get(from);
          const done = now && follow(now, { decisionId: to, how: 'varies' }, [...rows.values()]);
          if (done?.ok) rows.set(from, done.value);
        }
        for (const id of ids) {
          let at: DecisionId | undefined = id;
          for (let step = 0; step < ids.length; step += 1) at = at && rows.get(at)?.follows?.decisionId;
          expect(at).toBeUndefined();
        }
      }),
    );
  });

  it('is not itself, and is in the register', () => {
    const to = (decisionId: DecisionId) => follow(later, { decisionId, how: 'varies' }, [later, earlier]);
    expect([to(later.id), to('decision:gone')]).toEqual([
      { ok: false, reason: 'itself' },
      { ok: false, reason: 'no-such-decision' },
    ]);
    expect(follow(later, null, [])).toMatchObject({ ok: true, value: { follows: null } });
  });
});

describe('the trace', () => {
  it('leads from the minute to the published notice, and on to what varied it', () => {
    const whole = {
      ...minuted,
      published: exactly(TODAY),
      steps: [{ step: 'vary' as const, on: TODAY, reason: 'By.' }],
    };
    const later = aDecision({ status: 'approved', follows: { decisionId: minuted.id, how: 'varies' } });
    expect(traced(whole, { meeting, minute, kept: '1', later: [later] })).toEqual([
      'agreed: there',
      'notice: not-needed',
      'signatures: not-needed',
      'made: there',
      'published: there',
      'kept: there',
      'later: there',
    ]);
  });

  it('shows what is missing as missing', () => {
    const bare = aDecision({ status: 'approved', key: 'key', kind: 'deputy-mayor', published: exactly(TODAY) });
    expect(traced(bare, { meeting })).toEqual([
      'agreed: missing',
      'notice: missing',
      'signatures: missing',
      'made: missing',
      'published: there',
      'kept: missing',
      'later: not-needed',
    ]);
  });

  it('says of the Dependency and Recovery notice that no meeting is recorded, though its text names one', () => {
    const [agreed, , signatures, , published] = traceDecision(
      findSample('decision', 'decision:dependency-and-recovery'),
      NONE,
    );
    expect(agreed).toMatchObject({
      state: 'missing',
      sentence:
        'Which meeting agreed it is not recorded: choose it under Meeting. It was read from “Notice of decision agreed on Monday 1 November 2021”.',
    });
    expect(signatures?.sentence).toBe('Signed by all who are asked: 3.');
    expect(published?.state).toBe('missing');
  });

  it('asks for the meeting that notes what was taken between meetings', () => {
    const taken = aDecision({ taken: 'by-chairs-action', status: 'approved', made: exactly(TODAY) });
    expect(traced(taken).slice(0, 2)).toEqual(['agreed: not-needed', 'noted: missing']);
  });

  it('says where a later decision is approved and this one has not taken its step', () => {
    const later = aDecision({ status: 'approved', follows: { decisionId: minuted.id, how: 'revokes' } });
    expect(traced(minuted, { meeting, minute, later: [later] }).at(-1)).toBe('later: missing');
    expect(traced(minuted, { meeting, minute, later: [{ ...later, status: 'proposed' }] }).at(-1)).toBe(
      'later: waiting',
    );
  });
});

describe('the forward plan', () => {
  const due = (text: string, more: Partial<Decision> = {}) => aDecision({ due: readWrittenDate(text), ...more });

  it('has what is still to be made, by month, the undated last in the paper’s words', () => {
    const plan = forwardPlan(
      [
        due('spring 2022'),
        due('3 December 2021'),
        due('November 2021'),
        due('12/11/21'),
        due('1/11/21', { status: 'approved' }),
        aDecision(),
      ],
      TODAY,
    );
    expect(plan.map(({ title, entries }) => `${title}: ${entries.map(({ when }) => when).join(', ')}`)).toEqual([
      'November 2021: November 2021, 12 November 2021',
      'December 2021: 3 December 2021',
      'No month stated: spring 2022, ',
    ]);
  });

  it('keeps what is late in its month, and says so; a month is late when it is over', () => {
    const plan = forwardPlan([due('9 November 2021'), due('October 2021'), due('November 2021')], TODAY);
    expect(plan.flatMap(({ entries }) => entries.map(({ when, late }) => `${when} ${late}`))).toEqual([
      'October 2021 true',
      'November 2021 false',
      '9 November 2021 true',
    ]);
  });
});

describe('the decisions since a panel last met', () => {
  const made = (day: string, more: Partial<Decision> = {}) =>
    aDecision({ status: 'approved', made: exactly(aDay(day)), ...more });

  it('are those made after its last meeting and up to this one, in order', () => {
    const [before, first, second] = [made('2021-09-01'), made('2021-10-01'), made('2021-11-01')];
    const all = [second, before, first, made('2021-12-01'), aDecision()];
    expect(decisionsSince(all, { since: aDay('2021-09-01'), on: TODAY }).open).toEqual([first, second]);
    expect(decisionsSince(all, { since: null, on: TODAY }).open).toEqual([before, first, second]);
  });

  it('leave out what is exempt or OFFICIAL-SENSITIVE, and count it', () => {
    const all = [made('2021-11-01', { exempt: [3] }), made('2021-11-02', { marking: 'OFFICIAL-SENSITIVE' })];
    const { open, withheld } = decisionsSince(all, { since: null, on: TODAY });
    expect([open.length, withheld.length]).toEqual([0, 2]);
  });
});

describe('a safeguarding question', () => {
  it('is answered by its first word, and explained after it', () => {
    expect(readAnswer('Yes, the providers know them.')).toEqual({
      answer: 'yes',
      explanation: 'the providers know them.',
    });
    expect(readAnswer('No. It does not.')).toEqual({ answer: 'no', explanation: 'It does not.' });
    expect(readAnswer('Nobody is a child.')).toEqual({ answer: null, explanation: 'Nobody is a child.' });
    for (const answer of ['yes', 'no'] as const) {
      expect(readAnswer(sayAnswer(answer, 'Because.'))).toEqual({ answer, explanation: 'Because.' });
    }
  });

  it('asks for what is still to be said', () => {
    expect([askOf(''), askOf('The service will not work with children.'), askOf('Yes.'), askOf('No. None.')]).toEqual([
      'Answer yes or no, and explain.',
      'It does not begin with yes or no.',
      'Say why: an explanation is asked for beside yes or no.',
      null,
    ]);
    expect(asksYesOrNo('Is safeguarding of children relevant and has this been considered')).toBe(true);
    expect(asksYesOrNo('Legal comments')).toBe(false);
  });
});
