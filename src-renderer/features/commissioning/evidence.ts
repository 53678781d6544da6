/** What a piece of evidence is called where it is chosen and shown, and on whose page it is read. */
import type { Paper } from '#domain/agenda/paper.ts';
import type { Decision } from '#domain/decision/decision.ts';
import type { Document } from '#domain/document/document.ts';
import type { File as KeptFile } from '#domain/file/file.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { Id } from '#domain/kernel/id.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Minute } from '#domain/minutes/minute.ts';

export interface EvidenceChoice {
  readonly id: Id<string>;
  readonly name: string;
  readonly detail: string;
  /** The record whose page shows it. */
  readonly at: Id<string> | null;
}

export function nameOfEvidence(
  row: Document | Decision | Paper | Minute | KeptFile,
  meetings: readonly Meeting[],
): EvidenceChoice {
  if ('shortTitle' in row) return { id: row.id, name: row.shortTitle || row.title, detail: 'document', at: row.id };
  if ('signOffs' in row) return { id: row.id, name: row.title, detail: 'decision', at: row.id };
  if ('sha256' in row) return { id: row.id, name: row.name, detail: 'file', at: null };
  const meeting = meetings.find(({ id }) => id === row.meetingId);
  const when = meeting ? `${meeting.title}, ${showDate(meeting.heldOn)}` : 'a meeting';
  return 'level' in row
    ? { id: row.id, name: row.text.slice(0, 120), detail: `minute, ${when}`, at: row.meetingId }
    : { id: row.id, name: row.title, detail: `paper, ${when}`, at: row.meetingId };
}
