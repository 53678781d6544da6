/**
 * What shows a step: a meeting of whoever took it and the minute of it, or a letter.
 *
 * Entries under an item that is about the matter come first, so that the one wanted is
 * mostly at the top. Whatever kind of file a letter is, it is kept.
 */
import { useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { looksLikePdf, PDF } from '#domain/agenda/paper-file.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { EscalationId, MeetingId } from '#domain/kernel/id.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { NOT_SAVED } from '#storage/wording.ts';
import { type DroppedFile, FileDrop } from '#ui/file-drop.tsx';
import { Select } from '#ui/select.tsx';
import type { Letter } from './commands.ts';
import { listMinuteChoices, type MinuteChoice } from './queries.ts';

const TAKEN = ['pdf', 'eml', 'msg', 'docx', 'doc', 'odt', 'rtf', 'txt', 'png', 'jpg'] as const;
const LONGEST_NAME = 480;

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
  readonly letter: Letter | null;
  readonly problem?: string | undefined;
  readonly onMeeting: (id: string) => void;
  readonly onMinute: (id: string) => void;
  readonly onLetter: (letter: Letter) => void;
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
      <LetterField letter={letter} asked={!meetsHere} problem={meetsHere ? undefined : problem} onLetter={onLetter} />
    </>
  );
}

interface LetterFieldProps {
  readonly letter: Letter | null;
  readonly asked: boolean;
  readonly problem: string | undefined;
  readonly onLetter: (letter: Letter) => void;
}

function LetterField({ letter, asked, problem, onLetter }: LetterFieldProps) {
  const { store, bridge } = useDesk();
  const [refused, setRefused] = useState<string | undefined>(undefined);

  async function take([file]: readonly DroppedFile[]): Promise<void> {
    if (!file) return;
    const put = await store.putBytes(file.bytes);
    if (!put.ok) return setRefused(NOT_SAVED[put.reason]);
    setRefused(undefined);
    onLetter({
      ...put.value,
      name: file.name.replace(/[\r\n]+/g, ' ').slice(0, LONGEST_NAME) || 'letter',
      mediaType: looksLikePdf(file.bytes) ? PDF : 'application/octet-stream',
    });
  }

  async function choose(): Promise<void> {
    const chosen = await bridge.openFiles({ extensions: [...TAKEN], many: false });
    if (chosen.ok) await take(chosen.value);
    else if (chosen.reason !== 'cancelled') setRefused('The file could not be opened. Try again, or drop it here.');
  }

  return (
    <>
      <FileDrop
        label={
          letter
            ? `Letter or e-mail: ${letter.name}`
            : asked
              ? 'Letter or e-mail that shows it'
              : 'Letter or e-mail, if there is one'
        }
        extensions={TAKEN}
        onFiles={(files) => void take(files)}
        onChoose={() => void choose()}
      />
      {refused || problem ? (
        <p className="govuk-error-message" role="alert">
          {refused ?? problem}
        </p>
      ) : null}
    </>
  );
}
