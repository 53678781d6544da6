/**
 * One escalation on a page: what is asked and how it got here at the left; at the right
 * where it stands, how old it is, what may be done next, and the note to send.
 */
import { useDesk, useRows } from '#desk/desk.tsx';
import { FindingsOn } from '#desk/findings-on.tsx';
import { useHistory } from '#desk/history.ts';
import { nameInFull, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { ageInWords } from '#domain/escalation/escalation-age.ts';
import { STATUS_WORDS } from '#domain/escalation/escalation-words.ts';
import type { EscalationId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { Page } from '#ui/page.tsx';
import { Tag } from '#ui/tag.tsx';
import { Why } from '#ui/why.tsx';
import { EscalationFacts } from './escalation-facts.tsx';
import { LinkedPart } from './linked-part.tsx';
import { NextSteps } from './next-steps.tsx';
import { NotePart } from './note-part.tsx';
import { findMatter, type OneMatter } from './queries.ts';
import { StepsTaken } from './steps-taken.tsx';
import { AGE_RULE, STATUS_TONE } from './wording.ts';

interface EscalationPageProps {
  readonly id: EscalationId;
  readonly who: WhoIsWho;
}

export function EscalationPage({ id, who }: EscalationPageProps) {
  const { go, clock } = useDesk();
  const today = londonDay(clock());
  const one = useRows((db) => findMatter(db, id, { bodies: who.bodies, today }), [id, who, today]);
  const lines = useHistory(id, one?.matter.updatedAt);
  if (one === undefined) return null;
  if (one === null) {
    return (
      <Page title="No such matter">
        <EmptyState title="This matter was put aside">Undo what put it aside, or choose another.</EmptyState>
      </Page>
    );
  }
  const { matter } = one;
  return (
    <Page
      title={matter.title}
      caption={['Escalation', matter.reference].filter(Boolean).join(' ')}
      tag={
        <>
          <Tag text={STATUS_WORDS[matter.status]} tone={STATUS_TONE[matter.status]} />
          {one.late ? <Tag text="Answer late" tone="red" /> : null}
        </>
      }
      actions={
        <Button kind="link" onPress={() => go('escalations')}>
          All ladders
        </Button>
      }
    >
      <FindingsOn about={matter.id} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h2 className="govuk-heading-m">What is asked</h2>
          <EscalationFacts one={one} who={who} />
          <h2 className="govuk-heading-m govuk-!-margin-top-6">How it got here</h2>
          <StepsTaken one={one} who={who} />
          <LinkedPart matter={matter} linked={one.linked} />
        </div>
        <div className="govuk-grid-column-one-third">
          <h2 className="govuk-heading-m">Where it stands</h2>
          <Standing one={one} who={who} />
          <NextSteps one={one} who={who} today={today} />
          <NotePart one={one} who={who} today={today} />
        </div>
      </div>
      <HistoryList lines={lines} />
    </Page>
  );
}

/** Its ladder with the rung it stands on, who must act, and its age. */
function Standing({ one: { matter, route, age }, who }: { readonly one: OneMatter; readonly who: WhoIsWho }) {
  const rungs = [...(route?.rungs ?? [])].reverse();
  const waits = age.waitsFor === null ? null : nameOf(age.waitsFor, who);
  return (
    <>
      {route ? (
        <ol className="ma-matter-rungs" aria-label={`${route.name}, the highest rung first`}>
          {rungs.map((rung) => (
            <li
              key={rung.who}
              className={rung.who === matter.rung ? 'ma-matter-rungs__here' : undefined}
              aria-current={rung.who === matter.rung ? 'step' : undefined}
            >
              {nameInFull(rung.who, who)}
              {rung.who === matter.rung ? <span className="ma-quiet"> stands here</span> : null}
            </li>
          ))}
        </ol>
      ) : (
        <p className="govuk-body">Its ladder was put aside. Undo that, and it can go on.</p>
      )}
      {waits === null ? null : <p className="govuk-body">Waits for {waits}.</p>}
      {ageInWords(age) === '' ? null : (
        <div className="govuk-body">
          {ageInWords(age)} <Why about="the age of this matter">{AGE_RULE}</Why>
        </div>
      )}
    </>
  );
}
