/**
 * A risk as it is typed.
 *
 * Its title says what may happen. Owners and levels are asked for and may be missing.
 * Where a minute or a paper raised it, its own words are kept beside the title.
 */
import { readOwners } from '../action/action-draft.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { type Drafted, dayProblem, drafted, namedProblem, parseTypedDay, typedLine } from '../kernel/draft.ts';
import type { BodyId, MeetingId, OwnerId } from '../kernel/id.ts';
import { MARKINGS } from '../kernel/marking.ts';
import type { Unstamped } from '../kernel/schema.ts';
import type { Risk } from './risk.ts';

export interface RiskDraft {
  readonly title: string;
  readonly description: string;
  readonly bodyId: string;
  /** Ids of owners, or 'name:' and the name as it was said. */
  readonly owners: readonly string[];
  /** '1' to '5', or ''. */
  readonly likelihood: string;
  readonly impact: string;
  readonly response: string;
  readonly raisedOn: string;
  readonly reviewOn: string;
  readonly quote: string;
  readonly marking: string;
}

export type RiskFields = Pick<Risk, keyof RiskDraft>;
export type RiskProblem = 'missing' | 'too-long' | 'not-a-day';

export function riskDraft(risk: Risk | null): RiskDraft {
  return {
    title: risk?.title ?? '',
    description: risk?.description ?? '',
    bodyId: risk?.bodyId ?? '',
    owners: risk?.owners.map((owner) => owner.who ?? `name:${owner.name}`) ?? [],
    likelihood: risk?.likelihood?.toString() ?? '',
    impact: risk?.impact?.toString() ?? '',
    response: risk?.response ?? '',
    raisedOn: risk?.raisedOn ?? '',
    reviewOn: risk?.reviewOn ?? '',
    quote: risk?.quote ?? '',
    marking: risk?.marking ?? 'OFFICIAL',
  };
}

export function readRiskDraft(
  draft: RiskDraft,
  bodies: readonly BodyId[],
  nameOf: (id: OwnerId) => string,
): Drafted<RiskFields, RiskDraft, RiskProblem> {
  const bodyId = bodies.find((id) => id === draft.bodyId);
  return drafted<RiskFields, RiskDraft, RiskProblem>(
    {
      title: namedProblem(draft.title),
      bodyId: bodyId ? null : 'missing',
      raisedOn: dayProblem(draft.raisedOn),
      reviewOn: dayProblem(draft.reviewOn),
    },
    {
      title: typedLine(draft.title),
      description: draft.description.trim(),
      bodyId: bodyId ?? 'body:',
      owners: readOwners(draft.owners, nameOf),
      likelihood: readLevel(draft.likelihood),
      impact: readLevel(draft.impact),
      response: draft.response.trim(),
      raisedOn: parseTypedDay(draft.raisedOn),
      reviewOn: parseTypedDay(draft.reviewOn),
      quote: draft.quote.trim(),
      marking: MARKINGS.find((marking) => marking === draft.marking) ?? 'OFFICIAL',
    },
  );
}

/** 1 to 5; null for anything else. */
export function readLevel(text: string): number | null {
  return /^\s*[1-5]\s*$/.test(text) ? Number(text) : null;
}

interface Beginnings {
  readonly reference: string;
  readonly on: CivilDate;
  readonly source: Risk['source'];
  readonly meetingId: MeetingId | null;
}

/** Open from the day it was raised; its reference is given with it, because a log is read at once. */
export function newRisk(
  fields: RiskFields,
  { reference, on, source, meetingId }: Beginnings,
): Omit<Unstamped<Risk>, 'id'> {
  const raisedOn = fields.raisedOn ?? on;
  return {
    ...fields,
    ...{ reference, source, meetingId, raisedOn, year: Number(raisedOn.slice(0, 4)) },
    ...{ status: 'open', closedOn: null, reviews: [] },
  };
}
