/** A new meeting: of which body, on which day. The title is the usual one unless another is typed. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { useWho } from '#desk/who.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { meetingDraft, readMeetingDraft, usualTitle } from '#domain/meeting/meeting-draft.ts';
import { MEETING_MODES } from '#domain/series/series.ts';
import { Combobox } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addMeeting } from './commands.ts';
import { LABEL, MODE, meetingSentence } from './wording.ts';

export function NewMeetingForm({ bodyId }: { readonly bodyId: string | undefined }) {
  const { go } = useDesk();
  const who = useWho();
  if (!who) return null;
  return (
    <SidePanel title="New meeting" onClose={() => go('meetings')}>
      {who.bodies.length === 0 ? (
        <p className="govuk-body">
          A meeting is of a body, and there is none yet.{' '}
          <a className="govuk-link" href="#bodies/new">
            Add the body first
          </a>
          .
        </p>
      ) : (
        <MeetingForm who={who} bodyId={bodyId} />
      )}
    </SidePanel>
  );
}

function MeetingForm({ who, bodyId }: { readonly who: WhoIsWho; readonly bodyId: string | undefined }) {
  const { go } = useDesk();
  const commit = useCommit();
  const onlyOne = who.bodies.length === 1 ? who.bodies[0]?.id : undefined;
  const form = useDraftForm({
    draftKey: 'meetings/new',
    start: { ...meetingDraft(null), bodyId: bodyId ?? onlyOne ?? '' },
    read: (draft) => readMeetingDraft(draft, who.bodies),
    sentence: meetingSentence,
    save: async (fields) => {
      const done = await commit(addMeeting(fields), {});
      if (done.ok) go(`meetings/${done.value}`);
      return done;
    },
  });
  const chosen = form.field('bodyId');
  const body = who.bodies.find((one) => one.id === chosen.value);
  return (
    <FormFrame label="New meeting" saveLabel="Save meeting" onCancel={() => go('meetings')} {...form.frame}>
      <Combobox
        label={LABEL.bodyId}
        options={listChoices(who, ['body'])}
        {...chosen}
        value={chosen.value || null}
        onChange={(id) => chosen.onChange(id ?? '')}
      />
      <DateField label={LABEL.heldOn} {...form.field('heldOn')} />
      <TextField
        label={LABEL.startsAt}
        hint="London time, such as 10:00 or 2.30 pm"
        width={10}
        {...form.field('startsAt')}
      />
      <TextField label={LABEL.endsAt} width={10} {...form.field('endsAt')} />
      <Select
        label={LABEL.mode}
        options={MEETING_MODES.map((mode) => ({ id: mode, name: MODE[mode] }))}
        {...form.field('mode')}
      />
      <TextField
        label={LABEL.venue}
        hint="A room or an address. Joining links do not belong here"
        {...form.field('venue')}
      />
      <TextField
        label={LABEL.title}
        hint={body ? `Left blank it is “${usualTitle(body)}”` : 'Left blank it is called after its body'}
        {...form.field('title')}
      />
    </FormFrame>
  );
}
