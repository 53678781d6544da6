/**
 * Snapshots: the whole programme as it stood, kept beside the history and read back after writing.
 *
 * A second place may be a cloud folder or a share: finished snapshots are copied
 * there. The history itself never is, because two computers would tear it.
 */
import { useCallback, useState } from 'react';
import type { SnapshotFacts } from '#contract/bridge.ts';
import { useDesk } from '#desk/desk.tsx';
import { londonMoment, parseInstant } from '#domain/kernel/instant.ts';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import type { Column } from '#ui/table-rows.ts';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useAnswer } from './answers.ts';
import { CHECKED_WORDS, countOf, FAULT_WORDS, SNAPSHOT_REASON_WORDS, sizeOf } from './wording.ts';

type Row = SnapshotFacts & { readonly id: string };

export function SnapshotsPart() {
  const { announce, bridge, go, store } = useDesk();
  const [busy, setBusy] = useState(false);
  const { workspace } = store;
  const [reply, askAgain] = useAnswer(useCallback(() => bridge.listSnapshots({ workspace }), [bridge, workspace]));
  if (reply === undefined) return null;
  const rows = reply.ok ? reply.value.map((one): Row => ({ ...one, id: one.name })) : [];

  async function take(): Promise<void> {
    setBusy(true);
    const taken = await bridge.takeSnapshot({ workspace, reason: 'asked' });
    setBusy(false);
    askAgain();
    announce(
      taken.ok
        ? { text: 'A snapshot was taken and read back.', tone: 'done' }
        : { text: FAULT_WORDS[taken.reason], tone: 'refused' },
    );
  }

  const button = (
    <Button kind="primary" busy={busy} onPress={() => void take()}>
      {busy ? 'Taking a snapshot…' : 'Take a snapshot now'}
    </Button>
  );
  return (
    <>
      <p className="govuk-body">
        A snapshot is the whole programme as it stood at one moment. They are taken now and then, and when you close the
        app. Open one to see how it differs from now, and to go back to it.
      </p>
      {reply.ok ? null : <p className="govuk-body">{FAULT_WORDS[reply.reason]}</p>}
      {rows.length > 0 ? button : null}
      <DataTable
        caption="Snapshots"
        words={['snapshot', 'snapshots']}
        columns={COLUMNS}
        rows={rows}
        sortedBy={{ key: 'takenAt', descending: true }}
        onOpen={(row) => go(`data-safety/restore/${row.name}`)}
        empty={
          <EmptyState title="No snapshot yet" action={button}>
            One is taken when you close the app. You can have one now.
          </EmptyState>
        }
      />
      <SecondPlace />
    </>
  );
}

const countRows = (row: Row): number => Object.values(row.rows).reduce((sum, count) => sum + count, 0);

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'takenAt',
    title: 'Taken',
    text: (row) => {
      const moment = parseInstant(row.takenAt);
      return moment ? londonMoment(moment) : row.takenAt;
    },
    sort: (row) => row.takenAt,
  },
  { key: 'reason', title: 'Why', text: (row) => SNAPSHOT_REASON_WORDS[row.reason] },
  {
    key: 'rows',
    title: 'Holds',
    text: (row) => countOf(countRows(row), 'record', 'records'),
    sort: countRows,
  },
  { key: 'bytes', title: 'Size', text: (row) => sizeOf(row.bytes), sort: (row) => row.bytes },
  {
    key: 'checked',
    title: 'Checked',
    text: (row) => CHECKED_WORDS[row.checked].text,
    cell: (row) => <Tag {...CHECKED_WORDS[row.checked]} />,
  },
];

/** The folder is the host's to keep; which one was chosen is remembered as a draft, to show it. */
const FOLDER_DRAFT = 'second-place';

function SecondPlace() {
  const { announce, bridge, store } = useDesk();
  const [kept, askAgain] = useAnswer(useCallback(() => store.readDraft(FOLDER_DRAFT), [store]));
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  if (kept === undefined) return null;
  const folder = typeof kept === 'string' ? kept : '';

  async function save(text: string): Promise<void> {
    const path = text.trim() === '' ? null : text.trim();
    const reply = await bridge.setSnapshotFolder({ workspace: store.workspace, folder: path });
    setProblem(reply.ok ? undefined : FAULT_WORDS[reply.reason]);
    if (!reply.ok) return;
    await store.keepDraft(FOLDER_DRAFT, path);
    setTyped(null);
    askAgain();
    announce({
      text: path ? 'Each new snapshot will also be copied to the second place.' : 'There is no second place any more.',
      tone: 'done',
    });
  }

  return (
    <Form onSave={() => save(typed ?? folder)}>
      <h2 className="govuk-heading-m">A second place</h2>
      <TextField
        name="folder"
        label="Folder for copies of snapshots"
        hint="On another disk, a share or a synced folder. Leave it empty to have none."
        problem={problem}
        value={typed ?? folder}
        onChange={setTyped}
      />
      <Button type="submit">Use this folder</Button>
    </Form>
  );
}
