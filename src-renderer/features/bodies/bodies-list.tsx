/** The list of bodies. The other names papers use find a body in the filter, ambiguous ones included. */
import type { ReactNode } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { seatsOn } from '#domain/body/seat.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import type { BodyRow } from './queries.ts';
import { NOT_STATED, STATUS } from './wording.ts';

/** Beside a form there is room for less. */
const BESIDE: ReadonlySet<string> = new Set(['name', 'status', 'chairs']);

export interface BodiesListProps {
  readonly rows: readonly BodyRow[];
  /** A form stands beside the list. */
  readonly narrow: boolean;
  readonly who: WhoIsWho;
  readonly add: ReactNode;
}

export function BodiesList({ rows, narrow, who, add }: BodiesListProps) {
  const { clock, go } = useDesk();
  const today = londonDay(clock());
  const columns: readonly Column<BodyRow>[] = [
    { key: 'name', title: 'Name', text: ({ body }) => body.name, width: narrow ? '50%' : '22%' },
    { key: 'shortName', title: 'Short name', text: ({ body }) => body.shortName, width: '6.5rem' },
    {
      key: 'status',
      title: 'Status',
      text: ({ body }) => STATUS[body.status],
      cell: ({ body }) => <Tag text={STATUS[body.status]} tone={body.status === 'sitting' ? 'green' : 'grey'} />,
      width: '6.5rem',
    },
    { key: 'cadence', title: 'Meets', text: ({ body }) => body.cadence?.text || NOT_STATED },
    {
      key: 'chairs',
      title: 'Chair',
      text: ({ body }) => body.chairs.map((id) => nameOf(id, who)).join(', ') || NOT_STATED,
    },
    {
      key: 'seats',
      title: 'Seats',
      text: ({ seats }) => seatCount(seats, today),
      sort: ({ seats }) => seatsOn(seats, today).length,
      width: '5rem',
    },
    {
      key: 'aliases',
      title: 'Also called',
      text: ({ body }) => body.aliases.map((alias) => alias.name).join(', '),
      width: '22%',
    },
  ];
  return (
    <DataTable
      caption="Bodies"
      words={['body', 'bodies']}
      columns={columns.filter(({ key }) => !narrow || BESIDE.has(key))}
      rows={rows}
      onOpen={(row) => go(`bodies/${row.id}`)}
      empty={
        <EmptyState title="No bodies yet" action={add}>
          A body is a board, group or executive with terms of reference: the steering group, the executive it reports
          to, the groups that escalate to it.
        </EmptyState>
      }
    />
  );
}

function seatCount(seats: BodyRow['seats'], today: Parameters<typeof seatsOn>[1]): string {
  const now = seatsOn(seats, today);
  const vacant = now.filter((seat) => seat.holder === null).length;
  return vacant === 0 ? String(now.length) : `${now.length}, ${vacant} vacant`;
}
