/**
 * The minutes of a meeting: who was there, and what was said and settled under each item.
 *
 * Entries are numbered under their item (3.1, 3.2). What an entry made stands in a
 * box at its end: an action, a decision, a recommendation, an escalation, a risk. Groups of
 * attendance keep the paper's own heading where it has one (rules.md M-03). Nothing
 * private is printed: no reason for an apology, no private note.
 */
import type { Action } from '#domain/action/action.ts';
import { type AgendaItem, inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import type { Standing } from '#domain/agenda/standing-items.ts';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Attendance } from '#domain/meeting/attendance.ts';
import { sayDeclaration } from '#domain/meeting/declaration-draft.ts';
import type { Correction, Meeting } from '#domain/meeting/meeting.ts';
import { agreedOrCorrectedAt } from '#domain/minutes/corrections.ts';
import { type Minute, numberMinutes } from '#domain/minutes/minute.ts';
import { minuteReference, numberAllMinutes } from '#domain/minutes/minute-reference.ts';
import type { Source } from '#domain/minutes/source.ts';
import { directoryOf } from '#domain/party/directory.ts';
import { bullets, fact, heading, item, items, outcome, paragraph } from '../blocks.ts';
import type { Block, Item, Outcome } from '../content.ts';
import { sayLate } from './agenda-content.ts';
import { live, type PackRows } from './pack-rows.ts';
import { standingLines } from './standing-lines.ts';

export const GROUP_WORDS: Readonly<Record<Attendance['group'], string>> = {
  present: 'Present',
  'in-attendance': 'In attendance',
  apologies: 'Apologies',
};

const ROLE_WORDS = { chair: 'chair', notes: 'notes', sponsor: 'sponsor' } as const;

export type MinutesRows = Pick<
  PackRows,
  | 'parties'
  | 'people'
  | 'posts'
  | 'bodies'
  | 'meetings'
  | 'series'
  | 'attendances'
  | 'declarations'
  | 'agendaItems'
  | 'minutes'
  | 'actions'
  | 'decisions'
  | 'recommendations'
  | 'escalations'
  | 'risks'
>;

/** The whole record of one meeting. `prefix` keeps ids apart where two meetings stand in one sheet. */
export function minutesContent(meeting: Meeting, rows: MinutesRows, prefix: string): readonly Block[] {
  return [...attendanceContent(meeting, rows), ...recordContent(meeting, rows, prefix)];
}

/** What was said and settled, item by item. An item that was passed over says so, and why. */
export function recordContent(
  meeting: Meeting,
  rows: MinutesRows,
  prefix: string,
  { cites = false }: { readonly cites?: boolean } = {},
): readonly Block[] {
  const agenda = live(rows.agendaItems).filter((each) => each.meetingId === meeting.id);
  const entries = live(rows.minutes).filter((each) => each.meetingId === meeting.id);
  const numbers = numberItems(agenda);
  const opening = entries.filter((entry) => entry.agendaItemId === null || !numbers.has(entry.agendaItemId));
  const also = besideEntries(meeting, rows, agenda);
  const minuted: readonly Item[] = inOrder(agenda).map((each) => {
    const number = numbers.get(each.id) ?? '';
    const own = entries.filter((entry) => entry.agendaItemId === each.id);
    const said = entryBlocks(number, own, rows);
    const noted = [...takenLate(each, rows), ...also.before(each), ...said, ...also.after(each), ...passedOver(each)];
    const blocks = noted.length > 0 ? noted : filled(each, meeting, rows);
    const aside = cites ? minuteReference(meeting, number) : null;
    return item(number, each.title, blocks, { id: `${prefix}${each.id}`, level: level(number), aside });
  });
  return [...also.opening, ...entryBlocks('', opening, rows), items(minuted), ...withdrawnContent(agenda)];
}

/** That an item was taken late, and why, is minuted (rules.md D-09). */
const takenLate = ({ late }: AgendaItem, rows: MinutesRows): readonly Block[] =>
  late === null ? [] : [paragraph(sayLate(late, directoryOf(rows)), { size: 'small' })];

/** What a standing item says where it was taken, nothing was minuted of it, and there was nothing. */
const THERE_WAS_NONE: Readonly<Partial<Record<Standing, string>>> = {
  apologies: 'There were no apologies.',
  declarations: 'No interest was declared.',
  'any-other-business': 'There was no other business.',
};
const FILLED: readonly Standing[] = ['apologies', 'declarations', 'any-other-business', 'date-of-next-meeting'];

