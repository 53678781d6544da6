/**
 * A recommendation as it is typed: what is advised, to whom, from where, and by when a
 * response is asked.
 *
 * An addressee may be a party, a post, a person or a body, or a name nobody knows,
 * kept as typed; one without any is kept, and reported (rules.md A-06). The response
 * is not here: it is a step (recommendation-steps.ts).
 */
import { readOwners, textProblem } from '../action/action-draft.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { showDate } from '../kernel/civil-date.ts';
import {
  type Drafted,
  dayProblem,
  drafted,
  lineProblem,
  parseTypedDay,
  typedLine,
  typedWrittenDate,
} from '../kernel/draft.ts';
import type { BodyId, MeetingId, OwnerId } from '../kernel/id.ts';
import type { Unstamped } from '../kernel/schema.ts';
import type { Recommendation } from './recommendation.ts';

export interface RecommendationDraft {
  readonly text: string;
  /** Ids, or 'name:' and the name as it was said. */
  readonly addressees: readonly string[];
  readonly bodyId: string;
  readonly meetingId: string;
  readonly paragraph: string;
  readonly madeOn: string;
  readonly responseDue: string;
}

export type RecommendationFields = Pick<Recommendation, keyof RecommendationDraft>;
export type RecommendationProblem = 'missing' | 'too-long' | 'date-too-long' | 'not-a-day';

export function recommendationDraft(recommendation: Recommendation | null): RecommendationDraft {
  const made = recommendation?.madeOn ?? null;
  return {
    text: recommendation?.text ?? '',
    addressees: recommendation?.addressees.map(({ who, name }) => who ?? `name:${name}`) ?? [],
    bodyId: recommendation?.bodyId ?? '',
    meetingId: recommendation?.meetingId ?? '',
    paragraph: recommendation?.paragraph ?? '',
    madeOn: made === null ? '' : showDate(made),
    responseDue: recommendation?.responseDue?.text ?? '',
  };
}

/** `before` is the one being edited, whose words for a name are kept; `nameOf` gives those of one newly chosen. */
export function readRecommendationDraft(
  draft: RecommendationDraft,
  before: Recommendation | null,
  nameOf: (id: OwnerId) => string,
): Drafted<RecommendationFields, RecommendationDraft, RecommendationProblem> {
  const asWritten = (id: OwnerId) => before?.addressees.find(({ who }) => who === id)?.name ?? nameOf(id);
  return drafted<RecommendationFields, RecommendationDraft, RecommendationProblem>(
    {
      text: textProblem(draft.text),
      bodyId: draft.bodyId === '' ? 'missing' : null,
      paragraph: lineProblem(draft.paragraph),
      madeOn: dayProblem(draft.madeOn),
      responseDue: typedLine(draft.responseDue).length > 200 ? 'date-too-long' : null,
    },
    {
      text: draft.text.trim(),
      addressees: readOwners(draft.addressees, asWritten).map(({ who, name }) => ({ who, name })),
      bodyId: (draft.bodyId || 'body:') as BodyId,
      meetingId: draft.meetingId === '' ? null : (draft.meetingId as MeetingId),
      paragraph: typedLine(draft.paragraph),
      madeOn: parseTypedDay(draft.madeOn),
      responseDue: typedWrittenDate(draft.responseDue),
    },
  );
}

interface Beginnings {
  readonly reference: string | null;
  readonly source: Recommendation['source'];
  readonly repeats: Recommendation['repeats'];
  /** For its year, where no day it was made is typed. */
  readonly today: CivilDate;
}

export function newRecommendation(
  fields: RecommendationFields,
  { reference, source, repeats, today }: Beginnings,
): Omit<Unstamped<Recommendation>, 'id'> {
  return {
    ...fields,
    ...{ reference, source, repeats },
    year: Number((fields.madeOn ?? today).slice(0, 4)),
    ...{ chases: [], response: '', respondedOn: null, verdict: null, evidence: null },
    marking: 'OFFICIAL',
  };
}
