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
import { showDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { quoracyOf } from '#domain/meeting/quoracy.ts';
import type { Minute } from '#domain/minutes/minute.ts';
import { minuteReference } from '#domain/minutes/minute-reference.ts';
import { type MinutesStatus, printsAsDraft } from '#domain/minutes/minutes-status.ts';
import { revisionOf } from '#domain/minutes/minutes-steps.ts';
import { type MinutesStyle, styleOfMinutes } from '#domain/minutes/minutes-styles.ts';
import { bullets, fact, item, items, paragraph, part, summary } from '../blocks.ts';
import type { Block, Fact, ListEntry, Part, Run, Sheet, SheetStatus } from '../content.ts';
import { attendanceContent, besideEntries, outcomesOf, recordContent, sayCorrection } from '../pack/minutes-content.ts';
import { live } from '../pack/pack-rows.ts';
import { outcomeTables } from './outcome-tables.ts';
import { known, meetingFacts, type OfMeeting, ofMeeting, type PaperRows, paperOf, whenOf } from './paper-rows.ts';

/** What each is called, on the paper and in its file name. */
export const MINUTES_KIND: Readonly<Record<MinutesStyle, string>> = {
  minutes: 'minutes',
  note: 'summary note',
  actions: 'actions and decisions',
};

/** The style this meeting's minutes are kept in. */
export function usualStyle(meeting: Meeting, rows: Pick<PaperRows, 'agendaItems' | 'bodies'>): MinutesStyle {
  const body = rows.bodies.find((each) => each.id === meeting.bodyId);
  return styleOfMinutes(
    meeting,
    body,
    live(rows.agendaItems).filter((each) => each.meetingId === meeting.id),
  );
}

export function minutesSheet(meeting: Meeting, style: MinutesStyle, fetched: PaperRows): Sheet {
  const all = ofMeeting(meeting, fetched);
  return paperOf(all, {
    kind: MINUTES_KIND[style],
    version: meeting.reopenings.length === 0 ? null : String(revisionOf(meeting)),
    status: sheetStatus(meeting, style),
    markings: markingsOf(all),
    parts: PARTS[style](all),
  });
}

const PARTS: Readonly<Record<MinutesStyle, (all: OfMeeting) => readonly Part[]>> = {
  minutes: (all) => [
    part('meeting', 'The meeting', [summary([...meetingFacts(all), ...minutesFacts(all)])]),
    ...attendancePart(all),
    part('record', 'Minutes', [...citing(all), ...recordContent(all.meeting, all.rows, '', { cites: true })]),
    ...correctionsPart(all),
    ...nextPart(all),
  ],
  note: (all) => [
    part('meeting', 'The meeting', [summary([...meetingFacts(all), fact('Status', noteStatus(all))])]),
    ...attendancePart(all),
    ...correctionsPart(all),
    part('record', 'Note of the meeting', [...noteContent(all), paragraph('ENDS.')]),
  ],
  actions: (all) => [part('settled', 'What was settled', [inShort(all), ...outcomeTables(all)])],
};

/** The facts of the meeting in two lines, so that what was settled has the page. */
function inShort(all: OfMeeting): Block {
  const facts = [...meetingFacts(all), ...(all.next === null ? [] : [fact('Next meeting', whenOf(all.next))])];
  return paragraph([
    ...facts.flatMap(({ term, detail }): readonly Run[] => [
      { strong: `${term}:` },
      ' ',
      ...(typeof detail === 'string' ? [detail] : detail),
      '. ',
    ]),
    'Actions take effect from the meeting.',
  ]);
}

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

function minutesFacts(all: OfMeeting) {
  const { meeting, body, rows, directory } = all;
  const own = <Row extends { readonly meetingId: unknown }>(list: readonly Row[]) =>
    list.filter((row) => row.meetingId === meeting.id);
  const there = live(own(rows.attendances));
  const stated = body.quorum?.text ?? `${NO_QUORUM_STATED.slice(0, 1).toUpperCase()}${NO_QUORUM_STATED.slice(1)}`;
  const quorum = there.length === 0 ? stated : quoracyOf(body, there, own(rows.agendaItems)).minuted;
  const signed = meeting.minutesSigned;
  return [
    fact('Quorum', quorum),
    fact('Status', `${STATUS[meeting.minutes]}${agreedWhen(all)}`),
    ...revisionFact(meeting),
    ...known('Signed', signed === null ? '' : `by ${directory.nameOf(signed.by)} on ${showDate(signed.on)}`),
  ];
}

/** ' at the meeting of Wednesday 26 May 2021', ' by correspondence on 3 June 2021'. */
function agreedWhen({ meeting, rows }: OfMeeting): string {
  if (meeting.minutes !== 'agreed') return '';
  const at = rows.meetings.find((each) => each.id === meeting.minutesAgreedAt);
  if (at) return ` at the meeting of ${showDateInFull(at.heldOn)}`;
  return meeting.minutesAgreedOn === null ? '' : ` by correspondence on ${showDate(meeting.minutesAgreedOn)}`;
}

function revisionFact(meeting: Meeting): readonly Fact[] {
  const last = meeting.reopenings.at(-1);
  return last ? [fact('Revision', `${revisionOf(meeting)}, opened again on ${showDate(last.on)}: ${last.reason}`)] : [];
}

function noteStatus(all: OfMeeting): string {
  if (all.meeting.minutes === 'circulated') return 'Issued as a summary note';
  return `${STATUS[all.meeting.minutes]}${agreedWhen(all)}`;
}

/** What was found wrong before they were agreed, in the minutes that were wrong; the other meeting's say it too. */
function correctionsPart({ meeting, rows }: OfMeeting): readonly Part[] {
  if (meeting.corrections.length === 0) return [];
  const found = (at: Meeting['id'] | null, on: Meeting['heldOn']): string => {
    const there = rows.meetings.find((each) => each.id === at);
    return there ? `at the meeting of ${showDate(there.heldOn)}` : `by correspondence on ${showDate(on)}`;
  };
  const said = meeting.corrections.map(
    (each) => `${sayCorrection(each, meeting, rows)} Found ${found(each.at, each.on)}.`,
  );
  return [part('corrections', 'Corrections', [bullets(said)])];
}

function attendancePart({ meeting, rows }: OfMeeting): readonly Part[] {
  const groups = attendanceContent(meeting, rows);
  return groups.length === 0 ? [] : [part('attendance', 'Attendance', groups)];
}

/** Once: not where an item of the agenda was about it. */
function nextPart({ next, meeting, rows }: OfMeeting): readonly Part[] {
  const isMinuted = live(rows.agendaItems).some(
    (each) => each.meetingId === meeting.id && each.standing === 'date-of-next-meeting' && each.status === 'considered',
  );
  return next === null || isMinuted ? [] : [part('next', 'Next meeting', [paragraph(whenOf(next))])];
}

function citing({ meeting, rows }: OfMeeting): readonly Block[] {
  const cited = minuteReference(meeting, '1.1');
  if (cited === null || !live(rows.minutes).some((each) => each.meetingId === meeting.id)) return [];
  return [paragraph(`An entry is cited as ${cited}: the meeting, then its number.`, { size: 'small' })];
}

/** Bullets under each heading, nested as they were taken; what a bullet made follows it in a box. */
function noteContent({ meeting, rows }: OfMeeting): readonly Block[] {
  const agenda = live(rows.agendaItems).filter((each) => each.meetingId === meeting.id);
  const entries = live(rows.minutes).filter((each) => each.meetingId === meeting.id);
  const numbers = numberItems(agenda);
  const opening = entries.filter((entry) => entry.agendaItemId === null || !numbers.has(entry.agendaItemId));
  const also = besideEntries(meeting, rows, agenda);
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
    return item(number, each.title, [...also.before(each), ...bulletsOf(own), ...also.after(each)], {
      id: each.id,
      level,
    });
  });
  return [...also.opening, ...bulletsOf(opening), items(themes)];
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
    ...live([...rows.agendaItems, ...rows.minutes, ...rows.attendances, ...rows.declarations]).filter(
      (row) => row.meetingId === meeting.id,
    ),
    ...live(made).filter((row) => row.meetingId === meeting.id),
  ].map((row) => row.marking);
}
