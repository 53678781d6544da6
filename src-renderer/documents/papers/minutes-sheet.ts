/**
 * What is issued of a meeting: formal minutes, a summary note, or actions and decisions only.
 *
 * Formal minutes number every entry (3.1) and print DRAFT on every page until they
 * are agreed (rules.md M-07). A summary note has themed bullets with each action and
 * recommendation where it was made, and ends with "ENDS."; it may stop at issued
 * (M-11). Actions take effect from the meeting, so their one page is issued at once
 * . One content for PDF, Word and HTML: numbers are worked out here and nowhere else.
 */
import { inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import { NO_QUORUM_STATED } from '#domain/body/body.ts';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Minute } from '#domain/minutes/minute.ts';
import { type MinutesStatus, printsAsDraft } from '#domain/minutes/minutes-status.ts';
import type { MinutesStyle } from '#domain/minutes/minutes-styles.ts';
import { fact, item, items, paragraph, part, summary } from '../blocks.ts';
import type { Block, ListEntry, Part, Sheet, SheetStatus } from '../content.ts';
import { attendanceContent, outcomesOf, recordContent } from '../pack/minutes-content.ts';
import { live } from '../pack/pack-rows.ts';
import { outcomeParts } from './outcome-tables.ts';
import { meetingFacts, type OfMeeting, ofMeeting, type PaperRows, paperOf, whenOf } from './paper-rows.ts';

/** What each is called, on the paper and in its file name. */
export const MINUTES_KIND: Readonly<Record<MinutesStyle, string>> = {
  minutes: 'minutes',
  note: 'summary note',
  actions: 'actions and decisions',
};

/** A meeting without standing items (apologies, the last minutes …) was not run on a formal agenda: it has a note. */
export function usualStyle(meeting: Meeting, rows: Pick<PaperRows, 'agendaItems'>): MinutesStyle {
  const agenda = live(rows.agendaItems).filter((each) => each.meetingId === meeting.id);
  return agenda.some((each) => each.standing !== null) ? 'minutes' : 'note';
}

export function minutesSheet(meeting: Meeting, style: MinutesStyle, fetched: PaperRows): Sheet {
  const all = ofMeeting(meeting, fetched);
  return paperOf(all, {
    kind: MINUTES_KIND[style],
    version: null,
    status: sheetStatus(meeting, style),
    markings: markingsOf(all),
    parts: PARTS[style](all),
  });
}

const PARTS: Readonly<Record<MinutesStyle, (all: OfMeeting) => readonly Part[]>> = {
  minutes: (all) => [
    part('meeting', 'The meeting', [summary([...meetingFacts(all), ...minutesFacts(all)])]),
    ...attendancePart(all),
    part('record', 'Minutes', [...citing(all), ...recordContent(all.meeting, all.rows, '')]),
    ...nextPart(all),
  ],
  note: (all) => [
    part('meeting', 'The meeting', [summary([...meetingFacts(all), fact('Status', noteStatus(all.meeting))])]),
    ...attendancePart(all),
    part('record', 'Note of the meeting', [...noteContent(all), paragraph('ENDS.')]),
  ],
  actions: (all) => [
    part('meeting', 'The meeting', [
      summary([...meetingFacts(all), fact('Status', 'Actions take effect from the meeting')]),
    ]),
    ...outcomeParts(all),
    ...nextPart(all),
  ],
};

export function sheetStatus(meeting: Meeting, style: MinutesStyle): SheetStatus {
  if (meeting.minutes === 'agreed') return 'agreed';
  if (style === 'note') return meeting.minutes === 'circulated' ? 'issued' : 'draft';
  if (style === 'actions') return meeting.status === 'held' ? 'issued' : 'draft';
  return printsAsDraft(meeting.minutes) ? 'draft' : 'agreed';
}

const STATUS: Readonly<Record<MinutesStatus, string>> = {
  none: 'Draft, not yet circulated',
  draft: 'Draft, not yet circulated',
  cleared: 'Draft, cleared by the chair',
  circulated: 'Draft, circulated for comment and not yet agreed',
  agreed: 'Agreed',
};

