/**
 * Civil dates: days as they are written on paper.
 *
 * A `CivilDate` such as '2021-05-12' is a square on the calendar. It has no time
 * and no zone, so it reads the same on every machine. Meetings, due dates,
 * reviews and notice periods are civil dates; "when was this row saved" is an
 * `Instant` (see instant.ts). Calendar arithmetic is date-fns', called here and
 * in clear-days.ts only; comparing two civil dates is comparing their text.
 */
import {
  addDays as addCalendarDays,
  addMonths as addCalendarMonths,
  format,
  getISODay,
  isValid,
  parseISO,
} from 'date-fns';

declare const brand: unique symbol;
/** 'YYYY-MM-DD', a day that exists. */
export type CivilDate = string & { readonly [brand]: 'CivilDate' };

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads 'YYYY-MM-DD'. Null for any other shape and for days that do not exist. */
export function parseCivilDate(text: string): CivilDate | null {
  return SHAPE.test(text) && isValid(parseISO(text)) ? (text as CivilDate) : null;
}

/** Null where there is no such day: 31 April, 29 February 2021. */
export function civilDateOf(year: number, month: number, day: number): CivilDate | null {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return parseCivilDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return toCivilDate(addCalendarDays(parseISO(date), days));
}

/**
 * Counts months the way a notice clause does: the same day of the month, or the
 * month's last day where there is no such day (rules.md D-18, MoU §8).
 *
 *     addMonths('2021-08-31', 6) === '2022-02-28'
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return toCivilDate(addCalendarMonths(parseISO(date), months));
}

/** Whole days from one to the other; negative where `to` comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1 January 1970. Read off the text: a register counts them for each of its rows at once. */
function dayNumber(date: CivilDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / 86_400_000;
}

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function weekdayOf(date: CivilDate): Weekday {
  return getISODay(parseISO(date)) as Weekday;
}

/** '12 May 2021', as dates are printed. Done by hand: a register shows it twenty thousand times at once. */
export function showDate(date: CivilDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** '12 Sep 2021': months cut short, as GOV.UK allows where a table has no room. On screen only. */
export function showDateInTable(date: CivilDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]?.slice(0, 3)} ${date.slice(0, 4)}`;
}

/** 'Wednesday 12 May 2021', where the weekday lets the reader check. */
export function showDateInFull(date: CivilDate): string {
  return format(parseISO(date), 'EEEE d MMMM yyyy');
}

export function earliest(first: CivilDate, ...others: readonly CivilDate[]): CivilDate {
  return others.reduce((least, date) => (date < least ? date : least), first);
}

function toCivilDate(date: Date): CivilDate {
  return format(date, 'yyyy-MM-dd') as CivilDate;
}
