/** The tracker as a table: to whom, when, by when a response is asked, what came, and how often it was made before. */
import type { ReactNode } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { showDate } from '#domain/kernel/civil-date.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { STATE_WORDS } from '#domain/recommendation/recommendation-steps.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterSelect } from '#ui/filter-select.tsx';
import { Select } from '#ui/select.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import { type RecommendationRow, SHOWN, type TrackerFilter } from './queries.ts';
import { SHOWN_WORDS, STATE_TONE } from './wording.ts';

const NOBODY = 'No addressee stated';

const COLUMNS: readonly Column<RecommendationRow>[] = [
  {
    key: 'reference',
    title: 'Reference',
    text: ({ recommendation }) => recommendation.reference ?? '–',
    width: '8rem',
    wideOnly: true,
  },
  { key: 'text', title: 'Recommendation', text: ({ recommendation }) => recommendation.text },
  { key: 'to', title: 'To', text: ({ to }) => to || NOBODY, width: '11rem' },
  {
    key: 'madeOn',
    title: 'Made on',
    text: ({ recommendation: { madeOn } }) => (madeOn === null ? '–' : showDate(madeOn)),
    sort: ({ recommendation }) => recommendation.madeOn,
    width: '9rem',
    wideOnly: true,
  },
  {
    key: 'responseDue',
    title: 'Response due',
    text: ({ recommendation }) => showWrittenDate(recommendation.responseDue) || '–',
    sort: ({ recommendation }) => recommendation.responseDue?.day ?? null,
    width: '9rem',
    wideOnly: true,
  },
  {
    key: 'standing',
    title: 'Standing',
    text: ({ standing }) => STATE_WORDS[standing.state],
    cell: ({ standing }) => <Tag text={STATE_WORDS[standing.state]} tone={STATE_TONE[standing.state]} />,
    width: '10rem',
  },
  {
    key: 'before',
    title: 'Made before',
    text: ({ before }) => (before.length === 0 ? '–' : String(before.length)),
    sort: ({ before }) => before.length,
    numeric: true,
    width: '7rem',
    wideOnly: true,
  },
];

interface RecommendationsListProps {
  readonly rows: readonly RecommendationRow[];
  /** Every one of them: whose names may be chosen. */
  readonly all: readonly RecommendationRow[];
  readonly filter: TrackerFilter;
  readonly onFilter: (filter: TrackerFilter) => void;
  readonly openId: string | undefined;
  readonly add: ReactNode;
}

export function RecommendationsList({ rows, all, filter, onFilter, openId, add }: RecommendationsListProps) {
  const { go } = useDesk();
  const names = [...new Set(all.flatMap(({ recommendation }) => recommendation.addressees.map(({ name }) => name)))];
  if (all.length === 0)
    return (
      <EmptyState title="No recommendations yet" action={add}>
        A recommendation is advice to someone outside the body. Nobody can be tasked with it; what they answer is kept
        here.
      </EmptyState>
    );
  return (
    <>
      <div className="ma-filters">
        <FilterSelect
          label="Show"
          values={SHOWN}
          words={SHOWN_WORDS}
          value={filter.shown}
          onChoose={(shown) => onFilter({ ...filter, shown: shown ?? 'all' })}
        />
        <Select
          name="to"
          label="To"
          none="Everyone"
          value={filter.to ?? ''}
          options={names.sort((one, other) => one.localeCompare(other, 'en-GB')).map((name) => ({ id: name, name }))}
          onChange={(name) => onFilter({ ...filter, to: name === '' ? null : name })}
        />
      </div>
      <DataTable
        caption="Recommendations"
        words={['recommendation', 'recommendations']}
        columns={COLUMNS}
        rows={rows}
        openId={openId}
        onOpen={(row) => go(`recommendations/${row.id}`)}
        empty={<EmptyState title="None fits">No recommendation fits what is chosen above. Choose another.</EmptyState>}
      />
    </>
  );
}