function minutesFacts({ meeting, body, rows }: OfMeeting) {
  const at = rows.meetings.find((each) => each.id === meeting.minutesAgreedAt);
  const agreed = at && meeting.minutes === 'agreed' ? ` at the meeting of ${showDateInFull(at.heldOn)}` : '';
  const none = `${NO_QUORUM_STATED.slice(0, 1).toUpperCase()}${NO_QUORUM_STATED.slice(1)}`;
  return [fact('Quorum', body.quorum?.text ?? none), fact('Status', `${STATUS[meeting.minutes]}${agreed}`)];
}

function noteStatus(meeting: Meeting): string {
  if (meeting.minutes === 'circulated') return 'Issued as a summary note';
  return STATUS[meeting.minutes];
}

function attendancePart({ meeting, rows }: OfMeeting): readonly Part[] {
  const groups = attendanceContent(meeting, rows);
  return groups.length === 0 ? [] : [part('attendance', 'Attendance', groups)];
}

function nextPart({ next }: OfMeeting): readonly Part[] {
  return next === null ? [] : [part('next', 'Next meeting', [paragraph(whenOf(next))])];
}

function citing({ meeting, rows }: OfMeeting): readonly Block[] {
  const { reference } = meeting;
  if (reference === null || !live(rows.minutes).some((each) => each.meetingId === meeting.id)) return [];
  return [paragraph(`An entry is cited as ${reference}-1.1: the meeting, then its number.`, { size: 'small' })];
}

/** Bullets under each heading, nested as they were taken; what a bullet made follows it in a box. */
function noteContent({ meeting, rows }: OfMeeting): readonly Block[] {
  const agenda = live(rows.agendaItems).filter((each) => each.meetingId === meeting.id);
  const entries = live(rows.minutes).filter((each) => each.meetingId === meeting.id);
  const numbers = numberItems(agenda);
  const opening = entries.filter((entry) => entry.agendaItemId === null || !numbers.has(entry.agendaItemId));
  const bulletsOf = (own: readonly Minute[]): readonly Block[] => {
    const blocks: Block[] = [];
    let open: Minute[] = [];
    const close = () => {
      const list = nested(open.filter((entry) => entry.text.trim() !== ''));
      if (list.length > 0) blocks.push({ kind: 'list', ordered: false, entries: list });
      open = [];
    };
    for (const entry of [...own].sort(compareOrder)) {
      open.push(entry);
      const made = outcomesOf(entry, rows);
      if (made.length === 0) continue;
      close();
      blocks.push(...made);
    }
    close();
    return blocks;
  };
  const themes = inOrder(agenda).map((each) => {
    const number = numbers.get(each.id) ?? '';
    const level = Math.min(number.split('.').length, 3) as 1 | 2 | 3;
    const own = entries.filter((entry) => entry.agendaItemId === each.id);
    return item(number, each.title, bulletsOf(own), { id: each.id, level });
  });
  return [...bulletsOf(opening), items(themes)];
}

/** A bullet whose parent stands in an earlier list begins at the margin of its own. */
function nested(entries: readonly Minute[], at = Math.min(...entries.map((entry) => entry.level))): ListEntry[] {
  const list: ListEntry[] = [];
  for (let place = 0; place < entries.length; place += 1) {
    const entry = entries[place];
    if (entry === undefined) continue;
    let end = place + 1;
    while ((entries[end]?.level ?? -1) > at) end += 1;
    const under = entries.slice(place + 1, end);
    list.push({ text: entry.text, entries: under.length === 0 ? [] : nested(under) });
    place = end - 1;
  }
  return list;
}

function markingsOf({ meeting, rows }: OfMeeting) {
  const made = [rows.actions, rows.decisions, rows.recommendations, rows.escalations, rows.risks].flat();
  return [
    ...live([...rows.agendaItems, ...rows.minutes, ...rows.attendances]).filter((row) => row.meetingId === meeting.id),
    ...live(made).filter((row) => row.meetingId === meeting.id),
  ].map((row) => row.marking);
}
