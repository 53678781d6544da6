/** The register of decisions: what was resolved, of what kind, for how much, and when. */
import { type ReactNode, useMemo, useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { DECISION_KINDS, DECISION_STATUSES, type Decision } from '#domain/decision/decision.ts';
import { KEY_WORDS, STATUS_WORDS } from '#domain/decision/decision-words.ts';
import { showPence } from '#domain/kernel/money.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterSelect } from '#ui/filter-select.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import type { DecisionRow } from './queries.ts';
import { KIND, STATUS_TONE } from './wording.ts';

const dated = (key: 'due' | 'made' | 'published', title: string): Column<DecisionRow> => ({
  ...{ key, title, wideOnly: key !== 'made' },
  text: ({ decision }) => showWrittenDate(decision[key]) || '–',
  sort: ({ decision }) => decision[key]?.day ?? null,
  width: '8rem',
});

const COLUMNS: readonly Column<DecisionRow>[] = [
  {
    key: 'title',
    title: 'Subject',
    // Its reference, where it has one, stands first: it is what others ask for it by.
    text: ({ decision: { reference, title } }) => (reference === null ? title : `${reference} ${title}`),
    sort: ({ decision }) => decision.title,
  },
  { key: 'kind', title: 'Kind', text: ({ decision }) => KIND[decision.kind], width: '9rem', wideOnly: true },
  { key: 'key', title: 'Key', text: ({ decision }) => KEY_WORDS[decision.key], width: '6rem', wideOnly: true },
  {
    key: 'status',
    title: 'Status',
    text: ({ decision }) => STATUS_WORDS[decision.status],
    cell: ({ decision }) => <Tag text={STATUS_WORDS[decision.status]} tone={STATUS_TONE[decision.status]} />,
    width: '9rem',
  },
  dated('due', 'Due'),
  dated('made', 'Made'),
  dated('published', 'Published'),
  {
    key: 'total',
    title: 'Money',
    text: ({ total }) => (total === null ? '–' : showPence(total)),
    sort: ({ total }) => total,
    numeric: true,
    width: '9rem',
    wideOnly: true,
  },
];

interface DecisionsListProps {
  readonly rows: readonly DecisionRow[];
  readonly add: ReactNode;
}

export function DecisionsList({ rows, add }: DecisionsListProps) {
  const { go } = useDesk();
  const [status, setStatus] = useState<Decision['status'] | null>(null);
  const [kind, setKind] = useState<Decision['kind'] | null>(null);
  const shown = useMemo(
    () =>
      rows.filter(
        ({ decision }) => (status === null || decision.status === status) && (kind === null || decision.kind === kind),
      ),
    [rows, status, kind],
  );
  const filters = (
    <div className="ma-filters">
      <FilterSelect
        label="Status"
        none="Any"
        values={DECISION_STATUSES}
        words={STATUS_WORDS}
        value={status}
        onChoose={setStatus}
      />
      <FilterSelect label="Kind" none="Any" values={DECISION_KINDS} words={KIND} value={kind} onChoose={setKind} />
    </div>
  );
  const empty =
    rows.length === 0 ? (
      <EmptyState title="No decisions yet" action={add}>
        A decision says what was resolved, for how much, who must sign it and when it takes effect.
      </EmptyState>
    ) : (
      <EmptyState title="No such decision">None fits what is chosen above. Choose another status or kind.</EmptyState>
    );
  return (
    <>
      {rows.length === 0 ? null : filters}
      <DataTable
        caption="Decisions"
        words={['decision', 'decisions']}
        columns={COLUMNS}
        rows={shown}
        onOpen={(row) => go(`decisions/${row.id}`)}
        empty={empty}
      />
    </>
  );
}
