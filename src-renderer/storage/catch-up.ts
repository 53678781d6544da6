/**
 * Bringing the rows up to the journal: replay what is missing, or build them anew
 * from the newest good snapshot and the journal after it.
 *
 * The place reached is held against the chain before anything is applied: a
 * number alone would take another journal's rows for ours. A restore entry stands
 * for everything: the snapshot it names replaces all rows.
 */
import type { Bridge, HostFault, SnapshotFacts } from '#contract/bridge.ts';
import { GENESIS_HASH, type Head, type JournalEntry } from '#contract/journal-entry.ts';
import { readWorkspaceFile } from '#contract/workspace-file.ts';
import { applyEntries, replaceRows, upgradeTables } from './apply.ts';
import { type Database, readPlace } from './database.ts';
import { latestOf, type SchemaVersion, type StoredRow } from './versions/schema-version.ts';

/** What catching up needs of an open workspace. */
export interface Replica {
  readonly bridge: Bridge;
  readonly workspace: string;
  readonly installId: string;
  readonly db: Database;
  readonly versions: readonly SchemaVersion[];
  readonly onProgress?: (done: number, total: number) => void;
}

/** `ahead` and `another-history`: these rows are not this journal's. `no-rows`: there is no place to replay from. */
export type CannotCatchUp = 'ahead' | 'another-history' | 'no-rows' | 'history-unreadable' | HostFault;

export type CaughtUp =
  | { readonly ok: true; readonly head: Head; readonly entries: number }
  | { readonly ok: false; readonly reason: CannotCatchUp };

const ENTRIES_AT_ONCE = 2000;

export async function catchUp(replica: Replica): Promise<CaughtUp> {
  const { bridge, workspace, db, versions, onProgress } = replica;
  let applied = 0;
  let holes = 0;
  for (;;) {
    const place = await readPlace(db);
    if (place === null) return { ok: false, reason: 'no-rows' };
    const read = await bridge.readJournal({ workspace, after: place.lastSeq, limit: ENTRIES_AT_ONCE });
    if (!read.ok) return { ok: false, reason: read.reason === 'beyond-head' ? 'ahead' : read.reason };
    const { anchorHash, entries, head } = read.value;
    if (anchorHash !== place.lastHash) return { ok: false, reason: 'another-history' };
    if (entries.length === 0) return { ok: true, head: { seq: place.lastSeq, hash: place.lastHash }, entries: applied };
    const restored = entries.findLastIndex((entry) => entry.restored !== null);
    const restore = entries[restored];
    if (restore !== undefined && !(await replaceByRestore(replica, restore))) {
      return { ok: false, reason: 'history-unreadable' };
    }
    const done = await applyEntries(db, entries.slice(restored + 1), versions);
    if (done === 'another-history') return { ok: false, reason: done };
    if (done === 'hole' && ++holes > 20) return { ok: false, reason: 'history-unreadable' };
    applied += entries.length;
    onProgress?.(entries.at(-1)?.seq ?? head.seq, head.seq);
  }
}

/** All rows anew. Snapshots that do not read, or are not of this chain, are passed over for the one before. */
export async function rebuild(
  replica: Replica,
  { snapshots }: { readonly snapshots: readonly SnapshotFacts[] },
): Promise<CaughtUp> {
  const { bridge, workspace, installId, db, versions } = replica;
  const newestFirst = snapshots
    .filter((snapshot) => snapshot.checked !== 'damaged')
    .sort((one, other) => other.head.seq - one.head.seq);
  for (const { name, head } of newestFirst) {
    const anchor = await bridge.readJournal({ workspace, after: head.seq, limit: 1 });
    if (!anchor.ok || anchor.value.anchorHash !== head.hash) continue;
    const tables = await readSnapshotRows(replica, name, null);
    if (tables === null) continue;
    await replaceRows(db, tables, { head, installId, schemaVersion: latestOf(versions) }, { force: true });
    const caught = await catchUp(replica);
    if (caught.ok || caught.reason === 'host-gone') return caught;
  }
  const start = { seq: 0, hash: GENESIS_HASH };
  await replaceRows(db, new Map(), { head: start, installId, schemaVersion: latestOf(versions) }, { force: true });
  const caught = await catchUp(replica);
  return caught.ok || caught.reason === 'host-gone' ? caught : { ok: false, reason: 'history-unreadable' };
}

async function replaceByRestore(replica: Replica, entry: JournalEntry): Promise<boolean> {
  if (entry.restored === null) return false;
  const tables = await readSnapshotRows(replica, entry.restored.snapshot, entry.restored.sha256);
  if (tables === null) return false;
  const { db, installId, versions } = replica;
  const head = { seq: entry.seq, hash: entry.hash };
  await replaceRows(db, tables, { head, installId, schemaVersion: latestOf(versions) }, { force: false });
  return true;
}

/** Null where the snapshot is missing or damaged. */
async function readSnapshotRows(
  { bridge, workspace, versions }: Replica,
  name: string,
  sha256: string | null,
): Promise<Map<string, readonly StoredRow[]> | null> {
  const bytes = await bridge.readSnapshot({ workspace, name });
  if (!bytes.ok || (sha256 !== null && (await sha256Of(bytes.value)) !== sha256)) return null;
  const read = await readWorkspaceFile(bytes.value);
  if (!read.ok) return null;
  return upgradeTables(read.value.tables, read.value.manifest.schemaVersion, versions);
}

export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes.slice());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
