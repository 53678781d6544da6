/**
 * The workspace as one file: written from the rows, and checked whole before it
 * may replace them.
 *
 * The container's own checks (checksums, sizes, names) are the contract's; here
 * every row is read as the record it says it is, rows of older releases are
 * brought up first, and every id must point at a row that is there. A tombstone
 * is there. One wrong row refuses the file: half a workspace is worse than none.
 */
import type { Row } from '#contract/journal-entry.ts';
import {
  readWorkspaceFile,
  type WorkspaceFileFault,
  type WorkspaceManifest,
  writeWorkspaceFile,
} from '#contract/workspace-file.ts';
import { highestMarking, type Marking, marking } from '#domain/kernel/marking.ts';
import { no, type Result } from '#domain/kernel/result.ts';
import { type AnyRecord, isUnreadable, KINDS, type Kind, kindOfTable, RECORDS, readRecord } from '#domain/records.ts';
import { upgradeTables } from './apply.ts';
import { type Database, readPlace } from './database.ts';
import { listReferences } from './references.ts';
import type { NotSaved, Store } from './store.ts';
import { VERSIONS } from './versions/all.ts';
import { latestOf, type SchemaVersion, type StoredRow } from './versions/schema-version.ts';

/** What this release reads and writes. */
export const LATEST_SCHEMA = latestOf(VERSIONS);

/** Every row by table name, tombstones too. */
export type Tables = ReadonlyMap<string, readonly AnyRecord[]>;

export interface Progress {
  readonly onProgress?: (done: number, total: number) => void;
}

/** Read in one transaction, so that it is one moment of the workspace. */
export async function readAllRows(
  db: Database,
): Promise<{ readonly tables: Tables; readonly seq: number; readonly hash: string; readonly installId: string }> {
  return await db.transaction('r', db.tables, async () => {
    const place = await readPlace(db);
    const tables = new Map<string, readonly AnyRecord[]>();
    for (const kind of KINDS) tables.set(RECORDS[kind].table, await db.table(RECORDS[kind].table).toArray());
    return {
      tables,
      seq: place?.lastSeq ?? 0,
      hash: place?.lastHash ?? '0'.repeat(64),
      installId: place?.installId ?? '',
    };
  });
}

export interface Exported {
  readonly bytes: Uint8Array;
  /** The highest marking of anything inside: whether to lock it is the caller's to offer. */
  readonly marking: Marking;
  /** Files whose bytes are not in the data folder, or are damaged there. The export says which; it does not fail. */
  readonly missing: readonly string[];
}

export interface ExportFacts extends Progress {
  /** Name and release of the app. */
  readonly app: string;
  /** When, in UTC. */
  readonly createdAt: string;
}

export async function exportWorkspace(store: Store, { app, createdAt, onProgress }: ExportFacts): Promise<Exported> {
  const { tables, seq, hash, installId } = await readAllRows(store.db);
  const wanted = listHashes(tables);
  const files = new Map<string, Uint8Array>();
  for (const sha256 of wanted) {
    const bytes = await store.getBytes(sha256);
    if (bytes.ok) files.set(sha256, bytes.value);
  }
  const highest = highestOf(tables);
  const facts = {
    schemaVersion: LATEST_SCHEMA,
    minReader: 1,
    app,
    createdAt,
    createdBy: store.actor().name,
    installId,
    workspace: store.workspace,
    classification: highest,
    lastSeq: seq,
    lastHash: hash,
  };
  const bytes = await writeWorkspaceFile(
    { facts, tables: asRows(tables), files },
    { ...(onProgress === undefined ? {} : { onProgress }), pause },
  );
  return { bytes, marking: highest, missing: wanted.filter((sha256) => !files.has(sha256)) };
}

export type CannotRestore =
  | WorkspaceFileFault
  | 'newer-schema'
  | 'unknown-table'
  | 'unreadable-row'
  | 'wrong-table'
  | 'dangling';

export interface CheckFailed {
  readonly ok: false;
  readonly reason: CannotRestore;
  /** 'actions action:0193… owners.1.name: not empty', or the part of the file. */
  readonly where: string;
}

export interface CheckedWorkspace {
  readonly manifest: WorkspaceManifest;
  /** At the latest schema version. */
  readonly tables: Tables;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files that rows name and this workspace file does not hold, as in a snapshot: they must be in the data folder. */
  readonly filesElsewhere: readonly string[];
}

