/**
 * The workspaces of one data folder, opened by the one process that may write.
 *
 * Both hosts call this once and serve the verbs it hands back. A second process
 * is told who holds the folder; a second window of the same host shares the
 * writer. Requests have passed the contract's readers before they come here.
 */
import { chmod } from 'node:fs/promises';
import type { Answers, DiskFault, Handlers, Request } from '#contract/bridge.ts';
import { workspaceName } from '#contract/journal-entry.ts';
import { findDiskFault } from '#main/journal/disk-fault.ts';
import { type FileSystem, realFileSystem } from '#main/journal/file-system.ts';
import { foldersOf, markersFolder, workspacesFolder } from '#main/journal/folders.ts';
import { type Lock, type LockHolder, lockDataFolder } from '#main/journal/lock.ts';
import { isSnapshotDue, type Keeper, openKeeper } from './workspace-keeper.ts';
import { type WorkspaceVerb, workspaceVerbs } from './workspace-verbs.ts';

/** Who holds the data folder, as it said itself when asked. */
export type Holder = LockHolder;

export interface WorkspacesOptions {
  readonly dataFolder: string;
  readonly host: 'electron' | 'browser';
  /** The browser host's port, told to a second launcher. */
  readonly port?: number;
  readonly clock?: () => Date;
  readonly snapshotEveryMs?: number;
  readonly log?: (line: string) => void;
  /** The disk; tests hand in one that fails. */
  readonly fileSystem?: FileSystem;
}

export type WorkspaceHandlers = Pick<Handlers, WorkspaceVerb>;

export type OpenedWorkspaces =
  | {
      readonly ok: true;
      readonly handlers: WorkspaceHandlers;
      /** Names of the workspaces that exist in the folder, whether opened or not. */
      readonly listWorkspaces: () => Promise<string[]>;
      /** Takes the snapshots that are due, waits for the disk and lets the folder go. */
      readonly close: () => Promise<void>;
    }
  | { readonly ok: false; readonly reason: 'in-use'; readonly holder: Holder | null }
  | { readonly ok: false; readonly reason: DiskFault };

const SNAPSHOT_EVERY_MS = 15 * 60 * 1000;

export async function openWorkspaces(options: WorkspacesOptions): Promise<OpenedWorkspaces> {
  const { dataFolder, host, port, log = () => {}, clock = () => new Date(), fileSystem: fs = realFileSystem } = options;
  let lock: Lock;
  try {
    lock = await lockDataFolder(dataFolder, { pid: process.pid, host, ...(port === undefined ? {} : { port }) });
    if (process.platform !== 'win32' && lock.ok) await chmod(dataFolder, 0o700);
  } catch (error) {
    const reason = findDiskFault(error);
    if (reason === null) throw error;
    return { ok: false, reason };
  }
  if (!lock.ok) return { ok: false, reason: 'in-use', holder: lock.holder };

  const opened = new Map<string, Promise<Keeper>>();
  const open = (name: string, schemaVersion: number): Promise<Keeper> => {
    const keeper = opened.get(name) ?? openKeeper({ fs, dataFolder, clock, log }, name, schemaVersion);
    opened.set(name, keeper);
    keeper.catch(() => opened.delete(name));
    return keeper;
  };
  const takeDue = (reason: 'periodic' | 'quit') => takeDueSnapshots(opened, reason, log);
  const timer = setInterval(() => void takeDue('periodic'), options.snapshotEveryMs ?? SNAPSHOT_EVERY_MS);
  timer.unref();

  const listWorkspaces = async (): Promise<string[]> => {
    const marked = (await fs.list(markersFolder(dataFolder))).filter((file) => file.endsWith('.json'));
    const names = new Set([
      ...(await fs.list(workspacesFolder(dataFolder))),
      ...marked.map((file) => file.slice(0, -5)),
    ]);
    return [...names].filter((name) => workspaceName.safeParse(name).success).sort((a, b) => (a < b ? -1 : 1));
  };
  const close = async (): Promise<void> => {
    clearInterval(timer);
    await takeDue('quit');
    await Promise.all([...opened.values()].map(async (keeper) => (await keeper).writer.alone(async () => {})));
    await lock.release();
  };
  return { ok: true, handlers: serveWorkspaces({ fs, dataFolder, log }, opened, open), listWorkspaces, close };
}

async function takeDueSnapshots(
  opened: ReadonlyMap<string, Promise<Keeper>>,
  reason: 'periodic' | 'quit',
  log: (line: string) => void,
): Promise<void> {
  for (const [name, opening] of opened) {
    try {
      const keeper = await opening;
      if (isSnapshotDue(keeper) && (await keeper.snapshot(reason)) === null) log(`${name}: no snapshot could be made`);
    } catch (error) {
      log(`${name}: a snapshot failed: ${error instanceof Error ? error.message : 'unknown fault'}`);
    }
  }
}

/** Every verb over the workspace it names. Only `openWorkspace` makes one that is not there. */
function serveWorkspaces(
  { fs, dataFolder, log }: { fs: FileSystem; dataFolder: string; log: (line: string) => void },
  opened: ReadonlyMap<string, Promise<Keeper>>,
  open: (name: string, schemaVersion: number) => Promise<Keeper>,
): WorkspaceHandlers {
  const exists = async (name: string) =>
    opened.has(name) || (await fs.size(foldersOf(dataFolder, name).marker)) !== null;
  const serve =
    <V extends keyof WorkspaceHandlers>(verb: V) =>
    async (request: Request<V>): Promise<Answers[V]> => {
      try {
        const schemaVersion = 'schemaVersion' in request ? request.schemaVersion : 1;
        if (verb !== 'openWorkspace' && !(await exists(request.workspace)))
          return { ok: false, reason: 'refused' } as Answers[V];
        return await workspaceVerbs[verb](await open(request.workspace, schemaVersion), request);
      } catch (error) {
        log(`${verb} failed: ${error instanceof Error ? error.message : 'unknown fault'}`);
        const reason = verb === 'openWorkspace' ? findDiskFault(error) : null;
        return { ok: false, reason: reason ?? 'failed' } as Answers[V];
      }
    };
  return {
    openWorkspace: serve('openWorkspace'),
    commit: serve('commit'),
    readJournal: serve('readJournal'),
    readHistory: serve('readHistory'),
    putFile: serve('putFile'),
    getFile: serve('getFile'),
    takeSnapshot: serve('takeSnapshot'),
    listSnapshots: serve('listSnapshots'),
    readSnapshot: serve('readSnapshot'),
    restore: serve('restore'),
    settle: serve('settle'),
    setAside: serve('setAside'),
    verify: serve('verify'),
    keepDraft: serve('keepDraft'),
    readDrafts: serve('readDrafts'),
    setSnapshotFolder: serve('setSnapshotFolder'),
  };
}
