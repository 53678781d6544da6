/** What an entry made: its reference, its owners and date, and what is still open about them, to be named on the spot. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import type { Action } from '#domain/action/action.ts';
import { actionDraft, asNamed, nameIn, readOwners } from '#domain/action/action-draft.ts';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { typedWrittenDate } from '#domain/kernel/draft.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { ComboboxMany } from '#ui/combobox.tsx';
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
      {kind === 'action' ? <ActionFacts action={row} /> : null}
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

function ActionFacts({ action }: { readonly action: Action }) {
  const shown = showWrittenDate(action.due);
  const said = action.due?.inferred && shown !== action.due.text ? ` (“${action.due.text}”)` : '';
  return (
    <>
      {action.owners.length === 0 ? <Tag text="No owner named" tone="yellow" /> : null}
      {action.owners.map((owner) => (
        <span key={`${owner.who ?? ''}${owner.name}`}>
          {owner.name}
          {owner.lead && action.owners.length > 1 ? ' (lead)' : ''}{' '}
          {owner.who === null ? <Tag text="Not in the register" tone="yellow" /> : null}
        </span>
      ))}
      {action.due === null ? <Tag text="No date agreed" tone="yellow" /> : <span>{`Due ${shown}${said}`}</span>}
    </>
  );
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
    <form
      className="ma-made__form"
      noValidate
      aria-label={`Owner and date of action ${action.reference ?? ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
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
    </form>
  );
}
