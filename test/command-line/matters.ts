/** Runs the built command line as a person would, and gives what it said. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly code: number | null;
  readonly answer: string;
  readonly remark: string;
}

export function matters(...args: readonly string[]): Ran {
  const ran = spawnSync(process.execPath, ['out/main/command-line.js', ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: ran.status, answer: ran.stdout.trim(), remark: ran.stderr.trim() };
}

/** Once before the tests of a file: nothing is built when nothing has changed. */
export function build(): void {
  const built = spawnSync(process.execPath, ['test/tools/build.mjs'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The build failed: ${built.stderr}`);
}
