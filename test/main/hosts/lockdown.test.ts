/**
 * Electron's window is locked down: the whole of main.ts, run against the strict
 * stand-in for Electron, with the real storage in a folder of its own.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CSP } from '#main/assets.ts';
import { lockSession } from '#main/lockdown.ts';
import * as fake from '#test/fakes/electron.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'matters-electron-'));
const strangers = new fake.FakeContents();

interface Wire {
  call(verb: string, request: unknown): Promise<{ ok: boolean; reason?: string; value?: unknown }>;
}
const bridge = () => fake.exposed.matters as Wire;
const window = (): fake.BrowserWindow => {
  const first = fake.BrowserWindow.all[0];
  if (!first) throw new Error('no window was opened');
  return first;
};

beforeAll(async () => {
  process.env.MATTERS_DATA_FOLDER = dataFolder;
  await import('#main/main.ts');
  await import('#main/preload.ts');
  await fake.app.becomeReady();
  await vi.waitFor(() => window());
});
afterAll(async () => {
  fake.app.emit('will-quit', { preventDefault: () => undefined });
  await vi.waitFor(() => expect(fake.app.calls).toContain('exit 0'));
  rmSync(dataFolder, { recursive: true, force: true });
});

test('the data goes to the local data folder, and the single-instance lock is taken before anything is locked or opened', () => {
  expect(fake.app.paths.get('userData')).toBe(join(dataFolder, 'electron'));
  expect(fake.app.calls.slice(0, 4)).toEqual(['name Matters Arising', 'path userData', 'lock', 'sandbox']);
  expect(fake.app.switches).toEqual(['disable-background-networking', 'disable-component-update']);
});

test('the page runs in a sandbox, isolated, with nothing of Node, no webview and no spell checker', () => {
  const { webPreferences } = window().options as { webPreferences: Record<string, unknown> };
  expect(webPreferences).toEqual({
    preload: expect.stringMatching(/preload\.cjs$/),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  });
  expect(fake.session.defaultSession.spellChecker).toBe(false);
});

test('the window is at app://board, a standard and secure origin', () => {
  expect(window().webContents.loaded).toEqual(['app://board/']);
  expect(fake.protocol.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
});

test('the window shows when it has something to show', () => {
  expect(window().shown).toEqual([]);
  window().emit('ready-to-show');
  expect(window().shown).toEqual(['show']);
});

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('%s is refused', (name) => {
  let refused = false;
  window().webContents.emit(name, {
    preventDefault: () => {
      refused = true;
    },
  });
  expect(refused).toBe(true);
});

test('no address opens a window', () => {
  const open = window().webContents.windowOpenHandler;
  for (const url of [
    'https://example.org/',
    'app://board/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'about:blank',
  ]) {
    expect(open?.({ url })).toEqual({ action: 'deny' });
  }
  expect(fake.shell.opened).toEqual([]);
});

test('two permissions are granted, to our own origin', () => {
  const session = fake.session.defaultSession;
  for (const permission of ['persistent-storage', 'clipboard-sanitized-write']) {
    expect(session.isGranted(permission)).toBe(true);
    expect(session.isHeld(permission, 'app://board/')).toBe(true);
    for (const url of [
      'https://evil.example/',
      'app://other/',
      'app://board@evil/',
      'app://board.evil/',
      'file:///x',
      '',
      'null',
    ]) {
      expect(session.isGranted(permission, url), url).toBe(false);
      expect(session.isHeld(permission, url), url).toBe(false);
    }
  }
});

test('every other permission and every device is refused', () => {
  const asked =
    'media geolocation notifications midi midiSysex pointerLock fullscreen openExternal clipboard-read display-capture fileSystem hid serial usb idle-detection storage-access window-management speaker-selection keyboardLock unknown';
  for (const permission of asked.split(' ')) {
    expect(fake.session.defaultSession.isGranted(permission), permission).toBe(false);
    expect(fake.session.defaultSession.isHeld(permission, 'app://board/'), permission).toBe(false);
  }
  expect(fake.session.defaultSession.mayUseDevice()).toBe(false);
});

test('no request leaves the computer, nor reaches its files', () => {
  for (const url of [
    'https://example.org',
    'http://127.0.0.1:1/',
    'ws://x',
    'wss://x',
    'file:///etc/passwd',
    'ftp://x',
    'chrome://gpu',
    'application://x',
  ])
    expect(fake.session.defaultSession.isCancelled(url), url).toBe(true);
  for (const url of ['app://board/assets/x.js', 'blob:app://board/1', 'data:image/png,x'])
    expect(fake.session.defaultSession.isCancelled(url), url).toBe(false);
});

test('a download is refused: files leave through the bridge', () => {
  let refused = false;
  fake.session.defaultSession.emit('will-download', {
    preventDefault: () => {
      refused = true;
    },
  });
  expect(refused).toBe(true);
});

test('app://board serves the window with the policy; another host of the scheme, and another method, get nothing', async () => {
  const root = join(dataFolder, 'renderer');
  mkdirSync(root);
  writeFileSync(join(root, 'index.html'), '<title>x</title>');
  const session = new (fake.session.defaultSession.constructor as new () => typeof fake.session.defaultSession)();
  lockSession(session as never, root);
  const get = async (url: string, method = 'GET') => {
    const serve = session.schemes.get('app');
    if (!serve) throw new Error('app: is not served');
    return serve({ url, method } as Request);
  };
  const window = await get('app://board/');
  expect(window.status).toBe(200);
  expect(window.headers.get('content-security-policy')).toBe(CSP);
  expect((await get('app://board/nothing.js')).status).toBe(404);
  expect((await get('app://other/')).status).toBe(405);
  expect((await get('app://board/', 'POST')).status).toBe(405);
});

test('the preload lends one function and nothing else', () => {
  expect(Object.keys(fake.exposed)).toEqual(['matters']);
  expect(Object.keys(bridge())).toEqual(['call']);
});

test('the bridge answers its own window, and no other frame', async () => {
  const own = fake.wire.sender;
  expect(await bridge().call('about', {})).toMatchObject({
    ok: true,
    value: { host: 'electron', dataFolder, version: '0.1.0' },
  });
  const frames = [
    null,
    { origin: 'https://evil.example', parent: null },
    { origin: 'app://board', parent: {} },
    { origin: 'app://other', parent: null },
  ];
  for (const frame of frames) {
    fake.wire.sender = frame;
    expect(await bridge().call('about', {})).toEqual({ ok: false, reason: 'refused' });
  }
  fake.wire.sender = own;
});

test('a name that is no verb of the contract is refused, also one that every object has', async () => {
  for (const verb of ['nothing', 'constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'about ', 'About'])
    expect(await bridge().call(verb, {})).toEqual({ ok: false, reason: 'refused' });
  expect(await bridge().call(7 as never, {})).toEqual({ ok: false, reason: 'refused' });
});

test('a file is saved where the person says, and a link opens outside', async () => {
  fake.dialog.next = [join(dataFolder, 'pack.pdf')];
  const saved = await bridge().call('saveFile', { suggestedName: 'pack.pdf', bytes: new TextEncoder().encode('%PDF') });
  expect(saved).toEqual({ ok: true, value: { name: 'pack.pdf' } });
  expect(readFileSync(join(dataFolder, 'pack.pdf'), 'utf8')).toBe('%PDF');
  expect(await bridge().call('openFiles', { extensions: ['pdf'], many: false })).toMatchObject({
    ok: true,
    value: [{ name: 'pack.pdf' }],
  });
  fake.dialog.next = null;
  expect(await bridge().call('saveFile', { suggestedName: 'pack.pdf', bytes: new Uint8Array(1) })).toEqual({
    ok: false,
    reason: 'cancelled',
  });
  expect(await bridge().call('openLink', { url: 'https://example.org/a' })).toMatchObject({ ok: true });
  for (const url of ['file:///etc/passwd', 'http://example.org', 'javascript:1', 'smb://x/y'])
    expect(await bridge().call('openLink', { url }), url).toEqual({ ok: false, reason: 'refused' });
  expect(fake.shell.opened).toEqual(['https://example.org/a']);
});

test('the menu goes to a place by the address alone', () => {
  const { template } = fake.Menu.shown as {
    template: { label: string; submenu: { label: string; click(): void }[] }[];
  };
  const go = template.find(({ label }) => label === '&Go');
  expect(template.map(({ label }) => label)).toEqual(['&File', '&Edit', '&View', '&Go', '&Window', '&Help']);
  go?.submenu.find(({ label }) => label === 'Actions')?.click();
  expect(window().webContents.loaded).toEqual(['app://board/', 'app://board/#/actions']);
});

test('a second start shows the window that is there', () => {
  window().minimised = true;
  fake.app.emit('second-instance');
  expect(window().shown.slice(-2)).toEqual(['restore', 'focus']);
});

test('closing the window keeps where it stood', () => {
  window().emit('close');
  const kept: unknown = JSON.parse(readFileSync(join(dataFolder, 'electron', 'window.json'), 'utf8'));
  expect(kept).toEqual({ x: 40, y: 50, width: 1000, height: 700, maximised: false });
  expect(strangers.loaded).toEqual([]);
});
