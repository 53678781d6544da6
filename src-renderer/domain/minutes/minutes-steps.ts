/**
 * Taking the minutes from draft to agreed, and what each step asks for.
 *
 * Each chair the body names clears them. Circulating is refused until that is done
 * and each item has an outcome, 'not reached' included; the items without one are
 * named. They are agreed at a later meeting of the same body, never at the one they
 * record, or by correspondence on a day (rules.md M-07, M-10). The words may be
 * changed in draft only: what was cleared or circulated is recalled first, and what
 * was agreed is reopened with a reason, which makes a new revision.
 */
import { type AgendaItem, inOrder } from '../agenda/agenda-item.ts';
import type { Body } from '../body/body.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { OwnerId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Clearance, Meeting } from '../meeting/meeting.ts';
import type { LegalProfile } from '../programme/programme.ts';
import { type MinutesStatus, type MinutesStep, takeStep } from './minutes-status.ts';

export type CannotStep = 'not-from-here' | 'items-without-outcome' | 'not-cleared';
export type CannotClear = 'not-from-here' | 'cleared-already';
export type CannotAgree = 'not-from-here' | 'same-meeting' | 'another-body' | 'not-later' | 'cancelled';
export type CannotReopen = 'not-from-here' | 'no-reason';
export type CannotSign = 'not-agreed' | 'signed-already';

export const mayBeWritten = (status: MinutesStatus): boolean => status === 'none' || status === 'draft';

/** The items nobody has said anything of: considered, not reached, deferred and withdrawn are outcomes. */
export function itemsWithoutOutcome(items: readonly AgendaItem[]): readonly AgendaItem[] {
  return inOrder(items).filter((item) => item.status === 'on-agenda');
}

/** The chairs who have not cleared these minutes yet; none where the body names no chair. */
export function chairsToClear(
  meeting: Pick<Meeting, 'minutesClearances'>,
  body: Pick<Body, 'chairs'> | undefined,
): readonly OwnerId[] {
  return (body?.chairs ?? []).filter((chair) => !meeting.minutesClearances.some((each) => each.by === chair));
}

/** Cleared once every chair has; where the body names none, by whoever presided. */
export function clearMinutes(
  meeting: Meeting,
  cleared: Clearance,
  body: Pick<Body, 'chairs'> | undefined,
): Result<Meeting, CannotClear> {
  const to = takeStep(meeting.minutes, 'clear');
  if (!to.ok) return to;
  if (meeting.minutesClearances.some((each) => each.by === cleared.by)) return no('cleared-already');
  const after = { ...meeting, minutesClearances: [...meeting.minutesClearances, cleared] };
  return ok(chairsToClear(after, body).length === 0 ? { ...after, minutes: to.value } : after);
}

/** A clearance is of the words as they stood: changing them asks for it again. */
export function withoutClearances(meeting: Meeting): Meeting {
  return meeting.minutesClearances.length === 0 ? meeting : { ...meeting, minutesClearances: [] };
}

/** Circulated minutes are of a meeting that was held. What is recalled is cleared anew. */
export function stepMinutes(
  meeting: Meeting,
  items: readonly AgendaItem[],
  step: Extract<MinutesStep, 'draft' | 'circulate' | 'recall'>,
  body: Pick<Body, 'chairs'> | undefined,
): Result<Meeting, CannotStep> {
  const to = takeStep(meeting.minutes, step);
  if (!to.ok) return to;
  const after = { ...meeting, minutes: to.value };
  if (step !== 'circulate') return ok(withoutClearances(after));
  if (itemsWithoutOutcome(items).length > 0) return no('items-without-outcome');
  if (chairsToClear(meeting, body).length > 0) return no('not-cleared');
  return ok({ ...after, status: 'held' });
}

export function agreeMinutes(meeting: Meeting, at: Meeting): Result<Meeting, CannotAgree> {
  const to = takeStep(meeting.minutes, 'agree');
  if (!to.ok) return to;
  if (at.id === meeting.id) return no('same-meeting');
  if (at.bodyId !== meeting.bodyId) return no('another-body');
  if (at.status === 'cancelled') return no('cancelled');
  if (!isLater(at, meeting)) return no('not-later');
  return ok({ ...meeting, minutes: to.value, minutesAgreedAt: at.id, minutesAgreedOn: at.heldOn });
}

/** By letter or e-mail, on the day the last answer came. */
export function agreeByCorrespondence(
  meeting: Meeting,
  on: CivilDate,
): Result<Meeting, Extract<CannotAgree, 'not-from-here' | 'not-later'>> {
  const to = takeStep(meeting.minutes, 'agree');
  if (!to.ok) return to;
  if (on < meeting.heldOn) return no('not-later');
  return ok({ ...meeting, minutes: to.value, minutesAgreedAt: null, minutesAgreedOn: on });
}

/** Agreed minutes opened again: a new revision, to be cleared, circulated and agreed anew. */
export function reopenMinutes(
  meeting: Meeting,
  { on, reason }: { readonly on: CivilDate; readonly reason: string },
): Result<Meeting, CannotReopen> {
  const to = takeStep(meeting.minutes, 'reopen');
  if (!to.ok) return to;
  const said = reason.replace(/\s+/g, ' ').trim().slice(0, 500);
  if (said === '') return no('no-reason');
  return ok({
    ...meeting,
    minutes: to.value,
    minutesClearances: [],
    minutesAgreedAt: null,
    minutesAgreedOn: null,
    minutesSigned: null,
    reopenings: [...meeting.reopenings, { on, reason: said }],
  });
}

/** 1 until agreed minutes are opened again, then 2. */
export const revisionOf = (meeting: Pick<Meeting, 'reopenings'>): number => meeting.reopenings.length + 1;

/** No law asks a body under P0 to sign, and no other does it unless it says so (rules.md M-08). */
export function mayBeSigned(
  body: Pick<Body, 'minutesAreSigned'> | undefined,
  profile: LegalProfile | undefined,
): boolean {
  return body?.minutesAreSigned === true && profile !== 'P0';
}

/** By whoever presides where they are signed, who need not have chaired the meeting they record. */
export function signMinutes(meeting: Meeting, signed: Clearance): Result<Meeting, CannotSign> {
  if (meeting.minutes !== 'agreed') return no('not-agreed');
  return meeting.minutesSigned ? no('signed-already') : ok({ ...meeting, minutesSigned: signed });
}

/** The meetings at which these minutes may be agreed, soonest first. */
export function whereAgreed(meeting: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter((at) => at.bodyId === meeting.bodyId && at.status !== 'cancelled' && isLater(at, meeting))
    .sort((one, other) => (isLater(one, other) ? 1 : -1));
}

/** The earlier meetings whose minutes wait to be agreed, the latest first: what 'minutes of the last meeting' is about. */
export function minutesToAgreeAt(at: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  return heldBefore(at, meetings).filter(
    (each) => each.minutes === 'draft' || each.minutes === 'cleared' || each.minutes === 'circulated',
  );
}

/** The body's earlier meetings, the latest first; cancelled ones aside. */
export function heldBefore(at: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter((each) => each.deletedAt === null && each.bodyId === at.bodyId)
    .filter((each) => each.status !== 'cancelled' && isLater(at, each))
    .sort((one, other) => (isLater(one, other) ? -1 : 1));
}

/** By day, then by time where a body meets twice in a day. */
function isLater(one: Meeting, other: Meeting): boolean {
  if (one.heldOn !== other.heldOn) return one.heldOn > other.heldOn;
  return one.startsAt !== null && other.startsAt !== null && one.startsAt > other.startsAt;
}
