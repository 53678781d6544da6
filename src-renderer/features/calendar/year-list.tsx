/** A body's year: each place and each meeting on its day, closed days marked. */
import { useDesk } from '#desk/desk.tsx';
import { patternWords } from '#domain/series/pattern-words.ts';
import type { CalendarLine } from '#domain/series/year-calendar.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import { becameWords, flagWords, MEETING, shortDay } from './wording.ts';

const COLUMNS: readonly Column<CalendarLine>[] = [
  { key: 'day', title: 'Day', text: ({ day }) => shortDay(day), sort: ({ day }) => day, width: '11rem', whole: true },
  {
    key: 'time',
    title: 'Time',
    text: ({ meeting, planned }) => meeting?.startsAt ?? planned?.series.startsAt ?? '',
    width: '4rem',
  },
  {
    key: 'what',
    title: 'Series',
    text: ({ meeting, planned }) => (planned ? patternWords(planned.series.pattern) : (meeting?.title ?? '')),
    wideOnly: true,
  },
  {
    key: 'state',
    title: 'State',
    text: ({ planned, flag }) =>
      [planned ? becameWords(planned.occurrence) : 'Not of a series', flag ? flagWords(flag) : ''].join(' ').trim(),
    cell: ({ planned, flag }) => (
      <>
        <span className={planned?.occurrence.became === 'moved' ? '' : 'ma-year__state'}>
          {planned ? becameWords(planned.occurrence) : 'Not of a series'}
        </span>{' '}
        {flag ? <Tag text={flagWords(flag)} tone={flag.because === 'not-covered' ? 'yellow' : 'orange'} /> : null}
      </>
    ),
  },
  {
    key: 'meeting',
    title: 'Meeting',
    text: ({ meeting }) => (meeting ? MEETING[meeting.status] : 'Not made yet'),
    wideOnly: true,
  },
];

interface YearListProps {
  readonly lines: readonly CalendarLine[];
  readonly year: number;
  /** 'calendar/body:…/2021'. */
  readonly place: string;
  readonly openId: string | undefined;
}

export function YearList({ lines, year, place, openId }: YearListProps) {
  const { go } = useDesk();
  return (
    <div className="ma-year">
      <DataTable
        caption={`Meetings in ${year}`}
        words={['day', 'days']}
        columns={COLUMNS}
        rows={lines}
        openId={openId}
        onOpen={(line) => go(`${place}/${line.id}`)}
        empty={
          <EmptyState title={`Nothing in ${year}`}>
            A series gives a body its days: every fortnight, or a weekday of each month. Add one, or look at another
            year.
          </EmptyState>
        }
      />
    </div>
  );
}
