/** The words of the documents' screens. */

import type { CannotEnd, CannotExecute, CannotGiveNotice, CannotTakeBack } from '#domain/document/agreement.ts';
import type { AgreementDraft, AgreementProblem } from '#domain/document/agreement-draft.ts';
import type { ANNEX_STATUSES } from '#domain/document/annex.ts';
import type { CannotJoin, CannotSignOff } from '#domain/document/annex-steps.ts';
import type { DOCUMENT_ENDINGS, DOCUMENT_KINDS, DOCUMENT_STATUSES } from '#domain/document/document.ts';
import type { DocumentDraft, DocumentProblem } from '#domain/document/document-draft.ts';
import type { VERSION_STATUSES } from '#domain/document/document-version.ts';
import type { OrderFault } from '#domain/document/histories.ts';
import type { ChangeDraft, HistoryProblem, ReviewDraft } from '#domain/document/history-draft.ts';
import type { NextVersionDraft, NextVersionProblem } from '#domain/document/next-version-draft.ts';
import type { RowRemark } from '#domain/document/pasted-table.ts';
import type { Ratification } from '#domain/document/ratification.ts';
import type { RatificationDraft, RatificationProblem } from '#domain/document/ratification-draft.ts';
import type { Review } from '#domain/document/review.ts';
import type { SignatoryDraft, SignatoryProblem } from '#domain/document/signatory-draft.ts';
import type { TimelineKind } from '#domain/document/timeline.ts';
import type { ChangeSize } from '#domain/kernel/version-label.ts';
import type { TagTone } from '#ui/tag.tsx';

export const NOT_STATED = 'not stated';

export const KIND: Readonly<Record<(typeof DOCUMENT_KINDS)[number], string>> = {
  memorandum: 'Memorandum of understanding',
  'terms-of-reference': 'Terms of reference',
  'information-sharing-agreement': 'Information sharing agreement',
  'partnership-agreement': 'Partnership agreement',
  'service-specification': 'Service specification',
  'programme-plan': 'Programme plan',
  'risk-log': 'Risk log',
  standard: 'Standard',
  report: 'Report',
  guidance: 'Guidance',
  other: 'Other',
};

export const STATUS: Readonly<Record<(typeof DOCUMENT_STATUSES)[number], string>> = {
  required: 'Required, not there',
  draft: 'Draft',
  'in-review': 'In review',
  agreed: 'Agreed',
  'in-force': 'In force',
  'notice-given': 'Notice given',
  ended: 'Ended',
  superseded: 'Superseded',
};

export const ANNEX_STATUS: Readonly<Record<(typeof ANNEX_STATUSES)[number], string>> = {
  'to-be-annexed': 'To be annexed',
  announced: 'Announced',
  'signed-off': 'Signed off',
  annexed: 'Annexed',
  withdrawn: 'Withdrawn',
};

export const VERSION_STATUS: Readonly<Record<(typeof VERSION_STATUSES)[number], string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  superseded: 'Superseded',
};

export const VERSION_TONE: Readonly<Record<(typeof VERSION_STATUSES)[number], TagTone>> = {
  draft: 'grey',
  'in-review': 'blue',
  approved: 'green',
  superseded: 'grey',
};

export const CHANGE_SIZE: Readonly<Record<ChangeSize, { readonly name: string; readonly detail: string }>> = {
  edit: { name: 'The next draft', detail: 'From 0.6 to 0.7, from 0.9 to 0.10' },
  'side-edit': { name: 'An edit by another party in between', detail: 'From 0.6 to 0.6a' },
  minor: { name: 'An amendment', detail: 'From 1.0 to 1.1' },
  approval: { name: 'An approval', detail: 'From 0.9 to 1.0, from 1.3 to 2.0' },
};

export const REVIEW_OUTCOME: Readonly<Record<Review['outcome'], string>> = {
  reviewed: 'Reviewed',
  approved: 'Approved',
  'approved-with-changes': 'Approved with changes',
  returned: 'Returned for more work',
  'not-stated': 'Not stated',
};

