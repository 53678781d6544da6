/**
 * A real disk that fails at the call it is told to.
 *
 * `crash` stops everything there, half a write included, as `kill -9` does;
 * `power-cut` also takes back what was written and not synced. An error code is
 * given once and the disk is well again, or as long as the test says.
 */
import { truncateSync } from 'node:fs';
import { type FileSystem, realFileSystem } from '#main/journal/file-system.ts';

export type Failure = 'crash' | 'power-cut' | 'ENOSPC' | 'EIO' | 'EACCES' | 'ENOENT';

export interface FailingDisk {
  readonly fileSystem: FileSystem;
  /** Changing calls since the disk was told to fail, or since the start. */
  readonly calls: () => number;
  readonly failAt: (call: number, failure: Failure, lasting?: boolean) => void;
  readonly heal: () => void;
  /** The end, now: whatever was not synced is gone. */
  readonly cutPower: () => void;
}

export function aFailingDisk(): FailingDisk {
  let calls = 0;
  let at = Number.POSITIVE_INFINITY;
  let failure: Failure = 'crash';
  let lasting = false;
  let dead = false;
  const unsynced = new Map<string, number>();

  const cutPower = (): void => {
    if (!dead) for (const [path, length] of unsynced) truncateSync(path, length);
    dead = true;
  };
  const die = (): never => {
    if (failure === 'power-cut') cutPower();
    dead = true;
    throw new Error('the power is off');
  };
  const isTheCall = (): boolean => {
    if (dead) die();
    calls += 1;
    return calls === at || (lasting && calls > at);
  };
  const fail = (): never => {
    if (failure === 'crash' || failure === 'power-cut') return die();
    throw Object.assign(new Error(failure), { code: failure });
  };
  const step = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => (isTheCall() ? fail() : work());
  const look = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => (dead ? die() : work());

  const fileSystem: FileSystem = {
    read: (path) => look(() => realFileSystem.read(path)),
    readPart: (path, from, length) => look(() => realFileSystem.readPart(path, from, length)),
    size: (path) => look(() => realFileSystem.size(path)),
    list: (folder) => look(() => realFileSystem.list(folder)),
    isFolder: (path) => look(() => realFileSystem.isFolder(path)),
    makeFolder: (path) => step(() => realFileSystem.makeFolder(path)),
    rename: (from, to) =>
      step(async () => {
        await realFileSystem.rename(from, to);
        const length = unsynced.get(from);
        unsynced.delete(from);
        if (length !== undefined) unsynced.set(to, length);
      }),
    remove: (path) =>
      step(async () => {
        unsynced.delete(path);
        await realFileSystem.remove(path);
      }),
    syncFolder: (path) => step(() => realFileSystem.syncFolder(path)),
    open: (path, how) =>
      step(async () => {
        const file = await realFileSystem.open(path, how);
        return {
          size: () => look(file.size),
          close: file.close,
          write: async (bytes, from) => {
            if (!unsynced.has(path)) unsynced.set(path, await file.size());
            if (!isTheCall()) return file.write(bytes, from);
            await file.write(bytes.subarray(0, bytes.length >> 1), from);
            return fail();
          },
          truncate: (size) => step(() => file.truncate(size)),
          sync: () =>
            step(async () => {
              await file.sync();
              unsynced.delete(path);
            }),
        };
      }),
  };
  return {
    fileSystem,
    cutPower,
    calls: () => calls,
    failAt: (call, how, always = false) => {
      calls = 0;
      at = call;
      failure = how;
      lasting = always;
    },
    heal: () => {
      at = Number.POSITIVE_INFINITY;
      lasting = false;
    },
  };
}
