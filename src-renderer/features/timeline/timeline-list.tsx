/** Milestones in the order they fall; soft dates in the words of their papers. */
import { BodyFilter } from '#desk/body-filter.tsx';
import { useDesk } from '#desk/desk.tsx';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { MILESTONE_STATUSES } from '#domain/risk/milestone.ts';
import { MILESTONE_WORDS } from '#domain/risk/timeline.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterSelect } from '#ui/filter-select.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import type { MilestoneRow, TimelineFilter } from './queries.ts';
import { STATUS_TONE } from './wording.ts';

const COLUMNS: readonly Column<MilestoneRow>[] = [
  {
    key: 'when',
    title: 'When',
    text: ({ when, past }) => `${when || 'No date stated'}${past ? ' (past)' : ''}`,
    sort: ({ place }) => place,
    width: '11rem',
  },
  { key: 'title', title: 'Milestone', text: ({ milestone }) => milestone.title },
  {
    key: 'status',
    title: 'Status',
    text: ({ milestone }) => MILESTONE_WORDS[milestone.status],
    cell: ({ milestone }) => <Tag text={MILESTONE_WORDS[milestone.status]} tone={STATUS_TONE[milestone.status]} />,
    width: '8rem',
  },
  { key: 'body', title: 'Body', text: ({ body }) => body || 'Programme', width: '7rem', wideOnly: true },
  { key: 'stated', title: 'Stated in', text: ({ milestone }) => milestone.statedIn, width: '16rem', wideOnly: true },
];

interface TimelineListProps {
  readonly rows: readonly MilestoneRow[];
  readonly who: WhoIsWho;
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
  readonly openId: string | undefined;
}

export function TimelineList({ rows, who, filter, onFilter, openId }: TimelineListProps) {
  const { go } = useDesk();
  return (
    <>
      <div className="ma-filters">
        <BodyFilter who={who} bodyId={filter.bodyId} onBody={(bodyId) => onFilter({ ...filter, bodyId })} />
        <FilterSelect
          label="Status"
          none="Any"
          values={MILESTONE_STATUSES}
          words={MILESTONE_WORDS}
          value={filter.status}
          onChoose={(status) => onFilter({ ...filter, status })}
        />
      </div>
      <DataTable
        caption="Timeline"
        words={['milestone', 'milestones']}
        columns={COLUMNS}
        rows={rows}
        openId={openId}
        sortedBy={{ key: 'when', descending: false }}
        onOpen={(row) => go(`timeline/${row.id}`)}
        empty={
          <EmptyState title="No such milestone">
            None fits what is chosen above. Choose other filters, or add a milestone.
          </EmptyState>
        }
      />
    </>
  );
}
