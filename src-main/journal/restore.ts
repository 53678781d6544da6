/**
 * Restoring a workspace file: one entry in the journal, one step to take back.
 *
 * First a snapshot of what is there, then the incoming papers and the incoming
 * file itself, all synced; only then the entry that names it. A crash anywhere
 * leaves the old state or the new one. Files of another schema version are not
 * taken: the window brings them up to its own first.
 */
import type { Answers, DiskFault, Request } from '#contract/bridge.ts';
import type { JournalEntry } from '#contract/journal-entry.ts';
import { readWorkspaceFile } from '#contract/workspace-file.ts';
import { orDiskFault } from './disk-fault.ts';
import { putFile } from './files.ts';
import type { Journal } from './journal-state.ts';
import { sealEntry } from './segment.ts';
import { keepSnapshot, nextTurn, type SnapshotStore } from './snapshot-store.ts';
import { rotate, takeSnapshot } from './snapshots.ts';

const KEPT_FOR_UNDO_MS = 30 * 24 * 60 * 60 * 1000;

type WriteEntries = (
  journal: Journal,
  entries: readonly JournalEntry[],
  lines: readonly Buffer[],
  newSegment: number | null,
) => Promise<DiskFault | null>;

export async function restoreInto(
  journal: Journal,
  store: SnapshotStore,
  request: Request<'restore'>,
  now: Date,
  writeEntries: WriteEntries,
): Promise<Answers['restore']> {
  const { opId, schemaVersion, actor, summary, bytes } = request;
  const read = await readWorkspaceFile(bytes, { pause: nextTurn });
  if (!read.ok || read.value.manifest.schemaVersion !== schemaVersion) return { ok: false, reason: 'not-readable' };
  const { files } = read.value;
  return orDiskFault<Answers['restore']>(async () => {
    if (journal.head.seq > 0 && (await takeSnapshot(journal, store, 'restore', now)) === null) {
      return { ok: false, reason: 'failed' };
    }
    for (const content of files.values()) await putFile(journal.fs, journal.folders, content);
    const keepUntil = new Date(now.getTime() + KEPT_FOR_UNDO_MS).toISOString();
    const takenAt = now.toISOString();
    const snapshot = await keepSnapshot(store, { bytes, takenAt, reason: 'restore', incoming: true, keepUntil });
    if (snapshot === null) return { ok: false, reason: 'failed' };
    const entry = {
      seq: journal.head.seq + 1,
      at: takenAt,
      opId,
      schemaVersion,
      command: 'restoreWorkspace',
      summary,
      actor,
      undoes: null,
      operations: [],
      previousHash: journal.head.hash,
      restored: { sha256: snapshot.sha256, snapshot: snapshot.name },
    };
    const line = sealEntry(entry);
    const newSegment = schemaVersion > journal.schemaVersion ? schemaVersion : null;
    const fault = await writeEntries(journal, [{ ...entry, hash: line.hash }], [line.bytes], newSegment);
    if (fault !== null) return { ok: false, reason: fault };
    journal.rowCount = Object.values(snapshot.rows).reduce((sum, count) => sum + count, 0);
    await rotate(journal, store, takenAt);
    return { ok: true, value: { seq: entry.seq, hash: line.hash, snapshot: snapshot.name } };
  });
}
