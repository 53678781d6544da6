import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { chromium, test } from '@playwright/test';

// src-main/browser-host/find-browser.ts
/**
 * Which browser on this computer can show the window.
 *
 * CHROMIUM_PATH comes first; set and wrong, it is an error that names it, not a
 * reason to open something else. Then Edge, Chrome or Chromium where each system
 * keeps them. Firefox and Safari cannot open a site as an app of its own.
 */
const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const thisComputer = () => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
});
function findBrowser(computer = thisComputer()) {
  const named = computer.env.CHROMIUM_PATH;
  if (named)
    return {
      kind: computer.exists(named) ? 'found' : 'named-missing',
      program: named,
    };
  const program = usualPlaces(computer).find((path) => computer.exists(path));
  return program
    ? {
        kind: 'found',
        program,
      }
    : { kind: 'none' };
}
function usualPlaces({ platform, env, home }) {
  if (platform === 'win32')
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter((base) => base !== void 0)
      .flatMap((base) => [
        `${base}\\Microsoft\\Edge\\Application\\msedge.exe`,
        `${base}\\Google\\Chrome\\Application\\chrome.exe`,
        `${base}\\Chromium\\Application\\chrome.exe`,
      ]);
  if (platform === 'darwin')
    return ['/Applications', `${home}/Applications`].flatMap((base) =>
      ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((app) => `${base}/${app}.app/Contents/MacOS/${app}`),
    );
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}
/** One profile is kept per brand: a profile that two brands have written is good in neither. */
function brandOf(program) {
  const name = (program.split(/[\\/]/).at(-1) ?? '').toLowerCase();
  if (name.includes('edge')) return 'edge';
  if (name.includes('brave')) return 'brave';
  if (name.includes('google') || (name.startsWith('chrome') && !/\\chromium\\/i.test(program))) return 'chrome';
  return 'chromium';
}
// src-main/browser-host/profile.ts
/**
 * The browser profile the window lives in: its own, apart from the person's.
 *
 * It is seeded before its first start. Without that Chromium answers `persist()`
 * with false for a loopback origin, and a computer set to "keep site data only
 * for the session" would wipe the database at every close.
 */
const profileFolder = (dataFolder, program) => join(dataFolder, 'browser', brandOf(program));
/** First start only: durable storage, cookies kept, downloads ask where; no passwords, no translation. */
function seedProfile(profile, origin) {
  const allowed = { [`${origin},*`]: { setting: 1 } };
  const preferences = {
    profile: {
      content_settings: {
        exceptions: {
          durable_storage: allowed,
          cookies: allowed,
        },
      },
      password_manager_enabled: false,
    },
    download: { prompt_for_download: true },
    translate: { enabled: false },
    credentials_enable_service: false,
    spellcheck: { dictionaries: [] },
    browser: { has_seen_welcome_page: true },
  };
  mkdirSync(join(profile, 'Default'), {
    recursive: true,
    mode: 448,
  });
  try {
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences), {
      flag: 'wx',
      mode: 384,
    });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
}
// test/e2e/fixtures.ts
/**
 * The app as a person has it: the built launcher as a process of its own, the
 * real browser host, and a real Chromium on the profile the launcher seeds.
 *
 * The host opens no window itself here; it prints an address (`--address`) and
 * Playwright opens that. A second `npm start` is a second such launch. Each test
 * has its own data folder and port. Where saving would ask with the system's own
 * dialog, which no test can answer, it becomes a download.
 */
const root = resolve(import.meta.dirname, '../..');
const launcher = join(root, 'out/main/launch.js');
const asRoot = process.getuid?.() === 0;
function launch(env, ...args) {
  const child = spawn(process.execPath, [launcher, ...args], {
    env: {
      ...process.env,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (part) => {
    said += part.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return {
    process: child,
    said: () => said,
    ended: new Promise((done) => child.once('exit', (code) => done(code))),
  };
}
/** Waits for the address the launch prints; throws with all it said when there is none. */
async function addressFrom(host) {
  const printed = () => /http:\/\/\S+#c=\S+/.exec(host.said())?.[0];
  let over = false;
  host.ended.then(
    () => {
      over = true;
    },
    () => void 0,
  );
  for (let waited = 0; waited < 2e4; waited += 25) {
    const address = printed();
    if (address) return address;
    if (over) break;
    await pause(25);
  }
  throw new Error(`The host printed no address. It said: ${host.said()}`);
}
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
test.extend({
  app: async ({ browserName: _any }, use) => {
    const app = await startApp();
    await use(app);
    await app.context.close().catch(() => void 0);
    await app.kill();
    rmSync(join(app.dataFolder, '..'), {
      recursive: true,
      force: true,
      maxRetries: 10,
      retryDelay: 200,
    });
  },
});
/** A new data folder, a host and a browser; for tests that need more than one, or none to begin with. */
async function startApp(browserArgs = []) {
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
  const requests = [];
  const problems = [];
  async function openBrowser() {
    mkdirSync(dataFolder, {
      recursive: true,
      mode: 448,
    });
    seedProfile(profile, origin);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: found.kind === 'found' ? found.program : '',
      headless: true,
      viewport: {
        width: 1366,
        height: 768,
      },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      acceptDownloads: true,
      env: {
        ...process.env,
        TMPDIR: folder,
      },
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
      Object.defineProperty(window, 'showSaveFilePicker', { value: void 0 });
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
  const app = {
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
      await app.context.close().catch(() => void 0);
      await pause(300);
    },
  };
  let firstAddress = null;
  try {
    firstAddress = await addressFrom(app.host);
  } catch (fault) {
    await app.context.close();
    await app.kill();
    rmSync(folder, {
      recursive: true,
      force: true,
      maxRetries: 10,
      retryDelay: 200,
    });
    throw fault;
  }
  return app;
}
/** Chromium's lock on its profile is a link that names its process. */
function killBrowserOn(profile) {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    if (pid > 1) process.kill(pid, 'SIGKILL');
  } catch {}
}
function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
// test/e2e/zz-serve.ts
const app = await startApp(['--remote-debugging-port=9355']);
const page = await app.openWindow();
await page.getByRole('button', { name: 'Open the sample programme' }).click();
await page.getByRole('heading', { level: 1 }).waitFor();
console.log('ready', app.origin, app.dataFolder);
setInterval(() => {
  if (app.problems.length) console.log('PROBLEM', app.problems.splice(0).join('\n'));
}, 1e3);
await new Promise(() => void 0);
