/**
 * Bank holidays are data, not a formula.
 *
 * They move by royal proclamation: 8 May 2020, 2 and 3 June 2022, 19 September
 * 2022. The table ships in resources/bank-holidays.json and a newer GOV.UK file
 * can be imported offline. A body may close on further days of its own, such as
 * Christmas Eve (rules.md D-03, D-15). Outside the years the table covers, the
 * working says so rather than guess.
 */
import { z } from 'zod';
import { type CivilDate, parseCivilDate } from './civil-date.ts';
import { no, ok, type Result } from './result.ts';

export const DIVISIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Division = (typeof DIVISIONS)[number];

export interface BankHoliday {
  readonly day: CivilDate;
  readonly title: string;
}

/** Closed days by day, with the name to print in a working. */
export type ClosedDays = ReadonlyMap<CivilDate, string>;

/** The holidays of one division, with a body's own closed days laid over them. */
export function closedDays(holidays: readonly BankHoliday[], own: readonly BankHoliday[] = []): ClosedDays {
  return new Map([...holidays, ...own].map((holiday) => [holiday.day, holiday.title]));
}

const govUkFile = z.partialRecord(
  z.enum(DIVISIONS),
  z.object({ events: z.array(z.object({ title: z.string().min(1).max(200), date: z.string() })) }),
);

/**
 * Reads the GOV.UK file (`/bank-holidays.json`), ours or a newer one. A division it
 * leaves out is simply not known. Whole or not at all: one bad day refuses the file.
 */
export function readBankHolidays(
  json: unknown,
): Result<ReadonlyMap<Division, readonly BankHoliday[]>, 'not-bank-holidays'> {
  const file = govUkFile.safeParse(json);
  if (!file.success) return no('not-bank-holidays');
  const known = new Map<Division, readonly BankHoliday[]>();
  for (const division of DIVISIONS) {
    const events = file.data[division]?.events;
    if (events === undefined) continue;
    const holidays: BankHoliday[] = [];
    for (const { title, date } of events) {
      const day = parseCivilDate(date);
      if (day === null) return no('not-bank-holidays');
      holidays.push({ day, title });
    }
    known.set(division, holidays);
  }
  return known.size === 0 ? no('not-bank-holidays') : ok(known);
}

/** The first and last year the table speaks of; null for an empty one. */
export function coveredYears(closed: ClosedDays): { readonly from: number; readonly to: number } | null {
  const years = [...closed.keys()].map((day) => Number(day.slice(0, 4)));
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}
