/**
 * Schema version 1: the first.
 *
 * An index is here because a screen lists by it. None is unique but the id: two
 * colleagues who were apart may both have allocated SG/2021/07, and that is a
 * finding to show, not a reason to lose a row. A null is in no index.
 */
import type { SchemaVersion } from './schema-version.ts';

export const v1: SchemaVersion = {
  number: 1,
  sentence: 'The first records: bodies, meetings, what comes of them, and controlled documents.',
  indexes: {
    programmes: 'id',
    parties: 'id, partOf',
    people: 'id, partyId',
    posts: 'id, partyId',
    bodies: 'id, status, parentId',
    seats: 'id, bodyId, holder',
    escalationRoutes: 'id',
    series: 'id, bodyId',
    meetings: 'id, bodyId, seriesId, heldOn, status, [bodyId+year]',
    attendances: 'id, meetingId, personId',
    agendaItems: 'id, meetingId, parentId',
    papers: 'id, meetingId, agendaItemId, status',
    minutes: 'id, meetingId, agendaItemId',
    actions: 'id, bodyId, meetingId, status, source.minuteId, [bodyId+year]',
    recommendations: 'id, bodyId, meetingId, source.minuteId, repeats, [bodyId+year]',
    decisions: 'id, bodyId, meetingId, status, source.minuteId, [bodyId+year]',
    escalations: 'id, bodyId, meetingId, routeId, status, source.minuteId, [bodyId+year]',
    documents: 'id, bodyId, parentId, status, nextReview',
    documentVersions: 'id, documentId',
    changes: 'id, subjectId',
    reviews: 'id, subjectId, meetingId',
    annexes: 'id, documentId',
    packs: 'id, bodyId, meetingId, status, [bodyId+year]',
    files: 'id, sha256',
    findingAcceptances: 'id, finding',
  },
  upgrade: null,
};
