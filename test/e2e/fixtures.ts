/**
 * The app as a person has it: the built launcher as a process of its own, the
 * real browser host, and a real Chromium on the profile the launcher seeds.
 *
 * The host opens no window itself here; it prints an address (`--address`) and
 * Playwright opens that. A second `npm start` is a second such launch. Each test
 * has its own data folder and port. Where saving would ask with the system's own
 * dialog, which no test can answer, it becomes a download.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, test as base, chromium, type Page } from '@playwright/test';
import { findBrowser } from '#main/browser-host/find-browser.ts';
import { profileFolder, seedProfile } from '#main/browser-host/profile.ts';

const root = resolve(import.meta.dirname, '../..');
const launcher = join(root, 'out/main/launch.js');
const asRoot = process.getuid?.() === 0;

export interface Host {
  readonly process: ChildProcess;
  /** All it has printed so far. */
  readonly said: () => string;
  /** Resolves with the exit code when it has ended. */
  readonly ended: Promise<number | null>;
}

export interface MattersApp {
  readonly dataFolder: string;
  readonly origin: string;
  readonly port: number;
  /** The environment a launch runs in; a test may add to it. */
  readonly env: Record<string, string>;
  context: BrowserContext;
  /** The running host; killing it is `app.host.process.kill('SIGKILL')`. */
  host: Host;
  /** Every address any page has asked for. */
  readonly requests: string[];
  /** Every breach of the policy and every error a page has told of. */
  readonly problems: string[];
  /** Opens a window, as starting the app (again) does, and gives its page. */
  openWindow(): Promise<Page>;
  /** Starts a host on the same data folder, after the last one has gone. */
  startHost(): Promise<void>;
  /** Closes the browser as a person does, and the host with it. */
  quit(): Promise<void>;
  /** Quits, and starts again on the same data folder and profile. */
  restart(): Promise<Page>;
  /** Kills browser and host with no warning, as a power cut would. */
  kill(): Promise<void>;
}

export function launch(env: Record<string, string>, ...args: string[]): Host {
  const child = spawn(process.execPath, [launcher, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (part: Buffer) => {
    said += part.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  return { process: child, said: () => said, ended };
}

/** Waits for the address the launch prints; throws with all it said when there is none. */
export async function addressFrom(host: Host): Promise<string> {
  const printed = () => /http:\/\/\S+#c=\S+/.exec(host.said())?.[0];
  let over = false;
  host.ended.then(
    () => {
      over = true;
    },
    () => undefined,
  );
  for (let waited = 0; waited < 20_000; waited += 25) {
    const address = printed();
    if (address) return address;
    if (over) break;
    await pause(25);
  }
  throw new Error(`The host printed no address. It said: ${host.said()}`);
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

export const test = base.extend<{ app: MattersApp }>({
  // Playwright reads which fixtures are wanted from the pattern, so there must be one.
  app: async ({ browserName: _any }, use) => {
    const app = await startApp();
    await use(app);
    await app.context.close().catch(() => undefined);
    await app.kill();
    rmSync(join(app.dataFolder, '..'), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
});
export { expect } from '@playwright/test';

/** A new data folder, a host and a browser; for tests that need more than one, or none to begin with. */
export async function startApp(browserArgs: readonly string[] = []): Promise<MattersApp> {
  const found = findBrowser();
  if (found.kind !== 'found') throw new Error('These tests need a browser: run npm test, which says how to have one.');
  const folder = mkdtempSync(join(tmpdir(), 'matters-e2e-'));
  const dataFolder = join(folder, 'data');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const profile = profileFolder(dataFolder, found.program);
  const env = {
    MATTERS_DATA_FOLDER: dataFolder,
    MATTERS_PORT: String(port),
    TMPDIR: folder,
    CHROMIUM_PATH: found.program,
  };
  const requests: string[] = [];
  const problems: string[] = [];

  async function openBrowser(): Promise<BrowserContext> {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    seedProfile(profile, origin);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: found.kind === 'found' ? found.program : '',
      headless: true,
      viewport: { width: 1366, height: 768 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      acceptDownloads: true,
      env: { ...process.env, TMPDIR: folder },
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...browserArgs,
      ],
    });
    await context.addInitScript(() => {
      Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
      addEventListener('securitypolicyviolation', (breach) =>
        console.error(`CSP ${breach.violatedDirective} ${breach.blockedURI} ${breach.sourceFile}:${breach.lineNumber}`),
      );
    });
    context.on('request', (request) => requests.push(request.url()));
    context.on('weberror', (error) => problems.push(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    return context;
  }

  const app: MattersApp = {
    dataFolder,
    origin,
    port,
    env,
    requests,
    problems,
    context: await openBrowser(),
    host: launch(env, '--browser', '--address'),
    async openWindow() {
      const first = firstAddress;
      firstAddress = null;
      const address = first ?? (await addressFrom(launch(env, '--browser', '--address')));
      const page = await app.context.newPage();
      await page.goto(address);
      // Until the app has taken its code out of the address, going elsewhere would lose it.
      await page.waitForURL(({ hash }) => !hash.startsWith('#c='));
      return page;
    },
    async startHost() {
      await app.host.ended;
      app.host = launch(env, '--browser', '--address');
      firstAddress = await addressFrom(app.host);
    },
    async quit() {
      await app.context.close();
      app.host.process.kill('SIGTERM');
      await app.host.ended;
    },
    async restart() {
      await app.quit();
      app.context = await openBrowser();
      await app.startHost();
      return app.openWindow();
    },
    async kill() {
      killBrowserOn(profile);
      app.host.process.kill('SIGKILL');
      await app.host.ended;
      await app.context.close().catch(() => undefined);
      // Its other processes notice a little later.
      await pause(300);
    },
  };
  let firstAddress: string | null = null;
  try {
    firstAddress = await addressFrom(app.host);
  } catch (fault) {
    await app.context.close();
    await app.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    throw fault;
  }
  return app;
}

/** Chromium's lock on its profile is a link that names its process. */
function killBrowserOn(profile: string): void {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    if (pid > 1) process.kill(pid, 'SIGKILL');
  } catch {
    // No browser runs on it.
  }
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
