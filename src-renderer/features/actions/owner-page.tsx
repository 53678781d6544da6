/** What one owner owes, and the ways to tell them: a list, a table to paste, an e-mail that opens ready to send. */
import { useDesk, useRows } from '#desk/desk.tsx';
import { listOpenActions } from '#desk/open-actions.ts';
import { WHOLE_LOG } from '#domain/action/log-filter.ts';
import { lastChased, owedByOwner } from '#domain/action/owed.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import { type ActionRow, logRows } from './log-rows.ts';
import { addressOf, ownerNames } from './owner-names.ts';
import { ShareOwed } from './share-owed.tsx';
import { BRAG_TONE } from './wording.ts';

const COLUMNS: readonly Column<ActionRow>[] = [
  { key: 'reference', title: 'Reference', text: ({ action }) => action.reference ?? '', width: '9rem' },
  { key: 'text', title: 'Action', text: ({ action }) => action.text },
  {
    key: 'due',
    title: 'Due',
    text: ({ action }) => showWrittenDate(action.due) || 'No date agreed',
    sort: ({ action }) => action.due?.day ?? null,
    width: '10rem',
  },
  {
    key: 'brag',
    title: 'Standing',
    text: ({ brag }) => `${brag.letter} ${brag.word}`,
    cell: ({ brag }) => <Tag text={`${brag.letter} ${brag.word}`} tone={BRAG_TONE[brag.letter]} />,
    width: '9rem',
  },
  { key: 'update', title: 'Latest update', text: ({ action }) => action.updates.at(-1)?.text ?? '', width: '16rem' },
  { key: 'body', title: 'Body', text: ({ body }) => body, width: '8rem' },
];

export function OwnerPage({ who, owner }: { readonly who: WhoIsWho; readonly owner: string }) {
  const { go, clock } = useDesk();
  const today = londonDay(clock());
  const open = useRows(listOpenActions, []);
  if (!open) return null;
  const owed = owedByOwner(open).find(({ key }) => key === owner);
  const name = ownerNames(who)(owner);
  const address = addressOf(owed?.who ?? null, who, today);
  const chased = lastChased(owed?.actions ?? []);
  const rows = logRows(owed?.actions ?? [], WHOLE_LOG, { bodies: who.bodies, held: null, today });
  const overdue = rows.filter(({ brag }) => brag.word === 'Overdue').length;
  return (
    <Page
      caption="Actions by owner"
      title={name}
      places={[
        { label: 'Owes', href: `#actions/owners/${encodeURIComponent(owner)}`, current: true, count: rows.length },
        { label: 'Type in their reply', href: `#actions/round/${encodeURIComponent(owner)}`, current: false },
        { label: 'All owners', href: '#actions/owners', current: false },
      ]}
      actions={owed ? <ShareOwed owed={[{ ...owed, name, address }]} isChosen who={who} /> : null}
    >
      <p className="govuk-body">
        {overdue === 0 ? 'Nothing is overdue' : `${overdue} overdue`}
        {chased === null ? ', not chased yet' : `, last chased on ${showDate(chased)}`}
        {address === '' ? '. The register has no e-mail address for them.' : `. ${address}`}
      </p>
      <DataTable
        caption={`Actions of ${name}`}
        words={['action', 'actions']}
        columns={COLUMNS}
        rows={rows}
        plain={rows.length < 12}
        onOpen={(row) => go(`actions/${row.id}`)}
        empty={<EmptyState title="Nothing is open">They owe nothing at present.</EmptyState>}
      />
    </Page>
  );
}
