/** Another date for an action, with the reason. The old date is kept: twice re-dated is red. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import type { Action } from '#domain/action/action.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { readingOf, typedWrittenDate } from '#domain/kernel/draft.ts';
import { SmallForm } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { redateAction } from './commands.ts';
import { NOT_DONE } from './wording.ts';

interface RedateFormProps {
  readonly action: Action;
  readonly today: CivilDate;
  readonly onDone: () => void;
}

export function RedateForm({ action, today, onDone }: RedateFormProps) {
  const commit = useCommit();
  const [due, setDue] = useState('');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const read = typedWrittenDate(due);
  const reading = readingOf(read);

  async function save(): Promise<void> {
    const done = await commit(redateAction(action, { due: read, on: today, reason }), NOT_DONE);
    if (done.ok) onDone();
    else setRefused(done.sentence);
  }

  return (
    <SmallForm label="Change the date" saveLabel="Save the date" onCancel={onDone} onSave={save}>
      <TextField
        label="New date"
        name="new-due"
        hint="Blank where none is agreed any more"
        width={20}
        autoFocus
        value={due}
        onChange={setDue}
        {...(reading === null ? {} : { echo: reading })}
      />
      <TextField label="Reason" name="reason" value={reason} onChange={setReason} problem={refused} />
    </SmallForm>
  );
}
