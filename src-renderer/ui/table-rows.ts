/**
 * The columns of a table as data, and what sorting and filtering do with them.
 *
 * Sorting is by what a column says it sorts by, else by its text, the way a
 * person would (2 before 10, accents aside); what is not known comes last either
 * way. Filtering keeps a row that holds every typed word somewhere in its text.
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
  /** As CSS gives a column's width: '8rem', '40%'. */
  readonly width?: string;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const column = columns.find((one) => one.key === sorting?.key);
  if (!column || !sorting) return rows;
  const sortValue = column.sort ?? ((row: Row) => column.text(row) || null);
  const keyed = rows.map((row) => ({ row, value: sortValue(row) }));
  const turn = sorting.descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return turn * compareValues(a.value, b.value);
  });
  return keyed.map(({ row }) => row);
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

export function filterRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], typed: string): readonly Row[] {
  const words = typed.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = columns
      .map((column) => column.text(row))
      .join(' ')
      .toLocaleLowerCase('en-GB');
    return words.every((word) => text.includes(word));
  });
}
