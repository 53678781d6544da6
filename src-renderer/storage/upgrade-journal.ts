/**
 * Telling the journal that rows have a new shape.
 *
 * The host folds snapshots and entries without knowing any schema, so the first
 * release of a new version commits one entry that carries every row it changed.
 * The snapshot the rows are read from is written first, and kept. Cut short, it
 * is done again at the next start; done twice, it changes nothing.
 */
import type { Bridge, DiskFault, HostFault } from '#contract/bridge.ts';
import type { Actor, Operation } from '#contract/journal-entry.ts';
import { readWorkspaceFile } from '#contract/workspace-file.ts';
import { UPGRADE_COMMAND } from './undo.ts';
import { latestOf, type SchemaVersion, upgradeRow } from './versions/schema-version.ts';
import { sameContent } from './work.ts';

export interface UpgradeOptions {
  readonly bridge: Bridge;
  readonly workspace: string;
  readonly actor: Actor;
  readonly versions: readonly SchemaVersion[];
  /** How many rows have been looked at, and of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** So many rows between one telling and the next, and a pause in which it can be shown. */
const TOLD_EVERY = 500;

/** Null when it is done, or when another window has done it. */
export async function upgradeJournal(
  options: UpgradeOptions,
): Promise<DiskFault | HostFault | 'history-unreadable' | null> {
  const { bridge, workspace, actor, versions, onProgress } = options;
  const taken = await bridge.takeSnapshot({ workspace, reason: 'upgrade' });
  if (!taken.ok) return taken.reason === 'read-only' ? 'failed' : taken.reason;
  const bytes = await bridge.readSnapshot({ workspace, name: taken.value.name });
  const read = bytes.ok ? await readWorkspaceFile(bytes.value) : null;
  if (!read?.ok) return 'history-unreadable';
  const operations: Operation[] = [];
  const total = [...read.value.tables.values()].reduce((sum, rows) => sum + rows.length, 0);
  let looked = 0;
  for (const [table, rows] of read.value.tables) {
    for (const before of rows) {
      looked += 1;
      if (looked % TOLD_EVERY === 0) {
        onProgress?.(looked, total);
        await new Promise((resume) => setTimeout(resume));
      }
      const after = upgradeRow(versions, taken.value.schemaVersion, table, before);
      if (!sameContent(before, after)) operations.push({ table, id: before.id, before, after });
    }
  }
  const latest = latestOf(versions);
  const done = await bridge.commit({
    workspace,
    opId: globalThis.crypto.randomUUID(),
    expectedSeq: taken.value.head.seq,
    schemaVersion: latest,
    command: UPGRADE_COMMAND,
    summary: `Brought the records to version ${latest} of their form`,
    actor,
    undoes: null,
    operations,
  });
  if (done.ok || done.reason === 'stale' || done.reason === 'older-release') return null;
  return done.reason === 'read-only' ? 'failed' : done.reason;
}
