/**
 * Opens a window of an installed browser on an address, as an app of its own.
 *
 * Its ending well says nothing: it may have handed the address to a browser that
 * already runs on the profile. Ending badly is a fault: a display that is gone. Chromium refuses root with its sandbox on; as
 * root, and only then, the sandbox is switched off, and the launcher says so.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Windows {
  open(address: string): void;
  /** Ends the browser this process started, where it still runs. */
  close(): void;
  /** Clears away what Chromium leaves in its temporary folder. */
  clear(): void;
}

export interface WindowsOptions {
  readonly program: string;
  readonly profile: string;
  /** Such as the rule that keeps the origin while another port is served. */
  readonly extra: readonly string[];
  readonly asRoot: boolean;
  readonly onFault: (fault: Error) => void;
}

const ARGUMENTS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-background-mode',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--no-pings',
  '--password-store=basic',
];

/** CHROMIUM_ARGS adds arguments, parted by spaces. */
export function browserArguments(options: Omit<WindowsOptions, 'onFault'>, address: string): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${options.profile}`,
    ...ARGUMENTS,
    ...(options.asRoot ? ['--no-sandbox', '--test-type'] : []),
    ...options.extra,
    ...(process.env.CHROMIUM_ARGS?.split(' ').filter(Boolean) ?? []),
  ];
}

export function makeWindows(options: WindowsOptions): Windows {
  const temporary = mkdtempSync(join(tmpdir(), 'matters-'));
  const children = new Set<ReturnType<typeof spawn>>();
  return {
    open(address) {
      const child = spawn(options.program, browserArguments(options, address), {
        stdio: 'ignore',
        detached: true,
        env: { ...process.env, TMPDIR: temporary },
      });
      children.add(child);
      child.once('error', options.onFault);
      child.once('exit', (code) => {
        children.delete(child);
        if (code !== null && code !== 0) options.onFault(new Error(`it ended with code ${code}.`));
      });
      child.unref();
    },
    close() {
      for (const child of children) child.kill('SIGTERM');
    },
    clear() {
      rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
