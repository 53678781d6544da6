/** A new person. Someone of the same name is pointed out, and may still be a different person. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { namesakesOf, personDraft, personInFull, readPersonDraft } from '#domain/party/person-draft.ts';
import { Combobox } from '#ui/combobox.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addPerson } from './commands.ts';
import { HINT, PERSON_LABEL, personSentence } from './wording.ts';

export function NewPersonForm({ who }: { readonly who: WhoIsWho }) {
  const { go } = useDesk();
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: 'people/new',
    start: personDraft(null),
    read: (draft) => readPersonDraft(draft, who.parties),
    sentence: personSentence,
    save: async (fields) => {
      const done = await commit(addPerson(fields), {});
      if (done.ok) go(`people/${done.value}`);
      return done;
    },
  });
  const name = form.field('name');
  const party = form.field('partyId');
  const namesakes = namesakesOf(name.value, null, who.people);
  return (
    <SidePanel title="New person" onClose={() => go('people')}>
      <FormFrame label="New person" saveLabel="Save person" onCancel={() => go('people')} {...form.frame}>
        <TextField
          label={PERSON_LABEL.name}
          {...name}
          echo={
            namesakes.length === 0
              ? ''
              : `Already here: ${namesakes.map((person) => personInFull(person, who.parties)).join(', ')}. Save only if this is someone else.`
          }
        />
        <Combobox
          label={PERSON_LABEL.partyId}
          options={listChoices(who, ['party'])}
          {...party}
          value={party.value || null}
          onChange={(id) => party.onChange(id ?? '')}
        />
        <TextField label={PERSON_LABEL.email} type="email" {...form.field('email')} />
        <TextField
          label={PERSON_LABEL.telephone}
          hint={HINT.telephone}
          type="tel"
          width={20}
          {...form.field('telephone')}
        />
        <TextArea label={PERSON_LABEL.note} {...form.field('note')} />
      </FormFrame>
    </SidePanel>
  );
}
