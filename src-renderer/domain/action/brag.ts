/**
 * BRAG: how an action stands, worked out from its facts on a day.
 *
 * Blue is complete, or ended otherwise; red is overdue or re-dated twice; amber is
 * due soon, re-dated once, or without a date for more than one cycle; green is the
 * rest (rules.md A-02). The colour is never the only signal: there is a letter and a word, and a
 * sentence that says why.
 */
import { addDays, type CivilDate, daysBetween, showDate } from '../kernel/civil-date.ts';
import { showWrittenDate } from '../kernel/written-date.ts';
import { type Action, isOpen } from './action.ts';

export type BragLetter = 'B' | 'R' | 'A' | 'G';

export interface Brag {
  readonly letter: BragLetter;
  readonly word:
    | 'Complete'
    | 'Withdrawn'
    | 'Merged'
    | 'Transferred'
    | 'Overdue'
    | 'Slipping'
    | 'Due soon'
    | 'No date'
    | 'On track';
  /** A sentence, worked out when it is asked for: a log of thousands shows the letter and the word alone. */
  readonly why: string;
}

export interface BragSettings {
  /** Due within so many days is amber: 7 by rule A-02, 3 for a fortnightly body. */
  readonly amberWithin: number;
  /** Days between the body's meetings; null where it has no cadence. */
  readonly cycle: number | null;
}

type Facts = Pick<Action, 'status' | 'due' | 'redated' | 'agreedOn' | 'closedOn' | 'endReason'>;

export function bragOf(action: Facts, today: CivilDate, settings: BragSettings): Brag {
  if (!isOpen(action)) return brag('B', ENDED[action.status], () => whyEnded(action));
  const due = action.due?.precision === 'day' ? action.due.day : null;
  if (due !== null && due < today) {
    return brag('R', 'Overdue', () => `It was due on ${showDate(due)}, ${days(daysBetween(due, today))} ago.`);
  }
  if (action.redated.length >= 2) {
    return brag('R', 'Slipping', () => `Its date has been changed ${action.redated.length} times.`);
  }
  if (due !== null && due <= daysFrom(today, settings.amberWithin)) {
    return brag('A', 'Due soon', () => `It is due on ${showDate(due)}, within ${days(settings.amberWithin)}.`);
  }
  if (action.redated.length === 1) return brag('A', 'Slipping', () => 'Its date has been changed once.');
  return due === null ? undated(action, today, settings) : onTrack(() => `It is due on ${showDate(due)}.`);
}

function undated(action: Facts, today: CivilDate, { cycle }: BragSettings): Brag {
  const { agreedOn, due } = action;
  const said = () => (due === null ? 'No date was agreed' : `It is due “${showWrittenDate(due)}”, which is no day`);
  if (cycle !== null && agreedOn !== null && agreedOn < daysFrom(today, -cycle)) {
    return brag('A', 'No date', () => `${said()}, and more than one cycle has passed since ${showDate(agreedOn)}.`);
  }
  return onTrack(() => `${said()}.`);
}

function whyEnded({ status, closedOn, endReason }: Facts): string {
  const word = status === 'closed' ? 'Closed' : ENDED[status];
  const reason = endReason.trim() === '' ? '.' : `: ${endReason.trim().replace(/\.$/, '')}.`;
  return `${word}${closedOn === null ? '' : ` on ${showDate(closedOn)}`}${reason}`;
}

const ENDED: Readonly<Record<Action['status'], Brag['word']>> = {
  open: 'On track',
  'proposed-for-closure': 'On track',
  closed: 'Complete',
  withdrawn: 'Withdrawn',
  merged: 'Merged',
  transferred: 'Transferred',
};

const brag = (letter: BragLetter, word: Brag['word'], why: () => string): Brag => ({
  letter,
  word,
  get why() {
    return why();
  },
});
const onTrack = (why: () => string): Brag => brag('G', 'On track', why);
/** The same few days are asked for by every row of a log: each is counted once. */
const counted = new Map<string, CivilDate>();
function daysFrom(today: CivilDate, count: number): CivilDate {
  const key = `${today} ${count}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  if (counted.size > 200) counted.clear();
  const day = addDays(today, count);
  counted.set(key, day);
  return day;
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
