/**
 * Reading the two history tables as they are pasted from Word or Excel.
 *
 * What arrives is rows of cells with tabs between them; Excel puts a cell that
 * holds a line break in quotation marks. A row of headings says which table
 * follows and in which order its columns stand, so a whole page can be pasted;
 * without one the columns are taken in the printed order of the table they were
 * pasted into. Every row comes back, with what was understood and what was not.
 */
import type { WhoIsWho } from '../body/who-is-who.ts';
import type { Problems } from '../kernel/draft.ts';
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

export type HistoryTable = 'changes' | 'reviews';
/** Said about a row. Only `already-there` keeps it from being taken. */
export type RowRemark = 'date-not-read' | 'year-missing' | 'extra-cells' | 'already-there';

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
}

export interface AlreadyThere {
  readonly changes: readonly ChangeFields[];
  readonly reviews: readonly ReviewFields[];
}

const COLUMNS = {
  changes: ['version', 'reason', 'author', 'date'],
  reviews: ['who', 'version', 'date'],
} as const;
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
};
const TITLES =
  /^(review history|formal review( ?\/ ?approval)?|change history|version history|\W*p(age)? ?\d+ of \d+)$/i;

/** Pastes into one table, unless headings say otherwise. Rows equal to one already there are not taken again. */
export function readPastedTables(
  text: string,
  into: HistoryTable,
  known: WhoIsWho,
  there: AlreadyThere = { changes: [], reviews: [] },
): PastedTables {
  let table: HistoryTable = into;
  let columns: readonly (string | null)[] = COLUMNS[into];
  const found = { changes: [], reviews: [], passedOver: [] } as {
    changes: PastedRow<ChangeDraft, ChangeFields>[];
    reviews: PastedRow<ReviewDraft, ReviewFields>[];
    passedOver: { line: number; text: string }[];
  };
  splitRows(text).forEach(({ line, cells }) => {
    if (cells.every((cell) => cell === '')) return;
    const headings = readHeadings(cells);
    if (headings) {
      ({ table, columns } = headings);
      return;
    }
    if (isTitle(cells)) {
      found.passedOver.push({ line, text: cells.filter(Boolean).join(' ') });
      return;
    }
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    const extra = cells.slice(columns.length).some((rest) => rest !== '') ? (['extra-cells'] as const) : [];
    if (table === 'changes') {
      const draft = { version: cell('version'), reason: cell('reason'), author: cell('author'), date: cell('date') };
      const same = (row: ChangeFields) => sameDraft(changeDraft(row), draft);
      found.changes.push(row(line, draft, readChangeDraft(draft, known), extra, there.changes.some(same)));
    } else {
      const draft = { who: cell('who'), version: cell('version'), date: cell('date') };
      const same = (row: ReviewFields) => sameDraft(reviewDraft(row), draft);
      found.reviews.push(row(line, draft, readReviewDraft(draft, known), extra, there.reviews.some(same)));
    }
  });
  return found;
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

function readHeadings(
  cells: readonly string[],
): { readonly table: HistoryTable; readonly columns: readonly (string | null)[] } | null {
  const columns = cells.map((cell) => HEADINGS[plain(cell)] ?? null);
  const named = columns.filter((column) => column !== null);
  if (named.length < 2 || named.length < cells.filter(Boolean).length) return null;
  if (columns.includes('who')) return { table: 'reviews', columns };
  return columns.includes('reason') || columns.includes('author') ? { table: 'changes', columns } : null;
}

function isTitle(cells: readonly string[]): boolean {
  const said = cells.filter(Boolean);
  return said.length === 1 && TITLES.test(plain(said[0] ?? ''));
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
  const unread =
    date?.precision === 'unknown' ? [date.inferred ? ('year-missing' as const) : ('date-not-read' as const)] : [];
  const remarks: readonly RowRemark[] = [...extra, ...unread, ...(there ? (['already-there'] as const) : [])];
  return { line, draft, fields: there ? null : read.value, problems: {}, remarks };
}

const plain = (text: string): string => text.replace(/[#*:]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
const sameDraft = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);