export const TIMELINE_KIND: Readonly<Record<TimelineKind, string>> = {
  change: 'Change',
  circulation: 'Circulation',
  review: 'Review',
  'ratification-sent': 'Ratification',
  ratification: 'Ratification',
  'sign-off': 'Annex',
  signature: 'Signature',
  execution: 'Execution',
  notice: 'Notice',
  'notice-end': 'Notice',
  end: 'End',
};

export const RATIFICATION: Readonly<Record<Ratification['status'], { readonly word: string; readonly tone: TagTone }>> =
  {
    awaited: { word: 'Awaited', tone: 'grey' },
    ratified: { word: 'Ratified', tone: 'green' },
    declined: { word: 'Declined', tone: 'red' },
  };

export const ENDING: Readonly<Record<(typeof DOCUMENT_ENDINGS)[number], string>> = {
  terminated: 'Ended by notice or by agreement',
  replaced: 'Replaced by another document',
  'nothing-delivered': 'Ended: nothing is delivered under it and nothing is planned',
};

export const TERM_LABEL: Readonly<Record<keyof AgreementDraft, string>> = {
  term: 'How long it runs',
  noticeMonths: 'Notice to end it',
  reviewEvery: 'Reviewed every',
  annexSignOffs: 'Annexes are signed off by',
};

export function agreementSentence(_field: keyof AgreementDraft, problem: AgreementProblem): string {
  return problem === 'too-many'
    ? 'Enter 120 months or fewer, or leave it blank where the paper states none'
    : 'Enter a whole number of months, such as 6, or leave it blank where the paper states none';
}

export function ratificationSentence(field: keyof RatificationDraft, problem: RatificationProblem): string {
  if (problem === 'too-long') return 'Shorten this to 500 characters';
  if (problem === 'not-a-day') return 'Enter a whole day, such as 12 May 2021, or leave it blank';
  return field === 'version'
    ? 'Enter the version they ratified first, such as 1.0: an answer is about a version'
    : 'Enter the date of their answer first';
}

export function signatorySentence(_field: keyof SignatoryDraft, problem: SignatoryProblem): string {
  return problem === 'missing'
    ? 'Enter for whom they sign, as the signature page has it'
    : 'Shorten this to 500 characters';
}

export const LABEL: Readonly<Record<keyof DocumentDraft, string>> = {
  title: 'Title',
  shortTitle: 'Short title',
  kind: 'Kind',
  status: 'Status',
  owner: 'Owner',
  bodyId: 'Body that keeps it',
  parties: 'Parties to it',
  parentId: 'Belongs to',
  nextReview: 'Next review',
  dated: 'Dated',
  originalName: 'Name of the file it came from',
  marking: 'Marking',
  note: 'Note',
};

export const HINT: Readonly<Partial<Record<keyof DocumentDraft, string>>> = {
  title: 'In full, as its first page has it',
  status: 'Required, not there: a document that must exist and does not yet',
  parentId: 'The document it is made under, such as the memorandum',
  dated: 'As written on it: “June 2021”',
};

const PROBLEM: Readonly<Record<DocumentProblem, string>> = {
  missing: 'Enter the title of the document',
  'too-long': 'is longer than 500 characters: shorten it, or put the rest in the note',
  'not-a-day': 'Enter a whole day, such as 12 May 2021, or leave it blank',
  circle: 'A document cannot belong to itself',
};

export function documentSentence(field: keyof DocumentDraft, problem: DocumentProblem): string {
  return problem === 'too-long' ? `${LABEL[field]} ${PROBLEM[problem]}` : PROBLEM[problem];
}

export function changeSentence(field: keyof ChangeDraft, problem: HistoryProblem): string {
  if (problem === 'missing') return 'Enter the version: a change is of a version';
  return field === 'version' ? 'Shorten the version to 60 characters' : 'Shorten this';
}

export function reviewSentence(field: keyof ReviewDraft, problem: HistoryProblem): string {
  if (problem === 'missing') return 'Enter who or what reviewed it';
  return field === 'version' ? 'Shorten the version to 60 characters' : 'Shorten this';
}

