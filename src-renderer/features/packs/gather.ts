/**
 * All that goes into one pack, read by index.
 *
 * A register of 20,000 actions is not read whole: only this body's rows, and the
 * attendance, items, papers and minutes of this meeting and the one before it. What
 * shows the steps of an escalation may be another body's: only what is cited is read.
 */

import { previousMeeting } from '#documents/pack/pack-content.ts';
import type { PackRows } from '#documents/pack/pack-rows.ts';
import type { Escalation } from '#domain/escalation/escalation.ts';
import type { EscalationRoute } from '#domain/escalation/escalation-route.ts';
import { waitsFor } from '#domain/escalation/escalation-steps.ts';
import { escalationsFor } from '#domain/escalation/escalations-for.ts';
import type { FileId } from '#domain/kernel/id.ts';
import { agreedOrCorrectedAt } from '#domain/minutes/corrections.ts';
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
  // What the last minutes corrected is cited by its number, which its own items and entries give.
  const cited = previous ? agreedOrCorrectedAt({ id: previous }, meetings).map((each) => each.id) : [];
  const ids = [meetingId, ...(previous ? [previous] : []), ...cited];
  const both = async <Row>(read: (id: (typeof ids)[number]) => Promise<readonly Row[]>): Promise<readonly Row[]> =>
    (await Promise.all(ids.map(read))).flat();
  const [programmes, parties, people, posts, bodies] = await Promise.all([
    listRecords(db, 'programme'),
    listRecords(db, 'party'),
    listRecords(db, 'person'),
    listRecords(db, 'post'),
    listRecords(db, 'body'),
  ]);
  const [series, attendances, declarations, agendaItems, minutes, papers] = await Promise.all([
    listBy(db, 'series', 'bodyId', bodyId),
    both((id) => listBy(db, 'attendance', 'meetingId', id)),
    both((id) => listBy(db, 'declaration', 'meetingId', id)),
    both((id) => listBy(db, 'agendaItem', 'meetingId', id)),
    both((id) => listBy(db, 'minute', 'meetingId', id)),
    listBy(db, 'paper', 'meetingId', meetingId),
  ]);
  const [actions, recommendations, decisions, escalations, escalationRoutes, risks, milestones] = await Promise.all([
    listBy(db, 'action', 'bodyId', bodyId),
    listBy(db, 'recommendation', 'bodyId', bodyId),
    listBy(db, 'decision', 'bodyId', bodyId),
    listRecords(db, 'escalation'),
    listRecords(db, 'escalationRoute'),
    listBy(db, 'risk', 'bodyId', bodyId),
    listRecords(db, 'milestone'),
  ]);
  const matters = escalationsFor(escalations, escalationRoutes, { bodyId, since: null, on: meeting.heldOn });
  const shown = await gatherCited(db, matters, escalationRoutes, ids);
  const [documents, documentVersions, changes, reviews, annexes, ratifications, signatories] = await Promise.all([
    listRecords(db, 'document'),
    listRecords(db, 'documentVersion'),
    listRecords(db, 'change'),
    listRecords(db, 'review'),
    listRecords(db, 'annex'),
    listRecords(db, 'ratification'),
    listRecords(db, 'signatory'),
  ]);
  const wanted: readonly FileId[] = [
    ...papers.flatMap((paper) => paper.files.slice(0, 1)),
    ...pack.annexes.map((annex) => annex.fileId),
    ...matters.flatMap(({ steps }) => steps.flatMap(({ evidence }) => (evidence === null ? [] : [evidence]))),
  ];
  const files = await findRecords(db, 'file', wanted);
  return {
    ...{ programmes, parties, people, posts, bodies, attendances },
    meetings: [...new Map([...meetings, ...shown.meetings].map((each) => [each.id, each])).values()],
    agendaItems: [...agendaItems, ...shown.agendaItems],
    minutes: [...minutes, ...shown.minutes],
    ...{ actions, recommendations, decisions, escalations, escalationRoutes, risks, milestones },
    ...{ documents, documentVersions, changes, reviews, annexes, ratifications, signatories, files, packs: [] },
    ...{ papers, series, declarations, issuedPapers: [] },
  };
}

/** The meetings and minutes that show the steps of escalations, and the meetings of those who must act, for the ages. */
async function gatherCited(
  db: Database,
  matters: readonly Escalation[],
  routes: readonly EscalationRoute[],
  have: readonly string[],
) {
  const shown = matters.flatMap(({ steps }) =>
    steps.flatMap(({ meetingId }) => (meetingId === null ? [] : [meetingId])),
  );
  const acting = matters.map((each) =>
    waitsFor(
      each,
      routes.find(({ id }) => id === each.routeId),
    ),
  );
  const minuted = [...new Set(shown)].filter((id) => !have.includes(id));
  const [meetings, ofBodies, agendaItems, minutes] = await Promise.all([
    findRecords(db, 'meeting', [...new Set(shown)]),
    Promise.all([...new Set(acting)].map((id) => (id === null ? [] : listBy(db, 'meeting', 'bodyId', id)))),
    Promise.all(minuted.map((id) => listBy(db, 'agendaItem', 'meetingId', id))),
    Promise.all(minuted.map((id) => listBy(db, 'minute', 'meetingId', id))),
  ]);
  return { meetings: [...meetings, ...ofBodies.flat()], agendaItems: agendaItems.flat(), minutes: minutes.flat() };
}
