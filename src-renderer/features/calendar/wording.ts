/** The words of the calendar. */
import { type CivilDate, showDate, showDateInFull, weekdayOf } from '#domain/kernel/civil-date.ts';
import type { Counting } from '#domain/kernel/clear-days.ts';
import type { DeadlinesDraft, DeadlinesProblem } from '#domain/meeting/deadlines-draft.ts';
import type { MeetingStatus } from '#domain/meeting/meeting.ts';
import type { ClosedDayDraft, ClosedDayProblem } from '#domain/programme/closed-days.ts';
import type { CadenceDraft, CadenceProblem } from '#domain/series/cadence-draft.ts';
import type { CadenceNotChanged } from '#domain/series/change-cadence.ts';
import type { ChangeDraft, ChangeProblem } from '#domain/series/change-draft.ts';
import type { OccurrenceNotChanged } from '#domain/series/change-occurrence.ts';
import type { ClosedDayFlag, Proposal } from '#domain/series/closed-day-proposals.ts';
import type { Occurrence } from '#domain/series/occurrences.ts';
import { WEEKDAY_NAMES } from '#domain/series/pattern-words.ts';
import type { MEETING_MODES } from '#domain/series/series.ts';
import type { SeriesDraft, SeriesProblem } from '#domain/series/series-draft.ts';

export const shortDay = (day: CivilDate): string =>
  `${WEEKDAY_NAMES[weekdayOf(day) - 1]?.slice(0, 3) ?? ''} ${showDate(day)}`;

export const MEETING: Readonly<Record<MeetingStatus, string>> = {
  planned: 'Planned',
  'agenda-published': 'Agenda published',
  held: 'Held',
  cancelled: 'Cancelled',
};

export function becameWords({ became, place, heldOn }: Occurrence): string {
  if (became === 'cancelled') return 'Cancelled';
  return became === 'moved' && heldOn !== null ? `Moved from ${shortDay(place)}` : 'As planned';
}

export function flagWords({ because, title }: ClosedDayFlag): string {
  if (because === 'not-covered') return 'The bank holidays of that year are not known here';
  return because === 'weekend' ? 'At a weekend' : (title ?? 'Closed');
}

export const proposalWords = ({ proposal, to }: Proposal): string =>
  proposal === 'skip' || to === null ? 'Skip it' : `Move it to ${showDateInFull(to)}`;

export const NOT_CHANGED: Readonly<Record<OccurrenceNotChanged | 'gone', string>> = {
  gone: 'It was put aside meanwhile. Undo that first.',
  'not-in-series': 'The series no longer meets on that day. Look at its rhythm.',
  'no-reason': 'Say why: the place stays in the run and someone will ask.',
  'same-day': 'That is the day it is on already.',
};

export const NOT_MADE = {
  gone: NOT_CHANGED.gone,
  made: 'There is a meeting of that day already.',
  nothing:
    'There is nothing to make: the next ones are there, are over, or fall on closed days. Choose a day for those.',
} as const;

export const CHANGE_LABEL: Readonly<Record<keyof ChangeDraft, string>> = {
  what: 'What to do',
  to: 'Move it to',
  reason: 'Reason',
};
const CHANGE_PROBLEM: Readonly<Record<ChangeProblem, (label: string) => string>> = {
  missing: (label) => `${label} is missing`,
  'not-a-day': () => 'Enter a whole day, such as 12 May 2021 or 12/5/21',
  'same-day': () => NOT_CHANGED['same-day'],
  'too-long': (label) => `${label} is longer than 500 characters: shorten it`,
};
export const changeSentence = (field: keyof ChangeDraft, problem: ChangeProblem): string =>
  CHANGE_PROBLEM[problem](CHANGE_LABEL[field]);

