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
  /** Items whose end is not known are left out. */
  readonly ends: ReadonlyMap<AgendaItemId, WallTime>;
  /** Items that end after the meeting does, each with the minutes past its end. */
  readonly past: ReadonlyMap<AgendaItemId, number>;
  readonly minutes: number;
  /** Minutes past the meeting's end; negative where there is time to spare, null where it cannot be told. */
  readonly over: number | null;
}

export function runningClock(
  meeting: Pick<Meeting, 'startsAt' | 'endsAt'>,
  items: readonly AgendaItem[],
): RunningClock {
  const { startsAt, endsAt } = meeting;
  const begins = new Map<AgendaItemId, WallTime>();
  const ends = new Map<AgendaItemId, WallTime>();
  const past = new Map<AgendaItemId, number>();
  let at: WallTime | null = startsAt;
  let minutes = 0;
  for (const item of inOrder(items)) {
    if (at !== null) begins.set(item.id, at);
    at = at === null || item.minutesAllowed === null ? null : addMinutes(at, item.minutesAllowed);
    minutes += item.minutesAllowed ?? 0;
    if (at !== null) ends.set(item.id, at);
    const beyond = startsAt === null || endsAt === null ? 0 : toMinutes(startsAt) + minutes - toMinutes(endsAt);
    if (at !== null && beyond > 0) past.set(item.id, beyond);
  }
  const over = startsAt === null || endsAt === null ? null : minutes - (toMinutes(endsAt) - toMinutes(startsAt));
  return { begins, ends, past, minutes, over };
}
