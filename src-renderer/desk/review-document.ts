/**
 * Recording what a meeting made of a document: the rows of both tables, the version,
 * the document and the minute, as one commit and one thing to undo.
 *
 * It is asked for on the document's page and in the meeting, so it belongs to
 * neither. The rules are the domain's (review-at-meeting.ts), applied to the rows as
 * they are when they are written.
 */
import type { Document } from '#domain/document/document.ts';
import type { Histories } from '#domain/document/histories.ts';
import { authorIfKnown } from '#domain/document/named-on-paper.ts';
import {
  type CannotReview,
  minuteOfReview,
  type ReviewAsked,
  type ReviewSubject,
  reviewAtMeeting,
} from '#domain/document/review-at-meeting.ts';
import type { ReviewedFields } from '#domain/document/review-draft.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { AgendaItemId, DocumentId, MinuteId } from '#domain/kernel/id.ts';
import { compareOrder, orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';
import { newMinute } from '#domain/minutes/minute-draft.ts';
import { placeAfter } from '#domain/minutes/minute-order.ts';
import { mayBeWritten } from '#domain/minutes/minutes-steps.ts';
import type { Database } from '#storage/database.ts';
import { listBy } from '#storage/read.ts';
import type { Work } from '#storage/store.ts';
import type { Command } from './commit.ts';

export type NotReviewed = CannotReview | 'gone' | 'minutes-closed';

export const NOT_REVIEWED: Readonly<Record<NotReviewed, string>> = {
  'no-version': 'Choose the version that was before the meeting',
  'label-missing': 'Enter what the approved version is called, such as 1.0',
  'label-taken': 'Another version has this label already. Enter the next one, such as 1.0 or 2.0.',
  'label-below': 'This label is below the version reviewed. Enter a higher one.',
  'meeting-to-come': 'This meeting is still to come. Record the review when it has been held.',
  'meeting-cancelled': 'This meeting was cancelled. Choose the one that reviewed the document.',
  'reviewed-already': 'This meeting has reviewed this version already: the row is in the Review history.',
  gone: 'The document, the meeting or its body was taken out meanwhile. Undo that first.',
  'minutes-closed':
    'The minutes of this meeting have left draft, so no entry can be written. Choose one that is there, or none.',
};

/** The two tables and the versions of one document, tables in the order of the paper. */
export async function listHistories(db: Database, id: DocumentId): Promise<Histories> {
  const [changes, reviews, versions] = await Promise.all([
    listBy(db, 'change', 'subjectId', id),
    listBy(db, 'review', 'subjectId', id),
    listBy(db, 'documentVersion', 'documentId', id),
  ]);
  return { changes: [...changes].sort(compareOrder), reviews: [...reviews].sort(compareOrder), versions };
}

interface Said {
  readonly document: Pick<Document, 'title' | 'shortTitle'>;
  readonly today: CivilDate;
  /** Who records it, and so made the approved version. */
  readonly actor: string;
}

export function reviewDocument(fields: ReviewedFields, { document, today, actor }: Said): Command<null, NotReviewed> {
  const called = document.shortTitle || document.title;
  return {
    intention: { command: 'reviewDocument', summary: `Recorded the review of version ${fields.version} of ${called}` },
    async work(rows) {
      const subject = await subjectOf(rows, fields, today);
      if (!subject) return no('gone');
      const asked: ReviewAsked = { ...fields, author: authorIfKnown(actor, await whoIn(rows)) };
      const written = reviewAtMeeting(subject, asked);
      if (!written.ok) return written;
      if (fields.minute === 'write' && !mayBeWritten(subject.meeting.minutes)) return no('minutes-closed');
      const { changes, reviews } = subject.histories;
      const { id, marking } = subject.document;
      const { review, change, changed, added } = written.value;
      const minuteId = await minuteFor(rows, subject, asked, fields);
      const place = { subjectId: id, marking };
      rows.add('review', { ...review, ...place, minuteId, order: orderKeyAt(reviews, reviews.length) });
      if (change) rows.add('change', { ...change, ...place, order: orderKeyAt(changes, changes.length) });
      for (const version of changed) rows.put('documentVersion', version);
      if (added) rows.add('documentVersion', { ...added, documentId: id, marking });
      rows.put('document', written.value.document);
      await considered(rows, fields.itemId);
      return ok(null);
    },
  };
}

async function subjectOf(rows: Work, fields: ReviewedFields, today: CivilDate): Promise<ReviewSubject | null> {
  const [document, meeting] = [
    await rows.get('document', fields.documentId),
    await rows.get('meeting', fields.meetingId),
  ];
  const body = meeting ? await rows.get('body', meeting.bodyId) : undefined;
  if (!document || !meeting || !body) return null;
  const histories = {
    changes: await rows.list('change', 'subjectId', document.id),
    reviews: await rows.list('review', 'subjectId', document.id),
    versions: await rows.list('documentVersion', 'documentId', document.id),
  };
  return { document, histories, meeting, body, today };
}

const whoIn = async (rows: Work) => ({
  people: await rows.list('person'),
  parties: await rows.list('party'),
  posts: await rows.list('post'),
  bodies: await rows.list('body'),
});

/** The entry that was chosen, one written for it under its item, or none. */
async function minuteFor(
  rows: Work,
  subject: ReviewSubject,
  asked: ReviewAsked,
  { minute, itemId }: ReviewedFields,
): Promise<MinuteId | null> {
  if (minute !== 'write') return minute === 'none' ? null : minute;
  const { meeting } = subject;
  const order = placeAfter(await rows.list('minute', 'meetingId', meeting.id), itemId, 'last');
  const text = minuteOfReview(subject, asked);
  if (meeting.minutes === 'none') rows.put('meeting', { ...meeting, minutes: 'draft' });
  return rows.add('minute', newMinute(meeting, { agendaItemId: itemId, order, level: 0, text })).id;
}

async function considered(rows: Work, itemId: AgendaItemId | null): Promise<void> {
  const item = itemId === null ? undefined : await rows.get('agendaItem', itemId);
  if (item?.status === 'on-agenda') rows.put('agendaItem', { ...item, status: 'considered' });
}
