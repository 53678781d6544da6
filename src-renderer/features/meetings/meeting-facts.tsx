/** When, where and how a meeting meets, changed in place. Its body never changes: it would be another meeting. */
import { useInPlace } from '#desk/in-place.ts';
import type { Body } from '#domain/body/body.ts';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { type MeetingDraft, meetingDraft, readMeetingDraft } from '#domain/meeting/meeting-draft.ts';
import { MEETING_MODES } from '#domain/series/series.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { changeMeeting } from './commands.ts';
import { GONE, LABEL, MODE, meetingSentence } from './wording.ts';

export function MeetingFacts({ meeting, body }: { readonly meeting: Meeting; readonly body: Body | undefined }) {
  const draft = meetingDraft(meeting);
  const save = useInPlace({
    record: meeting,
    draft,
    read: (typed: MeetingDraft) => readMeetingDraft(typed, body ? [body] : []),
    sentence: meetingSentence,
    change: (fields) => changeMeeting(meeting, fields),
    gone: GONE.gone,
  });
  const text = (field: keyof MeetingDraft, kind: 'text' | 'date' = 'text') => ({
    kind,
    draft: draft[field],
    save: (typed: string) => save({ [field]: typed }),
  });
  return (
    <SummaryList
      label="The meeting"
      rows={[
        { key: 'title', label: LABEL.title, value: meeting.title, edit: text('title') },
        { key: 'heldOn', label: LABEL.heldOn, value: showDateInFull(meeting.heldOn), edit: text('heldOn', 'date') },
        { key: 'startsAt', label: LABEL.startsAt, value: meeting.startsAt, edit: text('startsAt') },
        { key: 'endsAt', label: LABEL.endsAt, value: meeting.endsAt, edit: text('endsAt') },
        {
          key: 'mode',
          label: LABEL.mode,
          value: MODE[meeting.mode],
          edit: {
            kind: 'choice',
            draft: draft.mode,
            options: MEETING_MODES.map((mode) => ({ id: mode, name: MODE[mode] })),
            save: (mode) => save({ mode }),
          },
        },
        { key: 'venue', label: LABEL.venue, value: meeting.venue, edit: text('venue') },
      ]}
    />
  );
}
