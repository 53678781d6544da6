/**
 * The rows of somebody's action log as actions to be, each with what is wrong with it.
 *
 * Names are resolved to the registers, days are read day first, and every other word
 * is kept: a date that is no day stays in its own words, what has no place of its own
 * becomes an update. A row with something wrong is never put right in silence; it is
 * listed, and kept out or taken as it is written, as the user chooses. Both readings
 * are here: what is proposed is always something that could be saved.
 */
import type { Action, ActionOwner } from '#domain/action/action.ts';
import type { Body } from '#domain/body/body.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { readWrittenDate } from '#domain/kernel/day-first.ts';
import { LONGEST_LINE, typedLine } from '#domain/kernel/draft.ts';
import type { WrittenDate } from '#domain/kernel/written-date.ts';
import { readNames } from '#domain/minutes/named-owners.ts';
import { isCalled } from '#domain/party/party.ts';
import type { ColumnUse } from './action-columns.ts';
import type { ReadTable, TableRow } from './action-table.ts';

/** What keeps a row from being taken unless the user says so. */
export const ROW_PROBLEMS = [
  'no-text',
  'too-long',
  'impossible-date',
  'reference-used',
  'reference-twice',
  'unknown-body',
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];
/** What the user should know of a row that is taken. */
export const ROW_NOTES = ['owner-unknown', 'no-owner', 'date-in-words', 'status-in-words'] as const;
export type RowNote = (typeof ROW_NOTES)[number];

export interface Remark<Code> {
  readonly code: Code;
  /** The words of the cell. */
  readonly words: string;
}

export type ActionAsRead = Pick<
  Action,
  'bodyId' | 'reference' | 'text' | 'owners' | 'agreedOn' | 'due' | 'status' | 'updates' | 'closedOn'
>;

export interface ProposedAction {
  readonly line: number;
  readonly fields: ActionAsRead;
  readonly problems: readonly Remark<RowProblem>[];
  readonly notes: readonly Remark<RowNote>[];
}

export interface ReadingContext {
  readonly bodies: readonly Body[];
  /** The body of a row that names none. */
  readonly body: Body;
  readonly who: WhoIsWho;
  /** Every reference an action of this programme ever had. */
  readonly used: ReadonlySet<string>;
  readonly today: CivilDate;
}

const LONGEST_TEXT = 200_000;
const LONGEST_DATE = 200;

export function readActionRows(
  table: ReadTable,
  uses: readonly ColumnUse[],
  context: ReadingContext,
): readonly ProposedAction[] {
  const column = uses.indexOf('reference');
  const counts = new Map<string, number>();
  for (const { cells } of table.rows) {
    const reference = asReference(cells[column] ?? '');
    if (reference !== '') counts.set(reference, (counts.get(reference) ?? 0) + 1);
  }
  const seen = new Set<string>();
  return table.rows.map((row) => {
    const reference = asReference(row.cells[column] ?? '');
    const again = reference !== '' && (counts.get(reference) ?? 0) > 1 && seen.has(reference);
    seen.add(reference);
    return readRow(row, table.heads, uses, again, context);
  });
}

/** References are one where they differ only in case and spacing. */
export const asReference = (text: string): string => text.replace(/\s+/g, ' ').trim().toLocaleUpperCase('en-GB');

