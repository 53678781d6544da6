/** A new service: its name, agreement and terms. Leads, lists and localities are said on its page. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { SERVICE_STATUSES, type Service } from '#domain/commissioning/co-commissioned-service.ts';
import { readServiceDraft, serviceDraft } from '#domain/commissioning/service-draft.ts';
import { Combobox } from '#ui/combobox.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addService } from './commands.ts';
import type { Shelf } from './queries.ts';
import { documentChoices } from './service-facts.tsx';
import { HINT, LABEL, STATUS, serviceSentence } from './wording.ts';

interface NewServiceFormProps {
  readonly services: readonly Service[];
  readonly shelf: Shelf;
}

export function NewServiceForm({ services, shelf }: NewServiceFormProps) {
  const { go } = useDesk();
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: 'services/new',
    start: serviceDraft(null),
    read: (draft) => readServiceDraft(draft, null, services),
    sentence: serviceSentence,
    save: async (fields) => {
      const done = await commit(addService(fields), {});
      if (done.ok) go(`services/${done.value}`);
      return done;
    },
  });
  const agreement = form.field('documentId');
  return (
    <SidePanel title="New service" onClose={() => go('services')}>
      <FormFrame label="New service" saveLabel="Save service" onCancel={() => go('services')} {...form.frame}>
        <TextField label={LABEL.name} hint={HINT.name} {...form.field('name')} />
        <Select
          label={LABEL.status}
          options={SERVICE_STATUSES.map((status) => ({ id: status, name: STATUS[status] }))}
          {...form.field('status')}
        />
        <Combobox
          label={LABEL.documentId}
          hint={HINT.documentId}
          options={documentChoices(shelf)}
          {...agreement}
          value={agreement.value || null}
          onChange={(id) => agreement.onChange(id ?? '')}
        />
        <TextArea label={LABEL.keyTerms} hint={HINT.keyTerms} {...form.field('keyTerms')} />
      </FormFrame>
    </SidePanel>
  );
}
