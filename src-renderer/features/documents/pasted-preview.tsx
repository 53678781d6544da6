/** Rows as they were understood, each with what is to be said about it. */
import { TableHead } from '#ui/table-head.tsx';
import { Tag } from '#ui/tag.tsx';

export interface PreviewRow {
  readonly line: number;
  readonly taken: boolean;
  readonly cells: readonly { readonly text: string; readonly reading: string | null }[];
  readonly remarks: readonly string[];
}

export interface PastedPreviewProps {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly PreviewRow[];
}

/** So many are shown; all are taken. */
const SHOWN = 200;

export function PastedPreview({ caption, headings, rows }: PastedPreviewProps) {
  if (rows.length === 0) return null;
  return (
    <table className="govuk-table ma-dense">
      <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <TableHead titles={[...headings, 'Remarks']} />
      <tbody>
        {rows.slice(0, SHOWN).map((row) => (
          <tr key={row.line} className="govuk-table__row">
            {row.cells.map((cell, at) => (
              <td key={headings[at]} className="govuk-table__cell">
                {cell.text}
                {cell.reading && cell.reading !== cell.text ? (
                  <span className="ma-cell__note">{cell.reading}</span>
                ) : null}
              </td>
            ))}
            <td className="govuk-table__cell">
              {row.taken ? null : <Tag text="Left out" tone="red" />} {row.remarks.join(' ')}
            </td>
          </tr>
        ))}
      </tbody>
      {rows.length > SHOWN ? (
        <tfoot>
          <tr>
            <td className="govuk-table__cell" colSpan={headings.length + 1}>
              And {rows.length - SHOWN} more rows.
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
