/**
 * Opens the application in Electron, and tells a refusal from a program that cannot run here.
 *
 * Our own main process ends with 0, or with 1 after one sentence. Any other end
 * soon after the start is Electron's: a missing system library, a sandbox that
 * the computer forbids. The launcher then goes on to the browser.
 */
import { spawn } from 'node:child_process';

export type ElectronEnd = { readonly kind: 'ended'; readonly code: 0 | 1 } | { readonly kind: 'cannot-run' };

const SOON = 15_000;

export function runElectron(
  program: string,
  appFolder: string,
  asRoot: boolean,
  env: NodeJS.ProcessEnv = process.env,
): Promise<ElectronEnd> {
  const began = Date.now();
  // With this variable set, Electron is a plain Node.
  const { ELECTRON_RUN_AS_NODE: _left, ...rest } = env;
  return new Promise((resolve) => {
    const child = spawn(program, [...(asRoot ? ['--no-sandbox'] : []), appFolder], { stdio: 'inherit', env: rest });
    const passOn = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    child.once('error', () => resolve({ kind: 'cannot-run' }));
    child.once('exit', (code, signal) => {
      const asked = signal === 'SIGINT' || signal === 'SIGTERM';
      if (code === 0 || asked) resolve({ kind: 'ended', code: 0 });
      else if (code === 1 || Date.now() - began > SOON) resolve({ kind: 'ended', code: 1 });
      else resolve({ kind: 'cannot-run' });
    });
  });
}
