/**
 * An item carried to the next agenda, or put by in the backlog.
 *
 * It takes along what it is about and what the body is asked to do with it. What
 * belonged to the one meeting alone stays there: its outcome and reason, that it was
 * taken late, and the chair's private note.
 */
import type { AgendaItem } from '../agenda/agenda-item.ts';
import { newAgendaItem } from '../agenda/agenda-item-draft.ts';
import type { BacklogItem } from '../agenda/backlog-item.ts';
import type { AgendaItemId, BodyId, MeetingId } from '../kernel/id.ts';
import type { OrderKey } from '../kernel/order-key.ts';
import type { Unstamped } from '../kernel/schema.ts';

export function carriedItem(
  item: AgendaItem,
  place: { readonly meetingId: MeetingId; readonly parentId: AgendaItemId | null; readonly order: OrderKey },
): Omit<Unstamped<AgendaItem>, 'id'> {
  const { title, purpose, lead, minutesAllowed, recommendation } = item;
  return {
    ...newAgendaItem({ title, purpose, lead, minutesAllowed, recommendation }, place),
    marking: item.marking,
    exempt: item.exempt,
    publicInterest: item.publicInterest,
    confidential: item.confidential,
    concerns: item.concerns,
    carriedFrom: item.id,
  };
}

export function putBy(
  item: AgendaItem,
  place: { readonly bodyId: BodyId; readonly order: OrderKey },
): Omit<Unstamped<BacklogItem>, 'id'> {
  const { title, purpose, lead, minutesAllowed, recommendation, concerns, marking, statusReason } = item;
  return {
    ...{ title, purpose, lead, minutesAllowed, recommendation, concerns, marking },
    ...place,
    notBefore: null,
    reason: statusReason,
    deferredFrom: item.id,
    status: 'waiting',
    placedAs: null,
  };
}
