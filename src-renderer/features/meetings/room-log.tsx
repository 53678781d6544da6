/**
 * The action log where a meeting comes to it: each open action with its owner and its
 * latest, to be closed at this meeting or given what was said of it.
 *
 * What another item is about is listed all the same, so that the log is gone through
 * once and whole. What this meeting closed stays, and says so.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { type Action, isOpen } from '#domain/action/action.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { closeAtMeeting, updateAtMeeting } from './log-commands.ts';
import { listRoomLog } from './queries.ts';
import { NOT_HEARD } from './wording.ts';

export function RoomLog({ meeting }: { readonly meeting: Meeting }) {
  const log = useRows((db) => listRoomLog(db, meeting), [meeting.id, meeting.heldOn]);
  if (!log || log.length === 0) return null;
  return (
    <ul className="govuk-list ma-room__log" aria-label="The action log">
      {log.map((action) => (
        <li key={action.id}>
          <LoggedAction action={action} meeting={meeting} />
        </li>
      ))}
    </ul>
  );
}

function LoggedAction({ action, meeting }: { readonly action: Action; readonly meeting: Meeting }) {
  const { store } = useDesk();
  const commit = useCommit();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const called = action.reference ?? action.text.slice(0, 40);
  const latest = action.updates.at(-1);
  const proposed = action.closureProposed;

  async function close(): Promise<void> {
    const done = await commit(closeAtMeeting(action, meeting), NOT_HEARD);
    setRefused(done.ok ? undefined : done.sentence);
  }
  async function say(): Promise<void> {
    const done = await commit(
      updateAtMeeting(action, meeting, { text: typed ?? '', by: store.actor().name }),
      NOT_HEARD,
    );
    setRefused(done.ok ? undefined : done.sentence);
    if (done.ok) setTyped(null);
  }
  return (
    <>
      <a className="govuk-link" href={`#actions/${action.id}`}>
        {action.reference ?? 'Action'}
      </a>{' '}
      {action.text} <span className="ma-quiet">{action.owners.map(({ name }) => name).join(', ')}</span>{' '}
      <span className="ma-quiet">
        {action.due === null ? 'No date agreed' : `Due ${showWrittenDate(action.due)}`}
        {latest ? `. ${showDate(latest.on)}: ${latest.text}` : ''}
        {proposed ? `. Proposed for closure: “${proposed.text}”` : ''}
      </span>{' '}
      {isOpen(action) ? (
        <>
          <Button kind="link" about={`action ${called}`} onPress={() => void close()}>
            Close
          </Button>{' '}
          {typed === null ? (
            <Button kind="link" about={`on action ${called}`} onPress={() => setTyped('')}>
              Update
            </Button>
          ) : (
            <TextField
              label={`What was said of action ${called}`}
              name={`${action.id}-said`}
              value={typed}
              onChange={setTyped}
              problem={refused}
              autoFocus
              onKeyDown={(event) => {
                if (event.key === 'Enter') void say();
                else if (event.key === 'Escape') setTyped(null);
                else return;
                event.preventDefault();
                event.stopPropagation();
              }}
            />
          )}
        </>
      ) : (
        <strong>Closed at this meeting</strong>
      )}
      {refused !== undefined && typed === null ? (
        <span className="govuk-error-message" role="alert">
          {refused}
        </span>
      ) : null}
    </>
  );
}
