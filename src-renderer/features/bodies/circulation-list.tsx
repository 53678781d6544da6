/**
 * To whom what a body issues is sent, and how it keeps its minutes.
 *
 * Members, deputies, assistants and those sent it for information, each with the
 * address the secretariat uses: an e-mail address, never somebody's own telephone.
 * The list can start as the seats' holders. It stands ready when a paper is sent.
 */
import { useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useRows } from '#desk/desk.tsx';
import { type Body, COPIED_AS, type Recipient } from '#domain/body/body.ts';
import { listChoices, nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { type CannotList, sayCopiedAs, withRecipient } from '#domain/circulation/circulate.ts';
import { MINUTES_STYLES } from '#domain/minutes/minutes-styles.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Checkboxes } from '#ui/choices.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { Form } from '#ui/form.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { changeBody } from './commands.ts';
import { listSeats } from './queries.ts';
import { NOT_SAVED_BODY } from './wording.ts';

const NOT_LISTED: Readonly<Record<CannotList, string>> = {
  missing: 'Enter a name: a person, a post, a party, or as written',
  'too-long': 'Shorten this to 500 characters',
  'here-already': 'They are on the list already',
  'not-an-address': 'Enter an e-mail address, such as ann@example.org, or leave it blank',
};

const STYLE: Readonly<Record<(typeof MINUTES_STYLES)[number], string>> = {
  minutes: 'Formal minutes',
  note: 'Summary note',
  actions: 'Actions and decisions only',
};

interface CirculationListProps {
  readonly body: Body;
  readonly who: WhoIsWho;
}

export function CirculationList({ body, who }: CirculationListProps) {
  const commit = useCommit();
  const change = (edit: (list: Body['circulation']) => Body['circulation']) =>
    commit(
      changeBody(body.id, body.name, ({ circulation }) => ({ circulation: edit(circulation) })),
      NOT_SAVED_BODY,
    );
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Minutes and circulation</h2>
      <MinutesHabits body={body} />
      {body.circulation.length === 0 ? (
        <p className="govuk-body ma-quiet">Nobody is on the circulation list yet.</p>
      ) : (
        <table className="govuk-table ma-dense">
          <caption className="govuk-table__caption govuk-table__caption--s">Circulation list</caption>
          <thead>
            <tr className="govuk-table__row">
              {['Name', 'Sent it as', 'Address'].map((title) => (
                <th key={title} scope="col" className="govuk-table__header">
                  {title}
                </th>
              ))}
              <td className="govuk-table__header" />
            </tr>
          </thead>
          <tbody>
            {body.circulation.map((each) => (
              <Listed
                key={`${each.who ?? ''}${each.name}`}
                recipient={each}
                onCopiedAs={(copiedAs) =>
                  void change((list) => list.map((one) => (same(one, each) ? { ...one, copiedAs } : one)))
                }
                onRemove={() => void change((list) => list.filter((one) => !same(one, each)))}
              />
            ))}
          </tbody>
        </table>
      )}
      <AddRecipient body={body} who={who} onAdd={(recipients) => change((list) => recipients.reduce(added, list))} />
    </>
  );
}

const same = (one: Recipient, other: Recipient): boolean =>
  one.who === other.who && (one.who !== null || one.name === other.name);

const added = (list: Body['circulation'], recipient: Recipient): Body['circulation'] => {
  const made = withRecipient(list, recipient);
  return made.ok ? made.list : list;
};

/** Null style: as each agenda suggests. */
function MinutesHabits({ body }: { readonly body: Body }) {
  const commit = useCommitAloud();
  const change = (fields: Partial<Body>) => void commit(changeBody(body.id, body.name, fields), NOT_SAVED_BODY);
  return (
    <>
      <Select
        label="How its minutes are kept"
        name="body-minutes-style"
        none="As its agendas suggest"
        value={body.minutesStyle ?? ''}
        options={MINUTES_STYLES.map((style) => ({ id: style, name: STYLE[style] }))}
        onChange={(to) => change({ minutesStyle: MINUTES_STYLES.find((style) => style === to) ?? null })}
      />
      <Checkboxes
        label="Signing"
        labelHidden
        name="body-minutes-signed"
        values={body.minutesAreSigned ? ['signed'] : []}
        options={[
          { id: 'signed', name: 'Its agreed minutes are signed', detail: 'Not asked of a body under profile P0' },
        ]}
        onChange={(ticked) => change({ minutesAreSigned: ticked.includes('signed') })}
      />
    </>
  );
}

