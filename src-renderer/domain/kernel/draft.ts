/**
 * Drafts: what stands in a form's boxes, before it is a record.
 *
 * A draft is text, because half a date or half a name is text. One pure function
 * beside each record reads a draft into that record's fields, or says which box
 * is wrong and why, as a code; the screen owns the sentence. What is typed is
 * never thrown away because it could not be read.
 */
import type { CivilDate } from './civil-date.ts';
import { readWrittenDate } from './day-first.ts';
import { showWrittenDate, type WrittenDate } from './written-date.ts';

/** Which box is wrong, and why. The keys are the draft's own. */
export type Problems<Draft, Problem extends string> = { readonly [Field in keyof Draft]?: Problem };

export type Drafted<Fields, Draft, Problem extends string> =
  | { readonly ok: true; readonly value: Fields }
  | { readonly ok: false; readonly problems: Problems<Draft, Problem> };

/** The fields, unless a box has something wrong with it. Boxes without a problem may be listed as null. */
export function drafted<Fields, Draft, Problem extends string>(
  found: { readonly [Field in keyof Draft]?: Problem | null },
  value: Fields,
): Drafted<Fields, Draft, Problem> {
  const wrong = Object.entries(found).filter(([, problem]) => problem !== null);
  if (wrong.length === 0) return { ok: true, value };
  return { ok: false, problems: Object.fromEntries(wrong) as Problems<Draft, Problem> };
}

/** One line as it will be kept: pasted line breaks become spaces, the ends are trimmed. */
export function typedLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

export const LONGEST_LINE = 500;
export const isTooLong = (text: string): boolean => typedLine(text).length > LONGEST_LINE;

/** What is wrong with a line that must say something. */
export function namedProblem(text: string): 'missing' | 'too-long' | null {
  if (typedLine(text) === '') return 'missing';
  return isTooLong(text) ? 'too-long' : null;
}

/** What is wrong with a line that may be left blank. */
export const lineProblem = (text: string): 'too-long' | null => (isTooLong(text) ? 'too-long' : null);

/** A day typed the British way, with its year. Null for anything less than a whole day, and for nothing at all. */
export function parseTypedDay(text: string): CivilDate | null {
  const read = readWrittenDate(text);
  return read.precision === 'day' && !read.inferred ? read.day : null;
}

/** What is wrong with a box that holds a whole day or nothing. */
export function dayProblem(text: string): 'not-a-day' | null {
  return text.trim() !== '' && parseTypedDay(text) === null ? 'not-a-day' : null;
}

/** A date copied from paper: blank is null, and what cannot be read keeps its words. */
export function typedWrittenDate(text: string): WrittenDate | null {
  return text.trim() === '' ? null : readWrittenDate(typedLine(text).slice(0, 200));
}

/** How a written date was understood, where that says more than the words: '6 August 2020' for '6 / 8/ 20'. */
export function readingOf(date: WrittenDate | null): string | null {
  if (date === null) return null;
  if (date.precision === 'unknown') return 'not read as a date';
  const shown = showWrittenDate(date);
  return shown === date.text ? null : shown;
}

/** A whole number of nothing or more; null for anything else. */
export function parseTypedNumber(text: string): number | null {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null;
}

/** What is wrong with a box that holds a whole number or nothing. */
export function numberProblem(text: string): 'not-a-number' | null {
  return text.trim() !== '' && parseTypedNumber(text) === null ? 'not-a-number' : null;
}

/** The first box that is wrong, in the order they were looked at: what an edit of one field has to say. */
export function firstProblem<Draft, Problem extends string>(
  problems: Problems<Draft, Problem>,
): { readonly field: keyof Draft & string; readonly problem: Problem } | null {
  const [first] = Object.entries<Problem | undefined>(problems).flatMap(([field, problem]) =>
    problem === undefined ? [] : [{ field: field as keyof Draft & string, problem }],
  );
  return first ?? null;
}

/** Only the fields that differ from the record, so that what another window changed meanwhile is left alone. */
export function changedFrom<Row extends object>(record: Row, fields: Partial<Row>): Partial<Row> {
  const differs = (field: string) =>
    JSON.stringify(Reflect.get(record, field)) !== JSON.stringify(Reflect.get(fields, field));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => differs(field))) as Partial<Row>;
}
