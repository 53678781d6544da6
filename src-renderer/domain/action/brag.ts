/**
 * BRAG: how an action stands, worked out from its facts on a day.
 *
 * Blue is complete; red is overdue or re-dated twice; amber is due soon, re-dated
 * once, or without a date for more than one cycle; green is the rest (rules.md
 * The colour is never the only signal: there is a letter and a word, and a
 * sentence that says why.
 */
import { type CivilDate, daysBetween, showDate } from '../kernel/civil-date.ts';
import { showWrittenDate } from '../kernel/written-date.ts';
import { type Action, isOpen } from './action.ts';

export type BragLetter = 'B' | 'R' | 'A' | 'G';

export interface Brag {
  readonly letter: BragLetter;
  readonly word: 'Complete' | 'Overdue' | 'Slipping' | 'Due soon' | 'No date' | 'On track';
  readonly why: string;
}

export interface BragSettings {
  /** Due within so many days is amber: 7 by rule A-02, 3 for a fortnightly body. */
  readonly amberWithin: number;
  /** Days between the body's meetings; null where it has no cadence. */
  readonly cycle: number | null;
}

type Facts = Pick<Action, 'status' | 'due' | 'redated' | 'agreedOn' | 'closedOn'>;

export function bragOf(action: Facts, today: CivilDate, settings: BragSettings): Brag {
  if (!isOpen(action)) {
    return {
      letter: 'B',
      word: 'Complete',
      why: action.closedOn ? `Closed on ${showDate(action.closedOn)}.` : 'Closed.',
    };
  }
  const due = action.due?.precision === 'day' ? action.due.day : null;
  if (due !== null && due < today) {
    return {
      letter: 'R',
      word: 'Overdue',
      why: `It was due on ${showDate(due)}, ${days(daysBetween(due, today))} ago.`,
    };
  }
  if (action.redated.length >= 2) {
    return { letter: 'R', word: 'Slipping', why: `Its date has been changed ${action.redated.length} times.` };
  }
  if (due !== null && daysBetween(today, due) <= settings.amberWithin) {
    return {
      letter: 'A',
      word: 'Due soon',
      why: `It is due on ${showDate(due)}, within ${days(settings.amberWithin)}.`,
    };
  }
  if (action.redated.length === 1) {
    return { letter: 'A', word: 'Slipping', why: 'Its date has been changed once.' };
  }
  return due === null ? undated(action, today, settings) : onTrack(`It is due on ${showDate(due)}.`);
}

function undated(action: Facts, today: CivilDate, { cycle }: BragSettings): Brag {
  const age = action.agreedOn === null ? null : daysBetween(action.agreedOn, today);
  if (cycle !== null && age !== null && age > cycle) {
    return {
      letter: 'A',
      word: 'No date',
      why: `No date was agreed, and more than one meeting has passed since ${showDate(action.agreedOn as CivilDate)}.`,
    };
  }
  return onTrack(action.due === null ? 'No date was agreed.' : `It is due ${showWrittenDate(action.due)}.`);
}

const onTrack = (why: string): Brag => ({ letter: 'G', word: 'On track', why });
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
