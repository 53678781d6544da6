/** What the recommendations' screens read. */
import type { Body } from '#domain/body/body.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { BodyId, RecommendationId } from '#domain/kernel/id.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Recommendation } from '#domain/recommendation/recommendation.ts';
import {
  earlierOnes,
  type RecommendationStanding,
  standRecommendation,
} from '#domain/recommendation/recommendation-steps.ts';
import type { Database } from '#storage/database.ts';
import { listRecords, tableOf } from '#storage/read.ts';

export const SHOWN = ['all', 'no-reply', 'overdue', 'answered'] as const;
export type Shown = (typeof SHOWN)[number];

export interface TrackerFilter {
  readonly shown: Shown;
  /** The addressee's name, as it is written; null for everyone. */
  readonly to: string | null;
}

export interface RecommendationRow {
  readonly id: RecommendationId;
  readonly recommendation: Recommendation;
  readonly standing: RecommendationStanding;
  readonly to: string;
  readonly body: string;
  /** Those it makes again, the latest first. */
  readonly before: readonly Recommendation[];
}

export interface Tracker {
  /** The latest made first. */
  readonly rows: readonly RecommendationRow[];
  readonly bodies: readonly Body[];
  readonly meetings: readonly Meeting[];
  readonly programme: Programme | undefined;
}

export async function listTracker(db: Database, today: CivilDate): Promise<Tracker> {
  const [recommendations, bodies, meetings, programmes] = await Promise.all([
    listRecords(db, 'recommendation'),
    listRecords(db, 'body'),
    listRecords(db, 'meeting'),
    listRecords(db, 'programme'),
  ]);
  const names = new Map(bodies.map((body) => [body.id, body.shortName || body.name]));
  const rows = recommendations.map((recommendation) => ({
    ...{ id: recommendation.id, recommendation, standing: standRecommendation(recommendation, today) },
    to: recommendation.addressees.map(({ name }) => name).join(', '),
    body: names.get(recommendation.bodyId) ?? '',
    before: recommendation.repeats === null ? [] : earlierOnes(recommendation, recommendations),
  }));
  const day = ({ recommendation: { madeOn } }: RecommendationRow) => madeOn ?? '';
  return {
    rows: rows.sort((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0)),
    ...{ bodies, meetings, programme: programmes[0] },
  };
}

/** No reply is what nobody has answered, whether that was recorded or the answer is still awaited. */
export function isShown({ standing: { state } }: RecommendationRow, shown: Shown): boolean {
  if (shown === 'no-reply') return ['awaited', 'overdue', 'no-reply'].includes(state);
  if (shown === 'overdue') return state === 'overdue';
  return shown === 'all' || ['accepted', 'partly', 'rejected'].includes(state);
}

/** Every reference a recommendation of the body was ever given in a year, those put aside among them. */
export async function usedReferences(db: Database, bodyId: BodyId, year: number): Promise<readonly (string | null)[]> {
  const rows = await tableOf(db, 'recommendation').where('[bodyId+year]').equals([bodyId, year]).toArray();
  return rows.map((row) => row.reference);
}
