/**
 * The year at a glance: twelve months, meeting days as ways to their place in the
 * list, closed days struck through. What a colour or a line says, words say too.
 */
import './calendar.css';
import type { ClosedDays } from '#domain/kernel/bank-holidays.ts';
import { type CivilDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { WEEKDAY_NAMES } from '#domain/series/pattern-words.ts';
import type { CalendarLine } from '#domain/series/year-calendar.ts';
import { MONTH_NAMES, monthsOf } from '#domain/series/year-months.ts';
import { becameWords, MEETING } from './wording.ts';

interface YearMonthsProps {
  readonly year: number;
  readonly lines: readonly CalendarLine[];
  readonly closed: ClosedDays;
  readonly today: CivilDate;
  /** 'calendar/body:…/2021'. */
  readonly place: string;
}

export function YearMonths({ year, lines, closed, today, place }: YearMonthsProps) {
  return (
    <section aria-label={`The months of ${year}`}>
      <h2 className="govuk-heading-s govuk-!-margin-top-6">The year at a glance</h2>
      <p className="govuk-body-s ma-quiet">
        A framed day is a meeting. A day struck through is closed.
        {today.startsWith(`${year}-`) ? ' Today stands on a bar.' : ''}
      </p>
      <div className="ma-months">
        {monthsOf(year).map(({ month, weeks }) => (
          <table key={month} className="ma-month">
            <caption className="govuk-!-font-weight-bold">{MONTH_NAMES[month - 1]}</caption>
            <thead>
              <tr>
                {WEEKDAY_NAMES.map((name) => (
                  <th key={name} scope="col" abbr={name}>
                    {name.slice(0, 2)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.join()}>
                  {week.map((day, at) => (
                    <td key={day ?? WEEKDAY_NAMES[at]} aria-current={day === today ? 'date' : undefined}>
                      {day === null ? null : (
                        <Day
                          day={day}
                          line={lines.find((one) => one.day === day)}
                          title={closed.get(day)}
                          place={place}
                        />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}

interface DayProps {
  readonly day: CivilDate;
  readonly line: CalendarLine | undefined;
  /** The holiday's name, where it is closed. */
  readonly title: string | undefined;
  readonly place: string;
}

function Day({ day, line, title, place }: DayProps) {
  const number = Number(day.slice(8));
  const closed = title === undefined ? '' : `, ${title}`;
  if (!line)
    return title === undefined ? (
      number
    ) : (
      <span className="ma-month__closed" title={title}>
        {number}
        <span className="govuk-visually-hidden">{closed}</span>
      </span>
    );
  const state = line.planned ? becameWords(line.planned.occurrence) : line.meeting ? MEETING[line.meeting.status] : '';
  const off = line.planned?.occurrence.became === 'cancelled' || line.meeting?.status === 'cancelled';
  return (
    <a
      className={`govuk-link ma-month__meeting${title === undefined && !off ? '' : ' ma-month__closed'}`}
      href={`#${place}/${line.id}`}
      aria-label={`${showDateInFull(day)}: ${state}${closed}`}
    >
      {number}
    </a>
  );
}
