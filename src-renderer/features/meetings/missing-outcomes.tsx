/** The items nobody has said anything of, each a link to where it is said. */
import { numberItems } from '#domain/agenda/agenda-item.ts';
import { itemsWithoutOutcome } from '#domain/minutes/minutes-steps.ts';
import type { OneMeeting } from './queries.ts';

export function MissingOutcomes({
  one: { meeting, items },
  sentence,
}: {
  readonly one: OneMeeting;
  readonly sentence: string;
}) {
  const missing = itemsWithoutOutcome(items);
  const numbers = numberItems(items);
  if (missing.length === 0) return null;
  return (
    <div className="ma-missing" role="alert">
      <p className="govuk-error-message">{sentence}</p>
      <ul className="govuk-list govuk-list--bullet">
        {missing.map((item) => (
          <li key={item.id}>
            <a className="govuk-link" href={`#meetings/${meeting.id}/minutes/${item.id}`}>
              {numbers.get(item.id)} {item.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
