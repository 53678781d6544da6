/** One place of the year: what became of it, the closed day it falls on, its deadlines, and what can be done. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import type { Body } from '#domain/body/body.ts';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import type { DeadlineClash } from '#domain/meeting/deadline-clashes.ts';
import type { Deadline } from '#domain/meeting/deadlines.ts';
import { type ChangeFields, readChangeDraft } from '#domain/series/change-draft.ts';
import type { CalendarLine } from '#domain/series/year-calendar.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { TextField } from '#ui/text-field.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { changeOccurrence, makeMeeting } from './commands.ts';
import { DeadlinesPart } from './deadlines-part.tsx';
import {
  becameWords,
  CHANGE_LABEL,
  changeSentence,
  flagWords,
  MEETING,
  NOT_CHANGED,
  NOT_MADE,
  proposalWords,
} from './wording.ts';

interface OccurrencePanelProps {
  readonly line: CalendarLine;
  readonly body: Body;
  readonly deadlines: readonly Deadline[];
  readonly clashes: readonly DeadlineClash[];
  readonly onClose: () => void;
}

type Planned = NonNullable<CalendarLine['planned']>;

export function OccurrencePanel({ line, body, deadlines, clashes, onClose }: OccurrencePanelProps) {
  const { planned, meeting } = line;
  const off = planned?.occurrence.became === 'cancelled' || meeting?.status === 'cancelled';
  return (
    <SidePanel title={showDateInFull(line.day)} caption={meeting?.title ?? planned?.series.name} onClose={onClose}>
      <SummaryList
        label="This meeting"
        rows={[
          { key: 'became', label: 'State', value: planned ? becameWords(planned.occurrence) : 'Not of a series' },
          { key: 'reason', label: 'Reason', value: planned?.occurrence.reason },
          { key: 'time', label: 'Begins at', value: meeting?.startsAt ?? planned?.series.startsAt },
          { key: 'meeting', label: 'Meeting', value: meeting ? <MeetingLink line={line} /> : 'Not made yet' },
        ]}
      />
      {line.differs ? (
        <WarningText>
          The meeting and its series say different days, or one says it is cancelled. Put one right.
        </WarningText>
      ) : null}
      {planned ? <OccurrenceActions key={line.id} line={line} planned={planned} body={body} /> : null}
      {off ? null : <DeadlinesPart deadlines={deadlines} clashes={clashes} />}
    </SidePanel>
  );
}

function MeetingLink({ line: { meeting } }: { readonly line: CalendarLine }) {
  return meeting ? (
    <a className="govuk-link" href={`#meetings/${meeting.id}`}>
      {meeting.reference ?? meeting.title} ({MEETING[meeting.status]})
    </a>
  ) : null;
}

interface OccurrenceActionsProps {
  readonly line: CalendarLine;
  readonly planned: Planned;
  readonly body: Body;
}

function OccurrenceActions({ line, planned: { series, occurrence }, body }: OccurrenceActionsProps) {
  const commit = useCommit();
  const { announce } = useDesk();
  const [changing, setChanging] = useState(false);
  const { place, heldOn } = occurrence;
  const flag = line.flag;
  const held = line.meeting?.status === 'held';

  const refused = (sentence: string) => announce({ text: sentence, tone: 'refused' });
  async function change(fields: ChangeFields | null): Promise<void> {
    const done = await commit(changeOccurrence(series.id, place, fields), NOT_CHANGED);
    if (!done.ok) refused(done.sentence);
  }
  async function make(): Promise<void> {
    if (heldOn === null) return;
    const done = await commit(makeMeeting(series.id, { place, heldOn }, body), NOT_MADE);
    if (!done.ok) refused(done.sentence);
  }

  if (held) return null;
  return (
    <>
      {flag ? (
        <>
          <WarningText>
            {showDateInFull(flag.day)}: {flagWords(flag)}.{' '}
            {flag.because === 'not-covered' ? 'Check the day by hand.' : 'Choose what to do.'}
          </WarningText>
          <ButtonGroup>
            {flag.proposals.map((one) => (
              <Button key={one.proposal} small onPress={() => void change({ to: one.to, reason: flagWords(flag) })}>
                {proposalWords(one)}
              </Button>
            ))}
          </ButtonGroup>
        </>
      ) : null}
      <ButtonGroup>
        {line.meeting === null && heldOn !== null ? (
          <Button small kind="primary" onPress={() => void make()}>
            Make this meeting
          </Button>
        ) : null}
        {occurrence.became === 'as-planned' ? null : (
          <Button small onPress={() => void change(null)}>
            Put it back to {showDateInFull(place)}
          </Button>
        )}
        {changing ? null : (
          <Button small onPress={() => setChanging(true)}>
            Move or cancel
          </Button>
        )}
      </ButtonGroup>
      {changing ? <ChangeForm planned={{ series, occurrence }} onDone={() => setChanging(false)} /> : null}
    </>
  );
}

function ChangeForm({ planned, onDone }: { readonly planned: Planned; readonly onDone: () => void }) {
  const commit = useCommit();
  const { series, occurrence } = planned;
  const form = useDraftForm({
    draftKey: `calendar/change/${series.id}/${occurrence.place}`,
    start: { what: 'move', to: '', reason: '' },
    read: (draft) => readChangeDraft(draft, occurrence.place),
    sentence: changeSentence,
    save: async (fields) => {
      const done = await commit(changeOccurrence(series.id, occurrence.place, fields), NOT_CHANGED);
      if (done.ok) onDone();
      return done;
    },
  });
  const what = form.field('what');
  const options = [
    { id: 'move', name: 'Move it' },
    { id: 'cancel', name: 'Cancel it' },
  ];
  return (
    <FormFrame label="Move or cancel" saveLabel="Save change" onCancel={onDone} {...form.frame}>
      <Select label={CHANGE_LABEL.what} options={options} {...what} />
      {what.value === 'cancel' ? null : <DateField label={CHANGE_LABEL.to} {...form.field('to')} />}
      <TextField label={CHANGE_LABEL.reason} hint="Kept beside its place in the run" {...form.field('reason')} />
    </FormFrame>
  );
}
