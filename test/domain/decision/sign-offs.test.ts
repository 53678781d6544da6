/** Who must sign and who has: the seed's route, thresholds, order, other posts, and what a change voids. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, DecisionStep } from '#domain/decision/decision.ts';
import { DECISION_STEPS } from '#domain/decision/decision.ts';
import { DECISION_PATHS, listSteps, takeStep } from '#domain/decision/decision-steps.ts';
import { printsAsDraft, whyNotPublished } from '#domain/decision/may-publish.ts';
import { sha256OfText } from '#domain/decision/sha256-of-text.ts';
import { signaturesOffRoute, standSignOffs, stillMissing } from '#domain/decision/sign-off-route.ts';
import { type Signing, sign } from '#domain/decision/signing.ts';
import type { PostId } from '#domain/kernel/id.ts';
import { aDecision } from '#test/builders.ts';
import { aDay } from '../a-day.ts';
import { findSample } from '../sample-papers.ts';

const POSTS = new Map<PostId, string>([
  ['post:director', 'Director'],
  ['post:treasurer', 'Treasurer'],
  ['post:mayor', 'Deputy Mayor'],
]);
const ROUTE = [
  { post: 'post:director', title: 'Director', from: null },
  { post: 'post:treasurer', title: 'Treasurer', from: null },
  { post: 'post:mayor', title: 'Deputy Mayor', from: 50_000_00 },
] as const;
const costing = (...amounts: readonly number[]) => ({
  lines: amounts.map((amount, at) => ({ label: `Line ${at + 1}`, amount })),
  statedTotal: null,
  threshold: null,
});
const routed = (fields: Partial<Decision> = {}) =>
  aDecision({ status: 'recommended', route: ROUTE, money: costing(30_000_00, 20_000_00), ...fields });
const signing = (number: number, post: PostId, more: Partial<Signing> = {}): Signing => ({
  ...{
    number,
    post,
    verdict: 'approved',
    by: null,
    on: aDay('2021-10-27'),
    method: 'ink',
    comments: '',
    evidence: null,
  },
  ...more,
});
function signed(decision: Decision, ...given: readonly Signing[]): Decision {
  return given.reduce((now, one) => {
    const done = sign(now, one, POSTS);
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  }, decision);
}
const states = (decision: Decision) => standSignOffs(decision).map(({ state }) => state);
const allSigned = (decision: Decision) =>
  signed(
    decision,
    signing(1, 'post:director'),
    signing(2, 'post:treasurer', { on: aDay('2021-10-28') }),
    signing(3, 'post:mayor', { on: aDay('2021-11-01') }),
  );

describe('the route of the Dependency and Recovery decision', () => {
  const decision = findSample('decision', 'decision:dependency-and-recovery');
  const [director, treasurer, mayor] = standSignOffs(decision);

  it('asks for the Director, the Treasurer and the Deputy Mayor, who have all signed', () => {
    expect(standSignOffs(decision).map(({ step, state }) => `${step.title}: ${state}`)).toEqual([
      'Director – Police, Crime, Criminal Justice and Fire: signed',
      'GMCA Treasurer: signed',
      'Deputy Mayor: signed',
    ]);
    expect([treasurer?.remarks, mayor?.remarks, stillMissing(decision)]).toEqual([[], [], []]);
    expect(signaturesOffRoute(decision)).toEqual([]);
  });

  it('shows that the text names the Assistant Director', () => {
    expect(director?.remarks).toEqual([
      'The text names the Assistant Director Police, Crime, Criminal Justice and Fire (“In all case”); the route asks for the Director – Police, Crime, Criminal Justice and Fire.',
    ]);
  });

  it('asks for the Deputy Mayor because of the total, and lists the five lines that are large themselves', () => {
    expect(mayor?.why).toBe(
      'Asked because the total, £639,733.00, is at or above £50,000.00. 5 of its 10 lines are too: Bolton, Manchester, Rochdale, Salford, Wigan.',
    );
  });
});

describe('a threshold', () => {
  it('is inclusive, and is put to the total', () => {
    expect(states(routed({ money: costing(49_999_99) }))[2]).toBe('not-required');
    expect(states(routed({ money: costing(50_000_00) }))[2]).toBe('missing');
    expect(states(routed({ money: costing(30_000_00, 20_000_00) }))[2]).toBe('missing');
  });

  it('is met by the total the paper states where that is more than its lines', () => {
    const money = { ...costing(10_000_00), statedTotal: 60_000_00 };
    expect(states(routed({ money }))[2]).toBe('missing');
  });

  it('asks where nobody has stated a sum', () => {
    const [, , mayor] = standSignOffs(routed({ money: null }));
    expect(mayor).toMatchObject({
      state: 'missing',
      why: 'Asked at £50,000.00 or more; no sum is stated, so it is asked.',
    });
  });

  it('changed after signing voids what was signed', () => {
    const moved = ROUTE.map((step) => (step.from === null ? step : { ...step, from: 25_000_00 }));
    expect(states({ ...allSigned(routed()), route: moved })).toEqual(['voided', 'voided', 'voided']);
  });
});

describe('a signature', () => {
  it('is kept with its post, day and method, and leaves those after it to ask', () => {
    const decision = signed(routed(), signing(1, 'post:director'));
    expect(decision.signOffs).toMatchObject([{ signedAs: 'Director', method: 'ink', verdict: 'approved' }]);
    expect(stillMissing(decision).map(({ step }) => step.title)).toEqual(['Treasurer', 'Deputy Mayor']);
  });

  it.each([
    ['the wording', { text: 'Extend the service by two years.' }],
    ['the money', { money: costing(30_000_00, 20_000_01) }],
    ['a section', { sections: [{ heading: 'Reasons', text: 'Because.' }] }],
  ])('is voided by a change of %s, and asked again', (_, change) => {
    const changed = { ...signed(routed(), signing(1, 'post:director')), ...change };
    const [director] = standSignOffs(changed);
    expect(director).toMatchObject({
      state: 'voided',
      remarks: ['The wording, the money or the route has changed since it was signed, so it must be signed again.'],
    });
    const again = signed(changed, signing(1, 'post:director', { on: aDay('2021-10-29') }));
    expect(standSignOffs(again)[0]).toMatchObject({ state: 'signed', earlier: [{ verdict: 'approved' }] });
  });

  it('stands when a date or a contact changes, which is no wording', () => {
    const later = { ...allSigned(routed()), contact: 'Ann Officer', statusAsWritten: 'Approved' };
    expect(states(later)).toEqual(['signed', 'signed', 'signed']);
  });

  it('returned with comments is asked again, and the return is kept', () => {
    const returned = signed(
      routed(),
      signing(1, 'post:director', { verdict: 'returned', comments: 'Say which year.' }),
    );
    expect(states(returned)[0]).toBe('returned');
    const again = signed({ ...returned, text: 'For 2022/23.' }, signing(1, 'post:director'));
    expect(standSignOffs(again)[0]).toMatchObject({ state: 'signed', earlier: [{ comments: 'Say which year.' }] });
  });

  it('out of order is shown, not hidden', () => {
    const early = signed(routed(), signing(2, 'post:treasurer'));
    expect(standSignOffs(early)[1]).toMatchObject({
      state: 'signed',
      remarks: ['Out of order: the Director, who comes first, has not signed.'],
    });
    const backwards = signed(early, signing(1, 'post:director', { on: aDay('2021-10-30') }));
    expect(standSignOffs(backwards)[1]?.remarks).toEqual([
      'Out of order: signed on 27 October 2021, before the Director, who comes first.',
    ]);
  });

  it('by another post is shown, not hidden', () => {
    const other = signed(routed(), signing(1, 'post:treasurer'));
    expect(standSignOffs(other)[0]).toMatchObject({
      state: 'signed',
      remarks: ['The route asks for the Director; the Treasurer signed.'],
    });
  });

  it('is refused of a post nobody knows, on a step that is gone, twice, and where comments are not cleared', () => {
    const said = (decision: Decision, one: Signing) => {
      const done = sign(decision, one, POSTS);
      return done.ok ? 'signed' : done.reason;
    };
    expect(said(routed(), signing(1, 'post:nobody'))).toBe('no-such-post');
    expect(said(routed(), signing(4, 'post:director'))).toBe('no-such-step');
    expect(said(signed(routed(), signing(1, 'post:director')), signing(1, 'post:director'))).toBe('signed-already');
    expect(said(routed(), signing(1, 'post:director', { verdict: 'returned', comments: ' ' }))).toBe('nothing-said');
    const uncleared = routed({ sections: [{ heading: 'Legal comments', text: '' }] });
    expect(said(uncleared, signing(1, 'post:director'))).toBe('comments-not-cleared');
    expect(said(routed({ status: 'withdrawn' }), signing(1, 'post:director'))).toBe('path-ended');
  });

  it('keeps the same digest as any other program makes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256OfText(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});

describe('the path of a decision', () => {
  const step = (decision: Decision, name: DecisionStep, reason = 'Because.') =>
    takeStep(decision, { step: name, on: aDay('2021-11-02'), reason });

  it('is approved only when everyone asked has signed what stands there', () => {
    expect(step(routed(), 'approve')).toEqual({ ok: false, reason: 'not-signed' });
    expect(step(allSigned(routed()), 'approve')).toMatchObject({ ok: true, value: { status: 'approved' } });
    expect(step({ ...allSigned(routed()), text: 'Other.' }, 'approve')).toEqual({ ok: false, reason: 'not-signed' });
    expect(step(routed({ enteredFromElsewhere: true }), 'approve').ok).toBe(true);
  });

  it('says why it stops or changes, and does not go back in date', () => {
    expect(step(routed(), 'defer', ' ')).toEqual({ ok: false, reason: 'no-reason' });
    const deferred = step(routed(), 'defer');
    if (!deferred.ok) throw new Error('it is deferred');
    const earlier = { step: 'bring-back' as const, on: aDay('2021-11-01'), reason: '' };
    expect(takeStep(deferred.value, earlier)).toEqual({ ok: false, reason: 'before-the-last' });
  });

  it('is never left by any sequence of steps', () => {
    const one = fc.record({ name: fc.constantFrom(...DECISION_STEPS), reason: fc.constantFrom('', 'Because.') });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (all) => {
        let now = aDecision({ status: 'proposed' });
        for (const { name, reason } of all) {
          const before = now;
          const done = step(now, name, reason);
          if (done.ok) now = done.value;
          expect(done.ok && !listSteps(before).includes(name)).toBe(false);
          if (!done.ok) expect(now).toBe(before);
        }
        const replayed = now.steps.reduce(
          (status, taken) => {
            expect(DECISION_PATHS[taken.step].from).toContain(status);
            return DECISION_PATHS[taken.step].to;
          },
          'proposed' as Decision['status'],
        );
        expect(replayed).toBe(now.status);
        if (['withdrawn', 'refused', 'superseded', 'revoked'].includes(now.status)) expect(listSteps(now)).toEqual([]);
      }),
    );
  });
});

describe('publishing', () => {
  const why = (decision: Decision) => whyNotPublished(decision).map(({ reason }) => reason);

  it('is refused while draft, unsigned, exempt or OFFICIAL-SENSITIVE, with every reason at once', () => {
    expect(why(routed({ marking: 'OFFICIAL-SENSITIVE', exempt: [3] }))).toEqual([
      'draft',
      'unsigned',
      'exempt',
      'sensitive',
    ]);
    expect(whyNotPublished(routed())[1]?.sentence).toBe('Still to be signed by: Director, Treasurer, Deputy Mayor.');
    expect(why(aDecision({ status: 'withdrawn' }))).toEqual(['ended']);
  });

  it('is open to what is approved and signed', () => {
    expect(why({ ...allSigned(routed()), status: 'approved' })).toEqual([]);
  });

  it('takes DRAFT off the notice; one entered from elsewhere never had it', () => {
    expect(printsAsDraft(routed())).toBe(true);
    expect(printsAsDraft(findSample('decision', 'decision:welfare-service'))).toBe(false);
  });
});
