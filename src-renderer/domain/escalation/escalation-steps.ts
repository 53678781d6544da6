/**
 * The path of an escalation, and who must act next on it.
 *
 *     raised ─▶ accepted ─▶ on-agenda ─▶ considered ─▶ answered ─▶ communicated-back ─▶ closed
 *        ▲          └──────────┴─────────────┤
 *        └────────────passed-up──────────────┘        (withdrawn from any of the first four)
 *
 * A matter stands on the rung that raised it until the next one takes it; to pass it
 * up is to raise it again from a rung higher, so the status is 'raised' once more.
 * It never comes down but as an answer, and the body that raised it closes it
 * (rules.md E-02). A post, and a body this programme does not run, have no agenda
 * here: what they took and answered is shown by a letter or an e-mail.
 */
import type { Body } from '../body/body.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { FileId, MinuteId, OwnerId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Escalation, EscalationStatus } from './escalation.ts';
import { type EscalationRoute, rungAbove } from './escalation-route.ts';

export type EscalationStep = Escalation['steps'][number];
export type StepName = EscalationStep['step'];
/** Every step but the first, which makes the record. */
export type NextStep = Exclude<StepName, 'raised'>;

/** What is before the receiving rung, and not answered. */
const WAITING = ['raised', 'accepted', 'on-agenda', 'considered'] as const;
const TAKEN = ['accepted', 'on-agenda', 'considered'] as const;

export const ESCALATION_PATHS: Readonly<Record<NextStep, readonly EscalationStatus[]>> = {
  accepted: ['raised'],
  // Again from 'on-agenda' and 'considered': it was not reached, or is taken up at a later meeting.
  'on-agenda': WAITING,
  considered: ['accepted', 'on-agenda'],
  answered: TAKEN,
  'communicated-back': ['answered'],
  closed: ['communicated-back'],
  withdrawn: WAITING,
  'passed-up': TAKEN,
};

export interface TakenStep {
  readonly step: NextStep;
  readonly on: CivilDate;
  readonly meeting: Pick<Meeting, 'id' | 'bodyId'> | null;
  readonly minuteId: MinuteId | null;
  readonly note: string;
  readonly evidence: FileId | null;
  /** The words of the answer; read for that step only. */
  readonly answer: string;
}

export type CannotStep =
  | 'not-from-here'
  | 'nobody-above'
  | 'before-the-last'
  | 'no-reason'
  | 'no-answer'
  | 'no-meeting'
  | 'not-its-meeting';

export const isOpen = ({ status }: Pick<Escalation, 'status'>): boolean =>
  status !== 'closed' && status !== 'withdrawn';
export const isAnswered = ({ status }: Pick<Escalation, 'status'>): boolean =>
  status === 'answered' || status === 'communicated-back' || status === 'closed';

type Placed = Pick<Escalation, 'status' | 'rung' | 'bodyId'>;

/** Who must act next: the rung it goes to, the rung that has it, or the body that is to hear the answer. Null once it is over. */
export function waitsFor(matter: Placed, route: Pick<EscalationRoute, 'rungs'> | undefined): OwnerId | null {
  if (!isOpen(matter)) return null;
  if (isAnswered(matter)) return matter.bodyId;
  if (matter.status !== 'raised') return matter.rung;
  return route === undefined ? null : rungAbove(route, matter.rung);
}

/** Whose step it is: whoever takes it, has it, or is told. */
export function actorOf(step: NextStep, matter: Placed, route: Pick<EscalationRoute, 'rungs'>): OwnerId | null {
  if (step === 'communicated-back' || step === 'closed' || step === 'withdrawn') return matter.bodyId;
  if (step === 'accepted' || step === 'on-agenda') return waitsFor(matter, route);
  return matter.rung;
}

/** The steps that may be taken next, in the order of life. `meetsHere`: the rung that must act has its meetings in this programme. */
export function listSteps(
  matter: Placed,
  route: Pick<EscalationRoute, 'rungs'>,
  meetsHere: (rung: OwnerId) => boolean,
): readonly NextStep[] {
  const steps = Object.keys(ESCALATION_PATHS) as readonly NextStep[];
  return steps.filter((step) => {
    if (!ESCALATION_PATHS[step].includes(matter.status)) return false;
    const actor = actorOf(step, matter, route);
    if (actor === null) return false;
    if (step === 'on-agenda') return meetsHere(actor);
    return step !== 'passed-up' || rungAbove(route, matter.rung) !== null;
  });
}

export function takeStep(
  matter: Escalation,
  route: Pick<EscalationRoute, 'rungs'>,
  { step, on, meeting, minuteId, note, evidence, answer }: TakenStep,
): Result<Escalation, CannotStep> {
  if (!ESCALATION_PATHS[step].includes(matter.status)) return no('not-from-here');
  const actor = actorOf(step, matter, route);
  if (actor === null || (step === 'passed-up' && rungAbove(route, matter.rung) === null)) return no('nobody-above');
  if (step === 'on-agenda' && meeting === null) return no('no-meeting');
  if (meeting !== null && meeting.bodyId !== actor) return no('not-its-meeting');
  if (step === 'withdrawn' && note.trim() === '') return no('no-reason');
  if (step === 'answered' && answer.trim() === '') return no('no-answer');
  const last = matter.steps.at(-1);
  if (last && on < last.on) return no('before-the-last');
  const taken: EscalationStep = {
    ...{ step, rung: actor, on, meetingId: meeting?.id ?? null, minuteId: meeting === null ? null : minuteId },
    ...{ note: note.trim(), evidence },
  };
  return ok({
    ...matter,
    rung: step === 'closed' || step === 'withdrawn' ? matter.rung : actor,
    status: step === 'passed-up' ? 'raised' : step,
    steps: [...matter.steps, taken],
    answer: step === 'answered' ? answer.trim() : matter.answer,
  });
}

export type StepEvidence = Pick<EscalationStep, 'meetingId' | 'minuteId' | 'evidence'>;

/** What shows a step that was taken already: its minute, or its letter. The step itself does not change. */
export function showStep(matter: Escalation, at: number, shown: Partial<StepEvidence>): Result<Escalation, 'no-step'> {
  if (matter.steps[at] === undefined) return no('no-step');
  return ok({ ...matter, steps: matter.steps.map((each, place) => (place === at ? { ...each, ...shown } : each)) });
}

/** A body whose meetings are kept here; a post has none, and one run elsewhere has them elsewhere. */
export function meetsHere(rung: OwnerId, bodies: readonly Body[]): boolean {
  return bodies.some((body) => body.id === rung && !body.runElsewhere);
}

/**
 * Whether a step is shown by what it should be: a minute where the body meets here,
 * or a letter where it does not. To raise or withdraw a matter, to put it on an agenda
 * and to close it need no more than the record of it.
 */
export function isShown({ step, meetingId, minuteId, evidence }: EscalationStep): boolean {
  if (evidence !== null || minuteId !== null) return true;
  if (step === 'raised' || step === 'closed' || step === 'withdrawn') return true;
  return (step === 'on-agenda' || step === 'accepted') && meetingId !== null;
}
