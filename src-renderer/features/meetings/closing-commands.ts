/**
 * What goes forward, written in one commit: items to the next agenda or the backlog,
 * actions that stop here withdrawn with the reason.
 *
 * An item that has gone already is left where it is, so that pressing twice carries
 * nothing twice; an item under another goes with it and stands under it again. Its
 * papers are tabled again, and one that nothing had become of is deferred by going.
 */
import type { Command } from '#desk/commit.ts';
import { withdraw } from '#domain/action/action-steps.ts';
import { type AgendaItem, inOrder } from '#domain/agenda/agenda-item.ts';
import { isCarried } from '#domain/agenda/carry-forward.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { ActionId, AgendaItemId, NewId } from '#domain/kernel/id.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Way } from '#domain/meeting/goes-forward.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { carriedFrom, carry, putBy } from './agenda-commands.ts';

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
      const own = all(await rows.list('agendaItem', 'meetingId', meeting.id));
      const carried = await carriedFrom(rows, meeting);
      const going = (way: Way) => own.filter((item) => choices.items.get(item.id) === way && !isCarried(item, carried));
      const forward = going('next-agenda');
      if (to) await carry(rows, forward, to, { newId });
      const backlog = [...carried.backlog];
      for (const item of going('backlog'))
        backlog.push(putBy(rows, item, { bodyId: meeting.bodyId, backlog, reason: item.statusReason }));
      for (const [id, reason] of choices.stopped) {
        const action = await rows.get('action', id);
        const ended = action ? withdraw(action, { on: today, reason }) : null;
        if (ended?.ok) rows.put('action', ended.value);
      }
      const items = forward.length + backlog.length - carried.backlog.length;
      return ok({ items, actions: choices.stopped.size });
    },
  };
}

/** In their order, and the withdrawn ones after them: they may be asked for again. */
const all = (items: readonly AgendaItem[]): readonly AgendaItem[] => [
  ...inOrder(items),
  ...items.filter((item) => item.deletedAt === null && item.status === 'withdrawn'),
];
