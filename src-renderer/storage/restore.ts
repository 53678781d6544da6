/**
 * Putting another whole workspace in the place of this one: one entry in the
 * journal, one step to undo.
 *
 * The host keeps what is there now and the incoming file, both synced, before it
 * writes the entry; so a restore that is cut short leaves the old rows or the
 * new, never some of each. The bytes have been checked by workspace-file.ts.
 */
import { readWorkspaceFile, writeWorkspaceFile } from '#contract/workspace-file.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';
import { upgradeTables } from './apply.ts';
import { catchUp } from './catch-up.ts';
import { bringUp, type Session } from './commit.ts';
import { readPlace } from './database.ts';
import { plainBytes } from './files.ts';
import type { NotSaved } from './store.ts';
import { latestOf, type SchemaVersion } from './versions/schema-version.ts';

const MOST_TRIES = 5;

/** Call in turn: see `openTurns`. */
export async function restoreNow(
  session: Session,
  bytes: Uint8Array,
  summary: string,
): Promise<Result<{ readonly seq: number }, 'not-readable' | NotSaved>> {
  const { bridge, db, state, workspace, versions } = session;
  const intention = { command: 'restore', summary };
  const fail = (reason: NotSaved) => {
    state.notSaved(reason, intention);
    return no(reason);
  };
  const barred = session.barred();
  if (barred !== null) return fail(barred);
  let file = plainBytes(bytes);
  let upgraded = false;
  const opId = globalThis.crypto.randomUUID();
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const place = await readPlace(db);
    if (place === null) return fail('failed');
    state.begin();
    const schemaVersion = latestOf(versions);
    const actor = session.actor();
    const reply = await bridge.restore({
      workspace,
      opId,
      expectedSeq: place.lastSeq,
      schemaVersion,
      actor,
      summary,
      bytes: file,
    });
    if (reply.ok) {
      if (!(await bringUp(session))) return fail('failed');
      state.saved(reply.value.seq);
      return ok({ seq: reply.value.seq });
    }
    state.settle();
    if (reply.reason === 'not-readable') {
      const latest = upgraded ? null : await atLatest(bytes, versions);
      if (latest === null) return no('not-readable');
      file = latest;
      upgraded = true;
    } else if (reply.reason === 'stale') await catchUp(session);
    else return fail(reply.reason);
  }
  return fail('changed-meanwhile');
}

/**
 * A file that an older release wrote, with its rows brought up; null where that
 * is not what is wrong with it. The host is asked first, because reading a large
 * file once more for nothing is felt.
 */
async function atLatest(
  bytes: Uint8Array,
  versions: readonly SchemaVersion[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const read = await readWorkspaceFile(bytes);
  if (!read.ok) return null;
  const { manifest, tables, files } = read.value;
  const { format: _format, formatVersion: _version, entries: _entries, ...facts } = manifest;
  if (facts.schemaVersion >= latestOf(versions)) return null;
  const upgraded = upgradeTables(tables, facts.schemaVersion, versions);
  return await writeWorkspaceFile({ facts: { ...facts, schemaVersion: latestOf(versions) }, tables: upgraded, files });
}
