/** What an entry made: its reference, its owners and date, and what is still open about them, to be named on the spot. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useRows } from '#desk/desk.tsx';
import type { Action } from '#domain/action/action.ts';
import { actionDraft, asNamed, nameIn, readOwners } from '#domain/action/action-draft.ts';
import { listChoices, nameInFull, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { typedWrittenDate } from '#domain/kernel/draft.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { namesakesOf } from '#domain/minutes/namesakes.ts';
import { listBy } from '#storage/read.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { ComboboxMany } from '#ui/combobox.tsx';
import { Form } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { changeMadeAction, type Made } from './outcome-commands.ts';
import { NOT_TAKEN, OUTCOME } from './wording.ts';

interface MadeBoxProps {
  readonly made: Made;
  readonly who: WhoIsWho;
  /** The words are not in the entry itself. */
  readonly saysText: boolean;
  readonly mayChange?: boolean;
}

export function MadeBox({ made, who, saysText, mayChange = true }: MadeBoxProps) {
  const [isOpen, setOpen] = useState(false);
  const { kind, row } = made;
  return (
    <div className="ma-made">
      <strong>{[OUTCOME[kind], row.reference].filter(Boolean).join(' ')}</strong>
      {saysText ? <span> {kind === 'action' || kind === 'recommendation' ? row.text : row.title}</span> : null}
      {kind === 'action' ? <ActionFacts action={row} who={who} mayChange={mayChange} /> : null}
      {kind === 'decision' && row.made ? <span>Made {showWrittenDate(row.made)}</span> : null}
      {kind === 'recommendation' && row.addressees.length > 0 ? (
        <span>To {row.addressees.map((each) => each.name).join(', ')}</span>
      ) : null}
      {kind === 'action' && mayChange && !isOpen ? (
        <Button kind="link" about={`of action ${row.reference ?? ''}`} onPress={() => setOpen(true)}>
          Change owner or date
        </Button>
      ) : null}
      {kind === 'action' && mayChange && isOpen ? (
        <ActionForm action={row} who={who} onClose={() => setOpen(false)} />
      ) : null}
    </div>
  );
}

interface ActionFactsProps {
  readonly action: Action;
  readonly who: WhoIsWho;
  readonly mayChange: boolean;
}

function ActionFacts({ action, who, mayChange }: ActionFactsProps) {
  const shown = showWrittenDate(action.due);
  const said = action.due?.inferred && shown !== action.due.text ? ` (“${action.due.text}”)` : '';
  return (
    <>
      {action.owners.length === 0 ? <Tag text="No owner named" tone="yellow" /> : null}
      {action.owners.map((owner) => (
        <span key={`${owner.who ?? ''}${owner.name}`}>
          {owner.name}
          {owner.lead && action.owners.length > 1 ? ' (lead)' : ''}{' '}
          {owner.who === null ? <Unknown action={action} name={owner.name} who={who} mayChange={mayChange} /> : null}
        </span>
      ))}
      {action.due === null ? <Tag text="No date agreed" tone="yellow" /> : <span>{`Due ${shown}${said}`}</span>}
    </>
  );
}

interface UnknownProps extends ActionFactsProps {
  readonly name: string;
}

/** A name that belongs to nobody yet. Where it may mean somebody, that is chosen here and never guessed. */
function Unknown({ action, name, who, mayChange }: UnknownProps) {
  const commit = useCommit();
  const attendances = useRows((db) => listBy(db, 'attendance', 'meetingId', action.meetingId), [action.meetingId]);
  const found = attendances ? namesakesOf(name, { who, attendances }) : [];
  if (found.length === 0) return <Tag text="Not in the register" tone="yellow" />;
  const choose = (id: OwnerId) =>
    commit(
      changeMadeAction(action, {
        due: action.due,
        owners: action.owners.map((owner) =>
          owner.who === null && owner.name === name ? { ...owner, who: id, name: nameOf(id, who) } : owner,
        ),
      }),
      NOT_TAKEN,
    );
  return (
    <>
      <Tag text={found.length === 1 ? 'Is it this one?' : `${found.length} of this name`} tone="yellow" />
      {mayChange
        ? found.map((id, at) => (
            <Button key={id} kind="link" onPress={() => void choose(id)}>
              {apart(id, at, found, who)}
            </Button>
          ))
        : null}
    </>
  );
}

/** With party, and a count where that too is the same. */
function apart(id: OwnerId, at: number, all: readonly OwnerId[], who: WhoIsWho): string {
  const name = nameInFull(id, who);
  const alike = all.filter((other) => nameInFull(other, who) === name).length > 1;
  return alike ? `${name}, ${at + 1} of ${all.length}` : name;
}

interface ActionFormProps {
  readonly action: Action;
  readonly who: WhoIsWho;
  readonly onClose: () => void;
}

function ActionForm({ action, who, onClose }: ActionFormProps) {
  const commit = useCommit();
  const start = actionDraft(action);
  const [owners, setOwners] = useState(start.owners);
  const [due, setDue] = useState(start.due);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const named = owners.flatMap((owner) => {
    const name = nameIn(owner);
    return name === null ? [] : [{ id: owner, name, detail: 'as written' }];
  });
  async function save(): Promise<void> {
    const fields = { owners: readOwners(owners, (id) => nameOf(id, who)), due: typedWrittenDate(due) };
    const done = await commit(changeMadeAction(action, fields), NOT_TAKEN);
    if (done.ok) onClose();
    else setProblem(done.sentence);
  }
  return (
    <Form className="ma-made__form" label={`Owner and date of action ${action.reference ?? ''}`} onSave={save}>
      <ComboboxMany
        label="Owners"
        hint="The first one leads"
        name="made-owners"
        values={owners}
        options={[...listChoices(who, ['person', 'post', 'party', 'body']), ...named]}
        onChange={setOwners}
        addNew={(text) => setOwners([...owners, asNamed(text)])}
        newWord="name, as written"
      />
      <TextField label="Due" name="made-due" width={10} value={due} onChange={setDue} problem={problem} />
      <ButtonGroup>
        <Button small type="submit">
          Save
        </Button>
        <Button kind="link" onPress={onClose}>
          Cancel
        </Button>
      </ButtonGroup>
    </Form>
  );
}
