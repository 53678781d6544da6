/**
 * Which browser on this computer can show the window.
 *
 * CHROMIUM_PATH comes first; set and wrong, it is an error that names it, not a
 * reason to open something else. Then Edge, Chrome or Chromium where each system
 * keeps them. Firefox and Safari cannot open a site as an app of its own.
 */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserFound =
  | { readonly kind: 'found'; readonly program: string }
  /** CHROMIUM_PATH names a file that is not there. */
  | { readonly kind: 'named-missing'; readonly program: string }
  | { readonly kind: 'none' };

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  exists(path: string): boolean;
}

const thisComputer = (): Computer => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
});

export function findBrowser(computer: Computer = thisComputer()): BrowserFound {
  const named = computer.env.CHROMIUM_PATH;
  if (named) return { kind: computer.exists(named) ? 'found' : 'named-missing', program: named };
  const program = usualPlaces(computer).find((path) => computer.exists(path));
  return program ? { kind: 'found', program } : { kind: 'none' };
}

function usualPlaces({ platform, env, home }: Computer): readonly string[] {
  if (platform === 'win32') {
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter((base) => base !== undefined)
      .flatMap((base) => [
        `${base}\\Microsoft\\Edge\\Application\\msedge.exe`,
        `${base}\\Google\\Chrome\\Application\\chrome.exe`,
        `${base}\\Chromium\\Application\\chrome.exe`,
      ]);
  }
  if (platform === 'darwin') {
    return ['/Applications', `${home}/Applications`].flatMap((base) =>
      ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((app) => `${base}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** One profile is kept per brand: a profile that two brands have written is good in neither. */
export function brandOf(program: string): 'edge' | 'chrome' | 'brave' | 'chromium' {
  const name = (program.split(/[\\/]/).at(-1) ?? '').toLowerCase();
  if (name.includes('edge')) return 'edge';
  if (name.includes('brave')) return 'brave';
  if (name.includes('google') || (name.startsWith('chrome') && !/\\chromium\\/i.test(program))) return 'chrome';
  return 'chromium';
}
