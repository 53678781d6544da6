/** A new document in the register. Its two tables are typed or pasted on its page. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { DOCUMENT_KINDS, DOCUMENT_STATUSES, type Document } from '#domain/document/document.ts';
import { documentDraft, readDocumentDraft } from '#domain/document/document-draft.ts';
import { Combobox, ComboboxMany } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addDocument } from './commands.ts';
import { documentSentence, HINT, KIND, LABEL, STATUS } from './wording.ts';

export interface NewDocumentFormProps {
  readonly who: WhoIsWho;
  readonly documents: readonly Document[];
}

export function NewDocumentForm({ who, documents }: NewDocumentFormProps) {
  const { go } = useDesk();
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: 'documents/new',
    start: documentDraft(null),
    read: (draft) => readDocumentDraft(draft, null),
    sentence: documentSentence,
    save: async (fields) => {
      const done = await commit(addDocument(fields), {});
      if (done.ok) go(`documents/${done.value}`);
      return done;
    },
  });
  const bodyId = form.field('bodyId');
  const parentId = form.field('parentId');
  return (
    <SidePanel title="New document" onClose={() => go('documents')}>
      <FormFrame label="New document" saveLabel="Save document" onCancel={() => go('documents')} {...form.frame}>
        <TextField label={LABEL.title} hint={HINT.title} {...form.field('title')} />
        <TextField label={LABEL.shortTitle} width={20} {...form.field('shortTitle')} />
        <Select
          label={LABEL.kind}
          options={DOCUMENT_KINDS.map((kind) => ({ id: kind, name: KIND[kind] }))}
          {...form.field('kind')}
        />
        <Select
          label={LABEL.status}
          hint={HINT.status}
          options={DOCUMENT_STATUSES.map((status) => ({ id: status, name: STATUS[status] }))}
          {...form.field('status')}
        />
        <Combobox
          label={LABEL.bodyId}
          options={listChoices(who, ['body'])}
          {...bodyId}
          value={bodyId.value || null}
          onChange={(id) => bodyId.onChange(id ?? '')}
        />
        <ComboboxMany label={LABEL.parties} options={listChoices(who, ['party'])} {...form.list('parties')} />
        <Combobox
          label={LABEL.parentId}
          hint={HINT.parentId}
          options={documents.map((document) => ({ id: document.id, name: document.title }))}
          {...parentId}
          value={parentId.value || null}
          onChange={(id) => parentId.onChange(id ?? '')}
        />
        <TextField label={LABEL.dated} hint={HINT.dated} width={20} {...form.field('dated')} />
        <DateField label={LABEL.nextReview} {...form.field('nextReview')} />
      </FormFrame>
    </SidePanel>
  );
}
