/** What a restore would bring, change and take away, kind by kind, with a few by name. */
import type { AnyRecord, Kind } from '#domain/records.ts';
import type { Sample, TableDifference } from '#storage/difference.ts';
import { TableHead } from '#ui/table-head.tsx';

const KIND_WORDS: Record<Kind, string> = {
  programme: 'Programme',
  party: 'Parties',
  person: 'People',
  post: 'Posts',
  body: 'Bodies',
  seat: 'Seats',
  escalationRoute: 'Escalation routes',
  series: 'Series of meetings',
  meeting: 'Meetings',
  attendance: 'Attendance',
  agendaItem: 'Agenda items',
  paper: 'Papers',
  minute: 'Minutes',
  action: 'Actions',
  recommendation: 'Recommendations',
  decision: 'Decisions',
  escalation: 'Escalations',
  document: 'Documents',
  documentVersion: 'Versions of documents',
  change: 'Rows of change histories',
  review: 'Rows of review histories',
  annex: 'Annexes',
  pack: 'Packs',
  file: 'Files',
  backlogItem: 'Items waiting for a later meeting',
  declaration: 'Declarations of interest',
  issuedPaper: 'Issued papers',
  circulation: 'Circulations',
  savedView: 'Saved views',
  risk: 'Risks',
  milestone: 'Milestones',
  ratification: 'Ratifications',
  signatory: 'Signatories',
  service: 'Services',
  findingAcceptance: 'Accepted findings',
};

const SAMPLE_WORDS: Record<Sample['what'], string> = { added: 'Comes back', changed: 'Changes', removed: 'Goes' };

export function DifferenceTable({ difference }: { readonly difference: readonly TableDifference[] }) {
  return (
    <table className="govuk-table ma-dense ma-difference">
      <caption className="govuk-visually-hidden">What restoring would change</caption>
      <TableHead titles={['What', 'Comes back', 'Changes', 'Goes', 'For example']} />
      <tbody className="govuk-table__body">
        {difference.map((one) => (
          <tr key={one.kind} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              {KIND_WORDS[one.kind]}
            </th>
            <td className="govuk-table__cell">{one.added}</td>
            <td className="govuk-table__cell">{one.changed}</td>
            <td className="govuk-table__cell">{one.removed}</td>
            <td className="govuk-table__cell">
              {one.samples.map((sample) => (
                <div key={sample.record.id}>
                  {SAMPLE_WORDS[sample.what]}: {nameOf(sample.record)}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(record: AnyRecord): string {
  const fields = ['name', 'title', 'label', 'text', 'reason'] as const;
  const field = fields.find((one) => typeof Reflect.get(record, one) === 'string' && Reflect.get(record, one) !== '');
  return field ? String(Reflect.get(record, field)).slice(0, 120) : record.id;
}
