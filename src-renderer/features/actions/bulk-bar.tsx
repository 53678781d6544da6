/**
 * What is done to the selected actions at once, after a meeting: one commit, one undo.
 *
 * They may be of several bodies; a meeting is offered where all are of one. Those that
 * cannot take the step are left as they are, and named with the reason.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { type Action, close } from '#domain/action/action.ts';
import { addUpdate, chase, redate, withdraw } from '#domain/action/action-steps.ts';
import { takeEach } from '#domain/action/many-actions.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { readingOf, typedWrittenDate } from '#domain/kernel/draft.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { changeMany } from './commands.ts';
import { listMeetings } from './queries.ts';
import { BULK, type BulkStep, NOT_DONE } from './wording.ts';

interface BulkBarProps {
  readonly actions: readonly Action[];
  readonly onDone: () => void;
}

export function BulkBar({ actions, onDone }: BulkBarProps) {
  const { store, clock } = useDesk();
  const commit = useCommit();
  const meetings = useRows(listMeetings, []);
  const [step, setStep] = useState<BulkStep | null>(null);
  const [meetingId, setMeetingId] = useState('');
  const [due, setDue] = useState('');
  const [words, setWords] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const today = londonDay(clock());
  const by = store.actor().name;
  const oneBody = actions.every(({ bodyId }) => bodyId === actions[0]?.bodyId);
  const heard = (meetings ?? []).filter((meeting) => oneBody && meeting.bodyId === actions[0]?.bodyId);
  const at = heard.find((meeting) => meeting.id === meetingId) ?? null;
  const read = typedWrittenDate(due);
  const reading = readingOf(read);

  const take =
    (which: BulkStep) =>
    (action: Action): Result<Action, keyof typeof NOT_DONE> => {
      const on = at?.heldOn ?? today;
      if (which === 'close') return close(action, on, at?.id ?? null);
      if (which === 'redate') return redate(action, { due: read, on: today, reason: words });
      if (which === 'update') return addUpdate(action, { on, text: words, by, meetingId: at?.id ?? null });
      if (which === 'withdraw') return withdraw(action, { on: today, reason: words });
      return chase(action, { on: today, by });
    };

  async function run(which: BulkStep): Promise<void> {
    const before = takeEach(actions, take(which));
    const left = before.left.map(
      ({ action, reason }) => `${action.reference ?? action.text.slice(0, 60)}: ${NOT_DONE[reason]}`,
    );
    if (before.taken.length === 0) {
      setProblems(left);
      return;
    }
    const done = await commit(changeMany(actions, BULK[which].done, take(which)), NOT_DONE);
    if (!done.ok) {
      setProblems([done.sentence]);
      return;
    }
    setProblems(left);
    setStep(null);
    setWords('');
    setDue('');
    if (left.length === 0) onDone();
  }

  const atMeeting = (
    <Select
      label="At the meeting"
      name="bulk-meeting"
      none={oneBody ? 'Today, between meetings' : 'Today: they are of several bodies'}
      value={meetingId}
      options={heard.map((meeting) => ({ id: meeting.id, name: `${showDate(meeting.heldOn)}, ${meeting.title}` }))}
      onChange={setMeetingId}
    />
  );
  return (
    <section className="ma-bulk" aria-label="Selected actions">
      <p className="govuk-body govuk-!-font-weight-bold" role="status">
        {actions.length === 1 ? '1 action is selected' : `${actions.length} actions are selected`}
      </p>
      {problems.length === 0 ? null : (
        <div className="govuk-error-message" role="alert">
          <p className="govuk-!-margin-bottom-1">Left as they are:</p>
          <ul className="govuk-list">
            {problems.slice(0, 8).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {problems.length > 8 ? <li>and {problems.length - 8} more</li> : null}
          </ul>
        </div>
      )}
      {step === null ? (
        <ButtonGroup>
          {(['close', 'redate', 'update', 'withdraw'] as const).map((which) => (
            <Button key={which} small onPress={() => setStep(which)}>
              {BULK[which].button}
            </Button>
          ))}
          <Button small onPress={() => void run('chase')}>
            {BULK.chase.button}
          </Button>
          <Button kind="link" onPress={onDone}>
            Select none
          </Button>
        </ButtonGroup>
      ) : (
        <Form className="ma-bulk__form" label={BULK[step].button} onSave={() => run(step)}>
          {step === 'redate' ? (
            <TextField
              label="New date"
              name="bulk-due"
              hint="Blank where none is agreed any more"
              width={20}
              autoFocus
              value={due}
              onChange={setDue}
              {...(reading === null ? {} : { echo: reading })}
            />
          ) : null}
          {step === 'close' || step === 'update' ? atMeeting : null}
          {step === 'close' ? null : (
            <TextField
              label={step === 'update' ? 'Update' : 'Reason'}
              name="bulk-words"
              autoFocus={step !== 'redate'}
              value={words}
              onChange={setWords}
            />
          )}
          <ButtonGroup>
            <Button small kind="primary" type="submit">
              {BULK[step].save}
            </Button>
            <Button kind="link" onPress={() => setStep(null)}>
              Cancel
            </Button>
          </ButtonGroup>
        </Form>
      )}
    </section>
  );
}
