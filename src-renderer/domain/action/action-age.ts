/**
 * How old an action is: in days, and in meetings of its body.
 *
 * A cycle is one sitting since it was agreed, the ones that were cancelled left out.
 * 'Three meetings ago' says more at a board than '41 days'. An ended action stopped
 * ageing on the day it ended.
 */
import { type CivilDate, daysBetween } from '../kernel/civil-date.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type Action, isOpen } from './action.ts';

export interface ActionAge {
  readonly days: number;
  readonly cycles: number;
}

/** Null where nobody knows when it was agreed. `held` are the days its body sat, from `daysHeld`. */
export function ageOf(
  action: Pick<Action, 'status' | 'agreedOn' | 'closedOn'>,
  today: CivilDate,
  held: readonly CivilDate[],
): ActionAge | null {
  const { agreedOn } = action;
  if (agreedOn === null) return null;
  const until = isOpen(action) ? today : (action.closedOn ?? today);
  if (until < agreedOn) return { days: 0, cycles: 0 };
  return { days: daysBetween(agreedOn, until), cycles: upTo(held, until) - upTo(held, agreedOn) };
}

/** The days on which a body sat up to today, the earliest first. Today's sitting counts when it is marked as held. */
export function daysHeld(
  meetings: readonly Pick<Meeting, 'status' | 'heldOn' | 'deletedAt'>[],
  today: CivilDate,
): readonly CivilDate[] {
  return meetings
    .filter(({ deletedAt, status }) => deletedAt === null && status !== 'cancelled')
    .filter(({ heldOn, status }) => heldOn < today || (heldOn === today && status === 'held'))
    .map(({ heldOn }) => heldOn)
    .sort();
}

export function ageInWords({ days, cycles }: ActionAge): string {
  const meetings = cycles === 1 ? '1 meeting' : `${cycles} meetings`;
  return `${days === 1 ? '1 day' : `${days} days`}, ${meetings}`;
}

/** How many of the days are on or before one: by halves, because a log asks it of every row. */
function upTo(held: readonly CivilDate[], day: CivilDate): number {
  let [low, high] = [0, held.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((held[middle] ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
