/**
 * Opening a workspace: the database is held against the journal before any
 * screen may read it.
 *
 * Whatever is wrong with the database, the journal puts it right. Rows that the
 * journal does not hold are set aside as a file before they are replaced, and
 * that is said aloud; while the host asks what to do about its journal, they stay as
 * they are, to be read. What a newer release has written is shown from a database
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
  type Place,
  readPlace,
} from './database.ts';
import { setRowsAside } from './set-aside.ts';
import { openSpare } from './spare-database.ts';
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
  /** How far, and of how far; `total` null where that cannot be told. */
  readonly onProgress?: (done: number, total: number | null, work: OpeningWork) => void;
}

/** What takes long at some starts: rows are replayed or rebuilt, or brought to the form of a new release. */
export type OpeningWork = 'reading-history' | 'upgrading';

/** What the database was found to be, held against the journal. Each has its sentence in wording.ts; null: nothing to say. */
export type Found =
  | 'new'
  | 'current'
  | 'behind'
  | 'missing'
  | 'wiped'
  | 'rows-missing'
  /** Found after opening, by `checkRows`. */
  | 'rows-changed'
  | 'unreadable'
  | 'another-install'
  | 'another-history'
  | 'ahead'
  /** The journal waits for the person's choice and these rows are not of it: they are shown as they were. */
  | 'kept';

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
  const { bridge, workspace, actor, versions = VERSIONS, onProgress = () => undefined } = options;
  const reply = await bridge.openWorkspace({ workspace, schemaVersion: latestOf(versions) });
  if (!reply.ok) return { ok: false, reason: reply.reason, opened: null };
  const opened = reply.value;
  const fail = (reason: CannotOpen): StoreOpened => ({ ok: false, reason, opened });
  if (opened.state === 'sound' && opened.head.seq > 0 && opened.schemaVersion < latestOf(versions)) {
    onProgress(0, null, 'upgrading');
    // The journal is half of it, the database the other.
    const failed = await upgradeJournal({
      ...{ bridge, workspace, actor, versions },
      onProgress: (done, total) => onProgress(done, 2 * total, 'upgrading'),
    });
    if (failed !== null) return fail(failed);
  }

  let superseded: () => void = () => undefined;
  const idb = options.idb ?? { factory: globalThis.indexedDB, keyRange: globalThis.IDBKeyRange };
  const database = {
    ...{ name: databaseName(workspace), versions, idb },
    onSuperseded: () => superseded(),
    onUpgrade: (done: number, total: number) => onProgress(total + done, 2 * total, 'upgrading'),
  };
  const newer = { newer: opened.state === 'newer' };
  const spare = async () => {
    const other = options.idb === undefined ? await openSpare() : null;
    const found = other === null ? null : await findDatabase({ ...database, idb: other }, newer);
    return found === null ? null : { ...found, deleted: true };
  };
  let found = (await findDatabase(database, newer)) ?? (await spare());
  if (found === null) return fail('no-database');
  const { installId } = opened;
  const replicaOn = (db: Database): Replica => ({
    ...{ bridge, workspace, installId, db, versions },
    onProgress: (done, total) => onProgress(done, total, 'reading-history'),
  });
  let held = await orCutOff(found.db, holdAgainstJournal(replicaOn(found.db), opened, found, options.clock));
  if (held === 'cut-off') {
    found.db.close({ disableAutoOpen: true });
    found = (await findDatabase(database, newer)) ?? (await spare());
    if (found === null) return fail('no-database');
    held = await holdAgainstJournal(replicaOn(found.db), opened, { ...found, dataLoss: true }, options.clock);
  }
  const { db } = found;
  const replica = replicaOn(db);
  if (!held.ok) {
    db.close({ disableAutoOpen: true });
    return fail(held.reason);
  }
  const readOnly = found.newer ? 'newer' : opened.state === 'sound' ? null : opened.state;
  const started = startStore({ ...options, replica, readOnly, seq: held.seq });
  superseded = started.supersede;
  return { ok: true, store: started.store, opened, rebuilt: held.rebuilt, why: held.why, setAside: held.setAside };
}

/**
 * Where the browser comes upon damage as it reads, it cuts every connection off, and
 * what was asked of the database is never answered.
 */
function orCutOff(db: Database, work: Promise<Held>): Promise<Held | 'cut-off'> {
  const cutOff = new Promise<'cut-off'>((resolve) => db.on('close', () => resolve('cut-off')));
  return Promise.race([work.catch(() => 'cut-off' as const), cutOff]);
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

async function holdAgainstJournal(
  replica: Replica,
  opened: OpenedWorkspace,
  found: FoundDatabase,
  clock: Clock,
): Promise<Held> {
  const place = await readPlace(replica.db);
  let why: Found = found.deleted ? 'unreadable' : found.dataLoss ? 'wiped' : opened.head.seq === 0 ? 'new' : 'missing';
  let setAside: string | null = null;
  if (place !== null) {
    const reading = await howItStands(replica, place);
    if (reading.ok) return keepPlace(reading);
    why = reading.why;
    if (why === 'missing' && reading.reason === 'host-gone') return { ok: false, reason: 'host-gone' };
    if (why === 'another-install' || why === 'another-history' || why === 'ahead') {
      if (opened.state === 'asks') return { ok: true, seq: place.lastSeq, rebuilt: 'no', why: 'kept', setAside };
      const kept = await setRowsAside(replica, place, clock());
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
  async function rebuildAll(reason: Found): Promise<Held> {
    const built = await rebuild(replica, { snapshots: opened.snapshots });
    if (!built.ok) return { ok: false, reason: built.reason === 'host-gone' ? built.reason : 'history-unreadable' };
    return { ok: true, seq: built.head.seq, rebuilt: reason === 'new' ? 'no' : 'rebuilt', why: reason, setAside };
  }
}

type Reading = Extract<CaughtUp, { ok: true }> | { readonly ok: false; readonly why: Found; readonly reason: string };

/** Replays what is missing; or says why these rows cannot be brought up. */
async function howItStands(replica: Replica, place: Place): Promise<Reading> {
  if (place.installId !== replica.installId) return { ok: false, why: 'another-install', reason: '' };
  if (!(await isComplete(replica.db, place))) return { ok: false, why: 'rows-missing', reason: '' };
  const caught = await catchUp(replica);
  if (caught.ok) return caught;
  const { reason } = caught;
  return { ok: false, why: reason === 'ahead' || reason === 'another-history' ? reason : 'missing', reason };
}
