/**
 * How an action ends: closed at the meeting that heard it was done, or otherwise with
 * a reason; proposed by its owner first; reopened. One form is open at a time.
 */
import { useState } from 'react';
import { type Command, useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { listOpenActions } from '#desk/open-actions.ts';
import { isOpen } from '#domain/action/action.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { parseTypedDay } from '#domain/kernel/draft.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { SmallForm } from '#ui/form.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import {
  chaseAction,
  closeAction,
  keepActionOpen,
  mergeAction,
  proposeActionClosure,
  reopenAction,
  transferAction,
  withdrawAction,
} from './commands.ts';
import type { OneAction } from './queries.ts';
import { RedateForm } from './redate-form.tsx';
import { ENDING, type EndingForm, NOT_DONE } from './wording.ts';

interface ActionEndingProps {
  readonly one: OneAction;
  readonly who: WhoIsWho;
}

export function ActionEnding({ one, who }: ActionEndingProps) {
  const { clock, store } = useDesk();
  const commit = useCommit();
  const today = londonDay(clock());
  const by = store.actor().name;
  const { action, meetings } = one;
  const [form, setForm] = useState<EndingForm | null>(null);
  const [meetingId, setMeetingId] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const run = async (command: Command<unknown, keyof typeof NOT_DONE>): Promise<void> => {
    const done = await commit(command, NOT_DONE);
    setRefused(done.ok ? null : done.sentence);
    if (done.ok) setForm(null);
  };
  const choose = (next: EndingForm): void => {
    setRefused(null);
    setForm(form === next ? null : next);
  };
  const problem =
    refused === null || form !== null ? null : (
      <p className="govuk-error-message" role="alert">
        {refused}
      </p>
    );
  const forms = (
    <>
      {form === 'redate' ? <RedateForm action={action} today={today} onDone={() => setForm(null)} /> : null}
      {form === null || form === 'redate' ? null : (
        <ReasonForm key={form} {...{ form, one, who, refused, run }} onCancel={() => setForm(null)} />
      )}
    </>
  );
  if (!isOpen(action)) {
    return (
      <>
        {problem}
        {form === null ? (
          <Button small onPress={() => choose('reopen')}>
            Reopen
          </Button>
        ) : null}
        {forms}
      </>
    );
  }
  const heard = meetings.filter((meeting) => action.agreedOn === null || meeting.heldOn >= action.agreedOn);
  const { closureProposed: said } = action;
  return (
    <>
      {said === null ? null : (
        <div className="govuk-inset-text">
          <p className="govuk-body govuk-!-margin-bottom-1">
            {said.by} proposes to close it, {showDate(said.on)}:
          </p>
          <p className="govuk-body ma-updates__text">“{said.text}”</p>
          <Button small onPress={() => void run(keepActionOpen(action))}>
            Keep it open
          </Button>
        </div>
      )}
      {problem}
      <Select
        label="Close it at"
        name="close-at"
        none="Today, between meetings"
        value={meetingId}
        options={heard.map((meeting) => ({ id: meeting.id, name: `${showDate(meeting.heldOn)}, ${meeting.title}` }))}
        onChange={setMeetingId}
      />
      <ButtonGroup>
        <Button
          small
          kind="primary"
          onPress={() =>
            void run(closeAction(action, today, meetings.find((meeting) => meeting.id === meetingId) ?? null))
          }
        >
          Close
        </Button>
        <Button small onPress={() => choose('propose')}>
          {ENDING.propose.button}
        </Button>
        {action.due === null ? null : (
          <Button small onPress={() => choose('redate')}>
            Change the date
          </Button>
        )}
        <Button small onPress={() => void run(chaseAction(action, { on: today, by }))}>
          Chased today
        </Button>
        {(['withdraw', 'merge', 'transfer'] as const).map((each) => (
          <Button key={each} small onPress={() => choose(each)}>
            {ENDING[each].button}
          </Button>
        ))}
      </ButtonGroup>
      {forms}
    </>
  );
}

interface ReasonFormProps extends ActionEndingProps {
  readonly form: Exclude<EndingForm, 'redate'>;
  readonly refused: string | null;
  readonly run: (command: Command<unknown, keyof typeof NOT_DONE>) => Promise<void>;
  readonly onCancel: () => void;
}

function ReasonForm({ form, one, who, refused, run, onCancel }: ReasonFormProps) {
  const { clock, store } = useDesk();
  const today = londonDay(clock());
  const by = store.actor().name;
  const { action, body } = one;
  const [words, setWords] = useState('');
  const [received, setReceived] = useState(showDate(today));
  const [target, setTarget] = useState<string | null>(null);
  const [missing, setMissing] = useState<string | undefined>(undefined);
  const open = useRows(async (db) => (form === 'merge' ? await listOpenActions(db) : []), [form]);
  if (!open) return null;
  const others = open.filter(({ id }) => id !== action.id);

  async function save(): Promise<void> {
    const ending = { on: today, reason: words };
    const lead = action.owners.find((owner) => owner.lead) ?? action.owners[0];
    setMissing(undefined);
    if (form === 'withdraw') return await run(withdrawAction(action, ending));
    if (form === 'reopen') return await run(reopenAction(action, { on: today, by, text: words }));
    if (form === 'propose') {
      const on = parseTypedDay(received);
      if (on === null) return setMissing('Enter the day the words came, such as 12 May 2021.');
      return await run(proposeActionClosure(action, { on, by: lead?.name ?? by, text: words }));
    }
    if (form === 'merge') {
      const into = others.find(({ id }) => id === target);
      return into ? await run(mergeAction(action, into, ending)) : setMissing('Choose the action it is merged into.');
    }
    const to = who.bodies.find(({ id }) => id === target);
    if (!to || !body) return setMissing('Choose the body whose log it goes to.');
    return await run(transferAction(store.db, { action, from: body, to }, { ...ending, by }));
  }

  const label = ENDING[form].words;
  return (
    <SmallForm label={ENDING[form].button} saveLabel={ENDING[form].save} onCancel={onCancel} onSave={save}>
      {form === 'merge' ? (
        <Combobox
          label="Merge it into"
          name="merge-into"
          hint="It goes on as that action, which must be open"
          options={others.map((other) => ({
            id: other.id,
            name: [other.reference, other.text.slice(0, 120)].filter(Boolean).join(' '),
          }))}
          value={target}
          problem={missing}
          onChange={setTarget}
        />
      ) : null}
      {form === 'transfer' ? (
        <Combobox
          label="To the log of"
          name="transfer-to"
          hint="It goes on there under a reference of that log"
          options={listChoices(who, ['body']).filter(({ id }) => id !== action.bodyId)}
          value={target}
          problem={missing}
          onChange={setTarget}
        />
      ) : null}
      {form === 'propose' ? (
        <>
          <TextArea
            label={label}
            name="ending-words"
            rows={2}
            value={words}
            onChange={setWords}
            problem={refused ?? undefined}
          />
          <DateField
            label="Received"
            name="ending-received"
            value={received}
            onChange={setReceived}
            problem={missing}
          />
        </>
      ) : (
        <TextField
          label={label}
          name="ending-words"
          autoFocus={form === 'withdraw' || form === 'reopen'}
          value={words}
          onChange={setWords}
          problem={refused ?? undefined}
        />
      )}
    </SmallForm>
  );
}
