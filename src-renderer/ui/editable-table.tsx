/**
 * A table edited in place by keyboard, as a history table in Word is.
 *
 * Arrows move between cells; typing or Enter edits; Enter goes on to the cell
 * below, Tab to the next one and, from the last cell, to a new row; Esc gives up.
 * What is typed while a cell is still being saved goes to the one that follows.
 * Alt ↑ ↓ moves the row, Ctrl Delete takes it out. A table pasted from Word or
 * Excel goes to `onPaste` whole. Each cell is saved when it is left, and a
 * refusal stays in the cell with its sentence.
 */
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from './button.tsx';
import { type AfterCell, EditableCell } from './editable-cell.tsx';
import type { EditableColumn } from './editable-column.ts';
import { readPastedTable } from './pasted-table.ts';

export interface EditableRow {
  readonly id: string;
  /** The text of each cell by its column's key. */
  readonly values: Readonly<Record<string, string>>;
  /** Shown under the text of a cell: 'No date in the paper', 'Not in the change history'. */
  readonly notes?: Readonly<Record<string, string>>;
}

export interface EditableTableProps {
  readonly caption: string;
  readonly columns: readonly EditableColumn[];
  readonly rows: readonly EditableRow[];
  /** Null when saved, else the sentence that says why not. */
  readonly onCell: (id: string, column: string, text: string) => Promise<string | null>;
  /** Adds a row at the end; answers its id, or null where it could not. */
  readonly onAdd: () => Promise<string | null>;
  readonly onDelete?: (id: string) => void;
  readonly onMove?: (id: string, by: -1 | 1) => void;
  /** A pasted table, and the row and column it was pasted on. `id` null: below the last row. */
  readonly onPaste?: (
    cells: readonly (readonly string[])[],
    at: { readonly id: string | null; readonly column: string },
  ) => void;
  readonly addLabel: string;
  /** Nothing can be changed: an issued version, or a read-only workspace. */
  readonly readOnly?: boolean;
}

interface Place {
  readonly id: string;
  readonly column: string;
}

