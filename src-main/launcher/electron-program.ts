/**
 * Electron's program: where it is, and fetching it where it is not.
 *
 * The package comes from npm without it. Trap: `require('electron')` in plain
 * Node starts a download and waits for it, so nothing here does that; the
 * package's own path.txt says where the program would be. Fetching is
 * Electron's own script, in a process of its own with a time limit, after asking
 * whether its source answers at all. A failure is remembered for a day, so that
 * the next start does not wait.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
const PROBE_LIMIT = 3000;
const FETCH_LIMIT = 10 * 60 * 1000;

/** The package's folder, seen from a file of this application; null where it is not installed. */
export function findElectronPackage(from: string): string | null {
  try {
    return dirname(createRequire(from).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** Null where the program is not on this computer. ELECTRON_EXEC_PATH and ELECTRON_OVERRIDE_DIST_PATH are respected. */
export function findElectron(packageFolder: string | null, env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.ELECTRON_EXEC_PATH) return existsSync(env.ELECTRON_EXEC_PATH) ? env.ELECTRON_EXEC_PATH : null;
  if (packageFolder === null) return null;
  try {
    const within = readFileSync(join(packageFolder, 'path.txt'), 'utf8');
    const program = join(env.ELECTRON_OVERRIDE_DIST_PATH || join(packageFolder, 'dist'), within);
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/** Where Electron's program comes from: a company's mirror where one is named. */
export function electronSource(env: NodeJS.ProcessEnv = process.env): string {
  return (
    env.NPM_CONFIG_ELECTRON_MIRROR ||
    env.npm_config_electron_mirror ||
    env.npm_package_config_electron_mirror ||
    env.ELECTRON_MIRROR ||
    'https://github.com/electron/electron/releases/download/'
  );
}

/** True as soon as the source answers anything at all. */
export async function sourceAnswers(source: string, limit = PROBE_LIMIT): Promise<boolean> {
  try {
    await fetch(source, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(limit) });
    return true;
  } catch {
    return false;
  }
}

/** True when the program is there afterwards. `say` hears how long it has been going on. */
export async function fetchElectron(
  packageFolder: string,
  say: (sentence: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  const source = electronSource(env);
  const host = URL.canParse(source) ? new URL(source).host : source;
  if (!(await sourceAnswers(source))) {
    say(`Electron is not on this computer, and ${host}, where it comes from, cannot be reached.`);
    return false;
  }
  say(`Fetching Electron from ${host}, once. It is about 120 MB.`);
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const ticking = setInterval(() => say(`Still fetching Electron: ${seconds()} seconds.`), 10_000);
  const fetched = await runInstaller(packageFolder, env);
  clearInterval(ticking);
  const here = fetched && findElectron(packageFolder, env) !== null;
  say(here ? `Electron is here, after ${seconds()} seconds.` : 'Electron could not be fetched.');
  return here;
}

function runInstaller(packageFolder: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
      stdio: 'ignore',
      env,
      timeout: FETCH_LIMIT,
      killSignal: 'SIGKILL',
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

const failureFile = (dataFolder: string) => join(dataFolder, 'electron-not-fetched.json');

export function rememberFailure(dataFolder: string, now: Date): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    writeFileSync(failureFile(dataFolder), JSON.stringify({ failedAt: now.toISOString() }), { mode: 0o600 });
  } catch {
    // Then the next start asks again.
  }
}

export const forgetFailure = (dataFolder: string): void => rmSync(failureFile(dataFolder), { force: true });

/** False for a file that is missing, damaged, older than a day or from the future. */
export function failedLately(dataFolder: string, now: Date): boolean {
  try {
    const kept: unknown = JSON.parse(readFileSync(failureFile(dataFolder), 'utf8'));
    if (typeof kept !== 'object' || kept === null || !('failedAt' in kept)) return false;
    const age = now.getTime() - Date.parse(String(kept.failedAt));
    return age >= 0 && age < DAY;
  } catch {
    return false;
  }
}
