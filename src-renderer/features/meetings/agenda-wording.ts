/** The words of the agenda's life: its backlog, what is carried on, and its papers. */
import type { BacklogDraft, BacklogProblem } from '#domain/agenda/backlog-draft.ts';
import type { CannotPlace } from '#domain/agenda/carry-forward.ts';
import type { CannotCarry } from './agenda-commands.ts';
import { GONE } from './wording.ts';

export const BACKLOG_LABEL: Readonly<Record<keyof BacklogDraft, string>> = {
  title: 'Item',
  purpose: 'Purpose',
  lead: 'Lead',
  minutesAllowed: 'Minutes allowed',
  recommendation: 'Recommendation',
  notBefore: 'Not before',
  reason: 'Why it waits',
};

const BACKLOG_PROBLEM: Readonly<Record<BacklogProblem, string>> = {
  missing: 'Enter what the item is called',
  'too-long': 'The item is longer than 500 characters: put the rest into its recommendation',
  'not-a-number': 'Minutes allowed: enter a whole number, such as 15, or leave it blank',
  'too-many-minutes': 'Minutes allowed: no item takes more than 600 minutes',
  'not-a-day': 'Not before: enter a whole day, such as 12 May 2021, or leave it blank',
};

export const backlogSentence = (_field: keyof BacklogDraft, problem: BacklogProblem): string =>
  BACKLOG_PROBLEM[problem];

export const NOT_PLACED: Readonly<Record<CannotPlace | 'gone', string>> = {
  gone: GONE.gone,
  'not-waiting': 'It does not wait any more: it was placed or dropped meanwhile.',
  'another-body': 'It waits for a meeting of another body.',
  cancelled: 'That meeting is cancelled. Choose another.',
  'too-early': 'It is not to come before its day. Choose a later meeting, or change that day.',
};

export const NOT_CARRIED: Readonly<Record<CannotCarry, string>> = {
  gone: GONE.gone,
  'nothing-to-carry':
    'Nothing is open here: what was considered or withdrawn stays, and standing items come by themselves.',
  'carried-already': 'It has gone forward already: look for it on a later agenda or in the backlog.',
};

export const NOT_COPIED = {
  'not-empty': 'This agenda has items already. Copy onto an empty one.',
  'nothing-there': 'That meeting has no agenda to copy. Choose another.',
} as const;

export const NOT_USUAL = {
  gone: GONE.gone,
  'nothing-on-it': 'Nothing is on this agenda yet, so there is nothing to make usual.',
} as const;

export const REASON_MISSING = 'Say why: the reason is kept beside the item';

const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

/** 'Third time on the agenda'. */
export const timesWords = (times: number): string => `${ORDINALS[times - 1] ?? `${times}th`} time on the agenda`;
