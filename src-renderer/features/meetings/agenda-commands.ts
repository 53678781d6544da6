/** Filling an agenda, carrying its items on, and having it cleared. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import type { BacklogItem } from '#domain/agenda/backlog-item.ts';
import {
  type Carried,
  carriedPapers,
  carryForward,
  deferredToBacklog,
  isCarried,
  isOpenItem,
  leftBehind,
  withThoseUnder,
} from '#domain/agenda/carry-forward.ts';
import { copyAgenda } from '#domain/agenda/copy-agenda.ts';
import { asUsualAgenda, usualAgendaOf, usualItemsToAdd } from '#domain/agenda/standing-items.ts';
import type { Body } from '#domain/body/body.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import type { BodyId, MeetingId, NewId, OwnerId } from '#domain/kernel/id.ts';
import { orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';
import { clearAgenda, takeBackClearance } from '#domain/meeting/agenda-clearance.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { New, Work } from '#storage/store.ts';

const itemsOf = (rows: Work, meetingId: MeetingId) => rows.list('agendaItem', 'meetingId', meetingId);

/** What the body usually has and this agenda lacks; the standing items where the body has said nothing of its own. */
export function fillFromUsual(meeting: Pick<Meeting, 'id' | 'bodyId'>): Command<number> {
  return {
    intention: { command: 'fillFromUsual', summary: 'Filled the agenda from the usual one' },
    async work(rows) {
      const usual = usualAgendaOf(await rows.get('body', meeting.bodyId));
      const missing = usualItemsToAdd(usual, meeting.id, await itemsOf(rows, meeting.id));
      for (const item of missing) rows.add('agendaItem', item);
      return ok(missing.length);
    },
  };
}

export function makeUsual(meeting: Meeting, body: Pick<Body, 'id' | 'name'>): Command<null, 'gone' | 'nothing-on-it'> {
  return {
    intention: { command: 'makeUsual', summary: `Made this the usual agenda of ${body.name}` },
    async work(rows) {
      const now = await rows.get('body', body.id);
      if (!now) return no('gone');
      const usualAgenda = asUsualAgenda(await itemsOf(rows, meeting.id));
      if (usualAgenda.length === 0) return no('nothing-on-it');
      rows.put('body', { ...now, usualAgenda });
      return ok(null);
    },
  };
}

/** Only onto an empty agenda: what is there already is not to be doubled. */
export function copyAgendaFrom(
  meeting: Pick<Meeting, 'id'>,
  from: Meeting,
  newId: NewId,
): Command<number, 'not-empty' | 'nothing-there'> {
  return {
    intention: { command: 'copyAgenda', summary: `Copied the agenda of ${showDate(from.heldOn)}` },
    async work(rows) {
      if ((await itemsOf(rows, meeting.id)).length > 0) return no('not-empty');
      const copies = copyAgenda(await itemsOf(rows, from.id), meeting.id, () => newId('agendaItem'));
      if (copies.length === 0) return no('nothing-there');
      for (const copy of copies) rows.add('agendaItem', copy);
      return ok(copies.length);
    },
  };
}

export type CannotCarry = 'gone' | 'nothing-to-carry' | 'carried-already';

/** Where the open items of a meeting have gone so far, looked up in the commit itself. */
export async function carriedFrom(rows: Work, meeting: Pick<Meeting, 'bodyId' | 'heldOn'>): Promise<Carried> {
  const later = (await rows.list('meeting', 'bodyId', meeting.bodyId)).filter((each) => each.heldOn >= meeting.heldOn);
  const items = (await Promise.all(later.map((each) => itemsOf(rows, each.id)))).flat();
  return { items, backlog: await rows.list('backlogItem', 'bodyId', meeting.bodyId) };
}

