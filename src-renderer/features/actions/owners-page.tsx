/** Who owes what: an owner a row, the ones with most overdue first; drafts to several of them at once. */
import { useMemo, useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { listOpenActions } from '#desk/open-actions.ts';
import { isOverdue } from '#domain/action/action.ts';
import { lastChased, type Owed, owedByOwner } from '#domain/action/owed.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, type PagePlace } from '#ui/page.tsx';
import type { Column } from '#ui/table-rows.ts';
import { addressOf, ownerNames } from './owner-names.ts';
import { ShareOwed } from './share-owed.tsx';

interface OwnerRow {
  readonly id: string;
  readonly owed: Owed;
  readonly name: string;
  readonly address: string;
  readonly overdue: number;
  readonly undated: number;
  readonly chased: CivilDate | null;
}

const COLUMNS: readonly Column<OwnerRow>[] = [
  { key: 'name', title: 'Owner', text: ({ name }) => name },
  { key: 'open', title: 'Open', text: ({ owed }) => String(owed.actions.length), numeric: true, width: '6rem' },
  {
    key: 'overdue',
    title: 'Overdue',
    text: ({ overdue }) => (overdue === 0 ? '' : String(overdue)),
    sort: ({ overdue }) => overdue,
    numeric: true,
    width: '7rem',
  },
  {
    key: 'undated',
    title: 'No date',
    text: ({ undated }) => (undated === 0 ? '' : String(undated)),
    sort: ({ undated }) => undated,
    numeric: true,
    width: '7rem',
  },
  {
    key: 'chased',
    title: 'Last chased',
    text: ({ chased }) => (chased === null ? 'Not yet' : showDate(chased)),
    sort: ({ chased }) => chased,
    width: '10rem',
  },
  { key: 'address', title: 'E-mail', text: ({ address }) => address || 'None in the register', width: '18rem' },
];

export function OwnersPage({ who, places }: { readonly who: WhoIsWho; readonly places: readonly PagePlace[] }) {
  const { go, clock } = useDesk();
  const today = londonDay(clock());
  const open = useRows(listOpenActions, []);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => ownerRows(open ?? [], who, today), [open, who, today]);
  if (!open) return null;
  const chosen = rows.filter(({ id }) => selected.has(id));
  const shared = (chosen.length === 0 ? rows : chosen).map(({ owed, name, address }) => ({ ...owed, name, address }));
  return (
    <Page
      title="Actions by owner"
      places={places}
      actions={rows.length === 0 ? null : <ShareOwed owed={shared} isChosen={chosen.length > 0} who={who} />}
    >
      <DataTable
        caption="Owners"
        words={['owner', 'owners']}
        columns={COLUMNS}
        rows={rows}
        sortedBy={{ key: 'overdue', descending: true }}
        onOpen={(row) => go(`actions/owners/${encodeURIComponent(row.id)}`)}
        selection={{ ids: selected, onChange: setSelected }}
        empty={
          <EmptyState title="Nobody owes anything">
            No action is open. What somebody undertakes at a meeting stands here under their name.
          </EmptyState>
        }
      />
    </Page>
  );
}

function ownerRows(open: Parameters<typeof owedByOwner>[0], who: WhoIsWho, today: CivilDate): readonly OwnerRow[] {
  const named = ownerNames(who);
  return owedByOwner(open).map((owed) => ({
    id: owed.key,
    owed,
    name: named(owed.key),
    address: addressOf(owed.who, who, today),
    overdue: owed.actions.filter((action) => isOverdue(action, today)).length,
    undated: owed.actions.filter(({ due }) => due === null).length,
    chased: lastChased(owed.actions),
  }));
}
