/**
 * Which days are closed, and for which years anyone knows.
 *
 * A year beyond the bank-holiday table has holidays nobody has proclaimed yet, so
 * a date worked out there is only as good as its weekends. The years come from the
 * table alone: a body that closes on Christmas Eve of 2040 does not make the bank
 * holidays of 2040 known (rules.md D-15).
 */
import { type BankHoliday, type ClosedDays, closedDays, coveredYears } from './bank-holidays.ts';
import type { CivilDate } from './civil-date.ts';

export interface KnownDays {
  readonly closed: ClosedDays;
  /** First and last year of the table; null where there is no table. */
  readonly covered: { readonly from: number; readonly to: number } | null;
}

/** A table of bank holidays, with a body's own closed days laid over it. */
export function knownDays(holidays: readonly BankHoliday[], own: readonly BankHoliday[] = []): KnownDays {
  return { closed: closedDays(holidays, own), covered: coveredYears(closedDays(holidays)) };
}

export function isCovered(day: CivilDate, { covered }: KnownDays): boolean {
  const year = Number(day.slice(0, 4));
  return covered !== null && year >= covered.from && year <= covered.to;
}
