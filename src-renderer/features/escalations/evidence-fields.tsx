/**
 * What shows a step: a meeting of whoever took it and the minute of it, or a letter.
 *
 * Entries under an item that is about the matter come first, so that the one wanted is
 * mostly at the top.
 */
import { useRows } from '#desk/desk.tsx';
import { EvidenceField, type KeptFile } from '#desk/evidence.tsx';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { EscalationId, MeetingId } from '#domain/kernel/id.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { Select } from '#ui/select.tsx';
import { listMinuteChoices, type MinuteChoice } from './queries.ts';

/** The entries of a meeting; none until they are read, and none where no meeting is chosen. */
export function useEvidence(meetingId: string, about: EscalationId): readonly MinuteChoice[] {
  const choices = useRows(
    async (db) => (meetingId === '' ? [] : await listMinuteChoices(db, meetingId as MeetingId, about)),
    [meetingId, about],
  );
  return choices ?? [];
}

interface EvidenceFieldsProps {
  /** The body has its meetings in this programme. */
  readonly meetsHere: boolean;
  readonly meetings: readonly Meeting[];
  readonly choices: readonly MinuteChoice[];
  readonly meetingId: string;
  readonly minuteId: string;
  readonly letter: KeptFile | null;
  readonly problem?: string | undefined;
  readonly onMeeting: (id: string) => void;
  readonly onMinute: (id: string) => void;
  readonly onLetter: (letter: KeptFile | null) => void;
}

export function EvidenceFields(props: EvidenceFieldsProps) {
  const { meetsHere, meetings, choices, meetingId, minuteId, letter, problem, onMeeting, onMinute, onLetter } = props;
  return (
    <>
      {meetsHere ? (
        <>
          <Select
            label="Meeting"
            name="meetingId"
            none="Not at a meeting"
            value={meetingId}
            problem={problem}
            options={meetings.map((each) => ({
              id: each.id,
              name: [showDate(each.heldOn), each.reference ?? each.title].filter(Boolean).join(', '),
            }))}
            onChange={onMeeting}
          />
          {meetingId === '' ? null : (
            <Select
              label="Minute"
              name="minuteId"
              none={choices.length === 0 ? 'Nothing is minuted there yet' : 'Not minuted'}
              value={minuteId}
              options={choices.map(({ id, number, words }) => ({
                id,
                name: `${number} ${words}`.trim().slice(0, 120),
              }))}
              onChange={onMinute}
            />
          )}
        </>
      ) : null}
      <EvidenceField
        label="Letter or e-mail"
        hint={meetsHere ? 'If there is one' : 'What shows it: this body keeps no minutes here'}
        problem={meetsHere ? undefined : problem}
        file={letter}
        onFile={onLetter}
      />
    </>
  );
}
