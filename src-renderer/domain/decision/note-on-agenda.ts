/**
 * Putting a decision taken between meetings before the next meeting, to be noted.
 *
 * It becomes an item of that meeting's agenda, before any other business; where the
 * diary has no later meeting it waits in the body's backlog. Either says which decision
 * it is about, so that it is put there once (rules.md M-01, M-02).
 */
import { type AgendaItem, type Concern, STANDING_ITEMS } from '../agenda/agenda-item.ts';
import { newAgendaItem } from '../agenda/agenda-item-draft.ts';
import type { BacklogItem } from '../agenda/backlog-item.ts';
import { itemsUnder } from '../agenda/move-item.ts';
import type { BodyId, MeetingId } from '../kernel/id.ts';
import { type OrderKey, orderKeyAt } from '../kernel/order-key.ts';
import type { Unstamped } from '../kernel/schema.ts';
import type { Decision } from './decision.ts';

const CLOSING: readonly (string | null)[] = STANDING_ITEMS.slice(STANDING_ITEMS.indexOf('any-other-business'));

/** `items` are those of the meeting's agenda. */
export function itemToNote(
  decision: Decision,
  meetingId: MeetingId,
  items: readonly AgendaItem[],
): Omit<Unstamped<AgendaItem>, 'id'> {
  const top = itemsUnder(items, null);
  const closing = top.findIndex(({ standing }) => CLOSING.includes(standing));
  const order = orderKeyAt(top, closing < 0 ? top.length : closing);
  const fields = { ...said(decision), purpose: 'noting' as const, lead: null, minutesAllowed: null };
  return { ...newAgendaItem(fields, { meetingId, parentId: null, order }), concerns: [decision.id] };
}

export function backlogToNote(decision: Decision, bodyId: BodyId, order: OrderKey): Omit<Unstamped<BacklogItem>, 'id'> {
  return {
    ...{ bodyId, order, ...said(decision), purpose: 'noting', lead: null, minutesAllowed: null, notBefore: null },
    ...{ reason: 'Taken between meetings, to be noted by the next one.', concerns: [decision.id] },
    ...{ deferredFrom: null, status: 'waiting', placedAs: null, marking: decision.marking },
  };
}

/** Whether one of these is there to note it already. */
export const isNotedBy = (
  rows: readonly { readonly concerns: readonly Concern[]; readonly deletedAt: string | null }[],
  decision: Decision,
): boolean => rows.some(({ concerns, deletedAt }) => deletedAt === null && concerns.includes(decision.id));

function said({ title, taken }: Decision): Pick<AgendaItem, 'title' | 'recommendation'> {
  const how = taken === 'by-chairs-action' ? 'by chair’s action' : 'by correspondence';
  return {
    title: `To note: ${title}`.slice(0, 500),
    recommendation: `To note the decision taken ${how} since the last meeting.`,
  };
}
