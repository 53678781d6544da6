/** The list of meetings: those to come first. */
import type { ReactNode } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { showDate, weekdayOf } from '#domain/kernel/civil-date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import type { MeetingRow } from './queries.ts';
import { MINUTES, STATUS } from './wording.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const COLUMNS: readonly Column<MeetingRow>[] = [
  {
    key: 'when',
    title: 'When',
    text: ({ upcoming }) => (upcoming ? 'To come' : 'Past'),
    sort: ({ upcoming }) => (upcoming ? 0 : 1),
    width: '5.5rem',
    wideOnly: true,
  },
  {
    key: 'heldOn',
    title: 'Day',
    text: ({ meeting }) => `${WEEKDAYS[weekdayOf(meeting.heldOn) - 1] ?? ''} ${showDate(meeting.heldOn)}`,
    sort: ({ meeting }) => meeting.heldOn,
    width: '12rem',
    whole: true,
  },
  { key: 'startsAt', title: 'Time', text: ({ meeting }) => meeting.startsAt ?? '', width: '5rem', wideOnly: true },
  { key: 'body', title: 'Body', text: ({ body }) => body?.name ?? '' },
  {
    key: 'reference',
    title: 'Reference',
    text: ({ meeting }) => meeting.reference ?? '',
    width: '9rem',
    whole: true,
    wideOnly: true,
  },
  {
    key: 'status',
    title: 'Status',
    text: ({ meeting }) => STATUS[meeting.status].word,
    cell: ({ meeting }) => <Tag text={STATUS[meeting.status].word} tone={STATUS[meeting.status].tone} />,
    width: '11rem',
  },
  { key: 'minutes', title: 'Minutes', text: ({ meeting }) => MINUTES[meeting.minutes], width: '9rem', wideOnly: true },
];

interface MeetingsListProps {
  readonly rows: readonly MeetingRow[];
  readonly add: ReactNode;
}

export function MeetingsList({ rows, add }: MeetingsListProps) {
  const { go } = useDesk();
  return (
    <DataTable
      caption="Meetings"
      words={['meeting', 'meetings']}
      columns={COLUMNS}
      rows={rows}
      onOpen={(row) => go(`meetings/${row.id}`)}
      empty={
        <EmptyState title="No meetings yet" action={add}>
          A meeting is one sitting of a body: its agenda, papers, minutes, and what comes of them.
        </EmptyState>
      }
    />
  );
}
