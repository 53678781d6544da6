/** A new decision in the register. Its sections, money and signatures are written on its page. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { DECISION_KINDS, KEY_DECISION } from '#domain/decision/decision.ts';
import { decisionDraft, readDecisionDraft } from '#domain/decision/decision-draft.ts';
import { KEY_WORDS } from '#domain/decision/decision-words.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Combobox } from '#ui/combobox.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addDecision } from './commands.ts';
import { decisionSentence, HINT, KIND, LABEL } from './wording.ts';

export function NewDecisionForm({ who }: { readonly who: WhoIsWho }) {
  const { go, store, clock } = useDesk();
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: 'decisions/new',
    start: decisionDraft(null),
    read: (draft) => readDecisionDraft(draft, null, (id) => nameOf(id, who)),
    sentence: decisionSentence,
    save: async (fields) => {
      const origin = { today: londonDay(clock()), by: store.actor().name };
      const done = await commit(addDecision(fields, origin), {});
      if (done.ok) go(`decisions/${done.value}`);
      return done;
    },
  });
  const bodyId = form.field('bodyId');
  return (
    <SidePanel title="New decision" onClose={() => go('decisions')}>
      <FormFrame label="New decision" saveLabel="Save decision" onCancel={() => go('decisions')} {...form.frame}>
        <TextField label={LABEL.title} hint={HINT.title} {...form.field('title')} />
        <Select
          label={LABEL.kind}
          options={DECISION_KINDS.map((kind) => ({ id: kind, name: KIND[kind] }))}
          {...form.field('kind')}
        />
        <Select
          label={LABEL.key}
          hint={HINT.key}
          options={KEY_DECISION.map((key) => ({ id: key, name: KEY_WORDS[key] }))}
          {...form.field('key')}
        />
        <Combobox
          label={LABEL.bodyId}
          options={listChoices(who, ['body'])}
          {...bodyId}
          value={bodyId.value || null}
          onChange={(id) => bodyId.onChange(id ?? '')}
        />
        <TextArea label={LABEL.text} {...form.field('text')} />
        <TextField label={LABEL.due} hint={HINT.due} width={20} {...form.field('due')} />
      </FormFrame>
    </SidePanel>
  );
}
