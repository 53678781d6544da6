/** The words of the action log. */
import type { ActionStatus } from '#domain/action/action.ts';
import type { ActionDraft, ActionProblem } from '#domain/action/action-draft.ts';
import type {
  CannotMerge,
  CannotPropose,
  CannotRedate,
  CannotReopen,
  CannotTransfer,
} from '#domain/action/action-steps.ts';
import type { BragLetter } from '#domain/action/brag.ts';
import type { Shown } from '#domain/action/log-filter.ts';
import type { Source } from '#domain/minutes/source.ts';
import type { ColumnUse } from '#reading/action-columns.ts';
import type { Remark, RowNote, RowProblem } from '#reading/action-rows.ts';
import type { TagTone } from '#ui/tag.tsx';
import type { CannotKeep } from './view-commands.ts';

export const STATUS: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  'proposed-for-closure': 'Proposed for closure',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  merged: 'Merged',
  transferred: 'Transferred',
};

export const BRAG_TONE: Readonly<Record<BragLetter, TagTone>> = { B: 'blue', R: 'red', A: 'yellow', G: 'green' };

/** Of what ended otherwise than by being done. */
export const ENDED_TONE: TagTone = 'grey';

export const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  open: 'Open',
  proposed: 'Proposed for closure',
  overdue: 'Overdue',
  soon: 'Due soon',
  undated: 'No date agreed',
  ended: 'Closed or ended',
  all: 'All',
};

export const EMPTY_LOG = {
  all: 'An action is what somebody undertook to do. Add one, minute a meeting, or bring in a table.',
  some: 'None fits what is chosen above. Choose other filters, or add an action.',
} as const;

export type BulkStep = 'close' | 'redate' | 'update' | 'withdraw' | 'chase';

export const BULK: Readonly<
  Record<BulkStep, { readonly button: string; readonly save: string; readonly done: string }>
> = {
  close: { button: 'Close them', save: 'Close', done: 'Closed' },
  redate: { button: 'Change their date', save: 'Save the date', done: 'Changed the date of' },
  update: { button: 'Add an update', save: 'Save update', done: 'Updated' },
  withdraw: { button: 'Withdraw them', save: 'Withdraw', done: 'Withdrew' },
  chase: { button: 'Chased today', save: 'Chased today', done: 'Noted a chase of' },
};

export type EndingForm = 'redate' | 'propose' | 'withdraw' | 'merge' | 'transfer' | 'reopen';

export const ENDING: Readonly<
  Record<Exclude<EndingForm, 'redate'>, { readonly button: string; readonly words: string; readonly save: string }>
> = {
  propose: { button: 'Propose closure', words: 'In the owner’s words', save: 'Save the proposal' },
  withdraw: { button: 'Withdraw', words: 'Reason', save: 'Withdraw it' },
  merge: { button: 'Merge', words: 'Reason', save: 'Merge it' },
  transfer: { button: 'Transfer', words: 'Reason', save: 'Transfer it' },
  reopen: { button: 'Reopen', words: 'Reason', save: 'Reopen it' },
};

export function sourceInWords(source: Source): string {
  if (source.from === 'paper') return source.paper;
  return source.from === 'minute' ? 'A minute that was put aside' : `Raised between meetings by ${source.raisedBy}`;
}

export const USE_WORDS: Readonly<Record<ColumnUse, string>> = {
  reference: 'Reference',
  body: 'Body',
  text: 'Action',
  owners: 'Owners',
  agreed: 'Agreed on',
  due: 'Due',
  status: 'Status',
  update: 'Update',
  updated: 'Updated on',
  closed: 'Closed on',
  keep: 'Kept with the action, under its own heading',
  leave: 'Left out',
};

const ROW_PROBLEM: Readonly<Record<RowProblem, (words: string) => string>> = {
  'no-text': () => 'It does not say what is to be done.',
  'too-long': () => 'It is longer than an action may be; the rest would stand among its updates.',
  'impossible-date': (words) => `${words} is not a day that exists, day first.`,
  'reference-used': (words) => `${words} is the reference of an action here already.`,
  'reference-twice': (words) => `${words} stands twice in this table.`,
  'unknown-body': (words) => `No body here is called “${words}”.`,
};

const ROW_NOTE: Readonly<Record<RowNote, (words: string) => string>> = {
  'owner-unknown': (words) => `Not in the registers, kept as written: ${words}.`,
  'no-owner': () => 'No owner.',
  'date-in-words': (words) => `“${words}” is no day and is kept in its words.`,
  'status-in-words': (words) => `Open, with “${words}” kept as an update.`,
};

export const problemSentence = ({ code, words }: Remark<RowProblem>): string => ROW_PROBLEM[code](words.slice(0, 200));
export const noteSentence = ({ code, words }: Remark<RowNote>): string => ROW_NOTE[code](words.slice(0, 200));

export const NOT_READ = {
  empty: 'There is nothing in it. Paste the table with its rows, or choose a file that has some.',
  file: 'That file could not be opened. Save it as CSV and choose it again.',
  'no-text-column': 'No column is taken for the action. Say above which one holds it.',
  'nothing-taken': 'No row is left to bring in. Take the rows as they are written, or put them right in the table.',
} as const;

export const NOT_KEPT: Readonly<Record<CannotKeep, string>> = {
  missing: 'Enter a name for the view.',
  'too-long': 'The name is too long: shorten it.',
  'name-taken': 'Another view has that name. Enter a different one.',
};

export const BRAG_RULE =
  'Blue is complete, or ended otherwise. Red is overdue, or re-dated twice. Amber is due soon, re-dated once, or without a date for more than one cycle. Green is the rest (rule A-02).';

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
  'no-reason': 'Say why: the log keeps the reason.',
  'same-date': 'That is the date it has. Enter another, or leave it.',
  'not-open': 'This action is closed: reopen it before giving it another date.',
  'no-words': 'Enter what the owner says was done: the meeting decides on those words.',
  'not-proposed': 'Nobody proposes to close this action any more.',
  itself: 'An action cannot be merged into itself. Choose another.',
  'other-is-closed': 'That action is not open. Choose one that is, or reopen it first.',
  'same-body': 'It is in the log of that body already. Choose another body.',
  'goes-on-elsewhere': 'It goes on in the log it was transferred to. Work on it there, or transfer it back from there.',
} as const satisfies Readonly<
  Record<CannotRedate | CannotMerge | CannotTransfer | CannotReopen | CannotPropose | string, string>
>;
