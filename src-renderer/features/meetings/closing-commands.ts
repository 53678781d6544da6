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
import { carryForward as carriedForward, deferredToBacklog } from '#domain/agenda/carry-forward.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { ActionId, AgendaItemId, NewId } from '#domain/kernel/id.ts';
import { orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';
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
  { choices, today, newId }: { readonly choices: Choices; readonly today: CivilDate; readonly newId: NewId },
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
      const items = to ? await carryItems(rows, own, to, { choices, newId }) : 0;
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

async function carryItems(
  rows: Work,
  own: readonly AgendaItem[],
  to: Meeting,
  { choices, newId }: { readonly choices: Choices; readonly newId: NewId },
): Promise<number> {
  const there = await rows.list('agendaItem', 'meetingId', to.id);
  const already = new Set(there.map((item) => item.carriedFrom));
  const going = all(own).filter((item) => choices.items.get(item.id) === 'next-agenda' && !already.has(item.id));
  for (const item of carriedForward(going, { meetingId: to.id, items: there }, () => newId('agendaItem')))
    rows.add('agendaItem', item);
  return going.length;
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
    const place = { bodyId, order: orderKeyAt(waiting, waiting.length) };
    rows.add('backlogItem', deferredToBacklog(item, place, item.statusReason));
    put += 1;
  }
  return put;
}

/** In their order, and the withdrawn ones after them: they may be asked for again. */
const all = (items: readonly AgendaItem[]): readonly AgendaItem[] => [
  ...inOrder(items),
  ...items.filter((item) => item.deletedAt === null && item.status === 'withdrawn'),
];
