/** The register of escalations: where each stands, who must act, and how old it is in days and in meetings. */
import { BodyFilter } from '#desk/body-filter.tsx';
import { useDesk } from '#desk/desk.tsx';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { SEVERITIES } from '#domain/escalation/escalation.ts';
import type { EscalationRoute } from '#domain/escalation/escalation-route.ts';
import { SEVERITY_WORDS, STATUS_WORDS } from '#domain/escalation/escalation-words.ts';
import type { EscalationRouteId } from '#domain/kernel/id.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterSelect } from '#ui/filter-select.tsx';
import { Select } from '#ui/select.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import type { MatterFilter, MatterRow } from './queries.ts';
import { SHOWN, SHOWN_WORDS, STATUS_TONE } from './wording.ts';

const count = (value: number | null): string => (value === null ? '–' : String(value));

const COLUMNS: readonly Column<MatterRow>[] = [
  { key: 'reference', title: 'Reference', text: ({ matter }) => matter.reference ?? '–', width: '8.5rem' },
  { key: 'title', title: 'Matter', text: ({ matter }) => matter.title },
  {
    key: 'status',
    title: 'Status',
    text: ({ matter }) => STATUS_WORDS[matter.status],
    cell: ({ matter }) => <Tag text={STATUS_WORDS[matter.status]} tone={STATUS_TONE[matter.status]} />,
    width: '9.5rem',
  },
  { key: 'from', title: 'Raised by', text: ({ raisedBy }) => raisedBy, width: '10rem', wideOnly: true },
  { key: 'waits', title: 'Waits for', text: ({ waitsFor }) => waitsFor || '–', width: '10rem', wideOnly: true },
  {
    key: 'severity',
    title: 'Severity',
    text: ({ matter }) => SEVERITY_WORDS[matter.severity],
    width: '5.5rem',
    wideOnly: true,
  },
  {
    key: 'needed',
    title: 'Needed by',
    text: ({ matter, late }) => `${showWrittenDate(matter.neededBy) || '–'}${late ? ' (late)' : ''}`,
    sort: ({ matter }) => matter.neededBy?.day ?? null,
    width: '8rem',
    wideOnly: true,
  },
  {
    key: 'days',
    title: 'Days',
    text: ({ age }) => count(age.days),
    sort: ({ age }) => age.days,
    numeric: true,
    width: '4.5rem',
    wideOnly: true,
  },
  {
    key: 'meetings',
    title: 'Meetings',
    text: ({ age }) => count(age.meetings),
    sort: ({ age }) => age.meetings,
    numeric: true,
    width: '6rem',
    wideOnly: true,
  },
];

interface EscalationsListProps {
  readonly rows: readonly MatterRow[];
  readonly who: WhoIsWho;
  readonly routes: readonly EscalationRoute[];
  readonly filter: MatterFilter;
  readonly onFilter: (filter: MatterFilter) => void;
}

export function EscalationsList({ rows, who, routes, filter, onFilter }: EscalationsListProps) {
  const { go } = useDesk();
  const isWide = filter.shown === 'open' || filter.shown === 'all';
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
          label="Ladder"
          name="ladder"
          none="All ladders"
          value={filter.routeId ?? ''}
          options={routes.map(({ id, name }) => ({ id, name }))}
          onChange={(id) => onFilter({ ...filter, routeId: id === '' ? null : (id as EscalationRouteId) })}
        />
        <FilterSelect
          label="Severity"
          none="Any"
          values={SEVERITIES}
          words={SEVERITY_WORDS}
          value={filter.severity}
          onChoose={(severity) => onFilter({ ...filter, severity })}
        />
      </div>
      <DataTable
        caption="Escalations"
        words={['matter', 'matters']}
        columns={COLUMNS}
        rows={rows}
        sortedBy={{ key: 'days', descending: true }}
        onOpen={(row) => go(`escalations/${row.id}`)}
        empty={
          <EmptyState title="No matters here">
            {isWide && filter.bodyId === null && filter.routeId === null && filter.severity === null
              ? 'A matter is passed up where a body cannot settle it. Raise one, or type “Escalation:” in a meeting’s minutes.'
              : 'None fits what is chosen above. Choose other filters, or raise a matter.'}
          </EmptyState>
        }
      />
    </>
  );
}
