/**
 * The database on this computer: IndexedDB, one per workspace.
 *
 * It serves every screen and can be rebuilt at any time, because the truth is
 * the journal; so its transactions may be relaxed, and "Saved" waits for the
 * journal alone. Opening refuses a database that a newer release has written.
 * Dexie would open it and quietly write rows in the old shape, and the newer
 * release would then miss them in its indexes; so the check is ours and comes first.
 */
import { Dexie, type Table } from 'dexie';
import type { Kind, RECORDS, Records } from '#domain/records.ts';
import { latestOf, type SchemaVersion, upgradeRow } from './versions/schema-version.ts';

/** How far into the journal the rows are, and which journal. Moves in the same transaction as the rows. */
export interface Place {
  readonly key: 'place';
  readonly lastSeq: number;
  readonly lastHash: string;
  readonly installId: string;
  readonly schemaVersion: number;
  /** How many rows there are in all, tombstones too: fewer means the browser lost some without a word. */
  readonly rows: number;
  /** What all rows add up to (digest.ts); null until it has been taken after an upgrade. */
  readonly sum: number | null;
}

type RecordTables = { readonly [K in Kind as (typeof RECORDS)[K]['table']]: Table<Records[K], Records[K]['id']> };

/** One typed table per kind of record: `db.meetings`, `db.agendaItems`. Screens read through read.ts. */
export type Database = Dexie & RecordTables & { readonly meta: Table<Place, 'place'> };

/** The browser's IndexedDB, or a test's. */
export interface IndexedDb {
  readonly factory: IDBFactory;
  readonly keyRange: typeof IDBKeyRange;
}

export interface DatabaseOptions {
  readonly name: string;
  readonly versions: readonly SchemaVersion[];
  readonly idb?: IndexedDb;
  /** Another window needs the database in a newer shape, or deleted it: this one has let go of it for good. */
  readonly onSuperseded?: () => void;
  /** Called while rows are brought to the form of this release: how many, and of how many. */
  readonly onUpgrade?: (done: number, total: number) => void;
}

export type OpenedDatabase =
  | {
      readonly ok: true;
      readonly db: Database;
      /** The browser found its own files damaged and emptied them. */
      readonly dataLoss: boolean;
    }
  | { readonly ok: false; readonly reason: 'newer' | 'unreadable' };

export const databaseName = (workspace: string): string => `matters-${workspace}`;

export async function openDatabase({
  name,
  versions,
  idb = { factory: globalThis.indexedDB, keyRange: globalThis.IDBKeyRange },
  onSuperseded,
  onUpgrade = () => undefined,
}: DatabaseOptions): Promise<OpenedDatabase> {
  const watched = watchForLoss(idb.factory);
  const db = new Dexie(name, {
    indexedDB: watched.factory,
    IDBKeyRange: idb.keyRange,
    chromeTransactionDurability: 'relaxed',
    // Rows are never changed in place, so what is kept of a live query is frozen and shared; a copy of each would cost more than reading them.
    cache: 'immutable',
  });
  for (const version of versions) declare(db, version, onUpgrade);
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    onSuperseded?.();
    return false;
  });
  try {
    if (await isNewer(idb.factory, name, latestOf(versions))) return { ok: false, reason: 'newer' };
    await db.open();
    await readPlace(db as Database);
  } catch {
    db.close({ disableAutoOpen: true });
    return { ok: false, reason: 'unreadable' };
  }
  if (idb.factory === globalThis.indexedDB) keptByBrowser.add(db as Database);
  return { ok: true, db: db as Database, dataLoss: watched.lost() };
}

const keptByBrowser = new WeakSet<Database>();

/** False where the rows are in this window's memory alone, and a worker would find another database of the name. */
export const isKeptByBrowser = (db: Database): boolean => keptByBrowser.has(db);

/** Null in a database that has never been filled. */
export async function readPlace(db: Database): Promise<Place | null> {
  const place: Place | undefined = await db.meta.get('place');
  return place ?? null;
}

export async function deleteDatabase(name: string, { factory }: { readonly factory: IDBFactory }): Promise<void> {
  await new Promise<void>((done) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => done();
  });
}

/** True when every table still holds the rows it should. */
export async function isComplete(db: Database, place: Place): Promise<boolean> {
  const counts = await Promise.all(db.tables.filter(({ name }) => name !== 'meta').map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0) === place.rows;
}

/** Dexie multiplies version numbers by ten. */
async function isNewer(factory: IDBFactory, name: string, latest: number): Promise<boolean> {
  const known = await factory.databases();
  return known.some((database) => database.name === name && (database.version ?? 0) > latest * 10);
}

/** So many rows between one telling and the next. */
const TOLD_EVERY = 500;

function declare(db: Dexie, version: SchemaVersion, onUpgrade: (done: number, total: number) => void): void {
  const { upgrade } = version;
  const declared = db.version(version.number).stores({ ...version.indexes, meta: 'key' });
  if (upgrade === null) return;
  declared.upgrade(async (transaction) => {
    const tables = Object.keys(version.indexes);
    const counts = await Promise.all(tables.map((table) => transaction.table(table).count()));
    const total = counts.reduce((sum, count) => sum + count, 0);
    let done = 0;
    for (const table of tables) {
      await transaction
        .table(table)
        .toCollection()
        .modify((row, slot) => {
          slot.value = upgradeRow([version], version.number - 1, table, row);
          done += 1;
          if (done % TOLD_EVERY === 0) onUpgrade(done, total);
        });
    }
    await transaction.table('meta').toCollection().modify({ schemaVersion: version.number, sum: null });
  });
}

/** IndexedDB tells of damage in one place only: the event that an emptied database is made anew. */
function watchForLoss(factory: IDBFactory): { factory: IDBFactory; lost: () => boolean } {
  let lost = false;
  const open = (name: string, version?: number) => {
    const request = factory.open(name, version);
    request.addEventListener('upgradeneeded', (event) => {
      lost ||= 'dataLoss' in event && event.dataLoss === 'total';
    });
    return request;
  };
  const watched: IDBFactory = {
    open,
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (one, other) => factory.cmp(one, other),
  };
  return { factory: watched, lost: () => lost };
}
