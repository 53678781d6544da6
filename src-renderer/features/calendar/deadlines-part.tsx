/** The deadlines of one meeting, each with why; and where its minutes run into the next one's papers. */
import { CountedDays } from '#desk/counted-days.tsx';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import type { DeadlineClash } from '#domain/meeting/deadline-clashes.ts';
import { DEADLINE_NAMES } from '#domain/meeting/deadline-sentences.ts';
import type { Deadline } from '#domain/meeting/deadlines.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { Why } from '#ui/why.tsx';

interface DeadlinesPartProps {
  readonly deadlines: readonly Deadline[];
  readonly clashes: readonly DeadlineClash[];
}

export function DeadlinesPart({ deadlines, clashes }: DeadlinesPartProps) {
  return (
    <>
      <h3 className="govuk-heading-s">Deadlines</h3>
      {clashes.map((clash) => (
        <div key={clash.meeting}>
          <WarningText>{clash.sentence}</WarningText>
          <ul className="govuk-list govuk-list--bullet">
            {clash.proposals.map((one) => (
              <li key={one.proposal}>{one.sentence}</li>
            ))}
          </ul>
        </div>
      ))}
      <SummaryList
        label="Deadlines"
        rows={deadlines.map((deadline) => ({
          key: deadline.kind,
          label: DEADLINE_NAMES[deadline.kind],
          value: `${showDateInFull(deadline.day)}${deadline.at === null ? '' : ` at ${deadline.at}`}`,
          why: <Working deadline={deadline} />,
        }))}
      />
    </>
  );
}

function Working({ deadline }: { readonly deadline: Deadline }) {
  return (
    <Why about={DEADLINE_NAMES[deadline.kind]}>
      <p className="govuk-body-s">{deadline.sentence}</p>
      <p className="govuk-body-s">
        Rule {deadline.rule}. {deadline.source}.
      </p>
      <CountedDays days={deadline.why.days} />
    </Why>
  );
}
