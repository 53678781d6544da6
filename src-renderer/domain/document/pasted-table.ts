/**
 * Reading the two history tables as they are pasted from Word or Excel.
 *
 * What arrives is rows of cells with tabs between them; Excel puts a cell that
 * holds a line break in quotation marks. A row of headings says which table
 * follows and in which order its columns stand, so a whole page can be pasted;
 * without one the columns are taken in the printed order of the table they were
 * pasted into. Every row comes back, with what was understood and what was not:
 * a cell left empty by a merge, a month written first, a label used twice, a column
 * that is missing or that neither table has. Nothing pasted is guessed at or lost.
 */

import type { WhoIsWho } from '../body/who-is-who.ts';
import type { Problems } from '../kernel/draft.ts';
import { readLabelOrder, versionKey } from '../kernel/version-label.ts';
import type { WrittenDate } from '../kernel/written-date.ts';
import { CHANGE_HEADINGS } from './change.ts';
import {
  type ChangeDraft,
  type ChangeFields,
  changeDraft,
  type HistoryProblem,
  type ReviewDraft,
  type ReviewFields,
  readChangeDraft,
  readReviewDraft,
  reviewDraft,
} from './history-draft.ts';
import { REVIEW_HEADINGS } from './review.ts';

export type HistoryTable = 'changes' | 'reviews';
/** Said about a row. Only `already-there` keeps it from being taken. */
export type RowRemark =
  | 'date-not-read'
  | 'month-first'
  | 'year-missing'
  | 'extra-cells'
  | 'label-twice'
  | 'cell-merged'
  | 'already-there';

export interface PastedRow<Draft, Fields> {
  /** Counted from 1 in what was pasted, headings and blank lines included. */
  readonly line: number;
  readonly draft: Draft;
  /** Null where the row cannot be taken. */
  readonly fields: Fields | null;
  readonly problems: Problems<Draft, HistoryProblem>;
  readonly remarks: readonly RowRemark[];
}

export interface PastedTables {
  readonly changes: readonly PastedRow<ChangeDraft, ChangeFields>[];
  readonly reviews: readonly PastedRow<ReviewDraft, ReviewFields>[];
  /** Lines that are no row of either table: titles, page footers. Shown, so that nothing goes unseen. */
  readonly passedOver: readonly { readonly line: number; readonly text: string }[];
  /** Columns that a row of headings lacks, as the table prints them: their cells stay blank. */
  readonly lacking: readonly string[];
  /** Headings that neither table has: what stands under them is left out. */
  readonly unknown: readonly string[];
}

export interface AlreadyThere {
  readonly changes: readonly ChangeFields[];
  readonly reviews: readonly ReviewFields[];
}

const COLUMNS = {
  changes: ['version', 'reason', 'author', 'date'],
  reviews: ['who', 'version', 'date'],
} as const;
const PRINTED: Readonly<Record<string, string>> = {
  version: CHANGE_HEADINGS[0],
  reason: CHANGE_HEADINGS[1],
  author: CHANGE_HEADINGS[2],
  date: CHANGE_HEADINGS[3],
  who: REVIEW_HEADINGS[0],
};
const HEADINGS: Readonly<Record<string, string>> = {
  version: 'version',
  'version no': 'version',
  'version number': 'version',
  'reason for change': 'reason',
  reason: 'reason',
  'change made': 'reason',
  author: 'author',
  date: 'date',
  'who / what': 'who',
  'who/what': 'who',
  who: 'who',
  reviewer: 'who',
  'reviewed by': 'who',
  'changed by': 'author',
  change: 'reason',
  description: 'reason',
};
const TITLES =
  /^(review history|formal review( ?\/ ?approval)?|change history|version history|(.*\W)?p(age)? ?\d+ of \d+)$/i;

