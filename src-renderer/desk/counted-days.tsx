/** The working of a date: every day that was counted or passed over, and why, so that it can be checked by hand. */
import { showDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import type { CountedDay } from '#domain/kernel/clear-days.ts';

interface CountedDaysProps {
  readonly days: readonly CountedDay[];
  /** What the day is called that the count leads up to. */
  readonly upTo?: string;
}

export function CountedDays({ days, upTo = 'the meeting' }: CountedDaysProps) {
  return (
    <ol className="govuk-list govuk-body-s">
      {days.map((one) => (
        <li key={`${one.day}${one.because}`}>
          {showDateInFull(one.day).slice(0, 3)} {showDate(one.day)}: {becauseOf(one, upTo)}
        </li>
      ))}
    </ol>
  );
}

function becauseOf({ counted, because, title }: CountedDay, upTo: string): string {
  if (counted !== null) return String(counted);
  if (because === 'day-of-meeting') return `${upTo}, not counted`;
  if (because === 'day-of-issue') return 'not counted';
  return `${because === 'weekend' ? 'weekend' : (title ?? 'closed')}, not counted`;
}