/** A standing item that was taken and of which nothing was minuted says what the agenda would, from the same records. */
function filled(item: AgendaItem, meeting: Meeting, rows: MinutesRows): readonly Block[] {
  const { standing, status } = item;
  if (standing === null || status !== 'considered' || !FILLED.includes(standing)) return [];
  const lines = standingLines(meeting, rows, directoryOf(rows))(item);
  if (lines.length > 0) return lines.map((line) => paragraph(line));
  const none = THERE_WAS_NONE[standing];
  // Where attendance was not taken, nobody knows who sent apologies.
  const isKnown = standing !== 'apologies' || live(rows.attendances).some((each) => each.meetingId === meeting.id);
  return none !== undefined && isKnown ? [paragraph(none)] : [];
}

/** What the meeting did with its log as it went through it: what it was told of an action, and what it closed. */
function logHeard(meeting: Meeting, rows: MinutesRows): readonly Block[] {
  const heard = live(rows.actions).flatMap((action) => {
    const called = action.reference ?? action.text;
    const told = action.updates.filter((each) => each.meetingId === meeting.id).map((each) => each.text.trim());
    const closed = action.closedAt === meeting.id ? ['Closed.'] : [];
    const said = [...told, ...closed].map((each) => each.replace(/([^.!?])$/, '$1.')).join(' ');
    return said === '' ? [] : [`${called}: ${said}`];
  });
  const compare = (one: string, other: string) => one.localeCompare(other, 'en-GB', { numeric: true });
  return heard.length === 0 ? [] : [paragraph('Of the action log:'), bullets(heard.sort(compare))];
}

interface Beside {
  readonly opening: readonly Block[];
  readonly before: (item: AgendaItem) => readonly Block[];
  readonly after: (item: AgendaItem) => readonly Block[];
}

/** What belongs to an item and is no entry: before them interests that were declared, after them minutes that were corrected and what was heard of the log. */
export function besideEntries(meeting: Meeting, rows: MinutesRows, agenda: readonly AgendaItem[]): Beside {
  const numbers = numberItems(agenda);
  const firstOf = (standing: AgendaItem['standing']) =>
    inOrder(agenda).find((each) => each.standing === standing)?.id ?? null;
  const general = firstOf('declarations');
  const declared = live(rows.declarations)
    .filter((each) => each.meetingId === meeting.id)
    .sort(compareOrder);
  const under = (id: AgendaItem['id'] | null) =>
    declared
      .filter(
        (each) => (each.agendaItemId !== null && numbers.has(each.agendaItemId) ? each.agendaItemId : general) === id,
      )
      .map((each) => paragraph(sayDeclaration(each)));
  const corrected = correctionsFound(meeting, rows);
  const lastMinutes = firstOf('minutes-of-last-meeting');
  const log = firstOf('matters-arising');
  return {
    opening: [...under(null), ...(lastMinutes === null ? corrected : [])],
    before: (each) => under(each.id),
    after: (each) => [
      ...(each.id === lastMinutes ? corrected : []),
      ...(each.id === log ? logHeard(meeting, rows) : []),
    ],
  };
}

/** Of the minutes that this meeting corrected: what they said, and what they say now (rules.md M-10). */
function correctionsFound(meeting: Meeting, rows: MinutesRows): readonly Block[] {
  return agreedOrCorrectedAt(meeting, rows.meetings).flatMap((earlier) => {
    const here = earlier.corrections.filter((each) => each.at === meeting.id);
    if (here.length === 0) return [];
    return [
      paragraph(`The minutes of the meeting of ${showDateInFull(earlier.heldOn)} were corrected:`),
      bullets(here.map((each) => sayCorrection(each, earlier, rows))),
    ];
  });
}

/** '3.1: “ten places” now reads “twelve places”.' */
export function sayCorrection(
  { minuteId, says, shouldSay }: Correction,
  earlier: Meeting,
  rows: Pick<MinutesRows, 'agendaItems' | 'minutes'>,
): string {
  const own = <Row extends { readonly meetingId: unknown }>(list: readonly Row[]) =>
    list.filter((row) => row.meetingId === earlier.id);
  const number = minuteId === null ? '' : numberAllMinutes(own(rows.agendaItems), own(rows.minutes)).get(minuteId);
  return `${number ? `${minuteReference(earlier, number) ?? number}: ` : ''}“${says}” now reads “${shouldSay}”.`;
}

function passedOver({ status, statusReason }: AgendaItem): readonly Block[] {
  const why = statusReason.trim() === '' ? '' : ` ${statusReason.trim().replace(/([^.!?])$/, '$1.')}`;
  if (status === 'not-reached') return [paragraph(`Not reached.${why}`)];
  return status === 'deferred' ? [paragraph(`Deferred to a later meeting.${why}`)] : [];
}

