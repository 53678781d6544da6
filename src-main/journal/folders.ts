/**
 * Where each workspace keeps what, inside the data folder.
 *
 * The install marker lies outside the workspace's own folder: if that folder is
 * lost, the marker still says that there was one.
 */
import { join } from 'node:path';

export interface Folders {
  readonly root: string;
  readonly journal: string;
  readonly snapshots: string;
  readonly files: string;
  readonly drafts: string;
  readonly quarantine: string;
  /** A file: who installed this workspace, and when. */
  readonly marker: string;
  /** A file: the second place for snapshots. */
  readonly settings: string;
}

export const workspacesFolder = (dataFolder: string): string => join(dataFolder, 'workspaces');
export const markersFolder = (dataFolder: string): string => join(dataFolder, 'installed');

export function foldersOf(dataFolder: string, workspace: string): Folders {
  const root = join(workspacesFolder(dataFolder), workspace);
  return {
    root,
    journal: join(root, 'journal'),
    snapshots: join(root, 'snapshots'),
    files: join(root, 'files'),
    drafts: join(root, 'drafts'),
    quarantine: join(root, 'quarantine'),
    marker: join(markersFolder(dataFolder), `${workspace}.json`),
    settings: join(root, 'settings.json'),
  };
}
