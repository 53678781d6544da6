/** One action: its words, owners and date, how it stands and why, what has happened since, and its end. */
import { useState } from 'react';
import { type Command, useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { FindingsOn } from '#desk/findings-on.tsx';
import { useHistory } from '#desk/history.ts';
import { type Action, isOpen } from '#domain/action/action.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { ActionId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { ActionFacts } from './action-facts.tsx';
import { closeAction, reopenAction, updateAction, withdrawAction } from './commands.ts';
import { findAction, type OneAction } from './queries.ts';
import { RedateForm } from './redate-form.tsx';
import { UpdateForm } from './update-form.tsx';
import { BRAG_TONE, NOT_DONE } from './wording.ts';

export function ActionPanel({ id, who }: { readonly id: ActionId; readonly who: WhoIsWho }) {
  const { go, clock } = useDesk();
  const today = londonDay(clock());
  const one = useRows((db) => findAction(db, id, today), [id, today]);
  const lines = useHistory(id, one?.action.updatedAt);
  if (one === undefined) return null;
  if (one === null) {
    return (
      <SidePanel title="No such action" onClose={() => go('actions')}>
        <p className="govuk-body">{NOT_DONE.gone}</p>
      </SidePanel>
    );
  }
  const { action, brag } = one;
  return (
    <SidePanel
      title={action.reference ?? 'Action'}
      caption="Action"
      tag={<Tag text={`${brag.letter} ${brag.word}`} tone={BRAG_TONE[brag.letter]} />}
      onClose={() => go('actions')}
    >
      <FindingsOn about={one.action.id} />
      <ActionFacts one={one} who={who} />
      <Ending one={one} />
      <h3 className="govuk-heading-s">Updates</h3>
      <Updates action={action} meetings={one.meetings} />
      {isOpen(action) ? <NewUpdate action={action} /> : null}
      {action.redated.length === 0 ? null : <EarlierDates action={action} />}
      <HistoryList lines={lines} />
    </SidePanel>
  );
}

/** Closing at the meeting that heard it was done, withdrawing, opening again, and another date. */
function Ending({ one: { action, meetings } }: { readonly one: OneAction }) {
  const { clock } = useDesk();
  const commit = useCommit();
  const today = londonDay(clock());
  const [meetingId, setMeetingId] = useState('');
  const [redating, setRedating] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const run = async (command: Command<null, keyof typeof NOT_DONE>) => {
    const done = await commit(command, NOT_DONE);
    setRefused(done.ok ? null : done.sentence);
  };
  const problem =
    refused === null ? null : (
      <p className="govuk-error-message" role="alert">
        {refused}
      </p>
    );
  if (!isOpen(action)) {
    return (
      <>
        {problem}
        <Button small onPress={() => void run(reopenAction(action))}>
          Reopen
        </Button>
      </>
    );
  }
  const heard = meetings.filter((meeting) => action.agreedOn === null || meeting.heldOn >= action.agreedOn);
  return (
    <>
      {problem}
      <Select
        label="Close it at"
        name="close-at"
        none="Today, between meetings"
        value={meetingId}
        options={heard.map((meeting) => ({ id: meeting.id, name: `${showDate(meeting.heldOn)}, ${meeting.title}` }))}
        onChange={setMeetingId}
      />
      <ButtonGroup>
        <Button
          small
          kind="primary"
          onPress={() =>
            void run(closeAction(action, today, meetings.find((meeting) => meeting.id === meetingId) ?? null))
          }
        >
          Close
        </Button>
        {action.due === null ? null : (
          <Button small onPress={() => setRedating(!redating)}>
            Change the date
          </Button>
        )}
        <Button small onPress={() => void run(withdrawAction(action, today))}>
          Withdraw
        </Button>
      </ButtonGroup>
      {redating ? <RedateForm action={action} today={today} onDone={() => setRedating(false)} /> : null}
    </>
  );
}

function Updates({ action, meetings }: { readonly action: Action; readonly meetings: readonly Meeting[] }) {
  if (action.updates.length === 0) return <p className="govuk-body-s ma-quiet">None yet.</p>;
  return (
    <ol className="govuk-list ma-updates">
      {action.updates.map((update) => {
        const at = meetings.find((meeting) => meeting.id === update.meetingId);
        return (
          <li key={`${update.on} ${update.text}`}>
            <span className="ma-quiet">
              {[showDate(update.on), update.by, at?.reference ?? ''].filter((said) => said !== '').join(', ')}
            </span>
            <span className="ma-updates__text">{update.text}</span>
          </li>
        );
      })}
    </ol>
  );
}

function NewUpdate({ action }: { readonly action: Action }) {
  const { clock, store } = useDesk();
  const commit = useCommit();
  const by = store.actor().name;
  return (
    <UpdateForm
      draftKey={`update/${action.id}`}
      onSave={(text) => commit(updateAction(action, { on: londonDay(clock()), text, by, meetingId: null }), NOT_DONE)}
    />
  );
}

function EarlierDates({ action }: { readonly action: Action }) {
  return (
    <>
      <h3 className="govuk-heading-s">Earlier dates</h3>
      <ol className="govuk-list">
        {action.redated.map((change) => (
          <li key={`${change.on} ${change.reason}`}>
            {showWrittenDate(change.from) || 'No date'}, changed on {showDate(change.on)}: {change.reason}
          </li>
        ))}
      </ol>
    </>
  );
}
