/**
 * What one intention reads and writes, before any of it is written.
 *
 * Reads come from the database with the intention's own writes laid over them.
 * Every row written is stamped and read by its record's schema at once, so that
 * nothing reaches the journal that the next start could not read: an unreadable
 * row here is a mistake of ours, not of the person.
 */
import canonicalize from 'canonicalize';
import type { Operation } from '#contract/journal-entry.ts';
import type { NewId } from '#domain/kernel/id.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { invariant } from '#domain/kernel/result.ts';
import {
  type AnyRecord,
  isUnreadable,
  type Kind,
  kindOfTable,
  RECORDS,
  type Records,
  readRecord,
} from '#domain/records.ts';
import { type Database, readPlace } from './database.ts';
import type { Hlc } from './hlc.ts';
import { cleanText } from './plain-text.ts';
import { findRecord, listBy, listRecords } from './read.ts';
import type { New, Work } from './store.ts';
import type { StoredRow } from './versions/schema-version.ts';

export interface Pen {
  readonly db: Database;
  readonly newId: NewId;
  readonly hlc: Hlc;
  readonly now: Instant;
  /** The name that stands in `createdBy` and `updatedBy`. */
  readonly by: string;
}

export interface OpenWork {
  readonly work: Work;
  /** The row as it stands, tombstone or not. */
  readonly look: (table: string, id: string) => Promise<StoredRow | null>;
  /** Writes an earlier image back, newly stamped. Null puts the row aside. */
  readonly putBack: (table: string, id: string, image: StoredRow | null) => Promise<void>;
  /** What to write, or null where another window has moved on since `seq` and the reading may be of two moments. */
  readonly finish: (seq: number) => Promise<readonly Operation[] | null>;
}

interface Written {
  readonly kind: Kind;
  readonly row: AnyRecord;
}

export function openWork(pen: Pen): OpenWork {
  const { db, newId, hlc, now, by } = pen;
  const written = new Map<string, Written>();

  const write = <K extends Kind>(kind: K, row: unknown): Records[K] => {
    const read = readRecord(kind, cleanText(row));
    invariant(
      !isUnreadable(read),
      `a ${kind} that is written can be read${isUnreadable(read) ? `: ${read.path}, ${read.expected}` : ''}`,
    );
    written.set(read.id, { kind, row: read });
    return read;
  };
  const stamp = () => ({ updatedAt: now, updatedBy: by, hlc: hlc.next() });
  /** The overlay is keyed by id, and an id names its kind. */
  const mine = <K extends Kind>(kind: K): Records[K][] =>
    [...written.values()]
      .filter((entry): entry is Written & { row: Records[K] } => entry.kind === kind)
      .map(({ row }) => row);

  const work: Work = {
    async get(kind, id) {
      const own = mine(kind).find((row) => row.id === id);
      if (own !== undefined) return own.deletedAt === null ? own : undefined;
      return await findRecord(db, kind, id);
    },
    async list(kind, field, value) {
      const stored = field === undefined ? await listRecords(db, kind) : await listBy(db, kind, field, value ?? null);
      const own = mine(kind);
      const wanted = own.filter(
        (row) => row.deletedAt === null && (field === undefined || row[field] === (value ?? null)),
      );
      return [...stored.filter((row) => !written.has(row.id)), ...wanted].sort(compareIds);
    },
    add<K extends Kind>(kind: K, fields: New<K>) {
      const created = { createdAt: now, createdBy: by, deletedAt: null };
      return write(kind, { ...fields, id: fields.id ?? newId(kind), ...created, ...stamp() });
    },
    put: (kind, record) => write(kind, { ...record, ...stamp() }),
    async remove(kind, id) {
      const row = await work.get(kind, id);
      if (row !== undefined) write(kind, { ...row, deletedAt: now, ...stamp() });
    },
  };

  const stored = async (table: string, id: string): Promise<StoredRow | null> => {
    const row: StoredRow | undefined = await db.table(table).get(id);
    return row ?? null;
  };

  return {
    work,
    look: async (table, id) => written.get(id)?.row ?? (await stored(table, id)),
    async putBack(table, id, image) {
      const kind = kindOfTable(table);
      invariant(kind, `${table} is a table of this release`);
      const present = image ?? (await stored(table, id));
      if (present === null) return;
      write(kind, { ...present, ...(image === null ? { deletedAt: now } : {}), ...stamp() });
    },
    async finish(seq) {
      const all = [...written.values()];
      const tables = [...new Set(all.map(({ kind }) => RECORDS[kind].table))];
      return await db.transaction('r', [...tables, 'meta'], async () => {
        // Asked for together: each question to IndexedDB on its own is a hop of its own.
        const [place, ...befores] = await Promise.all([
          readPlace(db),
          ...all.map(({ kind, row }) => stored(RECORDS[kind].table, row.id)),
        ]);
        if (place?.lastSeq !== seq) return null;
        return all.flatMap(({ kind, row }, at): readonly Operation[] => {
          const before = befores[at] ?? null;
          const changed = before === null || !sameContent(before, row);
          return changed ? [{ table: RECORDS[kind].table, id: row.id, before, after: { ...row } }] : [];
        });
      });
    },
  };
}

/**
 * Whether two images say the same. When and by whom they were last stamped does
 * not count: a row taken back is stamped anew, and still says what it said.
 */
export function sameContent(one: StoredRow | null, other: StoredRow | null): boolean {
  return canonicalize(withoutStamps(one)) === canonicalize(withoutStamps(other));
}

function withoutStamps(row: StoredRow | null): unknown {
  if (row === null) return null;
  const { updatedAt: _at, updatedBy: _by, hlc: _hlc, ...rest } = row;
  return rest;
}

const compareIds = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
