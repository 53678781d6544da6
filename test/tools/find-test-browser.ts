/**
 * The browser the tests drive: the one a user would get, or the one CHROMIUM_PATH names.
 *
 * Null when there is none. Nothing is downloaded here; test/tools/run.mjs says
 * aloud what is then left untested.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const BUNDLES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

export function findTestBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const onWindows = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      join(folder, 'Google/Chrome/Application/chrome.exe'),
    ]);
  return [...onPath, ...BUNDLES, ...onWindows].find((path) => existsSync(path)) ?? null;
}
