/**
 * A decision as it is typed: its facts, not yet its sections, money or signatures.
 *
 * A new one opens with the headings of the decision form in the form's own order,
 * each empty, and is proposed. Authors and makers may be posts, people, or a name
 * nobody knows, kept as typed. When it was published and takes effect is typed only
 * for a notice made elsewhere: here they come of publishing it (may-publish.ts).
 */
import { nameIn, readOwners } from '../action/action-draft.ts';
import { type Drafted, drafted, lineProblem, namedProblem, typedLine, typedWrittenDate } from '../kernel/draft.ts';
import type { BodyId, MeetingId, OwnerId } from '../kernel/id.ts';
import { MARKINGS } from '../kernel/marking.ts';
import type { Unstamped } from '../kernel/schema.ts';
import type { WrittenDate } from '../kernel/written-date.ts';
import { LEGAL_PROFILES } from '../programme/programme.ts';
import { DECISION_KINDS, type Decision, KEY_DECISION } from './decision.ts';

export interface DecisionDraft {
  readonly title: string;
  readonly kind: string;
  readonly key: string;
  readonly keyReason: string;
  readonly text: string;
  readonly bodyId: string;
  readonly meetingId: string;
  readonly reference: string;
  readonly authors: readonly string[];
  readonly makers: readonly string[];
  readonly contact: string;
  /** A profile's name, or '' where nobody has chosen. */
  readonly legalProfile: string;
  readonly firstPublished: string;
  readonly due: string;
  readonly made: string;
  readonly published: string;
  readonly effective: string;
  /** 'yes' or ''. */
  readonly enteredFromElsewhere: string;
  readonly marking: string;
}

export type DecisionFields = Pick<Decision, keyof DecisionDraft>;
export type DecisionProblem = 'missing' | 'too-long' | 'date-too-long';

/** The headings of the decision form, in its order (checklist O-26); how it is procured has one of its own (O-29). */
export const FORM_HEADINGS = [
  'The reasons for the decision are THAT',
  'Alternatives considered',
  'Consultation',
  'Conflicts of interest declared, and dispensations',
  'This decision will contribute to priorities of the Greater Manchester strategy in the following ways',
  'Links to Police and Crime Plan',
  'Financial comments',
  'Legal comments',
  'Procurement route',
  'Risk Assessment',
  'Is safeguarding of children relevant and has this been considered',
  'Is safeguarding of vulnerable adults relevant and has this been considered',
  'Background papers',
] as const;

export function decisionDraft(decision: Decision | null): DecisionDraft {
  const ids = (named: Decision['makers']) => named.map(({ who, name }) => who ?? `name:${name}`);
  const text = (date: WrittenDate | null | undefined) => date?.text ?? '';
  return {
    title: decision?.title ?? '',
    kind: decision?.kind ?? 'deputy-mayor',
    key: decision?.key ?? 'not-stated',
    keyReason: decision?.keyReason ?? '',
    text: decision?.text ?? '',
    bodyId: decision?.bodyId ?? '',
    meetingId: decision?.meetingId ?? '',
    reference: decision?.reference ?? '',
    authors: ids(decision?.authors ?? []),
    makers: ids(decision?.makers ?? []),
    contact: decision?.contact ?? '',
    legalProfile: decision?.legalProfile ?? '',
    firstPublished: text(decision?.firstPublished),
    due: text(decision?.due),
    made: text(decision?.made),
    published: text(decision?.published),
    effective: text(decision?.effective),
    enteredFromElsewhere: decision?.enteredFromElsewhere ? 'yes' : '',
    marking: decision?.marking ?? 'OFFICIAL',
  };
}

/** `before` is the decision being edited, whose words for a name are kept; `nameOf` gives those of one newly chosen. */
export function readDecisionDraft(
  draft: DecisionDraft,
  before: Decision | null,
  nameOf: (id: OwnerId) => string,
): Drafted<DecisionFields, DecisionDraft, DecisionProblem> {
  const asWritten = (kept: Decision['makers']) => (id: OwnerId) =>
    kept.find(({ who }) => who === id)?.name ?? nameOf(id);
  const date = (text: string) => (typedLine(text).length > 200 ? 'date-too-long' : null);
  return drafted<DecisionFields, DecisionDraft, DecisionProblem>(
    {
      title: namedProblem(draft.title),
      contact: lineProblem(draft.contact),
      reference: lineProblem(draft.reference),
      firstPublished: date(draft.firstPublished),
      due: date(draft.due),
      made: date(draft.made),
      published: date(draft.published),
      effective: date(draft.effective),
    },
    {
      title: typedLine(draft.title),
      kind: DECISION_KINDS.find((kind) => kind === draft.kind) ?? 'meeting',
      key: KEY_DECISION.find((key) => key === draft.key) ?? 'not-stated',
      keyReason: draft.keyReason,
      text: draft.text,
      bodyId: draft.bodyId === '' ? null : (draft.bodyId as BodyId),
      meetingId: draft.meetingId === '' ? null : (draft.meetingId as MeetingId),
      reference: typedLine(draft.reference) || null,
      authors: named(draft.authors, asWritten(before?.authors ?? [])),
      makers: named(draft.makers, asWritten(before?.makers ?? [])),
      contact: typedLine(draft.contact),
      legalProfile: LEGAL_PROFILES.find((profile) => profile === draft.legalProfile) ?? null,
      firstPublished: typedWrittenDate(draft.firstPublished),
      due: typedWrittenDate(draft.due),
      made: typedWrittenDate(draft.made),
      published: typedWrittenDate(draft.published),
      effective: typedWrittenDate(draft.effective),
      enteredFromElsewhere: draft.enteredFromElsewhere === 'yes',
      marking: MARKINGS.find((marking) => marking === draft.marking) ?? 'OFFICIAL',
    },
  );
}

const named = (owners: readonly string[], nameOf: (id: OwnerId) => string): Decision['makers'] =>
  readOwners(
    owners.filter((one) => nameIn(one) !== ''),
    nameOf,
  ).map(({ who, name }) => ({ who, name }));

interface Beginnings {
  readonly year: number;
  readonly order: Decision['order'];
  readonly source: Decision['source'];
  /** The route of the last decision of its kind, which a new one follows. */
  readonly route: Decision['route'];
}

export function newDecision(fields: DecisionFields, beginnings: Beginnings): Omit<Unstamped<Decision>, 'id'> {
  return {
    ...fields,
    ...beginnings,
    ...{ status: 'proposed', statusAsWritten: '', money: null, allocations: [], signOffs: [], steps: [] },
    sections: FORM_HEADINGS.map((heading) => ({ heading, text: '' })),
    ...{ shortNotice: null, exempt: [], taken: 'not-stated' },
    ...{ correspondence: null, commentClearances: [], follows: null, partTwo: null },
  };
}

/** The route that the latest decision of the kind went, among those that have one: routes are data, and are followed again. */
export function routeToFollow(kind: Decision['kind'], decisions: readonly Decision[]): Decision['route'] {
  const same = decisions.filter((each) => each.route.length > 0);
  const latest = [...same].sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  return (latest.find((each) => each.kind === kind) ?? latest[0])?.route ?? [];
}
