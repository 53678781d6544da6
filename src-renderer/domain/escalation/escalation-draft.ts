/**
 * An escalation as it is typed: between meetings, or changed after it was minuted.
 *
 * It says what is asked, what the choices are and by when an answer is needed. It
 * starts on a rung of its ladder with somebody above; the body that raised it may stand
 * off the ladder, as a group does that asks a director to take a matter up. Options are
 * one to a line. Once it has left the rung it was raised on, ladder and rung stay.
 */

import type { CivilDate } from '../kernel/civil-date.ts';
import {
  type Drafted,
  dayProblem,
  drafted,
  lineProblem,
  namedProblem,
  parseTypedDay,
  typedLine,
  typedWrittenDate,
} from '../kernel/draft.ts';
import type { BodyId, EscalationRouteId, MeetingId, OwnerId } from '../kernel/id.ts';
import { MARKINGS } from '../kernel/marking.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { type Escalation, SEVERITIES } from './escalation.ts';
import { type EscalationRoute, rungAbove } from './escalation-route.ts';

export interface EscalationDraft {
  readonly title: string;
  readonly question: string;
  /** One to a line. */
  readonly options: string;
  readonly bodyId: string;
  readonly routeId: string;
  /** The rung it starts on; '' where the body itself stands on the ladder. */
  readonly rung: string;
  readonly neededBy: string;
  readonly severity: string;
  /** Ids of risks, actions, decisions and recommendations. */
  readonly linked: readonly string[];
  readonly marking: string;
}

export type EscalationFields = Pick<Escalation, keyof EscalationDraft>;
export type EscalationProblem = 'missing' | 'too-long' | 'date-too-long' | 'not-on-ladder' | 'nobody-above';

export function escalationDraft(matter: Escalation | null): EscalationDraft {
  return {
    title: matter?.title ?? '',
    question: matter?.question ?? '',
    options: matter?.options.join('\n') ?? '',
    bodyId: matter?.bodyId ?? '',
    routeId: matter?.routeId ?? '',
    rung: matter?.steps[0]?.rung ?? matter?.rung ?? '',
    neededBy: matter?.neededBy?.text ?? '',
    severity: matter?.severity ?? 'medium',
    linked: matter?.linked ?? [],
    marking: matter?.marking ?? 'OFFICIAL',
  };
}

export function readEscalationDraft(
  draft: EscalationDraft,
  routes: readonly EscalationRoute[],
): Drafted<EscalationFields, EscalationDraft, EscalationProblem> {
  const route = routes.find((each) => each.id === draft.routeId);
  const rung = draft.rung === '' ? draft.bodyId : draft.rung;
  const options = draft.options
    .split('\n')
    .map(typedLine)
    .filter((option) => option !== '');
  return drafted<EscalationFields, EscalationDraft, EscalationProblem>(
    {
      title: namedProblem(draft.title),
      options: options.some((option) => lineProblem(option) !== null) ? 'too-long' : null,
      bodyId: draft.bodyId === '' ? 'missing' : null,
      routeId: route === undefined ? 'missing' : null,
      rung: route === undefined || rung === '' ? null : rungProblem(route, rung as OwnerId),
      neededBy: typedLine(draft.neededBy).length > 200 ? 'date-too-long' : null,
    },
    {
      title: typedLine(draft.title),
      question: draft.question.trim(),
      options,
      bodyId: draft.bodyId as BodyId,
      routeId: draft.routeId as EscalationRouteId,
      rung: rung as OwnerId,
      neededBy: typedWrittenDate(draft.neededBy),
      severity: SEVERITIES.find((severity) => severity === draft.severity) ?? 'medium',
      linked: draft.linked as Escalation['linked'],
      marking: MARKINGS.find((marking) => marking === draft.marking) ?? 'OFFICIAL',
    },
  );
}

/** A new one also says when it was raised: today, where that is left blank. */
export interface NewEscalationDraft extends EscalationDraft {
  readonly raisedOn: string;
}

export interface NewEscalationFields {
  readonly fields: EscalationFields;
  readonly raisedOn: CivilDate | null;
}

export function readNewEscalationDraft(
  { raisedOn, ...draft }: NewEscalationDraft,
  routes: readonly EscalationRoute[],
): Drafted<NewEscalationFields, NewEscalationDraft, EscalationProblem | 'not-a-day'> {
  const read = readEscalationDraft(draft, routes);
  const day = dayProblem(raisedOn);
  if (read.ok && day === null) return { ok: true, value: { fields: read.value, raisedOn: parseTypedDay(raisedOn) } };
  return {
    ok: false,
    problems: { ...(read.ok ? {} : read.problems), ...(day === null ? {} : { raisedOn: day }) },
  };
}

function rungProblem(route: EscalationRoute, rung: OwnerId): EscalationProblem | null {
  if (!route.rungs.some((each) => each.who === rung)) return 'not-on-ladder';
  return rungAbove(route, rung) === null ? 'nobody-above' : null;
}

interface Beginnings {
  readonly on: CivilDate;
  readonly reference: string;
  readonly source: Escalation['source'];
  readonly meetingId: MeetingId | null;
}

/** Raised on its first rung, and standing there until the next one takes it. */
export function newEscalation(
  fields: EscalationFields,
  { on, reference, source, meetingId }: Beginnings,
): Omit<Unstamped<Escalation>, 'id'> {
  const minuteId = source.from === 'minute' ? source.minuteId : null;
  return {
    ...fields,
    ...{ year: Number(on.slice(0, 4)), reference, meetingId, source, status: 'raised', answer: '' },
    steps: [{ step: 'raised', rung: fields.rung, on, meetingId, minuteId, note: '', evidence: null }],
  };
}

/** The matter with what was typed. Where it has moved on, its ladder and its place on it are left. */
export function changedEscalation(matter: Escalation, fields: Partial<EscalationFields>): Escalation {
  const [first, ...later] = matter.steps;
  const { rung = matter.rung, routeId = matter.routeId, bodyId = matter.bodyId, ...rest } = fields;
  if (first === undefined || later.length > 0) return { ...matter, ...rest };
  return { ...matter, ...rest, rung, routeId, bodyId, steps: [{ ...first, rung }] };
}
