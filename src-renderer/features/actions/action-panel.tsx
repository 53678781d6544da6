/** One action: its words, owners and date, how it stands and why, what has happened since, and its end. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
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
import { HistoryList } from '#ui/history-list.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { ActionEnding } from './action-ending.tsx';
import { ActionFacts } from './action-facts.tsx';
import { updateAction } from './commands.ts';
import { findAction } from './queries.ts';
import { UpdateForm } from './update-form.tsx';
import { BRAG_TONE, NOT_DONE } from './wording.ts';

interface ActionPanelProps {
  readonly id: ActionId;
  readonly who: WhoIsWho;
  readonly onClose: () => void;
}

export function ActionPanel({ id, who, onClose }: ActionPanelProps) {
  const { clock } = useDesk();
  const today = londonDay(clock());
  const one = useRows((db) => findAction(db, id, today), [id, today]);
  const lines = useHistory(id, one?.action.updatedAt);
  if (one === undefined) return null;
  if (one === null) {
    return (
      <SidePanel title="No such action" onClose={onClose}>
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
      onClose={onClose}
    >
      <FindingsOn about={one.action.id} />
      <ActionFacts one={one} who={who} />
      <ActionEnding one={one} who={who} />
      <h3 className="govuk-heading-s">Updates</h3>
      <Updates action={action} meetings={one.meetings} />
      {isOpen(action) ? <NewUpdate action={action} meetings={one.meetings} /> : null}
      {action.redated.length === 0 ? null : <EarlierDates action={action} />}
      <Chases chases={action.chases} />
      <HistoryList lines={lines} />
    </SidePanel>
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

/** Heard at a meeting, it is of that meeting's day; else of today. */
function NewUpdate({ action, meetings }: { readonly action: Action; readonly meetings: readonly Meeting[] }) {
  const { clock, store } = useDesk();
  const commit = useCommit();
  const [meetingId, setMeetingId] = useState('');
  const today = londonDay(clock());
  const by = store.actor().name;
  const heard = meetings.filter(({ heldOn }) => heldOn <= today && (action.agreedOn ?? '') <= heldOn);
  const at = heard.find(({ id }) => id === meetingId);
  return (
    <>
      {heard.length === 0 ? null : (
        <Select
          label="Heard at"
          name="update-at"
          none="Between meetings"
          value={meetingId}
          options={heard.map(({ id, heldOn, title }) => ({ id, name: `${showDate(heldOn)}, ${title}` }))}
          onChange={setMeetingId}
        />
      )}
      <UpdateForm
        draftKey={`update/${action.id}`}
        onSave={(text) => {
          const update = { on: at?.heldOn ?? today, text, by, meetingId: at?.id ?? null };
          return commit(updateAction(action, update), NOT_DONE);
        }}
      />
    </>
  );
}

/** Each time its owners were asked, the latest first. For the secretariat alone. */
function Chases({ chases }: { readonly chases: Action['chases'] }) {
  if (chases.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">Chased</h3>
      <ul className="govuk-list">
        {chases.toReversed().map((chase) => (
          <li key={`${chase.on} ${chase.by}`}>{[showDate(chase.on), chase.by].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
    </>
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
