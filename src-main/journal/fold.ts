/**
 * The rows of a workspace, worked out from a snapshot and what followed it.
 *
 * Images after are whole rows, so folding an entry twice changes nothing. A
 * restore entry replaces everything, so folding begins at the snapshot it names.
 * The schema is not known here: an upgrade's entry must carry every row it
 * changed.
 */
import type { Head, JournalEntry, Row } from '#contract/journal-entry.ts';
import { findHashAt, indexAfter, type Journal, readEntries } from './journal-state.ts';
import { nextTurn, readSnapshotContent, type Snapshot, type SnapshotStore } from './snapshot-store.ts';

export type Tables = Map<string, Map<string, Row>>;

export interface Folded {
  readonly tables: Tables;
  readonly head: Head;
  readonly schemaVersion: number;
  /** Who wrote last, and where nobody did since the snapshot, who that names. */
  readonly by: string;
}

const ENTRIES_A_PAUSE = 500;

/** Null where no good snapshot and no unbroken run of entries lead to the head. */
export async function foldRows(journal: Journal, store: SnapshotStore): Promise<Folded | null> {
  const { head: target, schemaVersion } = journal;
  const end = journal.places.seqs.length;
  for (const base of await listBases(journal, store)) {
    const content = await readSnapshotContent(store, base.name);
    if (content === null) continue;
    const tables: Tables = new Map();
    for (const [table, rows] of content.tables) tables.set(table, new Map(rows.map((row) => [row.id, row])));
    const start = { tables, head: target, schemaVersion, by: content.manifest.createdBy };
    return foldOn(journal, start, indexAfter(journal, baseSeq(journal, base)), end);
  }
  if (journal.anchor.seq !== 0 || journal.restores.length > 0) return null;
  return foldOn(journal, { tables: new Map(), head: target, schemaVersion, by: '' }, 0, end);
}

async function foldOn(journal: Journal, start: Folded, from: number, to: number): Promise<Folded> {
  let { by } = start;
  let count = 0;
  for await (const entry of readEntries(journal, from, to)) {
    applyEntry(start.tables, entry);
    by = entry.actor.name;
    count += 1;
    if (count % ENTRIES_A_PAUSE === 0) await nextTurn();
  }
  return { ...start, by };
}

export function applyEntry(tables: Tables, entry: Pick<JournalEntry, 'operations'>): void {
  for (const { table, id, after } of entry.operations) {
    const rows = tables.get(table) ?? new Map<string, Row>();
    tables.set(table, rows);
    if (after === null) rows.delete(id);
    else rows.set(id, after);
  }
}

/** Where a snapshot stands in this journal: one that a restore brought in stands at the restore's entry. */
export function headOf(journal: Journal, snapshot: Snapshot): Head {
  return journal.restores.findLast((point) => point.snapshot === snapshot.name)?.head ?? snapshot.head;
}

const baseSeq = (journal: Journal, snapshot: Snapshot): number => headOf(journal, snapshot).seq;

/** Good snapshots from which an unbroken run leads to the head, nearest first. */
export async function listBases(journal: Journal, store: SnapshotStore): Promise<Snapshot[]> {
  const earliest = Math.max(journal.anchor.seq, journal.restores.at(-1)?.head.seq ?? 0);
  const bases: Snapshot[] = [];
  for (const snapshot of store.known.values()) {
    const head = headOf(journal, snapshot);
    if (snapshot.checked !== 'good' || head.seq < earliest || head.seq > journal.head.seq) continue;
    if ((await findHashAt(journal, head.seq)) === head.hash) bases.push(snapshot);
  }
  return bases.sort((a, b) => baseSeq(journal, b) - baseSeq(journal, a));
}
