/**
 * Actions: what somebody undertook to do, and where it was said.
 *
 * An action has one or more owners, one of them the lead. Minutes often name an
 * office ('Secretariat to …') or a first name, so the words are kept beside
 * whoever they are taken for. Most minuted actions have no due date: they are
 * allowed, and never overdue. Overdue, age and BRAG are worked out, not stored.
 */
import { z } from 'zod';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { MeetingId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { civilDate, id, line, named, owner, prose, stamps } from '../kernel/schema.ts';
import { writtenDate } from '../kernel/written-date.ts';
import { source } from '../minutes/source.ts';

export const ACTION_STATUSES = [
  'open',
  'proposed-for-closure',
  'closed',
  'withdrawn',
  'merged',
  'transferred',
] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** An owner as the paper named it. `who` null: nobody known by that name, kept and flagged. */
export const actionOwner = z.strictObject({ who: owner.nullable(), name: named, lead: z.boolean() });
export type ActionOwner = Readonly<z.output<typeof actionOwner>>;

export const actionUpdate = z.strictObject({
  on: civilDate,
  text: prose,
  by: line,
  meetingId: id('meeting').nullable(),
});

export const action = z.strictObject({
  ...stamps,
  id: id('action'),
  bodyId: id('body'),
  year: z.int().min(1900).max(2200),
  reference: line.nullable(),
  meetingId: id('meeting').nullable(),
  source,
  text: prose.refine((text) => text.trim() !== '', 'not empty'),
  owners: z.array(actionOwner).readonly(),
  agreedOn: civilDate.nullable(),
  /** Null: no date agreed. */
  due: writtenDate.nullable(),
  /** Earlier due dates, oldest first, each with why it was changed. */
  redated: z.array(z.strictObject({ from: writtenDate.nullable(), on: civilDate, reason: named })).readonly(),
  status: z.enum(ACTION_STATUSES),
  updates: z.array(actionUpdate).readonly(),
  closedOn: civilDate.nullable(),
  closedAt: id('meeting').nullable(),
  /** What an owner said when proposing that it be closed, in the owner's words. */
  closureProposed: z.strictObject({ text: prose, by: line, on: civilDate }).nullable(),
  /** Each time its owners were asked how it stands. */
  chases: z.array(z.strictObject({ on: civilDate, by: line })).readonly(),
  /** Why it was withdrawn, merged or transferred; '' otherwise. */
  endReason: prose,
  /** The action it goes on as: the one it was merged into, or what it became in the log it was transferred to. */
  mergedInto: id('action').nullable(),
  transferredTo: id('body').nullable(),
});
export type Action = Readonly<z.output<typeof action>>;

export function isOpen(action: Pick<Action, 'status'>): boolean {
  return action.status === 'open' || action.status === 'proposed-for-closure';
}

/** An action is overdue from the day after it was due. A soft date ('spring') is never overdue. */
export function isOverdue(action: Pick<Action, 'status' | 'due'>, today: CivilDate): boolean {
  return isOpen(action) && action.due?.precision === 'day' && action.due.day !== null && action.due.day < today;
}

/** Closes an action at the meeting that heard it was done. */
export function close(action: Action, on: CivilDate, at: MeetingId | null): Result<Action, 'already-closed'> {
  if (!isOpen(action)) return no('already-closed');
  return ok({ ...action, status: 'closed', closedOn: on, closedAt: at });
}
