/** What can be done to the backlog of a body. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import { type BacklogFields, newBacklogItem } from '#domain/agenda/backlog-draft.ts';
import type { BacklogItem } from '#domain/agenda/backlog-item.ts';
import { type CannotPlace, placeOnAgenda } from '#domain/agenda/carry-forward.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { BacklogItemId, BodyId } from '#domain/kernel/id.ts';
import { compareOrder, orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { addCarried } from './agenda-commands.ts';

export function addBacklogItem(bodyId: BodyId, fields: BacklogFields): Command<BacklogItemId> {
  return {
    intention: { command: 'addBacklogItem', summary: `Put ${fields.title} on the backlog` },
    async work(rows) {
      const there = await rows.list('backlogItem', 'bodyId', bodyId);
      return ok(rows.add('backlogItem', newBacklogItem(fields, { bodyId, order: orderKeyAt(there, there.length) })).id);
    },
  };
}

export function changeBacklogItem(item: BacklogItem, fields: Partial<BacklogItem>): Command<null, 'gone'> {
  return {
    intention: { command: 'changeBacklogItem', summary: `Changed ${item.title} on the backlog` },
    async work(rows) {
      const now = await rows.get('backlogItem', item.id);
      if (!now) return no('gone');
      rows.put('backlogItem', { ...now, ...fields });
      return ok(null);
    },
  };
}

export function dropBacklogItem(item: BacklogItem, reason: string): Command<null, 'gone'> {
  const why = [item.reason, `Dropped: ${reason}`].filter((said) => said !== '').join('\n');
  const { work } = changeBacklogItem(item, { status: 'dropped', reason: why });
  return { intention: { command: 'dropBacklogItem', summary: `Dropped ${item.title} from the backlog` }, work };
}

export function takeUpAgain(item: BacklogItem): Command<null, 'gone'> {
  const { work } = changeBacklogItem(item, { status: 'waiting', placedAs: null });
  return { intention: { command: 'takeUpAgain', summary: `Took ${item.title} up again` }, work };
}

/** Among those that wait: the ones placed or dropped keep their rows and are passed over. */
export function moveBacklogItem(item: BacklogItem, by: -1 | 1): Command<null, 'gone' | 'stays'> {
  return {
    intention: { command: 'moveBacklogItem', summary: `Moved ${item.title} on the backlog` },
    async work(rows) {
      const now = await rows.get('backlogItem', item.id);
      if (!now) return no('gone');
      const all = await rows.list('backlogItem', 'bodyId', item.bodyId);
      const waiting = all.filter((each) => each.status === 'waiting').sort(compareOrder);
      const to = waiting.findIndex((each) => each.id === item.id) + by;
      if (to < 0 || to >= waiting.length) return no('stays');
      const others = waiting.filter((each) => each.id !== item.id);
      rows.put('backlogItem', { ...now, order: orderKeyAt(others, to) });
      return ok(null);
    },
  };
}

export function placeBacklogItem(item: BacklogItem, meeting: Meeting): Command<null, CannotPlace | 'gone'> {
  return {
    intention: {
      command: 'placeBacklogItem',
      summary: `Placed ${item.title} on the agenda of ${showDate(meeting.heldOn)}`,
    },
    async work(rows) {
      const [now, at] = [await rows.get('backlogItem', item.id), await rows.get('meeting', meeting.id)];
      if (!now || !at) return no('gone');
      const placed = placeOnAgenda(now, at, await rows.list('agendaItem', 'meetingId', at.id));
      if (!placed.ok) return placed;
      const row = await addCarried(rows, placed.value);
      rows.put('backlogItem', { ...now, status: 'placed', placedAs: row.id });
      return ok(null);
    },
  };
}
