/** Raising a matter between meetings: what is asked, by whom, up which ladder, and by when. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { listChoices, nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { SEVERITIES } from '#domain/escalation/escalation.ts';
import { escalationDraft, readNewEscalationDraft } from '#domain/escalation/escalation-draft.ts';
import type { EscalationRoute } from '#domain/escalation/escalation-route.ts';
import { SEVERITY_WORDS } from '#domain/escalation/escalation-words.ts';
import { readingOf, typedWrittenDate } from '#domain/kernel/draft.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { MARKINGS } from '#domain/kernel/marking.ts';
import { Combobox } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { raiseEscalation } from './commands.ts';
import { escalationSentence, LABEL } from './wording.ts';

interface NewEscalationFormProps {
  readonly who: WhoIsWho;
  readonly routes: readonly EscalationRoute[];
  readonly back: string;
}

export function NewEscalationForm({ who, routes, back }: NewEscalationFormProps) {
  const { go, store, clock } = useDesk();
  const commit = useCommit();
  const onlyRoute = routes.length === 1 ? routes[0]?.id : undefined;
  const form = useDraftForm({
    draftKey: 'escalations/new',
    start: { ...escalationDraft(null), routeId: onlyRoute ?? '', raisedOn: '' },
    read: (draft) => readNewEscalationDraft(draft, routes),
    sentence: escalationSentence,
    save: async ({ fields, raisedOn }) => {
      const body = who.bodies.find(({ id }) => id === fields.bodyId);
      if (!body) return { ok: false, sentence: escalationSentence('bodyId', 'missing') };
      const origin = { on: raisedOn ?? londonDay(clock()), by: store.actor().name };
      const done = await commit(raiseEscalation(store.db, { fields, body }, origin), {});
      if (done.ok) go(`escalations/${done.value}`);
      return done;
    },
  });
  const bodyId = form.field('bodyId');
  const neededBy = form.field('neededBy');
  const reading = readingOf(typedWrittenDate(neededBy.value));
  const route = routes.find(({ id }) => id === form.field('routeId').value);
  return (
    <SidePanel title="Raise a matter" onClose={() => go(back)}>
      <FormFrame label="Raise a matter" saveLabel="Raise it" onCancel={() => go(back)} {...form.frame}>
        <TextField label={LABEL.title} hint="In a few words, as it will stand on agendas" {...form.field('title')} />
        <TextArea
          label={LABEL.question}
          hint="What the receiving body is asked to settle"
          {...form.field('question')}
        />
        <TextArea
          label={LABEL.options}
          hint="One to a line; none where there are none"
          rows={3}
          {...form.field('options')}
        />
        <Combobox
          label={LABEL.bodyId}
          options={listChoices(who, ['body'])}
          {...bodyId}
          value={bodyId.value || null}
          onChange={(id) => bodyId.onChange(id ?? '')}
        />
        <Select
          label={LABEL.routeId}
          none="Choose a ladder"
          options={routes.map(({ id, name }) => ({ id, name }))}
          {...form.field('routeId')}
        />
        <Select
          label={LABEL.rung}
          none="The body that raises it"
          options={(route?.rungs.slice(0, -1) ?? []).map((rung) => ({ id: rung.who, name: nameInFull(rung.who, who) }))}
          {...form.field('rung')}
        />
        <TextField
          label={LABEL.neededBy}
          hint="A day, or the words of the paper: spring, before Day One"
          width={20}
          {...neededBy}
          {...(reading === null ? {} : { echo: reading })}
        />
        <Select
          label={LABEL.severity}
          options={SEVERITIES.map((severity) => ({ id: severity, name: SEVERITY_WORDS[severity] }))}
          {...form.field('severity')}
        />
        <DateField label={LABEL.raisedOn} hint="Left blank: today" {...form.field('raisedOn')} />
        <Select
          label={LABEL.marking}
          options={MARKINGS.map((marking) => ({ id: marking, name: marking }))}
          {...form.field('marking')}
        />
      </FormFrame>
    </SidePanel>
  );
}
