/**
 * A ladder as it is typed: its name, what it is for, the words that state it, and its rungs.
 *
 * Rungs are added at the top, moved and taken out; a ladder is saved only where nobody
 * stands on two rungs and it has two at least (escalation-route.ts). A rung on which an
 * open matter stands, or to which it goes, is not taken out: the matter would be nowhere.
 */
import { type Drafted, drafted, lineProblem, namedProblem, typedLine } from '../kernel/draft.ts';
import type { OwnerId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Escalation } from './escalation.ts';
import { checkRungs, type EscalationRoute, type Rung } from './escalation-route.ts';
import { isOpen } from './escalation-steps.ts';

export interface RouteDraft {
  readonly name: string;
  readonly purpose: string;
  readonly quote: string;
  /** Ids, lowest first. */
  readonly rungs: readonly string[];
}

export type RouteFields = Pick<EscalationRoute, keyof RouteDraft>;
export type RouteProblem = 'missing' | 'too-long' | 'circle' | 'too-short';
export type CannotClimb = 'circle' | 'too-short' | 'matters-stand-there';

export function routeDraft(route: EscalationRoute | null): RouteDraft {
  return {
    name: route?.name ?? '',
    purpose: route?.purpose ?? '',
    quote: route?.quote ?? '',
    rungs: route?.rungs.map(({ who }) => who) ?? [],
  };
}

/** Notes of rungs that stay are kept. */
export function readRouteDraft(
  draft: RouteDraft,
  before: EscalationRoute | null,
): Drafted<RouteFields, RouteDraft, RouteProblem> {
  const rungs = draft.rungs.map(
    (who): Rung => before?.rungs.find((each) => each.who === who) ?? { who: who as OwnerId, note: '' },
  );
  const checked = checkRungs(rungs);
  return drafted<RouteFields, RouteDraft, RouteProblem>(
    {
      name: namedProblem(draft.name),
      quote: lineProblem(draft.quote),
      rungs: checked.ok ? null : checked.reason,
    },
    { name: typedLine(draft.name), purpose: draft.purpose.trim(), quote: typedLine(draft.quote), rungs },
  );
}

/** The ladder with other rungs, unless it would go in a circle or leave an open matter nowhere. */
export function withRungs(
  route: EscalationRoute,
  rungs: readonly Rung[],
  escalations: readonly Escalation[],
): Result<EscalationRoute, CannotClimb> {
  const checked = checkRungs(rungs);
  if (!checked.ok) return checked;
  const gone = route.rungs.filter(({ who }) => !rungs.some((each) => each.who === who));
  const needed = escalations.some(
    (matter) =>
      matter.deletedAt === null &&
      matter.routeId === route.id &&
      isOpen(matter) &&
      gone.some(({ who }) => who === matter.rung),
  );
  return needed ? no('matters-stand-there') : ok({ ...route, rungs });
}

/** One rung a place up (1) or down (-1); the same list where it is at that end. */
export function movedRung(rungs: readonly Rung[], who: OwnerId, by: -1 | 1): readonly Rung[] {
  const at = rungs.findIndex((each) => each.who === who);
  const rung = rungs[at];
  const other = rungs[at + by];
  if (rung === undefined || other === undefined) return rungs;
  return rungs.map((each, place) => (place === at ? other : place === at + by ? rung : each));
}
