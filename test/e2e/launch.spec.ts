/** `npm start` as a process, with a program in the browser's place that writes down how it was called. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort, type Host, launch, pause } from './fixtures.ts';

test.skip(process.platform === 'win32', 'The stand-in for a browser is a shell script.');

interface Desk {
  readonly folder: string;
  readonly env: Record<string, string>;
  readonly port: number;
  /** How the browser was called, a line each time. */
  calls(): readonly string[];
}

const running: Host[] = [];
const folders: string[] = [];

/** A computer with a display and one browser. */
async function aDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'matters-launch-'));
  folders.push(folder);
  const browser = join(folder, 'chromium');
  writeFileSync(browser, `#!/bin/sh\necho "$TMPDIR $@" >> "${folder}/calls"\nsleep 60\n`);
  chmodSync(browser, 0o755);
  const port = await freePort();
  const env = {
    MATTERS_DATA_FOLDER: join(folder, 'data'),
    MATTERS_PORT: String(port),
    CHROMIUM_PATH: browser,
    CHROMIUM_ARGS: '',
    DISPLAY: ':7',
    TMPDIR: folder,
  };
  return {
    folder,
    env,
    port,
    calls: () =>
      existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : [],
  };
}

function start(desk: Desk, ...args: string[]): Host {
  const host = launch(desk.env, ...args);
  running.push(host);
  return host;
}

