/** What each column of the table means, as guessed, to be put right; with what stands in it to go by. */
import { COLUMN_USES, type ColumnUse } from '#reading/action-columns.ts';
import type { ReadTable } from '#reading/action-table.ts';
import { Select } from '#ui/select.tsx';
import { TableHead } from '#ui/table-head.tsx';
import { USE_WORDS } from './wording.ts';

interface ImportColumnsProps {
  readonly table: ReadTable;
  readonly uses: readonly ColumnUse[];
  readonly onUses: (uses: readonly ColumnUse[]) => void;
}

/** Uses that a table may have in several columns. */
const MANY: ReadonlySet<ColumnUse> = new Set(['update', 'keep', 'leave']);

export function ImportColumns({ table, uses, onUses }: ImportColumnsProps) {
  /** A use that only one column may have leaves the column that had it. */
  const use = (column: number, chosen: ColumnUse): void =>
    onUses(uses.map((now, at) => (at === column ? chosen : now === chosen && !MANY.has(chosen) ? 'keep' : now)));
  // Two columns may have one head; their place tells them apart and does not change.
  const columns = table.heads.map((head, column) => ({ key: `${column} ${head}`, head, column }));
  return (
    <table className="govuk-table ma-dense ma-import-columns">
      <caption className="govuk-visually-hidden">Columns of the table</caption>
      <TableHead titles={['Its column', 'Is taken for', 'For example']} />
      <tbody>
        {columns.map(({ key, head, column }) => (
          <tr key={key}>
            <th scope="row" className="govuk-table__header">
              {head}
            </th>
            <td className="govuk-table__cell">
              <Select
                label={`What ${head} is taken for`}
                labelHidden
                name={`column-${column}`}
                value={uses[column] ?? 'keep'}
                options={COLUMN_USES.map((each) => ({ id: each, name: USE_WORDS[each] }))}
                onChange={(chosen) => use(column, COLUMN_USES.find((each) => each === chosen) ?? 'keep')}
              />
            </td>
            <td className="govuk-table__cell ma-import-example">
              {table.rows.find(({ cells }) => cells[column] !== '')?.cells[column]?.slice(0, 120) ?? (
                <span className="ma-quiet">Blank throughout</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
