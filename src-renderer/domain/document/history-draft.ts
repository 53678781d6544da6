/**
 * A row of either history table, as it is typed.
 *
 * A change must say its version and a review must say who or what; every other
 * cell may be blank on paper, so it may be blank here and stays so. A date is
 * kept in the words of the paper beside what was understood. Names are taken for
 * a person, party or body only where they match exactly one (named-on-paper.ts).
 */
import type { WhoIsWho } from '../body/who-is-who.ts';
import { type Drafted, drafted, lineProblem, namedProblem, typedLine, typedWrittenDate } from '../kernel/draft.ts';
import type { Change } from './change.ts';
import { authorNamed, reviewerNamed } from './named-on-paper.ts';
import type { Review } from './review.ts';

export interface ChangeDraft {
  readonly version: string;
  readonly reason: string;
  readonly author: string;
  readonly date: string;
}

export interface ReviewDraft {
  readonly who: string;
  readonly version: string;
  readonly date: string;
}

export type ChangeFields = Pick<Change, 'version' | 'reason' | 'author' | 'date'>;
export type ReviewFields = Pick<Review, 'who' | 'reviewer' | 'version' | 'date'>;
export type HistoryProblem = 'missing' | 'too-long';

const LONGEST_LABEL = 60;
const LONGEST_DATE = 200;

export function changeDraft(change: ChangeFields | null): ChangeDraft {
  return {
    version: change?.version ?? '',
    reason: change?.reason ?? '',
    author: change?.author?.name ?? '',
    date: change?.date?.text ?? '',
  };
}

export function reviewDraft(review: ReviewFields | null): ReviewDraft {
  return { who: review?.who ?? '', version: review?.version ?? '', date: review?.date?.text ?? '' };
}

export function readChangeDraft(
  draft: ChangeDraft,
  known: WhoIsWho,
): Drafted<ChangeFields, ChangeDraft, HistoryProblem> {
  const author = typedLine(draft.author);
  return drafted<ChangeFields, ChangeDraft, HistoryProblem>(
    {
      version: namedProblem(draft.version) ?? labelProblem(draft.version),
      author: lineProblem(draft.author),
      date: dateProblem(draft.date),
    },
    {
      version: typedLine(draft.version),
      reason: draft.reason.trim(),
      author: author === '' ? null : authorNamed(author, known),
      date: typedWrittenDate(draft.date),
    },
  );
}

export function readReviewDraft(
  draft: ReviewDraft,
  known: WhoIsWho,
): Drafted<ReviewFields, ReviewDraft, HistoryProblem> {
  const who = typedLine(draft.who);
  const version = typedLine(draft.version);
  return drafted<ReviewFields, ReviewDraft, HistoryProblem>(
    { who: namedProblem(draft.who), version: labelProblem(draft.version), date: dateProblem(draft.date) },
    {
      who,
      reviewer: reviewerNamed(who, known),
      version: version === '' ? null : version,
      date: typedWrittenDate(draft.date),
    },
  );
}

const labelProblem = (text: string): 'too-long' | null => (typedLine(text).length > LONGEST_LABEL ? 'too-long' : null);
const dateProblem = (text: string): 'too-long' | null => (typedLine(text).length > LONGEST_DATE ? 'too-long' : null);
