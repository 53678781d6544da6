/** The interests declared under an item, and the form that takes one by keyboard. */
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDraftForm } from '#desk/draft-form.ts';
import { listChoices, nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { AgendaItemId, MeetingId } from '#domain/kernel/id.ts';
import type { Attendance } from '#domain/meeting/attendance.ts';
import { DECLARATION_OUTCOMES, type Declaration } from '#domain/meeting/declaration.ts';
import {
  declarationDraft,
  readDeclarationDraft,
  sayDeclaration,
  sayOutcome,
} from '#domain/meeting/declaration-draft.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addDeclaration, removeDeclaration } from './item-commands.ts';
import { declarationSentence, NOT_TAKEN } from './wording.ts';

export function Declarations({ declarations }: { readonly declarations: readonly Declaration[] }) {
  const commit = useCommitAloud();
  if (declarations.length === 0) return null;
  return (
    <ul className="govuk-list ma-room__declared" aria-label="Interests declared">
      {declarations.map((each) => (
        <li key={each.id}>
          {sayDeclaration(each)}{' '}
          <Button
            kind="link"
            about={`the interest of ${each.name}`}
            onPress={() => void commit(removeDeclaration(each), NOT_TAKEN)}
          >
            Take away
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface DeclarationFormProps {
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId;
  readonly who: WhoIsWho;
  readonly attendances: readonly Attendance[];
  readonly onClose: () => void;
}

export function DeclarationForm({ meetingId, itemId, who, attendances, onClose }: DeclarationFormProps) {
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: `declarations/${meetingId}/${itemId}`,
    start: declarationDraft(null),
    read: (draft) => readDeclarationDraft(draft, who),
    sentence: declarationSentence,
    async save(fields) {
      const done = await commit(addDeclaration({ meetingId, agendaItemId: itemId }, fields), NOT_TAKEN);
      if (done.ok) onClose();
      return done;
    },
  });
  const person = form.field('person');
  const here = attendances.flatMap((each) =>
    each.personId === null
      ? [{ id: each.name, name: each.name, detail: 'at this meeting' }]
      : [{ id: each.personId, name: nameInFull(each.personId, who), detail: 'at this meeting' }],
  );
  const others = listChoices(who, ['person']).filter(({ id }) => !here.some((each) => each.id === id));
  const known = [...here, ...others];
  const typed = person.value === '' || known.some((each) => each.id === person.value) ? [] : [person.value];
  return (
    <div className="ma-declare">
      <FormFrame {...form.frame} label="Declare an interest" saveLabel="Save the interest" onCancel={onClose}>
        <div className="ma-declare__fields">
          <Combobox
            {...person}
            label="Declared by"
            value={person.value === '' ? null : person.value}
            options={[...known, ...typed.map((name) => ({ id: name, name, detail: 'as written' }))]}
            onChange={(id) => person.onChange(id ?? '')}
            addNew={person.onChange}
            newWord="name, as written"
          />
          <TextField {...form.field('interest')} label="Interest" hint="Printed in the minutes" />
          <Select
            {...form.field('outcome')}
            label="What followed"
            options={DECLARATION_OUTCOMES.map((id) => ({ id, name: sayOutcome(id) }))}
          />
        </div>
      </FormFrame>
    </div>
  );
}
