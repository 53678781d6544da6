/**
 * The minutes of the last meeting, where this one comes to agree them: one step.
 *
 * Agreeing here locks those minutes, keeps their PDF, says so in these, and makes the
 * corrections that were found. Minutes that are not circulated yet say what is wanted.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { Button } from '#ui/button.tsx';
import { prepareMinutes } from './issue-minutes.ts';
import { agreed, agreeMinutesAs } from './minutes-life-commands.ts';
import { findMeeting, listMinutesToAgree } from './queries.ts';
import { MINUTES, NOT_AGREED } from './wording.ts';

export function LastMinutes({ at }: { readonly at: Meeting }) {
  const waiting = useRows((db) => listMinutesToAgree(db, at), [at.id, at.heldOn]);
  if (!waiting || waiting.length === 0) return null;
  return (
    <ul className="govuk-list ma-room__last">
      {waiting.map((meeting) => (
        <li key={meeting.id}>
          <Waiting meeting={meeting} at={at} />
        </li>
      ))}
    </ul>
  );
}

function Waiting({ meeting, at }: { readonly meeting: Meeting; readonly at: Meeting }) {
  const desk = useDesk();
  const commit = useCommit();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const day = showDateInFull(meeting.heldOn);

  async function agree(): Promise<void> {
    const after = agreed(meeting, { at });
    if (!after.ok) return setRefused(NOT_AGREED[after.reason]);
    const one = await findMeeting(desk.store.db, meeting.id);
    if (!one) return setRefused(NOT_AGREED.gone);
    setBusy(true);
    const paper = await prepareMinutes(desk, one, after.value);
    setBusy(false);
    if (typeof paper === 'string') return setRefused(paper);
    const done = await commit(agreeMinutesAs(meeting, { at }, paper), NOT_AGREED);
    setRefused(done.ok ? null : done.sentence);
  }

  const corrections = meeting.corrections.length;
  return (
    <>
      Minutes of{' '}
      <a className="govuk-link" href={`#meetings/${meeting.id}/minutes`}>
        {day}
      </a>
      : {MINUTES[meeting.minutes].toLocaleLowerCase('en-GB')}
      {corrections === 0 ? '' : `, ${corrections} ${corrections === 1 ? 'correction' : 'corrections'}`}{' '}
      {meeting.minutes === 'circulated' ? (
        <>
          <Button small busy={busy} about={`the minutes of ${day}`} onPress={() => void agree()}>
            Agree
          </Button>{' '}
          <a className="govuk-link" href={`#meetings/${meeting.id}/minutes`}>
            Correct<span className="govuk-visually-hidden"> the minutes of {day}</span>
          </a>
        </>
      ) : null}
      {refused === null ? null : (
        <span className="govuk-error-message" role="alert">
          {refused}
        </span>
      )}
    </>
  );
}
