/**
 * Closing a meeting: that it ended, what has no outcome, its note of actions, and
 * what goes forward and what stops here.
 *
 * Everything open goes forward unless somebody says otherwise, and nothing goes
 * until Carry forward is pressed: then it is one commit, and one thing to undo.
 */
import { useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { IssuedPapers } from '#desk/issued-papers.tsx';
import type { Action } from '#domain/action/action.ts';
import { numberItems } from '#domain/agenda/agenda-item.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { ActionId, AgendaItemId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { type ForwardItem, WAYS, type Way } from '#domain/meeting/goes-forward.ts';
import { itemsWithoutOutcome } from '#domain/minutes/minutes-steps.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { TableHead } from '#ui/table-head.tsx';
import { TextField } from '#ui/text-field.tsx';
import { carryForward } from './closing-commands.ts';
import { prepareActionNote } from './issue-minutes.ts';
import { endMeetingNow, issueActionNote } from './minutes-life-commands.ts';
import { MissingOutcomes } from './missing-outcomes.tsx';
import { type Forward, findForward, type OneMeeting } from './queries.ts';
import { CAME, FORWARD_TITLE, GONE, NOT_CARRIED, NOT_STEPPED } from './wording.ts';

export function ClosingPart({ one }: { readonly one: OneMeeting }) {
  const { meeting, items } = one;
  const commit = useCommitAloud();
  const forward = useRows((db) => findForward(db, meeting), [meeting.id, meeting.heldOn]);
  if (!forward) return null;
  const isEnded = meeting.status === 'held';
  const isSettled = itemsWithoutOutcome(items).length === 0;
  return (
    <div className="ma-closing">
      <h2 className="govuk-heading-m">Closing</h2>
      {isEnded ? (
        <p className="govuk-body">The meeting has ended.</p>
      ) : (
        <Button kind="primary" onPress={() => void commit(endMeetingNow(meeting), GONE)}>
          End the meeting
        </Button>
      )}
      {isSettled ? (
        <p className="govuk-body">Each item has an outcome: the minutes can be cleared and circulated.</p>
      ) : (
        <MissingOutcomes one={one} sentence={NOT_STEPPED['items-without-outcome']} />
      )}
      <ActionNote one={one} />
      <h2 className="govuk-heading-m">{FORWARD_TITLE}</h2>
      <GoingForward one={one} forward={forward} />
    </div>
  );
}

/** One click, the same day: actions do not wait for the minutes. */
function ActionNote({ one }: { readonly one: OneMeeting }) {
  const desk = useDesk();
  const commit = useCommit();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  async function issue(): Promise<void> {
    setBusy(true);
    const paper = await prepareActionNote(desk, one);
    const done =
      typeof paper === 'string'
        ? { ok: false as const, sentence: paper }
        : await commit(issueActionNote(one.meeting, paper), GONE);
    setBusy(false);
    setRefused(done.ok ? null : done.sentence);
  }
  return (
    <section aria-label="Note of actions and decisions">
      <Button busy={busy} onPress={() => void issue()}>
        Issue the note of actions and decisions
      </Button>
      {refused === null ? null : (
        <p className="govuk-error-message" role="alert">
          {refused}
        </p>
      )}
      <IssuedPapers of={one.meeting.id} kinds={['action-note']} title="Notes of actions and decisions" />
    </section>
  );
}

function GoingForward({ one, forward }: { readonly one: OneMeeting; readonly forward: Forward }) {
  const { meeting } = one;
  const { next } = forward;
  const { clock, announce, newId } = useDesk();
  const commit = useCommit();
  const [ways, setWays] = useState<ReadonlyMap<AgendaItemId, Way>>(new Map());
  const [stopped, setStopped] = useState<ReadonlyMap<ActionId, string>>(new Map());
  const [refused, setRefused] = useState<string | null>(null);
  const wayOf = ({ item, usually }: ForwardItem): Way => ways.get(item.id) ?? usually;
  const waiting = forward.items.filter((each) => each.gone === null && wayOf(each) !== 'stops').length;

  async function carry(): Promise<void> {
    const items = new Map(
      forward.items.filter((each) => each.gone === null).map((each) => [each.item.id, wayOf(each)] as const),
    );
    const choices = { items, stopped };
    const done = await commit(carryForward(meeting, next, { choices, today: londonDay(clock()), newId }), NOT_CARRIED);
    setRefused(done.ok ? null : done.sentence);
    if (!done.ok) return;
    setStopped(new Map());
    const { items: count, actions } = done.value;
    if (count + actions === 0) announce({ text: 'Everything open has gone forward already.', tone: 'information' });
  }

  return (
    <>
      {next === null ? (
        <p className="govuk-body">
          No later meeting is in the diary, so items wait in the backlog.{' '}
          <a className="govuk-link" href={`#meetings/new/${meeting.bodyId}`}>
            Add the next meeting
          </a>
        </p>
      ) : (
        <p className="govuk-body">
          The next meeting is on{' '}
          <a className="govuk-link" href={`#meetings/${next.id}/agenda`}>
            {showDate(next.heldOn)}
          </a>
          .
        </p>
      )}
      <ItemsForward
        one={one}
        forward={forward}
        wayOf={wayOf}
        onWay={(id, way) => setWays((now) => new Map(now).set(id, way))}
      />
      <ActionsForward
        actions={forward.actions}
        stopped={stopped}
        onStop={(id, reason) =>
          setStopped((now) => {
            const changed = new Map(now);
            if (reason === null) changed.delete(id);
            else changed.set(id, reason);
            return changed;
          })
        }
      />
      {refused === null ? null : (
        <p className="govuk-error-message" role="alert">
          {refused}
        </p>
      )}
      {waiting + stopped.size === 0 ? (
        <p className="govuk-body" role="status">
          Nothing waits to be carried forward.
        </p>
      ) : (
        <ButtonGroup>
          <Button kind={meeting.status === 'held' ? 'primary' : 'secondary'} onPress={() => void carry()}>
            Carry forward
          </Button>
        </ButtonGroup>
      )}
    </>
  );
}

interface ItemsForwardProps {
  readonly one: OneMeeting;
  readonly forward: Forward;
  readonly wayOf: (each: ForwardItem) => Way;
  readonly onWay: (id: AgendaItemId, way: Way) => void;
}

function ItemsForward({ one, forward, wayOf, onWay }: ItemsForwardProps) {
  const numbers = numberItems(one.items);
  const { next } = forward;
  const named: Readonly<Record<Way, string>> = {
    'next-agenda': next === null ? '' : `To the agenda of ${showDate(next.heldOn)}`,
    backlog: 'To the backlog',
    stops: 'Stops here',
  };
  const options = WAYS.filter((way) => named[way] !== '').map((way) => ({ id: way, name: named[way] }));
  if (forward.items.length === 0) return <p className="govuk-body">No item of its own was on this agenda.</p>;
  return (
    <table className="govuk-table ma-dense">
      <caption className="govuk-table__caption govuk-table__caption--s">Items</caption>
      <TableHead titles={['Item', 'What came of it', 'Where it goes']} />
      <tbody>
        {forward.items.map((each) => (
          <tr key={each.item.id} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              {numbers.get(each.item.id)} {each.item.title}
            </th>
            <td className="govuk-table__cell">
              {CAME[each.item.status]}
              {each.item.statusReason === '' ? '' : `: ${each.item.statusReason}`}
            </td>
            <td className="govuk-table__cell">
              {each.gone === null ? (
                <Select
                  labelHidden
                  label={`Where ${each.item.title} goes`}
                  name={`${each.item.id}-way`}
                  value={wayOf(each)}
                  options={options}
                  onChange={(to) => onWay(each.item.id, WAYS.find((way) => way === to) ?? each.usually)}
                />
              ) : each.gone.to === 'agenda' ? (
                <a className="govuk-link" href={`#meetings/${each.gone.as.meetingId}/agenda`}>
                  {each.gone.as.meetingId === next?.id ? 'On the next agenda' : 'On a later agenda'}
                </a>
              ) : (
                'In the backlog'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ActionsForwardProps {
  readonly actions: readonly Action[];
  readonly stopped: ReadonlyMap<ActionId, string>;
  /** Null: it stays open after all. */
  readonly onStop: (id: ActionId, reason: string | null) => void;
}

function ActionsForward({ actions, stopped, onStop }: ActionsForwardProps) {
  if (actions.length === 0) return <p className="govuk-body">No action is open.</p>;
  return (
    <table className="govuk-table ma-dense">
      <caption className="govuk-table__caption govuk-table__caption--s">Open actions</caption>
      <TableHead titles={['Action', 'Owner', 'Due', 'Where it goes']} />
      <tbody>
        {actions.map((action) => (
          <tr key={action.id} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              <a className="govuk-link" href={`#actions/${action.id}`}>
                {action.reference ?? 'Action'}
              </a>{' '}
              {action.text}
            </th>
            <td className="govuk-table__cell">{action.owners.map((owner) => owner.name).join(', ')}</td>
            <td className="govuk-table__cell ma-whole">{showWrittenDate(action.due) || 'No date agreed'}</td>
            <td className="govuk-table__cell">
              <Select
                labelHidden
                label={`Where action ${action.reference ?? action.text} goes`}
                name={`${action.id}-way`}
                value={stopped.has(action.id) ? 'stops' : 'open'}
                options={[
                  { id: 'open', name: 'Stays open' },
                  { id: 'stops', name: 'Stops here' },
                ]}
                onChange={(to) => onStop(action.id, to === 'stops' ? '' : null)}
              />
              {stopped.has(action.id) ? (
                <TextField
                  label="Why it stops"
                  name={`${action.id}-why`}
                  value={stopped.get(action.id) ?? ''}
                  onChange={(reason) => onStop(action.id, reason)}
                />
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