export const SERIES_LABEL: Readonly<Record<keyof SeriesDraft, string>> = {
  rhythm: 'How often',
  weeks: 'Every so many weeks',
  anchor: 'First meeting',
  startsAt: 'Begins at',
  lasts: 'Lasts, in minutes',
  mode: 'How it meets',
  venue: 'Place',
  name: 'Name',
};
const SERIES_PROBLEM: Readonly<Record<SeriesProblem, (label: string) => string>> = {
  missing: (label) => `${label}: enter the day the series begins with`,
  'not-a-day': () => 'Enter a whole day, such as 12 May 2021 or 12/5/21',
  'not-weeks': () => 'Enter a whole number of weeks from 1 to 52: 2 for fortnightly',
  'not-a-time': (label) => `${label}: enter a time such as 10:00 or 2.30 pm, or leave it blank`,
  'not-a-number': (label) => `${label}: enter a whole number, such as 90, or leave it blank`,
  'too-long': (label) => `${label} is longer than 500 characters: shorten it`,
};
export const seriesSentence = (field: keyof SeriesDraft, problem: SeriesProblem): string =>
  SERIES_PROBLEM[problem](SERIES_LABEL[field]);

export const CADENCE_LABEL: Readonly<Record<keyof CadenceDraft, string>> = {
  on: 'From',
  rhythm: 'How often',
  weeks: 'Every so many weeks',
  anchor: 'First meeting on another weekday',
};
const CADENCE_PROBLEM: Readonly<Record<CadenceProblem, (label: string) => string>> = {
  missing: (label) => `${label}: enter the day the new cadence begins`,
  'not-a-day': () => 'Enter a whole day, such as 12 May 2021 or 12/5/21',
  'not-weeks': SERIES_PROBLEM['not-weeks'],
  'before-the-change': (label) => `${label}: enter a day on or after the day the new cadence begins`,
};
export const cadenceSentence = (field: keyof CadenceDraft, problem: CadenceProblem): string =>
  CADENCE_PROBLEM[problem](CADENCE_LABEL[field]);

export const CADENCE_NOT_CHANGED: Readonly<Record<CadenceNotChanged | 'gone', string>> = {
  gone: NOT_CHANGED.gone,
  'not-after-anchor': 'The series has not begun by that day. Enter a day after its first meeting.',
  'ended-before': 'The series has ended by that day. Enter a day before its end.',
  'same-pattern': 'That is how often it meets already. Choose another rhythm, or another first meeting.',
};

const CLOSED_DAY_PROBLEM: Readonly<Record<ClosedDayProblem, string>> = {
  missing: 'Enter the day, and why it is closed',
  'not-a-day': 'Enter a whole day that exists, such as 24 December 2021 or 24/12/21',
  taken: 'This day is in the list already',
  'too-long': 'Shorten this to 500 characters',
};
export const closedDaySentence = (_field: keyof ClosedDayDraft, problem: ClosedDayProblem): string =>
  CLOSED_DAY_PROBLEM[problem];
export const CLOSED_DAYS_GONE = { gone: 'The programme is no longer there. Undo that first.' } as const;

export const MODE: Readonly<Record<(typeof MEETING_MODES)[number], string>> = {
  'in-person': 'In person',
  virtual: 'Virtual',
  hybrid: 'In person and virtual',
  'by-correspondence': 'By correspondence',
};

export const DEADLINES_LABEL: Readonly<Record<keyof DeadlinesDraft, string>> = {
  papersClearDays: 'Papers in, clear days before the meeting',
  agendaClearDays: 'Agenda out, clear days before the meeting',
  minutesWithin: 'Draft minutes out, days after the meeting',
  counting: 'Days that count',
};
export const COUNTING: Readonly<Record<Counting, string>> = {
  working: 'Working days',
  calendar: 'Every day of the calendar',
  'working-with-saturdays': 'Working days and Saturdays',
};
const DEADLINES_PROBLEM: Readonly<Record<DeadlinesProblem, (label: string) => string>> = {
  missing: (label) => `${label}: enter a number, or leave all three blank`,
  'not-a-number': (label) => `${label}: enter a whole number, such as 3`,
  'too-many': (label) => `${label}: enter 60 or fewer`,
  'after-agenda': () => 'Papers must be in no later than the agenda goes out: give them as many days or more',
};
export const deadlinesSentence = (field: keyof DeadlinesDraft, problem: DeadlinesProblem): string =>
  DEADLINES_PROBLEM[problem](DEADLINES_LABEL[field]);
