/**
 * What the action log reads.
 *
 * A log may hold 20,000 actions. What is open is read first and is enough for most
 * looks; what has ended is read only when it is asked for. Filters are put to what is
 * in hand, so that choosing another one reads nothing.
 */
import type { Action } from '#domain/action/action.ts';
import { daysHeld } from '#domain/action/action-age.ts';
import { type Brag, bragOf } from '#domain/action/brag.ts';
import { bragSettingsOf } from '#domain/action/brag-settings.ts';
import type { Body } from '#domain/body/body.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { ActionId, BodyId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { SavedView } from '#domain/saved-view/saved-view.ts';
import type { Database } from '#storage/database.ts';
import { findRecord, listBy, listRecords, tableOf } from '#storage/read.ts';

/** The days each body sat, the earliest first: what an action's age in meetings is counted by. */
export function daysHeldByBody(
  meetings: readonly Meeting[],
  today: CivilDate,
): ReadonlyMap<BodyId, readonly CivilDate[]> {
  const byBody = new Map<BodyId, Meeting[]>();
  for (const meeting of meetings) {
    const own = byBody.get(meeting.bodyId) ?? [];
    own.push(meeting);
    byBody.set(meeting.bodyId, own);
  }
  return new Map([...byBody].map(([bodyId, own]) => [bodyId, daysHeld(own, today)]));
}

export async function listActionViews(db: Database): Promise<readonly SavedView[]> {
  return [...(await listBy(db, 'savedView', 'place', 'actions'))].sort(compareOrder);
}

export interface OneAction {
  readonly action: Action;
  readonly body: Body | undefined;
  readonly brag: Brag;
  /** The meeting it was agreed at, and the one that closed it. */
  readonly meeting: Meeting | undefined;
  readonly closedAt: Meeting | undefined;
  /** The body's meetings, the latest first: where it may be closed, or was agreed. */
  readonly meetings: readonly Meeting[];
  /** The action it goes on as, where it was merged or transferred. */
  readonly goesOn: Action | undefined;
  /** The meeting whose minute made it. */
  readonly minutedAt: Meeting | undefined;
}

export async function findAction(db: Database, id: ActionId, today: CivilDate): Promise<OneAction | null> {
  const action = await findRecord(db, 'action', id);
  if (!action) return null;
  const { source, mergedInto } = action;
  const [body, meetings, goesOn, minute] = await Promise.all([
    findRecord(db, 'body', action.bodyId),
    listBy(db, 'meeting', 'bodyId', action.bodyId),
    mergedInto === null ? undefined : findRecord(db, 'action', mergedInto),
    source.from === 'minute' ? findRecord(db, 'minute', source.minuteId) : undefined,
  ]);
  return {
    ...{ action, body, goesOn, brag: bragOf(action, today, bragSettingsOf(body)) },
    meeting: meetings.find((meeting) => meeting.id === action.meetingId),
    closedAt: meetings.find((meeting) => meeting.id === action.closedAt),
    minutedAt: meetings.find((meeting) => meeting.id === minute?.meetingId),
    meetings: latestFirst(meetings),
  };
}

export const listMeetings = async (db: Database): Promise<readonly Meeting[]> =>
  latestFirst(await listRecords(db, 'meeting'));

const latestFirst = (meetings: readonly Meeting[]): readonly Meeting[] =>
  meetings
    .filter((meeting) => meeting.status !== 'cancelled')
    .sort((one, other) => (one.heldOn < other.heldOn ? 1 : one.heldOn > other.heldOn ? -1 : 0));

/** Every reference an action of the body was ever given in a year, those put aside among them: none is used again. */
export async function usedActionReferences(
  db: Database,
  bodyId: BodyId,
  year: number,
): Promise<readonly (string | null)[]> {
  const rows = await tableOf(db, 'action').where('[bodyId+year]').equals([bodyId, year]).toArray();
  return rows.map((row) => row.reference);
}

/** Every reference any action was ever given, those put aside among them. */
export async function listActionReferences(db: Database): Promise<readonly string[]> {
  const rows = await tableOf(db, 'action').toArray();
  return rows.flatMap(({ reference }) => (reference === null ? [] : [reference]));
}
