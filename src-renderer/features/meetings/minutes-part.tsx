/** The minutes: the meeting room while they are in draft, and to be read from then on; above both, their steps. */
import { useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import type { AgendaItemId } from '#domain/kernel/id.ts';
import { mayBeWritten } from '#domain/minutes/minutes-steps.ts';
import { IssuedOfMeeting } from './issued-of-meeting.tsx';
import { MeetingRoom } from './meeting-room.tsx';
import { MinutesCorrections } from './minutes-corrections.tsx';
import { MinutesRead } from './minutes-read.tsx';
import { MinutesStepsBar } from './minutes-steps-bar.tsx';
import { findAround, findMinutes, type OneMeeting } from './queries.ts';
import { SavePaper } from './save-paper.tsx';

interface MinutesPartProps {
  readonly one: OneMeeting;
  /** The item the address names. */
  readonly at: AgendaItemId | null;
}

export function MinutesPart({ one, at }: MinutesPartProps) {
  const { meeting } = one;
  const record = useRows((db) => findMinutes(db, meeting.id), [meeting.id]);
  const around = useRows((db) => findAround(db, meeting), [meeting.id, meeting.heldOn, meeting.seriesId]);
  const who = useWho();
  if (!record || !around || !who) return null;
  return (
    <>
      <MinutesStepsBar one={one} around={around} who={who} isEmpty={record.minutes.length === 0} />
      <MinutesCorrections one={one} record={record} later={around.later} />
      {mayBeWritten(meeting.minutes) ? (
        <MeetingRoom key={meeting.id} one={one} record={record} around={around} who={who} at={at} />
      ) : (
        <MinutesRead one={one} record={record} who={who} />
      )}
      {record.minutes.length === 0 ? null : <SavePaper one={one} paper="minutes" />}
      <IssuedOfMeeting one={one} kinds={['minutes', 'action-note']} title="Issued" />
    </>
  );
}