interface ListedProps {
  readonly recipient: Recipient;
  readonly onCopiedAs: (as: Recipient['copiedAs']) => void;
  readonly onRemove: () => void;
}

function Listed({ recipient: { name, copiedAs, address }, onCopiedAs, onRemove }: ListedProps) {
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {name}
      </th>
      <td className="govuk-table__cell">
        <Select
          labelHidden
          label={`${name} is sent it as`}
          name={`copied-${name}`}
          value={copiedAs}
          options={COPIED_AS.map((as) => ({ id: as, name: sayCopiedAs(as) }))}
          onChange={(to) => onCopiedAs(COPIED_AS.find((as) => as === to) ?? copiedAs)}
        />
      </td>
      <td className="govuk-table__cell">{address}</td>
      <td className="govuk-table__cell">
        <Button kind="link" about={`${name} from the circulation list`} onPress={onRemove}>
          Remove
        </Button>
      </td>
    </tr>
  );
}

interface AddRecipientProps extends CirculationListProps {
  readonly onAdd: (recipients: readonly Recipient[]) => Promise<{ readonly ok: boolean }>;
}

function AddRecipient({ body, who, onAdd }: AddRecipientProps) {
  const seats = useRows((db) => listSeats(db, body.id), [body.id]);
  const [chosen, setChosen] = useState<string>('');
  const [copiedAs, setCopiedAs] = useState<Recipient['copiedAs']>('member');
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const known = listChoices(who, ['person', 'post', 'party', 'body']);
  const typed = chosen === '' || known.some(({ id }) => id === chosen) ? [] : [{ id: chosen, name: chosen }];
  const recipientOf = (id: string): Recipient => {
    const found = known.find((one) => one.id === id)?.id ?? null;
    return { who: found, name: found === null ? id : nameInFull(found, who), copiedAs, address };
  };

  async function add(): Promise<void> {
    const recipient = recipientOf(chosen);
    const made = withRecipient(body.circulation, recipient);
    if (!made.ok) return setProblem(NOT_LISTED[made.reason]);
    setProblem(undefined);
    if (!(await onAdd([recipient])).ok) return;
    setChosen('');
    setAddress('');
  }

  async function addHolders(): Promise<void> {
    const holders = [...new Set((seats ?? []).flatMap((seat) => seat.holder ?? []))];
    await onAdd(holders.map((holder) => ({ ...recipientOf(holder), copiedAs: 'member', address: '' })));
  }

  return (
    <Form label="Add to the circulation list" onSave={add}>
      <Combobox
        label="Add to the circulation list"
        name="recipient"
        value={chosen === '' ? null : chosen}
        options={[...known, ...typed]}
        onChange={(id) => setChosen(id ?? '')}
        addNew={setChosen}
        newWord="name, as written"
        problem={problem}
      />
      <Select
        label="Sent it as"
        name="recipient-as"
        value={copiedAs}
        options={COPIED_AS.map((as) => ({ id: as, name: sayCopiedAs(as) }))}
        onChange={(to) => setCopiedAs(COPIED_AS.find((as) => as === to) ?? 'member')}
      />
      <TextField
        label="E-mail address"
        hint="Blank: as the register has it"
        name="recipient-address"
        type="email"
        value={address}
        onChange={setAddress}
      />
      <ButtonGroup>
        <Button small type="submit">
          Add to the list
        </Button>
        {(seats ?? []).some((seat) => seat.holder !== null) ? (
          <Button small onPress={() => void addHolders()}>
            Add those who hold a seat
          </Button>
        ) : null}
      </ButtonGroup>
    </Form>
  );
}