function withdrawnContent(agenda: readonly AgendaItem[]): readonly Block[] {
  const gone = agenda.filter((each) => each.status === 'withdrawn' && each.statusReason.trim() !== '');
  if (gone.length === 0) return [];
  const said = gone.map((each) => `${each.title}: ${each.statusReason.trim()}`);
  return [paragraph('Withdrawn from the agenda:'), bullets(said)];
}

const level = (number: string): 1 | 2 | 3 => Math.min(number.split('.').length, 3) as 1 | 2 | 3;

/** Each group with its count; a person as "Name, Organisation (capacity)" (rules.md M-03). */
export function attendanceContent(meeting: Meeting, rows: MinutesRows): readonly Block[] {
  const attendances = live(rows.attendances).filter((each) => each.meetingId === meeting.id);
  const numbers = numberItems(rows.agendaItems.filter((each) => each.meetingId === meeting.id));
  const groups = new Map<string, Attendance[]>();
  for (const each of [...attendances].sort(compareGroups)) {
    const title = each.groupHeading === '' ? GROUP_WORDS[each.group] : each.groupHeading;
    groups.set(title, [...(groups.get(title) ?? []), each]);
  }
  const nameOf = (id: Attendance['personId']) => rows.people.find((person) => person.id === id)?.name ?? '';
  const said = (each: Attendance): readonly string[] => [
    each.capacity,
    each.role === null || each.capacity.toLowerCase().includes(ROLE_WORDS[each.role]) ? '' : ROLE_WORDS[each.role],
    each.substituteFor === null ? '' : `substitute for ${nameOf(each.substituteFor)}`,
    each.joinedAt === null ? '' : `joined at item ${numbers.get(each.joinedAt) ?? ''}`,
    each.leftAt === null ? '' : `left at item ${numbers.get(each.leftAt) ?? ''}`,
  ];
  const attender = (each: Attendance): string => {
    const more = said(each).filter((words) => words !== '');
    return `${each.name}${each.partyName === '' ? '' : `, ${each.partyName}`}${more.length === 0 ? '' : ` (${more.join('; ')})`}`;
  };
  return [...groups].flatMap(([title, people]) => [
    heading(2, `${title} (${people.length})`),
    bullets(people.map(attender)),
  ]);
}

const GROUP_ORDER = ['present', 'in-attendance', 'apologies'] as const;

function compareGroups(one: Attendance, other: Attendance): number {
  return GROUP_ORDER.indexOf(one.group) - GROUP_ORDER.indexOf(other.group) || compareOrder(one, other);
}

function entryBlocks(itemNumber: string, entries: readonly Minute[], rows: MinutesRows): readonly Block[] {
  const numbers = numberMinutes(itemNumber, entries);
  return [...entries].sort(compareOrder).flatMap((entry) => {
    const number = itemNumber === '' ? null : (numbers.get(entry.id) ?? null);
    const text = entry.text.trim() === '' ? [] : [paragraph(entry.text, { number })];
    return [...text, ...outcomesOf(entry, rows)];
  });
}

/** What this entry made, in the order the field takes them. */
export function outcomesOf(entry: Minute, rows: MinutesRows): readonly Outcome[] {
  const made = <Row extends { readonly source: Source; readonly deletedAt: unknown }>(list: readonly Row[]) =>
    live(list).filter((row) => row.source.from === 'minute' && row.source.minuteId === entry.id);
  return [
    ...made(rows.decisions).map((row) =>
      outcome('decision', 'Decision', row.text || row.title, { reference: row.reference }),
    ),
    ...made(rows.actions).map(actionOutcome),
    ...made(rows.recommendations).map((row) =>
      outcome('recommendation', 'Recommendation', row.text, {
        reference: row.reference,
        facts: row.addressees.length === 0 ? [] : [fact('To', row.addressees.map((each) => each.name).join(', '))],
      }),
    ),
    ...made(rows.escalations).map((row) =>
      outcome('escalation', 'Escalation', row.question || row.title, { reference: row.reference }),
    ),
    ...made(rows.risks).map((row) =>
      outcome('risk', 'Risk', row.description || row.title, { reference: row.reference }),
    ),
  ];
}

function actionOutcome(action: Action): Outcome {
  return outcome('action', 'Action', action.text, {
    reference: action.reference,
    facts: [
      fact('Owner', ownersOf(action) || 'not named'),
      fact('Due', showWrittenDate(action.due) || 'no date agreed'),
    ],
  });
}

/** The lead first, as named on the paper. */
export function ownersOf(action: Pick<Action, 'owners'>): string {
  return [...action.owners]
    .sort((one, other) => Number(other.lead) - Number(one.lead))
    .map((owner) => owner.name)
    .join(', ');
}
