/** A matter goes up its ladder a rung at a time, comes down as an answer, and never leaves its path. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ESCALATION_STATUSES, type Escalation } from '#domain/escalation/escalation.ts';
import { checkRungs, type EscalationRoute, rungAbove } from '#domain/escalation/escalation-route.ts';
import {
  actorOf,
  ESCALATION_PATHS,
  isShown,
  listSteps,
  meetsHere,
  type NextStep,
  showStep,
  type TakenStep,
  takeStep,
  waitsFor,
} from '#domain/escalation/escalation-steps.ts';
import { CANNOT_STEP } from '#domain/escalation/escalation-words.ts';
import { addDays } from '#domain/kernel/civil-date.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { RECORDS } from '#domain/records.ts';
import { aBody, anEscalation, anEscalationRoute } from '../../builders.ts';
import { aDay } from '../a-day.ts';

const rung = (who: OwnerId) => ({ who, note: '' });
const route = anEscalationRoute({ rungs: [rung('body:wg'), rung('body:sg'), rung('body:jm')] });
const raised = anEscalation({
  ...{ routeId: route.id, bodyId: 'body:wg', rung: 'body:wg' },
  steps: [
    ...[{ step: 'raised', rung: 'body:wg', on: aDay('2021-05-12'), meetingId: null, minuteId: null } as const],
  ].map((each) => ({ ...each, note: '', evidence: null })),
});
const take = (step: NextStep, more: Partial<TakenStep> = {}): TakenStep => ({
  ...{ step, on: aDay('2021-05-26'), meeting: null, minuteId: null, note: '', evidence: null, answer: '' },
  ...more,
});

/** Takes each step in turn; throws where one is refused. */
function taken(matter: Escalation, ...steps: readonly TakenStep[]): Escalation {
  return steps.reduce((now, step) => {
    const after = takeStep(now, route, step);
    if (!after.ok) throw new Error(`${step.step}: ${after.reason}`);
    return after.value;
  }, matter);
}

describe('the path of an escalation', () => {
  test('goes from a working group through the Steering Group to the joint meeting and back', () => {
    const matter = taken(
      raised,
      take('on-agenda', { meeting: { id: 'meeting:sg', bodyId: 'body:sg' } }),
      take('considered', { meeting: { id: 'meeting:sg', bodyId: 'body:sg' }, minuteId: 'minute:sg' }),
      take('passed-up', { meeting: { id: 'meeting:sg', bodyId: 'body:sg' }, minuteId: 'minute:sg' }),
      take('accepted', { evidence: 'file:letter' }),
      take('answered', { evidence: 'file:letter', answer: 'Twelve places.' }),
      take('communicated-back', { meeting: { id: 'meeting:wg', bodyId: 'body:wg' }, minuteId: 'minute:wg' }),
      take('closed'),
    );
    expect(matter.status).toBe('closed');
    expect(matter.answer).toBe('Twelve places.');
    expect(matter.steps.map(({ step, rung: by }) => `${step} ${by}`)).toEqual([
      'raised body:wg',
      'on-agenda body:sg',
      'considered body:sg',
      'passed-up body:sg',
      'accepted body:jm',
      'answered body:jm',
      'communicated-back body:wg',
      'closed body:wg',
    ]);
    expect(matter.rung).toBe('body:wg');
  });

  test('waits for the rung above, then for that rung, then for the body that asked', () => {
    expect(waitsFor(raised, route)).toBe('body:sg');
    const accepted = taken(raised, take('accepted'));
    expect(waitsFor(accepted, route)).toBe('body:sg');
    const up = taken(accepted, take('passed-up'));
    expect([up.status, up.rung, waitsFor(up, route)]).toEqual(['raised', 'body:sg', 'body:jm']);
    expect(waitsFor(taken(accepted, take('answered', { answer: 'Yes' })), route)).toBe('body:wg');
    expect(waitsFor(taken(accepted, take('withdrawn', { note: 'Settled' })), route)).toBeNull();
    expect(waitsFor(raised, undefined)).toBeNull();
  });

  test('refuses with a reason that has a sentence', () => {
    const reason = (matter: Escalation, step: TakenStep) => {
      const after = takeStep(matter, route, step);
      return after.ok ? null : after.reason;
    };
    const accepted = taken(raised, take('accepted'));
    const top = taken(raised, take('accepted'), take('passed-up'), take('accepted'));
    expect(reason(raised, take('answered', { answer: 'Yes' }))).toBe('not-from-here');
    expect(reason(raised, take('passed-up'))).toBe('not-from-here');
    expect(reason(top, take('passed-up'))).toBe('nobody-above');
    expect(reason(raised, take('on-agenda'))).toBe('no-meeting');
    expect(reason(accepted, take('considered', { meeting: { id: 'meeting:1', bodyId: 'body:wg' } }))).toBe(
      'not-its-meeting',
    );
    expect(reason(accepted, take('withdrawn', { note: '  ' }))).toBe('no-reason');
    expect(reason(accepted, take('answered', { answer: ' ' }))).toBe('no-answer');
    expect(reason(accepted, take('considered', { on: aDay('2021-05-25') }))).toBe('before-the-last');
    expect(Object.values(CANNOT_STEP).every((sentence) => sentence.endsWith('.'))).toBe(true);
  });

  test('offers an agenda only where the body that must act meets here', () => {
    const bodies = [aBody({ id: 'body:sg' }), aBody({ id: 'body:jm', runElsewhere: true })];
    const here = (who: OwnerId) => meetsHere(who, bodies);
    expect(listSteps(raised, route, here)).toEqual(['accepted', 'on-agenda', 'withdrawn']);
    const up = taken(raised, take('accepted'), take('passed-up'));
    expect(listSteps(up, route, here)).toEqual(['accepted', 'withdrawn']);
    expect(listSteps(taken(up, take('accepted')), route, here)).toEqual(['considered', 'answered', 'withdrawn']);
    expect(meetsHere('post:director', bodies)).toBe(false);
  });

  test('is evidenced by a minute, or by a letter where there are no minutes', () => {
    const step = { step: 'considered', rung: 'body:sg', on: aDay('2021-05-26'), note: '' } as const;
    expect(isShown({ ...step, meetingId: 'meeting:1', minuteId: null, evidence: null })).toBe(false);
    expect(isShown({ ...step, meetingId: 'meeting:1', minuteId: 'minute:1', evidence: null })).toBe(true);
    expect(isShown({ ...step, meetingId: null, minuteId: null, evidence: 'file:1' })).toBe(true);
    expect(isShown({ ...step, step: 'accepted', meetingId: null, minuteId: null, evidence: null })).toBe(false);
    expect(isShown({ ...step, step: 'on-agenda', meetingId: 'meeting:1', minuteId: null, evidence: null })).toBe(true);
    const shown = showStep(taken(raised, take('accepted')), 1, { evidence: 'file:1' });
    expect(shown.ok && shown.value.steps[1]?.evidence).toBe('file:1');
    expect(showStep(raised, 7, {})).toEqual({ ok: false, reason: 'no-step' });
  });
});

