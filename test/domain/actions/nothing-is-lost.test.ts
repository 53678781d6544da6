/** Whatever is done to the actions of two bodies over a year of meetings, no open action ever leaves the logs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, close, isOpen } from '#domain/action/action.ts';
import { logFor } from '#domain/action/action-log.ts';
import {
  asTransferred,
  goesOnAs,
  merge,
  proposeClosure,
  redate,
  reopen,
  transfer,
  withdraw,
} from '#domain/action/action-steps.ts';
import { owedByOwner } from '#domain/action/owed.ts';
import { addDays, type CivilDate } from '#domain/kernel/civil-date.ts';
import type { ActionId, BodyId } from '#domain/kernel/id.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { anAction } from '#test/builders.ts';
import { aDay } from '../a-day.ts';

const BODIES: readonly BodyId[] = ['body:1', 'body:2'];
const START = aDay('2021-01-06');
/** Every second Wednesday of a year, the same for both bodies. */
const MEETINGS = Array.from({ length: 26 }, (_, at) => addDays(START, at * 14));

type Log = Map<ActionId, Action>;
interface Step {
  readonly what: 'agree' | 'propose' | 'close' | 'withdraw' | 'merge' | 'transfer' | 'reopen' | 'redate';
  readonly which: number;
  readonly other: number;
  readonly between: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('agree', 'agree', 'propose', 'close', 'withdraw', 'merge', 'transfer', 'reopen', 'redate'),
  which: fc.nat(40),
  other: fc.nat(40),
  between: fc.boolean(),
});
const aYear = fc.array(fc.array(step, { maxLength: 6 }), { minLength: MEETINGS.length, maxLength: MEETINGS.length });

/** Takes the step where the rules allow it; leaves everything as it is where they do not. */
function take(log: Log, { what, which, other }: Step, on: CivilDate): void {
  if (what === 'agree') {
    const action = anAction({ bodyId: BODIES[which % 2] ?? 'body:1', agreedOn: on, closedOn: null });
    log.set(action.id, action);
    return;
  }
  const all = [...log.values()];
  const action = all[which % Math.max(all.length, 1)];
  const into = all[other % Math.max(all.length, 1)];
  if (!action || !into) return;
  const ending = { on, reason: 'As agreed' };
  if (what === 'transfer') {
    const to = BODIES.find((body) => body !== action.bodyId) ?? 'body:2';
    const next = anAction({
      ...asTransferred(action, { ...ending, to, from: 'the other', by: 'Ann', reference: `R/${log.size}` }),
    });
    const left = transfer(action, { ...ending, to, as: next.id });
    if (!left.ok) return;
    log.set(next.id, next);
    log.set(action.id, left.value);
    return;
  }
  const said = { on, by: 'Ann', text: 'Done' };
  const after = {
    propose: () => proposeClosure(action, said),
    close: () => close(action, on, null),
    withdraw: () => withdraw(action, ending),
    merge: () => merge(action, into, ending),
    reopen: () => reopen(action, said),
    redate: () => redate(action, { due: exactly(addDays(on, which)), on, reason: 'Late' }),
  }[what]();
  if (after.ok) log.set(action.id, after.value);
}

describe('the logs of a year', () => {
  it('hold every open action at every meeting after the one that agreed it, and each ended one once', () => {
    fc.assert(
      fc.property(aYear, (year) => {
        const log: Log = new Map();
        const shownEnded = new Map<string, number>();
        MEETINGS.forEach((on, at) => {
          const since = MEETINGS[at - 1] ?? null;
          const before = [...log.values()];
          for (const bodyId of BODIES) {
            const shown = logFor(before, { bodyId, since, on });
            const missing = before.filter(
              (each) => each.bodyId === bodyId && isOpen(each) && !shown.some(({ id }) => id === each.id),
            );
            expect(missing).toEqual([]);
            for (const each of shown.filter((one) => !isOpen(one))) {
              const key = `${each.id} ${each.closedOn}`;
              shownEnded.set(key, (shownEnded.get(key) ?? 0) + 1);
            }
          }
          for (const one of year[at] ?? []) take(log, one, one.between ? addDays(on, 5) : on);
        });
        expect([...shownEnded.values()].every((times) => times === 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('follow what was merged or transferred to an action that still stands in one of them', () => {
    fc.assert(
      fc.property(aYear, (year) => {
        const log: Log = new Map();
        MEETINGS.forEach((on, at) => {
          for (const one of year[at] ?? []) take(log, one, on);
        });
        const end = addDays(MEETINGS.at(-1) ?? START, 14);
        const all = [...log.values()];
        const shown = new Set(
          BODIES.flatMap((bodyId) => logFor(all, { bodyId, since: null, on: end })).map(({ id }) => id),
        );
        for (const action of all.filter(({ status }) => status === 'merged' || status === 'transferred')) {
          const now = goesOnAs(action, (id) => log.get(id));
          expect(now.id).not.toBe(action.id);
          expect(['merged', 'transferred']).not.toContain(now.status);
          expect(shown.has(now.id)).toBe(true);
        }
        const owed = new Set(owedByOwner(all).flatMap(({ actions }) => actions.map(({ id }) => id)));
        expect(owed).toEqual(new Set(all.filter(isOpen).map(({ id }) => id)));
      }),
      { numRuns: 60 },
    );
  });
});
