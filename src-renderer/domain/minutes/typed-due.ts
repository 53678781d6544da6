/**
 * The date at the end of a typed line: "… by 3 June", "… at the next meeting".
 *
 * Only words that are surely a date are taken off the line; 'sign off by the chair'
 * has none. A day without a year is the first one on or after the meeting; 'Friday',
 * 'end of month' and 'next meeting' are worked out from it, and all are marked as
 * inferred. 'Early June', 'next Friday' (which may be either of two) and 'as soon as
 * possible' keep their words.
 */
import { addDays, addMonths, type CivilDate, weekdayOf } from '../kernel/civil-date.ts';
import { readWrittenDate } from '../kernel/day-first.ts';
import type { WrittenDate } from '../kernel/written-date.ts';

export interface DueContext {
  readonly heldOn: CivilDate;
  /** The body's next meeting; null where none is known. */
  readonly nextMeeting: CivilDate | null;
}

const SAID =
  /^(?<text>.*\S)[\s,]+(?<said>by|before|no later than|due|until|for|at|in time for|ahead of)\s+(?<when>[^,;]+?)[\s.]*$/is;
const NEXT_MEETING =
  /^(?:the\s+|our\s+|its\s+)?next(?:\s+[\w’']+){0,4}?\s+meeting$|^(?:the\s+)?next\s+meeting\b.{0,30}$/i;
const END_OF_MONTH = /^(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?month$|^month\s+end$/i;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEKDAY = new RegExp(
  `^(?:(?:close of (?:play|business)|cop|cob|noon|midday)\\s+(?:on\\s+)?)?(?:this\\s+)?(${WEEKDAYS.join('|')})$`,
  'i',
);
const END_OF_NAMED = /^(?:the\s+)?end\s+of\s+(.+)$/i;
const SOFT =
  /^(?:(?:the\s+)?(?:early|mid|late|start of|beginning of|middle of)[\s-].+|easter|christmas|(?:the\s+)?summer recess|(?:the\s+)?new year|(?:the\s+)?end of (?:the\s+)?(?:week|quarter|year|financial year)|q[1-4](?:\s+\d{4})?|(?:as soon as possible|asap)|next\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next)\s+(?:week|month|quarter|year|spring|summer|autumn|winter))$/i;
/** What these introduce is a date only where it is a meeting: 'a note for June' names its subject. */
const WEAK = /^(?:for|at)$/i;

/** The line without its date, and the date; null where none was said. */
export function splitDue(
  line: string,
  context: DueContext,
): { readonly text: string; readonly due: WrittenDate | null } {
  const { text, said, when } = SAID.exec(line)?.groups ?? {};
  if (text !== undefined && said !== undefined && when !== undefined) {
    const due = readDue(when, context);
    if (due && (!WEAK.test(said) || NEXT_MEETING.test(when))) return { text, due };
  }
  // 'To book the next meeting' says what is to be done, 'to report next meeting' when.
  const alone =
    /^(?<text>.*\S)(?<!\b(?:the|our|its|a))[\s,]+(?<when>as soon as possible|asap|(?:the\s+)?end of (?:the\s+)?month|next meeting)[\s.]*$/is;
  const { text: before, when: last } = alone.exec(line)?.groups ?? {};
  if (before !== undefined && last !== undefined) return { text: before, due: readDue(last, context) };
  return { text: line.trim(), due: null };
}

/** Null where the words are not surely a date. */
export function readDue(words: string, { heldOn, nextMeeting }: DueContext): WrittenDate | null {
  const text = words.trim().replace(/\s+/g, ' ').slice(0, 200);
  if (NEXT_MEETING.test(text)) return inferred(text, nextMeeting);
  if (END_OF_MONTH.test(text)) return inferred(text, endOfMonth(heldOn));
  const weekday = WEEKDAY.exec(text)?.[1];
  if (weekday !== undefined) return inferred(text, nextWeekday(heldOn, weekday));
  const read = inYearOf(heldOn, text);
  if (read.precision !== 'unknown') return read;
  if (SOFT.test(text)) return { text, day: null, precision: 'unknown', inferred: false };
  const named = END_OF_NAMED.exec(text)?.[1];
  const month = named === undefined ? null : inYearOf(heldOn, named);
  if (month?.precision !== 'month' || month.day === null) return null;
  return inferred(text, endOfMonth(month.day));
}

/** A date that gives no year is the first such date on or after the meeting. */
function inYearOf(heldOn: CivilDate, text: string): WrittenDate {
  const year = Number(heldOn.slice(0, 4));
  const read = readWrittenDate(text, year);
  if (!read.inferred || read.day === null) return read;
  const from = read.precision === 'day' ? heldOn : `${heldOn.slice(0, 7)}-01`;
  return read.day < from ? readWrittenDate(text, year + 1) : read;
}

const inferred = (text: string, day: CivilDate | null): WrittenDate => ({
  text,
  day,
  precision: day === null ? 'unknown' : 'day',
  inferred: day !== null,
});

/** The first such day after the meeting: 'by Friday', said on a Friday, is in a week. */
function nextWeekday(heldOn: CivilDate, weekday: string): CivilDate {
  const ahead = (WEEKDAYS.indexOf(weekday.toLowerCase()) + 1 - weekdayOf(heldOn) + 7) % 7;
  return addDays(heldOn, ahead === 0 ? 7 : ahead);
}

const endOfMonth = (day: CivilDate): CivilDate => addDays(addMonths(`${day.slice(0, 7)}-01` as CivilDate, 1), -1);
