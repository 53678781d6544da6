/** What is said of an item at the meeting: what came of it and why, and the interests that were declared under it. */
import type { Command } from '#desk/commit.ts';
import type { AgendaItem, ITEM_STATUSES } from '#domain/agenda/agenda-item.ts';
import { type AgendaItemId, kindOf, type MeetingId } from '#domain/kernel/id.ts';
import { orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Declaration } from '#domain/meeting/declaration.ts';
import { type DeclarationFields, newDeclaration } from '#domain/meeting/declaration-draft.ts';
import { isWritable, type NotTaken } from './attendance-commands.ts';

/** An item with entries is not withdrawn: they would stand under nothing. */
export function setItemStatus(
  meetingId: MeetingId,
  id: AgendaItemId,
  status: (typeof ITEM_STATUSES)[number],
): Command<null, NotTaken | 'has-entries'> {
  return {
    intention: { command: 'setItemStatus', summary: 'Said what came of an item' },
    async work(rows) {
      const barred = await isWritable(rows, meetingId);
      const now = await rows.get('agendaItem', id);
      if (barred || !now) return no(barred ?? 'gone');
      if (status === 'withdrawn' && (await rows.list('minute', 'agendaItemId', id)).length > 0)
        return no('has-entries');
      rows.put('agendaItem', { ...now, status, statusReason: wantsReason(status) ? now.statusReason : '' });
      return ok(null);
    },
  };
}

export const wantsReason = (status: AgendaItem['status']): boolean =>
  status === 'deferred' || status === 'not-reached' || status === 'withdrawn';

export function setStatusReason(item: AgendaItem, reason: string): Command<null, NotTaken> {
  return {
    intention: { command: 'setStatusReason', summary: `Said why of the item ${item.title}` },
    async work(rows) {
      const barred = await isWritable(rows, item.meetingId);
      const now = await rows.get('agendaItem', item.id);
      if (barred || !now) return no(barred ?? 'gone');
      rows.put('agendaItem', { ...now, statusReason: reason.trim() });
      return ok(null);
    },
  };
}

export function addDeclaration(
  place: Pick<Declaration, 'meetingId' | 'agendaItemId'>,
  fields: DeclarationFields,
): Command<null, NotTaken> {
  return {
    intention: { command: 'addDeclaration', summary: `Recorded an interest of ${fields.name}` },
    async work(rows) {
      const barred = await isWritable(rows, place.meetingId);
      if (barred) return no(barred);
      const before = await rows.list('declaration', 'meetingId', place.meetingId);
      rows.add('declaration', newDeclaration(fields, { ...place, order: orderKeyAt(before, before.length) }));
      return ok(null);
    },
  };
}

export function removeDeclaration(declaration: Declaration): Command<null, NotTaken> {
  return {
    intention: { command: 'removeDeclaration', summary: `Took away an interest of ${declaration.name}` },
    async work(rows) {
      const barred = await isWritable(rows, declaration.meetingId);
      if (barred) return no(barred);
      await rows.remove('declaration', declaration.id);
      return ok(null);
    },
  };
}

/** The item an address names: '#meetings/meeting:…/minutes/agendaItem:…'. */
export const itemInAddress = (text: string | undefined): AgendaItemId | null =>
  text !== undefined && kindOf(text as AgendaItemId) === 'agendaItem' ? (text as AgendaItemId) : null;