export function EditableTable(props: EditableTableProps) {
  const { caption, columns, rows, onCell, onAdd, onDelete, onMove, onPaste, addLabel, readOnly = false } = props;
  const [at, setAt] = useState<Place | null>(null);
  const [editing, setEditing] = useState<{ readonly place: Place; readonly first: string | null } | null>(null);
  const [problem, setProblem] = useState<{ readonly place: Place; readonly text: string } | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<Place | null>(null);
  /** The cell being saved: taking its box away blurs it, and that must not save it a second time. */
  const saving = useRef<(Place & { readonly then: AfterCell }) | null>(null);
  const ahead = useRef<readonly string[]>([]);

  useEffect(() => {
    if (editing === null) saving.current = null;
  });

  useEffect(() => {
    if (wanted.current === null) return;
    const cell = table.current?.querySelector(`[data-cell="${CSS.escape(cellName(wanted.current))}"]`);
    if (!(cell instanceof HTMLElement)) return;
    wanted.current = null;
    cell.focus();
  });

  function focusOn(place: Place | null): void {
    if (place === null) return;
    wanted.current = place;
    setAt(place);
  }

  function placeBy(from: Place, down: number, along: number): Place | null {
    const rowAt = rows.findIndex((row) => row.id === from.id) + down;
    const columnAt = columns.findIndex((column) => column.key === from.column) + along;
    const [row, column] = [rows[rowAt], columns[columnAt]];
    return row && column ? { id: row.id, column: column.key } : null;
  }

  /** The next cell in reading order; null after the last one. */
  function placeAfter(from: Place, step: 1 | -1): Place | null {
    const inRow = placeBy(from, 0, step);
    if (inRow) return inRow;
    const column = step === 1 ? columns[0] : columns.at(-1);
    return column ? placeBy({ id: from.id, column: column.key }, step, 0) : null;
  }

  /** The first cell of a new row; null where there could be none. */
  async function addRow(): Promise<Place | null> {
    const id = await flushSync(onAdd);
    const [column] = columns;
    return id !== null && column ? { id, column: column.key } : null;
  }

  /** One cell at a time: the next is begun when this one is saved, so no save is made from a row of a moment ago. */
  async function save(place: Place, text: string, then: AfterCell): Promise<void> {
    if (saving.current && isSame(saving.current, place)) return;
    saving.current = { ...place, then };
    const before = rows.find((row) => row.id === place.id)?.values[place.column] ?? '';
    const refused = text === before ? null : await onCell(place.id, place.column, text);
    if (refused !== null) {
      saving.current = null;
      ahead.current = [];
      setProblem({ place, text: refused });
      return;
    }
    if (then === 'leave') {
      setProblem(null);
      return setEditing(null);
    }
    await goOn(placeThen(place, then) ?? (then === 'next' ? await addRow() : null) ?? place);
  }

  /** On the cell that is reached: what was typed ahead for it is there, and left again where it was left again. */
  async function goOn(place: Place): Promise<void> {
    const keys = ahead.current;
    const left = keys.findIndex((key) => key.length > 1);
    const typed = (left < 0 ? keys : keys.slice(0, left)).join('');
    ahead.current = left < 0 ? [] : keys.slice(left + 1);
    const column = columns.find(({ key }) => key === place.column);
    const types = !column?.fixed && (typed !== '' || left >= 0);
    // A box takes the focus itself; a cell still wanted would take it back when the box is gone.
    wanted.current = types ? null : place;
    // Drawn at once: a key that came before it would be typed into the box that is going, and lost with it.
    flushSync(() => {
      setProblem(null);
      setAt(place);
      setEditing(types ? { place, first: typed === '' ? null : typed } : null);
    });
    saving.current = null;
    if (!types || left < 0) return;
    const text = typed === '' ? (rows.find((row) => row.id === place.id)?.values[place.column] ?? '') : typed;
    await save(place, text, keys[left] === 'Tab' || column?.prose ? 'next' : 'down');
  }

  function placeThen(from: Place, then: AfterCell): Place | null {
    if (then === 'down') return placeBy(from, 1, 0);
    return then === 'next' || then === 'back' ? placeAfter(from, then === 'next' ? 1 : -1) : null;
  }

  function onCellKey(event: KeyboardEvent, place: Place, fixed: boolean): void {
    if (event.target !== event.currentTarget) return;
    const arrow = ARROWS[event.key];
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && onMove && !readOnly) {
      wanted.current = place;
      onMove(place.id, event.key === 'ArrowUp' ? -1 : 1);
    } else if (arrow && !event.altKey && !event.ctrlKey) focusOn(placeBy(place, arrow[0], arrow[1]));
    else if (event.key === 'Delete' && event.ctrlKey && onDelete && !readOnly) {
      focusOn(placeBy(place, 1, 0) ?? placeBy(place, -1, 0));
      onDelete(place.id);
    } else if (readOnly || fixed) return;
    else if (event.key === 'Enter' || event.key === 'F2') setEditing({ place, first: null });
    else if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey)
      setEditing({ place, first: event.key });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function paste(event: ClipboardEvent, place: Place | null): void {
    const cells = readPastedTable(event.clipboardData.getData('text/plain'));
    const column = place?.column ?? columns[0]?.key;
    if (!cells || !onPaste || readOnly || column === undefined) return;
    event.preventDefault();
    setEditing(null);
    onPaste(cells, { id: place?.id ?? null, column });
  }

  const stop = at && rows.some((row) => row.id === at.id) ? at : null;
  return (
    <div className="ma-editable" onPaste={(event) => paste(event, editing?.place ?? at)}>
      <table
        ref={table}
        className="govuk-table ma-dense ma-editable__table"
        {...(readOnly ? READ_GRID : GRID)}
        aria-label={caption}
      >
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`govuk-table__header ${column.numeric ? 'govuk-table__header--numeric' : ''}`}
                {...(column.width ? { style: { width: column.width } } : {})}
              >
                {column.title}
              </th>
            ))}
            {onDelete && !readOnly ? (
              <th scope="col" className="govuk-table__header ma-editable__tools">
                <span className="govuk-visually-hidden">Take out</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row, rowAt) => (
            <tr key={row.id} className="govuk-table__row">
              {columns.map((column, columnAt) => {
                const place = { id: row.id, column: column.key };
                const isStop = stop ? isSame(stop, place) : rowAt === 0 && columnAt === 0;
                return (
                  <EditableCell
                    key={column.key}
                    name={cellName(place)}
                    column={column}
                    label={`${column.title}, row ${rowAt + 1}`}
                    text={row.values[column.key] ?? ''}
                    note={row.notes?.[column.key]}
                    problem={problem && isSame(problem.place, place) ? problem.text : undefined}
                    editing={editing && isSame(editing.place, place) ? editing : null}
                    tabStop={isStop}
                    readOnly={readOnly || column.fixed === true}
                    onFocus={() => setAt(place)}
                    onEdit={() => setEditing({ place, first: null })}
                    onKey={(event) => onCellKey(event, place, column.fixed === true)}
                    onSave={(text, then) => save(place, text, then)}
                    isLeaving={() =>
                      saving.current !== null && saving.current.then !== 'leave' && isSame(saving.current, place)
                    }
                    onAhead={(key) => {
                      ahead.current = [...ahead.current, key];
                    }}
                    onGiveUp={() => {
                      setEditing(null);
                      setProblem(null);
                      focusOn(place);
                    }}
                  />
                );
              })}
              {onDelete && !readOnly ? (
                <td className="govuk-table__cell ma-editable__tools">
                  <Button
                    kind="link"
                    about={`row ${rowAt + 1}: ${row.values[columns[0]?.key ?? ''] ?? ''}`}
                    onPress={() => onDelete(row.id)}
                  >
                    Take out
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {readOnly ? null : (
        <Button small onPress={() => void addRow().then(focusOn)}>
          {addLabel}
        </Button>
      )}
    </div>
  );
}

/** See editable-cell.tsx. */
const GRID = { role: 'grid' } as const;
const READ_GRID = { ...GRID, 'aria-readonly': true } as const;
const ARROWS: Readonly<Record<string, readonly [down: number, along: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const cellName = (place: Place): string => `${place.id} ${place.column}`;
const isSame = (a: Place, b: Place): boolean => a.id === b.id && a.column === b.column;
