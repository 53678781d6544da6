/** The forward plan: what is still to be decided, by month, on the screen and to print. */
import { useDesk, useRows } from '#desk/desk.tsx';
import { forwardPlanSheet, NO_DECISION_PLANNED } from '#documents/notices/forward-plan-sheet.ts';
import { KEY_WORDS, STATUS_WORDS } from '#domain/decision/decision-words.ts';
import { forwardPlan, type PlanMonth } from '#domain/decision/forward-plan.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, type PagePlace } from '#ui/page.tsx';
import { TableHead } from '#ui/table-head.tsx';
import { Tag } from '#ui/tag.tsx';
import { listForPapers } from './queries.ts';
import { SaveSheet } from './save-sheet.tsx';
import { STATUS_TONE } from './wording.ts';

export function ForwardPlan({ places }: { readonly places: readonly PagePlace[] }) {
  const { clock } = useDesk();
  const today = londonDay(clock());
  const all = useRows(listForPapers, []);
  if (!all) return null;
  const plan = forwardPlan(all.decisions, today);
  const save = (
    <SaveSheet
      name={`Forward plan of decisions – ${today}`}
      about="the forward plan"
      make={() => forwardPlanSheet(plan, { organisation: all.organisation, on: today })}
    />
  );
  return (
    <Page title="Decisions" caption="Forward plan" places={places} actions={plan.length === 0 ? undefined : save}>
      {plan.length === 0 ? (
        <EmptyState title={NO_DECISION_PLANNED}>
          A decision is in the plan from when it is proposed until it is approved, withdrawn or refused.
        </EmptyState>
      ) : (
        plan.map((month) => <Month key={month.title} month={month} />)
      )}
    </Page>
  );
}

function Month({ month: { title, entries } }: { readonly month: PlanMonth }) {
  return (
    <table className="govuk-table ma-dense">
      <caption className="govuk-table__caption govuk-table__caption--m">{title}</caption>
      <TableHead titles={['Decision', 'Key', 'Decision maker', 'Due', 'Status']} />
      <tbody className="govuk-table__body">
        {entries.map(({ decision, when, late }) => (
          <tr key={decision.id} className="govuk-table__row">
            <td className="govuk-table__cell">
              <a className="govuk-link" href={`#decisions/${decision.id}`}>
                {decision.title}
              </a>
            </td>
            <td className="govuk-table__cell">{KEY_WORDS[decision.key]}</td>
            <td className="govuk-table__cell">
              {decision.makers.map(({ name }) => name).join(', ') || <span className="ma-quiet">not stated</span>}
            </td>
            <td className="govuk-table__cell">
              {when || <span className="ma-quiet">not stated</span>} {late ? <Tag text="Late" tone="red" /> : null}
            </td>
            <td className="govuk-table__cell">
              <Tag text={STATUS_WORDS[decision.status]} tone={STATUS_TONE[decision.status]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