test.afterEach(async () => {
  for (const host of running.splice(0)) {
    host.process.kill('SIGTERM');
    await host.ended;
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the browser is called with an address good once, a profile of its own, and a temporary folder that goes again', async () => {
  const desk = await aDesk();
  const host = start(desk, '--browser');
  await expect.poll(() => desk.calls().length).toBe(1);
  const [call = ''] = desk.calls();
  expect(call).toContain(`--app=http://127.0.0.1:${desk.port}/#c=`);
  expect(call).toContain(`--user-data-dir=${join(desk.folder, 'data', 'browser', 'chromium')}`);
  expect(call.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  expect(host.said().includes('without its sandbox')).toBe(process.getuid?.() === 0);
  const temporary = call.split(' ')[0] ?? '';
  expect(existsSync(temporary)).toBe(true);
  host.process.kill('SIGTERM');
  expect(await host.ended).toBe(0);
  expect(existsSync(temporary)).toBe(false);
  expect(readdirSync(join(desk.folder, 'data', 'browser', 'chromium', 'Default'))).toEqual(['Preferences']);
});

test('a second start has the running host open a second window', async () => {
  const desk = await aDesk();
  start(desk, '--browser');
  await expect.poll(() => desk.calls().length).toBe(1);
  const second = start(desk, '--browser');
  expect(await second.ended).toBe(0);
  expect(second.said()).toContain('already open');
  await expect.poll(() => desk.calls().length).toBe(2);
  const codes = desk.calls().map((call) => /#c=(\S+)/.exec(call)?.[1]);
  expect(new Set(codes).size).toBe(2);
});

test('where a stranger has the port, the origin is kept and the stranger is told nothing', async () => {
  const desk = await aDesk();
  const asked: string[] = [];
  const stranger = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end('{}');
  });
  await new Promise<void>((done) => stranger.listen(desk.port, '127.0.0.1', () => done()));
  const host = start(desk, '--browser');
  await expect.poll(() => desk.calls().length).toBe(1);
  expect(desk.calls()[0]).toContain(`--app=http://127.0.0.1:${desk.port}/#c=`);
  expect(desk.calls()[0]).toMatch(new RegExp(`--host-resolver-rules=MAP 127.0.0.1:${desk.port} 127.0.0.1:\\d+`));
  expect(host.said()).toContain(`Another program uses port ${desk.port}`);
  expect(asked).toEqual(['POST /bridge/hello']);
  stranger.close();
  stranger.closeAllConnections();
});

test('where a stranger has the port and a window is still open on the profile, it says so and ends', async () => {
  const desk = await aDesk();
  const stranger = createServer((_request, response) => response.end('{}'));
  await new Promise<void>((done) => stranger.listen(desk.port, '127.0.0.1', () => done()));
  const profile = join(desk.folder, 'data', 'browser', 'chromium');
  mkdirSync(profile, { recursive: true });
  symlinkSync('nowhere-1', join(profile, 'SingletonLock'));
  const host = start(desk, '--browser');
  expect(await host.ended).toBe(1);
  expect(host.said()).toContain('Your data is safe');
  expect(desk.calls()).toEqual([]);
  stranger.close();
  stranger.closeAllConnections();
});

test('a data folder that another host holds is not opened twice', async () => {
  const desk = await aDesk();
  start(desk, '--browser');
  await expect.poll(() => desk.calls().length).toBe(1);
  const other = { ...desk, env: { ...desk.env, MATTERS_PORT: String(await freePort()) } };
  const host = start(other, '--browser');
  expect(await host.ended).toBe(1);
  expect(host.said()).toContain('already open in a browser window');
  expect(desk.calls()).toHaveLength(1);
});

test('a browser that ends badly before any window came is said, and the host does not stay behind', async () => {
  const desk = await aDesk();
  writeFileSync(join(desk.folder, 'chromium'), '#!/bin/sh\nexit 3\n');
  const host = start(desk, '--browser');
  expect(await host.ended).toBe(1);
  expect(host.said()).toContain('could not be opened: it ended with code 3');
});

test('with no display it says so, builds the sample’s pack and prints where it is', async () => {
  test.setTimeout(180_000);
  const desk = await aDesk();
  const host = start({ ...desk, env: { ...desk.env, DISPLAY: '', WAYLAND_DISPLAY: '' } });
  expect(await host.ended).toBe(0);
  expect(host.said()).toContain('no display');
  const pack = /The pack is at (.*\.pdf)/.exec(host.said())?.[1] ?? '';
  expect(readFileSync(pack).subarray(0, 5).toString()).toBe('%PDF-');
  expect(desk.calls()).toEqual([]);
});

test('what it cannot do it says in one sentence, and ends with 1', async () => {
  const desk = await aDesk();
  const cases: readonly (readonly [env: Record<string, string>, args: readonly string[], says: string])[] = [
    [{ CHROMIUM_PATH: '/nothing/here' }, ['--browser'], '/nothing/here'],
    [{ MATTERS_PORT: 'seven' }, ['--browser'], 'MATTERS_PORT'],
    [{ MATTERS_PORT: '80' }, ['--browser'], 'MATTERS_PORT'],
    [{}, ['--bowser'], '--bowser'],
  ];
  for (const [env, args, says] of cases) {
    const host = start({ ...desk, env: { ...desk.env, ...env } }, ...args);
    expect(await host.ended, says).toBe(1);
    expect(host.said()).toContain(says);
    expect(host.said().trim().split('\n')).toHaveLength(1);
  }
  expect(desk.calls()).toEqual([]);
});

test("Electron's source that cannot be reached costs one short wait, and none the second time", async () => {
  const desk = await aDesk();
  const env = { ...desk.env, ELECTRON_MIRROR: 'http://127.0.0.1:1/', ELECTRON_EXEC_PATH: '/nothing/here' };
  const first = start({ ...desk, env });
  await expect.poll(() => desk.calls().length).toBe(1);
  expect(first.said()).toContain('cannot be reached');
  first.process.kill('SIGTERM');
  await first.ended;
  const second = start({ ...desk, env });
  await expect.poll(() => desk.calls().length).toBe(2);
  expect(second.said()).not.toContain('cannot be reached');
  second.process.kill('SIGTERM');
  await second.ended;
  const third = start({ ...desk, env }, '--electron');
  await expect.poll(() => desk.calls().length).toBe(3);
  expect(third.said()).toContain('cannot be reached');
});

test('an Electron that cannot run here gives way to the browser; one that refuses is believed', async () => {
  const desk = await aDesk();
  const electron = join(desk.folder, 'electron');
  const ends = (code: number) => {
    writeFileSync(electron, `#!/bin/sh\necho "$@" >> "${desk.folder}/electron-calls"\nexit ${code}\n`);
    chmodSync(electron, 0o755);
  };
  const env = { ...desk.env, ELECTRON_EXEC_PATH: electron };
  ends(1);
  const refused = start({ ...desk, env });
  expect(await refused.ended).toBe(1);
  ends(127);
  const broken = start({ ...desk, env });
  await expect.poll(() => desk.calls().length).toBe(1);
  expect(broken.said()).toContain('cannot run on this computer');
  await pause(50);
  expect(readFileSync(join(desk.folder, 'electron-calls'), 'utf8').trim().split('\n')).toHaveLength(2);
});
