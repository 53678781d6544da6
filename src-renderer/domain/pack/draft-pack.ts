/**
 * The pack of a meeting: the one it has, or the first draft of one.
 *
 * A meeting's pack is the latest that is not superseded. Before anyone has made
 * one, a first draft holds every part, so that a pack can be seen without setting
 * anything up.
 */
import { compareVersionLabels } from '../kernel/version-label.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Pack } from './pack.ts';

export function latestPackOf(meeting: Pick<Meeting, 'id'>, packs: readonly Pack[]): Pack | null {
  const own = packs.filter(
    (pack) => pack.deletedAt === null && pack.meetingId === meeting.id && pack.status !== 'superseded',
  );
  return own.sort((one, other) => compareVersionLabels(other.version, one.version))[0] ?? null;
}

/** Version 0.1, every part in, nothing bound in yet. Its id is the meeting's own, so it is the same one every time. */
export function draftPack(meeting: Meeting): Pack {
  const { createdAt, createdBy, updatedAt, updatedBy, hlc, marking } = meeting;
  return {
    ...{ createdAt, createdBy, updatedAt, updatedBy, hlc, marking },
    deletedAt: null,
    id: `pack:${meeting.id.slice('meeting:'.length)}`,
    bodyId: meeting.bodyId,
    meetingId: meeting.id,
    year: meeting.year,
    reference: null,
    title: 'Governance pack',
    version: '0.1',
    status: 'draft',
    without: [],
    annexes: [],
    issuedOn: null,
    fileId: null,
    manifest: [],
    supersededBy: null,
  };
}
