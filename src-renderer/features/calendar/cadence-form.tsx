/** Another cadence from a day on: the series ends the day before, and one of the new rhythm begins. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { EMPTY_CADENCE_DRAFT, readCadenceDraft } from '#domain/series/cadence-draft.ts';
import type { Series } from '#domain/series/series.ts';
import { DateField } from '#ui/date-field.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextField } from '#ui/text-field.tsx';
import { changeSeriesCadence } from './commands.ts';
import { RHYTHMS } from './rhythms.ts';
import { CADENCE_LABEL, CADENCE_NOT_CHANGED, cadenceSentence, shortDay } from './wording.ts';

export function CadenceForm({ series, onClose }: { readonly series: Series; readonly onClose: () => void }) {
  const commit = useCommit();
  const { announce } = useDesk();
  const form = useDraftForm({
    draftKey: `calendar/cadence/${series.id}`,
    start: EMPTY_CADENCE_DRAFT,
    read: (draft) => readCadenceDraft(draft, series),
    sentence: cadenceSentence,
    save: async (fields) => {
      const done = await commit(changeSeriesCadence(series.id, fields), CADENCE_NOT_CHANGED);
      if (!done.ok) return done;
      const left = done.value.leftBehind.map((one) => shortDay(one.occurrence));
      if (left.length > 0)
        announce({
          text: `Cadence changed. Moves of these days have no place in the new rhythm and stay with the old series: ${left.join('; ')}.`,
          tone: 'information',
          undo: true,
        });
      onClose();
      return done;
    },
  });
  const rhythm = form.field('rhythm');
  return (
    <SidePanel title="Change the cadence" caption={series.name} onClose={onClose}>
      <p className="govuk-body">
        What has been stays as it was. The series ends the day before, and another begins with its next meeting.
      </p>
      <FormFrame label="Change the cadence" saveLabel="Save cadence" onCancel={onClose} {...form.frame}>
        <DateField label={CADENCE_LABEL.on} {...form.field('on')} />
        <Select label={CADENCE_LABEL.rhythm} options={RHYTHMS} {...rhythm} />
        {rhythm.value === 'weeks' ? (
          <TextField label={CADENCE_LABEL.weeks} hint="2 for fortnightly" width={3} {...form.field('weeks')} />
        ) : null}
        <DateField label={CADENCE_LABEL.anchor} hint="Left blank, the weekday carries over" {...form.field('anchor')} />
      </FormFrame>
    </SidePanel>
  );
}
