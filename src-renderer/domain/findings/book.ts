/**
 * The book: every live row by kind, as the rules read it.
 *
 * Rows come in any order and are kept by id, so that what is found does not depend
 * on it. Indexes and what is gathered row by row are made the first time a rule
 * asks and are kept while the rows are the same objects: after one edit of fifty
 * thousand minutes, one minute is read again.
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
  /** The rows that share a value of the field, null aside, where there are two or more. */
  readonly sharing: <K extends Kind>(kind: K, field: keyof Records[K] & string) => readonly (readonly Records[K][])[];
  /** What `work` makes of each live row alone, by id. `work` is the same function every time: it is worked out once a row. */
  readonly gather: <K extends Kind, Value>(kind: K, work: (row: Records[K]) => readonly Value[]) => readonly Value[];
}

type Row = Records[Kind];
type Gathered = Map<string, readonly unknown[]>;
type Index = Map<unknown, readonly Row[]>;

interface Shelf {
  readonly from: readonly Row[];
  readonly rows: readonly Row[];
  readonly indexes: Map<string, Index>;
  readonly gathered: Map<unknown, Gathered>;
  /**
   * The shelf before, and which rows are others now. What it had worked out is taken
   * over and put right, not copied; asked again, it would work it out again.
   */
  readonly before: (Pick<Shelf, 'indexes' | 'gathered'> & { readonly changes: Changes }) | null;
}

interface Changes {
  /** New rows, and rows that are other objects than before. */
  readonly others: readonly Row[];
  /** Rows that are not there any more, and what the changed ones were. */
  readonly were: readonly Row[];
}

/** The shelves of a book, kept from one reading to the next. */
export type Shelves = ReadonlyMap<Kind, Shelf>;

const NO_ROWS: readonly never[] = [];

export function shelve(tables: Tables, before: Shelves | null = null): Shelves {
  return new Map(KINDS.map((kind) => [kind, shelfOf(tables[kind] ?? NO_ROWS, before?.get(kind))]));
}

export function bookOf(shelves: Shelves): Book {
  const shelf = (kind: Kind): Shelf => shelves.get(kind) ?? shelfOf(NO_ROWS, undefined);
  return {
    list: <K extends Kind>(kind: K) => shelf(kind).rows as readonly Records[K][],
    where: <K extends Kind>(kind: K, field: string, value: string | null) =>
      (field === 'id'
        ? rowsById(shelf(kind), value)
        : (indexed(shelf(kind), field).get(value) ?? NO_ROWS)) as readonly Records[K][],
    find: <K extends Kind>(kind: K, id: string | null) => rowsById(shelf(kind), id)[0] as Records[K] | undefined,
    sharing: <K extends Kind>(kind: K, field: string) =>
      sharing(indexed(shelf(kind), field)) as readonly Records[K][][],
    gather: <K extends Kind, Value>(kind: K, work: (row: Records[K]) => readonly Value[]) =>
      gather(shelf(kind), work as (row: Row) => readonly unknown[]) as readonly Value[],
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

function shelfOf(from: readonly Row[], kept: Shelf | undefined): Shelf {
  if (kept?.from === from) return kept;
  const rows = liveById(from);
  const before = kept
    ? { indexes: kept.indexes, gathered: kept.gathered, changes: changesBetween(kept.rows, rows) }
    : null;
  return { from, rows, indexes: new Map(), gathered: new Map(), before };
}

/** The rows stand by id, so no index is needed. */
function rowsById({ rows }: Shelf, id: string | null): readonly Row[] {
  let from = 0;
  let to = id === null ? 0 : rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.id ?? '') < (id ?? '')) from = middle + 1;
    else to = middle;
  }
  const row = rows[from];
  return row && row.id === id ? [row] : NO_ROWS;
}

function indexed(shelf: Shelf, field: string): Index {
  const known = shelf.indexes.get(field) ?? patchedIndex(shelf, field) ?? indexBy(shelf.rows, field);
  shelf.indexes.set(field, known);
  return known;
}

function gather(shelf: Shelf, work: (row: Row) => readonly unknown[]): readonly unknown[] {
  const known = shelf.gathered.get(work) ?? gatherAnew(shelf, work);
  shelf.gathered.set(work, known);
  return [...known.keys()].sort((one, other) => (one < other ? -1 : 1)).flatMap((id) => known.get(id) ?? NO_ROWS);
}

/** Only rows that gave something are kept; where there is a gathering before, only the changed rows are read. */
function gatherAnew(shelf: Shelf, work: (row: Row) => readonly unknown[]): Gathered {
  const before = shelf.before?.gathered.get(work);
  shelf.before?.gathered.delete(work);
  const found: Gathered = before ?? new Map();
  for (const { id } of before ? (shelf.before?.changes.were ?? NO_ROWS) : NO_ROWS) found.delete(id);
  for (const row of before ? (shelf.before?.changes.others ?? NO_ROWS) : shelf.rows) {
    const values = work(row);
    if (values.length > 0) found.set(row.id, values);
    else found.delete(row.id);
  }
  return found;
}

/** Both are by id. */
function changesBetween(before: readonly Row[], after: readonly Row[]): Changes {
  const others: Row[] = [];
  const were: Row[] = [];
  let at = 0;
  for (const row of after) {
    if (before[at] === row) {
      at += 1;
      continue;
    }
    others.push(row);
    for (let old = before[at]; old !== undefined && old.id <= row.id; old = before[at]) {
      were.push(old);
      at += 1;
    }
  }
  return { others, were: [...were, ...before.slice(at)] };
}

/** The very array where it is live and in order already, as it comes from the store. */
function liveById(rows: readonly Row[]): readonly Row[] {
  let last = '';
  let asItIs = true;
  for (const row of rows) {
    if (row.deletedAt !== null || row.id <= last) asItIs = false;
    last = row.id;
  }
  if (asItIs) return rows;
  return rows
    .filter((row) => row.deletedAt === null)
    .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

/** The index as it was, with the changed rows put right; null where there was none. */
function patchedIndex(shelf: Shelf, field: string): Index | null {
  const index = shelf.before?.indexes.get(field);
  if (!index || !shelf.before) return null;
  const { others, were } = shelf.before.changes;
  shelf.before.indexes.delete(field);
  for (const row of were) {
    const value: unknown = Reflect.get(row, field);
    index.set(value, index.get(value)?.filter((each) => each !== row) ?? NO_ROWS);
  }
  for (const row of others) {
    const value: unknown = Reflect.get(row, field);
    index.set(
      value,
      [...(index.get(value) ?? NO_ROWS), row].sort((one, other) => (one.id < other.id ? -1 : 1)),
    );
  }
  return index;
}

function sharing(index: Index): readonly (readonly Row[])[] {
  const groups: (readonly Row[])[] = [];
  for (const [value, rows] of index) if (rows.length > 1 && value !== null) groups.push(rows);
  return groups;
}

function indexBy(rows: readonly Row[], field: string): Index {
  const index = new Map<unknown, Row[]>();
  for (const row of rows) {
    const value: unknown = Reflect.get(row, field);
    const there = index.get(value);
    if (there) there.push(row);
    else index.set(value, [row]);
  }
  return index;
}
