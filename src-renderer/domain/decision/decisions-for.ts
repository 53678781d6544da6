/**
 * The decisions a meeting has before it: those still to be made, and those made
 * since the last one.
 *
 * A pack printed for a past meeting shows what was known on its day: a decision
 * made later is not in it, and one made long before has been in an earlier pack.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { BodyId } from '../kernel/id.ts';
import type { Decision } from './decision.ts';

export interface MeetingSpan {
  readonly bodyId: BodyId;
  /** The last meeting's day; null for the first meeting. */
  readonly since: CivilDate | null;
  readonly on: CivilDate;
}

export function decisionsFor(decisions: readonly Decision[], { bodyId, since, on }: MeetingSpan): readonly Decision[] {
  return decisions.filter((decision) => {
    if (decision.deletedAt !== null || decision.bodyId !== bodyId) return false;
    const made = decision.made?.day ?? null;
    return made === null ? isPending(decision) : made <= on && (since === null || made > since);
  });
}

const isPending = ({ status }: Pick<Decision, 'status'>): boolean =>
  status === 'proposed' || status === 'recommended' || status === 'deferred';
