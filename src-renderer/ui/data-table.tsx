/**
 * A register: a dense table with a sticky head, sorted, filtered and counted.
 *
 * One row at a time can be tabbed to; J and K or the arrows move, Home and End go
 * to the ends, Enter opens, '/' goes to the filter box, X selects where rows may be
 * selected. A long list draws only the rows in view, with spacers for the rest, and
 * the table says how many rows it really has (aria-rowcount).
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Column, filterRows, prepareRows, type Sorting, sortRows } from './table-rows.ts';

export interface DataTableProps<Row extends { readonly id: string }> {
  /** What the rows are, in the plural: 'Parties'. Read out with the table. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Called with Enter and a press. Without it rows only hold the focus. */
  readonly onOpen?: (row: Row) => void;
  /** The row open beside the table. */
  readonly openId?: string | undefined;
  /** Shown in place of the table when there is no row at all. */
  readonly empty: ReactNode;
  /** Chips, saved views: shown beside the filter box. */
  readonly filters?: ReactNode;
  readonly sortedBy?: Sorting;
  /** One row and its many: 'party' and 'parties', for the count. */
  readonly words?: readonly [one: string, many: string];
  /** Shown without a filter box: a short list inside a record. */
  readonly plain?: boolean;
  /** E on a row, X on a row: what they do here. */
  readonly onKey?: (key: 'e' | 'x', row: Row) => void;
  /** Several rows may be selected, with X or their boxes. */
  readonly selection?: Selection;
  /** Cells of one row that are being typed in, by their column's key. */
  readonly inPlace?: { readonly id: string; readonly cells: Readonly<Record<string, ReactNode>> } | null;
  /** The order is the caller's to keep, as `sortedBy`. Without it the table keeps its own. */
  readonly onSort?: (sorting: Sorting) => void;
}

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (ids: ReadonlySet<string>) => void;
}

const DRAWN_WHOLE = 60;
/** Rows prepared in one idle moment: few enough that a key is never kept waiting. */
const PREPARED_AT_ONCE = 200;
const ROW_HEIGHT = 34;

export function DataTable<Row extends { readonly id: string }>(props: DataTableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    onOpen,
    openId,
    empty,
    filters,
    words = ['row', 'rows'],
    plain = false,
    onKey,
    selection,
    inPlace = null,
    onSort,
  } = props;
  const [typed, setTyped] = useState('');
  const [own, setOwn] = useState<Sorting | null>(props.sortedBy ?? null);
  const key = onSort ? props.sortedBy?.key : own?.key;
  const descending = (onSort ? props.sortedBy?.descending : own?.descending) ?? false;
  const sorting = useMemo(() => (key === undefined ? null : { key, descending }), [key, descending]);
  const [focused, setFocused] = useState<string | null>(null);
  const shown = useMemo(
    () => sortRows(filterRows(rows, columns, typed), columns, sorting),
    [rows, columns, typed, sorting],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const filterId = useId();
  const isLong = shown.length > DRAWN_WHOLE;
  const virtual = useVirtualizer({
    count: isLong ? shown.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });

  useEffect(() => (rows.length > DRAWN_WHOLE ? prepareWhenIdle(rows, columns) : undefined), [rows, columns]);

  useEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector(`[data-id="${CSS.escape(wanted.current)}"]`);
    if (row instanceof HTMLElement) {
      row.focus();
      wanted.current = null;
    }
  });

  if (rows.length === 0) return empty;

  const drawn = virtual.getVirtualItems();
  const first = isLong ? (drawn[0]?.index ?? 0) : 0;
  const last = isLong ? (drawn.at(-1)?.index ?? -1) : shown.length - 1;
  // The open row may be one that is not shown: a row can be tabbed to all the same.
  const tabStop = [focused, openId].find((id) => shown.some((row) => row.id === id)) ?? shown[0]?.id;

  function moveTo(index: number): void {
    const row = shown[Math.max(0, Math.min(index, shown.length - 1))];
    if (!row) return;
    wanted.current = row.id;
    setFocused(row.id);
    if (isLong) virtual.scrollToIndex(shown.indexOf(row));
  }

  function onRowKey(event: KeyboardEvent, row: Row, index: number): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = moves(event.key, index, shown.length);
    if (to !== null) moveTo(to);
    else if (event.key === 'Enter') onOpen?.(row);
    else if (event.key === 'x' && selection) toggle(row.id);
    else if (event.key === 'e' || event.key === 'x') onKey?.(event.key, row);
    else return;
    event.preventDefault();
  }

  function toggle(id: string): void {
    const ids = new Set(selection?.ids);
    if (!ids.delete(id)) ids.add(id);
    selection?.onChange(ids);
  }

  const isAll = selection !== undefined && shown.length > 0 && shown.every((row) => selection.ids.has(row.id));
  const width = columns.length + (selection ? 1 : 0);
  const count = shown.length === rows.length ? `${rows.length}` : `${shown.length} of ${rows.length}`;
  return (
    <div className="ma-table">
      {plain ? null : (
        <div className="ma-table__bar">
          <label htmlFor={filterId} className="govuk-visually-hidden">
            Filter {caption.toLocaleLowerCase('en-GB')}
          </label>
          <input
            id={filterId}
            className="govuk-input ma-table__filter"
            type="search"
            placeholder="Filter"
            aria-keyshortcuts="/"
            data-filter
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'Enter') moveTo(0);
              else if (event.key === 'Escape' && typed !== '') setTyped('');
              else return;
              event.preventDefault();
            }}
          />
          {filters}
          <p className="ma-table__count" role="status">
            {count} {rows.length === 1 ? words[0] : words[1]}
          </p>
        </div>
      )}
      <div ref={scroller} className={`ma-table__scroll ${isLong ? 'ma-table__scroll--long' : ''}`}>
        <table className="govuk-table govuk-table--small-text-until-tablet ma-dense" aria-rowcount={shown.length + 1}>
          <caption className="govuk-visually-hidden">{caption}</caption>
          <colgroup>
            {selection ? <col className="ma-select-column" /> : null}
            {columns.map((column) => (
              <col
                key={column.key}
                className={classOf(column)}
                {...(column.width ? { style: { width: column.width } } : {})}
              />
            ))}
          </colgroup>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              {selection ? (
                <th scope="col" className="govuk-table__header">
                  <SelectBox
                    label={`Select all ${caption.toLocaleLowerCase('en-GB')} that are shown`}
                    checked={isAll}
                    onChange={() => selection.onChange(new Set(isAll ? [] : shown.map((row) => row.id)))}
                  />
                </th>
              ) : null}
              {columns.map((column) => (
                <Head key={column.key} column={column} sorting={sorting} onSort={onSort ?? setOwn} />
              ))}
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {isLong ? <Spacer height={first * ROW_HEIGHT} columns={width} /> : null}
            {shown.slice(first, last + 1).map((row, offset) => (
              <tr
                key={row.id}
                data-id={row.id}
                className="govuk-table__row ma-row"
                tabIndex={row.id === tabStop ? 0 : -1}
                aria-rowindex={first + offset + 2}
                aria-selected={
                  selection ? selection.ids.has(row.id) : openId === undefined ? undefined : row.id === openId
                }
                aria-current={selection && row.id === openId ? true : undefined}
                onFocus={() => setFocused(row.id)}
                onKeyDown={(event) => onRowKey(event, row, first + offset)}
                onClick={() => onOpen?.(row)}
              >
                {selection ? (
                  <td className="govuk-table__cell">
                    <SelectBox
                      label={`Select ${columns[0]?.text(row) || words[0]}`}
                      checked={selection.ids.has(row.id)}
                      onChange={() => toggle(row.id)}
                    />
                  </td>
                ) : null}
                {columns.map((column) => (
                  <td
                    key={column.key}
                    className={`govuk-table__cell ${column.numeric ? 'govuk-table__cell--numeric' : ''} ${column.whole ? 'ma-whole' : ''} ${classOf(column)}`}
                  >
                    {(inPlace?.id === row.id ? inPlace.cells[column.key] : undefined) ??
                      (column.cell ? column.cell(row) : column.text(row))}
                  </td>
                ))}
              </tr>
            ))}
            {isLong ? <Spacer height={(shown.length - 1 - last) * ROW_HEIGHT} columns={width} /> : null}
          </tbody>
        </table>
        {shown.length === 0 ? (
          <p className="govuk-body ma-table__none">Nothing holds “{typed}”. Clear the filter to see all.</p>
        ) : null}
      </div>
    </div>
  );
}