function readRow(
  row: TableRow,
  heads: readonly string[],
  uses: readonly ColumnUse[],
  again: boolean,
  context: ReadingContext,
): ProposedAction {
  const cell = (use: ColumnUse) => row.cells[uses.indexOf(use)] ?? '';
  const problems: Remark<RowProblem>[] = [];
  const notes: Remark<RowNote>[] = [];
  /** What has no place of its own, under the head of its column. */
  const kept: string[] = [];
  const keep = (use: ColumnUse, words: string) => kept.push(`${heads[uses.indexOf(use)] ?? use}: ${words}`);

  const body = readBody(cell('body'), context);
  if (body === null) {
    problems.push({ code: 'unknown-body', words: cell('body') });
    keep('body', cell('body'));
  }
  const written = cell('text');
  if (written === '') problems.push({ code: 'no-text', words: '' });
  if (written.length > LONGEST_TEXT) {
    problems.push({ code: 'too-long', words: `${written.slice(0, 60)}…` });
    kept.push(...inPieces(written.slice(LONGEST_TEXT)));
  }
  const reference = typedLine(cell('reference'));
  if (again) problems.push({ code: 'reference-twice', words: reference });
  if (reference !== '' && context.used.has(asReference(reference)))
    problems.push({ code: 'reference-used', words: reference });
  if (reference.length > LONGEST_LINE) keep('reference', reference);

  const date = (use: ColumnUse): WrittenDate | null => {
    const words = cell(use);
    if (NO_DATE.test(words)) return null;
    const read = readWrittenDate(typedLine(words).slice(0, LONGEST_DATE));
    if (words.length > LONGEST_DATE) keep(use, words);
    if (isImpossible(read)) problems.push({ code: 'impossible-date', words });
    return read;
  };
  const day = (use: ColumnUse): CivilDate | null => {
    const read = date(use);
    if (read !== null && (read.precision !== 'day' || read.day === null)) keep(use, read.text);
    return read?.precision === 'day' ? read.day : null;
  };
  const due = date('due');
  if (due !== null && due.precision === 'unknown' && !isImpossible(due))
    notes.push({ code: 'date-in-words', words: due.text });
  const [agreedOn, updatedOn, closedOn] = [day('agreed'), day('updated'), day('closed')];

  const owners = readOwners(cell('owners'), body ?? context.body, context);
  if (owners.length === 0) notes.push({ code: 'no-owner', words: '' });
  const unknown = owners.filter(({ who }) => who === null).map(({ name }) => name);
  if (unknown.length > 0) notes.push({ code: 'owner-unknown', words: unknown.join(', ') });
  if (cell('owners').length > LONGEST_LINE) keep('owners', cell('owners'));

  const status = readStatus(cell('status'), closedOn !== null);
  if (status.words !== '') {
    notes.push({ code: 'status-in-words', words: status.words });
    keep('status', status.words);
  }
  uses.forEach((use, at) => {
    const words = row.cells[at] ?? '';
    if (use === 'keep' && words !== '') kept.push(`${heads[at]}: ${words}`);
  });
  const said = uses.flatMap((use, at) => (use === 'update' ? [row.cells[at] ?? ''] : [])).filter(Boolean);
  const on = updatedOn ?? agreedOn ?? context.today;
  const texts = [...said, ...(kept.length === 0 ? [] : [kept.join('\n')])].flatMap(inPieces);
  return {
    line: row.line,
    fields: {
      bodyId: (body ?? context.body).id,
      reference: reference === '' ? null : reference.slice(0, LONGEST_LINE),
      text:
        written === '' ? row.cells.filter(Boolean).join(' | ').slice(0, LONGEST_TEXT) : written.slice(0, LONGEST_TEXT),
      owners,
      agreedOn,
      due,
      status: status.status,
      updates: texts.map((text) => ({ on, text, by: '', meetingId: null })),
      closedOn: status.status === 'open' ? null : closedOn,
    },
    problems,
    notes,
  };
}

/** Null where a body is named that nobody knows. */
function readBody(words: string, { bodies, body }: ReadingContext): Body | null {
  return words.trim() === '' ? body : (bodies.find((one) => isCalled(one, words)) ?? null);
}

/** 'Shehla/Secretariat' and 'Panel members – Janet Hughes' are several; the first leads. */
function readOwners(words: string, body: Body, { who }: ReadingContext): readonly ActionOwner[] {
  if (/^(?:[-–—]|n\/?a|none|tbc|nobody)?$/i.test(words.trim())) return [];
  return readNames(typedLine(words).replace(/\s+[–—]\s+/g, ', '), { attendances: [], who, body });
}

const CLOSED = /^(?:closed|completed?|done|discharged|finished|yes|blue|b|b complete|action complete)$/i;
const OPEN = /^(?:open|ongoing|on[- ]going|in progress|outstanding|not started|new|live)?$/i;
const WITHDRAWN = /^(?:withdrawn|cancelled|dropped|no longer required)$/i;

/** A status in other words leaves the action open, and its words are kept. */
function readStatus(words: string, hasClosed: boolean): { readonly status: Action['status']; readonly words: string } {
  const said = words.trim();
  if (CLOSED.test(said) || (said === '' && hasClosed)) return { status: 'closed', words: '' };
  if (WITHDRAWN.test(said)) return { status: 'withdrawn', words: '' };
  return { status: 'open', words: OPEN.test(said) ? '' : said };
}

const NO_DATE = /^\s*(?:[-–—]|n\/?a|none|no date(?: agreed)?)?\s*$/i;
/** It has the shape of a day, and there is no such day: 31/02/2021, 12/25/2021, 30 February 2021. */
const SHAPED =
  /^\D*\d{1,4}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{1,4}$|^\D*\d{1,2}\s*(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]{3,9}\.?,?\s+\d{2,4}$/i;
const isImpossible = ({ precision, text }: WrittenDate): boolean => precision === 'unknown' && SHAPED.test(text.trim());

function inPieces(text: string): readonly string[] {
  const pieces = Math.ceil(text.length / LONGEST_TEXT);
  return Array.from({ length: pieces }, (_, at) => text.slice(at * LONGEST_TEXT, (at + 1) * LONGEST_TEXT));
}
