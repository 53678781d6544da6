/** The list of services: who leads each, where it is delivered, and how much of the agreement's lists is met. */
import type { ReactNode } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { LEAD_ROLES } from '#domain/commissioning/co-commissioned-service.ts';
import { LEAD_ROLE_NAMES, leadsOf } from '#domain/commissioning/leads.ts';
import { lacksLead, titleOf } from '#domain/commissioning/localities.ts';
import { countMet } from '#domain/commissioning/service-lists.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import type { ServiceRow, Shelf } from './queries.ts';
import { NOT_STATED, STATUS, STATUS_TONE } from './wording.ts';

/** Beside a form there is room for less. */
const BESIDE: ReadonlySet<string> = new Set(['name', 'status', 'localities']);

interface ServicesListProps {
  readonly rows: readonly ServiceRow[];
  /** A form stands beside the list. */
  readonly narrow: boolean;
  readonly shelf: Shelf;
  readonly add: ReactNode;
}

export function ServicesList({ rows, narrow, shelf, add }: ServicesListProps) {
  const { go } = useDesk();
  const columns: readonly Column<ServiceRow>[] = [
    { key: 'name', title: 'Name', text: ({ service }) => service.name },
    {
      key: 'status',
      title: 'Status',
      text: ({ service }) => STATUS[service.status],
      cell: ({ service }) => <Tag text={STATUS[service.status]} tone={STATUS_TONE[service.status]} />,
      width: '8.5rem',
    },
    ...LEAD_ROLES.map(
      (role): Column<ServiceRow> => ({
        key: role,
        title: LEAD_ROLE_NAMES[role],
        text: ({ service }) => leadWords(leadsOf(service, role).map(({ name }) => name)),
      }),
    ),
    {
      key: 'localities',
      title: 'Localities',
      text: ({ service }) => localityWords(service),
      sort: ({ service }) => service.localities.length,
      width: '8rem',
    },
    {
      key: 'met',
      title: 'Lists met',
      text: ({ service }) => `${countMet(service).met} of ${countMet(service).of}`,
      sort: ({ service }) => countMet(service).met,
      width: '6rem',
    },
    {
      key: 'agreement',
      title: 'Agreement',
      text: ({ service }) => titleOf(shelf.documents.find(({ id }) => id === service.documentId)) || NOT_STATED,
    },
  ];
  return (
    <DataTable
      caption="Services"
      words={['service', 'services']}
      columns={columns.filter(({ key }) => !narrow || BESIDE.has(key))}
      rows={rows}
      onOpen={(row) => go(`services/${row.id}`)}
      empty={
        <EmptyState title="No services yet" action={add}>
          A service is what the parties of an agreement commission together: who leads it, on what terms, who delivers
          it where, and what of the agreement’s own lists is met.
        </EmptyState>
      }
    />
  );
}

function leadWords(names: readonly string[]): string {
  if (names.length === 0) return NOT_STATED;
  return names.length === 1 ? (names[0] ?? '') : `${names.length} named: ${names.join(', ')}`;
}

function localityWords({ localities }: ServiceRow['service']): string {
  const open = localities.filter(lacksLead).length;
  return open === 0 ? String(localities.length) : `${localities.length}, ${open} with no lead`;
}
