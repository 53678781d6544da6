/** A new milestone: what falls when, and where that is stated. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { readingOf, typedWrittenDate } from '#domain/kernel/draft.ts';
import { MILESTONE_STATUSES } from '#domain/risk/milestone.ts';
import { milestoneDraft, readMilestoneDraft } from '#domain/risk/milestone-draft.ts';
import { MILESTONE_WORDS } from '#domain/risk/timeline.ts';
import { Combobox } from '#ui/combobox.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addMilestone } from './commands.ts';
import { HINT, LABEL, milestoneSentence } from './wording.ts';

export function NewMilestoneForm({ who }: { readonly who: WhoIsWho }) {
  const { go } = useDesk();
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: 'timeline/new',
    start: milestoneDraft(null),
    read: (draft) => readMilestoneDraft(draft, null),
    sentence: milestoneSentence,
    save: async (fields) => {
      const done = await commit(addMilestone(fields), {});
      if (done.ok) go(`timeline/${done.value}`);
      return done;
    },
  });
  const date = form.field('date');
  const bodyId = form.field('bodyId');
  const reading = readingOf(typedWrittenDate(date.value));
  return (
    <SidePanel title="New milestone" onClose={() => go('timeline')}>
      <FormFrame label="New milestone" saveLabel="Save milestone" onCancel={() => go('timeline')} {...form.frame}>
        <TextField label={LABEL.title} {...form.field('title')} />
        <TextField
          label={LABEL.date}
          hint={HINT.date}
          width={20}
          {...date}
          {...(reading === null ? {} : { echo: reading })}
        />
        <Select
          label={LABEL.status}
          options={MILESTONE_STATUSES.map((status) => ({ id: status, name: MILESTONE_WORDS[status] }))}
          {...form.field('status')}
        />
        <Combobox
          label={LABEL.bodyId}
          hint={HINT.bodyId}
          options={listChoices(who, ['body'])}
          {...bodyId}
          value={bodyId.value || null}
          onChange={(id) => bodyId.onChange(id ?? '')}
        />
        <TextField label={LABEL.statedIn} {...form.field('statedIn')} />
        <TextArea label={LABEL.quote} hint={HINT.quote} rows={2} {...form.field('quote')} />
      </FormFrame>
    </SidePanel>
  );
}
