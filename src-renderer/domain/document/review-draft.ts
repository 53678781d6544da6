/**
 * A review at a meeting as it is typed: which version, what came of it, and under
 * which label an approved one goes on.
 *
 * The minute that records it is written with it, unless one that is there is chosen.
 */
import { type Drafted, drafted, typedLine } from '../kernel/draft.ts';
import type { AgendaItemId, DocumentId, MeetingId, MinuteId } from '../kernel/id.ts';
import type { VersionLabel } from '../kernel/version-label.ts';
import { isApproval, MEETING_OUTCOMES, type MeetingOutcome } from './review-at-meeting.ts';

export interface ReviewedDraft {
  readonly documentId: string;
  readonly meetingId: string;
  readonly itemId: string;
  readonly version: string;
  readonly outcome: string;
  readonly approvedAs: string;
  /** An entry's id, 'write' or 'none'. */
  readonly minute: string;
}

export interface ReviewedFields {
  readonly documentId: DocumentId;
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId | null;
  readonly version: VersionLabel;
  readonly outcome: MeetingOutcome;
  readonly approvedAs: VersionLabel;
  readonly minute: MinuteId | 'write' | 'none';
}

export type ReviewedProblem = 'missing' | 'too-long';

const LONGEST_LABEL = 60;

/** Ids in the draft come from lists, so they are taken as they are. */
export function readReviewedDraft(draft: ReviewedDraft): Drafted<ReviewedFields, ReviewedDraft, ReviewedProblem> {
  const outcome = MEETING_OUTCOMES.find((each) => each === draft.outcome);
  const approvedAs = typedLine(draft.approvedAs);
  const needsLabel = outcome !== undefined && isApproval(outcome);
  return drafted<ReviewedFields, ReviewedDraft, ReviewedProblem>(
    {
      documentId: draft.documentId === '' ? 'missing' : null,
      meetingId: draft.meetingId === '' ? 'missing' : null,
      version: draft.version === '' ? 'missing' : null,
      outcome: outcome ? null : 'missing',
      approvedAs: !needsLabel
        ? null
        : approvedAs === ''
          ? 'missing'
          : approvedAs.length > LONGEST_LABEL
            ? 'too-long'
            : null,
    },
    {
      documentId: draft.documentId as DocumentId,
      meetingId: draft.meetingId as MeetingId,
      itemId: draft.itemId === '' ? null : (draft.itemId as AgendaItemId),
      version: draft.version,
      outcome: outcome ?? 'reviewed',
      approvedAs,
      minute: draft.minute === 'write' || draft.minute === 'none' ? draft.minute : (draft.minute as MinuteId),
    },
  );
}
