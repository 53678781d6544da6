/** Actions opened and closed in each of the last fortnights: read only when it is asked for. */
import { useRows } from '#desk/desk.tsx';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { fortnightsOf } from '#domain/today/fortnights.ts';
import { TableHead } from '#ui/table-head.tsx';
import { listAllActions } from './queries.ts';

const FORTNIGHTS = 6;

export function Trend({ today }: { readonly today: CivilDate }) {
  const actions = useRows(listAllActions, []);
  if (!actions) return null;
  const fortnights = fortnightsOf(actions, today, FORTNIGHTS);
  const opened = fortnights.reduce((sum, each) => sum + each.opened, 0);
  const closed = fortnights.reduce((sum, each) => sum + each.closed, 0);
  const most = Math.max(1, ...fortnights.flatMap((each) => [each.opened, each.closed]));
  return (
    <>
      <p className="govuk-body-s">
        In the last twelve weeks {opened} were opened and {closed} closed:{' '}
        {closed > opened ? 'the log is shrinking' : closed === opened ? 'it stays as it is' : 'the log is growing'}.
      </p>
      <table className="govuk-table ma-dense ma-trend">
        <caption className="govuk-visually-hidden">Actions opened and closed in each fortnight</caption>
        <TableHead titles={['Fortnight to', 'Opened', 'Closed']} />
        <tbody>
          {fortnights.map((each) => (
            <tr key={each.to}>
              <th scope="row" className="govuk-table__header">
                {showDate(each.to)}
              </th>
              <Bar count={each.opened} most={most} kind="opened" />
              <Bar count={each.closed} most={most} kind="closed" />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface BarProps {
  readonly count: number;
  readonly most: number;
  readonly kind: 'opened' | 'closed';
}

/** The number says it; the bar is for the eye. */
function Bar({ count, most, kind }: BarProps) {
  return (
    <td className="govuk-table__cell">
      <span className="ma-trend__count">{count}</span>
      <span
        aria-hidden="true"
        className={`ma-trend__bar ma-trend__bar--${kind}`}
        style={{ width: `${(count / most) * 8}rem` }}
      />
    </td>
  );
}
