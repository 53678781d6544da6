/** A new series of a body: its rhythm and its first meeting. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import type { Body } from '#domain/body/body.ts';
import { MEETING_MODES } from '#domain/series/series.ts';
import { EMPTY_SERIES_DRAFT, readSeriesDraft } from '#domain/series/series-draft.ts';
import { DateField } from '#ui/date-field.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addSeries } from './commands.ts';
import { RHYTHMS } from './rhythms.ts';
import { MODE, SERIES_LABEL, seriesSentence } from './wording.ts';

export function SeriesForm({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const commit = useCommit();
  const { go } = useDesk();
  const form = useDraftForm({
    draftKey: `calendar/new/${body.id}`,
    start: EMPTY_SERIES_DRAFT,
    read: (draft) => readSeriesDraft(draft, body),
    sentence: seriesSentence,
    save: async (fields) => {
      const done = await commit(addSeries(fields), {});
      if (done.ok) go(`calendar/${body.id}/${fields.anchor.slice(0, 4)}`);
      return done;
    },
  });
  const rhythm = form.field('rhythm');
  return (
    <SidePanel title="New series" caption={body.name} onClose={onClose}>
      <FormFrame label="New series" saveLabel="Save series" onCancel={onClose} {...form.frame}>
        <Select label={SERIES_LABEL.rhythm} options={RHYTHMS} {...rhythm} />
        {rhythm.value === 'weeks' ? (
          <TextField label={SERIES_LABEL.weeks} hint="2 for fortnightly" width={3} {...form.field('weeks')} />
        ) : null}
        <DateField
          label={SERIES_LABEL.anchor}
          hint={rhythm.value === 'ad-hoc' ? 'The first day on which it may be called' : undefined}
          {...form.field('anchor')}
        />
        <TextField
          label={SERIES_LABEL.startsAt}
          hint="London time, the same on both sides of the clock change"
          width={10}
          {...form.field('startsAt')}
        />
        <TextField label={SERIES_LABEL.lasts} width={5} {...form.field('lasts')} />
        <Select
          label={SERIES_LABEL.mode}
          options={MEETING_MODES.map((mode) => ({ id: mode, name: MODE[mode] }))}
          {...form.field('mode')}
        />
        <TextField
          label={SERIES_LABEL.venue}
          hint="A room or an address. Joining links do not belong here"
          {...form.field('venue')}
        />
        <TextField
          label={SERIES_LABEL.name}
          hint="Left blank it is called after its body and its rhythm"
          {...form.field('name')}
        />
      </FormFrame>
    </SidePanel>
  );
}
