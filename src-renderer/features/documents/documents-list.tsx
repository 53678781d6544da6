/** The register of controlled documents, those that must exist and do not yet among them. */
import type { ReactNode } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Document } from '#domain/document/document.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag, type TagTone } from '#ui/tag.tsx';
import type { DocumentRow } from './queries.ts';
import { KIND, STATUS } from './wording.ts';

export const STATUS_TONE: Readonly<Record<Document['status'], TagTone>> = {
  required: 'red',
  draft: 'grey',
  'in-review': 'blue',
  agreed: 'turquoise',
  'in-force': 'green',
  'notice-given': 'orange',
  ended: 'grey',
  superseded: 'grey',
};

const columnsFor = (who: WhoIsWho): readonly Column<DocumentRow>[] => [
  { key: 'title', title: 'Title', text: ({ document }) => document.title },
  { key: 'kind', title: 'Kind', text: ({ document }) => KIND[document.kind], width: '14rem' },
  {
    key: 'status',
    title: 'Status',
    text: ({ document }) => STATUS[document.status],
    cell: ({ document }) => <Tag text={STATUS[document.status]} tone={STATUS_TONE[document.status]} />,
    width: '10rem',
  },
  {
    key: 'owner',
    title: 'Owner',
    text: ({ document: { owner, bodyId } }) =>
      (owner ?? bodyId) ? nameOf((owner ?? bodyId) as OwnerId, who) : 'not stated',
    width: '12rem',
  },
  {
    key: 'current',
    title: 'Version',
    text: ({ current }) => current?.label ?? 'none known',
    width: '7rem',
  },
  {
    key: 'nextReview',
    title: 'Next review',
    text: ({ document }) => (document.nextReview ? showDate(document.nextReview) : 'not stated'),
    sort: ({ document }) => document.nextReview,
    width: '10rem',
  },
];

/** Beside a form there is room for less. */
const BESIDE: ReadonlySet<string> = new Set(['title', 'status', 'current']);

interface DocumentsListProps {
  readonly rows: readonly DocumentRow[];
  /** A form stands beside the list. */
  readonly narrow: boolean;
  readonly who: WhoIsWho;
  readonly add: ReactNode;
}

export function DocumentsList({ rows, narrow, who, add }: DocumentsListProps) {
  const { go } = useDesk();
  return (
    <DataTable
      caption="Documents"
      words={['document', 'documents']}
      columns={columnsFor(who).filter(({ key }) => !narrow || BESIDE.has(key))}
      rows={rows}
      onOpen={(row) => go(`documents/${row.id}`)}
      empty={
        <EmptyState title="No documents yet" action={add}>
          A controlled document has versions, reviews and changes: the memorandum, terms of reference, an information
          sharing agreement.
        </EmptyState>
      }
    />
  );
}
