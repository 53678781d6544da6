/**
 * Where a decision stands on its path: the steps it took, those it may take, and publishing.
 *
 * Publishing makes the notice's PDF and keeps it with the day, as one thing to undo. A
 * meeting's own agreement is put forward to be signed by saying whose decision it is.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { preparePaper } from '#desk/issue-paper.ts';
import { noticeContent } from '#documents/notices/notice-content.ts';
import { DECISION_KINDS, type Decision, type DecisionStep } from '#domain/decision/decision.ts';
import { CANNOT_STEP, DECISION_PATHS, listSteps, STEP_DONE, STEP_NAMES } from '#domain/decision/decision-steps.ts';
import { whyNotPublished } from '#domain/decision/may-publish.ts';
import { callInWindow, type NoticeRules } from '#domain/decision/notice-dates.ts';
import { CANNOT_PREPARE } from '#domain/decision/prepare-notice.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { parseTypedDay } from '#domain/kernel/draft.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { SmallForm } from '#ui/form.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { asPublished, prepareDecisionNotice, publishDecision, stepDecision } from './commands.ts';
import { noticeFileName } from './file-name.ts';
import type { Around } from './queries.ts';
import { GONE, KIND, NOT_A_DAY } from './wording.ts';

interface StepsPartProps {
  readonly decision: Decision;
  readonly rules: NoticeRules;
  readonly around: Around;
}

/** A meeting's own agreement is put forward by a form of its own, which asks whose decision it becomes. */
const isAgreement = ({ status, kind }: Decision, step: DecisionStep): boolean =>
  step === 'recommend' && status === 'approved' && kind === 'meeting';

export function StepsPart({ decision, rules, around }: StepsPartProps) {
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
              {showDate(on)}: {STEP_DONE[step]}
              {reason === '' ? '' : `. ${reason}`}
            </li>
          ))}
        </ul>
      )}
      {asked === null ? (
        <ButtonGroup>
          {listSteps(decision).map((step) => (
            <Button key={step} small onPress={() => setAsked(step)}>
              {isAgreement(decision, step) ? 'Prepare the notice' : STEP_NAMES[step]}
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
      ) : asked !== 'publish' && isAgreement(decision, asked) ? (
        <PrepareForm decision={decision} onDone={() => setAsked(null)} />
      ) : (
        <StepForm decision={decision} rules={rules} around={around} step={asked} onDone={() => setAsked(null)} />
      )}
    </>
  );
}

interface StepFormProps extends StepsPartProps {
  readonly step: DecisionStep | 'publish';
  readonly onDone: () => void;
}

function StepForm({ decision, rules, around, step, onDone }: StepFormProps) {
  const commit = useCommit();
  const desk = useDesk();
  const [busy, setBusy] = useState(false);
  const [day, setDay] = useState(showDate(londonDay(desk.clock())));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const name = step === 'publish' ? 'Publish' : STEP_NAMES[step];
  const on = parseTypedDay(day);
  const window = step === 'publish' && on && decision.kind !== 'chief-officer' ? callInWindow(on, rules) : null;

  async function publish(on: CivilDate) {
    const published = asPublished(decision, on, window?.day ?? on);
    const { programme, issued } = around;
    const organisation = programme ? programme.shortName || programme.name : 'Matters Arising';
    const version = String(issued.length + 1);
    const paper = await preparePaper(desk, {
      sheet: noticeContent(published, { organisation }),
      fileName: noticeFileName(decision, 'pdf'),
      as: {
        ...{ subjectId: decision.id, kind: 'decision-notice', title: 'Decision notice', version, issuedOn: on },
        ...{ note: '', marking: decision.marking },
      },
    });
    if (typeof paper === 'string') return { ok: false as const, sentence: paper };
    return await commit(publishDecision(decision, published, paper), {
      gone: GONE,
      'not-publishable': 'It changed meanwhile, so it was not published. Press Publish again to see how it stands.',
    });
  }

  async function take(): Promise<void> {
    if (on === null) return setProblem(NOT_A_DAY);
    setBusy(true);
    const done =
      step === 'publish'
        ? await publish(on)
        : await commit(stepDecision(decision, { step, on, reason }), { gone: GONE, ...CANNOT_STEP });
    setBusy(false);
    if (done.ok) onDone();
    else setProblem(done.sentence);
  }

  return (
    <SmallForm label={name} className="govuk-inset-text" saveLabel={name} busy={busy} onCancel={onDone} onSave={take}>
      <DateField name="step-day" label={`${name} on`} value={day} onChange={setDay} problem={problem} />
      {window ? <p className="govuk-body-s">{window.sentence}</p> : null}
      {step === 'publish' ? <p className="govuk-body-s">The notice is kept as a PDF, as it is published.</p> : null}
      {step === 'publish' ? null : (
        <TextArea
          name="step-reason"
          label={DECISION_PATHS[step].needsReason ? 'Reason' : 'Reason, if there is one to keep'}
          value={reason}
          onChange={setReason}
        />
      )}
    </SmallForm>
  );
}

interface PrepareFormProps {
  readonly decision: Decision;
  readonly onDone: () => void;
}

function PrepareForm({ decision, onDone }: PrepareFormProps) {
  const commit = useCommit();
  const { clock } = useDesk();
  const [kind, setKind] = useState<string>('deputy-mayor');
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function prepare(): Promise<void> {
    const chosen = DECISION_KINDS.find((each) => each === kind) ?? 'deputy-mayor';
    const on = londonDay(clock());
    const done = await commit(prepareDecisionNotice(decision, chosen, on), { gone: GONE, ...CANNOT_PREPARE });
    if (done.ok) onDone();
    else setProblem(done.sentence);
  }

  return (
    <SmallForm
      label="Prepare the notice"
      className="govuk-inset-text"
      saveLabel="Prepare the notice"
      onCancel={onDone}
      onSave={prepare}
    >
      <p className="govuk-body-s">
        The meeting agreed it; these offices make it. Its words and its minute stay, and the notice gets the form’s
        headings and the route of the last of its kind.
      </p>
      <Select
        name="prepare-kind"
        label="Whose decision it is"
        value={kind}
        options={DECISION_KINDS.filter((each) => each !== 'meeting').map((each) => ({ id: each, name: KIND[each] }))}
        onChange={setKind}
        problem={problem}
      />
    </SmallForm>
  );
}
