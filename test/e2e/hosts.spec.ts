/** The browser host with a real browser: the policy holds, strangers are refused, and a window outlives its host. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { connectInPage } from './bridge-in-page.ts';
import { addressFrom, expect, launch, pause, test } from './fixtures.ts';

test('the app opens within its policy, asks nothing of any other origin, and may keep its data for good', async ({
  app,
}) => {
  const page = await app.openWindow();
  await expect(page).toHaveTitle(/Matters Arising/);
  await expect(page.locator('#app')).not.toBeEmpty();
  // React Aria would make this element itself, which the policy refuses; it is there, so that it does not.
  const linked = page.locator('#react-aria-pressable-style');
  expect(await linked.evaluate((link) => (link as HTMLLinkElement).sheet?.cssRules.length)).toBe(1);
  await connectInPage(page);
  const about = await page.evaluate(() => bridge.about({}));
  expect(about).toMatchObject({ ok: true, value: { host: 'browser', dataFolder: app.dataFolder } });
  expect(await page.evaluate(() => [location.origin, isSecureContext])).toEqual([app.origin, true]);
  expect(page.url()).not.toContain('c=');
  expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true);
  expect(app.problems).toEqual([]);
  expect(app.requests.filter((url) => !url.startsWith(`${app.origin}/`))).toEqual([]);
});

test('what the policy forbids does not happen', async ({ app }) => {
  const page = await app.openWindow();
  const outcome = await page.evaluate(async () => {
    const failed = (run: () => unknown) => {
      try {
        run();
        return 'done';
      } catch (fault) {
        return (fault as Error).name;
      }
    };
    const inline = document.createElement('script');
    const assigned = failed(() => {
      inline.textContent = 'globalThis.inlineRan = true';
    });
    document.body.append(inline);
    const fetched = await fetch('http://127.0.0.1:9/').then(
      () => 'sent',
      (fault: Error) => fault.name,
    );
    return {
      assigned,
      ran: 'inlineRan' in globalThis,
      html: failed(() => {
        document.createElement('p').innerHTML = '<b>x</b>';
      }),
      // In a turn of its own: what the debugger runs itself may evaluate.
      evaluated: await new Promise((done) =>
        setTimeout(() => done(failed(() => Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['1 + 1'])))),
      ),
      policy: failed(() =>
        Reflect.apply(Reflect.get(globalThis, 'trustedTypes').createPolicy, Reflect.get(globalThis, 'trustedTypes'), [
          'other',
          {},
        ]),
      ),
      worker: failed(() => new Worker(URL.createObjectURL(new Blob([''])))),
      fetched,
      webAssembly: await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => 'compiled',
        (fault: Error) => fault.name,
      ),
    };
  });
  expect(outcome).toEqual({
    assigned: 'TypeError',
    ran: false,
    html: 'TypeError',
    evaluated: 'EvalError',
    policy: 'TypeError',
    worker: 'TypeError',
    fetched: 'TypeError',
    webAssembly: 'compiled',
  });
});

test('a page of another origin can neither read nor drive the bridge, nor show the window inside itself', async ({
  app,
}) => {
  const own = await app.openWindow();
  await connectInPage(own);
  const token = await own.evaluate(() => JSON.parse(sessionStorage.getItem('matters-window') ?? '{}').token as string);
  // From this computer too, so that the browser's own rule about local networks does not stop it first.
  const stranger = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<h1>evil</h1>'),
  );
  await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', () => done()));
  const evil = await app.context.newPage();
  await evil.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`);
  const outcome = await evil.evaluate(
    async ({ origin, stolen }) => {
      const ask = (path: string, init: RequestInit) =>
        fetch(`${origin}${path}`, init).then(
          (answer) => `${answer.type} ${answer.status}`,
          (fault: Error) => fault.name,
        );
      const authorization = `Bearer ${stolen}`;
      const frame = document.createElement('iframe');
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      frame.src = `${origin}/`;
      document.body.append(frame);
      await loaded;
      let inside = 'blocked';
      try {
        inside = frame.contentDocument?.title || 'blocked';
      } catch {
        inside = 'blocked';
      }
      return {
        asked: [
          await ask('/', {}),
          await ask('/bridge/about', { method: 'POST', body: '{}' }),
          await ask('/bridge/about', { method: 'POST', headers: { authorization } }),
          await ask('/bridge/session', { method: 'POST', body: '{"code":"x"}' }),
          await ask('/bridge/about', { method: 'POST', mode: 'no-cors', body: '{}' }),
        ],
        inside,
      };
    },
    { origin: app.origin, stolen: token },
  );
  expect(outcome.asked.slice(0, 4)).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
  // Sent without being asked for an answer, it is refused all the same; the page cannot tell.
  expect(['TypeError', 'opaque 0']).toContain(outcome.asked[4]);
  expect(outcome.inside).toBe('blocked');
  const log = readFileSync(join(app.dataFolder, 'logs', 'matters.log'), 'utf8');
  expect(log).toContain('"why":"origin"');
  // The preflight that asks leave to send a token.
  expect(log).toContain('"why":"method"');
  stranger.close();
  stranger.closeAllConnections();
});

test('reading the page anew keeps the window known; an address is good once', async ({ app }) => {
  const address = await addressFrom(app.host);
  const page = await app.openWindow();
  await connectInPage(page);
  await page.reload();
  await connectInPage(page);
  expect(await page.evaluate(() => bridge.about({}))).toMatchObject({ ok: true });
  const late = await app.context.newPage();
  await late.goto(address);
  await connectInPage(late);
  expect(await late.evaluate(() => hostStates)).toEqual(['unknown-window']);
  expect(await late.evaluate(() => bridge.about({}))).toEqual({ ok: false, reason: 'host-gone' });
});

test('starting the app again opens a second window of the host that runs', async ({ app }) => {
  const first = await app.openWindow();
  await connectInPage(first);
  const again = launch(app.env, '--browser', '--address');
  const second = await app.context.newPage();
  await second.goto(await addressFrom(again));
  expect(await again.ended).toBe(0);
  await connectInPage(second);
  expect(await second.evaluate(() => bridge.about({}))).toMatchObject({ ok: true });
  expect(await first.evaluate(() => bridge.about({}))).toMatchObject({ ok: true });
});

test('the host ends by itself a few seconds after its last window', async ({ app }) => {
  const page = await app.openWindow();
  await connectInPage(page);
  await page.reload();
  await connectInPage(page);
  await pause(6000);
  expect(app.host.process.exitCode).toBeNull();
  const closed = performance.now();
  await page.close();
  expect(await app.host.ended).toBe(0);
  const took = performance.now() - closed;
  expect(took).toBeGreaterThan(4000);
  expect(took).toBeLessThan(15_000);
});

test('a host that was killed is missed at once, and known again when it is back', async ({ app }) => {
  const page = await app.openWindow();
  await connectInPage(page);
  app.host.process.kill('SIGKILL');
  await app.host.ended;
  await expect.poll(() => page.evaluate(() => hostStates)).toEqual(['gone']);
  expect(await page.evaluate(() => bridge.about({}))).toEqual({ ok: false, reason: 'host-gone' });
  await app.startHost();
  await expect.poll(() => page.evaluate(() => hostStates)).toEqual(['gone', 'here']);
  expect(await page.evaluate(() => bridge.about({}))).toMatchObject({ ok: true });
});

test('after a restart the window has its place, its data and its leave to keep it', async ({ app }) => {
  const page = await app.openWindow();
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('probe', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
          writing.objectStore('rows').put('kept', 'row');
          writing.oncomplete = () => done();
        };
      }),
  );
  const again = await app.restart();
  const kept = await again.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('probe', 1);
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('rows').objectStore('rows').get('row');
          reading.onsuccess = () => done(reading.result);
        };
      }),
  );
  expect(kept).toBe('kept');
  expect(await again.evaluate(() => navigator.storage.persisted())).toBe(true);
});

test('a file is saved by the page itself, and files are opened by it', async ({ app }) => {
  const page = await app.openWindow();
  await connectInPage(page);
  const downloading = page.waitForEvent('download');
  const saved = page.evaluate(() =>
    bridge.saveFile({ suggestedName: 'pack.pdf', bytes: new TextEncoder().encode('%PDF') }),
  );
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('pack.pdf');
  expect(readFileSync(await download.path(), 'utf8')).toBe('%PDF');
  expect(await saved).toEqual({ ok: true, value: { name: 'pack.pdf' } });
  const choosing = page.waitForEvent('filechooser');
  const opened = page.evaluate(() =>
    bridge
      .openFiles({ extensions: ['pdf'], many: true })
      .then((reply) => reply.ok && reply.value.map((file) => [file.name, file.bytes.byteLength])),
  );
  await (await choosing).setFiles([{ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('abc') }]);
  expect(await opened).toEqual([['a.pdf', 3]]);
  expect(app.problems).toEqual([]);
});
