/**
 * What a meeting made of a document, asked once: on the document's page with the
 * meeting to choose, in the meeting with the document to choose.
 *
 * The label of an approved version is proposed and can be changed. The entry in the
 * minutes is written with it, unless one that is there already says it.
 */

import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import type { Document } from '#domain/document/document.ts';
import { currentVersion, listKnownVersions } from '#domain/document/histories.ts';
import {
  approvalLabel,
  isApproval,
  MEETING_OUTCOMES,
  type MeetingOutcome,
} from '#domain/document/review-at-meeting.ts';
import { type ReviewedDraft, type ReviewedProblem, readReviewedDraft } from '#domain/document/review-draft.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { DocumentId, MeetingId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { entriesUnder } from '#domain/minutes/minute-order.ts';
import { mayBeWritten } from '#domain/minutes/minutes-steps.ts';
import type { Database } from '#storage/database.ts';
import { listBy, listRecords } from '#storage/read.ts';
import { Radios } from '#ui/choices.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useCommit } from './commit.ts';
import { useDesk, useRows } from './desk.tsx';
import { useDraftForm } from './draft-form.ts';
import { listHistories, NOT_REVIEWED, reviewDocument } from './review-document.ts';

interface ReviewDocumentFormProps {
  readonly documents: readonly Document[];
  readonly meetings: readonly MeetingChoice[];
  /** What is known already: the document, the meeting, or the item it stands under. */
  readonly start: Partial<Pick<ReviewedDraft, 'documentId' | 'meetingId' | 'itemId'>>;
  readonly onClose: () => void;
}

export interface MeetingChoice {
  readonly meeting: Meeting;
  readonly name: string;
}

const OUTCOME: Readonly<Record<MeetingOutcome, string>> = {
  reviewed: 'Reviewed, and nothing decided',
  approved: 'Approved as it was',
  'approved-with-changes': 'Approved with changes',
  returned: 'Returned for more work',
};

const SENTENCE: Readonly<Record<keyof ReviewedDraft, string>> = {
  documentId: 'Choose the document',
  meetingId: 'Choose the meeting',
  itemId: 'Choose the item',
  version: 'Choose the version that was before the meeting',
  outcome: 'Choose what came of it',
  approvedAs: 'Enter what the approved version is called, such as 1.0',
  minute: 'Choose the entry of the minutes',
};
const sentence = (field: keyof ReviewedDraft, problem: ReviewedProblem): string =>
  problem === 'too-long' ? 'Shorten the label to 60 characters' : SENTENCE[field];

