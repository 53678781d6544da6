/**
 * Reviewing a document at a meeting: what one press writes.
 *
 * The row of the Review history is the body, the version that was before it and the
 * day of the meeting, with the meeting and the minute that did it (rules.md V-04).
 * An approval also gives the version its approved label, dated the day of the
 * meeting (V-02): the reviewed version is superseded by it and the Change history
 * has a row for it, unless the label stays. 'Approved with changes' approves a text
 * that nobody has yet, so the new version waits for its file.
 */
import type { Body } from '../body/body.ts';
import { addMonths, type CivilDate } from '../kernel/civil-date.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { compareVersionLabels, readLabelOrder, sameVersion, type VersionLabel } from '../kernel/version-label.ts';
import { exactly } from '../kernel/written-date.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Change } from './change.ts';
import type { Document } from './document.ts';
import type { DocumentVersion } from './document-version.ts';
import type { Histories } from './histories.ts';
import { isTaken, proposeLabel, supersededBy } from './next-version.ts';
import type { REVIEW_OUTCOMES, Review } from './review.ts';

/** What a meeting can make of a version: a table from paper may say nothing, a meeting does. */
export type MeetingOutcome = Exclude<(typeof REVIEW_OUTCOMES)[number], 'not-stated'>;
export const MEETING_OUTCOMES: readonly MeetingOutcome[] = [
  'reviewed',
  'approved',
  'approved-with-changes',
  'returned',
];

export interface ReviewSubject {
  readonly document: Document;
  readonly histories: Histories;
  readonly meeting: Meeting;
  readonly body: Body;
  readonly today: CivilDate;
}

export interface ReviewAsked {
  readonly version: VersionLabel;
  readonly outcome: MeetingOutcome;
  /** What the version is called from then on; only asked of an approval. */
  readonly approvedAs: VersionLabel;
  /** Who made the approved version: the row of the Change history names them. */
  readonly author: Change['author'];
}

export interface ReviewWritten {
  readonly document: Document;
  readonly review: Omit<ReviewFields, 'minuteId'>;
  readonly change: Pick<Change, 'version' | 'reason' | 'author' | 'date'> | null;
  /** Versions that are there already, as they are then. */
  readonly changed: readonly DocumentVersion[];
  /** A version that nothing but the tables knew of, or that the approval made. */
  readonly added: NewVersion | null;
}

type ReviewFields = Pick<Review, 'who' | 'reviewer' | 'version' | 'date' | 'outcome' | 'meetingId' | 'minuteId'>;
export type NewVersion = Pick<
  DocumentVersion,
  'label' | 'status' | 'date' | 'fileId' | 'earlierFiles' | 'note' | 'text' | 'circulatedOn'
>;
export type CannotReview =
  | 'no-version'
  | 'label-missing'
  | 'label-taken'
  | 'label-below'
  | 'meeting-to-come'
  | 'meeting-cancelled'
  | 'reviewed-already';

export const isApproval = (outcome: MeetingOutcome): boolean =>
  outcome === 'approved' || outcome === 'approved-with-changes';

/** What an approval would call it: the next whole number of a draft, the label it has where it is no draft (V-01, V-02). */
export function approvalLabel(histories: Histories, version: VersionLabel): VersionLabel {
  const order = readLabelOrder(version);
  const stays = order !== null && order.draft === null && (order.parts[0] ?? 0) > 0;
  return stays ? version : proposeLabel(histories, 'approval');
}