/** Pastes into one table, unless headings say otherwise. Rows equal to one already there are not taken again. */
export function readPastedTables(
  text: string,
  into: HistoryTable,
  known: WhoIsWho,
  there: AlreadyThere = { changes: [], reviews: [] },
): PastedTables {
  let table: HistoryTable = into;
  let columns: readonly (string | null)[] = COLUMNS[into];
  const found = {
    changes: [] as PastedRow<ChangeDraft, ChangeFields>[],
    reviews: [] as PastedRow<ReviewDraft, ReviewFields>[],
    passedOver: [] as { line: number; text: string }[],
  };
  const [lacking, unknown] = [new Set<string>(), new Set<string>()];
  const hadChanges = new Set(there.changes.map((row) => keyOf(changeDraft(row))));
  const hadReviews = new Set(there.reviews.map((row) => keyOf(reviewDraft(row))));
  const labels = new Set(there.changes.map((row) => versionKey(row.version)));
  for (const { line, cells } of splitRows(text)) {
    if (cells.every((cell) => cell === '')) continue;
    const headings = readHeadings(cells, table);
    if (headings) {
      ({ table, columns } = headings);
      for (const name of COLUMNS[table]) if (!columns.includes(name)) lacking.add(PRINTED[name] ?? name);
      for (const [at, cell] of cells.entries()) if (cell !== '' && columns[at] === null) unknown.add(cell);
      continue;
    }
    if (isTitle(cells, table)) {
      found.passedOver.push({ line, text: cells.filter(Boolean).join(' ') });
      continue;
    }
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    const extra = cells.slice(columns.length).some((rest) => rest !== '') ? (['extra-cells'] as const) : [];
    if (table === 'changes') {
      const draft = { version: cell('version'), reason: cell('reason'), author: cell('author'), date: cell('date') };
      const isThere = hadChanges.has(keyOf(draft));
      const isTwice = draft.version !== '' && !isThere && labels.has(versionKey(draft.version));
      const twice = isTwice ? (['label-twice'] as const) : [];
      const merged = draft.version === '' ? (['cell-merged'] as const) : [];
      found.changes.push(row(line, draft, readChangeDraft(draft, known), [...extra, ...twice, ...merged], isThere));
      labels.add(versionKey(draft.version));
    } else {
      const draft = { who: cell('who'), version: cell('version'), date: cell('date') };
      const merged = draft.who === '' ? (['cell-merged'] as const) : [];
      const isThere = hadReviews.has(keyOf(draft));
      found.reviews.push(row(line, draft, readReviewDraft(draft, known), [...extra, ...merged], isThere));
    }
  }
  return { ...found, lacking: [...lacking], unknown: [...unknown] };
}

/** Rows and cells of tab-separated text, quotation marks undone, each cell trimmed. Never throws, whatever is pasted. */
export function splitRows(text: string): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const rows: { line: number; cells: readonly string[] }[] = [];
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/gy;
  let cells: string[] = [];
  let line = 1;
  let started = 1;
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) break;
    const [whole, quoted, plain, end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    line += whole.split(/\r\n|\r|\n/).length - 1;
    if (end !== '\t') {
      rows.push({ line: started, cells });
      cells = [];
      started = line;
    }
    if (end === '') break;
    at += whole.length;
  }
  return rows;
}

/** A row that says what stands below it: two of its cells or more are headings we know, and none holds a number. */
function readHeadings(
  cells: readonly string[],
  into: HistoryTable,
): { readonly table: HistoryTable; readonly columns: readonly (string | null)[] } | null {
  const columns = cells.map((cell) => HEADINGS[plain(cell)] ?? null);
  const named = columns.filter((column) => column !== null);
  if (named.length < 2 || cells.some((cell) => /\d/.test(cell))) return null;
  if (columns.includes('who')) return { table: 'reviews', columns };
  return { table: columns.includes('reason') || columns.includes('author') ? 'changes' : into, columns };
}

/** A title or the foot of a page; in the Change history also a line merged across it, which is no version. */
function isTitle(cells: readonly string[], table: HistoryTable): boolean {
  const [only = '', ...others] = cells.filter(Boolean);
  if (others.length > 0) return false;
  const isAcross = table === 'changes' && cells.length > 1 && cells[0] === only && readLabelOrder(only) === null;
  return TITLES.test(plain(only)) || isAcross;
}

function row<Draft extends { readonly date: string }, Fields extends ChangeFields | ReviewFields>(
  line: number,
  draft: Draft,
  read:
    | { readonly ok: true; readonly value: Fields }
    | { readonly ok: false; readonly problems: Problems<Draft, HistoryProblem> },
  extra: readonly RowRemark[],
  there: boolean,
): PastedRow<Draft, Fields> {
  if (!read.ok) return { line, draft, fields: null, problems: read.problems, remarks: extra };
  const { date } = read.value;
  const unread = date?.precision === 'unknown' ? [unreadAs(date)] : [];
  const remarks: readonly RowRemark[] = [...extra, ...unread, ...(there ? (['already-there'] as const) : [])];
  return { line, draft, fields: there ? null : read.value, problems: {}, remarks };
}

const plain = (text: string): string => text.replace(/[#*:]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
const keyOf = (draft: object): string => JSON.stringify(draft);

/** '12/25/2020' is a day in America and none here: it is not turned round, since '11/09/20' could not be told. */
function unreadAs({ text, inferred }: WrittenDate): RowRemark {
  const numbers = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*\d{2,4}\s*$/.exec(text);
  if (numbers && Number(numbers[1]) <= 12 && Number(numbers[2]) > 12 && Number(numbers[2]) <= 31) return 'month-first';
  return inferred ? 'year-missing' : 'date-not-read';
}
