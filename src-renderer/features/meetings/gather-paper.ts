/** All that goes into a paper of one meeting, read by index. */
import type { PaperRows } from '#documents/papers/paper-rows.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Database } from '#storage/database.ts';
import { listBy, listRecords } from '#storage/read.ts';

export async function gatherPaperRows(db: Database, meeting: Meeting): Promise<PaperRows> {
  const [programmes, parties, people, posts, bodies, meetings] = await Promise.all([
    listRecords(db, 'programme'),
    listRecords(db, 'party'),
    listRecords(db, 'person'),
    listRecords(db, 'post'),
    listRecords(db, 'body'),
    listBy(db, 'meeting', 'bodyId', meeting.bodyId),
  ]);
  const { id } = meeting;
  const [attendances, agendaItems, papers, minutes] = await Promise.all([
    listBy(db, 'attendance', 'meetingId', id),
    listBy(db, 'agendaItem', 'meetingId', id),
    listBy(db, 'paper', 'meetingId', id),
    listBy(db, 'minute', 'meetingId', id),
  ]);
  const [actions, recommendations, decisions, escalations, risks] = await Promise.all([
    listBy(db, 'action', 'meetingId', id),
    listBy(db, 'recommendation', 'meetingId', id),
    listBy(db, 'decision', 'meetingId', id),
    listBy(db, 'escalation', 'meetingId', id),
    listBy(db, 'risk', 'meetingId', id),
  ]);
  return {
    ...{ programmes, parties, people, posts, bodies, meetings, attendances, agendaItems, papers, minutes },
    ...{ actions, recommendations, decisions, escalations, risks },
  };
}
