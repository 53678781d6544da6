/**
 * On Debian as root there is a way to have a browser: its own package.
 *
 * It is said before it is done. Nobody else's computer is changed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export const canInstallChromium = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  existsSync('/usr/bin/apt-get');

/** True when apt-get says it is installed. What apt-get prints goes to stderr, so that stdout stays ours. */
export async function installChromium(say: (sentence: string) => void): Promise<boolean> {
  say('No browser was found. This is Debian and you are root, so Chromium is installed now: apt-get install chromium.');
  const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'];
  return (await aptGet(install)) || ((await aptGet(['update'])) && (await aptGet(install)));
}

function aptGet(args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('/usr/bin/apt-get', ['-q', ...args], {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