export interface CheckOptions extends Progress {
  readonly versions?: readonly SchemaVersion[];
}

/** Reads all of it, or says what is wrong first. Nothing in the workspace is touched. */
export async function checkWorkspaceFile(
  bytes: Uint8Array,
  { versions = VERSIONS, onProgress }: CheckOptions = {},
): Promise<{ readonly ok: true; readonly value: CheckedWorkspace } | CheckFailed> {
  const read = await readWorkspaceFile(bytes, { ...(onProgress === undefined ? {} : { onProgress }), pause });
  if (!read.ok) return read;
  const { manifest, files } = read.value;
  if (manifest.schemaVersion > latestOf(versions)) return refuse('newer-schema', '');
  const upgraded = upgradeTables(read.value.tables, manifest.schemaVersion, versions);
  const tables = new Map<string, readonly AnyRecord[]>(KINDS.map((kind) => [RECORDS[kind].table, []]));
  for (const [table, rows] of upgraded) {
    const kind = kindOfTable(table);
    if (kind === null) return refuse('unknown-table', table);
    const records = readRows(kind, table, rows);
    if ('reason' in records) return records;
    tables.set(table, records);
    await pause();
  }
  const dangling = findDangling(tables);
  if (dangling !== null) return dangling;
  const filesElsewhere = listHashes(tables).filter((sha256) => !files.has(sha256));
  return { ok: true, value: { manifest, tables, files, filesElsewhere } };
}

/**
 * Puts a workspace file in the place of every row: one entry in the journal, one
 * step to undo. A refusal of any kind leaves everything as it was.
 */
export async function restoreWorkspace(
  store: Store,
  bytes: Uint8Array,
  options: CheckOptions & { readonly summary: string },
): Promise<Result<{ readonly seq: number }, 'not-readable' | NotSaved> | CheckFailed> {
  const checked = await checkWorkspaceFile(bytes, options);
  return checked.ok ? await store.restore(bytes, options.summary) : checked;
}

/** Puts a snapshot of the host's in the place of every row. */
export async function restoreSnapshot(
  store: Store,
  readSnapshot: () => Promise<
    | { readonly ok: true; readonly value: Uint8Array }
    | { readonly ok: false; readonly reason: 'missing' | 'damaged' | NotSaved }
  >,
  options: CheckOptions & { readonly summary: string },
): Promise<Result<{ readonly seq: number }, 'not-readable' | 'missing' | 'damaged' | NotSaved> | CheckFailed> {
  const read = await readSnapshot();
  return read.ok ? await restoreWorkspace(store, read.value, options) : no(read.reason);
}

export function highestOf(tables: Tables): Marking {
  const markings = [...tables.values()].flatMap((rows) => rows.map((row) => marking.parse(row.marking)));
  return highestMarking([...new Set(markings)]);
}

function readRows(kind: Kind, table: string, rows: readonly StoredRow[]): readonly AnyRecord[] | CheckFailed {
  const records: AnyRecord[] = [];
  for (const row of rows) {
    if (!row.id.startsWith(`${kind}:`)) return refuse('wrong-table', `${table} ${row.id}`);
    const read = readRecord(kind, row);
    if (isUnreadable(read)) return refuse('unreadable-row', `${table} ${row.id} ${read.path}: ${read.expected}`);
    records.push(read);
  }
  return records;
}

function findDangling(tables: Tables): CheckFailed | null {
  const ids = new Set<string>([...tables.values()].flatMap((rows) => rows.map((row) => row.id)));
  for (const [table, rows] of tables) {
    const kind = kindOfTable(table);
    for (const row of kind === null ? [] : rows) {
      const missing = kind === null ? undefined : listReferences(kind, row).find((reference) => !ids.has(reference.id));
      if (missing !== undefined) return refuse('dangling', `${table} ${row.id} ${missing.path}: ${missing.id}`);
    }
  }
  return null;
}

const refuse = (reason: CannotRestore, where: string): CheckFailed => ({ ok: false, reason, where });

function listHashes(tables: Tables): readonly string[] {
  const rows = tables.get(RECORDS.file.table) ?? [];
  return [...new Set(rows.filter((row) => 'sha256' in row).map((row) => row.sha256))].sort();
}

const asRows = (tables: Tables): Map<string, readonly Row[]> =>
  new Map([...tables].map(([table, rows]) => [table, rows.map((row): Row => ({ ...row }))]));

/** Lets the window breathe during long work. */
const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume));
