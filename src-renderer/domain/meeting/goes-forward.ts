/**
 * What goes forward from a meeting, and what stops here.
 *
 * Every item that is not done with (deferred, not reached, or without an outcome) goes
 * to the next agenda unless somebody says otherwise; with no meeting in the diary it
 * goes to the backlog. What was considered stops here unless it is asked for again.
 * The items every meeting has come back by themselves. Every open action of the body
 * stays open. What has gone forward already says where to, and does not go twice.
 */
import { type Action, isOpen } from '../action/action.ts';
import { type AgendaItem, inOrder } from '../agenda/agenda-item.ts';
import type { BacklogItem } from '../agenda/backlog-item.ts';
import { isOpenItem } from '../agenda/carry-forward.ts';
import type { Meeting } from './meeting.ts';

export const WAYS = ['next-agenda', 'backlog', 'stops'] as const;
export type Way = (typeof WAYS)[number];

export interface ForwardItem {
  readonly item: AgendaItem;
  /** Not done with: it goes forward unless somebody says otherwise. */
  readonly isOpen: boolean;
  readonly usually: Way;
  /** Where it has gone already. */
  readonly gone: { readonly to: 'agenda'; readonly as: AgendaItem } | { readonly to: 'backlog' } | null;
}

export interface GoesForward {
  readonly items: readonly ForwardItem[];
  readonly actions: readonly Action[];
}

interface Book {
  readonly meeting: Pick<Meeting, 'id' | 'bodyId'>;
  /** The body's next meeting; null where none is in the diary. */
  readonly next: Pick<Meeting, 'id'> | null;
  readonly items: readonly AgendaItem[];
  /** Items of other meetings and of the backlog that say where they came from. */
  readonly carried: readonly AgendaItem[];
  readonly backlog: readonly BacklogItem[];
  readonly actions: readonly Action[];
}

export function listGoesForward({ meeting, next, items, carried, backlog, actions }: Book): GoesForward {
  const own = items.filter((item) => item.meetingId === meeting.id && item.deletedAt === null);
  return {
    items: [...inOrder(own), ...own.filter((item) => item.status === 'withdrawn')]
      .filter((item) => item.standing === null)
      .map((item) => {
        const open = isOpenItem(item);
        const usually = open ? (next === null ? 'backlog' : 'next-agenda') : 'stops';
        return { item, isOpen: open, usually, gone: whereGone(item, carried, backlog) };
      }),
    actions: actions
      .filter((action) => action.deletedAt === null && action.bodyId === meeting.bodyId && isOpen(action))
      .sort((one, other) => (one.reference ?? '~').localeCompare(other.reference ?? '~', 'en-GB', { numeric: true })),
  };
}

function whereGone(
  item: AgendaItem,
  carried: readonly AgendaItem[],
  backlog: readonly BacklogItem[],
): ForwardItem['gone'] {
  const as = carried.find((each) => each.deletedAt === null && each.carriedFrom === item.id);
  if (as) return { to: 'agenda', as };
  const waits = backlog.some((each) => each.deletedAt === null && each.deferredFrom === item.id);
  return waits ? { to: 'backlog' } : null;
}
