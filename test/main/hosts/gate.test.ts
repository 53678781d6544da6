/**
 * Ten thousand malformed calls, over both wires, with the real storage behind
 * them: every one is answered, nothing crashes, and not a byte is written
 * outside the data folder.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Handlers, VERBS } from '#contract/bridge.ts';
import { decodeFrame, encodeFrame } from '#contract/frame.ts';
import { type BrowserHost, makeBrowserHost } from '#main/browser-host/server.ts';
import { type Gate, openGate } from '#main/gate.ts';
import { openLog } from '#main/gate-log.ts';
import { about } from '#main/verbs/about.ts';
import { openWorkspaces } from '#main/verbs/workspace.ts';

const outside = mkdtempSync(join(tmpdir(), 'matters-gate-'));
const dataFolder = join(outside, 'data');
const faults: string[] = [];
let gate: Gate;
let host: BrowserHost;
let port = 0;
let closeWorkspaces: () => Promise<void> = async () => undefined;

const CANARY = 'CANARY-9f3a the chair said';

beforeAll(async () => {
  mkdirSync(dataFolder);
  const workspaces = await openWorkspaces({ dataFolder, host: 'browser' });
  if (!workspaces.ok) throw new Error(workspaces.reason);
  closeWorkspaces = workspaces.close;
  const log = openLog(join(dataFolder, 'logs'));
  const handlers: Handlers = {
    ...workspaces.handlers,
    about: () =>
      about({
        host: 'browser',
        version: '0',
        dataFolder,
        folderWarning: null,
        listWorkspaces: workspaces.listWorkspaces,
      }),
    openLink: async () => ({ ok: true, value: null }),
    saveFile: async () => ({ ok: false, reason: 'cancelled' }),
    openFiles: async () => ({ ok: false, reason: 'cancelled' }),
  };
  gate = openGate(handlers, (event, facts) => {
    if (event === 'fault') faults.push(JSON.stringify(facts));
    log(event, facts);
  });
  const origin = 'http://127.0.0.1:47814';
  host = makeBrowserHost({
    rendererRoot: outside,
    origin,
    instanceKey: 'a'.repeat(64),
    gate,
    note: log,
    onSecondLaunch: () => undefined,
    onIdle: () => undefined,
  });
  await new Promise<void>((resolve) => host.server.listen(0, '127.0.0.1', () => resolve()));
  port = (host.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await host.close();
  await closeWorkspaces();
  rmSync(outside, { recursive: true, force: true });
});

const names = fc.constantFrom(
  '../../escape',
  '..\\escape',
  '/etc/escape',
  'C:\\escape',
  'con',
  'a\0b',
  '',
  '.',
  '..',
  'own',
  'sample',
  '%2e%2e/escape',
  'own/../../escape',
  '__proto__',
  CANARY,
  'ｅscape',
  'x'.repeat(5000),
);
const values = fc.oneof(
  { weight: 4, arbitrary: names as fc.Arbitrary<unknown> },
  fc.constantFrom<unknown>(
    null,
    undefined,
    0,
    -1,
    1.5,
    2 ** 53,
    Number.NaN,
    true,
    [],
    {},
    new Uint8Array(3),
    new Date(0),
    new Map(),
  ),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
);
const FIELDS = [
  'workspace',
  'schemaVersion',
  'opId',
  'expectedSeq',
  'command',
  'summary',
  'actor',
  'undoes',
  'operations',
  'after',
  'limit',
  'id',
  'bytes',
  'sha256',
  'reason',
  'name',
  'choice',
  'key',
  'value',
  'folder',
  'suggestedName',
  'extensions',
  'many',
  'url',
  '__proto__',
  'constructor',
];
const requests = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), values, {
      maxKeys: 8,
      noNullPrototype: true,
    }) as fc.Arbitrary<unknown>,
  },
  { weight: 1, arbitrary: values },
);
const verbs = fc.oneof({ weight: 9, arbitrary: fc.constantFrom<string>(...VERBS) }, { weight: 1, arbitrary: names });

function isReply(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true ? 'value' in value : 'reason' in value && typeof value.reason === 'string';
}

test('ten thousand malformed calls are each answered, without a fault', async () => {
  await fc.assert(
    fc.asyncProperty(verbs, requests, async (verb, asked) => {
      expect(isReply(await gate(verb, asked))).toBe(true);
    }),
    { numRuns: 10_000 },
  );
  expect(faults).toEqual([]);
}, 120_000);

test('a thousand malformed bodies over HTTP are each answered', async () => {
  const origin = 'http://127.0.0.1:47814';
  const code = new URL(host.newWindowAddress()).hash.slice(3);
  const { token } = JSON.parse((await post('/bridge/session', { origin }, JSON.stringify({ code }))).toString()) as {
    token: string;
  };
  const own = { origin, authorization: `Bearer ${token}` };
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    requests.filter((asked) => asked !== undefined).map((asked) => encodeFrame(asked)),
    fc
      .tuple(fc.nat(300), fc.jsonValue())
      .map(([size, json]) =>
        Buffer.concat([Buffer.from([0, 0, size >> 8, size & 255]), Buffer.from(JSON.stringify(json))]),
      ),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom<string>(...VERBS), body, async (verb, bytes) => {
      expect(isReply(decodeFrame(new Uint8Array(await post(`/bridge/${verb}`, own, bytes))))).toBe(true);
    }),
    { numRuns: 1000 },
  );
  const deep = `{"value":${'['.repeat(200_000)}${']'.repeat(200_000)},"lengths":[]}`;
  const head = Buffer.alloc(4);
  head.writeUInt32BE(deep.length);
  expect(
    isReply(
      decodeFrame(new Uint8Array(await post('/bridge/keepDraft', own, Buffer.concat([head, Buffer.from(deep)])))),
    ),
  ).toBe(true);
  expect(faults).toEqual([]);
}, 120_000);

test('nothing was written outside the data folder, and nothing typed stands in the log', () => {
  expect(readdirSync(outside)).toEqual(['data']);
  expect(everyFile(dataFolder).filter((path) => path.includes('escape'))).toEqual([]);
  expect(readFileSync(join(dataFolder, 'logs', 'matters.log'), 'utf8')).not.toContain('CANARY');
});

test('a fault nobody foresaw is answered, and logged without what was typed', async () => {
  const notes: string[] = [];
  const broken = openGate(
    {
      ...Object.fromEntries(VERBS.map((verb) => [verb, () => Promise.reject(new Error(CANARY))])),
    } as unknown as Handlers,
    (event, facts) => notes.push(`${event} ${JSON.stringify(facts)}`),
  );
  expect(await broken('about', {})).toEqual({ ok: false, reason: 'failed' });
  expect(notes).toHaveLength(1);
  expect(notes[0]).toContain('"verb":"about"');
  expect(notes[0]).not.toContain('CANARY');
});

test('the log keeps numbers and short words, nothing else', () => {
  const log = openLog(join(dataFolder, 'other-logs'));
  log('fault', { verb: 'commit', count: 3, why: CANARY });
  const line: unknown = JSON.parse(readFileSync(join(dataFolder, 'other-logs', 'matters.log'), 'utf8'));
  expect(line).toEqual({ at: expect.any(String), event: 'fault', verb: 'commit', count: 3, why: '(text)' });
});

function everyFile(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? everyFile(path) : [path];
  });
}

function post(path: string, headers: Record<string, string>, body: string | Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method: 'POST', path, headers: { host: '127.0.0.1:47814', ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve(Buffer.concat(parts)));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
