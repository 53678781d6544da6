/**
 * What happens to an action after it is agreed: updates, a new date, its end.
 *
 * An update is dated and says who gave it. A new date keeps the old one and the
 * reason, because an action re-dated twice is red (rules.md A-02). A withdrawn or
 * closed action can be opened again; the updates tell that it was.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { MeetingId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { showWrittenDate, type WrittenDate } from '../kernel/written-date.ts';
import { type Action, isOpen } from './action.ts';

export interface Update {
  readonly on: CivilDate;
  readonly text: string;
  readonly by: string;
  readonly meetingId: MeetingId | null;
}

/** Kept in order of day; two of one day in the order they were given. */
export function addUpdate(action: Action, update: Update): Result<Action, 'nothing-said'> {
  if (update.text.trim() === '') return no('nothing-said');
  const updates = [...action.updates, { ...update, text: update.text.trim() }];
  return ok({ ...action, updates: updates.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)) });
}

export type CannotRedate = 'no-reason' | 'same-date' | 'not-open';

/** A first date needs no reason; changing one does. */
export function redate(
  action: Action,
  { due, on, reason }: { readonly due: WrittenDate | null; readonly on: CivilDate; readonly reason: string },
): Result<Action, CannotRedate> {
  if (!isOpen(action)) return no('not-open');
  if (showWrittenDate(action.due) === showWrittenDate(due)) return no('same-date');
  if (action.due === null) return ok({ ...action, due });
  if (reason.trim() === '') return no('no-reason');
  return ok({ ...action, due, redated: [...action.redated, { from: action.due, on, reason: reason.trim() }] });
}

export function withdraw(action: Action, on: CivilDate): Result<Action, 'already-closed'> {
  return isOpen(action) ? ok({ ...action, status: 'withdrawn', closedOn: on }) : no('already-closed');
}

export function reopen(action: Action): Result<Action, 'already-open'> {
  return isOpen(action) ? no('already-open') : ok({ ...action, status: 'open', closedOn: null, closedAt: null });
}
