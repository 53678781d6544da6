/** Every pack, and the way to the pack of any meeting. */
import { useDesk, useRows } from '#desk/desk.tsx';
import { showDate } from '#domain/kernel/civil-date.ts';
import { draftPack, latestPackOf } from '#domain/pack/draft-pack.ts';
import { Combobox } from '#ui/combobox.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import { listPackMeetings, listPackRows, type PackRow } from './queries.ts';
import { STATUS } from './wording.ts';

const COLUMNS: readonly Column<PackRow>[] = [
  {
    key: 'heldOn',
    title: 'Meeting',
    text: ({ meeting }) => (meeting ? showDate(meeting.heldOn) : ''),
    sort: ({ meeting }) => meeting?.heldOn ?? null,
    width: '9rem',
  },
  { key: 'body', title: 'Body', text: ({ body }) => body?.name ?? '' },
  { key: 'title', title: 'Pack', text: ({ pack }) => pack.title },
  { key: 'version', title: 'Version', text: ({ pack }) => pack.version, width: '6rem' },
  {
    key: 'status',
    title: 'Status',
    text: ({ pack }) => STATUS[pack.status].word,
    cell: ({ pack }) => <Tag text={STATUS[pack.status].word} tone={STATUS[pack.status].tone} />,
    width: '8rem',
  },
  { key: 'reference', title: 'Reference', text: ({ pack }) => pack.reference ?? '', width: '9rem' },
  {
    key: 'issuedOn',
    title: 'Issued',
    text: ({ pack }) => (pack.issuedOn ? showDate(pack.issuedOn) : ''),
    sort: ({ pack }) => pack.issuedOn,
    width: '9rem',
  },
];

export function PacksList() {
  const { go } = useDesk();
  const rows = useRows(listPackRows, []);
  const meetings = useRows(listPackMeetings, []);
  if (!rows || !meetings) return null;
  const packs = rows.map((row) => row.pack);
  return (
    <Page title="Packs">
      {meetings.length === 0 ? null : (
        <Combobox
          label="Open the pack of a meeting"
          hint="Type part of the body’s name or of the date"
          name="meeting"
          value={null}
          options={meetings.map(({ meeting, body }) => ({
            id: meeting.id,
            name: `${body?.name ?? meeting.title}, ${showDate(meeting.heldOn)}`,
            detail: meeting.reference ?? '',
          }))}
          onChange={(id) => {
            const chosen = meetings.find(({ meeting }) => meeting.id === id)?.meeting;
            if (chosen) go(`packs/${(latestPackOf(chosen, packs) ?? draftPack(chosen)).id}`);
          }}
        />
      )}
      <DataTable
        caption="Packs"
        words={['pack', 'packs']}
        columns={COLUMNS}
        rows={rows}
        onOpen={(row) => go(`packs/${row.id}`)}
        empty={
          <EmptyState title="No packs yet">
            A pack is everything a meeting needs, bound as one PDF: agenda, minutes, action log, registers, controlled
            documents and papers. {meetings.length === 0 ? 'Make a meeting first, then build its pack.' : null}
          </EmptyState>
        }
      />
    </Page>
  );
}
