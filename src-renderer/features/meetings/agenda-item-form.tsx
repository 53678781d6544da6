/** One item of the agenda, opened to be changed in its place. Esc gives up; Enter in a line saves. */
import { useCommit } from '#desk/commit.ts';
import { useRows } from '#desk/desk.tsx';
import { type BoundField, useDraftForm } from '#desk/draft-form.ts';
import { type AgendaItem, ITEM_PURPOSES } from '#domain/agenda/agenda-item.ts';
import { type AgendaItemDraft, agendaItemDraft, readAgendaItemDraft } from '#domain/agenda/agenda-item-draft.ts';
import { exclusionResolution, SCHEDULE_12A } from '#domain/agenda/exempt-business.ts';
import type { Move } from '#domain/agenda/move-item.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { MARKINGS } from '#domain/kernel/marking.ts';
import { LEGAL_PROFILE_RULES } from '#domain/programme/legal-profile.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Checkboxes } from '#ui/choices.tsx';
import { Combobox, ComboboxMany } from '#ui/combobox.tsx';
import { Details } from '#ui/details.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type AroundAgenda, listConcerns } from './agenda-queries.ts';
import { changeAgendaItem } from './commands.ts';
import { ItemFate } from './item-fate.tsx';
import type { OneMeeting } from './queries.ts';
import { GONE, ITEM_LABEL, itemSentence, PURPOSE } from './wording.ts';

interface AgendaItemFormProps {
  readonly item: AgendaItem;
  readonly one: OneMeeting;
  readonly around: AroundAgenda;
  readonly who: WhoIsWho;
  readonly onClose: () => void;
  readonly onMove: (how: Move) => void;
}

export function AgendaItemForm({ item, one, around, who, onClose, onMove }: AgendaItemFormProps) {
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: `agenda/${item.id}`,
    start: agendaItemDraft(item),
    read: (draft) => readAgendaItemDraft(draft, around.profile),
    sentence: itemSentence,
    save: async (fields) => {
      const done = await commit(changeAgendaItem(item, fields), GONE);
      if (done.ok) onClose();
      return done;
    },
  });
  const concerns = useRows((db) => listConcerns(db, one.meeting.bodyId), [one.meeting.bodyId]);
  const lead = form.field('lead');
  const isPrivate = item.late !== null || item.confidential || item.exempt.length > 0;
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
        <ComboboxMany
          label={ITEM_LABEL.concerns}
          hint="Actions, decisions, escalations, risks and documents. An action named here is not a matter arising as well"
          options={concerns ?? []}
          {...form.list('concerns')}
        />
        <TextArea
          label={ITEM_LABEL.privateNote}
          hint="On the chair’s brief only: never on the agenda, in the pack or in the minutes"
          rows={2}
          {...form.field('privateNote')}
        />
        <Details summary="Marking, late, exempt or confidential" open={isPrivate}>
          <ItemTerms {...{ form, around, who }} />
        </Details>
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
      </ButtonGroup>
      <ItemFate item={item} one={one} around={around} onDone={onClose} />
    </section>
  );
}

interface ItemTermsProps {
  readonly form: {
    readonly field: (name: keyof AgendaItemDraft) => BoundField<string>;
    readonly list: (name: keyof AgendaItemDraft) => Omit<BoundField<readonly string[]>, 'value'> & {
      readonly values: readonly string[];
    };
  };
  readonly around: AroundAgenda;
  readonly who: WhoIsWho;
}

function ItemTerms({ form, around, who }: ItemTermsProps) {
  const flags = form.list('flags');
  const exempt = form.list('exempt');
  const agreed = form.field('lateAgreedBy');
  const law = LEGAL_PROFILE_RULES[around.profile];
  const resolution = exclusionResolution({ exempt: exempt.values.map(Number) });
  return (
    <>
      <Select
        label={ITEM_LABEL.marking}
        options={MARKINGS.map((marking) => ({ id: marking, name: marking }))}
        {...form.field('marking')}
      />
      <Checkboxes label={ITEM_LABEL.flags} options={FLAGS} {...flags} />
      {flags.values.includes('late') ? (
        <>
          <TextField
            label={ITEM_LABEL.lateReason}
            hint="The special circumstances. It is printed on the agenda and minuted"
            {...form.field('lateReason')}
          />
          <Combobox
            label={ITEM_LABEL.lateAgreedBy}
            options={listChoices(who, ['person', 'post'])}
            {...agreed}
            value={agreed.value || null}
            onChange={(id) => agreed.onChange(id ?? '')}
          />
        </>
      ) : null}
      {law.exemptParagraphs || exempt.values.length > 0 ? (
        <>
          <Checkboxes
            label={ITEM_LABEL.exempt}
            hint="Part 1 of Schedule 12A to the Local Government Act 1972. Put exempt matter in an appendix where you can, and keep the report public"
            options={SCHEDULE_12A.map(({ paragraph, says }) => ({ id: `${paragraph}`, name: `${paragraph}. ${says}` }))}
            {...exempt}
          />
          {resolution === null ? null : (
            <>
              <TextArea label={ITEM_LABEL.publicInterest} rows={2} {...form.field('publicInterest')} />
              <div className="govuk-inset-text">
                <p className="govuk-body-s govuk-!-font-weight-bold govuk-!-margin-bottom-1">What will be resolved</p>
                <p className="govuk-body-s">{resolution}</p>
              </div>
            </>
          )}
        </>
      ) : (
        <p className="govuk-body-s ma-quiet">
          {law.name} ({law.profile}): Schedule 12A does not apply, so no exempt paragraph is offered. Mark what must not
          be disclosed as confidential.
        </p>
      )}
    </>
  );
}

const FLAGS = [
  { id: 'late', name: 'Late item', detail: 'It came after the agenda went out; the chair agrees to take it' },
  {
    id: 'confidential',
    name: 'Confidential',
    detail: 'Given by a government department on terms that forbid disclosure, or forbidden by law',
  },
];
