/**
 * The programme's own closed days, beside the bank holidays (rules.md D-03).
 *
 * An office that closes on Christmas Eve cannot count it as a clear day. Each such
 * day has its reason, which is printed in a working as a holiday's name is. They do
 * not make the bank holidays of a year known that the table does not cover.
 */
import type { BankHoliday, Division } from '../kernel/bank-holidays.ts';
import { type CivilDate, showDate } from '../kernel/civil-date.ts';
import { type Drafted, drafted, namedProblem, parseTypedDay, typedLine } from '../kernel/draft.ts';
import { type KnownDays, knownDays } from '../kernel/known-days.ts';
import type { Programme } from './programme.ts';

export type ClosedDay = Programme['closedDays'][number];

export interface ClosedDayDraft {
  readonly on: string;
  readonly reason: string;
}

export type ClosedDayProblem = 'missing' | 'not-a-day' | 'taken' | 'too-long';

export const closedDayDraft = (day: ClosedDay | null): ClosedDayDraft => ({
  on: day === null ? '' : showDate(day.on),
  reason: day?.reason ?? '',
});

/** `others` are the programme's other closed days: one day is not closed twice. */
export function readClosedDayDraft(
  draft: ClosedDayDraft,
  others: readonly ClosedDay[],
): Drafted<ClosedDay, ClosedDayDraft, ClosedDayProblem> {
  const on = parseTypedDay(draft.on);
  return drafted<ClosedDay, ClosedDayDraft, ClosedDayProblem>(
    { on: onProblem(draft.on, on, others), reason: namedProblem(draft.reason) },
    { on: on ?? ('' as CivilDate), reason: typedLine(draft.reason) },
  );
}

function onProblem(text: string, on: CivilDate | null, others: readonly ClosedDay[]): ClosedDayProblem | null {
  if (text.trim() === '') return 'missing';
  if (on === null) return 'not-a-day';
  return others.some((other) => other.on === on) ? 'taken' : null;
}

/** The days that are closed in a programme: its division's bank holidays and its own. */
export function programmeDays(
  programme: Pick<Programme, 'division' | 'closedDays'> | null,
  holidays: ReadonlyMap<Division, readonly BankHoliday[]>,
): KnownDays {
  const own = (programme?.closedDays ?? []).map(({ on, reason }) => ({ day: on, title: reason }));
  return knownDays(holidays.get(programme?.division ?? 'england-and-wales') ?? [], own);
}
