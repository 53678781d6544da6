/**
 * `npm run dev`: builds on every change and opens the app beside it.
 *
 * The window is the one that ships: the same origin, the same policy, no server
 * of another kind. Read it anew (F5) after a change; a change to src-main needs a restart.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildWhenStale } from './build.mjs';

const cwd = resolve(import.meta.dirname, '../..');
buildWhenStale();
const watch = spawn(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--watch'], {
  cwd,
  stdio: 'inherit',
});
const app = spawn(process.execPath, ['out/main/launch.js', ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
app.on('exit', (code) => {
  watch.kill();
  process.exit(code ?? 1);
});
