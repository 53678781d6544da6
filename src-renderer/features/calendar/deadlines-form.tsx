/** How many days a body gives its papers and its minutes. Left blank, it is where a body of its cadence starts. */
import { useCommit } from '#desk/commit.ts';
import { useDraftForm } from '#desk/draft-form.ts';
import type { Body } from '#domain/body/body.ts';
import { COUNTINGS } from '#domain/kernel/clear-days.ts';
import { type DeadlineSettings, SETTINGS_SOURCES } from '#domain/meeting/deadline-settings.ts';
import { deadlinesDraft, readDeadlinesDraft } from '#domain/meeting/deadlines-draft.ts';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextField } from '#ui/text-field.tsx';
import { setDeadlines } from './commands.ts';
import { COUNTING, DEADLINES_LABEL, deadlinesSentence, NOT_CHANGED } from './wording.ts';

interface DeadlinesFormProps {
  readonly body: Body;
  readonly settings: DeadlineSettings;
  readonly onClose: () => void;
}

export function DeadlinesForm({ body, settings, onClose }: DeadlinesFormProps) {
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: `calendar/deadlines/${body.id}`,
    start: deadlinesDraft(body.deadlines),
    read: readDeadlinesDraft,
    sentence: deadlinesSentence,
    save: async (own) => {
      const done = await commit(setDeadlines(body, own), NOT_CHANGED);
      if (done.ok) onClose();
      return done;
    },
  });
  const now = (days: number) => (body.deadlines === null ? `Now ${days}` : undefined);
  return (
    <SidePanel title="Deadlines" caption={body.name} onClose={onClose}>
      <p className="govuk-body">
        {SETTINGS_SOURCES[settings.setBy]}. What the law asks for holds as well, and is never undercut.
      </p>
      <FormFrame label="Deadlines" saveLabel="Save deadlines" onCancel={onClose} {...form.frame}>
        <TextField
          label={DEADLINES_LABEL.papersClearDays}
          hint={now(settings.papersClearDays)}
          width={3}
          {...form.field('papersClearDays')}
        />
        <TextField
          label={DEADLINES_LABEL.agendaClearDays}
          hint={now(settings.agendaClearDays)}
          width={3}
          {...form.field('agendaClearDays')}
        />
        <TextField
          label={DEADLINES_LABEL.minutesWithin}
          hint={now(settings.minutesWithin)}
          width={3}
          {...form.field('minutesWithin')}
        />
        <Select
          label={DEADLINES_LABEL.counting}
          options={COUNTINGS.map((one) => ({ id: one, name: COUNTING[one] }))}
          {...form.field('counting')}
        />
      </FormFrame>
    </SidePanel>
  );
}
