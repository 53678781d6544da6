/**
 * Electron's running order, and nothing else.
 *
 * The data's place and the single-instance lock come first: a second start shows
 * the window that is there. Then what must be locked before Electron is ready;
 * then the data folder, the gate, the menu and the window. The folder is let go
 * before the process ends.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, Menu, session, shell } from 'electron';
import { PRODUCT, VERSION } from './about.ts';
import { electronHandlers } from './electron-handlers.ts';
import { openGate } from './gate.ts';
import { openLog } from './gate-log.ts';
import { serveBridge } from './ipc.ts';
import { findDataFolder, warnOfFolder } from './journal/data-folder.ts';
import { lockBeforeReady, lockSession } from './lockdown.ts';
import { menuTemplate } from './menu.ts';
import { openWorkspaces } from './verbs/workspace.ts';
import { whyNotOpened } from './why-not-opened.ts';
import { focusWindow, goTo, openWindow } from './window.ts';

const dataFolder = resolve(findDataFolder({ platform: process.platform, home: homedir(), environment: process.env }));
app.setName(PRODUCT);
app.setPath('userData', join(dataFolder, 'electron'));

if (app.requestSingleInstanceLock()) {
  lockBeforeReady();
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  start().catch((fault: unknown) => end(`${PRODUCT} could not start: ${String(fault)}`));
} else {
  app.quit();
}

async function start(): Promise<void> {
  await app.whenReady();
  const workspaces = await openWorkspaces({ dataFolder, host: 'electron' });
  if (!workspaces.ok) return end(whyNotOpened(workspaces, dataFolder));

  app.on('will-quit', (event) => {
    event.preventDefault();
    workspaces
      .close()
      .catch(() => note('unclean-end'))
      .finally(() => app.exit(0));
  });
  const note = openLog(join(dataFolder, 'logs'));
  const facts = { dataFolder, folderWarning: warnOfFolder(dataFolder), version: VERSION };
  const files = {
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    place: join(dataFolder, 'electron', 'window.json'),
  };
  const newWindow = () => openWindow(files);
  lockSession(session.defaultSession, join(import.meta.dirname, '../renderer'));
  serveBridge(openGate(electronHandlers(workspaces, facts), note), note);
  app.setAboutPanelOptions({ applicationName: PRODUCT, applicationVersion: VERSION, copyright: '' });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(process.platform, {
        goTo: (fragment) => goTo(BrowserWindow.getFocusedWindow(), fragment),
        newWindow,
        showDataFolder: () => void shell.openPath(dataFolder),
      }),
    ),
  );
  newWindow();
}

/** One sentence where the person will see it: the terminal, and a box where there is none. */
function end(sentence: string): void {
  console.error(sentence);
  if (app.isPackaged) dialog.showErrorBox(PRODUCT, sentence);
  app.exit(1);
}
