/** Finding Electron's program, and fetching it without ever making anybody wait for nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { brandOf, type Computer, findBrowser } from '#main/browser-host/find-browser.ts';
import {
  electronSource,
  failedLately,
  fetchElectron,
  findElectron,
  findElectronPackage,
  forgetFailure,
  rememberFailure,
  sourceAnswers,
} from '#main/launcher/electron-program.ts';
import { hasDisplay } from '#main/launcher/without-display.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-electron-program-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An Electron package without its program; its installer does what a test says. */
function aPackage(name: string, installer: string): string {
  const at = join(folder, name);
  mkdirSync(at);
  writeFileSync(join(at, 'package.json'), '{"name":"electron"}');
  writeFileSync(join(at, 'install.js'), installer);
  return at;
}
const INSTALLS =
  "const fs = require('fs'); fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/electron', ''); fs.writeFileSync(__dirname + '/path.txt', 'electron')";

test('the program is where path.txt says, if it is there; nothing is fetched by looking', () => {
  const at = aPackage('looked', 'process.exit(3)');
  expect(findElectron(at, {})).toBeNull();
  writeFileSync(join(at, 'path.txt'), 'electron');
  expect(findElectron(at, {})).toBeNull();
  mkdirSync(join(at, 'dist'));
  writeFileSync(join(at, 'dist', 'electron'), '');
  expect(findElectron(at, {})).toBe(join(at, 'dist', 'electron'));
  expect(findElectron(at, { ELECTRON_EXEC_PATH: '/nothing' })).toBeNull();
  expect(findElectron(at, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeNull();
  expect(findElectron(null, {})).toBeNull();
});

test("this clone's Electron package is found by its folder", () => {
  expect(findElectronPackage(import.meta.url)).toMatch(/electron$/);
  expect(findElectronPackage(join(tmpdir(), 'x.js'))).toBeNull();
});

test("a company's mirror is asked instead of Electron's own place", () => {
  expect(electronSource({})).toContain('github.com');
  expect(electronSource({ ELECTRON_MIRROR: 'https://mirror.example/' })).toBe('https://mirror.example/');
});

test('a source that is closed, silent or has no address is given up within the limit', async () => {
  const silent = createSocketServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', () => resolve()));
  const { port } = silent.address() as AddressInfo;
  const began = performance.now();
  expect(await sourceAnswers(`http://127.0.0.1:${port}/`, 300)).toBe(false);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(await sourceAnswers('http://127.0.0.1:1/')).toBe(false);
  expect(await sourceAnswers('not an address')).toBe(false);
  silent.close();
});

test('fetched where the source answers; its sentences say how it goes', async () => {
  const mirror = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', () => resolve()));
  const env = { ELECTRON_MIRROR: `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/` };
  const said: string[] = [];
  expect(await fetchElectron(aPackage('fetched', INSTALLS), (sentence) => said.push(sentence), env)).toBe(true);
  expect(await fetchElectron(aPackage('failed', 'process.exit(1)'), (sentence) => said.push(sentence), env)).toBe(
    false,
  );
  expect(await fetchElectron(aPackage('empty', ''), (sentence) => said.push(sentence), env)).toBe(false);
  expect(said.at(-1)).toBe('Electron could not be fetched.');
  mirror.close();
});

test('not even tried where the source cannot be reached', async () => {
  const said: string[] = [];
  const at = aPackage('unreached', INSTALLS);
  expect(await fetchElectron(at, (sentence) => said.push(sentence), { ELECTRON_MIRROR: 'http://127.0.0.1:1/' })).toBe(
    false,
  );
  expect(findElectron(at, {})).toBeNull();
  expect(said).toEqual(['Electron is not on this computer, and 127.0.0.1:1, where it comes from, cannot be reached.']);
});

test('a failure is remembered for a day, and a spoilt note of it counts for nothing', () => {
  const data = join(folder, 'data');
  const now = new Date('2021-05-12T10:00:00Z');
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  expect(failedLately(data, now)).toBe(false);
  rememberFailure(data, now);
  expect([0, 1, 23.9, 24, 48, -1].map((count) => failedLately(data, hours(count)))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  writeFileSync(join(data, 'electron-not-fetched.json'), '{"failedAt":');
  expect(failedLately(data, now)).toBe(false);
  writeFileSync(join(data, 'electron-not-fetched.json'), '{"failedAt":"soon"}');
  expect(failedLately(data, now)).toBe(false);
  rememberFailure(data, now);
  forgetFailure(data);
  expect(failedLately(data, now)).toBe(false);
});

const computer = (platform: NodeJS.Platform, env: Record<string, string>, ...present: string[]): Computer => ({
  platform,
  env,
  home: '/home/x',
  exists: (path) => present.includes(path),
});

test('CHROMIUM_PATH comes first; set and wrong, it is named and nothing else is opened', () => {
  const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/own' };
  expect(findBrowser(computer('linux', env, '/opt/own', '/usr/bin/chromium'))).toEqual({
    kind: 'found',
    program: '/opt/own',
  });
  expect(findBrowser(computer('linux', env, '/usr/bin/chromium'))).toEqual({
    kind: 'named-missing',
    program: '/opt/own',
  });
});

test('each system keeps its browsers somewhere else', () => {
  expect(findBrowser(computer('linux', { PATH: '/a:/usr/bin' }, '/usr/bin/google-chrome'))).toEqual({
    kind: 'found',
    program: '/usr/bin/google-chrome',
  });
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(
    findBrowser(
      computer('win32', { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, edge),
    ),
  ).toEqual({ kind: 'found', program: edge });
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findBrowser(computer('darwin', {}, chrome))).toEqual({ kind: 'found', program: chrome });
  expect(findBrowser(computer('linux', { PATH: '/usr/bin' }, '/usr/bin/firefox'))).toEqual({ kind: 'none' });
  expect(
    [edge, chrome, '/usr/bin/chromium', '/usr/bin/brave-browser', 'C:\\x\\Chromium\\Application\\chrome.exe'].map(
      brandOf,
    ),
  ).toEqual(['edge', 'chrome', 'chromium', 'brave', 'chromium']);
});

test('a computer has a display when a desktop says where it is', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});
