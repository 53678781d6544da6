/** What the meetings' screens read. */
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { nextMeetingAfter } from '#domain/agenda/carry-forward.ts';
import type { Paper } from '#domain/agenda/paper.ts';
import type { Body } from '#domain/body/body.ts';
import type { File } from '#domain/file/file.ts';
import { addDays, addMonths, type CivilDate, earliest } from '#domain/kernel/civil-date.ts';
import type { AgendaItemId, BodyId, MeetingId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { meetingsBefore } from '#domain/meeting/attendance-draft.ts';
import { type GoesForward, listGoesForward } from '#domain/meeting/goes-forward.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { type LastDecision, lastDecisionOn } from '#domain/minutes/last-decision.ts';
import { minutesToAgreeAt, whereAgreed } from '#domain/minutes/minutes-steps.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { Records } from '#domain/records.ts';
import { occurrencesBetween } from '#domain/series/occurrences.ts';
import type { Database } from '#storage/database.ts';
import { countRecords, findRecord, findRecords, listBy, listRecords, tableOf } from '#storage/read.ts';
import { listItemsAfter } from './agenda-queries.ts';

export interface MeetingRow {
  readonly id: MeetingId;
  readonly meeting: Meeting;
  readonly body: Body | undefined;
  readonly upcoming: boolean;
}

/** Those to come, soonest first, then those that were, latest first. */
export async function listMeetingRows(db: Database, today: CivilDate): Promise<readonly MeetingRow[]> {
  const [meetings, bodies] = await Promise.all([listRecords(db, 'meeting'), listRecords(db, 'body')]);
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const rows = meetings.map((meeting) => ({
    id: meeting.id,
    meeting,
    body: bodyOf.get(meeting.bodyId),
    upcoming: meeting.heldOn >= today && meeting.status !== 'held',
  }));
  const byDay = (one: MeetingRow, other: MeetingRow) =>
    one.meeting.heldOn < other.meeting.heldOn ? -1 : one.meeting.heldOn > other.meeting.heldOn ? 1 : 0;
  return [
    ...rows.filter((row) => row.upcoming).sort(byDay),
    ...rows.filter((row) => !row.upcoming).sort((one, other) => byDay(other, one)),
  ];
}

export interface OneMeeting {
  readonly meeting: Meeting;
  readonly body: Body | undefined;
  readonly items: readonly AgendaItem[];
  readonly papers: readonly Paper[];
  readonly files: readonly File[];
  readonly packs: readonly Pack[];
  readonly counts: { readonly attendances: number; readonly minutes: number; readonly actions: number };
}

/** Null where there is none of that id. */
export async function findMeeting(db: Database, id: MeetingId): Promise<OneMeeting | null> {
  const meeting = await findRecord(db, 'meeting', id);
  if (!meeting) return null;
  const [body, items, papers, packs, attendances, minutes, actions] = await Promise.all([
    findRecord(db, 'body', meeting.bodyId),
    listBy(db, 'agendaItem', 'meetingId', id),
    listBy(db, 'paper', 'meetingId', id),
    listBy(db, 'pack', 'meetingId', id),
    countRecords(db, 'attendance', 'meetingId', id),
    countRecords(db, 'minute', 'meetingId', id),
    countRecords(db, 'action', 'meetingId', id),
  ]);
  const files = await findRecords(
    db,
    'file',
    papers.flatMap((paper) => paper.files),
  );
  const sorted = [...papers].sort(compareOrder);
  return { meeting, body, items, papers: sorted, files, packs, counts: { attendances, minutes, actions } };
}

export interface MeetingRecord {
  readonly minutes: readonly Records['minute'][];
  readonly actions: readonly Records['action'][];
  readonly decisions: readonly Records['decision'][];
  readonly recommendations: readonly Records['recommendation'][];
  readonly escalations: readonly Records['escalation'][];
  readonly risks: readonly Records['risk'][];
}

/** The entries of a meeting, and what they made. */
export async function findMinutes(db: Database, id: MeetingId): Promise<MeetingRecord> {
  const [minutes, actions, decisions, recommendations, escalations, risks] = await Promise.all([
    listBy(db, 'minute', 'meetingId', id),
    listBy(db, 'action', 'meetingId', id),
    listBy(db, 'decision', 'meetingId', id),
    listBy(db, 'recommendation', 'meetingId', id),
    listBy(db, 'escalation', 'meetingId', id),
    listBy(db, 'risk', 'meetingId', id),
  ]);
  return { minutes, actions, decisions, recommendations, escalations, risks };
}

/** In the groups of the paper, each in its order. */
export async function listAttendance(db: Database, id: MeetingId): Promise<readonly Records['attendance'][]> {
  return [...(await listBy(db, 'attendance', 'meetingId', id))].sort(compareOrder);
}

/** What a line is read against, and the meetings at which the minutes may be agreed. */
export interface Around {
  readonly attendances: readonly Records['attendance'][];
  readonly later: readonly Meeting[];
  /** The day of the body's next meeting, by its diary or else by its series. */
  readonly nextMeeting: CivilDate | null;
}

export async function findAround(db: Database, meeting: Meeting): Promise<Around> {
  const [attendances, meetings, series] = await Promise.all([
    listAttendance(db, meeting.id),
    listBy(db, 'meeting', 'bodyId', meeting.bodyId),
    meeting.seriesId === null ? undefined : findRecord(db, 'series', meeting.seriesId),
  ]);
  const later = whereAgreed(meeting, meetings);
  const from = addDays(meeting.heldOn, 1);
  const places = series ? occurrencesBetween(series, from, addMonths(from, 6)) : [];
  const days = [later[0]?.heldOn ?? null, ...places.map((place) => place.heldOn)].filter((day) => day !== null);
  const [first, ...others] = days;
  return { attendances, later, nextMeeting: first === undefined ? null : earliest(first, ...others) };
}

/** The minutes that wait to be agreed at a meeting, the latest first. */
export async function listMinutesToAgree(db: Database, at: Meeting): Promise<readonly Meeting[]> {
  return minutesToAgreeAt(at, await listBy(db, 'meeting', 'bodyId', at.bodyId));
}

/** What was last decided on each item, read by way of the body's decisions: they are few, its entries many. */
export async function findLastDecisions(
  db: Database,
  meeting: Meeting,
  items: readonly AgendaItem[],
): Promise<ReadonlyMap<AgendaItemId, LastDecision>> {
  const decisions = await listBy(db, 'decision', 'bodyId', meeting.bodyId);
  const earlier = decisions.filter((each) => each.meetingId !== null && each.meetingId !== meeting.id);
  if (earlier.length === 0) return new Map();
  const meetings = await listBy(db, 'meeting', 'bodyId', meeting.bodyId);
  const from = earlier.flatMap(({ source }) => (source.from === 'minute' ? [source.minuteId] : []));
  const minutes = await findRecords(db, 'minute', from);
  const under = await findRecords(
    db,
    'agendaItem',
    minutes.flatMap((minute) => minute.agendaItemId ?? []),
  );
  const chain = await listCarriedFrom(db, items);
  const book = { meetings, items: [...under, ...chain], minutes, decisions: earlier };
  return new Map(
    items.flatMap((item) => {
      const last = lastDecisionOn(item, meeting, book);
      return last === null ? [] : [[item.id, last] as const];
    }),
  );
}

/** The items these carry forward, and those that they carried forward in turn. */
async function listCarriedFrom(db: Database, items: readonly AgendaItem[]): Promise<readonly AgendaItem[]> {
  const found = new Map<AgendaItemId, AgendaItem>();
  let wanted = items.flatMap((item) => item.carriedFrom ?? []);
  while (wanted.length > 0) {
    const next = await findRecords(db, 'agendaItem', wanted);
    for (const item of next) found.set(item.id, item);
    wanted = next.flatMap((item) => item.carriedFrom ?? []).filter((id) => !found.has(id));
  }
  return [...found.values()];
}

export interface Forward extends GoesForward {
  /** Where items go that go forward; null where no later meeting is in the diary. */
  readonly next: Meeting | null;
}

export async function findForward(db: Database, meeting: Meeting): Promise<Forward> {
  const [meetings, items, backlog, actions] = await Promise.all([
    listBy(db, 'meeting', 'bodyId', meeting.bodyId),
    listBy(db, 'agendaItem', 'meetingId', meeting.id),
    listBy(db, 'backlogItem', 'bodyId', meeting.bodyId),
    listBy(db, 'action', 'bodyId', meeting.bodyId),
  ]);
  const next = nextMeetingAfter(meeting, meetings);
  const carried = await listItemsAfter(db, meeting, meetings);
  return { next, ...listGoesForward({ meeting, next, items, carried, backlog, actions }) };
}

/** The attendance of the body's latest meeting before this one at which any was taken. */
export async function findLastAttendance(db: Database, meeting: Meeting): Promise<readonly Records['attendance'][]> {
  const before = meetingsBefore(meeting, await listBy(db, 'meeting', 'bodyId', meeting.bodyId));
  for (const each of before) {
    const taken = await listAttendance(db, each.id);
    if (taken.length > 0) return taken;
  }
  return [];
}

export const listSeats = (db: Database, bodyId: BodyId): Promise<readonly Records['seat'][]> =>
  listBy(db, 'seat', 'bodyId', bodyId);

/** Every reference a meeting of the body was ever given in a year, those put aside among them: none is used again. */
export async function usedMeetingReferences(
  db: Database,
  { bodyId, year }: Pick<Meeting, 'bodyId' | 'year'>,
): Promise<readonly (string | null)[]> {
  const rows = await tableOf(db, 'meeting').where('[bodyId+year]').equals([bodyId, year]).toArray();
  return rows.map((row) => row.reference);
}
