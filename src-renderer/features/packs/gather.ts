/**
 * All that goes into one pack, read by index.
 *
 * A register of 20,000 actions is not read whole: only this body's rows, and the
 * attendance, items, papers and minutes of this meeting and the one before it.
 */

import { previousMeeting } from '#documents/pack/pack-content.ts';
import type { PackRows } from '#documents/pack/pack-rows.ts';
import type { FileId } from '#domain/kernel/id.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { Database } from '#storage/database.ts';
import { findRecord, findRecords, listBy, listRecords } from '#storage/read.ts';

/** Undefined where the meeting is gone. */
export async function gatherPackRows(db: Database, pack: Pack): Promise<PackRows | undefined> {
  const { bodyId, meetingId } = pack;
  const [meeting, meetings] = await Promise.all([
    findRecord(db, 'meeting', meetingId),
    listBy(db, 'meeting', 'bodyId', bodyId),
  ]);
  if (!meeting) return undefined;
  const previous = previousMeeting(meetings, meeting)?.id;
  const ids = [meetingId, ...(previous ? [previous] : [])];
  const both = async <Row>(read: (id: (typeof ids)[number]) => Promise<readonly Row[]>): Promise<readonly Row[]> =>
    (await Promise.all(ids.map(read))).flat();
  const [programmes, parties, people, posts, bodies] = await Promise.all([
    listRecords(db, 'programme'),
    listRecords(db, 'party'),
    listRecords(db, 'person'),
    listRecords(db, 'post'),
    listRecords(db, 'body'),
  ]);
  const [series, declarations, attendances, agendaItems, minutes, papers] = await Promise.all([
    listBy(db, 'series', 'bodyId', bodyId),
    both((id) => listBy(db, 'declaration', 'meetingId', id)),
    both((id) => listBy(db, 'attendance', 'meetingId', id)),
    both((id) => listBy(db, 'agendaItem', 'meetingId', id)),
    both((id) => listBy(db, 'minute', 'meetingId', id)),
    listBy(db, 'paper', 'meetingId', meetingId),
  ]);
  const [actions, recommendations, decisions, escalations] = await Promise.all([
    listBy(db, 'action', 'bodyId', bodyId),
    listBy(db, 'recommendation', 'bodyId', bodyId),
    listBy(db, 'decision', 'bodyId', bodyId),
    listRecords(db, 'escalation'),
  ]);
  const [documents, documentVersions, changes, reviews, annexes] = await Promise.all([
    listRecords(db, 'document'),
    listRecords(db, 'documentVersion'),
    listRecords(db, 'change'),
    listRecords(db, 'review'),
    listRecords(db, 'annex'),
  ]);
  const wanted: readonly FileId[] = [
    ...papers.flatMap((paper) => paper.files.slice(0, 1)),
    ...pack.annexes.map((annex) => annex.fileId),
  ];
  const files = await findRecords(db, 'file', wanted);
  return {
    ...{ programmes, parties, people, posts, bodies, meetings, attendances, agendaItems, minutes },
    ...{ actions, recommendations, decisions, escalations },
    ...{ documents, documentVersions, changes, reviews, annexes, files, packs: [] },
    ...{ papers, series, declarations, issuedPapers: [] },
  };
}