export function nextVersionSentence(field: keyof NextVersionDraft, problem: NextVersionProblem): string {
  if (problem === 'taken') return 'This version is listed already: take the next label';
  if (problem === 'missing') return 'Enter the version, such as 0.8';
  return field === 'version' ? 'Shorten the version to 60 characters' : 'Shorten this';
}

export const ANNEX_PROBLEM: Readonly<Record<'missing' | 'too-long', string>> = {
  missing: 'Enter the title of the annex',
  'too-long': 'Shorten this to 500 characters',
};

export const REMARK: Readonly<Record<RowRemark, string>> = {
  'date-not-read': 'The date is not one we can read, day first. Its words are kept.',
  'month-first': 'The month stands first here. Write the day first, as 25/12/20. Its words are kept.',
  'label-twice': 'This version stands in the table already. It is kept as a second row.',
  'cell-merged': 'Its first cell is empty, as it is under merged cells. Write in the text above what belongs there.',
  'year-missing': 'The date has no year. Its words are kept.',
  'extra-cells': 'There are more cells than columns. The last ones are left out.',
  'already-there': 'This row is in the table already. It is not added again.',
};

export const ORDER_FAULT: Readonly<Record<OrderFault, string>> = {
  'label-falls': 'is below the version in the row before it',
  'label-repeated': 'is in the table twice',
  'date-falls': 'is dated before an earlier version',
};

export const NOT_IN_CHANGE_HISTORY = 'reviewed, but not in the change history';

export const NOT_SAVED_DOCUMENT = {
  gone: 'This document, or its row, was taken out of the register meanwhile. Undo that first.',
} as const;

export const NOT_ADDED_VERSION = {
  ...NOT_SAVED_DOCUMENT,
  taken: 'This version was listed meanwhile: take the next label.',
} as const;

export const NOT_EXECUTED: Readonly<Record<CannotExecute | 'gone', string>> = {
  ...NOT_SAVED_DOCUMENT,
  ended: 'This document has ended, so it cannot be executed. Make a new one that replaces it.',
  'no-version': 'Choose the version that was signed',
};

export const NOT_GIVEN_NOTICE: Readonly<Record<CannotGiveNotice | 'gone', string>> = {
  ...NOT_SAVED_DOCUMENT,
  'not-in-force': 'Notice can be given of a document in force. Record its execution first, or set its status.',
  'no-months': 'The document states no notice. Enter its months of notice under Terms first.',
  'given-already': 'Notice has been given already. Undo that one first.',
  'before-execution': 'This day is before the document was executed. Enter a later one.',
};

export const NOT_ENDED: Readonly<Record<CannotEnd | 'gone', string>> = {
  ...NOT_SAVED_DOCUMENT,
  'ended-already': 'Its end is recorded already. Undo that first.',
  'replaced-by-what': 'Choose the document that replaces it. Add that one to the register first if it is not there.',
  'replaced-by-itself': 'A document cannot replace itself. Choose another.',
  'before-execution': 'This day is before the document was executed. Enter a later one.',
};

export const NOT_TAKEN_BACK: Readonly<Record<CannotTakeBack | 'gone', string>> = {
  ...NOT_SAVED_DOCUMENT,
  'nothing-there': 'This was taken back already.',
};

export const NOT_SIGNED_OFF: Readonly<Record<CannotSignOff | 'gone', string>> = {
  ...NOT_SAVED_DOCUMENT,
  'not-asked': 'The document does not ask this body to sign off annexes. Add it under Agreement, Terms.',
  'given-already': 'This sign-off is recorded already.',
  withdrawn: 'This annex is withdrawn. Change its status first.',
};

export const NOT_JOINED: Readonly<Record<CannotJoin | 'gone', string>> = {
  ...NOT_SAVED_DOCUMENT,
  'awaits-sign-off': 'An annex joins when each body has signed it off. Record the sign-offs below the table first.',
  'annexed-already': 'This annex is part of the document already.',
  withdrawn: 'This annex is withdrawn. Change its status first.',
};
