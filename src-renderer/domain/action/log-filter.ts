/**
 * A way of looking at the action log: whose, which, and in what order.
 *
 * The same few words make the address of the screen, a saved view and the chips
 * above the table. A word that this release does not know is left out, so that an
 * old address or view still opens.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { BodyId } from '../kernel/id.ts';
import { type Action, isOpen, isOverdue } from './action.ts';
import type { Brag } from './brag.ts';
import { isOwedBy } from './owed.ts';

export const SHOWN = ['open', 'proposed', 'overdue', 'soon', 'undated', 'ended', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

export interface LogFilter {
  readonly shown: Shown;
  /** Null: all bodies. */
  readonly bodyId: BodyId | null;
  /** Null: everyone. Else a key of owed.ts. */
  readonly owner: string | null;
  /** The key of a column, with '-' before it for the last first. */
  readonly order: string;
}

export const WHOLE_LOG: LogFilter = { shown: 'open', bodyId: null, owner: null, order: 'due' };

export interface FilterWord {
  readonly field: string;
  readonly value: string;
}

/** Only what differs from how the log opens. */
export function filterWords(filter: LogFilter): readonly FilterWord[] {
  const words: readonly FilterWord[] = [
    { field: 'shown', value: filter.shown },
    { field: 'body', value: filter.bodyId ?? '' },
    { field: 'owner', value: filter.owner ?? '' },
    { field: 'order', value: filter.order },
  ];
  const usual = new Map([
    ['shown', WHOLE_LOG.shown],
    ['order', WHOLE_LOG.order],
  ]);
  return words.filter(({ field, value }) => value !== '' && value !== usual.get(field));
}

export function readFilterWords(words: readonly FilterWord[]): LogFilter {
  const said = (field: string) => words.find((word) => word.field === field)?.value ?? '';
  const body = said('body');
  const order = said('order');
  return {
    shown: SHOWN.find((one) => one === said('shown')) ?? WHOLE_LOG.shown,
    bodyId: body.startsWith('body:') ? (body as BodyId) : null,
    owner: said('owner') === '' ? null : said('owner'),
    order: /^-?[a-z]+$/.test(order) ? order : WHOLE_LOG.order,
  };
}

/** `brag` is asked only where it counts: working it out for every row of a long log takes time. */
export function isShown(action: Action, filter: Omit<LogFilter, 'order'>, today: CivilDate, brag: () => Brag): boolean {
  if (filter.bodyId !== null && action.bodyId !== filter.bodyId) return false;
  if (filter.owner !== null && !isOwedBy(action, filter.owner)) return false;
  return IS_SHOWN[filter.shown](action, today, brag);
}

const IS_SHOWN: Readonly<Record<Shown, (action: Action, today: CivilDate, brag: () => Brag) => boolean>> = {
  open: isOpen,
  proposed: (action) => action.status === 'proposed-for-closure',
  overdue: isOverdue,
  soon: (action, _, brag) => isOpen(action) && brag().word === 'Due soon',
  undated: (action) => isOpen(action) && action.due === null,
  ended: (action) => !isOpen(action),
  all: () => true,
};
