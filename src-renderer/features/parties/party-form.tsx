/** A new party. Its other names are added once it is there. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { PARTY_SECTORS } from '#domain/party/party.ts';
import { partyDraft, readPartyDraft } from '#domain/party/party-draft.ts';
import { Combobox } from '#ui/combobox.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addParty } from './commands.ts';
import { listPartyChoices } from './queries.ts';
import { HINT, LABEL, partySentence, SECTOR } from './wording.ts';

export function NewPartyForm({ who }: { readonly who: WhoIsWho }) {
  const { go } = useDesk();
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: 'parties/new',
    start: partyDraft(null),
    read: (draft) => readPartyDraft(draft, null, who.parties),
    sentence: partySentence,
    save: async (fields) => {
      const done = await commit(addParty(fields), {});
      if (done.ok) go(`parties/${done.value}`);
      return done;
    },
  });
  const partOf = form.field('partOf');
  return (
    <SidePanel title="New party" onClose={() => go('parties')}>
      <FormFrame label="New party" saveLabel="Save party" onCancel={() => go('parties')} {...form.frame}>
        <TextField label={LABEL.name} hint={HINT.name} {...form.field('name')} />
        <TextField label={LABEL.shortName} hint={HINT.shortName} width={20} {...form.field('shortName')} />
        <Select
          label={LABEL.sector}
          options={PARTY_SECTORS.map((sector) => ({ id: sector, name: SECTOR[sector] }))}
          {...form.field('sector')}
        />
        <Combobox
          label={LABEL.partOf}
          hint={HINT.partOf}
          options={listPartyChoices(who, null)}
          {...partOf}
          value={partOf.value || null}
          onChange={(id) => partOf.onChange(id ?? '')}
        />
        <TextField label={LABEL.ended} hint={HINT.ended} width={20} {...form.field('ended')} />
        <TextArea label={LABEL.note} {...form.field('note')} />
      </FormFrame>
    </SidePanel>
  );
}
