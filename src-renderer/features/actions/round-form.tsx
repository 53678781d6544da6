/** One owner's reply: for each open action their words, a wish to close, another date, and that they were asked. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import type { Action } from '#domain/action/action.ts';
import type { Owed } from '#domain/action/owed.ts';
import { type CannotTakeReply, isBlank, type Received, type Reply, takeReply } from '#domain/action/update-round.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { type Drafted, parseTypedDay, readingOf, typedWrittenDate } from '#domain/kernel/draft.ts';
import type { MeetingId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { Checkboxes } from '#ui/choices.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type ReplyTo, takeReplies } from './round-commands.ts';
import { NOT_DONE } from './wording.ts';

type Box = 'words' | 'ticked' | 'due' | 'reason';
type RoundDraft = Readonly<Record<string, string | readonly string[]>>;
type Problem = 'not-a-day' | 'nothing-typed' | CannotTakeReply;

const boxOf = (action: Action, box: Box): string => `${box} ${action.id}`;
const SENTENCES = {
  ...NOT_DONE,
  'not-a-day': 'Received: enter the day the replies came, such as 12 May 2021',
  'nothing-typed': 'Nothing is typed yet: enter a reply, or tick that they were chased today',
} as const satisfies Readonly<Record<Problem | string, string>>;

/** The box that each refusal is about. */
const BOX_OF: Readonly<Record<CannotTakeReply, Box>> = {
  'no-words': 'words',
  'nothing-said': 'words',
  'no-reason': 'reason',
  'same-date': 'due',
  'not-open': 'words',
};

interface RoundFormProps {
  readonly owed: Owed;
  readonly name: string;
  readonly received: string;
  readonly meetingId: MeetingId | null;
  readonly hasNext: boolean;
  readonly onNext: () => void;
}

export function RoundForm({ owed, name, received, meetingId, hasNext, onNext }: RoundFormProps) {
  const { store, clock } = useDesk();
  const commit = useCommit();
  const place = useRef<HTMLFieldSetElement>(null);
  const { actions } = owed;
  const today = londonDay(clock());
  const by = store.actor().name;
  const on = parseTypedDay(received);
  const order: Received | null = on === null ? null : { on, from: name, by, today, meetingId };
  const form = useDraftForm<RoundDraft, readonly ReplyTo[], Problem>({
    draftKey: draftKeyOf(owed.key),
    start: Object.fromEntries(
      actions.flatMap((action) => [
        [boxOf(action, 'words'), ''] as const,
        [boxOf(action, 'ticked'), []] as const,
        [boxOf(action, 'due'), ''] as const,
        [boxOf(action, 'reason'), ''] as const,
      ]),
    ),
    read: (draft) => readRound(draft, actions, order),
    sentence: (_, problem) => SENTENCES[problem],
    save: async (replies) => {
      if (order === null) return { ok: false, sentence: SENTENCES['not-a-day'] };
      const done = await commit(takeReplies(replies, order), NOT_DONE);
      if (done.ok) onNext();
      return done;
    },
  });
  useEffect(() => {
    const first = place.current?.querySelector('textarea');
    if (first instanceof HTMLElement) first.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    if (event.defaultPrevented || event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    event.currentTarget.querySelector('form')?.requestSubmit();
  };
  return (
    <fieldset ref={place} className="ma-round__reply" onKeyDown={onKeyDown}>
      <legend className="govuk-visually-hidden">Reply of {name}</legend>
      <FormFrame
        label={`Reply of ${name}`}
        saveLabel={hasNext ? 'Save and next' : 'Save'}
        onCancel={onNext}
        {...form.frame}
      >
        {actions.map((action) => (
          <ReplyBoxes key={action.id} action={action} form={form} />
        ))}
      </FormFrame>
    </fieldset>
  );
}

interface ReplyBoxesProps {
  readonly action: Action;
  readonly form: Pick<ReturnType<typeof useDraftForm<RoundDraft, readonly ReplyTo[], Problem>>, 'field' | 'list'>;
}

function ReplyBoxes({ action, form }: ReplyBoxesProps) {
  const due = form.field(boxOf(action, 'due'));
  const ticked = form.list(boxOf(action, 'ticked'));
  const reading = readingOf(typedWrittenDate(due.value));
  const called = action.reference ?? action.text.slice(0, 40);
  const latest = action.updates.at(-1);
  return (
    <fieldset className="govuk-fieldset ma-reply">
      <legend className="govuk-fieldset__legend">
        {action.reference ? `${action.reference} ` : ''}
        <span className="ma-reply__text">{action.text}</span>
      </legend>
      <p className="govuk-body-s ma-quiet">
        {action.due === null ? 'No date agreed' : `Due ${showWrittenDate(action.due)}`}
        {action.status === 'proposed-for-closure' ? '. Closure is proposed already' : ''}
        {latest ? `. Latest, ${showDate(latest.on)}: ${latest.text}` : ''}
      </p>
      <div className="ma-reply__boxes">
        <TextArea label="Their words" rows={2} {...form.field(boxOf(action, 'words'))} />
        <Checkboxes
          label={`Of ${called}`}
          labelHidden
          name={ticked.name}
          values={ticked.values}
          options={[
            { id: 'proposes', name: 'They propose to close it' },
            { id: 'chased', name: 'Chased today' },
          ]}
          onChange={ticked.onChange}
        />
        <TextField label="New date" width={10} {...due} {...(reading === null ? {} : { echo: reading })} />
        <TextField label="Why it moves" hint="Blank: their words say why" {...form.field(boxOf(action, 'reason'))} />
      </div>
    </fieldset>
  );
}

function readRound(
  draft: RoundDraft,
  actions: readonly Action[],
  received: Received | null,
): Drafted<readonly ReplyTo[], RoundDraft, Problem> {
  const text = (name: string): string => {
    const value = draft[name];
    return typeof value === 'string' ? value : '';
  };
  const replies = actions.map((action): ReplyTo => {
    const ticks = draft[boxOf(action, 'ticked')] ?? [];
    const reply: Reply = {
      words: text(boxOf(action, 'words')),
      proposes: ticks.includes('proposes'),
      due: text(boxOf(action, 'due')),
      reason: text(boxOf(action, 'reason')),
      chased: ticks.includes('chased'),
    };
    return { action, reply };
  });
  const [first] = actions;
  const top = first ? boxOf(first, 'words') : '';
  const typed = replies.filter(({ reply }) => !isBlank(reply));
  if (received === null) return { ok: false, problems: { [top]: 'not-a-day' } };
  if (typed.length === 0) return { ok: false, problems: { [top]: 'nothing-typed' } };
  const wrong = typed.flatMap(({ action, reply }) => {
    const after = takeReply(action, reply, received);
    return after.ok ? [] : [[boxOf(action, BOX_OF[after.reason]), after.reason] as const];
  });
  return wrong.length === 0 ? { ok: true, value: typed } : { ok: false, problems: Object.fromEntries(wrong) };
}

/** A name nobody knows may hold letters that a draft's key may not. */
const draftKeyOf = (owner: string): string =>
  `actions/round/${[...owner].map((letter) => (/[\w:-]/.test(letter) ? letter : `.${letter.codePointAt(0)?.toString(16)}`)).join('')}`.slice(
    0,
    200,
  );