/** Carries items on with their papers. Each left behind says why: for the reason given, else its own, else where it went. */
export async function carry(
  rows: Work,
  items: readonly AgendaItem[],
  to: Meeting,
  { reason = '', newId }: { readonly reason?: string; readonly newId: NewId },
): Promise<void> {
  const there = { meetingId: to.id, items: await itemsOf(rows, to.id) };
  for (const item of carryForward(items, there, () => newId('agendaItem'))) await addCarried(rows, item);
  for (const item of items)
    rows.put('agendaItem', leftBehind(item, reason.trim() || item.statusReason || carriedReason(to)));
}

/** Puts an item by in the backlog, at its end. */
export function putBy(
  rows: Work,
  item: AgendaItem,
  {
    bodyId,
    backlog,
    reason,
  }: { readonly bodyId: BodyId; readonly backlog: readonly BacklogItem[]; readonly reason: string },
): BacklogItem {
  rows.put('agendaItem', leftBehind(item, reason));
  return rows.add(
    'backlogItem',
    deferredToBacklog(item, { bodyId, order: orderKeyAt(backlog, backlog.length) }, reason),
  );
}

/** Adds an item that carries another, and tables the other's papers under it. */
export async function addCarried(rows: Work, item: New<'agendaItem'>): Promise<AgendaItem> {
  const row = rows.add('agendaItem', item);
  if (row.carriedFrom !== null) {
    const papers = await rows.list('paper', 'agendaItemId', row.carriedFrom);
    for (const paper of carriedPapers(papers, row)) rows.add('paper', paper);
  }
  return row;
}

export const carriedReason = (to: Pick<Meeting, 'heldOn'>): string =>
  `Carried forward to the meeting of ${showDate(to.heldOn)}`;

/** An item, and those under it that are open and have gone nowhere yet. */
export function carryItem(
  item: AgendaItem,
  meeting: Meeting,
  to: Meeting,
  reason: string,
  newId: NewId,
): Command<null, CannotCarry> {
  return {
    intention: { command: 'carryItem', summary: `Carried the item ${item.title} forward` },
    async work(rows) {
      const now = await rows.get('agendaItem', item.id);
      if (!now || !(await rows.get('meeting', to.id))) return no('gone');
      if (!isOpenItem(now)) return no('nothing-to-carry');
      const carried = await carriedFrom(rows, meeting);
      if (isCarried(now, carried)) return no('carried-already');
      const going = withThoseUnder(now, await itemsOf(rows, meeting.id)).filter((each) => !isCarried(each, carried));
      await carry(rows, going, to, { reason, newId });
      return ok(null);
    },
  };
}

export function deferItem(item: AgendaItem, meeting: Meeting, reason: string): Command<null, CannotCarry> {
  return {
    intention: { command: 'deferItem', summary: `Deferred the item ${item.title} to the backlog` },
    async work(rows) {
      const now = await rows.get('agendaItem', item.id);
      if (!now) return no('gone');
      if (!isOpenItem(now)) return no('nothing-to-carry');
      const carried = await carriedFrom(rows, meeting);
      if (isCarried(now, carried)) return no('carried-already');
      putBy(rows, now, { bodyId: meeting.bodyId, backlog: carried.backlog, reason });
      return ok(null);
    },
  };
}

export function clearAgendaBy(meeting: Meeting, by: OwnerId, name: string, on: CivilDate): Command<null, 'gone'> {
  return {
    intention: { command: 'clearAgenda', summary: `Recorded that ${name} cleared the agenda` },
    async work(rows) {
      const now = await rows.get('meeting', meeting.id);
      if (!now) return no('gone');
      rows.put('meeting', clearAgenda(now, by, on));
      return ok(null);
    },
  };
}

export function takeBackClearanceOf(meeting: Meeting, by: OwnerId, name: string): Command<null, 'gone'> {
  return {
    intention: { command: 'takeBackClearance', summary: `Took back that ${name} cleared the agenda` },
    async work(rows) {
      const now = await rows.get('meeting', meeting.id);
      if (!now) return no('gone');
      rows.put('meeting', takeBackClearance(now, by));
      return ok(null);
    },
  };
}
