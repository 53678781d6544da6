/**
 * The window: its settings, and where it stood last time.
 *
 * Sandboxed and isolated, with one preload. It shows when it has something to
 * show, so that nobody sees it white.
 */
import { BrowserWindow, screen } from 'electron';
import { ORIGIN } from './origin.ts';
import { keepWindowPlace, readWindowPlace } from './window-place.ts';

export interface WindowFiles {
  readonly preload: string;
  /** Where the window's place is kept. */
  readonly place: string;
}

export function openWindow(files: WindowFiles): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const place = readWindowPlace(files.place, screens);
  const window = new BrowserWindow({
    ...(place ? { x: place.x, y: place.y } : {}),
    width: place?.width ?? 1280,
    height: place?.height ?? 860,
    minWidth: 480,
    minHeight: 360,
    title: 'Matters Arising',
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: {
      preload: files.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (place?.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    keepWindowPlace(files.place, { ...window.getNormalBounds(), maximised: window.isMaximized() }),
  );
  // A failed load leaves a blank page that the person can close; there is nobody to answer.
  window.loadURL(`${ORIGIN}/`).catch(() => undefined);
  return window;
}

/** The place's fragment on our own address: no page is loaded, the window's router hears it. */
export function goTo(window: BrowserWindow | null, fragment: string): void {
  window?.webContents.loadURL(`${ORIGIN}/#${fragment}`).catch(() => undefined);
}

/** A second start shows the window that is there. */
export function focusWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
