/**
 * The columns of a table as data, and what sorting and filtering do with them.
 *
 * Sorting is by what a column says it sorts by, else by its text, the way a
 * person would (2 before 10, accents aside); what is not known comes last either
 * way. Filtering keeps a row that holds every typed word somewhere in its text. What both
 * need of a row is worked out once and kept, for a long register before anyone asks.
 */
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** The cell as text: it is filtered by this, sorted by it, and shown where there is no `cell`. */
  readonly text: (row: Row) => string;
  readonly cell?: (row: Row) => ReactNode;
  readonly sort?: (row: Row) => string | number | null;
  readonly numeric?: boolean;
  /** Never broken over lines and never cut short: a date, a reference. */
  readonly whole?: boolean;
  /** Not looked through by the filter: worked out, and nobody types it. */
  readonly unfiltered?: boolean;
  /** Left out where a record is open beside the table: what tells one row from another stays. */
  readonly wideOnly?: boolean;
  /** As CSS gives a column's width: '8rem', '40%'. */
  readonly width?: string;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

export function sortRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const column = columns.find((one) => one.key === sorting?.key);
  if (!column || !sorting) return rows;
  const keyed = rows.map((row) => ({ row, value: keyOf(row, column) }));
  const turn = sorting.descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return turn * compareValues(a.value, b.value);
  });
  return keyed.map(({ row }) => row);
}

function compareValues(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a row is sorted by in each column, kept for as long as the row and the column are. */
const keys = new WeakMap<object, WeakMap<object, string | number | null>>();

function keyOf<Row extends object>(row: Row, column: Column<Row>): string | number | null {
  const known = keys.get(column) ?? new WeakMap<object, string | number | null>();
  keys.set(column, known);
  const kept = known.get(row);
  if (kept !== undefined) return kept;
  const value = column.sort ? column.sort(row) : column.text(row) || null;
  const key = value === null ? null : sortKey(value);
  known.set(row, key);
  return key;
}

/** Works out beforehand what filtering and sorting these rows will ask. */
export function prepareRows<Row extends object>(rows: readonly Row[], columns: readonly Column<Row>[]): void {
  for (const row of rows) {
    textOf(row, columns);
    for (const column of columns) keyOf(row, column);
  }
}

/**
 * Text as it is sorted: case and accents aside, numbers by their worth. Made once for
 * each row, because comparing twenty thousand texts as a person would, each time anew,
 * takes longer than a reader waits.
 */
function sortKey(value: string | number): string | number {
  if (typeof value === 'number') return value;
  const bare = /[^\0-\x7f]/.test(value) ? value.normalize('NFD').replace(/\p{Diacritic}/gu, '') : value;
  return bare.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

export function filterRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  typed: string,
): readonly Row[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = textOf(row, columns);
    return words.every((word) => text.includes(word));
  });
}

/** The words of a row, worked out with the first letter typed and kept for the next ones. */
const texts = new WeakMap<object, WeakMap<object, string>>();

function textOf<Row extends object>(row: Row, columns: readonly Column<Row>[]): string {
  const known = texts.get(columns) ?? new WeakMap<object, string>();
  texts.set(columns, known);
  const text =
    known.get(row) ??
    columns
      .filter(({ unfiltered }) => !unfiltered)
      .map((column) => column.text(row))
      .join(' ')
      .toLowerCase();
  known.set(row, text);
  return text;
}
