/**
 * The loopback host answers its own windows and refuses everybody else.
 *
 * A real server on a real socket. The gate behind it is a plain function here,
 * because what is held to account is the way to it.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decodeFrame, encodeFrame } from '#contract/frame.ts';
import { keyOf, LAUNCHER, prove, readInstanceKey } from '#main/browser-host/proof.ts';
import { askRunningHost } from '#main/browser-host/second-launch.ts';
import { type BrowserHost, makeBrowserHost } from '#main/browser-host/server.ts';

const KEY = 'a'.repeat(64);
const folder = mkdtempSync(join(tmpdir(), 'matters-host-'));
const calls: unknown[] = [];
const opened: string[] = [];
const idle = vi.fn();
let host: BrowserHost;
let origin = '';
let port = 0;

beforeEach(async () => {
  writeFileSync(join(folder, 'index.html'), '<title>Matters Arising</title>');
  calls.length = 0;
  opened.length = 0;
  idle.mockClear();
  // The origin holds the port, so a free one is asked for first.
  port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  host = makeBrowserHost({
    rendererRoot: folder,
    origin,
    instanceKey: KEY,
    gate: async (verb, frame) => {
      calls.push([verb, frame]);
      return { ok: true, value: frame };
    },
    note: () => undefined,
    onSecondLaunch: (address) => opened.push(address),
    onIdle: idle,
    idleMs: 60,
    firstWindowMs: 200,
    bodyLimit: 2000,
  });
  await new Promise<void>((resolve) => host.server.listen(port, '127.0.0.1', () => resolve()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  await host.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

type Headers = Readonly<Record<string, string>>;

function send(method: string, path: string, headers: Headers = {}, body: string | Uint8Array = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const readJson = (answer: Answer) => JSON.parse(answer.body.toString()) as Partial<Record<string, string>>;
const newCode = () => new URL(host.newWindowAddress()).hash.slice('#c='.length);
const knock = (door: string, body: object, headers: Headers = { origin }) =>
  send('POST', `/bridge/${door}`, headers, JSON.stringify(body));

async function openWindow(): Promise<{ token: string; who: string; key: string; own: Headers }> {
  const answer = readJson(await knock('session', { code: newCode() }));
  const { token = '', who = '', key = '' } = answer;
  return { token, who, key, own: { origin, authorization: `Bearer ${token}` } };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
}

test('a name made to point at this computer gets nothing, not even the window', async () => {
  const names = [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    `localhost:${port}`,
    `127.0.0.1:${port + 1}`,
    `[::1]:${port}`,
  ];
  for (const name of names) expect((await send('GET', '/', { host: name })).status, name).toBe(421);
  expect((await send('GET', '/')).status).toBe(200);
});

test("a window's code is good once, and a made-up one never", async () => {
  const code = newCode();
  expect((await knock('session', { code })).status).toBe(200);
  expect((await knock('session', { code })).status).toBe(401);
  expect((await knock('session', { code: 'x' })).status).toBe(401);
  for (const body of [{}, { code: 1 }, { code: ['x'] }, { code: '' }, { code: 'x', more: 1 }])
    expect((await knock('session', body)).status).toBe(400);
});

test('a request reaches the gate with the right Host, method, Origin and token, and its bytes come through', async () => {
  const { own } = await openWindow();
  const asked = { suggestedName: 'a.pdf', bytes: new Uint8Array([1, 2, 3]) };
  const answer = await send(
    'POST',
    '/bridge/saveFile',
    { ...own, 'sec-fetch-site': 'same-origin' },
    encodeFrame(asked),
  );
  expect(answer.status).toBe(200);
  expect(decodeFrame(new Uint8Array(answer.body))).toEqual({ ok: true, value: asked });
  expect(calls).toEqual([['saveFile', asked]]);
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('another origin, another site, no token and another method are refused before the gate', async () => {
  const { own } = await openWindow();
  const ask = async (headers: Headers, method = 'POST') =>
    (await send(method, '/bridge/about', headers, encodeFrame({}))).status;
  const { authorization = '' } = own;
  expect(await ask({ authorization })).toBe(403);
  for (const wrong of [
    'http://evil.example',
    'null',
    `${origin}/`,
    `http://127.0.0.1:${port + 1}`,
    `https://127.0.0.1:${port}`,
  ]) {
    expect(await ask({ ...own, origin: wrong }), wrong).toBe(403);
  }
  for (const site of ['cross-site', 'same-site', 'none', ''])
    expect(await ask({ ...own, 'sec-fetch-site': site }), site).toBe(403);
  for (const token of ['', 'Bearer', 'Bearer x', `Basic ${authorization.slice(7)}`, `${authorization}x`]) {
    expect(await ask({ origin, authorization: token }), token).toBe(401);
  }
  expect(await ask({ origin })).toBe(401);
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
    expect(await ask(own, method), method).toBe(405);
  expect(calls).toEqual([]);
});

test('no answer ever invites another origin in', async () => {
  const preflight = await send('OPTIONS', '/bridge/about', {
    origin: 'http://evil.example',
    'access-control-request-method': 'POST',
  });
  expect(preflight.status).toBe(405);
  const { own } = await openWindow();
  for (const answer of [preflight, await send('GET', '/'), await send('POST', '/bridge/about', own, encodeFrame({}))]) {
    expect(
      Object.keys(answer.headers).filter((name) => name.startsWith('access-control') || name === 'set-cookie'),
    ).toEqual([]);
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});

test('a name that is no verb, and a body that is too large, are refused before the gate', async () => {
  const { own } = await openWindow();
  for (const name of ['__proto__', 'constructor', 'nothing', '', 'about/', 'about/x', '../about']) {
    expect((await send('POST', `/bridge/${name}`, own, encodeFrame({}))).status, name).not.toBe(200);
  }
  expect((await send('POST', '/bridge/about', own, 'x'.repeat(2001))).status).toBe(413);
  const chunked = await send('POST', '/bridge/about', { ...own, 'transfer-encoding': 'chunked' }, 'x'.repeat(60_000));
  expect(chunked.status).toBe(413);
  expect((await knock('session', { code: 'x'.repeat(5000) })).status).toBe(413);
  expect(calls).toEqual([]);
});

test('a body that is no frame comes to the gate as nothing', async () => {
  const { own } = await openWindow();
  for (const body of ['', 'x', '{}', '\0\0\0\x02{}', `\0\0\0\x09${'['.repeat(9)}`])
    await send('POST', '/bridge/about', own, body);
  expect(calls).toHaveLength(5);
  expect(calls.every((call) => Array.isArray(call) && call[1] === null)).toBe(true);
});

test('garbage on the socket ends that connection and nothing else', async () => {
  const lines = [
    '\0\0\0\0',
    'GET\r\n\r\n',
    'POST /bridge/about HTTP/1.1\r\n\r\n',
    `GET ${'x'.repeat(90_000)} HTTP/1.1\r\n\r\n`,
    'GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n',
  ];
  for (const line of lines) {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.end(line));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
      socket.resume();
    });
  }
  expect((await send('GET', '//[', {})).status).toBe(400);
  expect((await send('GET', '/')).status).toBe(200);
});

test('a window that knew this host of old is known again, by proof, and a stranger is not', async () => {
  const { who, key, token } = await openWindow();
  const hello = readJson(await knock('hello', { who, challenge: 'mine' }));
  expect(hello.proof).toBe(prove(key, 'host', 'mine'));
  const challenge = hello.challenge ?? '';
  expect((await knock('return', { who, challenge, proof: prove('b'.repeat(64), 'return', challenge) })).status).toBe(
    401,
  );
  // A challenge is good once, also when it was answered wrongly.
  expect((await knock('return', { who, challenge, proof: prove(key, 'return', challenge) })).status).toBe(401);
  const again = readJson(await knock('hello', { who, challenge: 'mine' })).challenge ?? '';
  // An answer to one question is no answer to another.
  expect(
    (await knock('second-launch', { challenge: again, proof: prove(key, 'return', again), wants: 'window' })).status,
  ).toBe(401);
  const third = readJson(await knock('hello', { who, challenge: 'mine' })).challenge ?? '';
  const back = await knock('return', { who, challenge: third, proof: prove(key, 'return', third) });
  expect(readJson(back)).toEqual({ token });
});

test('a second launch proves itself and has a window opened; without the key it has nothing', async () => {
  expect(await askRunningHost(origin, KEY, 'window')).toEqual({ kind: 'opened' });
  expect(opened).toHaveLength(1);
  expect(opened[0]).toContain(`${origin}/#c=`);
  const asked = await askRunningHost(origin, KEY, 'address');
  expect(asked).toMatchObject({ kind: 'address', address: expect.stringContaining('#c=') });
  expect(await askRunningHost(origin, 'b'.repeat(64), 'window')).toEqual({ kind: 'stranger' });
  expect(await askRunningHost(`http://127.0.0.1:${await freePort()}`, KEY, 'window')).toEqual({ kind: 'nobody' });
  const { challenge = '' } = readJson(await knock('hello', { who: LAUNCHER, challenge: 'x' }));
  const forged = prove(keyOf('b'.repeat(64), LAUNCHER), 'second-launch', challenge);
  expect((await knock('second-launch', { challenge, proof: forged, wants: 'window' })).status).toBe(401);
  expect(opened).toHaveLength(1);
});

test('the host ends a little after its last window, and not while one is open', async () => {
  const { own } = await openWindow();
  const window = request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/bridge/alive',
    headers: { host: `127.0.0.1:${port}`, ...own },
  });
  window.on('error', () => undefined);
  const answered = new Promise((resolve) => window.on('response', resolve));
  window.end();
  await answered;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(idle).not.toHaveBeenCalled();
  window.destroy();
  await vi.waitFor(() => expect(idle).toHaveBeenCalledTimes(1));
});

test('the host ends when no window ever comes', async () => {
  host.newWindowAddress();
  await vi.waitFor(() => expect(idle).toHaveBeenCalledTimes(1));
});

test('the key of this account is made once and is its own to read', () => {
  const dataFolder = mkdtempSync(join(folder, 'data-'));
  const key = readInstanceKey(dataFolder);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(readInstanceKey(dataFolder)).toBe(key);
  expect(statSync(join(dataFolder, 'browser', 'instance.key')).mode & 0o077).toBe(0);
  rmSync(dataFolder, { recursive: true });
});
