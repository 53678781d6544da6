/**
 * Publishing an agenda: the meeting gets its reference and the agenda its version.
 *
 * The first publication allocates the reference, which never changes after that.
 * Each further one counts the agenda's version up: 1, 2, 3. Who cleared it stands
 * beside the version that is kept; the next one is cleared anew. A cancelled meeting
 * has no agenda to publish, and neither has one with nothing on it.
 */
import type { AgendaItem } from '../agenda/agenda-item.ts';
import { inOrder } from '../agenda/agenda-item.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Meeting } from './meeting.ts';

export type CannotPublish = 'nothing-on-it' | 'cancelled';

/** `reference` is used only where the meeting has none yet. */
export function publishAgenda(
  meeting: Meeting,
  items: readonly AgendaItem[],
  reference: string,
): Result<Meeting, CannotPublish> {
  if (meeting.status === 'cancelled') return no('cancelled');
  if (inOrder(items).length === 0) return no('nothing-on-it');
  return ok({
    ...meeting,
    reference: meeting.reference ?? reference,
    agendaVersion: nextAgendaVersion(meeting.agendaVersion),
    agendaClearances: [],
    status: meeting.status === 'planned' ? 'agenda-published' : meeting.status,
  });
}

/** A label that is no number ('final') is followed by 1 again only where nothing better can be read. */
export function nextAgendaVersion(version: string | null): string {
  const number = Number.parseInt(version ?? '0', 10);
  return String((Number.isNaN(number) ? 0 : number) + 1);
}
