/**
 * Carrying an item forward: to the next meeting, or to the backlog, and never lost.
 *
 * An item is open while nobody has considered or withdrawn it. Standing items come
 * again by themselves and are not carried. What is carried says from where, so that
 * the third time an item comes is seen to be the third, and carrying again does not
 * make a second. The item left behind keeps its row, its number and the reason.
 */
import type { AgendaItemId, BodyId, MeetingId } from '../kernel/id.ts';
import { type OrderKey, orderKeyAt } from '../kernel/order-key.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Unstamped } from '../kernel/schema.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type AgendaItem, inOrder } from './agenda-item.ts';
import { type NewAgendaItem, newAgendaItem } from './agenda-item-draft.ts';
import { isOnAgenda } from './agenda-statement.ts';
import type { BacklogItem } from './backlog-item.ts';
import { placeForNew } from './move-item.ts';
import type { Paper } from './paper.ts';

export type NewBacklogItem = Omit<Unstamped<BacklogItem>, 'id'>;

export const isOpenItem = (item: AgendaItem): boolean =>
  item.deletedAt === null && item.standing === null && item.status !== 'considered' && item.status !== 'withdrawn';

/** Where the open items of a meeting have gone: to a later agenda or to the backlog. */
export interface Carried {
  readonly items: readonly AgendaItem[];
  readonly backlog: readonly BacklogItem[];
}

/** An item dropped from the backlog was let go there, with its reason; a withdrawn one likewise. */
export function isCarried(item: AgendaItem, { items, backlog }: Carried): boolean {
  return (
    items.some((other) => other.carriedFrom === item.id && other.deletedAt === null) ||
    backlog.some((other) => other.deferredFrom === item.id && other.deletedAt === null)
  );
}

/** The open ones that have gone nowhere yet, in the order of the agenda. */
export const itemsToCarry = (items: readonly AgendaItem[], carried: Carried): readonly AgendaItem[] =>
  inOrder(items).filter((item) => isOpenItem(item) && !isCarried(item, carried));

/** An item and the open ones that stand under it: they go together. */
export function withThoseUnder(item: AgendaItem, items: readonly AgendaItem[]): readonly AgendaItem[] {
  const goes = new Set([item.id]);
  return inOrder(items).filter((each) => {
    if (each.parentId !== null && goes.has(each.parentId) && isOpenItem(each)) goes.add(each.id);
    return goes.has(each.id);
  });
}

type NewItem = NewAgendaItem & { readonly id: AgendaItemId };

/** Each item goes with those it stands under where they go too; else it stands at the top, before the closing items. */
export function carryForward(
  items: readonly AgendaItem[],
  to: { readonly meetingId: MeetingId; readonly items: readonly AgendaItem[] },
  newId: () => AgendaItemId,
): readonly NewItem[] {
  const wanted = new Set(items.map((item) => item.id));
  const ids = new Map(items.map((item) => [item.id, newId()]));
  const made: NewItem[] = [];
  for (const item of items) {
    const id = ids.get(item.id);
    if (id === undefined || made.some((other) => other.carriedFrom === item.id)) continue;
    const parentId = item.parentId !== null && wanted.has(item.parentId) ? (ids.get(item.parentId) ?? null) : null;
    const under = made.filter((other) => other.parentId === parentId);
    const order = parentId === null ? nextAtTop(to.items, under) : orderKeyAt(under, under.length);
    made.push({ ...carriedCopy(item, { meetingId: to.meetingId, parentId, order }), id });
  }
  return made;
}

/** What goes along; what became of it here, and that it came late, does not. */
function carriedCopy(item: AgendaItem, place: Parameters<typeof newAgendaItem>[1]): NewAgendaItem {
  const { title, purpose, lead, minutesAllowed, recommendation, marking } = item;
  const { exempt, publicInterest, confidential, concerns, privateNote } = item;
  const basics = { title, purpose, lead, minutesAllowed, recommendation, marking };
  const more = { exempt, publicInterest, confidential, concerns, privateNote, carriedFrom: item.id };
  return newAgendaItem({ ...basics, ...more }, place);
}

