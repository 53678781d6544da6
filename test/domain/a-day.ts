/**
 * Days for tests, and the closed days of England and Wales as they ship.
 */
import { closedDays, readBankHolidays } from '#domain/kernel/bank-holidays.ts';
import { type CivilDate, parseCivilDate } from '#domain/kernel/civil-date.ts';
import { invariant } from '#domain/kernel/result.ts';
import shipped from '#resources/bank-holidays.json' with { type: 'json' };

export function aDay(text: string): CivilDate {
  const day = parseCivilDate(text);
  invariant(day, `${text} is a day`);
  return day;
}

export function englandAndWales() {
  const read = readBankHolidays(shipped);
  invariant(read.ok, 'the shipped bank holidays read');
  return closedDays(read.value.get('england-and-wales') ?? []);
}
