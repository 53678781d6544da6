/**
 * The verbs of one workspace, over its keeper.
 *
 * Each is a few lines: what the reply is called, and which part of the journal
 * gives it. Disk faults have become replies by here or become one now.
 */
import { isAbsolute } from 'node:path';
import type { Answers, Request } from '#contract/bridge.ts';
import type { JournalEntry } from '#contract/journal-entry.ts';
import { orDiskFault } from '#main/journal/disk-fault.ts';
import { getFile, putFile } from '#main/journal/files.ts';
import { readHistory } from '#main/journal/history.ts';
import { findHashAt, indexAfter, readEntries } from '#main/journal/journal-state.ts';
import { continueFromLastGood } from '#main/journal/settle.ts';
import { readSnapshotBytes } from '#main/journal/snapshot-store.ts';
import { copyToSecondFolder, writeSecondFolder } from '#main/journal/snapshots.ts';
import { quarantineBytes } from '#main/journal/whole-file.ts';
import {
  describeWorkspace,
  factsFor,
  isReadOnly,
  type Keeper,
  listSnapshots,
  verifyWorkspace,
} from './workspace-keeper.ts';

export type WorkspaceVerb =
  | 'openWorkspace'
  | 'commit'
  | 'readJournal'
  | 'readHistory'
  | 'putFile'
  | 'getFile'
  | 'takeSnapshot'
  | 'listSnapshots'
  | 'readSnapshot'
  | 'restore'
  | 'settle'
  | 'setAside'
  | 'verify'
  | 'keepDraft'
  | 'readDrafts'
  | 'setSnapshotFolder';

type Verbs = {
  readonly [V in WorkspaceVerb]: (keeper: Keeper, request: Request<V>) => Promise<Answers[V]>;
};

const LARGEST_REPLY = 32 * 1024 * 1024;
const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const workspaceVerbs: Verbs = {
  openWorkspace: async (keeper, { schemaVersion }) => ({ ok: true, value: describeWorkspace(keeper, schemaVersion) }),

  commit: ({ writer }, request) => writer.commit(request),

  readJournal: async ({ journal }, { after, limit }) => {
    const { head } = journal;
    if (after > head.seq) return { ok: false, reason: 'beyond-head', head };
    const from = indexAfter(journal, after);
    const { seqs, lengths } = journal.places;
    let to = from;
    for (let size = 0; to < seqs.length && to - from < limit && size < LARGEST_REPLY; to++) size += lengths[to] ?? 0;
    const anchorHash = (await findHashAt(journal, after)) ?? '';
    const entries: JournalEntry[] = [];
    for await (const entry of readEntries(journal, from, to)) entries.push(entry);
    return { ok: true, value: { anchorHash, entries, head } };
  },

  readHistory: async ({ journal }, { id, limit }) => ({ ok: true, value: await readHistory(journal, id, limit) }),

  putFile: ({ journal }, { bytes }) =>
    orDiskFault(async () => {
      const sha256 = await putFile(journal.fs, journal.folders, bytes);
      return { ok: true, value: { sha256, bytes: bytes.byteLength } };
    }),

  getFile: async ({ journal }, { sha256 }) => {
    const bytes = await getFile(journal.fs, journal.folders, sha256);
    return typeof bytes === 'string' ? { ok: false, reason: bytes } : { ok: true, value: bytes };
  },

  takeSnapshot: async (keeper, { reason }) => {
    if (isReadOnly(keeper)) return { ok: false, reason: 'read-only' };
    return orDiskFault<Answers['takeSnapshot']>(async () => {
      const snapshot = await keeper.snapshot(reason);
      return snapshot === null
        ? { ok: false, reason: 'failed' }
        : { ok: true, value: factsFor(keeper.journal, snapshot) };
    });
  },

  listSnapshots: async (keeper) => ({ ok: true, value: listSnapshots(keeper) }),

  readSnapshot: async ({ store }, { name }) => {
    const bytes = await readSnapshotBytes(store, name);
    return typeof bytes === 'string' ? { ok: false, reason: bytes } : { ok: true, value: plain(bytes) };
  },

  restore: ({ writer }, request) => writer.restore(request),

  settle: (keeper, { choice, actor }) =>
    orDiskFault(async () => {
      const { journal, store, writer, now } = keeper;
      if (choice === 'continue-from-last-good') {
        await writer.alone(async () => {
          const settled = journal.state !== 'asks' || journal.newerFormat;
          if (!settled) await continueFromLastGood(journal, store, actor, now().toISOString());
        });
      }
      return { ok: true, value: describeWorkspace(keeper, journal.schemaVersion) };
    }),

  setAside: ({ journal }, { name, bytes }) =>
    orDiskFault(async () => {
      const file = await quarantineBytes(journal.fs, journal.folders.quarantine, name, bytes);
      return { ok: true, value: { file: `quarantine/${file}` } };
    }),

  verify: async (keeper) => ({ ok: true, value: await verifyWorkspace(keeper) }),

  keepDraft: ({ drafts, now }, { key, value }) =>
    orDiskFault(async () => {
      await drafts.keep(key, value, now().toISOString());
      return { ok: true, value: null };
    }),

  readDrafts: async ({ drafts }) => ({ ok: true, value: drafts.list() }),

  setSnapshotFolder: ({ journal, store }, { folder }) =>
    orDiskFault<Answers['setSnapshotFolder']>(async () => {
      if (folder !== null && (!isAbsolute(folder) || folder.startsWith(journal.folders.root))) {
        return { ok: false, reason: 'not-a-folder' };
      }
      if (folder !== null && !(await journal.fs.isFolder(folder))) return { ok: false, reason: 'not-a-folder' };
      await writeSecondFolder(journal, folder);
      const newest = [...store.known.values()]
        .filter(({ incoming }) => !incoming)
        .sort((a, b) => (a.name < b.name ? 1 : -1))[0];
      if (newest !== undefined) await copyToSecondFolder(journal, store, newest);
      return { ok: true, value: { folder } };
    }),
};
