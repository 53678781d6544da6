/** The actions that are overdue, the longest first, and the way to all of them. */
import type { Action } from '#domain/action/action.ts';
import type { Body } from '#domain/body/body.ts';
import { type CivilDate, daysBetween } from '#domain/kernel/civil-date.ts';

interface LateActionsProps {
  /** By the day they were due. */
  readonly overdue: readonly Action[];
  readonly bodies: readonly Body[];
  readonly today: CivilDate;
}

const SHOWN = 6;

export function LateActions({ overdue, bodies, today }: LateActionsProps) {
  if (overdue.length === 0) return null;
  const bodyOf = (action: Action) => bodies.find(({ id }) => id === action.bodyId);
  return (
    <>
      <h3 className="govuk-heading-s">
        {overdue.length === 1 ? '1 action is overdue' : `${overdue.length.toLocaleString('en-GB')} actions are overdue`}
      </h3>
      <ul className="ma-duties">
        {overdue.slice(0, SHOWN).map((action) => (
          <li key={action.id} className="ma-duty">
            <span className="ma-duty__day">{lateBy(action, today)}</span>
            <span className="ma-duty__what">
              <a className="govuk-link" href={`#actions/${action.id}`}>
                {action.reference ?? bodyOf(action)?.shortName ?? 'Action'}
              </a>{' '}
              {action.text.length > 110 ? `${action.text.slice(0, 110)}…` : action.text}{' '}
              <span className="ma-quiet">{action.owners.map(({ name }) => name).join(', ') || 'No owner named'}</span>
            </span>
          </li>
        ))}
      </ul>
      {overdue.length > SHOWN ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`#actions/${encodeURIComponent('with:shown=overdue')}`}>
            All {overdue.length.toLocaleString('en-GB')} overdue actions
          </a>
        </p>
      ) : null}
    </>
  );
}

function lateBy({ due }: Action, today: CivilDate): string {
  const days = due?.day ? daysBetween(due.day, today) : 0;
  return days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`;
}