export function reviewAtMeeting(subject: ReviewSubject, asked: ReviewAsked): Result<ReviewWritten, CannotReview> {
  const { document, histories, meeting, body } = subject;
  const { version, outcome } = asked;
  const barred = whyNot(subject, asked);
  if (barred) return no(barred);
  const date = exactly(meeting.heldOn);
  const review = { who: body.name, reviewer: body.id, version, date, outcome, meetingId: meeting.id };
  const row = histories.versions.find(({ label }) => sameVersion(label, version)) ?? null;
  const next = { ...document, status: statusAfter(document, outcome) };
  if (!isApproval(outcome)) {
    const status = outcome === 'returned' ? 'draft' : 'in-review';
    const isOpen = row?.status === 'draft' || row?.status === 'in-review';
    return ok({
      ...{ document: next, review, change: null },
      changed: row && isOpen ? [{ ...row, status }] : [],
      added: row ? null : { ...newVersion(version), status },
    });
  }
  const { approvedAs, author } = asked;
  const stays = sameVersion(approvedAs, version);
  const text = outcome === 'approved' ? { fileId: row?.fileId ?? null, text: row?.text ?? '' } : {};
  const added = { ...newVersion(approvedAs), ...text, status: 'approved', date } as const;
  const older = supersededBy(
    histories.versions.filter((each) => !stays || each !== row),
    added,
  );
  return ok({
    document: { ...next, nextReview: nextReview(document, meeting.heldOn) },
    review,
    change: stays ? null : { version: approvedAs, reason: reasonOf(body, asked), author, date },
    changed: [...older, ...(stays && row ? [{ ...row, status: 'approved', date } as const] : [])],
    added: stays && row ? null : added,
  });
}

/** So many months from the approval, where the document says how many. */
const nextReview = ({ reviewEvery, nextReview: set }: Document, approved: CivilDate): CivilDate | null =>
  reviewEvery === null ? set : addMonths(approved, reviewEvery);

/** 'The Steering Group approved version 0.9 of the Memorandum as version 1.0.' */
export function minuteOfReview(
  { document, body }: Pick<ReviewSubject, 'document' | 'body'>,
  asked: ReviewAsked,
): string {
  const did: Readonly<Record<MeetingOutcome, string>> = {
    reviewed: 'reviewed',
    approved: 'approved',
    'approved-with-changes': 'approved, with changes,',
    returned: 'returned, for more work,',
  };
  const as =
    isApproval(asked.outcome) && !sameVersion(asked.approvedAs, asked.version) ? ` as version ${asked.approvedAs}` : '';
  return `The ${bare(body.name)} ${did[asked.outcome]} version ${asked.version} of the ${bare(document.shortTitle || document.title)}${as}.`;
}

function whyNot({ histories, meeting, body, today }: ReviewSubject, asked: ReviewAsked): CannotReview | null {
  if (asked.version.trim() === '') return 'no-version';
  if (meeting.status === 'cancelled') return 'meeting-cancelled';
  if (meeting.heldOn > today) return 'meeting-to-come';
  const again = histories.reviews.some(
    (review) =>
      review.meetingId === meeting.id &&
      review.reviewer === body.id &&
      review.version !== null &&
      sameVersion(review.version, asked.version),
  );
  if (again) return 'reviewed-already';
  if (!isApproval(asked.outcome)) return null;
  if (asked.approvedAs.trim() === '') return 'label-missing';
  if (sameVersion(asked.approvedAs, asked.version)) return null;
  if (isTaken(histories, asked.approvedAs)) return 'label-taken';
  return compareVersionLabels(asked.approvedAs, asked.version) < 0 ? 'label-below' : null;
}

function statusAfter({ status }: Document, outcome: MeetingOutcome): Document['status'] {
  const before: readonly Document['status'][] = ['required', 'draft', 'in-review'];
  if (!before.includes(status)) return status;
  if (isApproval(outcome)) return 'agreed';
  return outcome === 'returned' ? 'draft' : 'in-review';
}

const reasonOf = (body: Body, { outcome, version }: ReviewAsked): string =>
  `${outcome === 'approved' ? 'Approved' : 'Approved with changes'} by the ${bare(body.name)} (version ${version})`;

const bare = (name: string): string => name.replace(/^the\s+/i, '');

const newVersion = (label: VersionLabel): NewVersion => ({
  ...{ label, status: 'draft', date: null, fileId: null, earlierFiles: [], note: '', text: '', circulatedOn: null },
});
