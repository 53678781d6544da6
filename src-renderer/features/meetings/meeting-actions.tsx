/** The actions agreed at a meeting. The log holds them all, and is where they are worked on. */
import { useDesk, useRows } from '#desk/desk.tsx';
import { type Action, isOpen } from '#domain/action/action.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { listBy } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Column } from '#ui/table-rows.ts';

const COLUMNS: readonly Column<Action>[] = [
  { key: 'reference', title: 'Reference', text: (action) => action.reference ?? '', width: '9rem', whole: true },
  { key: 'text', title: 'Action', text: (action) => action.text },
  {
    key: 'owners',
    title: 'Owner',
    text: (action) => action.owners.map((owner) => owner.name).join(', '),
    width: '20rem',
  },
  {
    key: 'due',
    title: 'Due',
    text: (action) => showWrittenDate(action.due) || 'No date agreed',
    width: '10rem',
    whole: true,
  },
  { key: 'status', title: 'Status', text: (action) => (isOpen(action) ? 'Open' : 'Closed'), width: '6rem' },
];

export function MeetingActions({ meeting }: { readonly meeting: Meeting }) {
  const { go } = useDesk();
  const actions = useRows((db) => listBy(db, 'action', 'meetingId', meeting.id), [meeting.id]);
  if (!actions) return null;
  const add = (
    <Button onPress={() => go(`actions/new/${meeting.id}`)} kind={actions.length === 0 ? 'primary' : 'secondary'}>
      New action
    </Button>
  );
  return (
    <>
      {actions.length === 0 ? null : add}
      <DataTable
        plain
        caption="Actions agreed at this meeting"
        columns={COLUMNS}
        rows={actions}
        onOpen={(action) => go(`actions/${action.id}`)}
        empty={
          <EmptyState title="No actions from this meeting" action={add}>
            What somebody undertook to do here stands in the action log from then on.
          </EmptyState>
        }
      />
    </>
  );
}
