/**
 * Opening a workspace: the database is held against the journal before any
 * screen may read it.
 *
 * Whatever is wrong with the database, the journal puts it right. Rows that the
 * journal does not hold are set aside as a file before they are replaced, and
 * that is said aloud. What a newer release has written is shown from a database
 * beside its own and never written to.
 */
import type { Bridge, DiskFault, HostFault, OpenedWorkspace } from '#contract/bridge.ts';
import type { Actor } from '#contract/journal-entry.ts';
import type { NewId } from '#domain/kernel/id.ts';
import type { Clock } from '#domain/kernel/instant.ts';
import { type CaughtUp, catchUp, type Replica, rebuild } from './catch-up.ts';
import {
  type Database,
  type DatabaseOptions,
  databaseName,
  deleteDatabase,
  type IndexedDb,
  isComplete,
  openDatabase,
  readPlace,
} from './database.ts';
import { startStore } from './start-store.ts';
import type { Store } from './store.ts';
import { upgradeJournal } from './upgrade-journal.ts';
import { VERSIONS } from './versions/all.ts';
import { latestOf, type SchemaVersion } from './versions/schema-version.ts';

export interface StoreOptions {
  readonly bridge: Bridge;
  readonly workspace: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly actor: Actor;
  readonly versions?: readonly SchemaVersion[];
  readonly idb?: IndexedDb;
  /** Called while rows are replayed or rebuilt: how far, and of how far. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What the database was found to be, held against the journal. Each has its sentence in wording.ts; null: nothing to say. */
export type Found =
  | 'new'
  | 'current'
  | 'behind'
  | 'missing'
  | 'wiped'
  | 'rows-missing'
  | 'unreadable'
  | 'another-install'
  | 'another-history'
  | 'ahead';

export type StoreOpened =
  | {
      readonly ok: true;
      readonly store: Store;
      readonly opened: OpenedWorkspace;
      readonly rebuilt: 'no' | 'replayed' | 'rebuilt';
      readonly why: Found;
      /** The file in the data folder that a database which held something else was put aside as. */
      readonly setAside: string | null;
    }
  | {
      readonly ok: false;
      readonly reason: CannotOpen;
      /** What the host found, where it got that far: its repairs, and whether it asks. */
      readonly opened: OpenedWorkspace | null;
    };

export type CannotOpen = DiskFault | HostFault | 'in-use' | 'no-database' | 'history-unreadable';

export async function openStore(options: StoreOptions): Promise<StoreOpened> {
  const { bridge, workspace, actor, versions = VERSIONS } = options;
  const reply = await bridge.openWorkspace({ workspace, schemaVersion: latestOf(versions) });
  if (!reply.ok) return { ok: false, reason: reply.reason, opened: null };
  const opened = reply.value;
  const fail = (reason: CannotOpen): StoreOpened => ({ ok: false, reason, opened });
  if (opened.state === 'sound' && opened.head.seq > 0 && opened.schemaVersion < latestOf(versions)) {
    const failed = await upgradeJournal({ bridge, workspace, actor, versions });
    if (failed !== null) return fail(failed);
  }

  let superseded: () => void = () => undefined;
  const idb = options.idb ?? { factory: globalThis.indexedDB, keyRange: globalThis.IDBKeyRange };
  const database = { name: databaseName(workspace), versions, idb, onSuperseded: () => superseded() };
  const found = await findDatabase(database, { newer: opened.state === 'newer' });
  if (found === null) return fail('no-database');
  const { db } = found;
  const { installId } = opened;
  const replica: Replica = {
    ...{ bridge, workspace, installId, db, versions },
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  };
  const held = await holdAgainstJournal(replica, opened, found);
  if (!held.ok) {
    db.close({ disableAutoOpen: true });
    return fail(held.reason);
  }
  const readOnly = found.newer ? 'newer' : opened.state === 'sound' ? null : opened.state;
  const started = startStore({ ...options, replica, readOnly, seq: held.seq });
  superseded = started.supersede;
  return { ok: true, store: started.store, opened, rebuilt: held.rebuilt, why: held.why, setAside: held.setAside };
}

interface FoundDatabase {
  readonly db: Database;
  readonly dataLoss: boolean;
  /** It had to be deleted to be opened. */
  readonly deleted: boolean;
  readonly newer: boolean;
}

/** One more try for a database that will not open, then a new one: nothing is in it that the journal does not hold. */
async function findDatabase(
  wanted: Required<DatabaseOptions>,
  { newer }: { readonly newer: boolean },
): Promise<FoundDatabase | null> {
  const options = newer ? { ...wanted, name: `${wanted.name}-read-only` } : wanted;
  let tried = await openDatabase(options);
  if (!tried.ok && tried.reason === 'unreadable') tried = await openDatabase(options);
  if (tried.ok) return { db: tried.db, dataLoss: tried.dataLoss, deleted: false, newer };
  if (tried.reason === 'newer') return newer ? null : await findDatabase(wanted, { newer: true });
  await deleteDatabase(options.name, options.idb);
  tried = await openDatabase(options);
  return tried.ok ? { db: tried.db, dataLoss: false, deleted: true, newer } : null;
}

type Held =
  | {
      readonly ok: true;
      readonly seq: number;
      readonly rebuilt: 'no' | 'replayed' | 'rebuilt';
      readonly why: Found;
      readonly setAside: string | null;
    }
  | { readonly ok: false; readonly reason: CannotOpen };

async function holdAgainstJournal(replica: Replica, opened: OpenedWorkspace, found: FoundDatabase): Promise<Held> {
  const place = await readPlace(replica.db);
  let why: Found = found.deleted ? 'unreadable' : found.dataLoss ? 'wiped' : opened.head.seq === 0 ? 'new' : 'missing';
  let setAside: string | null = null;
  if (place !== null) {
    if (place.installId !== replica.installId) why = 'another-install';
    else if (!(await isComplete(replica.db, place))) why = 'rows-missing';
    else {
      const caught = await catchUp(replica);
      if (caught.ok) return keepPlace(caught);
      if (caught.reason !== 'ahead' && caught.reason !== 'another-history') return rebuildOr(caught, 'missing');
      why = caught.reason;
      const kept = await setRowsAside(replica, place.lastSeq);
      if (!kept.ok) return kept;
      setAside = kept.file;
    }
  }
  return await rebuildAll(why);

  function keepPlace({ head, entries }: { head: { seq: number }; entries: number }): Held {
    const replayed = entries > 0;
    return {
      ok: true,
      seq: head.seq,
      rebuilt: replayed ? 'replayed' : 'no',
      why: replayed ? 'behind' : 'current',
      setAside,
    };
  }
  async function rebuildOr(caught: Extract<CaughtUp, { ok: false }>, reason: Found): Promise<Held> {
    return caught.reason === 'host-gone' ? { ok: false, reason: 'host-gone' } : await rebuildAll(reason);
  }
  async function rebuildAll(reason: Found): Promise<Held> {
    const built = await rebuild(replica, { snapshots: opened.snapshots });
    if (!built.ok) return { ok: false, reason: built.reason === 'host-gone' ? built.reason : 'history-unreadable' };
    return { ok: true, seq: built.head.seq, rebuilt: reason === 'new' ? 'no' : 'rebuilt', why: reason, setAside };
  }
}

/** Every row as a line of text: the table, and the row. It must be readable even when nothing else is. */
async function setRowsAside(
  { bridge, workspace, db }: Replica,
  seq: number,
): Promise<
  { readonly ok: true; readonly file: string } | { readonly ok: false; readonly reason: DiskFault | HostFault }
> {
  const lines: string[] = [];
  for (const table of db.tables) {
    for (const row of await table.toArray()) lines.push(JSON.stringify({ table: table.name, row }));
  }
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const kept = await bridge.setAside({ workspace, name: `database at ${seq}.ndjson`, bytes });
  return kept.ok ? { ok: true, file: kept.value.file } : { ok: false, reason: kept.reason };
}
