/** One item of the backlog, new or to be changed. */
import { useCommit } from '#desk/commit.ts';
import { useDraftForm } from '#desk/draft-form.ts';
import { ITEM_PURPOSES } from '#domain/agenda/agenda-item.ts';
import { backlogDraft, readBacklogDraft } from '#domain/agenda/backlog-draft.ts';
import type { BacklogItem } from '#domain/agenda/backlog-item.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import { Combobox } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { BACKLOG_LABEL, backlogSentence } from './agenda-wording.ts';
import { addBacklogItem, changeBacklogItem } from './backlog-commands.ts';
import { GONE, PURPOSE } from './wording.ts';

interface BacklogFormProps {
  readonly bodyId: BodyId;
  /** Null: a new one. */
  readonly item: BacklogItem | null;
  readonly who: WhoIsWho;
  readonly onClose: () => void;
}

export function BacklogForm({ bodyId, item, who, onClose }: BacklogFormProps) {
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: `backlog/${item?.id ?? bodyId}`,
    start: backlogDraft(item),
    read: readBacklogDraft,
    sentence: backlogSentence,
    save: async (fields) => {
      const command = item ? changeBacklogItem(item, fields) : addBacklogItem(bodyId, fields);
      const done = await commit<unknown, 'gone'>(command, GONE);
      if (done.ok) onClose();
      return done;
    },
  });
  const lead = form.field('lead');
  return (
    <FormFrame label="Backlog item" saveLabel="Save item" onCancel={onClose} {...form.frame}>
      <TextField label={BACKLOG_LABEL.title} autoFocus {...form.field('title')} />
      <Select
        label={BACKLOG_LABEL.purpose}
        options={ITEM_PURPOSES.map((purpose) => ({ id: purpose, name: PURPOSE[purpose] }))}
        {...form.field('purpose')}
      />
      <Combobox
        label={BACKLOG_LABEL.lead}
        options={listChoices(who, ['person', 'post', 'party', 'body'])}
        {...lead}
        value={lead.value || null}
        onChange={(id) => lead.onChange(id ?? '')}
      />
      <TextField label={BACKLOG_LABEL.minutesAllowed} width={3} {...form.field('minutesAllowed')} />
      <TextArea label={BACKLOG_LABEL.recommendation} rows={2} {...form.field('recommendation')} />
      <DateField label={BACKLOG_LABEL.notBefore} {...form.field('notBefore')} />
      <TextArea label={BACKLOG_LABEL.reason} rows={2} {...form.field('reason')} />
    </FormFrame>
  );
}
