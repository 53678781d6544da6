/**
 * Beginning an agenda from that of an earlier meeting.
 *
 * What is copied is what the body talks about: titles, purpose, lead, minutes,
 * recommendation, and which item stands under which. What belonged to that one
 * meeting is not: what became of an item and why, that it was late, exempt or
 * confidential, the records it was about, the chair's note, and a standing item's
 * wording, which names a date and fills itself anew. A withdrawn item is not copied.
 * The marking stays, since a title may itself be sensitive.
 */
import type { AgendaItemId, MeetingId } from '../kernel/id.ts';
import { type AgendaItem, inOrder } from './agenda-item.ts';
import { type NewAgendaItem, newAgendaItem } from './agenda-item-draft.ts';

/** `newId` gives each copy its id, so that those under another can name it. */
export function copyAgenda(
  items: readonly AgendaItem[],
  meetingId: MeetingId,
  newId: () => AgendaItemId,
): readonly (NewAgendaItem & { readonly id: AgendaItemId })[] {
  const live = inOrder(items);
  const copies = new Map(live.map((item) => [item.id, newId()]));
  return live.flatMap((item) => {
    const id = copies.get(item.id);
    if (id === undefined) return [];
    const { title, purpose, lead, minutesAllowed, standing, marking, order } = item;
    const parentId = item.parentId === null ? null : (copies.get(item.parentId) ?? null);
    const recommendation = standing === null ? item.recommendation : '';
    const basics = { title, purpose, lead, minutesAllowed, recommendation, standing, marking };
    return [{ ...newAgendaItem(basics, { meetingId, parentId, order }), id }];
  });
}
