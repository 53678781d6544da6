/** The words of the documents' screens. */
import type { ANNEX_STATUSES } from '#domain/document/annex.ts';
import type { DOCUMENT_KINDS, DOCUMENT_STATUSES } from '#domain/document/document.ts';
import type { DocumentDraft, DocumentProblem } from '#domain/document/document-draft.ts';
import type { VERSION_STATUSES } from '#domain/document/document-version.ts';
import type { OrderFault } from '#domain/document/histories.ts';
import type { ChangeDraft, HistoryProblem, ReviewDraft } from '#domain/document/history-draft.ts';
import type { RowRemark } from '#domain/document/pasted-table.ts';

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

export const VERSION_PROBLEM: Readonly<Record<'missing' | 'too-long' | 'taken', string>> = {
  missing: 'Enter the version, such as 0.8',
  'too-long': 'Shorten the version to 60 characters',
  taken: 'This version is listed already',
};

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
