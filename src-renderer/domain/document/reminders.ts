/**
 * What the documents ask somebody to do, and by when.
 *
 * A review that falls due, a version sent round that nobody has reviewed, a
 * ratification sheet without an answer, an annex that waits for one more sign-off,
 * notice that is running out (rules.md V-10, D-18). Pure: the same rows and the same
 * day give the same reminders, soonest first. Each says its working.
 */
import { addDays, type CivilDate, showDate } from '../kernel/civil-date.ts';
import type { DocumentId, OwnerId, PartyId } from '../kernel/id.ts';
import { sameVersion } from '../kernel/version-label.ts';
import { isAgreement, noticeEnds, sayNotice } from './agreement.ts';
import type { Annex } from './annex.ts';
import { awaitedOf } from './annex-steps.ts';
import type { Document } from './document.ts';
import type { DocumentVersion } from './document-version.ts';
import type { Ratification } from './ratification.ts';
import { ratificationsOf } from './ratification-draft.ts';
import type { Review } from './review.ts';

export interface DocumentReminder {
  readonly key: string;
  readonly kind: 'review' | 'circulated' | 'ratification' | 'sign-off' | 'execution' | 'notice';
  readonly documentId: DocumentId;
  /** Null: now, with no day to it. */
  readonly due: CivilDate | null;
  readonly late: boolean;
  readonly sentence: string;
  readonly why: string;
}

export interface ReminderRows {
  readonly documents: readonly Document[];
  readonly documentVersions: readonly DocumentVersion[];
  readonly reviews: readonly Review[];
  readonly annexes: readonly Annex[];
  readonly ratifications: readonly Ratification[];
  readonly nameOf: (id: OwnerId | PartyId) => string;
}

/** Days before a review is due that it is first said; days that a paper sent to others is left before it is asked after. */
export const SAID_BEFORE_REVIEW = 42;
export const LEFT_WITH_REVIEWERS = 14;
export const LEFT_WITH_PARTIES = 28;

export function documentReminders(rows: ReminderRows, today: CivilDate): readonly DocumentReminder[] {
  return rows.documents
    .filter(({ deletedAt, ended }) => deletedAt === null && ended === null)
    .flatMap((document) => [
      ...reviewDue(document, today),
      ...notReviewed(document, rows, today),
      ...notRatified(document, rows, today),
      ...notSignedOff(document, rows),
      ...notExecuted(document, rows),
      ...noticeRunning(document, today),
    ])
    .sort(compareReminders);
}

const titleOf = ({ shortTitle, title }: Document): string => shortTitle || title;

function reminder(
  document: Document,
  said: Pick<DocumentReminder, 'kind' | 'due' | 'sentence' | 'why'> & { readonly part?: string },
  today: CivilDate | null,
): DocumentReminder {
  const { part, ...rest } = said;
  const late = today !== null && said.due !== null && said.due < today;
  return { key: [said.kind, document.id, part].filter(Boolean).join('/'), documentId: document.id, late, ...rest };
}

function reviewDue(document: Document, today: CivilDate): readonly DocumentReminder[] {
  const { nextReview: due, status } = document;
  if (due === null || due > addDays(today, SAID_BEFORE_REVIEW) || status === 'superseded') return [];
  const sentence = `Review ${titleOf(document)}: its next review ${due < today ? 'was' : 'is'} on ${showDate(due)}.`;
  const why = `The document’s next review is ${showDate(due)}; it is said ${SAID_BEFORE_REVIEW} days before.`;
  return [reminder(document, { kind: 'review', due, sentence, why }, today)];
}

function notReviewed(document: Document, rows: ReminderRows, today: CivilDate): readonly DocumentReminder[] {
  return rows.documentVersions.flatMap((version) => {
    const { circulatedOn, label, status } = version;
    if (version.documentId !== document.id || circulatedOn === null || status !== 'in-review') return [];
    const reviewed = rows.reviews.some(
      (review) => review.subjectId === document.id && review.version !== null && sameVersion(review.version, label),
    );
    const due = addDays(circulatedOn, LEFT_WITH_REVIEWERS);
    if (reviewed) return [];
    const sentence = `Version ${label} of ${titleOf(document)} was sent round on ${showDate(circulatedOn)} and no review of it is recorded.`;
    const why = `A version is left with its reviewers for ${LEFT_WITH_REVIEWERS} days: until ${showDate(due)}.`;
    return [reminder(document, { kind: 'circulated', due, sentence, why, part: version.id }, today)];
  });
}

function notRatified(document: Document, rows: ReminderRows, today: CivilDate): readonly DocumentReminder[] {
  return rows.ratifications.flatMap((row) => {
    if (row.documentId !== document.id || row.status !== 'awaited' || row.sentOn === null) return [];
    const due = addDays(row.sentOn, LEFT_WITH_PARTIES);
    const sentence = `${rows.nameOf(row.partyId)} has not said whether it ratifies ${titleOf(document)}; the sheet went on ${showDate(row.sentOn)}.`;
    const why = `A party is left ${LEFT_WITH_PARTIES} days to take it to its own board: until ${showDate(due)}.`;
    return [reminder(document, { kind: 'ratification', due, sentence, why, part: row.partyId }, today)];
  });
}

/** Only where some have signed: an annex that nobody has begun on is a promise, and the findings say so. */
function notSignedOff(document: Document, rows: ReminderRows): readonly DocumentReminder[] {
  return rows.annexes.flatMap((annex) => {
    const awaited = awaitedOf(document, annex);
    const begun = annex.signOffs.some(({ on }) => on !== null);
    if (annex.documentId !== document.id || annex.status === 'annexed' || annex.status === 'withdrawn' || !begun)
      return [];
    const name = `${annex.letter === '' ? '' : `Annex ${annex.letter}, `}${annex.title}`;
    const sentence =
      awaited.length === 0
        ? `Add ${name} to ${titleOf(document)}: every sign-off is given.`
        : `${name} waits for ${awaited.map(rows.nameOf).join(' and ')} to sign it off.`;
    const why = 'An annex joins once each body the document names has signed it off (rule V-09).';
    return [reminder(document, { kind: 'sign-off', due: null, sentence, why, part: annex.id }, null)];
  });
}

function notExecuted(document: Document, rows: ReminderRows): readonly DocumentReminder[] {
  const own = rows.ratifications.filter(({ documentId }) => documentId === document.id);
  const all =
    document.parties.length > 0 && ratificationsOf(document, own).every(({ row }) => row?.status === 'ratified');
  if (!isAgreement(document) || document.status !== 'agreed' || document.executedVersion !== null || !all) return [];
  const sentence = `Have ${titleOf(document)} signed: every party has ratified it.`;
  const why = 'It is agreed and ratified, and no execution is recorded (rule V-08).';
  return [reminder(document, { kind: 'execution', due: null, sentence, why }, null)];
}

function noticeRunning(document: Document, today: CivilDate): readonly DocumentReminder[] {
  const working = noticeEnds(document);
  if (!working) return [];
  const { ends } = working;
  const sentence =
    ends < today
      ? `Notice on ${titleOf(document)} ran out on ${showDate(ends)}: record that it ended.`
      : `Notice on ${titleOf(document)} runs out on ${showDate(ends)}.`;
  return [reminder(document, { kind: 'notice', due: ends, sentence, why: sayNotice(working) }, today)];
}

/** Those without a day first, then by day, then by what they are of. */
function compareReminders(one: DocumentReminder, other: DocumentReminder): number {
  const [a, b] = [one.due ?? '', other.due ?? ''];
  if (a !== b) return a < b ? -1 : 1;
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}
