/**
 * The workspaces of one data folder, opened by the one process that may write.
 *
 * Both hosts call this once and serve the verbs it hands back. A second process
 * is told who holds the folder; a second window of the same host shares the
 * writer. Requests have passed the contract's readers before they come here.
 */
import type { DiskFault, Handlers } from '#contract/bridge.ts';

/** Who holds the data folder, as it said itself when asked. */
export interface Holder {
  readonly pid: number;
  readonly host: 'electron' | 'browser';
  readonly port?: number;
}

export interface WorkspacesOptions {
  readonly dataFolder: string;
  readonly host: 'electron' | 'browser';
  /** The browser host's port, told to a second launcher. */
  readonly port?: number;
  readonly clock?: () => Date;
  readonly snapshotEveryMs?: number;
  readonly log?: (line: string) => void;
}

export type WorkspaceHandlers = Pick<
  Handlers,
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
  | 'setSnapshotFolder'
>;

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

export async function openWorkspaces(options: WorkspacesOptions): Promise<OpenedWorkspaces> {
  throw new Error(`The storage for ${options.dataFolder} is not built yet.`);
}
