/**
 * What a schema version is: a number, a sentence, the indexes, and how rows of
 * the version before become rows of this one.
 *
 * A version file is frozen the day it ships: it knows no record and imports
 * nothing of the domain, because records go on changing and it must not. One
 * pure function serves every place old rows can lie: the database, a snapshot, a
 * workspace file and the images in the journal.
 */

/** A row of any shape: an id and whatever that version kept. */
export type StoredRow = { readonly id: string } & { readonly [field: string]: unknown };

export interface SchemaVersion {
  readonly number: number;
  /** What changed, for the changelog and the reader of a fixture. */
  readonly sentence: string;
  /** Indexes by table, in Dexie's notation; every table of the version is named. */
  readonly indexes: Readonly<Record<string, string>>;
  /** Null for the first version: there is nothing before it. */
  readonly upgrade: Upgrade | null;
}

export interface Upgrade {
  /** Pure. A row of a table it does not change comes back as it is. */
  readonly upgradeRow: (table: string, row: StoredRow) => StoredRow;
  /** One row before and after; a test runs it. */
  readonly example: { readonly table: string; readonly before: StoredRow; readonly after: StoredRow };
}

export const latestOf = (versions: readonly SchemaVersion[]): number => versions.at(-1)?.number ?? 0;

/** Carries a row through every version after `from`, in order. */
export function upgradeRow(versions: readonly SchemaVersion[], from: number, table: string, row: StoredRow): StoredRow {
  return versions
    .filter((version) => version.number > from)
    .reduce((current, version) => version.upgrade?.upgradeRow(table, current) ?? current, row);
}
