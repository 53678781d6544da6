/**
 * A decision that varies, supersedes or revokes an earlier one (checklist, peers.md row 85).
 *
 * The link is on the later decision. What it does to the earlier one happens when the
 * later is approved, as a named step that says by which decision: nobody enters it
 * twice. Where the earlier has moved on meanwhile it is left as it stands, and the
 * trace shows the step as missing. A chain never leads back to where it began.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { DecisionId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { DECISION_FOLLOWS, Decision, DecisionStep } from './decision.ts';
import { takeStep } from './decision-steps.ts';

export type Following = (typeof DECISION_FOLLOWS)[number];
export type CannotFollow = 'itself' | 'circle' | 'no-such-decision';

const STEP: Readonly<Record<Following, DecisionStep>> = { varies: 'vary', supersedes: 'supersede', revokes: 'revoke' };

/** `decisions` are all there are, so that a circle is seen. */
export function follow(
  decision: Decision,
  to: { readonly decisionId: DecisionId; readonly how: Following } | null,
  decisions: readonly Decision[],
): Result<Decision, CannotFollow> {
  if (to === null) return ok({ ...decision, follows: null });
  if (to.decisionId === decision.id) return no('itself');
  const known = new Map(decisions.map((each) => [each.id, each]));
  if (!known.has(to.decisionId)) return no('no-such-decision');
  const seen = new Set<string>();
  for (let at: DecisionId | null = to.decisionId; at !== null && !seen.has(at); ) {
    if (at === decision.id) return no('circle');
    seen.add(at);
    at = known.get(at)?.follows?.decisionId ?? null;
  }
  return ok({ ...decision, follows: to });
}

/** The earlier decision with what the later does to it, once the later is approved; null where nothing is to be done. */
export function settleFollowed(later: Decision, earlier: Decision, on: CivilDate): Decision | null {
  const { follows, status, title, reference } = later;
  if (follows?.decisionId !== earlier.id || (status !== 'approved' && status !== 'varied')) return null;
  const by = reference === null ? `“${title.slice(0, 200)}”` : reference;
  const done = takeStep(earlier, { step: STEP[follows.how], on, reason: `By the decision ${by}.` });
  return done.ok ? done.value : null;
}

/** Whether the earlier decision has taken the step that the later one makes. */
export const hasSettled = (earlier: Decision, how: Following): boolean =>
  earlier.steps.some(({ step }) => step === STEP[how]);

export const CANNOT_FOLLOW: Readonly<Record<CannotFollow, string>> = {
  itself: 'A decision cannot change itself. Choose the earlier one.',
  circle: 'The decision you chose comes after this one, so the two would change each other. Choose an earlier one.',
  'no-such-decision': 'That decision was taken out of the register meanwhile. Choose another.',
};
