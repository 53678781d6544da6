/**
 * What `npm start` does on a computer that has nothing to show a window on.
 *
 * It says so, and builds the sample programme's pack with the command line, in a
 * process of its own: the launcher knows nothing of boards. The pack lies in the
 * data folder, and where it is gets printed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const hasDisplay = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

const SENTENCE =
  'This computer has no display, so there is no window to open: start Matters Arising from a desktop, or with `xvfb-run -a npm start`, or print a window address with `npm start -- --address`.';

export interface WithoutDisplay {
  /** The built command line. */
  readonly commandLine: string;
  readonly dataFolder: string;
  readonly say: (sentence: string) => void;
}

/** Ends well: there is nothing wrong with a computer that has no screen. A pack that cannot be built is another matter. */
export async function withoutDisplay({ commandLine, dataFolder, say }: WithoutDisplay): Promise<0 | 1> {
  say(SENTENCE);
  say('The sample programme’s governance pack is being built instead.');
  const folder = join(dataFolder, 'sample-pack');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pack = join(folder, 'steering-group-12-may-2021.pdf');
  const code = await run(commandLine, ['pack', '--sample', '--out', pack]);
  if (code === 0) say(`The pack is at ${pack}`);
  return code === 0 ? 0 : 1;
}

function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
