/**
 * From a line that was typed to the entry and the record it makes.
 *
 * A line that is an action or a decision and nothing more leaves its entry without
 * words of its own: they are the record's, and are printed once, in its box. Such
 * an entry has no number. Decisions are made on the day of the meeting.
 */
import { newAction } from '../action/action-draft.ts';
import type { Decision } from '../decision/decision.ts';
import { newEscalation } from '../escalation/escalation-draft.ts';
import type { EscalationRoute } from '../escalation/escalation-route.ts';
import { rungAbove } from '../escalation/escalation-route.ts';
import type { BodyId, MinuteId } from '../kernel/id.ts';
import type { OrderKey } from '../kernel/order-key.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { exactly } from '../kernel/written-date.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Records } from '../records.ts';
import { newRisk } from '../risk/risk-draft.ts';
import type { Minute } from './minute.ts';
import type { Source } from './source.ts';
import type { OutcomeKind, TypedOutcome } from './typed-line.ts';

type Fresh<K extends OutcomeKind | 'minute'> = Omit<Unstamped<Records[K]>, 'id'>;

/** The longest an entry may be; a record keeps as much. */
export const LONGEST_ENTRY = 200_000;

export function newMinute(
  meeting: Pick<Meeting, 'id'>,
  place: Pick<Minute, 'agendaItemId' | 'order' | 'level' | 'text'>,
): Fresh<'minute'> {
  return { meetingId: meeting.id, ...place, marking: 'OFFICIAL' };
}

export interface Origin {
  readonly meeting: Meeting;
  readonly minuteId: MinuteId;
}

const sourceOf = ({ minuteId }: Origin): Source => ({ from: 'minute', minuteId });

export function actionFrom(line: TypedOutcome, origin: Origin, reference: string): Fresh<'action'> {
  const { meeting } = origin;
  const { text, owners, due } = line;
  return newAction(
    { bodyId: meeting.bodyId, text, owners, due, meetingId: meeting.id },
    { reference, agreedOn: meeting.heldOn, source: sourceOf(origin) },
  );
}

export function decisionFrom(line: TypedOutcome, origin: Origin, order: OrderKey): Fresh<'decision'> {
  const { meeting } = origin;
  return {
    ...UNSAID,
    ...decisionWords(line.text),
    order,
    bodyId: meeting.bodyId,
    year: meeting.year,
    meetingId: meeting.id,
    source: sourceOf(origin),
    made: exactly(meeting.heldOn),
    marking: 'OFFICIAL',
  };
}

/** The title is the whole decision where it is short enough for a list. */
export const decisionWords = (text: string): Pick<Decision, 'title' | 'text'> => ({ title: titleOf(text), text });

const titleOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 500);

const UNSAID = {
  reference: null,
  kind: 'meeting',
  key: 'not-stated',
  taken: 'at-a-meeting',
  correspondence: null,
  commentClearances: [],
  follows: null,
  partTwo: null,
  keyReason: '',
  status: 'approved',
  statusAsWritten: '',
  authors: [],
  makers: [],
  contact: '',
  sections: [],
  money: null,
  allocations: [],
  route: [],
  signOffs: [],
  steps: [],
  legalProfile: null,
  shortNotice: null,
  exempt: [],
  firstPublished: null,
  due: null,
  published: null,
  effective: null,
  enteredFromElsewhere: false,
} as const;

export function recommendationFrom(line: TypedOutcome, origin: Origin): Fresh<'recommendation'> {
  const { meeting } = origin;
  return {
    ...{ bodyId: meeting.bodyId, year: meeting.year, reference: null, meetingId: meeting.id },
    source: sourceOf(origin),
    text: line.text,
    addressees: addresseesOf(line),
    paragraph: '',
    madeOn: meeting.heldOn,
    chases: [],
    responseDue: null,
    response: '',
    respondedOn: null,
    verdict: null,
    evidence: null,
    repeats: null,
    marking: 'OFFICIAL',
  };
}

export const addresseesOf = (line: TypedOutcome): Records['recommendation']['addressees'] =>
  line.owners.map(({ who, name }) => ({ who, name }));

/** The first ladder the body stands on with somebody above it; undefined where there is none to pass a matter up. */
export function routeFor(bodyId: BodyId, routes: readonly EscalationRoute[]): EscalationRoute | undefined {
  return routes.find((route) => route.deletedAt === null && rungAbove(route, bodyId) !== null);
}

/** Raised here, and standing here until the next rung takes it. */
export function escalationFrom(
  line: TypedOutcome,
  origin: Origin,
  { route, reference }: { readonly route: EscalationRoute; readonly reference: string },
): Fresh<'escalation'> {
  const { bodyId, heldOn: on, id: meetingId } = origin.meeting;
  const words = escalationWords(line.text);
  return newEscalation(
    {
      ...{ ...words, bodyId, routeId: route.id, rung: bodyId, options: [], neededBy: null },
      ...{ severity: 'medium', linked: [], marking: 'OFFICIAL' },
    },
    { on, reference, meetingId, source: sourceOf(origin) },
  );
}

export const escalationWords = (text: string): Pick<Records['escalation'], 'title' | 'question'> => ({
  title: titleOf(text),
  question: text,
});

/** Raised here, in the words of the minutes; who owns it and how it is judged come later. */
export function riskFrom(line: TypedOutcome, origin: Origin, reference: string): Fresh<'risk'> {
  const { bodyId, heldOn: on, id: meetingId } = origin.meeting;
  return newRisk(
    {
      ...{ ...riskWords(line.text), bodyId, owners: [], likelihood: null, impact: null },
      ...{ response: '', raisedOn: on, reviewOn: null, quote: '', marking: 'OFFICIAL' },
    },
    { on, reference, meetingId, source: sourceOf(origin) },
  );
}

/** The title is the whole risk where it is short enough for a list. */
export const riskWords = (text: string): Pick<Records['risk'], 'title' | 'description'> => ({
  title: titleOf(text),
  description: text,
});

/** What a record that was made from a line says now, as it would be typed. */
export function asTyped<K extends OutcomeKind>(kind: K, row: Records[K]): TypedOutcome {
  const { action, decision, recommendation, escalation, risk } = { [kind]: row } as Partial<Pick<Records, OutcomeKind>>;
  const nobody = { owners: [], due: null };
  if (action) return { kind: 'action', text: action.text, owners: leadFirst(action), due: action.due };
  if (decision) return { kind: 'decision', text: decision.text || decision.title, ...nobody };
  if (escalation) return { kind: 'escalation', text: escalation.question || escalation.title, ...nobody };
  if (risk) return { kind: 'risk', text: risk.description || risk.title, ...nobody };
  return { kind: 'recommendation', text: recommendation?.text ?? '', ...nobody };
}

const leadFirst = ({ owners }: Records['action']): Records['action']['owners'] =>
  [...owners].sort((one, other) => Number(other.lead) - Number(one.lead));
