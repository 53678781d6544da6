/** The list of parties. A name seen in papers finds its party by typing it in the filter, aliases included. */
import type { ReactNode } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { shortNameOf } from '#domain/party/party.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Column } from '#ui/table-rows.ts';
import type { PartyRow } from './queries.ts';
import { SECTOR } from './wording.ts';

const COLUMNS: readonly Column<PartyRow>[] = [
  {
    key: 'name',
    title: 'Name',
    text: ({ party }) => (party.ended ? `${party.name} (ended ${showWrittenDate(party.ended)})` : party.name),
  },
  { key: 'shortName', title: 'Short name', text: ({ party }) => party.shortName, width: '7rem' },
  { key: 'sector', title: 'Sector', text: ({ party }) => SECTOR[party.sector], width: '12rem' },
  { key: 'partOf', title: 'Part of', text: ({ partOf }) => (partOf ? shortNameOf(partOf) : ''), width: '9rem' },
  { key: 'aliases', title: 'Also called', text: ({ party }) => party.aliases.map((alias) => alias.name).join(', ') },
  {
    key: 'people',
    title: 'People',
    text: ({ people }) => String(people),
    sort: ({ people }) => people,
    numeric: true,
    width: '5rem',
  },
];

/** Beside an open party or a form there is room for less; the rest is in its record. */
const BESIDE: ReadonlySet<string> = new Set(['name', 'shortName', 'people']);
const NARROW = COLUMNS.filter(({ key }) => BESIDE.has(key));

export interface PartiesListProps {
  readonly rows: readonly PartyRow[];
  readonly openId: string | undefined;
  /** A record or a form stands beside the list. */
  readonly narrow: boolean;
  readonly add: ReactNode;
}

export function PartiesList({ rows, openId, narrow, add }: PartiesListProps) {
  const { go } = useDesk();
  return (
    <DataTable
      caption="Parties"
      words={['party', 'parties']}
      columns={narrow ? NARROW : COLUMNS}
      rows={rows}
      openId={openId}
      onOpen={(row) => go(`parties/${row.id}`)}
      empty={
        <EmptyState title="No parties yet" action={add}>
          A party is an organisation that signs the agreement, sits on a body or is accountable: a combined authority, a
          department, a service.
        </EmptyState>
      }
    />
  );
}
