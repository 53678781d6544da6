/**
 * Reading other people's dates, day first, once, at the door.
 *
 * Boards write '6 / 8/ 20', '11/09/20', '27th October 2021', 'MONDAY, 1ST
 * NOVEMBER, 2021', '6th Nov', 'June 2021', 'spring', '2024-5'. Day comes before
 * month, always; a two-digit year is of this century; a missing year is taken
 * from the paper's own year when one is given, and marked as inferred. A printed
 * weekday that does not fit the date is reported, not corrected (rules.md D-16, D-17).
 */
import { type CivilDate, civilDateOf, type Weekday, weekdayOf } from './civil-date.ts';
import type { WrittenDate } from './written-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY = '(?:(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+(?:the\\s+)?)?';
/** The first month of each season as a British programme counts them. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

const NUMERIC = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const WORDED = new RegExp(
  `^${WEEKDAY}(\\d{1,2})\\s*(?:st|nd|rd|th)?\\s*(?:of\\s+)?${MONTH},?(?:\\s*(\\d{4}|\\d{2}))?$`,
  'i',
);
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?(?:\\s+(\\d{4}))?$`, 'i');
const MONTH_ONLY = new RegExp(`^${MONTH}(?:\\s+(\\d{4}|\\d{2}))?$`, 'i');
const SEASON = /^(?:in\s+)?(spring|summer|autumn|winter)(?:\s+(\d{4}))?$/i;
const FINANCIAL_YEAR = /^(\d{4})\s*[-/–]\s*(\d{1,4})$/;
const YEAR = /^(\d{4})$/;

/** Reads a date from paper. `year` is the paper's own year, for dates that give none. Never null: what cannot be read is kept as text. */
export function readWrittenDate(text: string, year: number | null = null): WrittenDate {
  const written = text.trim().replace(/\s+/g, ' ');
  const found = readDay(written, year) ?? readPeriod(written, year);
  return {
    text,
    day: found?.day ?? null,
    precision: found?.precision ?? 'unknown',
    inferred: found?.inferred ?? false,
  };
}

/** The weekday printed with a date, where it contradicts the date. */
export function wrongWeekday(date: WrittenDate): { readonly printed: Weekday; readonly real: Weekday } | null {
  const name = WORDED.exec(date.text.trim().replace(/\s+/g, ' '))?.[1] ?? MONTH_FIRST.exec(date.text.trim())?.[1];
  if (!name || date.day === null || date.precision !== 'day') return null;
  const printed = (WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1) as Weekday;
  const real = weekdayOf(date.day);
  return printed === real ? null : { printed, real };
}

type Found = {
  readonly day: CivilDate | null;
  readonly precision: WrittenDate['precision'];
  readonly inferred: boolean;
};

function readDay(text: string, paperYear: number | null): Found | null {
  const iso = ISO.exec(text);
  if (iso) return asDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), false);
  const numeric = NUMERIC.exec(text);
  if (numeric) return asDay(fullYear(numeric[3]), Number(numeric[2]), Number(numeric[1]), false);
  const worded = WORDED.exec(text);
  const monthFirst = worded ? null : MONTH_FIRST.exec(text);
  const [day, month, year] = worded
    ? [worded[2], worded[3], worded[4]]
    : monthFirst
      ? [monthFirst[3], monthFirst[2], monthFirst[4]]
      : [];
  if (!day || !month) return null;
  const inYear = year ? fullYear(year) : paperYear;
  return inYear === null
    ? { day: null, precision: 'unknown', inferred: true }
    : asDay(inYear, monthNumber(month), Number(day), year === undefined);
}

function readPeriod(text: string, paperYear: number | null): Found | null {
  const month = MONTH_ONLY.exec(text);
  if (month?.[1]) return asPeriod(month[2] ? fullYear(month[2]) : paperYear, monthNumber(month[1]), 'month', !month[2]);
  const season = SEASON.exec(text);
  if (season?.[1]) {
    const first = SEASONS[season[1].toLowerCase()] ?? 1;
    return asPeriod(season[2] ? Number(season[2]) : paperYear, first, 'season', !season[2]);
  }
  const financial = FINANCIAL_YEAR.exec(text);
  if (financial?.[1] && financial[2] && isNextYear(Number(financial[1]), financial[2])) {
    return asPeriod(Number(financial[1]), 4, 'year', false);
  }
  const alone = YEAR.exec(text);
  return alone ? asPeriod(Number(alone[1]), 1, 'year', false) : null;
}

function asDay(year: number, month: number, day: number, inferred: boolean): Found | null {
  const date = civilDateOf(year, month, day);
  return date ? { day: date, precision: 'day', inferred } : null;
}

function asPeriod(year: number | null, month: number, precision: WrittenDate['precision'], inferred: boolean): Found {
  return { day: year === null ? null : civilDateOf(year, month, 1), precision, inferred };
}

const fullYear = (text: string | undefined): number => (text?.length === 2 ? 2000 + Number(text) : Number(text));
const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const isNextYear = (year: number, next: string): boolean => String(year + 1).endsWith(next);
