/**
 * Builds main, preload and window, unless what is in out/ was built from these very files.
 *
 *     node test/tools/build.mjs            builds when stale
 *     node test/tools/build.mjs --force    builds
 *
 * Stale is a matter of content, not of time: the digest of every source and
 * setting stands in out/.stamp. All it prints goes to stderr, so that a
 * command's own answer has stdout to itself.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const stamp = join(root, 'out/.stamp');
const SOURCES = [
  'src-main',
  'src-renderer',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.json',
];

export function digestOfSources() {
  const digest = createHash('sha256');
  for (const source of SOURCES) addTo(digest, source);
  return digest.digest('hex');
}

function addTo(digest, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(digest, `${path}/${name}`);
    return;
  }
  const bytes = readFileSync(full);
  digest.update(`${path}\0${bytes.byteLength}\0`).update(bytes);
}

/** Ends the process with the bundler's own code when it fails. */
export function buildWhenStale({ force = false } = {}) {
  if (!existsSync(join(root, 'node_modules/electron-vite'))) {
    console.error('The libraries are not installed. Run: npm ci');
    process.exit(1);
  }
  const digest = digestOfSources();
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (!force && built === digest) return;
  console.error('Building Matters Arising…');
  rmSync(stamp, { force: true });
  const build = spawnSync(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (build.status !== 0) {
    console.error(build.stdout, build.stderr);
    console.error('The build failed; what went wrong stands above.');
    process.exit(build.status || 1);
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, digest);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildWhenStale({ force: process.argv.includes('--force') });
