/** What the agenda's screens read beside the meeting itself. */
import type { AgendaItem, Concern } from '#domain/agenda/agenda-item.ts';
import type { BacklogItem } from '#domain/agenda/backlog-item.ts';
import type { Carried } from '#domain/agenda/carry-forward.ts';
import type { IssuedPaper } from '#domain/circulation/issued-paper.ts';
import { type AgendaItemId, type BodyId, kindOf } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { LegalProfile } from '#domain/programme/programme.ts';
import type { Records } from '#domain/records.ts';
import type { Database } from '#storage/database.ts';
import { findRecords, listBy, listRecords } from '#storage/read.ts';
import type { Choice } from '#ui/choice.ts';

export interface AroundAgenda {
  readonly profile: LegalProfile;
  readonly meetings: readonly Meeting[];
  readonly series: readonly Records['series'][];
  readonly attendances: readonly Records['attendance'][];
  readonly declarations: readonly Records['declaration'][];
  readonly actions: readonly Records['action'][];
  readonly issued: readonly IssuedPaper[];
  readonly backlog: readonly BacklogItem[];
  /** Items of earlier meetings that items here carry forward, all the way back. */
  readonly earlier: readonly AgendaItem[];
  /** Where the items of this meeting have gone. */
  readonly carried: Carried;
  /** What the items are about, by name: its reference where it has one, else how it begins. */
  readonly named: ReadonlyMap<Concern, string>;
}

export async function findAroundAgenda(
  db: Database,
  meeting: Meeting,
  items: readonly AgendaItem[],
): Promise<AroundAgenda> {
  const { id, bodyId } = meeting;
  const [programmes, meetings, series, attendances, declarations, actions, issued, backlog] = await Promise.all([
    listRecords(db, 'programme'),
    listBy(db, 'meeting', 'bodyId', bodyId),
    listBy(db, 'series', 'bodyId', bodyId),
    listBy(db, 'attendance', 'meetingId', id),
    listBy(db, 'declaration', 'meetingId', id),
    listBy(db, 'action', 'bodyId', bodyId),
    listBy(db, 'issuedPaper', 'subjectId', id),
    listBacklog(db, bodyId),
  ]);
  const [named, earlier, later] = await Promise.all([
    findNames(db, [...new Set(items.flatMap((item) => item.concerns))]),
    findEarlier(db, items),
    listItemsAfter(db, meeting, meetings),
  ]);
  const carried = { items: later, backlog };
  const profile = programmes[0]?.legalProfile ?? 'P0';
  return { profile, meetings, series, attendances, declarations, actions, issued, backlog, earlier, carried, named };
}

/** Items of the body's later meetings, and of others that day: any of them may carry one of this meeting's on. */
export async function listItemsAfter(
  db: Database,
  meeting: Pick<Meeting, 'id' | 'heldOn'>,
  meetings: readonly Meeting[],
): Promise<readonly AgendaItem[]> {
  const later = meetings.filter((each) => each.heldOn >= meeting.heldOn && each.id !== meeting.id);
  return (await Promise.all(later.map((each) => listBy(db, 'agendaItem', 'meetingId', each.id)))).flat();
}

export type AroundPapers = Pick<AroundAgenda, 'profile' | 'series'>;

/** What says when papers are due. */
export async function findAroundPapers(db: Database, bodyId: BodyId): Promise<AroundPapers> {
  const [programmes, series] = await Promise.all([
    listRecords(db, 'programme'),
    listBy(db, 'series', 'bodyId', bodyId),
  ]);
  return { profile: programmes[0]?.legalProfile ?? 'P0', series };
}

async function findNames(db: Database, ids: readonly Concern[]): Promise<ReadonlyMap<Concern, string>> {
  const only = <K extends string>(kind: K) =>
    ids.filter((id): id is Extract<Concern, `${K}:${string}`> => kindOf(id) === kind);
  const [actions, decisions, recommendations, escalations, risks, documents] = await Promise.all([
    findRecords(db, 'action', only('action')),
    findRecords(db, 'decision', only('decision')),
    findRecords(db, 'recommendation', only('recommendation')),
    findRecords(db, 'escalation', only('escalation')),
    findRecords(db, 'risk', only('risk')),
    findRecords(db, 'document', only('document')),
  ]);
  const begins = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
  return new Map<Concern, string>([
    ...[...actions, ...recommendations].map((row) => [row.id, row.reference ?? begins(row.text)] as const),
    ...[...decisions, ...escalations, ...risks].map((row) => [row.id, row.reference ?? begins(row.title)] as const),
    ...documents.map((row) => [row.id, begins(row.shortTitle || row.title)] as const),
  ]);
}

/** Follows each item back to where it first stood; a chain in a circle is walked once. */
async function findEarlier(db: Database, items: readonly AgendaItem[]): Promise<readonly AgendaItem[]> {
  const found = new Map<AgendaItemId, AgendaItem>();
  const wantedOf = (rows: readonly AgendaItem[]) =>
    rows.flatMap((row) => (row.carriedFrom !== null && !found.has(row.carriedFrom) ? [row.carriedFrom] : []));
  let wanted = wantedOf(items);
  while (wanted.length > 0) {
    const rows = await findRecords(db, 'agendaItem', wanted);
    for (const row of rows) found.set(row.id, row);
    wanted = wantedOf(rows);
  }
  return [...found.values()];
}

/** In their order, those placed and dropped among them. */
export async function listBacklog(db: Database, bodyId: BodyId): Promise<readonly BacklogItem[]> {
  return [...(await listBy(db, 'backlogItem', 'bodyId', bodyId))].sort(compareOrder);
}

/** What an item may be about: the body's own actions, decisions and so on, and every controlled document. */
export async function listConcerns(
  db: Database,
  bodyId: BodyId,
): Promise<readonly (Choice & { readonly id: Concern })[]> {
  const [actions, decisions, recommendations, escalations, risks, documents] = await Promise.all([
    listBy(db, 'action', 'bodyId', bodyId),
    listBy(db, 'decision', 'bodyId', bodyId),
    listBy(db, 'recommendation', 'bodyId', bodyId),
    listBy(db, 'escalation', 'bodyId', bodyId),
    listBy(db, 'risk', 'bodyId', bodyId),
    listRecords(db, 'document'),
  ]);
  const named = (reference: string | null, text: string) => [reference, text.slice(0, 120)].filter(Boolean).join(' ');
  return [
    ...actions.map((row) => ({ id: row.id, name: named(row.reference, row.text), detail: 'action' })),
    ...decisions.map((row) => ({ id: row.id, name: named(row.reference, row.title), detail: 'decision' })),
    ...recommendations.map((row) => ({ id: row.id, name: named(row.reference, row.text), detail: 'recommendation' })),
    ...escalations.map((row) => ({ id: row.id, name: named(row.reference, row.title), detail: 'escalation' })),
    ...risks.map((row) => ({ id: row.id, name: named(row.reference, row.title), detail: 'risk' })),
    ...documents.map((row) => ({ id: row.id, name: row.title, detail: 'document' })),
  ];
}
