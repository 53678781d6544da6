/** A new recommendation, or an earlier one made again with its words and addressees. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import type { Recommendation } from '#domain/recommendation/recommendation.ts';
import { readRecommendationDraft, recommendationDraft } from '#domain/recommendation/recommendation-draft.ts';
import { Combobox } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { AddresseesField } from './addressees-field.tsx';
import { addRecommendation } from './commands.ts';
import type { Tracker } from './queries.ts';
import { HINT, LABEL, NO_BODY, recommendationSentence } from './wording.ts';

interface NewRecommendationProps {
  readonly who: WhoIsWho;
  readonly tracker: Tracker;
  /** The one that is made again; null for a new one. */
  readonly again: Recommendation | null;
}

export function NewRecommendationForm({ who, tracker, again }: NewRecommendationProps) {
  const { go, store, clock } = useDesk();
  const commit = useCommit();
  const today = londonDay(clock());
  const start = recommendationDraft(again);
  const form = useDraftForm({
    draftKey: again === null ? 'recommendations/new' : `recommendations/new/${again.id}`,
    start: again === null ? start : { ...start, meetingId: '', madeOn: '', responseDue: '' },
    read: (draft) => readRecommendationDraft(draft, again, (id) => nameOf(id, who)),
    sentence: recommendationSentence,
    save: async (fields) => {
      const origin = { today, by: store.actor().name, repeats: again?.id ?? null };
      const done = await commit(addRecommendation(store.db, fields, origin), { 'no-body': NO_BODY });
      if (done.ok) go(`recommendations/${done.value}`);
      return done;
    },
  });
  const [body, meeting] = [form.field('bodyId'), form.field('meetingId')];
  const title = again === null ? 'New recommendation' : 'Make it again';
  return (
    <SidePanel title={title} onClose={() => go('recommendations')}>
      {again === null ? null : (
        <p className="govuk-body">
          It was made before, {again.madeOn === null ? 'on a day that is not stated' : `on ${showDate(again.madeOn)}`}.
          This one will say so.
        </p>
      )}
      <FormFrame label={title} saveLabel="Save recommendation" onCancel={() => go('recommendations')} {...form.frame}>
        <TextArea label={LABEL.text} {...form.field('text')} />
        <AddresseesField who={who} {...form.list('addressees')} />
        <Combobox
          label={LABEL.bodyId}
          options={listChoices(who, ['body'])}
          {...body}
          value={body.value || null}
          onChange={(id) => body.onChange(id ?? '')}
        />
        <Combobox
          label={LABEL.meetingId}
          hint="Left blank, it was made between meetings"
          options={tracker.meetings
            .filter((one) => body.value === '' || one.bodyId === body.value)
            .map((one) => ({ id: one.id, name: `${showDate(one.heldOn)}, ${one.title}` }))}
          {...meeting}
          value={meeting.value || null}
          onChange={(id) => meeting.onChange(id ?? '')}
        />
        <TextField label={LABEL.paragraph} hint={HINT.paragraph} {...form.field('paragraph')} />
        <DateField label={LABEL.madeOn} hint={HINT.madeOn} {...form.field('madeOn')} />
        <TextField label={LABEL.responseDue} hint={HINT.responseDue} width={20} {...form.field('responseDue')} />
      </FormFrame>
    </SidePanel>
  );
}
