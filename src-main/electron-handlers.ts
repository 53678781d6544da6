/** Every verb of the contract, as Electron serves it: the workspaces' own, and those that need the desktop. */
import { dialog, shell } from 'electron';
import type { Handlers } from '#contract/bridge.ts';
import { about, type HostFacts } from './verbs/about.ts';
import { openFiles } from './verbs/open-files.ts';
import { openLink } from './verbs/open-link.ts';
import { saveFile } from './verbs/save-file.ts';
import type { WorkspaceHandlers } from './verbs/workspace.ts';

export interface OpenWorkspaces {
  readonly handlers: WorkspaceHandlers;
  readonly listWorkspaces: () => Promise<string[]>;
}

export function electronHandlers(
  workspaces: OpenWorkspaces,
  facts: Pick<HostFacts, 'version' | 'dataFolder' | 'folderWarning'>,
): Handlers {
  return {
    ...workspaces.handlers,
    about: () => about({ ...facts, host: 'electron', listWorkspaces: workspaces.listWorkspaces }),
    openLink: (request) => openLink((url) => shell.openExternal(url), request),
    saveFile: (request) => saveFile({ choosePlace: chooseSavePlace }, request),
    openFiles: (request) => openFiles({ chooseFiles }, request),
  };
}

async function chooseSavePlace(suggestedName: string): Promise<string | null> {
  const chosen = await dialog.showSaveDialog({ defaultPath: suggestedName });
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
}

async function chooseFiles(extensions: readonly string[], many: boolean): Promise<readonly string[] | null> {
  const chosen = await dialog.showOpenDialog({
    properties: ['openFile', ...(many ? (['multiSelections'] as const) : [])],
    filters: extensions.length > 0 ? [{ name: 'Files', extensions: [...extensions] }] : [],
  });
  return chosen.canceled ? null : chosen.filePaths;
}
