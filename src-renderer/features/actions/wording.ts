/** The words of the action log. */
import type { ActionStatus } from '#domain/action/action.ts';
import type { ActionDraft, ActionProblem } from '#domain/action/action-draft.ts';
import type { CannotRedate } from '#domain/action/action-steps.ts';
import type { BragLetter } from '#domain/action/brag.ts';
import type { TagTone } from '#ui/tag.tsx';

export const STATUS: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  'proposed-for-closure': 'Proposed for closure',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  merged: 'Merged into another',
  transferred: 'Transferred',
};

export const BRAG_TONE: Readonly<Record<BragLetter, TagTone>> = { B: 'blue', R: 'red', A: 'yellow', G: 'green' };

export const BRAG_RULE =
  'Blue is complete. Red is overdue, or re-dated twice. Amber is due soon, re-dated once, or without a date for more than one cycle. Green is the rest (rule A-02).';

export const LABEL: Readonly<Record<keyof ActionDraft, string>> = {
  bodyId: 'Body',
  text: 'Action',
  owners: 'Owners',
  due: 'Due',
  meetingId: 'Agreed at',
};

const PROBLEM: Readonly<Record<ActionProblem, string>> = {
  missing: 'is missing: an action says what is to be done, and for which body',
  'too-long': 'is too long: shorten it',
  'date-too-long': 'is longer than a date: shorten it, and put the rest into the action',
};

export const actionSentence = (field: keyof ActionDraft, problem: ActionProblem): string =>
  `${LABEL[field]} ${PROBLEM[problem]}`;

export const NOT_DONE = {
  gone: 'This action was put aside meanwhile. Undo that first.',
  'already-closed': 'This action is closed already.',
  'already-open': 'This action is open already.',
  'nothing-said': 'Enter what has happened since.',
  'no-reason': 'Say why the date changes: the log keeps the old date and the reason.',
  'same-date': 'That is the date it has. Enter another, or leave it.',
  'not-open': 'This action is closed: reopen it before giving it another date.',
} as const satisfies Readonly<Record<CannotRedate | string, string>>;
