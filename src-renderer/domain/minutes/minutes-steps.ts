/**
 * Taking the minutes from draft to agreed, and what each step asks for.
 *
 * Circulating is refused until each item has an outcome, 'not reached' included;
 * the items without one are named. They are agreed at a later meeting of the same
 * body, never at the one they record (rules.md M-07, M-10). The words may be
 * changed in draft only: what was cleared or circulated is recalled first.
 */
import { type AgendaItem, inOrder } from '../agenda/agenda-item.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type MinutesStatus, type MinutesStep, takeStep } from './minutes-status.ts';

export type CannotStep = 'not-from-here' | 'items-without-outcome';
export type CannotAgree = 'not-from-here' | 'same-meeting' | 'another-body' | 'not-later' | 'cancelled';

export const mayBeWritten = (status: MinutesStatus): boolean => status === 'none' || status === 'draft';

/** The items nobody has said anything of: considered, not reached, deferred and withdrawn are outcomes. */
export function itemsWithoutOutcome(items: readonly AgendaItem[]): readonly AgendaItem[] {
  return inOrder(items).filter((item) => item.status === 'on-agenda');
}

/** Any step but agreeing, which asks at which meeting. Circulated minutes are of a meeting that was held. */
export function stepMinutes(
  meeting: Meeting,
  items: readonly AgendaItem[],
  step: Exclude<MinutesStep, 'agree'>,
): Result<Meeting, CannotStep> {
  const to = takeStep(meeting.minutes, step);
  if (!to.ok) return to;
  if (step === 'circulate' && itemsWithoutOutcome(items).length > 0) return no('items-without-outcome');
  return ok({ ...meeting, minutes: to.value, status: step === 'circulate' ? 'held' : meeting.status });
}

export function agreeMinutes(meeting: Meeting, at: Meeting): Result<Meeting, CannotAgree> {
  const to = takeStep(meeting.minutes, 'agree');
  if (!to.ok) return to;
  if (at.id === meeting.id) return no('same-meeting');
  if (at.bodyId !== meeting.bodyId) return no('another-body');
  if (at.status === 'cancelled') return no('cancelled');
  if (!isLater(at, meeting)) return no('not-later');
  return ok({ ...meeting, minutes: to.value, minutesAgreedAt: at.id });
}

/** The meetings at which these minutes may be agreed, soonest first. */
export function whereAgreed(meeting: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter((at) => at.bodyId === meeting.bodyId && at.status !== 'cancelled' && isLater(at, meeting))
    .sort((one, other) => (isLater(one, other) ? 1 : -1));
}

/** By day, then by time where a body meets twice in a day. */
function isLater(one: Meeting, other: Meeting): boolean {
  if (one.heldOn !== other.heldOn) return one.heldOn > other.heldOn;
  return one.startsAt !== null && other.startsAt !== null && one.startsAt > other.startsAt;
}
