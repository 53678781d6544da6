/** What was done to a record, newest first: when, by whom, and what changed. Folded, because it is asked for seldom. */
import { Details } from './details.tsx';

export interface HistoryListProps {
  /** Undefined: not read yet. Null: the journal could not be read. */
  readonly lines:
    | readonly {
        readonly id: string;
        readonly when: string;
        readonly who: string;
        readonly what: string;
        readonly changed: readonly string[];
      }[]
    | null
    | undefined;
}

export function HistoryList({ lines }: HistoryListProps) {
  if (lines === undefined) return null;
  if (lines === null) return <p className="govuk-body-s ma-quiet">The history cannot be read at present.</p>;
  return (
    <Details summary={`History (${lines.length})`}>
      <ol className="govuk-list govuk-list--spaced ma-history">
        {lines.map((line) => (
          <li key={line.id} className="govuk-body-s">
            {line.what}
            {line.changed.length > 0 ? <span className="ma-quiet"> – {line.changed.join(', ')}</span> : null}
            <br />
            <span className="ma-quiet">
              {line.when}, {line.who}
            </span>
          </li>
        ))}
      </ol>
    </Details>
  );
}