/** Any ladder of distinct rungs, and any sequence of steps, sensible or not. */
const aLadder = fc.integer({ min: 2, max: 6 }).map(
  (height): EscalationRoute =>
    anEscalationRoute({
      rungs: Array.from({ length: height }, (_, at) => rung(at % 2 === 0 ? `body:${at}` : `post:${at}`)),
    }),
);
const aStep = fc.record({
  step: fc.constantFrom(...(Object.keys(ESCALATION_PATHS) as NextStep[])),
  day: fc.integer({ min: -3, max: 30 }),
  meeting: fc.boolean(),
  words: fc.constantFrom('', 'Because.'),
});

test('no sequence of steps leaves the path, climbs down or goes in a circle', () => {
  fc.assert(
    fc.property(aLadder, fc.array(aStep, { maxLength: 40 }), (ladder, tries) => {
      const [lowest] = ladder.rungs;
      if (!lowest) return;
      const bodyId = 'body:0' as const;
      let matter: Escalation = { ...raised, bodyId, rung: lowest.who, steps: [] };
      let climbed = 0;
      for (const { step, day, meeting, words } of tries) {
        const before = matter;
        const actor = actorOf(step, before, ladder);
        const after = takeStep(before, ladder, {
          ...{ step, on: addDays(aDay('2021-05-12'), day), minuteId: null, note: words, evidence: null, answer: words },
          meeting: meeting && actor !== null ? { id: 'meeting:1', bodyId: actor as 'body:1' } : null,
        });
        if (!after.ok) continue;
        matter = after.value;
        expect(ESCALATION_PATHS[step]).toContain(before.status);
        expect(ESCALATION_STATUSES).toContain(matter.status);
        expect(RECORDS.escalation.schema.safeParse(matter).success).toBe(true);
        expect(matter.steps).toHaveLength(before.steps.length + 1);
        expect(matter.steps.map(({ on }) => on)).toEqual([...matter.steps.map(({ on }) => on)].sort());
        if (step === 'passed-up') climbed += 1;
        const at = ladder.rungs.findIndex(({ who }) => who === matter.rung);
        expect(at >= 0 || matter.rung === bodyId).toBe(true);
        if (matter.status === 'raised') expect(at).toBe(climbed);
      }
      expect(climbed).toBeLessThan(ladder.rungs.length);
      if (matter.status === 'closed') expect(matter.answer).not.toBe('');
    }),
  );
});

test('a ladder that was saved is never circular: whoever climbs it comes to an end', () => {
  const someone = fc.constantFrom('body:1', 'body:2', 'post:1', 'post:2', 'body:3');
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 7 }), (names) => {
      const checked = checkRungs(names.map((who) => rung(who as OwnerId)));
      expect(checked.ok).toBe(names.length > 1 && new Set(names).size === names.length);
      if (!checked.ok) return;
      const ladder = { rungs: checked.value };
      const seen = new Set<OwnerId>();
      for (let at: OwnerId | null = checked.value[0]?.who ?? null; at !== null; at = rungAbove(ladder, at)) {
        expect(seen.has(at)).toBe(false);
        seen.add(at);
      }
      expect(seen.size).toBe(names.length);
    }),
  );
});