/** A long register is made ready for filtering and sorting while nobody does anything; the answer calls it off. */
function prepareWhenIdle<Row extends object>(rows: readonly Row[], columns: readonly Column<Row>[]): () => void {
  let at = 0;
  let handle = requestIdleCallback(some);
  function some(idle: IdleDeadline): void {
    do {
      prepareRows(rows.slice(at, at + PREPARED_AT_ONCE), columns);
      at += PREPARED_AT_ONCE;
    } while (at < rows.length && idle.timeRemaining() > 4);
    if (at < rows.length) handle = requestIdleCallback(some);
  }
  return () => cancelIdleCallback(handle);
}

interface SelectBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

/** Reached by its row's X and with the mouse; not a stop of its own for Tab. */
function SelectBox({ label, checked, onChange }: SelectBoxProps) {
  return (
    <input
      type="checkbox"
      className="ma-select"
      aria-label={label}
      tabIndex={-1}
      checked={checked}
      onClick={(event) => event.stopPropagation()}
      onChange={onChange}
    />
  );
}

function moves(key: string, index: number, length: number): number | null {
  if (key === 'ArrowDown' || key === 'j') return index + 1;
  if (key === 'ArrowUp' || key === 'k') return index - 1;
  if (key === 'PageDown') return index + 15;
  if (key === 'PageUp') return index - 15;
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : null;
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
}

function Head<Row>({ column, sorting, onSort }: HeadProps<Row>) {
  const isSorted = sorting?.key === column.key;
  const order = isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th
      scope="col"
      aria-sort={order}
      className={`govuk-table__header ${column.numeric ? 'govuk-table__header--numeric' : ''} ${classOf(column)}`}
    >
      <button
        type="button"
        className="ma-sort"
        onClick={() => onSort({ key: column.key, descending: isSorted && !sorting.descending })}
      >
        {column.title}
        <span aria-hidden="true" className="ma-sort__mark">
          {order === 'none' ? '' : order === 'ascending' ? '▲' : '▼'}
        </span>
      </button>
    </th>
  );
}

const classOf = ({ wideOnly }: { readonly wideOnly?: boolean }): string => (wideOnly ? 'ma-wide-only' : '');

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} className="ma-spacer" style={{ height: `${height}px` }} />
    </tr>
  );
}
