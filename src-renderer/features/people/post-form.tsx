/** A new post. Who holds it is entered once it is there. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { postDraft, readPostDraft } from '#domain/party/post-draft.ts';
import { Combobox } from '#ui/combobox.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addPost } from './commands.ts';
import { HINT, POST_LABEL, postSentence } from './wording.ts';

export function NewPostForm({ who }: { readonly who: WhoIsWho }) {
  const { go } = useDesk();
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: 'people/posts/new',
    start: postDraft(null),
    read: (draft) => readPostDraft(draft, who.parties),
    sentence: postSentence,
    save: async (fields) => {
      const done = await commit(addPost(fields), {});
      if (done.ok) go(`people/posts/${done.value}`);
      return done;
    },
  });
  const party = form.field('partyId');
  return (
    <SidePanel title="New post" onClose={() => go('people/posts')}>
      <FormFrame label="New post" saveLabel="Save post" onCancel={() => go('people/posts')} {...form.frame}>
        <TextField label={POST_LABEL.title} hint={HINT.title} {...form.field('title')} />
        <Combobox
          label={POST_LABEL.partyId}
          options={listChoices(who, ['party'])}
          {...party}
          value={party.value || null}
          onChange={(id) => party.onChange(id ?? '')}
        />
        <TextArea label={POST_LABEL.note} {...form.field('note')} />
      </FormFrame>
    </SidePanel>
  );
}
