/**
 * What may be done with a matter now: one press where no more is needed, a short form else.
 *
 * The next meeting of the body that must act is offered first, as an agenda item and a
 * step in one. A minute that is chosen as the answer brings its words with it.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { NOT_PUT, putOnAgenda } from '#desk/put-on-agenda.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Offered } from '#domain/escalation/escalation-agenda.ts';
import { listSteps, meetsHere, type NextStep } from '#domain/escalation/escalation-steps.ts';
import { CANNOT_STEP, STEP_DEEDS } from '#domain/escalation/escalation-words.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { type BodyId, kindOf } from '#domain/kernel/id.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { nextMeetingOf } from '#domain/meeting/next-meeting.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import type { OneMatter } from './queries.ts';
import { StepForm } from './step-form.tsx';

interface NextStepsProps {
  readonly one: OneMatter;
  readonly who: WhoIsWho;
  readonly today: CivilDate;
}

export function NextSteps({ one, who, today }: NextStepsProps) {
  const [asked, setAsked] = useState<NextStep | null>(null);
  const { matter, route } = one;
  if (!route) return null;
  const steps = listSteps(matter, route, (rung) => meetsHere(rung, who.bodies));
  if (steps.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">What happens next</h2>
      {asked === null ? (
        <>
          <OnAgenda one={one} who={who} today={today} />
          <ButtonGroup>
            {steps
              .filter((step) => step !== 'on-agenda')
              .map((step) => (
                <Button key={step} small onPress={() => setAsked(step)}>
                  {STEP_DEEDS[step]}
                </Button>
              ))}
          </ButtonGroup>
        </>
      ) : (
        <StepForm
          key={asked}
          one={one}
          route={route}
          who={who}
          today={today}
          step={asked}
          onDone={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** One press for the next meeting; another meeting of the body is offered on its own agenda. */
function OnAgenda({ one, who, today }: NextStepsProps) {
  const { announce } = useDesk();
  const commit = useCommit();
  const { matter, age, meetings } = one;
  const acts = age.waitsFor;
  if (acts === null || kindOf(acts) !== 'body' || !meetsHere(acts, who.bodies)) return null;
  if (matter.status === 'communicated-back' || matter.status === 'on-agenda') return null;
  const from = matter.steps.at(-1)?.on ?? today;
  const next = nextMeetingOf(acts as BodyId, meetings, from);
  if (!next) {
    return (
      <p className="govuk-body-s">
        {nameOf(acts, who)} has no meeting to come.{' '}
        <a className="govuk-link" href="#meetings/new">
          Add one
        </a>
        , and this is offered on its agenda.
      </p>
    );
  }
  const offered: Offered = {
    escalation: matter,
    step: matter.status === 'answered' ? 'communicated-back' : 'on-agenda',
  };
  async function put(meeting: Meeting): Promise<void> {
    const done = await commit(putOnAgenda(offered, meeting, today), { ...NOT_PUT, ...CANNOT_STEP });
    if (!done.ok) announce({ text: done.sentence, tone: 'refused' });
  }
  return (
    <p className="govuk-body">
      <Button onPress={() => void put(next)}>
        {offered.step === 'on-agenda' ? 'Put on the agenda of' : 'Communicate back: put on the agenda of'}{' '}
        {nameOf(acts, who)}, {showDate(next.heldOn)}
      </Button>
    </p>
  );
}
