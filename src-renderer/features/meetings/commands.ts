/** What can be done to a meeting and its agenda. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { type AgendaItemFields, newAgendaItem } from '#domain/agenda/agenda-item-draft.ts';
import { type ItemPlace, placeForNew } from '#domain/agenda/move-item.ts';
import { standingItemsToAdd } from '#domain/agenda/standing-items.ts';
import type { Body } from '#domain/body/body.ts';
import type { AgendaItemId, MeetingId } from '#domain/kernel/id.ts';
import { allocateReference, referenceCode } from '#domain/kernel/reference.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { type MeetingFields, newMeeting } from '#domain/meeting/meeting-draft.ts';
import { type CannotPublish, publishAgenda } from '#domain/meeting/publish-agenda.ts';
import type { Database } from '#storage/database.ts';
import { usedMeetingReferences } from './queries.ts';

export function addMeeting(fields: MeetingFields): Command<MeetingId> {
  return {
    intention: { command: 'addMeeting', summary: `Added ${fields.title}` },
    work: async (rows) => ok(rows.add('meeting', newMeeting(fields)).id),
  };
}

export function changeMeeting(meeting: Meeting, fields: Partial<Meeting>): Command<null, 'gone'> {
  return {
    intention: { command: 'changeMeeting', summary: `Changed ${meeting.title}` },
    async work(rows) {
      const now = await rows.get('meeting', meeting.id);
      if (!now) return no('gone');
      rows.put('meeting', { ...now, ...fields });
      return ok(null);
    },
  };
}

export function addAgendaItem(meetingId: MeetingId, fields: AgendaItemFields): Command<AgendaItemId> {
  return {
    intention: { command: 'addAgendaItem', summary: `Added the item ${fields.title}` },
    async work(rows) {
      const items = await rows.list('agendaItem', 'meetingId', meetingId);
      return ok(rows.add('agendaItem', newAgendaItem(fields, { meetingId, ...placeForNew(items) })).id);
    },
  };
}

export function addStandingItems(meetingId: MeetingId): Command<number> {
  return {
    intention: { command: 'addStandingItems', summary: 'Added the standing items' },
    async work(rows) {
      const missing = standingItemsToAdd(meetingId, await rows.list('agendaItem', 'meetingId', meetingId));
      for (const item of missing) rows.add('agendaItem', item);
      return ok(missing.length);
    },
  };
}

export function changeAgendaItem(item: AgendaItem, fields: Partial<AgendaItem>): Command<null, 'gone'> {
  return {
    intention: { command: 'changeAgendaItem', summary: `Changed the item ${item.title}` },
    async work(rows) {
      const now = await rows.get('agendaItem', item.id);
      if (!now) return no('gone');
      rows.put('agendaItem', { ...now, ...fields });
      return ok(null);
    },
  };
}

/** `placeOf` finds the new place among the items as they are now; null where it has none. */
export function moveAgendaItem(
  item: AgendaItem,
  placeOf: (items: readonly AgendaItem[]) => ItemPlace | null,
): Command<null, 'gone' | 'stays'> {
  return {
    intention: { command: 'moveAgendaItem', summary: `Moved the item ${item.title}` },
    async work(rows) {
      const now = await rows.get('agendaItem', item.id);
      if (!now) return no('gone');
      const place = placeOf(await rows.list('agendaItem', 'meetingId', item.meetingId));
      if (!place) return no('stays');
      rows.put('agendaItem', { ...now, ...place });
      return ok(null);
    },
  };
}

export function withdrawItem(item: AgendaItem): Command<null, 'gone'> {
  const { work } = changeAgendaItem(item, { status: 'withdrawn' });
  return { intention: { command: 'withdrawItem', summary: `Withdrew the item ${item.title}` }, work };
}

export function putItemBack(item: AgendaItem): Command<null, 'gone'> {
  const { work } = changeAgendaItem(item, { status: 'on-agenda' });
  return { intention: { command: 'putItemBack', summary: `Put the item ${item.title} back on the agenda` }, work };
}

/** The reference is worked out in the commit itself, so that two windows never give one twice. */
export function publishAgendaOf(
  db: Database,
  meeting: Meeting,
  body: Pick<Body, 'name' | 'shortName'>,
): Command<string, CannotPublish | 'gone'> {
  return {
    intention: { command: 'publishAgenda', summary: `Published the agenda of ${meeting.title}` },
    async work(rows) {
      const now = await rows.get('meeting', meeting.id);
      if (!now) return no('gone');
      const used = await usedMeetingReferences(db, now);
      const reference = allocateReference({ code: referenceCode(body), year: now.year, series: '' }, used);
      const published = publishAgenda(now, await rows.list('agendaItem', 'meetingId', meeting.id), reference);
      if (!published.ok) return published;
      rows.put('meeting', published.value);
      return ok(published.value.reference ?? reference);
    },
  };
}
