/**
 * The two processes under torture, and how they are killed.
 *
 * A host and a headless browser, each in a group of its own so that `kill -9`
 * reaches every child. What the page says comes out of the browser's own log.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Running {
  readonly killed: Promise<void>;
  kill(): void;
  /** As a person closes it: everything is written before it ends. */
  close(): void;
}

const isRoot = process.getuid?.() === 0;

function running(child: ChildProcess): Running {
  const killed = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const kill = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  };
  return { killed, kill, close: () => child.kill('SIGTERM') };
}

/** Resolves with the window's address once the host gives one. */
export function startHost(program: string, args: readonly string[]): Promise<Running & { readonly address: string }> {
  const child = spawn(process.execPath, [program, ...args], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const listen = (line: string) => {
      said.push(line);
      const address = /(http:\/\/127\.0\.0\.1:\S+)/.exec(line)?.[1];
      if (address) resolve({ ...running(child), address });
    };
    createInterface({ input: child.stdout }).on('line', listen);
    createInterface({ input: child.stderr }).on('line', listen);
    child.once('exit', (code) => reject(new Error(`The host ended (${code}): ${said.join(' / ')}`)));
  });
}

export interface BrowserStart {
  readonly program: string;
  readonly profile: string;
  readonly address: string;
  /** More arguments, such as the one that chooses IndexedDB's store. */
  readonly extra?: readonly string[];
}

/** Calls back with each thing the page says. */
export function startBrowser(start: BrowserStart, onSaid: (text: string) => void): Running {
  const { program, profile, address, extra = [] } = start;
  const child = spawn(
    program,
    [
      '--headless',
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-logging=stderr',
      '--v=0',
      ...extra,
      `--user-data-dir=${profile}`,
      address,
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TMPDIR: profile } },
  );
  createInterface({ input: child.stderr }).on('line', (line) => {
    const found = /@@(.*)@@/.exec(line)?.[1];
    // Chromium writes what the console was told as one log line, with quotes as they are.
    if (found !== undefined) onSaid(found);
  });
  return running(child);
}
