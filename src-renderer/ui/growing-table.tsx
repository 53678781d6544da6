/**
 * A table edited in place, whose new rows are held here until they can be saved.
 *
 * A row just added has nothing in it, and nothing is no record. It stands in the
 * table as it is typed, and becomes one with the first cell that makes it whole.
 */
import { useState } from 'react';
import { type EditableRow, EditableTable, type EditableTableProps } from './editable-table.tsx';

export interface GrowingTableProps extends Omit<EditableTableProps, 'onAdd' | 'onCell'> {
  /** The id the next new row will have: the record's own, so that focus stays on it when it is saved. */
  readonly nextId: () => string;
  /** What a new row begins with: a proposed version. */
  readonly proposed?: Readonly<Record<string, string>>;
  readonly onCell: (id: string, column: string, text: string) => Promise<string | null>;
  /** Saves a new row. 'wait': not whole yet, and nothing wrong with what is typed. */
  readonly onNew: (id: string, values: Readonly<Record<string, string>>) => Promise<string | 'wait' | null>;
  /** Said in a row that waits: 'Not saved until it has a version'. */
  readonly waiting: string;
}

export function GrowingTable(props: GrowingTableProps) {
  const { rows, columns, nextId, proposed = {}, onCell, onNew, onDelete, waiting, ...rest } = props;
  const [fresh, setFresh] = useState<readonly EditableRow[]>([]);
  const ids = new Set(rows.map((row) => row.id));
  const waitingRows = fresh.filter((row) => !ids.has(row.id));
  // A row that has arrived is the caller's from now on; setting state while drawing is React's own way to say so.
  if (waitingRows.length < fresh.length) setFresh(waitingRows);
  const [first] = columns;

  async function cell(id: string, column: string, text: string): Promise<string | null> {
    const own = waitingRows.find((row) => row.id === id);
    if (!own) return await onCell(id, column, text);
    const values = { ...own.values, [column]: text };
    const answer = await onNew(id, values);
    if (answer !== null && answer !== 'wait') return answer;
    setFresh((before) => before.map((row) => (row.id === id ? { ...row, values } : row)));
    return null;
  }

  return (
    <EditableTable
      {...rest}
      columns={columns}
      rows={[...rows, ...waitingRows.map((row) => (first ? { ...row, notes: { [first.key]: waiting } } : row))]}
      onCell={cell}
      onAdd={async () => {
        const id = nextId();
        setFresh((before) => [...before, { id, values: proposed }]);
        return id;
      }}
      onDelete={(id) => {
        if (waitingRows.some((row) => row.id === id)) setFresh((before) => before.filter((row) => row.id !== id));
        else onDelete?.(id);
      }}
    />
  );
}
