/**
 * The minutes of a meeting: who was there, and what was said and settled under each item.
 *
 * Entries are numbered under their item (3.1, 3.2). What an entry made stands in a
 * box at its end: an action, a decision, a recommendation, an escalation. Groups of
 * attendance keep the paper's own heading where it has one (rules.md M-03). Nothing
 * private is printed: no reason for an apology, no private note.
 */
import type { Action } from '#domain/action/action.ts';
import { type AgendaItem, inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Attendance } from '#domain/meeting/attendance.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { type Minute, numberMinutes } from '#domain/minutes/minute.ts';
import type { Source } from '#domain/minutes/source.ts';
import { directoryOf } from '#domain/party/directory.ts';
import { bullets, fact, heading, item, items, outcome, paragraph } from '../blocks.ts';
import type { Block, Item, Outcome } from '../content.ts';
import { sayLate } from './agenda-content.ts';
import { live, type PackRows } from './pack-rows.ts';

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
  | 'attendances'
  | 'agendaItems'
  | 'minutes'
  | 'actions'
  | 'decisions'
  | 'recommendations'
  | 'escalations'
>;

/** The whole record of one meeting. `prefix` keeps ids apart where two meetings stand in one sheet. */
export function minutesContent(meeting: Meeting, rows: MinutesRows, prefix: string): readonly Block[] {
  return [...attendanceContent(meeting, rows), ...recordContent(meeting, rows, prefix)];
}

/** What was said and settled, item by item. An item that was passed over says so. */
export function recordContent(meeting: Meeting, rows: MinutesRows, prefix: string): readonly Block[] {
  const agenda = live(rows.agendaItems).filter((each) => each.meetingId === meeting.id);
  const entries = live(rows.minutes).filter((each) => each.meetingId === meeting.id);
  const numbers = numberItems(agenda);
  const opening = entries.filter((entry) => entry.agendaItemId === null || !numbers.has(entry.agendaItemId));
  const minuted: readonly Item[] = inOrder(agenda).map((each) => {
    const number = numbers.get(each.id) ?? '';
    const own = entries.filter((entry) => entry.agendaItemId === each.id);
    const blocks = own.length === 0 ? passedOver(each.status) : entryBlocks(number, own, rows);
    return item(number, each.title, [...takenLate(each, rows), ...blocks], {
      id: `${prefix}${each.id}`,
      level: level(number),
    });
  });
  return [...entryBlocks('', opening, rows), items(minuted)];
}

/** That an item was taken late, and why, is minuted (rules.md D-09). */
const takenLate = ({ late }: AgendaItem, rows: MinutesRows): readonly Block[] =>
  late === null ? [] : [paragraph(sayLate(late, directoryOf(rows)), { size: 'small' })];

function passedOver(status: AgendaItem['status']): readonly Block[] {
  if (status === 'not-reached') return [paragraph('Not reached.')];
  return status === 'deferred' ? [paragraph('Deferred to a later meeting.')] : [];
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
      outcome('escalation', 'Escalation', row.title, { reference: row.reference }),
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
