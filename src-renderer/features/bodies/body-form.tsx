/** A new body: its name and what its terms state first; the rest is entered on its page. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { BODY_STATUSES } from '#domain/body/body.ts';
import { bodyDraft, readBodyDraft } from '#domain/body/body-draft.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { ComboboxMany } from '#ui/combobox.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addBody } from './commands.ts';
import { bodySentence, HINT, LABEL, RUN_BY, STATUS } from './wording.ts';

export function NewBodyForm({ who }: { readonly who: WhoIsWho }) {
  const { go } = useDesk();
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: 'bodies/new',
    start: bodyDraft(null),
    read: (draft) => readBodyDraft(draft, null, who.bodies),
    sentence: bodySentence,
    save: async (fields) => {
      const done = await commit(addBody(fields), {});
      if (done.ok) go(`bodies/${done.value}`);
      return done;
    },
  });
  return (
    <SidePanel title="New body" onClose={() => go('bodies')}>
      <FormFrame label="New body" saveLabel="Save body" onCancel={() => go('bodies')} {...form.frame}>
        <TextField label={LABEL.name} hint={HINT.name} {...form.field('name')} />
        <TextField label={LABEL.shortName} hint={HINT.shortName} width={10} {...form.field('shortName')} />
        <Select
          label={LABEL.status}
          options={BODY_STATUSES.map((status) => ({ id: status, name: STATUS[status] }))}
          {...form.field('status')}
        />
        <Select label={LABEL.runElsewhere} hint={HINT.runElsewhere} options={RUN_BY} {...form.field('runElsewhere')} />
        <TextArea label={LABEL.purpose} {...form.field('purpose')} />
        <TextField label={LABEL.cadence} hint={HINT.cadence} {...form.field('cadence')} />
        <TextField label={LABEL.everyWeeks} hint={HINT.everyWeeks} width={3} {...form.field('everyWeeks')} />
        <TextField label={LABEL.quorum} hint={HINT.quorum} {...form.field('quorum')} />
        <ComboboxMany
          label={LABEL.chairs}
          options={listChoices(who, ['post', 'person', 'party'])}
          {...form.list('chairs')}
        />
      </FormFrame>
    </SidePanel>
  );
}
