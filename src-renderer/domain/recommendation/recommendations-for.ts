/**
 * The recommendations a meeting follows: made before its day, and either still
 * unanswered or answered since the last meeting.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { BodyId } from '../kernel/id.ts';
import type { Recommendation } from './recommendation.ts';

interface Span {
  readonly bodyId: BodyId;
  /** The last meeting's day; null for the first meeting. */
  readonly since: CivilDate | null;
  readonly on: CivilDate;
}

export function recommendationsFor(
  recommendations: readonly Recommendation[],
  { bodyId, since, on }: Span,
): readonly Recommendation[] {
  return recommendations.filter((each) => {
    if (each.deletedAt !== null || each.bodyId !== bodyId) return false;
    if (each.madeOn !== null && each.madeOn >= on) return false;
    const answered = each.respondedOn?.day ?? null;
    return each.verdict === null || answered === null || since === null || answered > since;
  });
}
