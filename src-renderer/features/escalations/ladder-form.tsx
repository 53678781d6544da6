/** A new ladder: its name, what it is for, and whoever stands on it, the lowest first. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { readRouteDraft, routeDraft } from '#domain/escalation/escalation-route-draft.ts';
import { ComboboxMany } from '#ui/combobox.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addRoute } from './commands.ts';
import { ROUTE_LABEL, routeSentence } from './wording.ts';

export function LadderForm({ who }: { readonly who: WhoIsWho }) {
  const { go } = useDesk();
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: 'escalations/new-ladder',
    start: routeDraft(null),
    read: (draft) => readRouteDraft(draft, null),
    sentence: routeSentence,
    save: async (fields) => {
      const done = await commit(addRoute(fields), {});
      if (done.ok) go(`escalations/${done.value}`);
      return done;
    },
  });
  return (
    <SidePanel title="New ladder" onClose={() => go('escalations')}>
      <FormFrame label="New ladder" saveLabel="Save ladder" onCancel={() => go('escalations')} {...form.frame}>
        <TextField label={ROUTE_LABEL.name} {...form.field('name')} />
        <ComboboxMany
          label={ROUTE_LABEL.rungs}
          hint="Bodies and posts, in the order a matter climbs"
          options={listChoices(who, ['body', 'post'])}
          {...form.list('rungs')}
        />
        <TextArea label={ROUTE_LABEL.purpose} {...form.field('purpose')} />
        <TextField label={ROUTE_LABEL.quote} hint="At most 25 words, as the paper has them" {...form.field('quote')} />
      </FormFrame>
    </SidePanel>
  );
}
