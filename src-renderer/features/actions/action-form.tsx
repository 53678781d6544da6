/** A new action: agreed at a meeting, or between meetings. Owners and a date may be missing. */
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import { actionDraft, readActionDraft } from '#domain/action/action-draft.ts';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { readingOf, typedWrittenDate } from '#domain/kernel/draft.ts';
import type { MeetingId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { Combobox } from '#ui/combobox.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addAction } from './commands.ts';
import { OwnersField } from './owners-field.tsx';
import { listMeetings } from './queries.ts';
import { actionSentence, LABEL } from './wording.ts';

interface NewActionFormProps {
  readonly who: WhoIsWho;
  readonly meetingId: MeetingId | undefined;
}

export function NewActionForm({ who, meetingId }: NewActionFormProps) {
  const { go } = useDesk();
  const meetings = useRows(listMeetings, []);
  if (!meetings) return null;
  const at = meetings.find((meeting) => meeting.id === meetingId);
  return (
    <SidePanel title="New action" onClose={() => go('actions')}>
      {who.bodies.length === 0 ? (
        <p className="govuk-body">
          An action is of a body, and there is none yet.{' '}
          <a className="govuk-link" href="#bodies/new">
            Add the body first
          </a>
          .
        </p>
      ) : (
        <ActionForm who={who} meetings={meetings} at={at} />
      )}
    </SidePanel>
  );
}

interface ActionFormProps {
  readonly who: WhoIsWho;
  readonly meetings: readonly Meeting[];
  readonly at: Meeting | undefined;
}

function ActionForm({ who, meetings, at }: ActionFormProps) {
  const { go, store, clock } = useDesk();
  const commit = useCommit();
  const today = londonDay(clock());
  const onlyOne = who.bodies.length === 1 ? who.bodies[0]?.id : undefined;
  const form = useDraftForm({
    draftKey: 'actions/new',
    start: { ...actionDraft(null), bodyId: at?.bodyId ?? onlyOne ?? '', meetingId: at?.id ?? '' },
    read: (draft) =>
      readActionDraft(
        draft,
        who.bodies.map((body) => body.id),
        (id) => nameOf(id, who),
      ),
    sentence: actionSentence,
    save: async (fields) => {
      const body = who.bodies.find((one) => one.id === fields.bodyId);
      if (!body) return { ok: false, sentence: actionSentence('bodyId', 'missing') };
      const meeting = meetings.find((one) => one.id === fields.meetingId && one.bodyId === body.id) ?? null;
      const own = { ...fields, meetingId: meeting?.id ?? null };
      const order = { fields: own, body, meeting };
      const done = await commit(addAction(store.db, order, { today, by: store.actor().name }), {});
      if (done.ok) go(`actions/${done.value}`);
      return done;
    },
  });
  const body = form.field('bodyId');
  const meeting = form.field('meetingId');
  const due = form.field('due');
  const owners = form.list('owners');
  const reading = readingOf(typedWrittenDate(due.value));
  return (
    <FormFrame label="New action" saveLabel="Save action" onCancel={() => go('actions')} {...form.frame}>
      <TextArea label={LABEL.text} hint="What is to be done, beginning with the verb" {...form.field('text')} />
      <OwnersField who={who} {...owners} />
      <TextField
        label={LABEL.due}
        hint="As the meeting said it: 3 June 2021, end of June, spring. Blank where no date was agreed"
        width={20}
        {...due}
        {...(reading === null ? {} : { echo: reading })}
      />
      <Combobox
        label={LABEL.bodyId}
        options={listChoices(who, ['body'])}
        {...body}
        value={body.value || null}
        onChange={(id) => body.onChange(id ?? '')}
      />
      <Combobox
        label={LABEL.meetingId}
        hint="Left blank, it was agreed between meetings"
        options={meetings
          .filter((one) => body.value === '' || one.bodyId === body.value)
          .map((one) => ({ id: one.id, name: `${showDate(one.heldOn)}, ${one.title}` }))}
        {...meeting}
        value={meeting.value || null}
        onChange={(id) => meeting.onChange(id ?? '')}
      />
    </FormFrame>
  );
}
