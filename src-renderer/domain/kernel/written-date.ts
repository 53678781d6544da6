/**
 * A date as written: the text on the paper, and as much of a day as it gives.
 *
 * '6 / 8/ 20' is a day; 'June 2021' is a month; 'spring' is a season, perhaps
 * without a year; '2020-1' is a financial year. The text is kept for ever beside
 * what was understood; precision says how far to trust `day`, which is the first
 * day of the period where there is one (rules.md D-16).
 */
import { z } from 'zod';
import { type CivilDate, parseCivilDate, showDate } from './civil-date.ts';

export const PRECISIONS = ['day', 'month', 'season', 'year', 'unknown'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const writtenDate = z.strictObject({
  text: z.string().max(200),
  day: z
    .string()
    .refine((text) => parseCivilDate(text) !== null, 'a day that exists')
    .transform((text) => text as CivilDate)
    .nullable(),
  precision: z.enum(PRECISIONS),
  /** True where something had to be inferred, such as a year: shown, never hidden. */
  inferred: z.boolean(),
});
export type WrittenDate = Readonly<z.output<typeof writtenDate>>;

/** A day the user typed or picked, so there is nothing to interpret. */
export function exactly(day: CivilDate): WrittenDate {
  return { text: showDate(day), day, precision: 'day', inferred: false };
}

/** As printed: a day in full where it is one, else the words of the paper. */
export function showWrittenDate(date: WrittenDate | null): string {
  if (date === null) return '';
  return date.precision === 'day' && date.day !== null ? showDate(date.day) : date.text;
}
