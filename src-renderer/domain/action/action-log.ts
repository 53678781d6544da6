/**
 * The action log of a meeting: what is open, and what has closed since the last one.
 *
 * A closed action is printed once more, in the next log, and then moves to history
 * (rules.md A-04). The log is ordered by reference, then by when it was agreed.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { BodyId } from '../kernel/id.ts';
import { type Action, isOpen } from './action.ts';

export interface LogSpan {
  readonly bodyId: BodyId;
  /** The last meeting's day; null for the first meeting. */
  readonly since: CivilDate | null;
  /** The day of the meeting the log is for. Actions agreed later are not in it. */
  readonly on: CivilDate;
}

export function logFor(actions: readonly Action[], { bodyId, since, on }: LogSpan): readonly Action[] {
  return actions
    .filter((action) => action.deletedAt === null && action.bodyId === bodyId)
    .filter((action) => action.agreedOn === null || action.agreedOn < on)
    .filter((action) => wasOpenOn(action, on) || closedSince(action, since, on))
    .sort(compareActions);
}

/** A log printed for a past meeting shows what was open then. */
function wasOpenOn(action: Action, on: CivilDate): boolean {
  return isOpen(action) || (action.closedOn !== null && action.closedOn > on);
}

function closedSince(action: Action, since: CivilDate | null, on: CivilDate): boolean {
  return action.closedOn !== null && action.closedOn <= on && (since === null || action.closedOn >= since);
}

function compareActions(one: Action, other: Action): number {
  const key = (action: Action) => `${action.reference ?? '~'} ${action.agreedOn ?? '9999'} ${action.id}`;
  return key(one).localeCompare(key(other), 'en-GB', { numeric: true });
}
