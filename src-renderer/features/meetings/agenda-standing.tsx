/** Where the agenda has got to: its version, what differs from it, who cleared it, and what was published. */
import { useCommitAloud } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { type AgendaChange, agendaChange, agendaStatement } from '#domain/agenda/agenda-statement.ts';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { IssuedPaper } from '#domain/circulation/issued-paper.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { agendaClearance, sayClearance } from '#domain/meeting/agenda-clearance.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { Details } from '#ui/details.tsx';
import { Tag } from '#ui/tag.tsx';
import { clearAgendaBy, takeBackClearanceOf } from './agenda-commands.ts';
import type { AroundAgenda } from './agenda-queries.ts';
import { IssuedOfMeeting } from './issued-of-meeting.tsx';
import type { OneMeeting } from './queries.ts';
import { agendaLineInWords, GONE } from './wording.ts';

interface AgendaStandingProps {
  readonly one: OneMeeting;
  readonly around: AroundAgenda;
  readonly who: WhoIsWho;
}

export function AgendaStanding({ one, around, who }: AgendaStandingProps) {
  const { meeting, items, papers } = one;
  const published = around.issued.find((each) => each.kind === 'agenda' && each.status === 'issued');
  const now = agendaStatement({ meeting, items, papers, nameOf: (id) => nameOf(id, who) });
  const change = published && published.says.length > 0 ? agendaChange(published.says, now, meeting) : null;
  const version = published?.version ?? meeting.agendaVersion;
  return (
    <section className="ma-steps" aria-label="The agenda’s standing">
      <p className="govuk-body">
        {version === null ? (
          <>
            <Tag text="Draft" tone="grey" /> Not published yet.
          </>
        ) : change === null ? (
          <>
            <Tag text="Published" tone="blue" /> Version {version}
            {published ? `, on ${showDate(published.issuedOn)}. ${published.note}` : '.'}
          </>
        ) : (
          <>
            <Tag text="Changed since" tone="yellow" /> It differs from version {version}
            {published ? `, published on ${showDate(published.issuedOn)}` : ''}. Publish it again to send out what it
            says now.
          </>
        )}
      </p>
      {change === null || !published ? null : <WhatChanged change={change} published={published} />}
      {items.length === 0 ? null : version === null || change !== null ? (
        <Clearance {...{ one, who }} />
      ) : (
        <ClearedSince {...{ one, who }} />
      )}
      <IssuedOfMeeting one={one} kinds={['agenda']} title="Published agendas" />
    </section>
  );
}

function WhatChanged({ change, published }: { readonly change: AgendaChange; readonly published: IssuedPaper }) {
  return (
    <Details summary={`What differs from version ${published.version}`}>
      {change.added.length === 0 ? null : <Lines title="It says now" lines={change.added} />}
      {change.gone.length === 0 ? null : <Lines title={`Version ${published.version} said`} lines={change.gone} />}
    </Details>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <>
      <p className="govuk-body-s govuk-!-font-weight-bold govuk-!-margin-bottom-1">{title}</p>
      <ul className="govuk-list govuk-list--bullet ma-agenda__lines">
        {lines.map((line) => (
          <li key={line}>{agendaLineInWords(line)}</li>
        ))}
      </ul>
    </>
  );
}

/** A version that is out was cleared or was not; a chair who clears it afterwards is recorded too. */
function ClearedSince({ one, who }: Pick<AgendaStandingProps, 'one' | 'who'>) {
  if (one.meeting.agendaClearances.length === 0) return null;
  return <Clearance {...{ one, who }} />;
}

function Clearance({ one: { meeting, body }, who }: Pick<AgendaStandingProps, 'one' | 'who'>) {
  const { clock } = useDesk();
  const commit = useCommitAloud();
  const clearance = agendaClearance(meeting, body);
  const today = londonDay(clock());
  const name = (id: OwnerId) => nameOf(id, who);
  const clear = (by: OwnerId) => void commit(clearAgendaBy(meeting, by, name(by), today), GONE);
  const chairs = body?.chairs ?? [];
  const choices = listChoices(who, ['person', 'post']);
  return (
    <>
      <p className="govuk-body-s" role="status">
        {sayClearance(clearance, name)}
        {clearance.isCleared ? '' : ' It can be published all the same, and that is said beside it.'}
      </p>
      <ButtonGroup>
        {clearance.waitingFor.map((chair) => (
          <Button key={chair} small onPress={() => clear(chair)}>
            Cleared by {name(chair)}
          </Button>
        ))}
        {clearance.given.map(({ by }) => (
          <Button key={by} kind="link" onPress={() => void commit(takeBackClearanceOf(meeting, by, name(by)), GONE)}>
            Take back the clearance by {name(by)}
          </Button>
        ))}
      </ButtonGroup>
      {chairs.length > 0 || clearance.given.length > 0 ? null : (
        <Details summary="Record who cleared it">
          <Combobox
            label="Who cleared the agenda"
            name="cleared-by"
            hint="The terms of reference state no chair, so say who it was"
            options={choices}
            value={null}
            onChange={(id) => {
              const chosen = choices.find((choice) => choice.id === id);
              if (chosen) clear(chosen.id);
            }}
          />
        </Details>
      )}
    </>
  );
}
