/** What circulated minutes say and should say, taken one at a time; once they are agreed, to be read. */
import { useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { showDate } from '#domain/kernel/civil-date.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Minute } from '#domain/minutes/minute.ts';
import { minuteReference, numberAllMinutes } from '#domain/minutes/minute-reference.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { correctMinutes, takeCorrectionBack } from './minutes-life-commands.ts';
import type { MeetingRecord, OneMeeting } from './queries.ts';
import { NOT_CORRECTED } from './wording.ts';

interface MinutesCorrectionsProps {
  readonly one: OneMeeting;
  readonly record: MeetingRecord;
  /** Where they may have been found; first, where they will be agreed. */
  readonly later: readonly Meeting[];
}

export function MinutesCorrections({ one, record, later }: MinutesCorrectionsProps) {
  const { meeting, items } = one;
  const commit = useCommitAloud();
  const numbers = numberAllMinutes(items, record.minutes);
  const isOpen = meeting.minutes === 'circulated';
  if (meeting.corrections.length === 0 && !isOpen) return null;
  const found = (at: Meeting['id'] | null, on: Meeting['heldOn']) => {
    const there = later.find((each) => each.id === at);
    return there ? `at the meeting of ${showDate(there.heldOn)}` : `by correspondence on ${showDate(on)}`;
  };
  return (
    <section aria-label="Corrections" className="ma-corrections">
      <h2 className="govuk-heading-s">Corrections</h2>
      {meeting.corrections.length === 0 ? null : (
        <ul className="govuk-list govuk-list--bullet">
          {meeting.corrections.map((each, at) => {
            const number = each.minuteId === null ? '' : numbers.get(each.minuteId);
            const key = `${each.minuteId ?? ''}${each.says}${each.shouldSay}`;
            return (
              <li key={key}>
                {number ? `${minuteReference(meeting, number) ?? number}: ` : ''}“{each.says}”{' '}
                {isOpen ? 'should read' : 'now reads'} “{each.shouldSay}”, found {found(each.at, each.on)}{' '}
                {isOpen ? (
                  <Button
                    kind="link"
                    about={`“${each.says}”`}
                    onPress={() => void commit(takeCorrectionBack(meeting, at), NOT_CORRECTED)}
                  >
                    Take back
                  </Button>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {isOpen ? <NewCorrection meeting={meeting} entries={record.minutes} numbers={numbers} later={later} /> : null}
    </section>
  );
}

interface NewCorrectionProps {
  readonly meeting: Meeting;
  readonly entries: readonly Minute[];
  readonly numbers: ReadonlyMap<Minute['id'], string>;
  readonly later: readonly Meeting[];
}

/** An empty form after each, ready for the next. */
function NewCorrection({ meeting, entries, numbers, later }: NewCorrectionProps) {
  const { clock } = useDesk();
  const commit = useCommit();
  const [minuteId, setMinuteId] = useState('');
  const [says, setSays] = useState('');
  const [shouldSay, setShouldSay] = useState('');
  const [foundAt, setFoundAt] = useState<string>(later[0]?.id ?? '');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const inOrder = [...numbers].flatMap(([id, number]) => {
    const entry = entries.find((each) => each.id === id);
    return entry && entry.text.trim() !== '' ? [{ id, name: `${number} ${entry.text.slice(0, 60)}`.trim() }] : [];
  });
  async function add(): Promise<void> {
    const at = later.find((each) => each.id === foundAt);
    const done = await commit(
      correctMinutes(meeting, {
        minuteId: entries.find((each) => each.id === minuteId)?.id ?? null,
        says,
        shouldSay,
        on: at?.heldOn ?? londonDay(clock()),
        at: at?.id ?? null,
      }),
      NOT_CORRECTED,
    );
    setProblem(done.ok ? undefined : done.sentence);
    if (!done.ok) return;
    setSays('');
    setShouldSay('');
  }
  return (
    <Form className="ma-corrections__form" label="Add a correction" onSave={add}>
      <Select
        label="Entry"
        name="correction-entry"
        none="The minutes as a whole"
        value={minuteId}
        options={inOrder}
        onChange={setMinuteId}
      />
      <TextField label="Says" name="correction-says" value={says} onChange={setSays} problem={problem} />
      <TextField label="Should say" name="correction-should-say" value={shouldSay} onChange={setShouldSay} />
      <Select
        label="Found"
        name="correction-found"
        none="By correspondence"
        value={foundAt}
        options={later.map((each) => ({ id: each.id, name: `At the meeting of ${showDate(each.heldOn)}` }))}
        onChange={setFoundAt}
      />
      <Button small type="submit">
        Add the correction
      </Button>
    </Form>
  );
}
