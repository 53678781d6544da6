/**
 * Journal entries become rows here, and nowhere else.
 *
 * Entries are applied strictly in sequence, and the place reached moves in the
 * same transaction as the rows; so two windows may apply the same entries at the
 * same time, and neither leaves a hole: what is already there is skipped, what
 * would skip one is refused. An image is whole, so applying twice changes nothing.
 */
import type { Table } from 'dexie';
import type { Head, JournalEntry, Operation } from '#contract/journal-entry.ts';
import { invariant } from '#domain/kernel/result.ts';
import { type Database, type Place, readPlace } from './database.ts';
import { withoutRow, withRow } from './digest.ts';
import { latestOf, type SchemaVersion, type StoredRow, upgradeRow } from './versions/schema-version.ts';

export type Applicable = Pick<JournalEntry, 'seq' | 'hash' | 'previousHash' | 'schemaVersion' | 'operations'>;

/** `hole`: an entry between is missing, so read up first. `another-history`: these rows come from another journal. */
export type Applied = 'applied' | 'hole' | 'another-history';

/** All of the entries in one transaction, or none. Restore entries are not for here: see `replaceRows`. */
export async function applyEntries(
  db: Database,
  entries: readonly Applicable[],
  versions: readonly SchemaVersion[],
): Promise<Applied> {
  const images = lastImages(entries, versions);
  const tables = [...new Set(images.map((image) => image.table))].filter((table) => hasTable(db, table));
  return await db.transaction('rw', [...tables, 'meta'], async () => {
    const place = await readPlace(db);
    if (place === null) return 'hole';
    const news = entries.filter((entry) => entry.seq > place.lastSeq);
    const [first] = news;
    const last = news.at(-1);
    if (first === undefined || last === undefined) return 'applied';
    if (first.seq !== place.lastSeq + 1) return 'hole';
    if (first.previousHash !== place.lastHash) return 'another-history';
    let { sum } = place;
    for (const table of tables) sum = await writeImages(db.table(table), images, sum);
    const rows = place.rows + news.reduce((sum, entry) => sum + rowsAddedBy(db, entry), 0);
    await db.meta.put({
      ...place,
      lastSeq: last.seq,
      lastHash: last.hash,
      schemaVersion: latestOf(versions),
      rows,
      sum,
    });
    return 'applied';
  });
}

/**
 * Empties every table and fills it anew, in one transaction. Unless `force` is
 * set, a database that has already come as far is left alone.
 */
export async function replaceRows(
  db: Database,
  tables: ReadonlyMap<string, readonly StoredRow[]>,
  place: { readonly head: Head; readonly installId: string; readonly schemaVersion: number },
  { force }: { readonly force: boolean },
): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const now = await readPlace(db);
    if (!force && now !== null && now.lastSeq >= place.head.seq) return;
    let count = 0;
    let sum = 0;
    for (const table of db.tables) {
      if (table.name === 'meta') continue;
      const rows = tables.get(table.name) ?? [];
      await table.clear();
      await table.bulkPut([...rows]);
      count += rows.length;
      for (const row of rows) sum = withRow(sum, row);
    }
    const reached: Place = {
      key: 'place',
      lastSeq: place.head.seq,
      lastHash: place.head.hash,
      installId: place.installId,
      schemaVersion: place.schemaVersion,
      rows: count,
      sum,
    };
    await db.meta.put(reached);
  });
}

/** Rows of an older schema, brought to the latest. Pure, and the same for snapshots and workspace files. */
export function upgradeTables(
  tables: ReadonlyMap<string, readonly StoredRow[]>,
  from: number,
  versions: readonly SchemaVersion[],
): Map<string, readonly StoredRow[]> {
  if (from >= latestOf(versions)) return new Map(tables);
  return new Map(
    [...tables].map(([table, rows]) => [table, rows.map((row) => upgradeRow(versions, from, table, row))] as const),
  );
}

interface Image {
  readonly table: string;
  readonly id: string;
  readonly row: StoredRow | null;
}

/** What each touched row is in the end. The entries must follow one another. */
function lastImages(entries: readonly Applicable[], versions: readonly SchemaVersion[]): readonly Image[] {
  const images = new Map<string, Image>();
  entries.forEach((entry, at) => {
    const before = entries[at - 1];
    invariant(before === undefined || before.seq + 1 === entry.seq, 'entries follow one another');
    for (const operation of entry.operations)
      images.set(operation.id, imageOf(operation, entry.schemaVersion, versions));
  });
  return [...images.values()];
}

function imageOf({ table, id, after }: Operation, from: number, versions: readonly SchemaVersion[]): Image {
  return { table, id, row: after === null ? null : upgradeRow(versions, from, table, after) };
}

/** Answers the sum of all rows as it is now. A row that has decayed since it was written leaves it wrong, which is noticed. */
async function writeImages(
  table: Table<StoredRow, string>,
  images: readonly Image[],
  sumBefore: number | null,
): Promise<number | null> {
  const own = images.filter((image) => image.table === table.name);
  const gone = own.filter((image) => image.row === null).map((image) => image.id);
  const rows = own.map((image) => image.row).filter((row) => row !== null);
  const [there] = await Promise.all([
    table.bulkGet(own.map((image) => image.id)),
    gone.length > 0 ? table.bulkDelete(gone) : null,
    rows.length > 0 ? table.bulkPut(rows) : null,
  ]);
  if (sumBefore === null) return null;
  const without = there.filter((row) => row !== undefined).reduce(withoutRow, sumBefore);
  return rows.reduce(withRow, without);
}

function rowsAddedBy(db: Database, { operations }: Applicable): number {
  const known = operations.filter((operation) => hasTable(db, operation.table));
  return known.filter(({ before }) => before === null).length - known.filter(({ after }) => after === null).length;
}

/** A table that only a later release knows cannot be shown here; that release will read it from the journal. */
const hasTable = (db: Database, name: string): boolean => db.tables.some((table) => table.name === name);
