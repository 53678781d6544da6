/**
 * Snapshots on the disk: each a workspace file, with a note of facts beside it.
 *
 * The note says what the file holds and its SHA-256, so that a list needs no
 * unpacking and a file changed since is noticed. A snapshot counts as good only
 * after it was read back whole. A damaged one is moved to quarantine, not deleted.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { SNAPSHOT_REASONS, type SnapshotFacts } from '#contract/bridge.ts';
import { sha256 } from '#contract/journal-entry.ts';
import { readWorkspaceFile, type WorkspaceFileContent } from '#contract/workspace-file.ts';
import type { FileSystem } from './file-system.ts';
import type { Folders } from './folders.ts';
import { hashOf } from './line.ts';
import { quarantineFile, writeWhole } from './whole-file.ts';

const SUFFIX = '.matters';
const NOTE = '.facts.json';
/** In the name, because a crash may come between a file and its note. */
const INCOMING = '-incoming';

const note = z.object({
  takenAt: z.iso.datetime(),
  head: z.object({ seq: z.int().min(0), hash: sha256 }),
  schemaVersion: z.int().min(1),
  bytes: z.int().min(0),
  sha256,
  rows: z.record(z.string(), z.int().min(0)),
  reason: z.enum(SNAPSHOT_REASONS),
  checked: z.enum(['good', 'damaged', 'not-yet']),
  /** Came from outside by a restore: its head is another journal's. */
  incoming: z.boolean(),
  keepUntil: z.iso.datetime().nullable(),
});
export interface Snapshot extends SnapshotFacts {
  readonly sha256: string;
  readonly incoming: boolean;
  readonly keepUntil: string | null;
}

export interface SnapshotStore {
  readonly fs: FileSystem;
  readonly folders: Folders;
  /** By name. Names begin with the moment they were taken, so their order is time's. */
  readonly known: Map<string, Snapshot>;
}

