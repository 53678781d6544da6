/**
 * A year month by month, as a wall calendar shows it: weeks from Monday, blanks
 * before the first and after the last.
 */
import { type CivilDate, civilDateOf, weekdayOf } from '../kernel/civil-date.ts';

export interface MonthOfYear {
  /** 1 to 12. */
  readonly month: number;
  /** Each of seven days; null outside the month. */
  readonly weeks: readonly (readonly (CivilDate | null)[])[];
}

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export function monthsOf(year: number): readonly MonthOfYear[] {
  return MONTH_NAMES.map((_, at) => ({ month: at + 1, weeks: weeksOf(year, at + 1) }));
}

function weeksOf(year: number, month: number): MonthOfYear['weeks'] {
  const days = Array.from({ length: 31 }, (_, at) => civilDateOf(year, month, at + 1)).filter((day) => day !== null);
  const [first] = days;
  const before = first === undefined ? 0 : weekdayOf(first) - 1;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const padded = [...cells, ...Array.from({ length: (7 - (cells.length % 7)) % 7 }, () => null)];
  return Array.from({ length: padded.length / 7 }, (_, week) => padded.slice(week * 7, week * 7 + 7));
}
