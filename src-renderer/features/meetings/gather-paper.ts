/** All that goes into a paper of one meeting, read by index; and the minutes it corrected, for their numbers. */
import type { PaperRows } from '#documents/papers/paper-rows.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { agreedOrCorrectedAt } from '#domain/minutes/corrections.ts';
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
  const cited = [id, ...agreedOrCorrectedAt(meeting, meetings).map((each) => each.id)];
  const ofAll = async <Row>(read: (each: typeof id) => Promise<readonly Row[]>): Promise<readonly Row[]> =>
    (await Promise.all(cited.map(read))).flat();
  const [attendances, declarations, papers, agendaItems, minutes] = await Promise.all([
    listBy(db, 'attendance', 'meetingId', id),
    listBy(db, 'declaration', 'meetingId', id),
    listBy(db, 'paper', 'meetingId', id),
    ofAll((each) => listBy(db, 'agendaItem', 'meetingId', each)),
    ofAll((each) => listBy(db, 'minute', 'meetingId', each)),
  ]);
  const [actions, recommendations, decisions, escalations] = await Promise.all([
    listBy(db, 'action', 'meetingId', id),
    listBy(db, 'recommendation', 'meetingId', id),
    listBy(db, 'decision', 'meetingId', id),
    listBy(db, 'escalation', 'meetingId', id),
  ]);
  return {
    ...{
      programmes,
      parties,
      people,
      posts,
      bodies,
      meetings,
      attendances,
      declarations,
      agendaItems,
      papers,
      minutes,
    },
    ...{ actions, recommendations, decisions, escalations },
  };
}
