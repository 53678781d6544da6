/**
 * What becomes of a risk: it is reviewed, it happens, it is closed, it is opened again.
 *
 * A review says what was found and leaves the levels as they stood after it, so the
 * log tells how the risk has moved. A risk that has happened is an issue and stays in
 * the log as such (rules.md K-01). What is over is not reviewed.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { MeetingId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Risk } from './risk.ts';

export interface RiskReview {
  readonly on: CivilDate;
  readonly text: string;
  readonly by: string;
  readonly meetingId: MeetingId | null;
  readonly likelihood: number | null;
  readonly impact: number | null;
  /** When it is to be looked at next; null: no day agreed. */
  readonly next: CivilDate | null;
}

export type CannotReview = 'nothing-said' | 'closed' | 'before-the-last';
export type RiskEnd = 'happened' | 'closed';

export function reviewRisk(risk: Risk, { next, ...review }: RiskReview): Result<Risk, CannotReview> {
  if (risk.status === 'closed') return no('closed');
  const { likelihood, impact } = review;
  if (review.text.trim() === '' && likelihood === risk.likelihood && impact === risk.impact) return no('nothing-said');
  const last = risk.reviews.at(-1);
  if (last && review.on < last.on) return no('before-the-last');
  const reviews = [...risk.reviews, { ...review, text: review.text.trim() }];
  return ok({ ...risk, likelihood, impact, reviewOn: next, reviews });
}

export function endRisk(risk: Risk, end: RiskEnd, on: CivilDate): Result<Risk, 'already-so'> {
  if (risk.status === end) return no('already-so');
  return ok({ ...risk, status: end, closedOn: end === 'closed' ? on : null });
}

export function reopenRisk(risk: Risk): Result<Risk, 'already-so'> {
  return risk.status === 'open' ? no('already-so') : ok({ ...risk, status: 'open', closedOn: null });
}

/** Due for a review from the day it was to be reviewed; overdue from the day after. */
export function isReviewOverdue(risk: Pick<Risk, 'status' | 'reviewOn'>, today: CivilDate): boolean {
  return risk.status !== 'closed' && risk.reviewOn !== null && risk.reviewOn < today;
}

/** Open risks of a body, and those that closed since its last meeting, worst first. */
export function risksFor(
  risks: readonly Risk[],
  { bodyId, since, on }: { readonly bodyId: Risk['bodyId']; readonly since: CivilDate | null; readonly on: CivilDate },
): readonly Risk[] {
  return risks
    .filter((risk) => risk.deletedAt === null && risk.bodyId === bodyId)
    .filter((risk) => risk.raisedOn === null || risk.raisedOn <= on)
    .filter((risk) => risk.status !== 'closed' || (risk.closedOn !== null && risk.closedOn > (since ?? '')))
    .sort(compareRisks);
}

/** The highest score first; those not judged last; then by reference and id. */
export function compareRisks(one: Risk, other: Risk): number {
  const score = ({ likelihood, impact }: Risk) => (likelihood ?? 0) * (impact ?? 0);
  return (
    score(other) - score(one) ||
    (one.reference ?? '~').localeCompare(other.reference ?? '~', 'en-GB', { numeric: true }) ||
    (one.id < other.id ? -1 : 1)
  );
}
