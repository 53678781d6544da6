/** The minutes: the meeting room while they are in draft, and to be read from then on; above both, their steps. */
import { useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import { mayBeWritten } from '#domain/minutes/minutes-steps.ts';
import { MeetingRoom } from './meeting-room.tsx';
import { MinutesRead } from './minutes-read.tsx';
import { MinutesStepsBar } from './minutes-steps-bar.tsx';
import { findAround, findMinutes, type OneMeeting } from './queries.ts';
import { SavePaper } from './save-paper.tsx';

export function MinutesPart({ one }: { readonly one: OneMeeting }) {
  const { meeting } = one;
  const record = useRows((db) => findMinutes(db, meeting.id), [meeting.id]);
  const around = useRows((db) => findAround(db, meeting), [meeting.id, meeting.heldOn, meeting.seriesId]);
  const who = useWho();
  if (!record || !around || !who) return null;
  return (
    <>
      <MinutesStepsBar one={one} later={around.later} isEmpty={record.minutes.length === 0} />
      {mayBeWritten(meeting.minutes) ? (
        <MeetingRoom key={meeting.id} one={one} record={record} around={around} who={who} />
      ) : (
        <MinutesRead one={one} record={record} who={who} />
      )}
      {record.minutes.length === 0 ? null : <SavePaper one={one} paper="minutes" />}
    </>
  );
}
