/**
 * The steps a matter has taken, each with the meeting and minute or the letter that
 * shows it. What nothing shows says so, and can be given its minute or letter here.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { EvidenceLine, type KeptFile } from '#desk/evidence.tsx';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { type EscalationStep, isShown, meetsHere } from '#domain/escalation/escalation-steps.ts';
import { STEP_WORDS } from '#domain/escalation/escalation-words.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { callMeeting, citeMinute } from '#domain/minutes/cite.ts';
import { Button } from '#ui/button.tsx';
import { SmallForm } from '#ui/form.tsx';
import { TableHead } from '#ui/table-head.tsx';
import { Tag } from '#ui/tag.tsx';
import { evidenceStep } from './commands.ts';
import { EvidenceFields, useEvidence } from './evidence-fields.tsx';
import type { OneMatter, ShownStep } from './queries.ts';
import { NOT_DONE } from './wording.ts';

interface StepsTakenProps {
  readonly one: OneMatter;
  readonly who: WhoIsWho;
}

export function StepsTaken({ one, who }: StepsTakenProps) {
  const { matter, shown } = one;
  const [showing, setShowing] = useState<number | null>(null);
  // Two steps of one day may be alike: what tells them apart is their place, and it never changes.
  const inPlace = matter.steps.map((step, at) => ({ step, at, key: `${at} ${step.step}` }));
  const place = showing === null ? undefined : matter.steps[showing];
  return (
    <>
      <table className="govuk-table ma-dense ma-steps-taken">
        <caption className="govuk-visually-hidden">Steps taken</caption>
        <TableHead titles={['On', 'Step', 'By', 'Shown by']} />
        <tbody className="govuk-table__body">
          {inPlace.map(({ step, at, key }) => (
            <tr key={key} className="govuk-table__row">
              <td className="govuk-table__cell">{showDate(step.on)}</td>
              <td className="govuk-table__cell">
                {STEP_WORDS[step.step]}
                {step.note === '' ? null : <span className="ma-quiet"> {step.note}</span>}
              </td>
              <td className="govuk-table__cell">{nameOf(step.rung, who)}</td>
              <td className="govuk-table__cell">
                <Evidence step={step} shown={shown[at]} />{' '}
                {isShown(step) ? null : <Tag text="Nothing shows it" tone="yellow" />}{' '}
                <Button kind="link" about={`of the step ${STEP_WORDS[step.step]}`} onPress={() => setShowing(at)}>
                  {step.minuteId === null && step.evidence === null ? 'Link a minute or letter' : 'Change'}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {showing !== null && place ? (
        <ShowForm key={showing} one={one} at={showing} step={place} who={who} onDone={() => setShowing(null)} />
      ) : null}
    </>
  );
}

function Evidence({ step, shown }: { readonly step: EscalationStep; readonly shown: ShownStep | undefined }) {
  const { meeting, minute } = shown ?? { meeting: undefined, minute: '' };
  const part = step.minuteId === null ? 'agenda' : 'minutes';
  return (
    <>
      {meeting ? (
        <a className="govuk-link" href={`#meetings/${meeting.id}/${part}`}>
          {step.minuteId === null ? callMeeting(meeting) : citeMinute(meeting, minute)}
        </a>
      ) : null}
      {meeting && step.evidence !== null ? ', ' : null}
      <EvidenceLine id={step.evidence} label="Letter or e-mail" />
    </>
  );
}

interface ShowFormProps extends StepsTakenProps {
  readonly at: number;
  readonly step: EscalationStep;
  readonly onDone: () => void;
}

function ShowForm({ one, at, step, who, onDone }: ShowFormProps) {
  const commit = useCommit();
  const [meetingId, setMeeting] = useState<string>(step.meetingId ?? '');
  const [minuteId, setMinute] = useState<string>(step.minuteId ?? '');
  const [letter, setLetter] = useState<KeptFile | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const meetings = one.meetings.filter(({ bodyId }) => bodyId === step.rung);
  const choices = useEvidence(meetingId, one.matter.id);

  async function save(): Promise<void> {
    const meeting = meetings.find(({ id }) => id === meetingId);
    const minute = choices.find(({ id }) => id === minuteId);
    const shown = { meetingId: meeting?.id ?? null, minuteId: meeting && minute ? minute.id : null };
    const done = await commit(evidenceStep(one.matter, at, shown, letter), NOT_DONE);
    if (done.ok) onDone();
    else setProblem(done.sentence);
  }

  return (
    <SmallForm
      label={`What shows the step ${STEP_WORDS[step.step]}`}
      className="govuk-inset-text"
      saveLabel="Save what shows it"
      onCancel={onDone}
      onSave={save}
    >
      <EvidenceFields
        meetsHere={meetsHere(step.rung, who.bodies)}
        meetings={meetings}
        choices={choices}
        meetingId={meetingId}
        minuteId={minuteId}
        letter={letter}
        problem={problem}
        onMeeting={(id) => {
          setMeeting(id);
          setMinute('');
        }}
        onMinute={setMinute}
        onLetter={setLetter}
      />
    </SmallForm>
  );
}