const nextAtTop = (there: readonly AgendaItem[], made: readonly NewItem[]): OrderKey =>
  placeForNew([...there, ...made.map((item) => ({ ...item, deletedAt: null }))]).order;

/**
 * The papers of an item, tabled anew under the item that carries it. Their files and
 * authors go along; the day they were due and each asking belonged to the meeting before.
 */
export function carriedPapers(
  papers: readonly Paper[],
  to: Pick<AgendaItem, 'meetingId' | 'id' | 'carriedFrom'>,
): readonly Omit<Unstamped<Paper>, 'id'>[] {
  return papers
    .filter((paper) => paper.agendaItemId === to.carriedFrom && isOnAgenda(paper))
    .map(({ title, author, marking, files, note, order, status }) => ({
      ...{ title, author, marking, files, note, order, reference: null, due: null, chases: [] },
      meetingId: to.meetingId,
      agendaItemId: to.id,
      status: files.length === 0 ? 'expected' : status === 'cleared' ? 'cleared' : 'received',
    }));
}

/**
 * The item that was carried: deferred, where nothing had become of it yet; 'not reached' stays
 * what it is. One that was considered or withdrawn, and is asked for again, keeps its own words.
 */
export function leftBehind(item: AgendaItem, reason: string): AgendaItem {
  if (!isOpenItem(item)) return item;
  return { ...item, status: item.status === 'on-agenda' ? 'deferred' : item.status, statusReason: reason };
}

/** The item as it waits for a later meeting. */
export function deferredToBacklog(
  item: AgendaItem,
  place: { readonly bodyId: BodyId; readonly order: OrderKey },
  reason: string,
): NewBacklogItem {
  const { title, purpose, lead, minutesAllowed, recommendation, concerns, marking } = item;
  return {
    ...{ title, purpose, lead, minutesAllowed, recommendation, concerns, marking, reason },
    ...place,
    notBefore: null,
    deferredFrom: item.id,
    status: 'waiting',
    placedAs: null,
  };
}

export type CannotPlace = 'not-waiting' | 'another-body' | 'cancelled' | 'too-early';

/** A backlog item as an item of a meeting's agenda; refused before its day. */
export function placeOnAgenda(
  waiting: BacklogItem,
  meeting: Pick<Meeting, 'id' | 'bodyId' | 'heldOn' | 'status'>,
  items: readonly AgendaItem[],
): Result<NewAgendaItem, CannotPlace> {
  if (waiting.status !== 'waiting') return no('not-waiting');
  if (waiting.bodyId !== meeting.bodyId) return no('another-body');
  if (meeting.status === 'cancelled') return no('cancelled');
  if (waiting.notBefore !== null && meeting.heldOn < waiting.notBefore) return no('too-early');
  const { title, purpose, lead, minutesAllowed, recommendation, concerns, marking } = waiting;
  const basics = { title, purpose, lead, minutesAllowed, recommendation, concerns, marking };
  const more = { carriedFrom: waiting.deferredFrom };
  return ok(newAgendaItem({ ...basics, ...more }, { meetingId: meeting.id, ...placeForNew(items) }));
}

/** 1 the first time; 3 where it has been carried twice. A chain that runs in a circle is counted once round. */
export function timesOnAgenda(item: AgendaItem, earlier: readonly AgendaItem[]): number {
  const known = new Map(earlier.map((each) => [each.id, each]));
  const seen = new Set<AgendaItemId>([item.id]);
  let from = item.carriedFrom;
  while (from !== null && !seen.has(from)) {
    seen.add(from);
    from = known.get(from)?.carriedFrom ?? null;
  }
  return seen.size;
}

/** The next meeting of the body to which something may be carried. */
export function nextMeetingAfter(meeting: Meeting, meetings: readonly Meeting[]): Meeting | null {
  const later = meetings.filter(
    (each) =>
      each.deletedAt === null &&
      each.bodyId === meeting.bodyId &&
      each.heldOn > meeting.heldOn &&
      (each.status === 'planned' || each.status === 'agenda-published'),
  );
  return [...later].sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1))[0] ?? null;
}
