/**
 * The path of a decision, as named steps.
 *
 *     proposed ─recommend─▶ recommended ─approve─▶ approved ─vary─▶ varied
 *         ╲─────────────approve──────────────────▶╱   ╲─call-in─▶ called-in
 *
 * What a meeting agreed may be put forward for others to sign: it is recommended then,
 * and approved when they have (prepare-notice.ts).
 * It is deferred and brought back, withdrawn or refused before it is approved;
 * called in and upheld, varied, superseded or revoked after. Made, published and
 * effective are not steps: they are dated facts (notice-dates.ts). A step that
 * stops or changes a decision says why. It is approved only when every signatory
 * the route asks for has signed what now stands there.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { exactly } from '../kernel/written-date.ts';
import type { Decision, DecisionStatus, DecisionStep } from './decision.ts';
import { stillMissing } from './sign-off-route.ts';

const BEFORE = ['proposed', 'recommended'] as const;
const IN_FORCE = ['approved', 'varied'] as const;

interface Path {
  readonly from: readonly DecisionStatus[];
  readonly to: DecisionStatus;
  readonly needsReason: boolean;
}

export const DECISION_PATHS: Readonly<Record<DecisionStep, Path>> = {
  recommend: { from: ['proposed', 'approved'], to: 'recommended', needsReason: false },
  approve: { from: BEFORE, to: 'approved', needsReason: false },
  defer: { from: BEFORE, to: 'deferred', needsReason: true },
  'bring-back': { from: ['deferred'], to: 'proposed', needsReason: false },
  withdraw: { from: [...BEFORE, 'deferred'], to: 'withdrawn', needsReason: true },
  refuse: { from: BEFORE, to: 'refused', needsReason: true },
  'call-in': { from: IN_FORCE, to: 'called-in', needsReason: true },
  uphold: { from: ['called-in'], to: 'approved', needsReason: false },
  vary: { from: [...IN_FORCE, 'called-in'], to: 'varied', needsReason: true },
  supersede: { from: IN_FORCE, to: 'superseded', needsReason: true },
  revoke: { from: [...IN_FORCE, 'called-in'], to: 'revoked', needsReason: true },
};

export interface TakenStep {
  readonly step: DecisionStep;
  readonly on: CivilDate;
  readonly reason: string;
}

export type CannotStep = 'not-from-here' | 'no-reason' | 'not-signed' | 'before-the-last';

/** The steps that may be taken next, in the order of life. */
export function listSteps(decision: Decision): readonly DecisionStep[] {
  const steps = Object.entries(DECISION_PATHS) as readonly (readonly [DecisionStep, Path])[];
  return steps.filter(([step]) => mayTake(decision, step)).map(([step]) => step);
}

/** Back from approved leads one way only: a meeting's own agreement, which nobody has signed and nobody has published. */
function mayTake(decision: Decision, step: DecisionStep): boolean {
  const { status, kind, signOffs, published } = decision;
  if (!DECISION_PATHS[step].from.includes(status)) return false;
  return step !== 'recommend' || status !== 'approved' || (kind === 'meeting' && signOffs.length === 0 && !published);
}

/** A decision that was signed off elsewhere is approved on its own paper's word. Approving it is making it, where no day is stated. */
export function takeStep(decision: Decision, { step, on, reason }: TakenStep): Result<Decision, CannotStep> {
  const { to, needsReason } = DECISION_PATHS[step];
  if (!mayTake(decision, step)) return no('not-from-here');
  if (needsReason && reason.trim() === '') return no('no-reason');
  if (step === 'approve' && !decision.enteredFromElsewhere && stillMissing(decision).length > 0)
    return no('not-signed');
  const last = decision.steps.at(-1);
  if (last && on < last.on) return no('before-the-last');
  const made = step === 'approve' ? (decision.made ?? exactly(on)) : decision.made;
  return ok({ ...decision, status: to, made, steps: [...decision.steps, { step, on, reason: reason.trim() }] });
}

export const STEP_NAMES: Readonly<Record<DecisionStep, string>> = {
  recommend: 'Recommend',
  approve: 'Approve',
  defer: 'Defer',
  'bring-back': 'Bring back',
  withdraw: 'Withdraw',
  refuse: 'Refuse',
  'call-in': 'Call in',
  uphold: 'Uphold after call-in',
  vary: 'Vary',
  supersede: 'Supersede',
  revoke: 'Revoke',
};

/** As a step that was taken is told. */
export const STEP_DONE: Readonly<Record<DecisionStep, string>> = {
  recommend: 'Recommended',
  approve: 'Approved',
  defer: 'Deferred',
  'bring-back': 'Brought back',
  withdraw: 'Withdrawn',
  refuse: 'Refused',
  'call-in': 'Called in',
  uphold: 'Upheld after call-in',
  vary: 'Varied',
  supersede: 'Superseded',
  revoke: 'Revoked',
};

export const CANNOT_STEP: Readonly<Record<CannotStep, string>> = {
  'not-from-here': 'The decision has moved on meanwhile. Look at where it stands now.',
  'no-reason': 'Say why: this step stops or changes a decision, and the reason is kept with it.',
  'not-signed': 'Not every signatory has signed what now stands there. See Sign-offs for who is missing.',
  'before-the-last': 'This day is before the step that came before it. Enter that day or a later one.',
};
