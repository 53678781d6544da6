/**
 * What happens to an action after it is agreed: updates, another date, its end.
 *
 *     open ◀──keep open── proposed-for-closure ──close──▶ closed
 *       ╲─────────propose─────────▲
 *       ╲── withdraw · merge · transfer (each with its reason)
 *
 * An update is dated and says who gave it. A new date keeps the old one and the
 * reason, because an action re-dated twice is red (rules.md A-02). An owner proposes
 * that it be closed; a meeting closes it. What was merged or transferred names the
 * action it goes on as, so that following it never ends in nothing.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { ActionId, BodyId, MeetingId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Unstamped } from '../kernel/schema.ts';
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
  return update.text.trim() === '' ? no('nothing-said') : ok(withUpdate(action, update));
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
  const changed = { from: action.due, on, reason: oneLine(reason) };
  return ok({ ...action, due, redated: [...action.redated, changed] });
}

export interface Said {
  readonly on: CivilDate;
  readonly by: string;
  readonly text: string;
}

export type CannotPropose = 'not-open' | 'no-words';

/** In the owner's words, with the day they came. A second proposal keeps the first as an update. */
export function proposeClosure(action: Action, { on, by, text }: Said): Result<Action, CannotPropose> {
  if (!isOpen(action)) return no('not-open');
  if (text.trim() === '') return no('no-words');
  const proposed = { text: text.trim(), by, on };
  return ok({ ...proposalKept(action), status: 'proposed-for-closure', closureProposed: proposed });
}

/** A meeting heard the proposal and did not close it: the owner's words stay as an update. */
export function keepOpen(action: Action): Result<Action, 'not-proposed'> {
  if (action.status !== 'proposed-for-closure') return no('not-proposed');
  return ok({ ...proposalKept(action), status: 'open' });
}

export interface Ending {
  readonly on: CivilDate;
  readonly reason: string;
}

export type CannotEnd = 'already-closed' | 'no-reason';

export function withdraw(action: Action, ending: Ending): Result<Action, CannotEnd> {
  return end(action, ending, { status: 'withdrawn' });
}

export type CannotMerge = CannotEnd | 'itself' | 'other-is-closed';

/** Only into one that is open: so no circle can come about, and what goes on is always there to be done. */
export function merge(action: Action, into: Action, ending: Ending): Result<Action, CannotMerge> {
  if (into.id === action.id) return no('itself');
  if (!isOpen(into)) return no('other-is-closed');
  return end(action, ending, { status: 'merged', mergedInto: into.id });
}

export type CannotTransfer = CannotEnd | 'same-body';

interface Transfer extends Ending {
  readonly to: BodyId;
  /** What it became in the other log; null where that body's log is kept elsewhere. */
  readonly as: ActionId | null;
}

export function transfer(action: Action, { to, as, ...ending }: Transfer): Result<Action, CannotTransfer> {
  if (to === action.bodyId) return no('same-body');
  return end(action, ending, { status: 'transferred', transferredTo: to, mergedInto: as });
}

interface Arrival extends Ending {
  readonly to: BodyId;
  readonly reference: string;
  /** The body it came from, as it is called. */
  readonly from: string;
  readonly by: string;
}

/** The action as it goes on in the other body's log: its words, owners, dates and age, under a reference of that log. */
export function asTransferred(action: Action, arrival: Arrival): Omit<Unstamped<Action>, 'id'> {
  const { to, reference, from, by, on, reason } = arrival;
  const origin = [action.reference ?? 'an action', `transferred from ${from}`].join(', ').slice(0, 500);
  return {
    bodyId: to,
    year: Number(on.slice(0, 4)),
    reference,
    meetingId: null,
    source: { from: 'paper', paper: origin },
    text: action.text,
    owners: action.owners,
    agreedOn: action.agreedOn,
    due: action.due,
    redated: action.redated,
    status: 'open',
    updates: [...action.updates, { on, text: `Transferred from ${from}: ${reason.trim()}`, by, meetingId: null }],
    closedOn: null,
    closedAt: null,
    closureProposed: null,
    chases: action.chases,
    endReason: '',
    mergedInto: null,
    transferredTo: null,
    marking: action.marking,
  };
}

export type CannotReopen = 'already-open' | 'goes-on-elsewhere';

/** What was transferred is reopened where it went: two logs must not both keep it. The updates tell that it was. */
export function reopen(action: Action, { on, by, text }: Said): Result<Action, CannotReopen> {
  if (isOpen(action)) return no('already-open');
  if (action.status === 'transferred') return no('goes-on-elsewhere');
  const ended = action.endReason.trim() === '' ? '' : ` It had ended: ${action.endReason.trim()}`;
  const told = { on, by, text: `Reopened${text.trim() === '' ? '.' : `: ${text.trim()}`}${ended}`, meetingId: null };
  return ok({
    ...withUpdate(proposalKept(action), told),
    status: 'open',
    closedOn: null,
    closedAt: null,
    endReason: '',
    mergedInto: null,
  });
}

/** Its owners were asked how it stands. Asked twice in a day by one person, it is one chase. */
export function chase(action: Action, asked: Action['chases'][number]): Result<Action, 'not-open'> {
  if (!isOpen(action)) return no('not-open');
  const already = action.chases.some((each) => each.on === asked.on && each.by === asked.by);
  return ok(already ? action : { ...action, chases: [...action.chases, asked] });
}

/** The action it goes on as, through every merging and transfer; itself where it goes on as nothing else. */
export function goesOnAs(action: Action, find: (id: ActionId) => Action | undefined): Action {
  const seen = new Set<string>([action.id]);
  let at = action;
  for (;;) {
    const next = at.mergedInto === null ? undefined : find(at.mergedInto);
    if (next === undefined || seen.has(next.id)) return at;
    seen.add(next.id);
    at = next;
  }
}

function end(action: Action, { on, reason }: Ending, as: Partial<Action>): Result<Action, CannotEnd> {
  if (!isOpen(action)) return no('already-closed');
  if (reason.trim() === '') return no('no-reason');
  return ok({ ...action, ...as, closedOn: on, endReason: reason.trim() });
}

function withUpdate(action: Action, update: Update): Action {
  const updates = [...action.updates, { ...update, text: update.text.trim() }];
  return { ...action, updates: updates.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)) };
}

/** An owner's words are never lost: a proposal that goes no further is an update. */
function proposalKept(action: Action): Action {
  const { closureProposed: said } = action;
  if (said === null) return action;
  const update = { on: said.on, by: said.by, text: `Proposed for closure: ${said.text}`, meetingId: null };
  return { ...withUpdate(action, update), closureProposed: null };
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 500);
