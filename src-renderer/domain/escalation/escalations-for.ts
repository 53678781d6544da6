/**
 * The escalations a meeting has before it: what its body raised, holds, is asked or has passed up.
 *
 * A pack printed for a past meeting shows each matter as it stood when the pack went out:
 * what this meeting or a later one did with it is not in it. One that was over before the
 * last meeting has been in an earlier pack.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { BodyId } from '../kernel/id.ts';
import type { Escalation } from './escalation.ts';
import type { EscalationRoute } from './escalation-route.ts';
import { isOpen, waitsFor } from './escalation-steps.ts';

interface Span {
  readonly bodyId: BodyId;
  /** The last meeting's day; null for the first meeting. */
  readonly since: CivilDate | null;
  readonly on: CivilDate;
}

export function escalationsFor(
  escalations: readonly Escalation[],
  routes: readonly EscalationRoute[],
  { bodyId, since, on }: Span,
): readonly Escalation[] {
  return escalations.flatMap((each): readonly Escalation[] => {
    const matter = each.deletedAt === null ? matterOn(each, on) : null;
    if (matter === null) return [];
    const ended = isOpen(matter) ? null : (matter.steps.at(-1)?.on ?? null);
    if (ended !== null && since !== null && ended <= since) return [];
    const route = routes.find(({ id }) => id === matter.routeId);
    const concerns = [matter.bodyId, matter.rung, waitsFor(matter, route), ...matter.steps.map(({ rung }) => rung)];
    return concerns.includes(bodyId) ? [matter] : [];
  });
}

/** As it stood when the papers for a day went out; null where it had not been raised. A matter without steps is as it is. */
export function matterOn(matter: Escalation, on: CivilDate): Escalation | null {
  if (matter.steps.length === 0) return matter;
  const announced = (step: string) => step === 'on-agenda' || step === 'communicated-back';
  const steps = matter.steps.filter((each) => each.on < on || (each.on === on && announced(each.step)));
  const last = steps.at(-1);
  if (last === undefined) return null;
  if (steps.length === matter.steps.length) return matter;
  const standing = steps.findLast(({ step }) => step !== 'closed' && step !== 'withdrawn') ?? last;
  const answered = steps.some(({ step }) => step === 'answered');
  return {
    ...matter,
    ...{ steps, rung: standing.rung, status: last.step === 'passed-up' ? 'raised' : last.step },
    answer: answered ? matter.answer : '',
  };
}
