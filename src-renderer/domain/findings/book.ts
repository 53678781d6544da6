/**
 * The book: every live row by kind, as the rules read it.
 *
 * Rows come in any order and are kept by id, so that what is found does not depend
 * on it. An index is made the first time a rule asks and is kept for as long as the
 * rows of its kind are the same array: after one edit only that kind is indexed anew.
 */
import { KINDS, type Kind, type Records } from '../records.ts';

/** Every row of every kind; a kind left out has none. */
export type Tables = { readonly [K in Kind]?: readonly Records[K][] };

export interface Book {
  /** Live rows, by id. */
  readonly list: <K extends Kind>(kind: K) => readonly Records[K][];
  /** Live rows whose field is this value. */
  readonly where: <K extends Kind>(
    kind: K,
    field: keyof Records[K] & string,
    value: string | null,
  ) => readonly Records[K][];
  /** A row put aside is not found. */
  readonly find: <K extends Kind>(kind: K, id: Records[K]['id'] | null) => Records[K] | undefined;
}

type Row = Records[Kind];

interface Shelf {
  readonly from: readonly Row[];
  readonly rows: readonly Row[];
  readonly indexes: Map<string, ReadonlyMap<unknown, readonly Row[]>>;
}

/** The shelves of a book, kept from one reading to the next. */
export type Shelves = ReadonlyMap<Kind, Shelf>;

const NO_ROWS: readonly never[] = [];

export function shelve(tables: Tables, before: Shelves | null = null): Shelves {
  return new Map(
    KINDS.map((kind) => {
      const from: readonly Row[] = tables[kind] ?? NO_ROWS;
      const kept = before?.get(kind);
      return [kind, kept?.from === from ? kept : { from, rows: liveById(from), indexes: new Map() }];
    }),
  );
}

export function bookOf(shelves: Shelves): Book {
  const rowsOf = (kind: Kind) => shelves.get(kind)?.rows ?? NO_ROWS;
  const indexed = (kind: Kind, field: string): ReadonlyMap<unknown, readonly Row[]> => {
    const shelf = shelves.get(kind);
    if (!shelf) return new Map();
    const known = shelf.indexes.get(field);
    if (known) return known;
    const made = indexBy(shelf.rows, field);
    shelf.indexes.set(field, made);
    return made;
  };
  return {
    list: <K extends Kind>(kind: K) => rowsOf(kind) as readonly Records[K][],
    where: <K extends Kind>(kind: K, field: string, value: string | null) =>
      (indexed(kind, field).get(value) ?? NO_ROWS) as readonly Records[K][],
    find: <K extends Kind>(kind: K, id: string | null) =>
      id === null ? undefined : (indexed(kind, 'id').get(id)?.[0] as Records[K] | undefined),
  };
}

/** A thing worked out once for a row and kept for as long as the row is the same. */
export function oncePerRow<One extends object, Value>(work: (row: One) => Value): (row: One) => Value {
  const known = new WeakMap<One, { readonly value: Value }>();
  return (row) => {
    const kept = known.get(row) ?? { value: work(row) };
    known.set(row, kept);
    return kept.value;
  };
}

function liveById(rows: readonly Row[]): readonly Row[] {
  const live = rows.filter((row) => row.deletedAt === null);
  const inOrder = live.every((row, at) => at === 0 || (live[at - 1]?.id ?? '') < row.id);
  return inOrder ? live : live.sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

function indexBy(rows: readonly Row[], field: string): ReadonlyMap<unknown, readonly Row[]> {
  const index = new Map<unknown, Row[]>();
  for (const row of rows) {
    const value: unknown = Reflect.get(row, field);
    const there = index.get(value);
    if (there) there.push(row);
    else index.set(value, [row]);
  }
  return index;
}
