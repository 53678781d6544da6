/**
 * One workspace while the host runs: its journal, snapshots and drafts.
 *
 * Opened once and shared by every window. Work on the journal and work on the
 * snapshots each take their turn, so that a snapshot never sees half a repair.
 */
import type { OpenedWorkspace, SnapshotFacts, SnapshotReason, VerifyReport } from '#contract/bridge.ts';
import { makeWriter, type Writer } from '#main/journal/commit.ts';
import { type Drafts, openDrafts } from '#main/journal/drafts.ts';
import type { FileSystem } from '#main/journal/file-system.ts';
import { checkFiles } from '#main/journal/files.ts';
import { headOf } from '#main/journal/fold.ts';
import { foldersOf } from '#main/journal/folders.ts';
import type { Journal } from '#main/journal/journal-state.ts';
import { openJournal } from '#main/journal/open.ts';
import { readSnapshotContent, type Snapshot, type SnapshotStore } from '#main/journal/snapshot-store.ts';
import { findAtHead, takeSnapshot } from '#main/journal/snapshots.ts';
import { makeTurns } from '#main/journal/turns.ts';
import { scanJournal } from '#main/journal/verify.ts';

export interface Keeper {
  readonly journal: Journal;
  readonly store: SnapshotStore;
  readonly writer: Writer;
  readonly drafts: Drafts;
  readonly now: () => Date;
  /** Null where it could not be made. A periodic one is not taken twice at one head. */
  readonly snapshot: (reason: SnapshotReason) => Promise<Snapshot | null>;
}

export interface KeeperOptions {
  readonly fs: FileSystem;
  readonly dataFolder: string;
  readonly clock: () => Date;
  readonly log: (line: string) => void;
}

export async function openKeeper(options: KeeperOptions, workspace: string, schemaVersion: number): Promise<Keeper> {
  const { fs, dataFolder, clock, log } = options;
  const folders = foldersOf(dataFolder, workspace);
  const { journal, store } = await openJournal({ fs, folders, workspace, schemaVersion, now: clock().toISOString() });
  for (const { what, file } of journal.repairs) log(`${workspace}: ${what} ${file}`);
  const drafts = await openDrafts(fs, folders);
  const snapshotTurn = makeTurns();
  const writer = makeWriter(journal, store, { clock, log, snapshotTurn });
  const snapshot = (reason: SnapshotReason) =>
    snapshotTurn(async () => {
      const there = reason === 'periodic' || reason === 'quit' ? findAtHead(journal, store) : null;
      return there ?? takeSnapshot(journal, store, reason, clock());
    });
  return { journal, store, writer, drafts, now: clock, snapshot };
}

export const isReadOnly = ({ journal }: Keeper): boolean => journal.state === 'asks' || journal.newerFormat;

/** Changed since the last good snapshot, and writable. */
export const isSnapshotDue = (keeper: Keeper): boolean =>
  !isReadOnly(keeper) && keeper.journal.head.seq > 0 && findAtHead(keeper.journal, keeper.store) === null;

export function describeWorkspace(keeper: Keeper, schemaVersion: number): OpenedWorkspace {
  const { journal } = keeper;
  const newer = journal.newerFormat || journal.schemaVersion > schemaVersion;
  return {
    workspace: journal.workspace,
    installId: journal.installId,
    schemaVersion: journal.schemaVersion,
    head: journal.head,
    state: newer ? 'newer' : journal.state,
    repairs: journal.repairs,
    snapshots: listSnapshots(keeper),
  };
}

/** Newest first. What a restore began to bring in and never entered in the journal is not listed. */
export function listSnapshots({ journal, store }: Keeper): SnapshotFacts[] {
  return [...store.known.values()]
    .filter(({ incoming, name }) => !incoming || journal.restores.some(({ snapshot }) => snapshot === name))
    .map((snapshot) => factsFor(journal, snapshot))
    .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
}

export function factsFor(journal: Journal, snapshot: Snapshot): SnapshotFacts {
  const { name, takenAt, schemaVersion, bytes, rows, reason, checked } = snapshot;
  return { name, takenAt, head: headOf(journal, snapshot), schemaVersion, bytes, rows, reason, checked };
}

/** Reads everything again from the disk: every line, every snapshot whole, every paper. */
export async function verifyWorkspace(keeper: Keeper): Promise<VerifyReport> {
  const { journal, store } = keeper;
  const started = performance.now();
  const scan = await keeper.writer.alone(() => scanJournal(journal.fs, journal.folders.journal));
  const snapshots: SnapshotFacts[] = [];
  for (const facts of listSnapshots(keeper)) {
    const good = (await readSnapshotContent(store, facts.name)) !== null;
    snapshots.push({ ...facts, checked: good ? 'good' : 'damaged' });
  }
  const files = await checkFiles(journal.fs, journal.folders);
  const first = scan.breaks[0];
  return {
    segments: scan.segments.length,
    entries: scan.entries,
    head: scan.head,
    broken: first === undefined ? null : { seq: first.seq, file: first.file, why: first.why },
    snapshots,
    filesChecked: files.checked,
    filesDamaged: files.damaged,
    took: Math.round(performance.now() - started),
  };
}
