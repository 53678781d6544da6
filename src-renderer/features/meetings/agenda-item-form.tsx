/** One item of the agenda, opened to be changed in its place. Esc gives up; Enter in a line saves. */
import { useCommit } from '#desk/commit.ts';
import { useDraftForm } from '#desk/draft-form.ts';
import { type AgendaItem, ITEM_PURPOSES } from '#domain/agenda/agenda-item.ts';
import { agendaItemDraft, readAgendaItemDraft } from '#domain/agenda/agenda-item-draft.ts';
import type { Move } from '#domain/agenda/move-item.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { changeAgendaItem } from './commands.ts';
import { GONE, ITEM_LABEL, itemSentence, PURPOSE } from './wording.ts';

interface AgendaItemFormProps {
  readonly item: AgendaItem;
  readonly who: WhoIsWho;
  readonly onClose: () => void;
  readonly onMove: (how: Move) => void;
  readonly onWithdraw: () => void;
}

export function AgendaItemForm({ item, who, onClose, onMove, onWithdraw }: AgendaItemFormProps) {
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: `agenda/${item.id}`,
    start: agendaItemDraft(item),
    read: readAgendaItemDraft,
    sentence: itemSentence,
    save: async (fields) => {
      const done = await commit(changeAgendaItem(item, fields), GONE);
      if (done.ok) onClose();
      return done;
    },
  });
  const lead = form.field('lead');
  return (
    <section
      className="ma-agenda__form"
      aria-label={`Item: ${item.title}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <FormFrame label={`Item: ${item.title}`} saveLabel="Save item" onCancel={onClose} {...form.frame}>
        <TextField label={ITEM_LABEL.title} autoFocus {...form.field('title')} />
        <div className="ma-agenda__fields">
          <Select
            label={ITEM_LABEL.purpose}
            options={ITEM_PURPOSES.map((purpose) => ({ id: purpose, name: PURPOSE[purpose] }))}
            {...form.field('purpose')}
          />
          <Combobox
            label={ITEM_LABEL.lead}
            options={listChoices(who, ['person', 'post', 'party', 'body'])}
            {...lead}
            value={lead.value || null}
            onChange={(id) => lead.onChange(id ?? '')}
          />
          <TextField label={ITEM_LABEL.minutesAllowed} width={3} {...form.field('minutesAllowed')} />
        </div>
        <TextArea label={ITEM_LABEL.recommendation} rows={2} {...form.field('recommendation')} />
      </FormFrame>
      <ButtonGroup>
        <Button small onPress={() => onMove('up')}>
          Move up
        </Button>
        <Button small onPress={() => onMove('down')}>
          Move down
        </Button>
        <Button small onPress={() => onMove('in')}>
          Put under the item above
        </Button>
        <Button small onPress={() => onMove('out')}>
          Take out from under
        </Button>
        <Button small kind="warning" onPress={onWithdraw}>
          Withdraw
        </Button>
      </ButtonGroup>
    </section>
  );
}
