/**
 * The action log where a meeting comes to it: each open action with its owner and its
 * latest, to be closed at this meeting or given what was said of it.
 *
 * What another item is about is listed all the same, so that the log is gone through
 * once and whole. What this meeting closed stays, and says so.
 */
import { useRef, useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { type Action, isOpen } from '#domain/action/action.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { AgendaItemId } from '#domain/kernel/id.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { closeAtMeeting, updateAtMeeting } from './log-commands.ts';
import { listRoomLog } from './queries.ts';
import { NOT_HEARD } from './wording.ts';

export function RoomLog({ meeting, item }: Omit<LoggedActionProps, 'action'>) {
  const log = useRows((db) => listRoomLog(db, meeting), [meeting.id, meeting.heldOn]);
  if (!log || log.length === 0) return null;
  return (
    <ul className="govuk-list ma-room__log" aria-label="The action log">
      {log.map((action) => (
        <li key={action.id}>
          <LoggedAction action={action} meeting={meeting} item={item} />
        </li>
      ))}
    </ul>
  );
}

interface LoggedActionProps {
  readonly action: Action;
  readonly meeting: Meeting;
  readonly item: AgendaItemId;
}

function LoggedAction({ action, meeting, item }: LoggedActionProps) {
  const { store } = useDesk();
  const commit = useCommit();
  const line = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const called = action.reference ?? action.text.slice(0, 40);
  const latest = action.updates.at(-1);
  const facts = [
    action.owners.map(({ name }) => name).join(', '),
    action.due === null ? 'No date agreed' : `Due ${showWrittenDate(action.due)}`,
    latest ? `${showDate(latest.on)}: ${latest.text}` : '',
    action.closureProposed ? `Proposed for closure: “${action.closureProposed.text}”` : '',
  ];

  // What was pressed is not there any more: the line's own link is where one goes on from.
  const goOn = () => line.current?.querySelector('a')?.focus();
  async function close(): Promise<void> {
    const done = await commit(closeAtMeeting(action, meeting, item), NOT_HEARD);
    setRefused(done.ok ? undefined : done.sentence);
    if (done.ok) goOn();
  }
  async function say(): Promise<void> {
    const said = { text: typed ?? '', by: store.actor().name };
    const done = await commit(updateAtMeeting(action, meeting, { item, ...said }), NOT_HEARD);
    setRefused(done.ok ? undefined : done.sentence);
    if (done.ok) leave();
  }
  function leave(): void {
    setTyped(null);
    goOn();
  }
  return (
    <div ref={line}>
      <div className="ma-room__action">
        <a className="govuk-link" href={`#actions/${action.id}`}>
          {action.reference ?? 'Action'}
        </a>
        <span>
          {action.text} <span className="ma-quiet">{facts.filter((fact) => fact !== '').join(' · ')}</span>
        </span>
        <span className="ma-room__came">
          {isOpen(action) ? (
            <>
              <Button kind="link" about={`on action ${called}`} onPress={() => setTyped((now) => now ?? '')}>
                Update
              </Button>
              <Button kind="link" about={`action ${called}`} onPress={() => void close()}>
                Close
              </Button>
            </>
          ) : (
            <strong>Closed at this meeting</strong>
          )}
        </span>
      </div>
      {typed === null ? null : (
        <TextField
          label={`What was said of action ${called}`}
          hint="Enter keeps it, Esc leaves it"
          name={`${action.id}-said`}
          value={typed}
          onChange={setTyped}
          problem={refused}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'Enter') void say();
            else if (event.key === 'Escape') leave();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      )}
      {refused !== undefined && typed === null ? (
        <p className="govuk-error-message" role="alert">
          {refused}
        </p>
      ) : null}
    </div>
  );
}