/** Lists what is there, compares each file with its note, and answers the names that had to be set aside. */
export async function openSnapshotStore(
  fs: FileSystem,
  folders: Folders,
): Promise<{ store: SnapshotStore; damaged: string[] }> {
  const store: SnapshotStore = { fs, folders, known: new Map() };
  const damaged: string[] = [];
  const names = (await fs.list(folders.snapshots)).filter((name) => name.endsWith(SUFFIX));
  for (const name of names.reverse()) {
    const snapshot = await readFacts(store, name);
    if (snapshot === null) damaged.push(await setSnapshotAside(store, name));
    else store.known.set(name, snapshot);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { store, damaged };
}

/** Facts of a file that is what its note says, or that reads whole where it has no note; null for a damaged one. */
async function readFacts(store: SnapshotStore, name: string): Promise<Snapshot | null> {
  const bytes = await store.fs.read(join(store.folders.snapshots, name));
  const noted = await readNote(store, name);
  if (noted !== null) return noted.sha256 === hashOf(bytes) && noted.checked !== 'damaged' ? { ...noted, name } : null;
  const read = await readWorkspaceFile(bytes);
  if (!read.ok) return null;
  const incoming = name.includes(INCOMING);
  const reason = SNAPSHOT_REASONS.find((known) => name.includes(`-${known}`)) ?? (incoming ? 'restore' : 'asked');
  const facts = factsOf(read.value, bytes, { name, reason, incoming, keepUntil: null });
  await writeNote(store, facts);
  return facts;
}

async function readNote(store: SnapshotStore, name: string): Promise<z.output<typeof note> | null> {
  const path = join(store.folders.snapshots, `${name}${NOTE}`);
  if ((await store.fs.size(path)) === null) return null;
  try {
    return note.parse(JSON.parse((await store.fs.read(path)).toString()));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

function factsOf(
  content: WorkspaceFileContent,
  bytes: Uint8Array,
  rest: Pick<Snapshot, 'name' | 'reason' | 'incoming' | 'keepUntil'>,
): Snapshot {
  const { manifest, tables } = content;
  return {
    ...rest,
    takenAt: manifest.createdAt,
    head: { seq: manifest.lastSeq, hash: manifest.lastHash },
    schemaVersion: manifest.schemaVersion,
    bytes: bytes.length,
    sha256: hashOf(bytes),
    rows: Object.fromEntries([...tables].map(([table, rows]) => [table, rows.length])),
    checked: 'good',
  };
}

async function writeNote(store: SnapshotStore, { name, ...facts }: Snapshot): Promise<void> {
  await writeWhole(
    store.fs,
    join(store.folders.snapshots, `${name}${NOTE}`),
    Buffer.from(`${JSON.stringify(facts)}\n`),
  );
}

export interface KeepSnapshot {
  readonly bytes: Uint8Array;
  readonly takenAt: string;
  readonly reason: SnapshotFacts['reason'];
  readonly incoming: boolean;
  readonly keepUntil: string | null;
}

/**
 * Writes a snapshot, synced, reads it back whole and notes its facts.
 *
 * A file that does not read back is moved to quarantine and answered with null.
 */
export async function keepSnapshot(store: SnapshotStore, keep: KeepSnapshot): Promise<Snapshot | null> {
  await store.fs.makeFolder(store.folders.snapshots);
  const name = freeName(store, keep);
  const path = join(store.folders.snapshots, name);
  await writeWhole(store.fs, path, keep.bytes);
  const back = await store.fs.read(path);
  const read = await readWorkspaceFile(back, { pause: nextTurn });
  if (!read.ok || hashOf(back) !== hashOf(keep.bytes)) {
    await quarantineFile(store.fs, store.folders.quarantine, path);
    return null;
  }
  const { reason, incoming, keepUntil, takenAt } = keep;
  const facts = { ...factsOf(read.value, back, { name, reason, incoming, keepUntil }), takenAt };
  await writeNote(store, facts);
  store.known.set(name, facts);
  return facts;
}

function freeName(store: SnapshotStore, { takenAt, reason, incoming }: KeepSnapshot): string {
  const stem = `${takenAt.replace(/[-:.]/g, '')}${incoming ? INCOMING : `-${reason}`}`;
  let name = `${stem}${SUFFIX}`;
  for (let number = 2; store.known.has(name); number++) name = `${stem}-${number}${SUFFIX}`;
  return name;
}

/** The snapshot's content, or null where it is not there or damaged; a damaged one is set aside. */
export async function readSnapshotContent(store: SnapshotStore, name: string): Promise<WorkspaceFileContent | null> {
  const bytes = await readSnapshotBytes(store, name);
  if (typeof bytes === 'string') return null;
  const read = await readWorkspaceFile(bytes, { pause: nextTurn });
  if (read.ok) return read.value;
  await setSnapshotAside(store, name);
  return null;
}

export async function readSnapshotBytes(store: SnapshotStore, name: string): Promise<Buffer | 'missing' | 'damaged'> {
  const facts = store.known.get(name);
  const path = join(store.folders.snapshots, name);
  if (facts === undefined || (await store.fs.size(path)) === null) return 'missing';
  const bytes = await store.fs.read(path);
  return hashOf(bytes) === facts.sha256 ? bytes : 'damaged';
}

/** Moves a damaged snapshot and its note to quarantine; answers the file's name there. */
export async function setSnapshotAside(store: SnapshotStore, name: string): Promise<string> {
  store.known.delete(name);
  const path = join(store.folders.snapshots, name);
  const file = await quarantineFile(store.fs, store.folders.quarantine, path);
  if ((await store.fs.size(`${path}${NOTE}`)) !== null) {
    await quarantineFile(store.fs, store.folders.quarantine, `${path}${NOTE}`);
  }
  return file;
}

/** Deletes a snapshot that the rotation no longer keeps. */
export async function dropSnapshot(store: SnapshotStore, name: string): Promise<void> {
  const path = join(store.folders.snapshots, name);
  store.known.delete(name);
  await store.fs.remove(path);
  if ((await store.fs.size(`${path}${NOTE}`)) !== null) await store.fs.remove(`${path}${NOTE}`);
}

export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
