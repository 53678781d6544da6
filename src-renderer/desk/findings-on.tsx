/**
 * What was found about one thing, shown on it: a line each, and the way to the whole list.
 *
 * Nothing is shown where nothing was found. It never blocks what the screen is for.
 */

import { standingOf } from '#domain/findings/standing.ts';
import type { Id } from '#domain/kernel/id.ts';
import { useFindings } from './findings.ts';

export function FindingsOn({ about }: { readonly about: Id<string> }) {
  const all = useFindings();
  const open = all?.findings.filter(
    (finding) => finding.about === about && standingOf(finding, all.acceptances).state !== 'accepted',
  );
  if (!open || open.length === 0) return null;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {open.length === 1 ? '1 finding about this' : `${open.length} findings about this`}
        </span>
      </summary>
      <div className="govuk-details__text">
        <ul className="govuk-list govuk-list--bullet">
          {open.map((finding) => (
            <li key={finding.id}>
              <a className="govuk-link" href={`#findings/${encodeURIComponent(finding.id)}`}>
                {finding.title}
              </a>
              : {finding.sentence}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