export function ReviewDocumentForm({ documents, meetings, start, onClose }: ReviewDocumentFormProps) {
  const { store, clock } = useDesk();
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: `review/${start.documentId ?? ''}/${start.meetingId ?? ''}`,
    start: {
      ...{ documentId: '', meetingId: '', itemId: '', version: '', outcome: '', approvedAs: '', minute: 'write' },
      ...start,
    } as ReviewedDraft,
    read: readReviewedDraft,
    sentence,
    save: async (fields) => {
      const document = documents.find(({ id }) => id === fields.documentId) ?? {
        title: 'the document',
        shortTitle: '',
      };
      const said = { document, today: londonDay(clock()), actor: store.actor().name };
      const done = await commit(reviewDocument(fields, said), NOT_REVIEWED);
      if (done.ok) onClose();
      return done;
    },
  });
  const [document, meeting, item] = [form.field('documentId'), form.field('meetingId'), form.field('itemId')];
  const [version, outcome, label] = [form.field('version'), form.field('outcome'), form.field('approvedAs')];
  const histories = useRows(
    async (db) => (document.value === '' ? null : await listHistories(db, document.value as DocumentId)),
    [document.value],
  );
  const sitting = useRows(
    async (db) => (meeting.value === '' ? null : await findSitting(db, meeting.value as MeetingId)),
    [meeting.value],
  );
  const known = histories ? [...listKnownVersions(histories)].reverse() : [];
  const chosen = meetings.find((each) => each.meeting.id === meeting.value)?.meeting;
  const numbers = numberItems(sitting?.items ?? []);
  const entries = entriesUnder(sitting?.minutes ?? [], (item.value || null) as AgendaItem['id'] | null);
  const mayWrite = chosen === undefined || mayBeWritten(chosen.minutes);
  const propose = (wanted: string, came: string): void => {
    const found = MEETING_OUTCOMES.find((each) => each === came);
    if (histories && found && isApproval(found) && wanted !== '') label.onChange(approvalLabel(histories, wanted));
  };
  const approves = MEETING_OUTCOMES.some((each) => each === outcome.value && isApproval(each));
  return (
    <Dialog title="Record a review at a meeting" onClose={onClose} wide>
      <FormFrame label="Record a review at a meeting" saveLabel="Record the review" onCancel={onClose} {...form.frame}>
        {start.documentId === undefined ? (
          <Select
            label="Document"
            none="Choose a document"
            options={documents.map(({ id, title, shortTitle }) => ({ id, name: shortTitle || title }))}
            {...document}
          />
        ) : null}
        {start.meetingId === undefined ? (
          <Select
            label="Meeting"
            hint="Those whose agenda is about this document come first"
            none="Choose a meeting"
            options={meetings.map(({ meeting: { id }, name }) => ({ id, name }))}
            {...meeting}
          />
        ) : null}
        {sitting && sitting.items.length > 0 ? (
          <Select
            label="Agenda item"
            none="No item"
            options={inOrder(sitting.items).map(({ id, title }) => ({ id, name: `${numbers.get(id) ?? ''} ${title}` }))}
            {...item}
          />
        ) : null}
        <Select
          label="Version that was before the meeting"
          none={known.length === 0 ? 'No version is known yet' : 'Choose a version'}
          options={known.map((each) => ({
            id: each.label,
            name: histories && currentVersion(histories)?.label === each.label ? `${each.label} (current)` : each.label,
          }))}
          {...version}
          onChange={(to) => {
            version.onChange(to);
            propose(to, outcome.value);
          }}
        />
        <Radios
          label="What came of it"
          options={MEETING_OUTCOMES.map((each) => ({ id: each, name: OUTCOME[each] }))}
          {...outcome}
          onChange={(to) => {
            outcome.onChange(to);
            propose(version.value, to);
          }}
        />
        {approves ? (
          <TextField
            label="The approved version is called"
            hint="A first approval is 1.0, an amendment 1.1, approval anew 2.0. Its date becomes the day of the meeting."
            width={10}
            {...label}
          />
        ) : null}
        <Select
          label="Entry of the minutes that records it"
          options={[
            ...(mayWrite ? [{ id: 'write', name: 'Write the entry for me' }] : []),
            ...entries
              .filter(({ text }) => text.trim() !== '')
              .map(({ id, text }) => ({ id, name: text.replace(/\s+/g, ' ').slice(0, 90) })),
            { id: 'none', name: 'None' },
          ]}
          {...form.field('minute')}
        />
      </FormFrame>
    </Dialog>
  );
}

async function findSitting(db: Database, id: MeetingId) {
  const [items, minutes] = await Promise.all([
    listBy(db, 'agendaItem', 'meetingId', id),
    listBy(db, 'minute', 'meetingId', id),
  ]);
  return { items, minutes };
}

/** Meetings held, latest first; those whose agenda is about the document before the others. */
export async function listReviewMeetings(db: Database, about: DocumentId): Promise<readonly MeetingChoice[]> {
  const [meetings, bodies, items] = await Promise.all([
    listRecords(db, 'meeting'),
    listRecords(db, 'body'),
    listRecords(db, 'agendaItem'),
  ]);
  const concerned = new Set(items.filter(({ concerns }) => concerns.includes(about)).map(({ meetingId }) => meetingId));
  const nameOf = (meeting: Meeting) => bodies.find(({ id }) => id === meeting.bodyId)?.name ?? meeting.title;
  return meetings
    .filter(({ status }) => status !== 'cancelled')
    .sort((one, other) => {
      const first = Number(concerned.has(other.id)) - Number(concerned.has(one.id));
      return first || (one.heldOn < other.heldOn ? 1 : -1);
    })
    .slice(0, MOST_MEETINGS)
    .map((meeting) => ({ meeting, name: `${nameOf(meeting)}, ${showDate(meeting.heldOn)}` }));
}

const MOST_MEETINGS = 300;
