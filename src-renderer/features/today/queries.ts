/** What Today shows, read in parts, so that a long action log keeps nothing else waiting; and what the programme is. */
import { listWho } from '#desk/who.ts';
import type { Action } from '#domain/action/action.ts';
import type { Escalation } from '#domain/escalation/escalation.ts';
import { addDays, type CivilDate } from '#domain/kernel/civil-date.ts';
import type { MeetingId } from '#domain/kernel/id.ts';
import type { Recommendation } from '#domain/recommendation/recommendation.ts';
import type { Kind, Records } from '#domain/records.ts';
import type { TodayRows } from '#domain/today/duties.ts';
import type { ReadinessRows } from '#domain/today/readiness.ts';
import type { Database } from '#storage/database.ts';
import { countRecords, findRecords, listBy, listByAny, listRecords } from '#storage/read.ts';

export async function findProgramme(db: Database): Promise<Records['programme'] | null> {
  const [programme] = await listRecords(db, 'programme');
  return programme ?? null;
}

export interface Count {
  readonly kind: Kind;
  readonly count: number;
}

const COUNTED: readonly Kind[] = ['body', 'party', 'person', 'post', 'document', 'meeting'];

export async function listCounts(db: Database): Promise<readonly Count[]> {
  return Promise.all(COUNTED.map(async (kind) => ({ kind, count: await countRecords(db, kind) })));
}

const NEAR = { past: 120, ahead: 60 } as const;

/** What the duties of meetings, decisions and reviews are worked out from: all but the actions, which are many. */
export type DutyRows = Omit<TodayRows, 'actions'>;

export async function listDutyRows(db: Database, today: CivilDate): Promise<DutyRows> {
  const [who, series, meetings, proposed, recommended, documents, risks] = await Promise.all([
    listWho(db),
    listRecords(db, 'series'),
    listRecords(db, 'meeting'),
    listBy(db, 'decision', 'status', 'proposed'),
    listBy(db, 'decision', 'status', 'recommended'),
    listRecords(db, 'document'),
    listBy(db, 'risk', 'status', 'open'),
  ]);
  const [from, to] = [addDays(today, -NEAR.past), addDays(today, NEAR.ahead)];
  const near = meetings.filter(({ heldOn }) => heldOn >= from && heldOn <= to).map(({ id }) => id);
  const [items, papers, documentVersions, reviews, annexes, ratifications] = await Promise.all([
    listByAny(db, 'agendaItem', 'meetingId', near),
    listByAny(db, 'paper', 'meetingId', near),
    listRecords(db, 'documentVersion'),
    listRecords(db, 'review'),
    listRecords(db, 'annex'),
    listRecords(db, 'ratification'),
  ]);
  return {
    ...{ ...who, series, meetings, items, papers, risks, decisions: [...proposed, ...recommended] },
    ...{ documents, documentVersions, reviews, annexes, ratifications },
  };
}

/** What the checklist of a meeting is ticked by. */
export async function listReadinessRows(db: Database, id: MeetingId): Promise<ReadinessRows> {
  const [items, papers, packs, circulations] = await Promise.all([
    listBy(db, 'agendaItem', 'meetingId', id),
    listBy(db, 'paper', 'meetingId', id),
    listBy(db, 'pack', 'meetingId', id),
    listBy(db, 'circulation', 'meetingId', id),
  ]);
  return { items, papers, packs, circulations };
}

export interface AnswerRows {
  readonly escalations: readonly Escalation[];
  readonly recommendations: readonly Recommendation[];
}

export async function listAnswerRows(db: Database): Promise<AnswerRows> {
  const [escalations, recommendations] = await Promise.all([
    listBy(db, 'escalation', 'status', 'answered'),
    listRecords(db, 'recommendation'),
  ]);
  return { escalations, recommendations };
}

export const listAllActions = (db: Database): Promise<readonly Action[]> => listRecords(db, 'action');

const SHOWN = 5;

export interface LatestPack {
  readonly id: string;
  readonly name: string;
  readonly heldOn: CivilDate;
  readonly status: Records['pack']['status'];
}

/** The packs of the latest meetings, newest meeting first; a superseded one has made way. */
export async function listLatestPacks(db: Database): Promise<readonly LatestPack[]> {
  const packs = (await listRecords(db, 'pack')).filter((pack) => pack.status !== 'superseded');
  const meetings = await findRecords(
    db,
    'meeting',
    packs.map((pack) => pack.meetingId),
  );
  const bodies = new Map((await listRecords(db, 'body')).map((body) => [body.id, body.name]));
  return packs
    .flatMap((pack) => {
      const meeting = meetings.find((one) => one.id === pack.meetingId);
      const name = `${bodies.get(pack.bodyId) ?? pack.title}, version ${pack.version}`;
      return meeting ? [{ id: pack.id, name, heldOn: meeting.heldOn, status: pack.status }] : [];
    })
    .toSorted((one, other) => (one.heldOn < other.heldOn ? 1 : -1))
    .slice(0, SHOWN);
}
