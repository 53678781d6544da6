/**
 * Reading rows: one, many, or how many. Live rows only; a tombstone is read by
 * undo and history alone.
 *
 * Called inside a live query these are live: the screen follows every commit, in
 * this window or another. A field without an index is looked through row by row,
 * which is right for tens and wrong for thousands: give such a list an index.
 */
import type { Table } from 'dexie';
import { type Kind, RECORDS, type Records } from '#domain/records.ts';
import type { Database } from './database.ts';

type Field<K extends Kind> = keyof Records[K] & string;

export async function findRecord<K extends Kind>(
  db: Database,
  kind: K,
  id: Records[K]['id'],
): Promise<Records[K] | undefined> {
  const row: Records[K] | undefined = await tableOf(db, kind).get(id);
  return row?.deletedAt === null ? row : undefined;
}

/** In the order of the ids asked for; those that are not there, or put aside, are left out. */
export async function findRecords<K extends Kind>(
  db: Database,
  kind: K,
  ids: readonly Records[K]['id'][],
): Promise<readonly Records[K][]> {
  const rows = await tableOf(db, kind).bulkGet([...ids]);
  return rows.filter((row) => row !== undefined).filter(isLive);
}

/** By id, so by age. */
export async function listRecords<K extends Kind>(db: Database, kind: K): Promise<readonly Records[K][]> {
  return (await tableOf(db, kind).toArray()).filter(isLive);
}

/** As `listRecords`, so many at a time. */
export async function* listInLots<K extends Kind>(
  db: Database,
  kind: K,
  size: number,
): AsyncGenerator<readonly Records[K][]> {
  for await (const lot of rowsInLots(tableOf(db, kind), size)) yield lot.filter(isLive);
}

/** Every row of a table by id, tombstones too, so many at a time. */
export async function* rowsInLots<Row extends { readonly id: string }, Key>(
  table: Table<Row, Key>,
  size: number,
): AsyncGenerator<readonly Row[]> {
  let last = '';
  for (;;) {
    const lot = await table.where(':id').above(last).limit(size).toArray();
    yield lot;
    last = lot.at(-1)?.id ?? '';
    if (lot.length < size) return;
  }
}

export async function listBy<K extends Kind>(
  db: Database,
  kind: K,
  field: Field<K>,
  value: string | number | null,
): Promise<readonly Records[K][]> {
  return (await matching(tableOf(db, kind), field, value).toArray()).filter(isLive);
}

/** Those of any of several values, each read at one go: a cursor over them takes several times as long. */
export async function listByAny<K extends Kind>(
  db: Database,
  kind: K,
  field: Field<K>,
  values: readonly (string | number)[],
): Promise<readonly Records[K][]> {
  return (await Promise.all(values.map((value) => listBy(db, kind, field, value)))).flat();
}

/** Both ends are in it: `listBetween(db, 'meeting', 'heldOn', '2021-01-01', '2021-12-31')`. */
export async function listBetween<K extends Kind>(
  db: Database,
  kind: K,
  field: Field<K>,
  from: string | number,
  to: string | number,
): Promise<readonly Records[K][]> {
  const table = tableOf(db, kind);
  const found = isIndexed(table, field)
    ? table.where(field).between(from, to, true, true)
    : table.filter((row) => isWithin(valueAt(row, field), from, to));
  return (await found.toArray()).filter(isLive);
}

/** One body's rows of one year, for a register. */
export async function listByYear<K extends YearlyKind>(
  db: Database,
  kind: K,
  bodyId: Records['body']['id'],
  year: number,
): Promise<readonly Records[K][]> {
  return (await tableOf(db, kind).where('[bodyId+year]').equals([bodyId, year]).toArray()).filter(isLive);
}
type YearlyKind = 'meeting' | 'action' | 'recommendation' | 'decision' | 'escalation' | 'risk' | 'pack';

/** What came of one minute. */
export async function listFromMinute<K extends OutcomeKind>(
  db: Database,
  kind: K,
  minuteId: Records['minute']['id'],
): Promise<readonly Records[K][]> {
  return (await tableOf(db, kind).where('source.minuteId').equals(minuteId).toArray()).filter(isLive);
}
type OutcomeKind = 'action' | 'recommendation' | 'decision' | 'escalation' | 'risk';

export async function countRecords<K extends Kind>(
  db: Database,
  kind: K,
  field?: Field<K>,
  value?: string | number | null,
): Promise<number> {
  const table = tableOf(db, kind);
  const found = field === undefined ? table.toCollection() : matching(table, field, value ?? null);
  return await found.filter(isLive).count();
}

/** The table of one kind, typed by it. */
export const tableOf = <K extends Kind>(db: Database, kind: K): Table<Records[K], string> =>
  db.table(RECORDS[kind].table);

const isLive = (row: { readonly deletedAt: string | null }): boolean => row.deletedAt === null;

function matching<Row extends object>(table: Table<Row, string>, field: string, value: string | number | null) {
  return value !== null && isIndexed(table, field)
    ? table.where(field).equals(value)
    : table.filter((row) => valueAt(row, field) === value);
}

const isIndexed = (table: Table, field: string): boolean =>
  field === table.schema.primKey.keyPath || field in table.schema.idxByName;

const valueAt = (row: object, field: string): unknown => Reflect.get(row, field);

const isWithin = (value: unknown, from: string | number, to: string | number): boolean =>
  (typeof value === 'string' || typeof value === 'number') && value >= from && value <= to;
