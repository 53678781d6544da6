/** What was found wrong with the files and put right, in the host's own sentences; the file name is for the curious. */
import type { Repair } from '#contract/bridge.ts';
import { Details } from '#ui/details.tsx';

export function Repairs({ repairs }: { readonly repairs: readonly Repair[] }) {
  if (repairs.length === 0) return null;
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        {repairs.map((repair) => (
          <li key={`${repair.what} ${repair.file}`}>{repair.sentence}</li>
        ))}
      </ul>
      <Details summary="Which files">
        <ul className="govuk-list">
          {repairs.map((repair) => (
            <li key={`${repair.what} ${repair.file}`}>{repair.file}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}
