/**
 * What is said of each deadline: the day, how it was counted, from when.
 *
 * One sentence a kind, with the weekday so that the reader can check it. Where a
 * deadline holds only in a case (a key decision, a private meeting) it says so, and
 * where the law leaves the counting open it says that too (rules.md D-05).
 */
import { type CivilDate, showDateInFull } from '../kernel/civil-date.ts';
import type { Counting } from '../kernel/clear-days.ts';
import type { WallTime } from '../kernel/wall-time.ts';

export const DEADLINE_KINDS = [
  'key-decision-notice',
  'private-meeting-notice',
  'papers-in',
  'agenda-out',
  'private-meeting-second-notice',
  'draft-minutes',
  'decisions-take-effect',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export const DEADLINE_NAMES: Readonly<Record<DeadlineKind, string>> = {
  'key-decision-notice': 'Notice of a key decision',
  'private-meeting-notice': 'Notice of a private meeting',
  'papers-in': 'Papers in',
  'agenda-out': 'Agenda and papers out',
  'private-meeting-second-notice': 'Second notice of a private meeting',
  'draft-minutes': 'Draft minutes out',
  'decisions-take-effect': 'Decisions take effect',
};

interface Count {
  readonly clearDays: number;
  readonly counting: Counting;
}

type Sentence<Counted> = (meeting: CivilDate, day: CivilDate, count: Counted, at?: WallTime) => string;
type Sentences = { readonly [Kind in DeadlineKind]: Sentence<Kind extends 'papers-in' ? Count | null : Count> };

const on = showDateInFull;

export const DEADLINE_SENTENCES: Sentences = {
  'key-decision-notice': (meeting, day, count) =>
    `Where a key decision is to be made, its notice is published by ${on(day)}: ${before(meeting, count)}. Whether the ${count.clearDays} days are calendar or working days is not settled by anything found; they are counted as calendar days, and a day of issue that is closed goes back to a working day.`,
  'private-meeting-notice': (meeting, day, count) =>
    `Where part of the meeting is to be private, notice of it with reasons is published by ${on(day)}: ${before(meeting, count)}.`,
  'papers-in': (meeting, day, count) =>
    count === null
      ? `Papers are due by ${on(day)}, when the agenda goes out.`
      : `Papers are due by ${on(day)}: ${before(meeting, count)}.`,
  'agenda-out': (meeting, day, count) => `The agenda and papers go out by ${on(day)}: ${before(meeting, count)}.`,
  'private-meeting-second-notice': (meeting, day, count) =>
    `Where part of the meeting is to be private, the second notice, with what was said against it and the answer, is published by ${on(day)}: ${before(meeting, count)}.`,
  'draft-minutes': (meeting, day, count) =>
    count.clearDays === 0
      ? `The draft minutes go out on the day of the meeting, ${on(day)}.`
      : `The draft minutes go out by ${on(day)}: within ${DAYS[count.counting](count.clearDays, '')} of the meeting on ${on(meeting)}, the day of the meeting not counted.`,
  'decisions-take-effect': (meeting, day, count, at) =>
    `Decisions published on ${on(meeting)} take effect${at ? ` at ${at}` : ''} on ${on(day)} unless they are called in: ${DAYS[count.counting](count.clearDays, '')} after publication.`,
};

const before = (meeting: CivilDate, { clearDays, counting }: Count): string =>
  clearDays === 0
    ? `the last day before the meeting on ${on(meeting)}`
    : `${DAYS[counting](clearDays, 'clear ')} before the meeting on ${on(meeting)}`;

const days = (number: number): string => (number === 1 ? 'day' : 'days');

const DAYS: Readonly<Record<Counting, (number: number, clear: string) => string>> = {
  working: (number, clear) => `${number} ${clear}working ${days(number)}`,
  calendar: (number, clear) => `${number} ${clear}calendar ${days(number)}`,
  'working-with-saturdays': (number, clear) => `${number} ${clear}working ${days(number)}, Saturdays counted,`,
};
