/** A new risk: what may happen, to whose work, and what is known of it yet. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { asNamed, nameIn } from '#domain/action/action-draft.ts';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { readRiskDraft, riskDraft } from '#domain/risk/risk-draft.ts';
import { Combobox, ComboboxMany } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addRisk } from './commands.ts';
import { IMPACT_CHOICES, LABEL, LIKELIHOOD_CHOICES, riskSentence } from './wording.ts';

export function NewRiskForm({ who }: { readonly who: WhoIsWho }) {
  const { go, store, clock } = useDesk();
  const commit = useCommit();
  const onlyOne = who.bodies.length === 1 ? who.bodies[0]?.id : undefined;
  const form = useDraftForm({
    draftKey: 'risks/new',
    start: { ...riskDraft(null), bodyId: onlyOne ?? '' },
    read: (draft) =>
      readRiskDraft(
        draft,
        who.bodies.map(({ id }) => id),
        (id) => nameOf(id, who),
      ),
    sentence: riskSentence,
    save: async (fields) => {
      const body = who.bodies.find(({ id }) => id === fields.bodyId);
      if (!body) return { ok: false, sentence: riskSentence('bodyId', 'missing') };
      const origin = { today: londonDay(clock()), by: store.actor().name };
      const done = await commit(addRisk(store.db, { fields, body }, origin), {});
      if (done.ok) go(`risks/${done.value}`);
      return done;
    },
  });
  const bodyId = form.field('bodyId');
  const owners = form.list('owners');
  return (
    <SidePanel title="New risk" onClose={() => go('risks')}>
      {who.bodies.length === 0 ? (
        <p className="govuk-body">
          A risk is of a body, and there is none yet.{' '}
          <a className="govuk-link" href="#bodies/new">
            Add the body first
          </a>
          .
        </p>
      ) : (
        <FormFrame label="New risk" saveLabel="Save risk" onCancel={() => go('risks')} {...form.frame}>
          <TextField label={LABEL.title} hint="What may happen, in one line" {...form.field('title')} />
          <Combobox
            label={LABEL.bodyId}
            options={listChoices(who, ['body'])}
            {...bodyId}
            value={bodyId.value || null}
            onChange={(id) => bodyId.onChange(id ?? '')}
          />
          <ComboboxMany
            label={LABEL.owners}
            hint="The first one leads. A name that is not in the registers is kept as it is typed"
            {...owners}
            options={[
              ...listChoices(who, ['person', 'post', 'party', 'body']),
              ...owners.values.flatMap((id) => {
                const name = nameIn(id);
                return name === null ? [] : [{ id, name, detail: 'as written' }];
              }),
            ]}
            addNew={(text) => owners.onChange([...owners.values, asNamed(text)])}
            newWord="name, as written"
          />
          <Select
            label={LABEL.likelihood}
            none="Not judged"
            options={LIKELIHOOD_CHOICES}
            {...form.field('likelihood')}
          />
          <Select label={LABEL.impact} none="Not judged" options={IMPACT_CHOICES} {...form.field('impact')} />
          <TextArea label={LABEL.response} hint="What is done about it" rows={3} {...form.field('response')} />
          <DateField label={LABEL.reviewOn} {...form.field('reviewOn')} />
          <TextArea label={LABEL.description} rows={3} {...form.field('description')} />
        </FormFrame>
      )}
    </SidePanel>
  );
}
