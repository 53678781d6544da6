/** The register of decisions: what was resolved, of what kind, for how much, and when. */
import type { ReactNode } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { showPence } from '#domain/kernel/money.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import type { DecisionRow } from './queries.ts';
import { KEY, KIND, STATUS, STATUS_TONE } from './wording.ts';

const dated = (key: 'due' | 'made' | 'published', title: string): Column<DecisionRow> => ({
  key,
  title,
  text: ({ decision }) => showWrittenDate(decision[key]) || '–',
  sort: ({ decision }) => decision[key]?.day ?? null,
  width: '9rem',
});

const COLUMNS: readonly Column<DecisionRow>[] = [
  { key: 'title', title: 'Subject', text: ({ decision }) => decision.title },
  { key: 'kind', title: 'Kind', text: ({ decision }) => KIND[decision.kind], width: '12rem' },
  { key: 'key', title: 'Key', text: ({ decision }) => KEY[decision.key], width: '7rem' },
  {
    key: 'status',
    title: 'Status',
    text: ({ decision }) => STATUS[decision.status],
    cell: ({ decision }) => <Tag text={STATUS[decision.status]} tone={STATUS_TONE[decision.status]} />,
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
    width: '10rem',
  },
];

export function DecisionsList({ rows, add }: { readonly rows: readonly DecisionRow[]; readonly add: ReactNode }) {
  const { go } = useDesk();
  return (
    <DataTable
      caption="Decisions"
      words={['decision', 'decisions']}
      columns={COLUMNS}
      rows={rows}
      onOpen={(row) => go(`decisions/${row.id}`)}
      empty={
        <EmptyState title="No decisions yet" action={add}>
          A decision says what was resolved, for how much, who must sign it and when it takes effect.
        </EmptyState>
      }
    />
  );
}
