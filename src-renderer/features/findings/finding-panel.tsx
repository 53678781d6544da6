/** One finding: the words it rests on, the rule and its source, what to do, and accepting it with a reason. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { type Finding, showSource } from '#domain/findings/finding.ts';
import { inQuotes } from '#domain/findings/words.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { acceptFinding, mendFinding, reopenFinding } from './commands.ts';
import type { FindingRow } from './findings-list.tsx';
import { FIX, NOT_FIXED, NOT_REOPENED, REASON_MISSING, SEVERITY } from './wording.ts';

export function FindingPanel({ row }: { readonly row: FindingRow }) {
  const { finding, standing } = row;
  const { store, go, addressOf } = useDesk();
  const commit = useCommit();
  const [problem, setProblem] = useState<string | null>(null);
  const { fix } = finding;

  async function mend(): Promise<void> {
    if (fix === null) return;
    const done = await commit(mendFinding(store.db, finding, fix), NOT_FIXED);
    setProblem(done.ok ? null : done.sentence);
  }

  return (
    <SidePanel
      title={finding.title}
      caption={finding.aboutName}
      tag={<Tag text={SEVERITY[finding.severity].word} tone={SEVERITY[finding.severity].tone} />}
      onClose={() => go('findings')}
    >
      <p className="govuk-body">{finding.sentence}</p>
      <Evidence finding={finding} />
      <h3 className="govuk-heading-s">What to do</h3>
      <p className="govuk-body">{finding.remedy}</p>
      <ButtonGroup>
        {fix ? (
          <Button kind="primary" small onPress={() => void mend()}>
            {FIX[fix.command]}
          </Button>
        ) : null}
        <a className="govuk-link" href={`#${addressOf(finding.about)}`}>
          Open {finding.aboutName}
        </a>
      </ButtonGroup>
      {problem ? (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      ) : null}
      <p className="govuk-body ma-quiet">Source: {showSource(finding)}</p>
      {standing.acceptance ? (
        <p className="govuk-inset-text">
          Accepted on {showDate(standing.acceptance.acceptedOn)}
          {standing.acceptance.by === '' ? '' : ` by ${standing.acceptance.by}`}: “{standing.acceptance.reason}”
          {standing.state === 'reopened' ? ' The facts have changed since, so it is open again.' : ''}
        </p>
      ) : null}
      {standing.state === 'accepted' ? <Reopen row={row} /> : <Accept finding={finding} />}
    </SidePanel>
  );
}

function Evidence({ finding }: { readonly finding: Finding }) {
  return (
    <>
      <h3 className="govuk-heading-s">The words it rests on</h3>
      <dl className="govuk-summary-list ma-summary">
        {finding.evidence.map(({ recordId, place, quote }) => (
          <div key={`${recordId} ${place} ${quote}`} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{place}</dt>
            <dd className="govuk-summary-list__value">{inQuotes(quote)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Accept({ finding }: { readonly finding: Finding }) {
  const { store, clock } = useDesk();
  const commit = useCommit();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | undefined>();

  async function accept(): Promise<void> {
    if (reason.trim() === '') return setProblem(REASON_MISSING);
    const done = await commit(acceptFinding(finding, reason.trim(), store.actor().name, londonDay(clock())), {});
    setProblem(done.ok ? undefined : done.sentence);
    if (done.ok) setReason('');
  }

  return (
    <Form label="Accept the finding" onSave={accept}>
      <TextArea
        label="Accept it, because"
        name="reason"
        hint="It is kept with your name and the day, and opens again if its facts change"
        value={reason}
        problem={problem}
        onChange={setReason}
        rows={2}
      />
      <Button type="submit" small>
        Accept
      </Button>
    </Form>
  );
}

function Reopen({ row }: { readonly row: FindingRow }) {
  const commit = useCommit();
  const [problem, setProblem] = useState<string | null>(null);
  const { acceptance } = row.standing;
  if (acceptance === null) return null;
  const reopen = async () => {
    const done = await commit(reopenFinding(row.finding, acceptance.id), NOT_REOPENED);
    setProblem(done.ok ? null : done.sentence);
  };
  return (
    <>
      {problem ? <p className="govuk-error-message">{problem}</p> : null}
      <Button small onPress={() => void reopen()}>
        Open it again
      </Button>
    </>
  );
}
