/**
 * The log as a table: changed in its rows, and many rows at a time.
 *
 * Colour goes with a letter and a word; the reason is in the record. E opens the boxes
 * of a row, X selects it; what is done to the selected ones is below the table. A
 * reference names its body, so no column does: the filter finds it by name all the same.
 */
import { Fragment, useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import type { LogFilter } from '#domain/action/log-filter.ts';
import { type RowEdit, rowEdit } from '#domain/action/row-edit.ts';
import { showDateInTable } from '#domain/kernel/civil-date.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { logAddress } from './log-address.ts';
import type { ActionRow } from './log-rows.ts';
import { rowBoxes, useRowEditor } from './row-editor.tsx';
import { BRAG_TONE, EMPTY_LOG, ENDED_TONE } from './wording.ts';

const ORDER = ['R', 'A', 'G', 'B'];

const COLUMNS: readonly Column<ActionRow>[] = [
  {
    key: 'reference',
    title: 'Reference',
    text: ({ action, body }) => `${action.reference ?? ''} ${body}`.trim(),
    cell: ({ action, body }) => action.reference ?? <span className="ma-quiet">{body}</span>,
    width: '8.25rem',
    whole: true,
  },
  { key: 'text', title: 'Action', text: ({ action }) => action.text },
  {
    key: 'owners',
    title: 'Owner',
    text: ({ action }) => action.owners.map(({ name }) => name).join(', '),
    cell: ({ action: { owners } }) =>
      owners.map(({ who, name }, at) => (
        <Fragment key={who ?? name}>
          <span className="ma-owner">{at === owners.length - 1 ? name : `${name},`}</span>{' '}
        </Fragment>
      )),
    width: '17%',
    wideOnly: true,
  },
  {
    key: 'due',
    title: 'Due',
    text: ({ action }) => showWrittenDate(action.due) || 'No date agreed',
    cell: ({ action: { due } }) =>
      due?.precision === 'day' && due.day !== null
        ? showDateInTable(due.day)
        : showWrittenDate(due) || 'No date agreed',
    sort: ({ action }) => action.due?.day ?? null,
    width: '7.75rem',
    whole: true,
  },
  {
    key: 'brag',
    title: 'Standing',
    text: ({ brag }) => `${brag.letter} ${brag.word}`,
    cell: ({ brag, action }) => (
      <>
        <Tag
          text={`${brag.letter} ${brag.word}`}
          tone={action.status === 'closed' || brag.letter !== 'B' ? BRAG_TONE[brag.letter] : ENDED_TONE}
        />
        {action.status === 'proposed-for-closure' ? <span className="ma-quiet"> Closure proposed</span> : null}
      </>
    ),
    sort: ({ brag }) => ORDER.indexOf(brag.letter),
    width: '7.75rem',
  },
  {
    key: 'update',
    title: 'Latest update',
    text: ({ action }) => action.closureProposed?.text ?? action.updates.at(-1)?.text ?? '',
    width: '9rem',
    wideOnly: true,
  },
  {
    key: 'age',
    title: 'Age',
    text: ({ age }) => ageShort(age),
    unfiltered: true,
    sort: ({ age }) => age?.days ?? null,
    width: '6.25rem',
    whole: true,
    wideOnly: true,
  },
];

function ageShort(age: ActionRow['age']): string {
  if (age === null) return '';
  if (age.cycles === 0) return age.days === 1 ? '1 day' : `${age.days} days`;
  return age.cycles === 1 ? '1 meeting' : `${age.cycles} meetings`;
}

interface ActionsListProps {
  readonly rows: readonly ActionRow[];
  readonly filter: LogFilter;
  readonly openId: string | undefined;
  readonly isNarrow: boolean;
  /** Whether there is nothing to filter: no action at all, as far as has been read. */
  readonly isEmpty: boolean;
}

export function ActionsList({ rows, filter, openId, isNarrow, isEmpty }: ActionsListProps) {
  const { go } = useDesk();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const editor = useRowEditor();
  const chosen = selected.size === 0 ? [] : rows.filter((row) => selected.has(row.id)).map(({ action }) => action);
  const descending = filter.order.startsWith('-');
  const start = (row: ActionRow): void => {
    const boxes: RowEdit | null = rowEdit(row.action);
    if (boxes === null || isNarrow) go(logAddress(filter, row.id));
    else editor.open(row.action, boxes);
  };
  return (
    <>
      <DataTable
        caption="Actions"
        words={['action', 'actions']}
        columns={COLUMNS}
        rows={rows}
        openId={openId}
        sortedBy={{ key: descending ? filter.order.slice(1) : filter.order, descending }}
        onSort={({ key, descending: last }) =>
          go(logAddress({ ...filter, order: last ? `-${key}` : key }, ...(openId ? [openId] : [])))
        }
        onOpen={(row) => go(logAddress(filter, row.id))}
        onKey={(key, row) => {
          if (key === 'e') start(row);
        }}
        selection={{ ids: selected, onChange: setSelected }}
        inPlace={editor.editing ? { id: editor.editing.action.id, cells: rowBoxes(editor) } : null}
        empty={<EmptyState title="No actions here">{EMPTY_LOG[isEmpty ? 'all' : 'some']}</EmptyState>}
      />
      {chosen.length === 0 ? null : <BulkBar actions={chosen} onDone={() => setSelected(new Set())} />}
    </>
  );
}
