/**
 * All that goes into a paper of one meeting, read by index; and the minutes it
 * corrected, for their numbers.
 *
 * An agenda also says which actions of the body are open; minutes print only what
 * their meeting made, and do not wait for the body's whole log.
 */
import type { PaperRows } from '#documents/papers/paper-rows.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { agreedOrCorrectedAt } from '#domain/minutes/corrections.ts';
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
  const cited = [id, ...agreedOrCorrectedAt(meeting, meetings).map((each) => each.id)];
  const ofAll = async <Row>(read: (each: typeof id) => Promise<readonly Row[]>): Promise<readonly Row[]> =>
    (await Promise.all(cited.map(read))).flat();
  const [attendances, declarations, papers, series, issuedPapers, agendaItems, minutes] = await Promise.all([
    listBy(db, 'attendance', 'meetingId', id),
    listBy(db, 'declaration', 'meetingId', id),
    listBy(db, 'paper', 'meetingId', id),
    listBy(db, 'series', 'bodyId', bodyId),
    listBy(db, 'issuedPaper', 'subjectId', id),
    ofAll((each) => listBy(db, 'agendaItem', 'meetingId', each)),
    ofAll((each) => listBy(db, 'minute', 'meetingId', each)),
  ]);
  const [actions, recommendations, decisions, escalations, risks] = await Promise.all([
    paper === 'agenda' ? listBy(db, 'action', 'bodyId', bodyId) : listBy(db, 'action', 'meetingId', id),
    listBy(db, 'recommendation', 'meetingId', id),
    listBy(db, 'decision', 'meetingId', id),
    listBy(db, 'escalation', 'meetingId', id),
    listBy(db, 'risk', 'meetingId', id),
  ]);
  return {
    ...{ programmes, parties, people, posts, bodies, meetings, attendances, agendaItems, papers, minutes },
    ...{ actions, recommendations, decisions, escalations, risks, declarations, series, issuedPapers },
  };
}
