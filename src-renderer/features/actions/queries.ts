/**
 * What the action log reads.
 *
 * A log may hold 20,000 actions, so each filter reads by an index: one body's, or
 * those of one status. What is shown of a row is worked out once as it is read.
 */
import { type Action, isOpen, isOverdue } from '#domain/action/action.ts';
import { type Brag, type BragSettings, bragOf } from '#domain/action/brag.ts';
import { bragSettingsOf } from '#domain/action/brag-settings.ts';
import type { Body } from '#domain/body/body.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { ActionId, BodyId } from '#domain/kernel/id.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Database } from '#storage/database.ts';
import { findRecord, listBy, listRecords, tableOf } from '#storage/read.ts';

export const SHOWN = ['open', 'overdue', 'closed', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

export interface LogFilter {
  readonly bodyId: BodyId | null;
  readonly shown: Shown;
  /** The id of an owner, or 'name:' and a name nobody knows. */
  readonly owner: string | null;
}

export interface ActionRow {
  readonly id: ActionId;
  readonly action: Action;
  readonly body: string;
  readonly owners: string;
  readonly due: string;
  readonly brag: Brag;
}

export async function listLog(db: Database, filter: LogFilter, today: CivilDate): Promise<readonly ActionRow[]> {
  const [actions, bodies] = await Promise.all([listFiltered(db, filter), listRecords(db, 'body')]);
  const known = new Map(bodies.map((body) => [body.id, { name: shortOf(body), settings: bragSettingsOf(body) }]));
  const unknown: { readonly name: string; readonly settings: BragSettings } = {
    name: '',
    settings: bragSettingsOf(undefined),
  };
  return actions
    .filter((action) => isShown(action, filter, today))
    .map((action) => {
      const body = known.get(action.bodyId) ?? unknown;
      return {
        id: action.id,
        action,
        body: body.name,
        owners: action.owners.map((owner) => owner.name).join(', '),
        due: showWrittenDate(action.due),
        brag: bragOf(action, today, body.settings),
      };
    });
}

/** By the narrowest index there is for the filter. */
async function listFiltered(db: Database, { bodyId, shown }: LogFilter): Promise<readonly Action[]> {
  if (bodyId !== null) return await listBy(db, 'action', 'bodyId', bodyId);
  if (shown === 'open' || shown === 'overdue') {
    const [open, proposed] = await Promise.all([
      listBy(db, 'action', 'status', 'open'),
      listBy(db, 'action', 'status', 'proposed-for-closure'),
    ]);
    return [...open, ...proposed];
  }
  return await listRecords(db, 'action');
}

function isShown(action: Action, { shown, owner }: LogFilter, today: CivilDate): boolean {
  if (shown === 'open' && !isOpen(action)) return false;
  if (shown === 'overdue' && !isOverdue(action, today)) return false;
  if (shown === 'closed' && isOpen(action)) return false;
  return owner === null || action.owners.some((one) => (one.who ?? `name:${one.name}`) === owner);
}

const shortOf = (body: Body): string => (body.shortName === '' ? body.name : body.shortName);

export interface OneAction {
  readonly action: Action;
  readonly body: Body | undefined;
  readonly brag: Brag;
  /** The meeting it was agreed at, and the one that closed it. */
  readonly meeting: Meeting | undefined;
  readonly closedAt: Meeting | undefined;
  /** The body's meetings, the latest first: where it may be closed, or was agreed. */
  readonly meetings: readonly Meeting[];
}

export async function findAction(db: Database, id: ActionId, today: CivilDate): Promise<OneAction | null> {
  const action = await findRecord(db, 'action', id);
  if (!action) return null;
  const [body, meetings] = await Promise.all([
    findRecord(db, 'body', action.bodyId),
    listBy(db, 'meeting', 'bodyId', action.bodyId),
  ]);
  return {
    ...{ action, body, brag: bragOf(action, today, bragSettingsOf(body)) },
    meeting: meetings.find((meeting) => meeting.id === action.meetingId),
    closedAt: meetings.find((meeting) => meeting.id === action.closedAt),
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
