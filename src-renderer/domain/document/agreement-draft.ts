/**
 * The terms of an agreement as they are typed: how long it runs, how much notice,
 * how often it is reviewed, who signs off its annexes.
 *
 * Months are whole numbers or nothing: a paper that states no notice has none here.
 */
import { type Drafted, drafted, numberProblem, parseTypedNumber } from '../kernel/draft.ts';
import type { OwnerId } from '../kernel/id.ts';
import type { Document } from './document.ts';

export interface AgreementDraft {
  readonly term: string;
  readonly noticeMonths: string;
  readonly reviewEvery: string;
  readonly annexSignOffs: readonly string[];
}

export type AgreementFields = Pick<Document, 'term' | 'noticeMonths' | 'reviewEvery' | 'annexSignOffs'>;
export type AgreementProblem = 'not-a-number' | 'too-many';

const MOST_MONTHS = 120;

export function agreementDraft({ term, noticeMonths, reviewEvery, annexSignOffs }: AgreementFields): AgreementDraft {
  const months = (count: number | null) => (count === null ? '' : String(count));
  return { term, noticeMonths: months(noticeMonths), reviewEvery: months(reviewEvery), annexSignOffs };
}

/** Ids in the draft come from lists, so they are taken as they are. */
export function readAgreementDraft(draft: AgreementDraft): Drafted<AgreementFields, AgreementDraft, AgreementProblem> {
  return drafted<AgreementFields, AgreementDraft, AgreementProblem>(
    { noticeMonths: monthsProblem(draft.noticeMonths), reviewEvery: monthsProblem(draft.reviewEvery) },
    {
      term: draft.term.trim(),
      noticeMonths: parseTypedNumber(draft.noticeMonths),
      reviewEvery: parseTypedNumber(draft.reviewEvery),
      annexSignOffs: draft.annexSignOffs as readonly OwnerId[],
    },
  );
}

const monthsProblem = (text: string): AgreementProblem | null =>
  numberProblem(text) ?? ((parseTypedNumber(text) ?? 0) > MOST_MONTHS ? 'too-many' : null);
