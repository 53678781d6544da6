/** The manifest of an issued pack: each part, its version, its pages, and the SHA-256 of what is a file. */
import { useRows } from '#desk/desk.tsx';
import { findRecord } from '#storage/read.ts';
import { TableHead } from '#ui/table-head.tsx';
import type { OnePack } from './queries.ts';

export function PackManifest({ one: { pack } }: { readonly one: OnePack }) {
  const file = useRows(async (db) => (pack.fileId ? findRecord(db, 'file', pack.fileId) : undefined), [pack.fileId]);
  return (
    <>
      <p className="govuk-body">
        The whole file, {file?.name}: SHA-256 <code className="ma-hash">{file?.sha256}</code>
      </p>
      <table className="govuk-table ma-dense">
        <caption className="govuk-visually-hidden">Manifest</caption>
        <TableHead titles={['Part', 'Version', 'Pages', 'SHA-256']} />
        <tbody className="govuk-table__body">
          {pack.manifest.map((entry) => (
            <tr key={`${entry.part} ${entry.firstPage}`} className="govuk-table__row">
              <td className="govuk-table__cell">{entry.title}</td>
              <td className="govuk-table__cell">{entry.version}</td>
              <td className="govuk-table__cell">
                {entry.firstPage === entry.lastPage ? entry.firstPage : `${entry.firstPage}–${entry.lastPage}`}
              </td>
              <td className="govuk-table__cell">
                <code className="ma-hash">{entry.sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
