/** Where a decision stands on its path: the steps it took, those it may take, and publishing. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import type { Decision, DecisionStep } from '#domain/decision/decision.ts';
import { CANNOT_STEP, DECISION_PATHS, listSteps, STEP_NAMES } from '#domain/decision/decision-steps.ts';
import { whyNotPublished } from '#domain/decision/may-publish.ts';
import { callInWindow, type NoticeRules } from '#domain/decision/notice-dates.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { parseTypedDay } from '#domain/kernel/draft.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { publishDecision, stepDecision } from './commands.ts';
import { GONE, NOT_A_DAY } from './wording.ts';

interface StepsPartProps {
  readonly decision: Decision;
  readonly rules: NoticeRules;
}

export function StepsPart({ decision, rules }: StepsPartProps) {
  const [asked, setAsked] = useState<DecisionStep | 'publish' | null>(null);
  const refusals = whyNotPublished(decision);
  const taken = decision.steps.map((one, at) => ({ ...one, id: String(at) }));
  const canPublish = decision.published === null && !decision.enteredFromElsewhere;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">What happens to it</h2>
      {decision.steps.length === 0 ? null : (
        <ul className="govuk-list">
          {taken.map(({ id, step, on, reason }) => (
            <li key={id}>
              {showDate(on)}: {STEP_NAMES[step]}
              {reason === '' ? '' : `. ${reason}`}
            </li>
          ))}
        </ul>
      )}
      {asked === null ? (
        <ButtonGroup>
          {listSteps(decision).map((step) => (
            <Button key={step} small onPress={() => setAsked(step)}>
              {STEP_NAMES[step]}
            </Button>
          ))}
          {canPublish ? (
            <Button small onPress={() => setAsked('publish')}>
              Publish
            </Button>
          ) : null}
        </ButtonGroup>
      ) : asked === 'publish' && refusals.length > 0 ? (
        <section aria-label="Why it cannot be published" className="govuk-inset-text">
          <p className="govuk-body">It cannot be published yet:</p>
          <ul className="govuk-list govuk-list--bullet">
            {refusals.map(({ reason, sentence }) => (
              <li key={reason}>{sentence}</li>
            ))}
          </ul>
          <Button kind="link" onPress={() => setAsked(null)}>
            Close
          </Button>
        </section>
      ) : (
        <StepForm decision={decision} rules={rules} step={asked} onDone={() => setAsked(null)} />
      )}
    </>
  );
}

interface StepFormProps extends StepsPartProps {
  readonly step: DecisionStep | 'publish';
  readonly onDone: () => void;
}

function StepForm({ decision, rules, step, onDone }: StepFormProps) {
  const commit = useCommit();
  const { clock } = useDesk();
  const [day, setDay] = useState(showDate(londonDay(clock())));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const name = step === 'publish' ? 'Publish' : STEP_NAMES[step];
  const on = parseTypedDay(day);
  const window = step === 'publish' && on && decision.kind !== 'chief-officer' ? callInWindow(on, rules) : null;

  async function take(): Promise<void> {
    if (on === null) return setProblem(NOT_A_DAY);
    const done =
      step === 'publish'
        ? await commit(publishDecision(decision, on, window?.day ?? on), {
            gone: GONE,
            'not-publishable': 'It changed meanwhile and can no longer be published. Press Publish again to see why.',
          })
        : await commit(stepDecision(decision, { step, on, reason }), { gone: GONE, ...CANNOT_STEP });
    if (done.ok) onDone();
    else setProblem(done.sentence);
  }

  return (
    <form
      noValidate
      aria-label={name}
      className="govuk-inset-text"
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <DateField name="step-day" label={`${name} on`} value={day} onChange={setDay} problem={problem} />
      {window ? <p className="govuk-body-s">{window.sentence}</p> : null}
      {step === 'publish' ? null : (
        <TextArea
          name="step-reason"
          label={DECISION_PATHS[step].needsReason ? 'Reason' : 'Reason, if there is one to keep'}
          value={reason}
          onChange={setReason}
        />
      )}
      <ButtonGroup>
        <Button small kind="primary" type="submit">
          {name}
        </Button>
        <Button kind="link" onPress={onDone}>
          Cancel
        </Button>
      </ButtonGroup>
    </form>
  );
}
