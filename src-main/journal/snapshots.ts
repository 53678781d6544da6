/**
 * Taking snapshots: the rows at the head, folded, written, read back, kept.
 *
 * A snapshot holds the rows and the hashes of papers, not their bytes; those lie
 * in the files folder. Because the host knows no markings, a snapshot carries the
 * highest one. Finished snapshots may be copied to a second folder, each under a
 * new name; there nothing is ever renamed or overwritten.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { SnapshotReason } from '#contract/bridge.ts';
import { writeWorkspaceFile } from '#contract/workspace-file.ts';
import { codeOf } from './file-system.ts';
import { foldRows, headOf, listBases } from './fold.ts';
import type { Journal } from './journal-state.ts';
import { hashOf } from './line.ts';
import { chooseKept } from './snapshot-rotation.ts';
import {
  dropSnapshot,
  keepSnapshot,
  nextTurn,
  readSnapshotBytes,
  type Snapshot,
  type SnapshotStore,
} from './snapshot-store.ts';
import { writeWhole } from './whole-file.ts';

const HIGHEST_MARKING = 'OFFICIAL-SENSITIVE';
const KEPT_FOR_UNDO_MS = 30 * 24 * 60 * 60 * 1000;
const TAKEN_BACK: ReadonlySet<SnapshotReason> = new Set(['restore', 'upgrade', 'mass-change']);

/**
 * The newest good snapshot where it already stands at the head, or a new one.
 *
 * Null where the rows at the head cannot be worked out or the file did not read back.
 */
export async function takeSnapshot(
  journal: Journal,
  store: SnapshotStore,
  reason: SnapshotReason,
  now: Date,
): Promise<Snapshot | null> {
  const takenAt = now.toISOString();
  const keepUntil = TAKEN_BACK.has(reason) ? new Date(now.getTime() + KEPT_FOR_UNDO_MS).toISOString() : null;
  const folded = await foldRows(journal, store);
  if (folded === null) return null;
  const bytes = await writeWorkspaceFile(
    {
      facts: {
        schemaVersion: folded.schemaVersion,
        minReader: 1,
        app: 'Matters Arising',
        createdAt: takenAt,
        createdBy: folded.by,
        installId: journal.installId,
        workspace: journal.workspace,
        classification: HIGHEST_MARKING,
        lastSeq: folded.head.seq,
        lastHash: folded.head.hash,
      },
      tables: new Map([...folded.tables].map(([table, rows]) => [table, [...rows.values()]])),
      files: new Map(),
    },
    { pause: nextTurn },
  );
  const snapshot = await keepSnapshot(store, { bytes, takenAt, reason, incoming: false, keepUntil });
  if (snapshot !== null) {
    await copyToSecondFolder(journal, store, snapshot);
    await rotate(journal, store, takenAt);
  }
  return snapshot;
}

/** The good snapshot of this journal that stands at the head, if there is one. */
export function findAtHead(journal: Journal, store: SnapshotStore): Snapshot | null {
  const atHead = (snapshot: Snapshot) => {
    const head = headOf(journal, snapshot);
    return snapshot.checked === 'good' && head.seq === journal.head.seq && head.hash === journal.head.hash;
  };
  return [...store.known.values()].find(atHead) ?? null;
}

/** Deletes what the calendar no longer keeps. The snapshot that the head is worked out from always stays. */
export async function rotate(journal: Journal, store: SnapshotStore, now: string): Promise<void> {
  const all = [...store.known.values()].map((snapshot) => ({ ...snapshot, good: snapshot.checked === 'good' }));
  const kept = chooseKept(all, now);
  const base = (await listBases(journal, store))[0]?.name;
  for (const { name } of all) {
    if (!kept.has(name) && name !== base) await dropSnapshot(store, name);
  }
}

const settings = z.object({ snapshotFolder: z.string().nullable() });

export async function readSecondFolder(journal: Journal): Promise<string | null> {
  const { fs, folders } = journal;
  if ((await fs.size(folders.settings)) === null) return null;
  try {
    return settings.parse(JSON.parse((await fs.read(folders.settings)).toString())).snapshotFolder;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** Null leaves off copying; what was copied stays. */
export async function writeSecondFolder(journal: Journal, folder: string | null): Promise<void> {
  await writeWhole(
    journal.fs,
    journal.folders.settings,
    Buffer.from(`${JSON.stringify({ snapshotFolder: folder })}\n`),
  );
}

/**
 * Copies one finished snapshot, at most one a day of the periodic kind.
 *
 * A second folder that is away (a stick, a share) does not fail the snapshot.
 */
export async function copyToSecondFolder(journal: Journal, store: SnapshotStore, snapshot: Snapshot): Promise<boolean> {
  const folder = await readSecondFolder(journal);
  if (folder === null) return false;
  const { fs, workspace } = journal;
  const name = `${workspace}-${snapshot.name}`;
  try {
    const there = await fs.list(folder);
    const today = `${workspace}-${snapshot.name.slice(0, 8)}`;
    if (there.includes(name)) return true;
    if (snapshot.reason === 'periodic' && there.some((other) => other.startsWith(today))) return true;
    const bytes = await readSnapshotBytes(store, snapshot.name);
    if (typeof bytes === 'string') return false;
    const file = await fs.open(join(folder, name), 'create');
    try {
      await file.write(bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    return hashOf(await fs.read(join(folder, name))) === snapshot.sha256;
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return false;
  }
}
