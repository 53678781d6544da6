/**
 * The timeline: milestones in the order they fall, soft dates among hard ones.
 *
 * 'Spring 2021' stands where spring begins, after any day named before it and before
 * the days within it that come later; what begins on the same day goes from the
 * soonest known to the softest. A date that gives no year, and no date at all, come
 * last: nobody may guess where they fall.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import { PRECISIONS } from '../kernel/written-date.ts';
import type { MILESTONE_STATUSES, Milestone } from './milestone.ts';

export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

export const MILESTONE_WORDS: Readonly<Record<MilestoneStatus, string>> = {
  planned: 'Planned',
  reached: 'Reached',
  missed: 'Missed',
  dropped: 'Dropped',
};

export function inTimeOrder(milestones: readonly Milestone[]): readonly Milestone[] {
  return milestones.filter((each) => each.deletedAt === null).sort(compareMilestones);
}

export function compareMilestones(one: Milestone, other: Milestone): number {
  const [first, second] = [one.date?.day ?? null, other.date?.day ?? null];
  if (first !== second) return first === null ? 1 : second === null ? -1 : first < second ? -1 : 1;
  return softness(one) - softness(other) || (one.title < other.title ? -1 : one.title > other.title ? 1 : 0);
}

const softness = ({ date }: Milestone): number =>
  date === null ? PRECISIONS.length : PRECISIONS.indexOf(date.precision);

/** Planned, and its day is past. A soft date is never past: nobody said which day. */
export function isPast(milestone: Pick<Milestone, 'status' | 'date'>, today: CivilDate): boolean {
  const { status, date } = milestone;
  return status === 'planned' && date?.precision === 'day' && date.day !== null && date.day < today;
}
