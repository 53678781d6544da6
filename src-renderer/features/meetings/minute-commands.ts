/**
 * Minuting: each entry, and the record it makes, is one commit and one thing to undo.
 *
 * The first entry under an item makes the item considered, and the first of a
 * meeting opens its draft. A line is read by the rules of typed-line.ts in the
 * commit itself, against the records as they are then.
 */
import type { Command } from '#desk/commit.ts';
import { inOrder } from '#domain/agenda/agenda-item.ts';
import type { Body } from '#domain/body/body.ts';
import type { AgendaItemId, MeetingId, MinuteId } from '#domain/kernel/id.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { LONGEST_ENTRY, newMinute } from '#domain/minutes/minute-draft.ts';
import { entriesUnder, levelUnder, moveLevel, moveMinute, placeAfter } from '#domain/minutes/minute-order.ts';
import { withoutClearances } from '#domain/minutes/minutes-steps.ts';
import { type LineContext, readTypedLine } from '#domain/minutes/typed-line.ts';
import type { Database } from '#storage/database.ts';
import type { Work } from '#storage/store.ts';
import { isWritable, type NotTaken } from './attendance-commands.ts';
import { listMade, settleOutcome } from './outcome-commands.ts';

export interface EntryPlace {
  readonly item: AgendaItemId | null;
  readonly after: MinuteId | 'last' | null;
  readonly level: number;
}

export interface Entry {
  readonly id: MinuteId;
  readonly text: string;
  /** Where it goes if it is new. */
  readonly place: EntryPlace;
}

/** What was kept otherwise than it was typed: there is no ladder to pass the matter up. */
export type Kept = 'as-words' | null;

export function writeEntry(
  db: Database,
  { meeting, body }: { readonly meeting: Meeting; readonly body: Body | undefined },
  entry: Entry,
  context: LineContext,
): Command<Kept, NotTaken | 'entry-too-long'> {
  const short = entry.text.trim().slice(0, 60).replace(/\s+/g, ' ');
  return {
    intention: { command: 'writeEntry', summary: `Minuted “${short}”` },
    async work(rows) {
      const barred = await isWritable(rows, meeting.id);
      if (barred) return no(barred);
      if (entry.text.length > LONGEST_ENTRY) return no('entry-too-long');
      const line = readTypedLine(entry.text, context);
      const now = await rows.get('minute', entry.id);
      const own = now?.text.trim() === '' ? (await listMade(rows, meeting.id, now.id))[0] : undefined;
      const made = await settleOutcome({ rows, db, meeting, body, minuteId: entry.id }, line, own);
      const text = line.kind === 'minute' || made === 'as-words' ? entry.text : '';
      if (now) rows.put('minute', { ...now, text });
      else rows.add('minute', await placed(rows, meeting, entry, text));
      await opened(rows, meeting.id, now?.agendaItemId ?? entry.place.item);
      return ok(made);
    },
  };
}

async function placed(rows: Work, meeting: Meeting, { id, place }: Entry, text: string) {
  const minutes = await rows.list('minute', 'meetingId', meeting.id);
  const order = placeAfter(minutes, place.item, place.after);
  const above = entriesUnder(minutes, place.item).findLast((each) => each.order < order);
  const level = levelUnder(above, place.level);
  return { id, ...newMinute(meeting, { agendaItemId: place.item, order, level, text }) };
}

async function opened(rows: Work, meetingId: MeetingId, itemId: AgendaItemId | null): Promise<void> {
  const [meeting, item] = [
    await rows.get('meeting', meetingId),
    itemId === null ? undefined : await rows.get('agendaItem', itemId),
  ];
  if (meeting?.minutes === 'none') rows.put('meeting', { ...meeting, minutes: 'draft' });
  else await unclear(rows, meetingId);
  if (item?.status === 'on-agenda') rows.put('agendaItem', { ...item, status: 'considered' });
}

/** Who cleared other words has not cleared these. */
async function unclear(rows: Work, meetingId: MeetingId): Promise<void> {
  const meeting = await rows.get('meeting', meetingId);
  if (meeting && meeting.minutesClearances.length > 0) rows.put('meeting', withoutClearances(meeting));
}

/** The entry and the record that was its only words. An entry with words of its own keeps what it made. */
export function removeEntry(meetingId: MeetingId, id: MinuteId): Command<null, NotTaken | 'made-something'> {
  return {
    intention: { command: 'removeEntry', summary: 'Removed an entry of the minutes' },
    async work(rows) {
      const barred = await isWritable(rows, meetingId);
      if (barred) return no(barred);
      const now = await rows.get('minute', id);
      if (!now) return ok(null);
      const made = await listMade(rows, meetingId, id);
      if (made.length > 0 && now.text.trim() !== '') return no('made-something');
      for (const each of made) await rows.remove(each.kind, each.row.id);
      await rows.remove('minute', id);
      await unclear(rows, meetingId);
      return ok(null);
    },
  };
}

export function moveEntry(meetingId: MeetingId, id: MinuteId, by: -1 | 1): Command<null, NotTaken | 'stays'> {
  return {
    intention: { command: 'moveEntry', summary: 'Moved an entry of the minutes' },
    async work(rows) {
      const barred = await isWritable(rows, meetingId);
      const now = await rows.get('minute', id);
      if (barred || !now) return no(barred ?? 'gone');
      const items = inOrder(await rows.list('agendaItem', 'meetingId', meetingId)).map((item) => item.id);
      const place = moveMinute(await rows.list('minute', 'meetingId', meetingId), [null, ...items], id, by);
      if (!place) return no('stays');
      rows.put('minute', { ...now, ...place });
      return ok(null);
    },
  };
}

export function levelEntry(meetingId: MeetingId, id: MinuteId, by: -1 | 1): Command<null, NotTaken | 'stays'> {
  return {
    intention: { command: 'levelEntry', summary: 'Changed the level of an entry' },
    async work(rows) {
      const barred = await isWritable(rows, meetingId);
      const now = await rows.get('minute', id);
      if (barred || !now) return no(barred ?? 'gone');
      const level = moveLevel(await rows.list('minute', 'meetingId', meetingId), id, by);
      if (level === null) return no('stays');
      rows.put('minute', { ...now, level });
      return ok(null);
    },
  };
}
