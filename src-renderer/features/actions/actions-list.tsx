/** The log as a table. Colour goes with a letter and a word; the reason is in the record. */
import { useDesk } from '#desk/desk.tsx';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Select } from '#ui/select.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import { type ActionRow, type LogFilter, SHOWN, type Shown } from './queries.ts';
import { BRAG_TONE } from './wording.ts';

const ORDER = ['R', 'A', 'G', 'B'];

const COLUMNS: readonly Column<ActionRow>[] = [
  { key: 'reference', title: 'Reference', text: ({ action }) => action.reference ?? '', width: '9rem' },
  { key: 'text', title: 'Action', text: ({ action }) => action.text },
  { key: 'owners', title: 'Owner', text: ({ owners }) => owners, width: '13rem' },
  {
    key: 'due',
    title: 'Due',
    text: ({ due }) => due || 'No date agreed',
    sort: ({ action }) => action.due?.day ?? null,
    width: '10rem',
  },
  {
    key: 'brag',
    title: 'Standing',
    text: ({ brag }) => `${brag.letter} ${brag.word}`,
    cell: ({ brag }) => <Tag text={`${brag.letter} ${brag.word}`} tone={BRAG_TONE[brag.letter]} />,
    sort: ({ brag }) => ORDER.indexOf(brag.letter),
    width: '9rem',
  },
  { key: 'body', title: 'Body', text: ({ body }) => body, width: '9rem' },
];

const SHOWN_WORDS: Readonly<Record<Shown, string>> = { open: 'Open', overdue: 'Overdue', closed: 'Closed', all: 'All' };

interface ActionsListProps {
  readonly rows: readonly ActionRow[];
  readonly who: WhoIsWho;
  readonly filter: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
  readonly openId: string | undefined;
}

export function ActionsList({ rows, who, filter, onFilter, openId }: ActionsListProps) {
  const { go } = useDesk();
  const filters = (
    <div className="ma-log-filters">
      <Select
        label="Standing"
        name="shown"
        value={filter.shown}
        options={SHOWN.map((shown) => ({ id: shown, name: SHOWN_WORDS[shown] }))}
        onChange={(shown) => onFilter({ ...filter, shown: SHOWN.find((one) => one === shown) ?? 'open' })}
      />
      <Select
        label="Body"
        name="body"
        none="All bodies"
        value={filter.bodyId ?? ''}
        options={listChoices(who, ['body'])}
        onChange={(id) => onFilter({ ...filter, bodyId: id === '' ? null : (id as BodyId) })}
      />
      <Select
        label="Owner"
        name="owner"
        none="Everyone"
        value={filter.owner ?? ''}
        options={ownersIn(rows, filter.owner)}
        onChange={(owner) => onFilter({ ...filter, owner: owner === '' ? null : owner })}
      />
    </div>
  );
  return (
    <>
      {filters}
      <DataTable
        caption="Actions"
        words={['action', 'actions']}
        columns={COLUMNS}
        rows={rows}
        openId={openId}
        sortedBy={{ key: 'due', descending: false }}
        onOpen={(row) => go(`actions/${row.id}`)}
        empty={
          <EmptyState title="No actions here">
            {filter.shown === 'all' && filter.bodyId === null && filter.owner === null
              ? 'An action is what somebody undertook to do. Add one, or minute a meeting.'
              : 'None fits what is chosen above. Choose other filters, or add an action.'}
          </EmptyState>
        }
      />
    </>
  );
}

/** Owners of the actions that are shown, by name; the one chosen stays in the list. */
function ownersIn(
  rows: readonly ActionRow[],
  chosen: string | null,
): readonly { readonly id: string; readonly name: string }[] {
  const owners = new Map<string, string>();
  for (const { action } of rows) {
    for (const owner of action.owners) owners.set(owner.who ?? `name:${owner.name}`, owner.name);
  }
  if (chosen !== null && !owners.has(chosen)) owners.set(chosen, chosen.replace(/^name:/, ''));
  return [...owners]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}
