/**
 * All that goes into a paper of one meeting, read by index.
 *
 * An agenda also says which actions of the body are open; minutes print only what
 * their meeting made, and do not wait for the body's whole log.
 */
import type { PaperRows } from '#documents/papers/paper-rows.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Database } from '#storage/database.ts';
import { listBy, listRecords } from '#storage/read.ts';

export async function gatherPaperRows(
  db: Database,
  meeting: Meeting,
  paper: 'agenda' | 'minutes' = 'minutes',
): Promise<PaperRows> {
  const [programmes, parties, people, posts, bodies, meetings] = await Promise.all([
    listRecords(db, 'programme'),
    listRecords(db, 'party'),
    listRecords(db, 'person'),
    listRecords(db, 'post'),
    listRecords(db, 'body'),
    listBy(db, 'meeting', 'bodyId', meeting.bodyId),
  ]);
  const { id, bodyId } = meeting;
  const [attendances, agendaItems, papers, minutes, declarations, series, issuedPapers] = await Promise.all([
    listBy(db, 'attendance', 'meetingId', id),
    listBy(db, 'agendaItem', 'meetingId', id),
    listBy(db, 'paper', 'meetingId', id),
    listBy(db, 'minute', 'meetingId', id),
    listBy(db, 'declaration', 'meetingId', id),
    listBy(db, 'series', 'bodyId', bodyId),
    listBy(db, 'issuedPaper', 'subjectId', id),
  ]);
  const [actions, recommendations, decisions, escalations] = await Promise.all([
    paper === 'agenda' ? listBy(db, 'action', 'bodyId', bodyId) : listBy(db, 'action', 'meetingId', id),
    listBy(db, 'recommendation', 'meetingId', id),
    listBy(db, 'decision', 'meetingId', id),
    listBy(db, 'escalation', 'meetingId', id),
  ]);
  return {
    ...{ programmes, parties, people, posts, bodies, meetings, attendances, agendaItems, papers, minutes },
    ...{ actions, recommendations, decisions, escalations, declarations, series, issuedPapers },
  };
}
