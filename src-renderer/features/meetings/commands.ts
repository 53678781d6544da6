/** What can be done to a meeting and its agenda. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import type { PreparedPaper } from '#desk/issue-paper.ts';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { type AgendaItemFields, newAgendaItem } from '#domain/agenda/agenda-item-draft.ts';
import { agendaChange } from '#domain/agenda/agenda-statement.ts';
import { type ItemPlace, placeForNew } from '#domain/agenda/move-item.ts';
import type { Paper } from '#domain/agenda/paper.ts';
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

export function withdrawItem(item: AgendaItem, reason: string): Command<null, 'gone'> {
  const { work } = changeAgendaItem(item, { status: 'withdrawn', statusReason: reason });
  return { intention: { command: 'withdrawItem', summary: `Withdrew the item ${item.title}` }, work };
}

export function putItemBack(item: AgendaItem): Command<null, 'gone'> {
  const { work } = changeAgendaItem(item, { status: 'on-agenda', statusReason: '' });
  return { intention: { command: 'putItemBack', summary: `Put the item ${item.title} back on the agenda` }, work };
}

/** The agenda as it was printed, ready to be kept. */
export interface PrintedAgenda {
  readonly meeting: Meeting;
  /** What it said, line by line, and how the same is said of the rows as they are when they are written. */
  readonly says: readonly string[];
  readonly sayNow: (meeting: Meeting, items: readonly AgendaItem[], papers: readonly Paper[]) => readonly string[];
  readonly prepared: PreparedPaper;
}

/**
 * The reference is worked out in the commit itself, so that two windows never give one
 * twice. What another window changed while the PDF was made is not published unseen.
 */
export function publishAgendaOf(
  db: Database,
  body: Pick<Body, 'name' | 'shortName'>,
  { meeting, says, sayNow, prepared }: PrintedAgenda,
): Command<string, CannotPublish | 'gone' | 'moved-on'> {
  return {
    intention: { command: 'publishAgenda', summary: `Published the agenda of ${meeting.title}` },
    async work(rows) {
      const now = await rows.get('meeting', meeting.id);
      if (!now) return no('gone');
      const reference = now.reference ?? (await nextMeetingReference(db, now, body));
      const items = await rows.list('agendaItem', 'meetingId', meeting.id);
      const published = publishAgenda(now, items, reference);
      if (!published.ok) return published;
      const papers = await rows.list('paper', 'meetingId', meeting.id);
      const isAsPrinted =
        published.value.reference === meeting.reference &&
        published.value.agendaVersion === meeting.agendaVersion &&
        agendaChange(says, sayNow(published.value, items, papers), now) === null;
      if (!isAsPrinted) return no('moved-on');
      rows.put('meeting', published.value);
      await prepared.write(rows);
      return ok(reference);
    },
  };
}

export async function nextMeetingReference(
  db: Database,
  meeting: Meeting,
  body: Pick<Body, 'name' | 'shortName'>,
): Promise<string> {
  const used = await usedMeetingReferences(db, meeting);
  return allocateReference({ code: referenceCode(body), year: meeting.year, series: '' }, used);
}
