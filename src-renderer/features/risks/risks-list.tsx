/** The risk log as a table, the worst first. Colour goes with a letter and a word; the why is in the record. */
import { BodyFilter } from '#desk/body-filter.tsx';
import { useDesk } from '#desk/desk.tsx';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterSelect } from '#ui/filter-select.tsx';
import { Select } from '#ui/select.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import type { RiskFilter, RiskRow } from './queries.ts';
import { BAND_CHOICES, BAND_TONE, SHOWN, SHOWN_WORDS } from './wording.ts';

const COLUMNS: readonly Column<RiskRow>[] = [
  { key: 'reference', title: 'Reference', text: ({ risk }) => risk.reference ?? '–', width: '7.5rem' },
  { key: 'title', title: 'Risk', text: ({ risk }) => risk.title },
  { key: 'owners', title: 'Owner', text: ({ owners }) => owners || 'Not named', width: '9rem', wideOnly: true },
  {
    key: 'score',
    title: 'Score',
    text: ({ standing }) => standing,
    cell: ({ standing, band }) => <Tag text={standing} tone={band ? BAND_TONE[band.letter] : 'grey'} />,
    sort: ({ score }) => score,
    width: '7.5rem',
  },
  {
    key: 'review',
    title: 'Review',
    text: ({ risk, overdue }) =>
      risk.reviewOn === null ? '–' : `${showDate(risk.reviewOn)}${overdue ? ' (overdue)' : ''}`,
    sort: ({ risk }) => risk.reviewOn,
    width: '7rem',
    wideOnly: true,
  },
  { key: 'body', title: 'Body', text: ({ body }) => body, width: '4.5rem', wideOnly: true },
];

interface RisksListProps {
  readonly rows: readonly RiskRow[];
  readonly who: WhoIsWho;
  readonly filter: RiskFilter;
  readonly onFilter: (filter: RiskFilter) => void;
  readonly openId: string | undefined;
}

export function RisksList({ rows, who, filter, onFilter, openId }: RisksListProps) {
  const { go } = useDesk();
  return (
    <>
      <div className="ma-filters">
        <FilterSelect
          label="Show"
          values={SHOWN}
          words={SHOWN_WORDS}
          value={filter.shown}
          onChoose={(shown) => onFilter({ ...filter, shown: shown ?? 'open' })}
        />
        <BodyFilter who={who} bodyId={filter.bodyId} onBody={(bodyId) => onFilter({ ...filter, bodyId })} />
        <Select
          label="Band"
          name="band"
          none="All bands"
          value={filter.band ?? ''}
          options={BAND_CHOICES}
          onChange={(id) => onFilter({ ...filter, band: id === '' ? null : id })}
        />
      </div>
      <DataTable
        caption="Risks"
        words={['risk', 'risks']}
        columns={COLUMNS}
        rows={rows}
        openId={openId}
        onOpen={(row) => go(`risks/${row.id}`)}
        empty={
          <EmptyState title="No such risk">
            None fits what is chosen above. Choose other filters, or add a risk.
          </EmptyState>
        }
      />
    </>
  );
}
