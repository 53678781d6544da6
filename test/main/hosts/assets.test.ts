/** The built window is served whole, and nothing beside it, however the path is written. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CSP, serveAsset } from '#main/assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-assets-'));
const root = join(folder, 'renderer');

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-other'));
  writeFileSync(join(root, 'index.html'), '<title>Matters Arising</title>');
  writeFileSync(join(root, 'assets', 'main-1f2e.js'), 'export {}');
  writeFileSync(join(root, '.hidden.js'), 'secret');
  writeFileSync(join(root, 'program.exe'), 'secret');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'secret.json'), 'secret');
  writeFileSync(join(folder, 'renderer-other', 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(folder, join(root, 'up'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the window and its files are served with the policy, hashed names for good', async () => {
  const window = await serveAsset(root, '/');
  expect(window.status).toBe(200);
  expect(window.headers['content-security-policy']).toBe(CSP);
  expect(window.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(window.headers['cache-control']).toBe('no-cache');
  const script = await serveAsset(root, '/assets/main-1f2e.js');
  expect(script.status).toBe(200);
  expect(script.headers['cache-control']).toContain('immutable');
});

test('the policy is the one that was decided, word for word', () => {
  expect(CSP).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types matters-worker",
  );
});

const CLIMBS = [
  '..',
  '%2e%2e',
  '%2E%2e',
  '.%2e',
  '%252e%252e',
  '..%00',
  '%2e%2e%2f..',
  '..%5c..',
  '..\\..',
  '%c0%ae%c0%ae',
  '. .',
  '...',
  '.. ',
];
const TARGETS = [
  'secret.txt',
  'secret.json',
  'renderer-other/secret.txt',
  'etc/passwd',
  '%73ecret.txt',
  'secret.txt%00.html',
];
const BEFORE = ['/', '/assets/', '/assets/../', '//', '/./', '/%2f', '/up/'];
const ODD = [
  '/link.txt',
  '/up/secret.txt',
  '/.hidden.js',
  '/%2ehidden.js',
  '/program.exe',
  '/index.html/',
  '/index.html%00',
  '/index.html.',
  '/index.html%20',
  '/index.html::$DATA',
  '/INDEX~1.HTM',
  '/assets',
  '/assets/',
  '/nothing.js',
  '',
  'index.html',
  '/%',
  '/%zz',
  '/%00',
  '/C:/windows/win.ini',
  '/C:secret.txt',
  '//host/share/x.txt',
  '/\\\\host\\share\\x.txt',
  '/file:///etc/passwd',
  '/~/secret.txt',
  '/$HOME/x.txt',
  '/index.html?x=/../secret.txt',
  '/index.html#x',
  '/con.txt',
  '/aux.json',
  `/${'a'.repeat(5000)}.txt`,
  `/${'../'.repeat(400)}etc/hosts.txt`,
  `/${'%2e%2e/'.repeat(400)}secret.txt`,
  '/\u202Etxt.terces',
  '/ｓecret.txt',
];

test('two hundred hostile paths and more find nothing', async () => {
  const climbs = BEFORE.flatMap((before) =>
    CLIMBS.flatMap((climb) => TARGETS.map((target) => `${before}${climb}/${target}`)),
  );
  const paths = [...climbs, ...ODD];
  expect(paths.length).toBeGreaterThan(200);
  for (const path of paths) {
    const asset = await serveAsset(root, path);
    expect(asset.status, path).toBe(404);
    expect(asset.body, path).toBe('Not found');
    expect(asset.headers['content-security-policy'], path).toBe(CSP);
  }
});
