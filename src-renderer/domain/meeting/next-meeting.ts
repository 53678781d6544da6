/**
 * The meeting that comes next: where an escalation goes, where a decision is noted, what Today is about.
 *
 * One that was cancelled or is held already can take nothing more onto its agenda. The
 * day itself counts: a meeting this afternoon is still to come.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { BodyId } from '../kernel/id.ts';
import type { Meeting } from './meeting.ts';

/** The nearest from a day on; of two on one day the one that begins first. */
export function nextMeeting(meetings: readonly Meeting[], from: CivilDate): Meeting | null {
  const ahead = meetings.filter(
    ({ deletedAt, status, heldOn }) =>
      deletedAt === null && status !== 'cancelled' && status !== 'held' && heldOn >= from,
  );
  const when = ({ heldOn, startsAt, id }: Meeting) => `${heldOn} ${startsAt ?? '99'} ${id}`;
  const [next] = ahead.sort((one, other) => (when(one) < when(other) ? -1 : 1));
  return next ?? null;
}

/** One body's; null where no body is named. */
export const nextMeetingOf = (bodyId: BodyId | null, meetings: readonly Meeting[], from: CivilDate): Meeting | null =>
  nextMeeting(
    meetings.filter((each) => each.bodyId === bodyId),
    from,
  );
