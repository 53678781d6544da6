/**
 * Keeping what the database holds before it is replaced, when the journal does not hold it.
 *
 * As a workspace file, so that a person can look at it and restore it like any
 * other. Where a row will not go into one, as lines of text: it must be kept
 * even when nothing can read it any more.
 */
import type { DiskFault, HostFault } from '#contract/bridge.ts';
import type { Row } from '#contract/journal-entry.ts';
import { writeWorkspaceFile } from '#contract/workspace-file.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Replica } from './catch-up.ts';
import type { Place } from './database.ts';
import { latestOf } from './versions/schema-version.ts';

export type SetAside =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly reason: DiskFault | HostFault };

/** The host does not know what is inside, and nor is it read here: the highest marking is the safe one. */
const HIGHEST_MARKING = 'OFFICIAL-SENSITIVE';

export async function setRowsAside(replica: Replica, place: Place, now: Instant): Promise<SetAside> {
  const { bridge, workspace, db } = replica;
  const tables = new Map<string, readonly Row[]>();
  for (const table of db.tables) if (table.name !== 'meta') tables.set(table.name, await table.toArray());
  const { bytes, ending } = await asFile(replica, place, now, tables);
  const kept = await bridge.setAside({ workspace, name: `database at ${place.lastSeq}.${ending}`, bytes });
  return kept.ok ? { ok: true, file: kept.value.file } : { ok: false, reason: kept.reason };
}

async function asFile(
  { workspace, versions }: Replica,
  { lastSeq, lastHash, installId }: Place,
  createdAt: Instant,
  tables: ReadonlyMap<string, readonly Row[]>,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly ending: 'matters' | 'ndjson' }> {
  const facts = {
    ...{ schemaVersion: latestOf(versions), minReader: 1, app: 'Matters Arising', createdAt, createdBy: '' },
    ...{ installId, workspace, classification: HIGHEST_MARKING, lastSeq, lastHash },
  };
  try {
    return { bytes: await writeWorkspaceFile({ facts, tables, files: new Map() }), ending: 'matters' };
  } catch {
    const lines = [...tables].flatMap(([table, rows]) => rows.map((row) => JSON.stringify({ table, row })));
    return { bytes: new TextEncoder().encode(`${lines.join('\n')}\n`), ending: 'ndjson' };
  }
}
