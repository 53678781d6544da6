/** One step of a matter: when or at which meeting, what shows it, and for an answer its words. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDraftForm } from '#desk/draft-form.ts';
import type { KeptFile } from '#desk/evidence.tsx';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { EscalationRoute } from '#domain/escalation/escalation-route.ts';
import { actorOf, meetsHere, type NextStep } from '#domain/escalation/escalation-steps.ts';
import { STEP_DEEDS } from '#domain/escalation/escalation-words.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { type Drafted, dayProblem, drafted, parseTypedDay } from '#domain/kernel/draft.ts';
import { DateField } from '#ui/date-field.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { useOpenedHere } from '#ui/opened-here.ts';
import { TextArea } from '#ui/text-area.tsx';
import { stepEscalation } from './commands.ts';
import { EvidenceFields, useEvidence } from './evidence-fields.tsx';
import type { MinuteChoice, OneMatter } from './queries.ts';
import { NOT_A_DAY, NOT_DONE } from './wording.ts';

interface StepFormProps {
  readonly one: OneMatter;
  readonly route: EscalationRoute;
  readonly who: WhoIsWho;
  readonly today: CivilDate;
  readonly step: NextStep;
  readonly onDone: () => void;
}

interface StepDraft {
  readonly day: string;
  readonly meetingId: string;
  readonly minuteId: string;
  readonly answer: string;
  readonly note: string;
}

interface StepFields {
  readonly on: CivilDate;
  readonly typed: StepDraft;
}

export function StepForm({ one, route, who, today, step, onDone }: StepFormProps) {
  const opened = useOpenedHere();
  const commit = useCommit();
  const [letter, setLetter] = useState<KeptFile | null>(null);
  const { matter } = one;
  const actor = actorOf(step, matter, route);
  const here = actor !== null && meetsHere(actor, who.bodies);
  const meetings = here ? one.meetings.filter(({ bodyId, status }) => bodyId === actor && status !== 'cancelled') : [];
  const asksEvidence = step !== 'closed' && step !== 'withdrawn';
  const placed = matter.steps.findLast((each) => each.rung === actor && each.meetingId !== null)?.meetingId ?? '';
  const form = useDraftForm<StepDraft, StepFields, 'not-a-day'>({
    draftKey: `escalations/${matter.id}/${step}`,
    start: {
      day: showDate(today),
      meetingId: step === 'accepted' || !asksEvidence ? '' : placed,
      minuteId: '',
      answer: '',
      note: '',
    },
    read: readStep,
    sentence: () => NOT_A_DAY,
    save: async ({ on, typed }) => {
      const meeting = meetings.find(({ id }) => id === typed.meetingId) ?? null;
      const minute = meeting === null ? undefined : (choices.find(({ id }) => id === typed.minuteId) ?? proposed);
      const taken = {
        ...{ step, meeting, note: typed.note, evidence: null, answer: typed.answer.trim() || (minute?.words ?? '') },
        ...{ on: meeting?.heldOn ?? on, minuteId: typed.minuteId === NO_MINUTE ? null : (minute?.id ?? null) },
      };
      const done = await commit(stepEscalation(matter, taken, letter), NOT_DONE);
      if (done.ok) onDone();
      return done;
    },
  });
  const meetingId = form.field('meetingId');
  const minuteId = form.field('minuteId');
  const answer = form.field('answer');
  const choices = useEvidence(meetingId.value, matter.id);
  // Until another is chosen, the first entry about the matter; of a step that answers, the last of them.
  const about = choices.filter(({ isAbout }) => isAbout);
  const proposed = step === 'answered' || step === 'passed-up' ? about.at(-1) : about[0];
  const chosen =
    minuteId.value === NO_MINUTE ? undefined : (choices.find(({ id }) => id === minuteId.value) ?? proposed);
  const name = STEP_DEEDS[step];
  return (
    <div ref={opened}>
      <FormFrame label={name} saveLabel={name} onCancel={onDone} {...form.frame}>
        {actor === null ? null : <p className="govuk-body">By {nameOf(actor, who)}</p>}
        {asksEvidence ? (
          <EvidenceFields
            meetsHere={here}
            meetings={meetings}
            choices={choices}
            meetingId={meetingId.value}
            minuteId={chosen?.id ?? ''}
            letter={letter}
            onMeeting={(id) => {
              meetingId.onChange(id);
              minuteId.onChange('');
            }}
            onMinute={(id) => minuteId.onChange(id === '' ? NO_MINUTE : id)}
            onLetter={setLetter}
          />
        ) : null}
        {meetingId.value === '' ? <DateField label={`${name} on`} {...form.field('day')} /> : null}
        {step === 'answered' ? <AnswerField chosen={chosen} {...answer} /> : null}
        <TextArea
          label={step === 'withdrawn' ? 'Why it is withdrawn' : 'Note, if there is one to keep'}
          rows={2}
          {...form.field('note')}
        />
      </FormFrame>
    </div>
  );
}

/** The entry that is proposed was turned down. */
const NO_MINUTE = 'none';

interface AnswerFieldProps {
  readonly chosen: MinuteChoice | undefined;
  readonly name: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly problem: string | undefined;
}

/** A minute is its own answer; only where there is none, or its words do not do, is anything typed. */
function AnswerField({ chosen, ...field }: AnswerFieldProps) {
  return (
    <>
      {chosen && field.value.trim() === '' ? (
        <blockquote className="govuk-inset-text" aria-label="The answer">
          {chosen.words}
        </blockquote>
      ) : null}
      <TextArea
        label={chosen ? 'Other words for the answer, if the minute’s do not do' : 'The answer'}
        rows={3}
        {...field}
      />
    </>
  );
}

function readStep(draft: StepDraft): Drafted<StepFields, StepDraft, 'not-a-day'> {
  const on = parseTypedDay(draft.day);
  const problem = draft.meetingId === '' ? (on === null ? 'not-a-day' : dayProblem(draft.day)) : null;
  return drafted({ day: problem }, { on: on ?? ('' as CivilDate), typed: draft });
}
