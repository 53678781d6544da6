/** What the screens of packs read: the list, and one pack with its meeting and its siblings. */
import type { Body } from '#domain/body/body.ts';
import type { Change } from '#domain/document/change.ts';
import type { Review } from '#domain/document/review.ts';
import type { MeetingId, PackId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { draftPack } from '#domain/pack/draft-pack.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { Database } from '#storage/database.ts';
import { findRecord, listBy, listRecords, tableOf } from '#storage/read.ts';

export interface PackRow {
  readonly id: PackId;
  readonly pack: Pack;
  readonly meeting: Meeting | undefined;
  readonly body: Body | undefined;
}

/** Every pack, the latest meeting first. */
export async function listPackRows(db: Database): Promise<readonly PackRow[]> {
  const [packs, meetings, bodies] = await Promise.all([
    listRecords(db, 'pack'),
    listRecords(db, 'meeting'),
    listRecords(db, 'body'),
  ]);
  const meetingOf = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const day = (row: PackRow) => row.meeting?.heldOn ?? '';
  return packs
    .map((pack) => ({ id: pack.id, pack, meeting: meetingOf.get(pack.meetingId), body: bodyOf.get(pack.bodyId) }))
    .sort((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0));
}

/** Meetings a pack can be built for, the latest first, with the pack each has or would have. */
export async function listPackMeetings(
  db: Database,
): Promise<readonly { readonly meeting: Meeting; readonly body: Body | undefined }[]> {
  const [meetings, bodies] = await Promise.all([listRecords(db, 'meeting'), listRecords(db, 'body')]);
  return meetings
    .filter((meeting) => meeting.status !== 'cancelled')
    .sort((one, other) => (one.heldOn < other.heldOn ? 1 : -1))
    .map((meeting) => ({ meeting, body: bodies.find((body) => body.id === meeting.bodyId) }));
}

export interface OnePack {
  readonly pack: Pack;
  readonly meeting: Meeting;
  readonly body: Body;
  /** All packs of the meeting, this one among them where it has been kept. */
  readonly packs: readonly Pack[];
  readonly changes: readonly Change[];
  readonly reviews: readonly Review[];
}

/** Null where there is none of that id. The id of a first draft nobody has touched yet leads to its meeting. */
export async function findPack(db: Database, id: PackId): Promise<OnePack | null> {
  const kept = await findRecord(db, 'pack', id);
  const meetingId: MeetingId = kept?.meetingId ?? `meeting:${id.slice('pack:'.length)}`;
  const meeting = await findRecord(db, 'meeting', meetingId);
  const body = meeting ? await findRecord(db, 'body', meeting.bodyId) : undefined;
  if (!meeting || !body) return null;
  const [packs, changes, reviews] = await Promise.all([
    listBy(db, 'pack', 'meetingId', meeting.id),
    listBy(db, 'change', 'subjectId', id),
    listBy(db, 'review', 'subjectId', id),
  ]);
  return {
    ...{ pack: kept ?? draftPack(meeting), meeting, body, packs },
    changes: [...changes].sort(compareOrder),
    reviews: [...reviews].sort(compareOrder),
  };
}

/** Every reference a pack of the body was ever given in a year, those put aside among them: none is used again. */
export async function usedPackReferences(db: Database, pack: Pack): Promise<readonly (string | null)[]> {
  const rows = await tableOf(db, 'pack').where('[bodyId+year]').equals([pack.bodyId, pack.year]).toArray();
  return rows.map((row) => row.reference);
}
