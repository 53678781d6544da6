/** The steps few meetings need: agreeing by correspondence, signing, and opening agreed minutes again. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { parseTypedDay } from '#domain/kernel/draft.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { mayBeSigned } from '#domain/minutes/minutes-steps.ts';
import { listRecords } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Details } from '#ui/details.tsx';
import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { reopenMinutesFor, signMinutesBy } from './minutes-life-commands.ts';
import type { OneMeeting } from './queries.ts';
import { NOT_REOPENED, NOT_SIGNED } from './wording.ts';

const NOT_A_DAY = 'Enter a whole day, such as 12 May 2021 or 12/5/21';

export function AgreedElsewhere({
  busy,
  onAgree,
}: {
  readonly busy: boolean;
  readonly onAgree: (on: CivilDate) => void;
}) {
  const [day, setDay] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);

  function agree(): void {
    const on = parseTypedDay(day);
    setProblem(on === null ? NOT_A_DAY : undefined);
    if (on !== null && !busy) onAgree(on);
  }

  return (
    <Details summary="By correspondence">
      <Form label="By correspondence" onSave={agree}>
        <DateField
          label="The day the last answer came"
          name="agreed-on"
          value={day}
          onChange={setDay}
          problem={problem}
        />
        <Button small type="submit" busy={busy}>
          Record it
        </Button>
      </Form>
    </Details>
  );
}

/** Only where the body signs its minutes, and the programme is not under P0 (rules.md M-08). */
export function Sign({ one: { meeting, body }, who }: { readonly one: OneMeeting; readonly who: WhoIsWho }) {
  const { clock } = useDesk();
  const commit = useCommit();
  const programmes = useRows((db) => listRecords(db, 'programme'), []);
  const [by, setBy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  if (meeting.minutesSigned || !mayBeSigned(body, programmes?.[0]?.legalProfile)) return null;
  async function sign(): Promise<void> {
    if (by === null) return setProblem('Choose who signed them: whoever presided where they were signed');
    const signed = { by: by as OwnerId, on: londonDay(clock()) };
    const done = await commit(signMinutesBy(meeting, signed), NOT_SIGNED);
    setProblem(done.ok ? undefined : done.sentence);
  }
  return (
    <Details summary="Signed">
      <Combobox
        label="Signed by"
        name="signed-by"
        value={by}
        options={listChoices(who, ['person', 'post'])}
        onChange={setBy}
        problem={problem}
      />
      <Button small onPress={() => void sign()}>
        Record the signature
      </Button>
    </Details>
  );
}

export function Reopen({ meeting, today }: { readonly meeting: Meeting; readonly today: CivilDate }) {
  const commit = useCommit();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function reopen(): Promise<void> {
    const done = await commit(reopenMinutesFor(meeting, { on: today, reason }), NOT_REOPENED);
    setProblem(done.ok ? undefined : done.sentence);
  }

  return (
    <Details summary="Open them again">
      <Form label="Open them again" onSave={reopen}>
        <TextField
          label="Why"
          hint="Makes a new revision. The agreed PDF is kept, and the reason is printed"
          name="reopen-reason"
          value={reason}
          onChange={setReason}
          problem={problem}
        />
        <Button small type="submit">
          Open them again
        </Button>
      </Form>
    </Details>
  );
}
