/**
 * The running clock of an agenda: when each item begins, and whether it fits.
 *
 * The clock starts with the meeting and runs on by the minutes allowed. After an
 * item without minutes it cannot be known, and nothing is guessed. Minutes of the
 * items under one are counted beside its own.
 */
import type { AgendaItemId } from '../kernel/id.ts';
import { addMinutes, toMinutes, type WallTime } from '../kernel/wall-time.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type AgendaItem, inOrder } from './agenda-item.ts';

export interface RunningClock {
  /** Items whose beginning is not known are left out. */
  readonly begins: ReadonlyMap<AgendaItemId, WallTime>;
  readonly minutes: number;
  /** Minutes past the meeting's end; negative where there is time to spare, null where it cannot be told. */
  readonly over: number | null;
}

export function runningClock(
  meeting: Pick<Meeting, 'startsAt' | 'endsAt'>,
  items: readonly AgendaItem[],
): RunningClock {
  const begins = new Map<AgendaItemId, WallTime>();
  let at: WallTime | null = meeting.startsAt;
  let minutes = 0;
  for (const item of inOrder(items)) {
    if (at !== null) begins.set(item.id, at);
    at = at === null || item.minutesAllowed === null ? null : addMinutes(at, item.minutesAllowed);
    minutes += item.minutesAllowed ?? 0;
  }
  const { startsAt, endsAt } = meeting;
  const over = startsAt === null || endsAt === null ? null : minutes - (toMinutes(endsAt) - toMinutes(startsAt));
  return { begins, minutes, over };
}
