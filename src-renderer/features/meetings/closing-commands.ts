/**
 * What goes forward, written in one commit: items to the next agenda or the backlog,
 * actions that stop here withdrawn with the reason.
 *
 * An item that has gone already is left where it is, so that pressing twice carries
 * nothing twice; an item under another goes with it and stands under it again.
 */
import type { Command } from '#desk/commit.ts';
import { withdraw } from '#domain/action/action-steps.ts';
import { type AgendaItem, inOrder } from '#domain/agenda/agenda-item.ts';
import { placeForNew } from '#domain/agenda/move-item.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { ActionId, AgendaItemId } from '#domain/kernel/id.ts';
import { orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';
import { carriedItem, putBy } from '#domain/meeting/carry-item.ts';
import type { Way } from '#domain/meeting/goes-forward.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Work } from '#storage/store.ts';

export interface Choices {
  readonly items: ReadonlyMap<AgendaItemId, Way>;
  /** Why each action that stops here does. */
  readonly stopped: ReadonlyMap<ActionId, string>;
}

export interface Carried {
  readonly items: number;
  readonly actions: number;
}

export function carryForward(
  meeting: Meeting,
  next: Meeting | null,
  { choices, today }: { readonly choices: Choices; readonly today: CivilDate },
): Command<Carried, 'gone' | 'no-next' | 'no-reason'> {
  return {
    intention: { command: 'carryForward', summary: `Carried forward what ${meeting.title} left open` },
    async work(rows) {
      if (!(await rows.get('meeting', meeting.id))) return no('gone');
      const to = next === null ? undefined : await rows.get('meeting', next.id);
      const wanted = [...choices.items.values()].includes('next-agenda');
      if (wanted && (!to || to.status === 'cancelled')) return no('no-next');
      if ([...choices.stopped.values()].some((reason) => reason.trim() === '')) return no('no-reason');
      const own = await rows.list('agendaItem', 'meetingId', meeting.id);
      const items = to ? await carryItems(rows, own, to, choices) : 0;
      const put = await putItemsBy(rows, own, meeting, choices);
      for (const [id, reason] of choices.stopped) {
        const action = await rows.get('action', id);
        const ended = action ? withdraw(action, { on: today, reason }) : null;
        if (ended?.ok) rows.put('action', ended.value);
      }
      return ok({ items: items + put, actions: choices.stopped.size });
    },
  };
}

async function carryItems(rows: Work, own: readonly AgendaItem[], to: Meeting, { items }: Choices): Promise<number> {
  const there = await rows.list('agendaItem', 'meetingId', to.id);
  const as = new Map(there.flatMap((item) => (item.carriedFrom ? [[item.carriedFrom, item.id] as const] : [])));
  let carried = 0;
  for (const item of all(own)) {
    if (items.get(item.id) !== 'next-agenda' || as.has(item.id)) continue;
    const now = await rows.list('agendaItem', 'meetingId', to.id);
    const parentId = item.parentId === null ? null : (as.get(item.parentId) ?? null);
    const beside = now.filter((each) => each.parentId === parentId);
    const order = parentId === null ? placeForNew(now).order : orderKeyAt(beside, beside.length);
    as.set(item.id, rows.add('agendaItem', carriedItem(item, { meetingId: to.id, parentId, order })).id);
    carried += 1;
  }
  return carried;
}

async function putItemsBy(
  rows: Work,
  own: readonly AgendaItem[],
  { bodyId }: Meeting,
  { items }: Choices,
): Promise<number> {
  let put = 0;
  for (const item of all(own)) {
    if (items.get(item.id) !== 'backlog') continue;
    const waiting = await rows.list('backlogItem', 'bodyId', bodyId);
    if (waiting.some((each) => each.deferredFrom === item.id)) continue;
    rows.add('backlogItem', putBy(item, { bodyId, order: orderKeyAt(waiting, waiting.length) }));
    put += 1;
  }
  return put;
}

/** In their order, and the withdrawn ones after them: they may be asked for again. */
const all = (items: readonly AgendaItem[]): readonly AgendaItem[] => [
  ...inOrder(items),
  ...items.filter((item) => item.deletedAt === null && item.status === 'withdrawn'),
];
