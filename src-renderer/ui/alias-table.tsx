/** The other names of a thing, edited in place: the name, where it was seen, and whether it alone could mean another. */
import type { EditableColumn } from './editable-column.ts';
import { GrowingTable } from './growing-table.tsx';

export interface AliasTableProps {
  /** 'Other names of Wessex Police'. */
  readonly caption: string;
  readonly columns: readonly EditableColumn[];
  readonly aliases: readonly { readonly name: string; readonly seenIn: string; readonly ambiguous: boolean }[];
  /** The row at `at`, which is one past the end for a new one; null when saved. */
  readonly onCell: (at: number, typed: Readonly<Record<string, string>>) => Promise<string | null>;
  readonly onDelete: (at: number) => void;
}

export function AliasTable({ caption, columns, aliases, onCell, onDelete }: AliasTableProps) {
  return (
    <GrowingTable
      caption={caption}
      columns={columns}
      rows={aliases.map((alias, at) => ({
        id: idOf(at),
        values: { name: alias.name, seenIn: alias.seenIn, ambiguous: alias.ambiguous ? 'yes' : 'no' },
      }))}
      addLabel="Add another name"
      waiting="Kept once it has a name"
      nextId={() => idOf(aliases.length)}
      onCell={(id, column, text) => onCell(placeOf(id), { [column]: text })}
      onNew={async (_id, values) => (values.name ? await onCell(aliases.length, values) : 'wait')}
      onDelete={(id) => onDelete(placeOf(id))}
    />
  );
}

const idOf = (at: number): string => `alias:${at}`;
const placeOf = (id: string): number => Number(id.slice('alias:'.length));
