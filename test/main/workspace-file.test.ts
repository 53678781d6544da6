/**
 * A workspace as one file: the same in, the same out, and nothing spoilt taken.
 *
 * The named bad inputs are those of the reliability paper; each has its own
 * reason and sentence. The mutations are seeded, so that a failure repeats.
 */

import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflateRaw } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Row } from '#contract/journal-entry.ts';
import {
  describeWorkspaceFileFault,
  readWorkspaceFile,
  type WorkspaceFileFault,
  writeWorkspaceFile,
} from '#contract/workspace-file.ts';
import { WORKSPACE_FILE_FAULTS } from '#contract/workspace-file-fault.ts';
import { aWorkspace, aWorkspaceFile, FACTS, repack, sha, text, withLines } from './workspace-file-builder.ts';
import { SAME_EVERYWHERE, SAME_EVERYWHERE_SHA256 } from './workspace-file-everywhere.ts';

const ROW = '{"id":"action:1"}';

async function reasonOf(bytes: Uint8Array): Promise<WorkspaceFileFault | 'read'> {
  const read = await readWorkspaceFile(bytes);
  return read.ok ? 'read' : read.reason;
}

/** A copy with bytes changed in place. */
function poke(bytes: Uint8Array, change: (view: DataView, copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

/** Where the n-th header of a kind stands: 1 local, 2 in the table of contents, 3 the end. */
function headerAt(bytes: Uint8Array, signature: number, nth = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = nth;
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) === signature && left-- === 0) return at;
  }
  throw new Error('no such header');
}
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

describe('a workspace file', () => {
  test('gives back the tables and papers that were put in, rows in order of id', async () => {
    const input = aWorkspace();
    const read = await readWorkspaceFile(await writeWorkspaceFile(input));
    if (!read.ok) throw new Error(read.reason);
    expect(read.value.files).toEqual(input.files);
    expect([...read.value.tables.keys()].sort()).toEqual(['actions', 'bodies', 'meetings']);
    expect(read.value.tables.get('actions')).toEqual([...(input.tables.get('actions') ?? [])].reverse());
    expect(read.value.manifest.entries).toMatchObject({ 'tables/actions.ndjson': { rows: 20 } });
  });

  test('is the same bytes for the same workspace, whatever order it was handed over in', async () => {
    const input = aWorkspace();
    const turned = {
      ...input,
      tables: new Map([...input.tables].reverse().map(([name, rows]) => [name, [...rows].reverse()])),
    };
    expect(sha(await writeWorkspaceFile(input))).toBe(sha(await writeWorkspaceFile(turned)));
  });

  test('survives being written, read and written again, byte for byte, whatever rows it holds', async () => {
    const row = fc
      .tuple(fc.uuid(), fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue({ maxDepth: 3 })))
      .map(([id, fields]): Row => ({ ...fields, id: `action:${id}` }))
      .filter((value) => !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value)))
      .filter((value) => !/\\u0(0[01]\w)/.test(JSON.stringify(value)));
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,12}$/), fc.uniqueArray(row, { selector: (item) => item.id })),
        fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 3 }),
        async (tables, papers) => {
          const files = new Map(papers.map((paper) => [sha(paper), paper] as const));
          const first = await writeWorkspaceFile({ facts: FACTS, tables: new Map(Object.entries(tables)), files });
          const read = await readWorkspaceFile(first);
          if (!read.ok) throw new Error(`${read.reason} ${read.where}`);
          expect(JSON.parse(JSON.stringify(Object.fromEntries(read.value.tables)))).toEqual(
            JSON.parse(JSON.stringify(sortedTables(tables))),
          );
          const second = await writeWorkspaceFile({ facts: FACTS, tables: read.value.tables, files: read.value.files });
          expect(sha(second)).toBe(sha(first));
        },
      ),
      { numRuns: 150, seed: 2 },
    );
  });

  test('keeps a row that packs a thousandfold, which a bomb would also do', async () => {
    const tables = new Map([['minutes', [{ id: 'minute:1', text: 'a'.repeat(2_000_000) }]]]);
    expect(await reasonOf(await writeWorkspaceFile({ facts: FACTS, tables, files: new Map() }))).toBe('read');
  });

  test('keeps markup and bidirectional marks as they are: they are data', async () => {
    const tables = new Map([['actions', [{ id: 'action:1', title: '<img onerror=x> ecnanif\u202Efdp.exe\v\f' }]]]);
    const read = await readWorkspaceFile(await writeWorkspaceFile({ facts: FACTS, tables, files: new Map() }));
    expect(read.ok && read.value.tables).toEqual(tables);
  });

  test('has a sentence for every fault, and each says what to do', () => {
    for (const fault of WORKSPACE_FILE_FAULTS) {
      const sentence = describeWorkspaceFileFault(fault, 'tables/actions.ndjson, line 3');
      expect(sentence).toMatch(/\. .*(Use|Choose|Give|Unlock|Install)/);
      expect(sentence).toContain('(tables/actions.ndjson, line 3)');
    }
  });

  test('refuses to write a row that no reader would take back', async () => {
    const tables = new Map([['actions', [{ id: 'action:1', title: 'half a pair \ud800' }]]]);
    await expect(writeWorkspaceFile({ facts: FACTS, tables, files: new Map() })).rejects.toThrow('not-text');
  });
});

function sortedTables(tables: Record<string, Row[]>): Record<string, Row[]> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  );
}

const deep = (levels: number): string =>
  `{"id":"action:1","w":"${noise(5000)}","x":${'['.repeat(levels)}${']'.repeat(levels)}}`;
const zipOf = (name: string): Uint8Array => repack({ [name]: 'x' });

const NAMED: readonly (readonly [string, WorkspaceFileFault, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['an empty file', 'not-a-workspace-file', () => new Uint8Array()],
  ['other JSON', 'not-a-workspace-file', () => text('{"format":"other"}, and more to fill a header')],
  [
    'a word processor file',
    'bad-name',
    () => zipSync({ '[Content_Types].xml': text('<x/>'), 'word/document.xml': text('') }),
  ],
  ['an archive with nothing in it', 'missing-entry', () => zipSync({})],
  ['an encrypted workspace file', 'encrypted', () => text('age-encryption.org/v1\n-> scrypt abc 18\n')],
  ['an armoured encrypted file', 'encrypted', () => text('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n')],
  ['a file cut in half', 'truncated', async () => (await aWorkspaceFile()).subarray(0, 900)],
  ['a file cut by one byte', 'truncated', async () => (await aWorkspaceFile()).slice(0, -1)],
  [
    'a file with something behind its end',
    'structure',
    async () => new Uint8Array([...(await aWorkspaceFile()), 1, 2]),
  ],
  [
    'a file with something before its start',
    'not-a-workspace-file',
    async () => new Uint8Array([1, ...(await aWorkspaceFile())]),
  ],
  ['a climbing path', 'bad-name', () => zipOf('../../evil.js')],
  ['an absolute path', 'bad-name', () => zipOf('/etc/passwd')],
  ['a path of another system', 'bad-name', () => zipOf('tables\\..\\x')],
  ['a folder', 'bad-name', () => zipOf('tables/')],
  ['a name with a NUL', 'bad-name', () => zipOf('tables/a\0.ndjson')],
  ['a device name', 'bad-name', () => zipOf('CON.txt')],
  ['a name with an accent', 'bad-name', () => zipOf('tables/e\u0301.ndjson')],
  ['a part that is not listed', 'extra-entry', () => repack({ 'tables/actions.ndjson': `${ROW}\n` }, withEntries({}))],
  [
    'a listed part that is not there',
    'missing-entry',
    () => repack({}, withEntries({ 'README.txt': { sha256: sha(''), bytes: 0 } })),
  ],
  ['no manifest', 'missing-entry', () => zipSync({ 'README.txt': text('') })],
  ['no checksum of the manifest', 'missing-entry', () => zipSync({ 'manifest.json': text('{}') })],
  ['a manifest that is not JSON', 'manifest', () => repack({}, () => '{')],
  ['a manifest with an unknown field', 'manifest', () => repack({}, (manifest) => ({ ...manifest, more: 1 }))],
  ['a manifest of another format', 'manifest', () => repack({}, (manifest) => ({ ...manifest, format: 'other' }))],
  [
    'a manifest that pollutes',
    'proto-key',
    () => repack({}, (m) => JSON.stringify(m).replace('{', '{"__proto__":{"x":1},')),
  ],
  [
    'a file from the future',
    'future-format',
    () => repack({}, (manifest) => ({ ...manifest, formatVersion: 99, more: 1 })),
  ],
  ['a file for later readers', 'future-format', () => repack({}, (manifest) => ({ ...manifest, minReader: 2 }))],
  ['a manifest changed after it was sealed', 'hash', async () => changedManifest()],
  [
    'swapped checksums',
    'hash',
    () => repack({ 'tables/a.ndjson': '{"id":"a:1"}\n', 'tables/b.ndjson': '{"id":"b:1"}\n' }, swapEntries),
  ],
  ['a paper under another paper’s name', 'hash', () => repack({ [`files/${'0'.repeat(64)}`]: 'x' })],
  [
    'wrong rows',
    'wrong-rows',
    () =>
      repack(
        { 'tables/a.ndjson': '{"id":"a:1"}\n' },
        withEntries({ 'tables/a.ndjson': { sha256: sha('{"id":"a:1"}\n'), bytes: 13, rows: 2 } }),
      ),
  ],
  [
    'a table without a count',
    'manifest',
    () => repack({ 'tables/a.ndjson': '' }, withEntries({ 'tables/a.ndjson': { sha256: sha(''), bytes: 0 } })),
  ],
  [
    'wrong sizes',
    'hash',
    () => repack({ 'README.txt': 'xy' }, withEntries({ 'README.txt': { sha256: sha('xy'), bytes: 3 } })),
  ],
  ['a duplicate id', 'duplicate-id', () => withLines(ROW, ROW)],
  ['a row that is a list', 'bad-row', () => withLines('[1]')],
  ['a row without an id', 'bad-row', () => withLines('{"title":"x"}')],
  ['a row with a number for an id', 'bad-row', () => withLines('{"id":1}')],
  ['a row that is not JSON', 'bad-json', () => withLines('{"id":"action:1",}')],
  ['an empty line', 'bad-json', () => withLines(ROW, '')],
  [
    'a last line without an end',
    'bad-json',
    () =>
      repack(
        { 'tables/a.ndjson': ROW },
        withEntries({ 'tables/a.ndjson': { sha256: sha(ROW), bytes: ROW.length, rows: 1 } }),
      ),
  ],
  ['a number that is not finite', 'bad-json', () => withLines('{"id":"action:1","n":1e400}')],
  ['a __proto__ key', 'proto-key', () => withLines('{"id":"action:1","__proto__":{"polluted":true}}')],
  ['a constructor key', 'proto-key', () => withLines('{"id":"action:1","x":{"constructor":{"prototype":1}}}')],
  ['a prototype key', 'proto-key', () => withLines('{"id":"action:1","x":[{"prototype":1}]}')],
  ['90,000 levels', 'too-deep', () => withLines(deep(90_000))],
  [
    'a line of five million characters',
    'line-too-long',
    () => withLines(`{"id":"action:1","x":"${noise(5_000_000)}"}`),
  ],
  ['a byte order mark', 'not-text', () => withLines(`\uFEFF${ROW}`)],
  ['Windows line ends', 'not-text', () => withLines(`${ROW}\r`)],
  [
    'invalid UTF-8',
    'not-text',
    () => repack({ 'tables/a.ndjson': new Uint8Array([...text('{"id":"a:1","t":"'), 0xc3, 0x28, ...text('"}\n')]) }),
  ],
  ['a NUL in a title', 'not-text', () => withLines('{"id":"action:1","t":"a\\u0000b"}')],
  ['a control character in a title', 'not-text', () => withLines('{"id":"action:1","t":"a\\u001bb"}')],
  ['half a surrogate pair', 'not-text', () => withLines('{"id":"action:1","t":"\\ud83d"}')],
  [
    '20,001 parts',
    'too-many-entries',
    () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 20_001 }, (_, n) => [`files/${n.toString(16).padStart(64, '0')}`, new Uint8Array()]),
        ),
        { level: 0 },
      ),
  ],
  ['a part that is there twice', 'duplicate-entry', async () => renamed(await aWorkspaceFile())],
  ['ZIP64', 'zip64', async () => patch(await aWorkspaceFile(), END, 0, 16, 0xffffffff)],
  [
    'a part of two gigabytes by its header',
    'bomb',
    async () => patch(await aWorkspaceFile(), CENTRAL, 0, 24, 0x7fffffff),
  ],
  [
    'headers that disagree on a size',
    'local-central-mismatch',
    async () => patch(await aWorkspaceFile(), LOCAL, 1, 22, 70),
  ],
  [
    'headers that disagree on a name',
    'local-central-mismatch',
    async () =>
      poke(await aWorkspaceFile(), (_, copy) => {
        copy[headerAt(copy, LOCAL, 3) + 31] = 0x62;
      }),
  ],
  ['parts that lie over each other', 'overlap', async () => patch(await aWorkspaceFile(), CENTRAL, 1, 42, 0)],
  ['a password', 'encrypted-zip', async () => patch16(await aWorkspaceFile(), CENTRAL, 0, 8, 0x0801)],
  ['a link', 'link', async () => patch(await aWorkspaceFile(), CENTRAL, 0, 38, 0xa1ff0000)],
  [
    'a way of packing that we do not use',
    'compression',
    async () => patch16(await aWorkspaceFile(), CENTRAL, 2, 10, 12),
  ],
];

function withEntries(entries: Record<string, unknown>) {
  return (manifest: Record<string, unknown>) => ({ ...manifest, entries });
}
function swapEntries(manifest: Record<string, unknown> & { entries: Record<string, unknown> }) {
  const { 'tables/a.ndjson': a, 'tables/b.ndjson': b } = manifest.entries;
  return { ...manifest, entries: { 'tables/a.ndjson': b, 'tables/b.ndjson': a } };
}
/** Letters that do not pack, so that the size of a line is what is refused. */
const noise = (length: number): string => {
  let value = 1;
  return Array.from({ length }, () => {
    value = (value * 48271) % 2147483647;
    return String.fromCharCode(97 + (value % 26));
  }).join('');
};
const patch = (bytes: Uint8Array, signature: number, nth: number, field: number, value: number): Uint8Array =>
  poke(bytes, (view, copy) => view.setUint32(headerAt(copy, signature, nth) + field, value, true));
const patch16 = (bytes: Uint8Array, signature: number, nth: number, field: number, value: number): Uint8Array =>
  poke(bytes, (view, copy) => view.setUint16(headerAt(copy, signature, nth) + field, value, true));
/** Gives the bodies' table the name of the actions' … which is the same length only for two invented tables. */
function renamed(_: Uint8Array): Uint8Array {
  const file = repack({ 'tables/aa.ndjson': '', 'tables/bb.ndjson': '' });
  const name = text('tables/aa.ndjson');
  return poke(file, (_view, copy) => {
    copy.set(name, headerAt(copy, LOCAL, 3) + 30);
    copy.set(name, headerAt(copy, CENTRAL, 3) + 46);
  });
}
function changedManifest(): Uint8Array {
  const manifest = text(JSON.stringify({ ...FACTS, format: 'matters', formatVersion: 1, entries: {} }));
  const sum = text(`${sha('something else')}  manifest.json\n`);
  return zipSync({ 'manifest.json': manifest, 'manifest.sha256': sum });
}

describe('a workspace file is refused by name for', () => {
  test.each(NAMED)('%s (%s)', async (_name, reason, make) => {
    expect(await reasonOf(await make())).toBe(reason);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('a bomb of 1 GB, in little memory', async () => {
    const packed = await packedGigabyte();
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = async () => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    };
    const read = await readWorkspaceFile(bomb(packed, packed.length * 20), { pause: watch });
    expect(read).toEqual({ ok: false, reason: 'bomb', where: 'README.txt' });
    expect(most).toBeLessThan(150 * 1024 * 1024);
    expect(await reasonOf(bomb(packed, 1024 ** 3))).toBe('bomb');
  }, 40_000);
});

async function packedGigabyte(): Promise<Uint8Array> {
  const zeros = Buffer.alloc(16 * 1024 * 1024);
  const stream = Readable.from(Array.from({ length: 64 }, () => zeros)).pipe(createDeflateRaw({ level: 6 }));
  return buffer(stream);
}

/** A README that unpacks to a gigabyte of zeros; every header says `claim` bytes. */
function bomb(packed: Uint8Array, claim: number): Uint8Array {
  const entries = { 'README.txt': { sha256: sha('x'), bytes: claim } };
  const manifest = text(JSON.stringify({ ...FACTS, format: 'matters', formatVersion: 1, entries }));
  const shell = zipSync(
    { 'manifest.json': manifest, 'manifest.sha256': text(`${sha(manifest)}  manifest.json\n`), 'README.txt': packed },
    { level: 0, mtime: new Date('1980-01-02') },
  );
  return poke(shell, (view, copy) => {
    const local = headerAt(copy, LOCAL, 2);
    const central = headerAt(copy, CENTRAL, 2);
    view.setUint16(local + 8, 8, true);
    view.setUint16(central + 10, 8, true);
    view.setUint32(local + 22, claim, true);
    view.setUint32(central + 24, claim, true);
  });
}

describe('2,000 random changes to a workspace file', () => {
  test('never crash the reader and never bring in anything but the original', async () => {
    const original = await aWorkspaceFile(40);
    const expected = await readWorkspaceFile(original);
    if (!expected.ok) throw new Error(expected.reason);
    const random = seeded(20261122);
    let same = 0;
    for (let round = 0; round < 2000; round++) {
      const read = await readWorkspaceFile(mutate(original, random));
      if (!read.ok) continue;
      same += 1;
      expect(read.value).toEqual(expected.value);
    }
    expect(same).toBeLessThan(400);
  }, 60_000);
});

function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function mutate(original: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(original.length);
  const length = 1 + random(50);
  const before = original.subarray(0, at);
  const range = original.subarray(at, at + length);
  const after = original.subarray(at + length);
  const noiseBytes = Uint8Array.from({ length }, () => random(256));
  const glue = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
  switch (random(8)) {
    case 0:
      return before.slice();
    case 1:
      return poke(original, (_, copy) => {
        copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
      });
    case 2:
      return glue(before, noiseBytes.subarray(0, range.length), after);
    case 3:
      return glue(before, after);
    case 4:
      return glue(before, noiseBytes, range, after);
    case 5:
      return glue(before, range, range, after);
    case 6:
      return glue(before, new Uint8Array(range.length), after);
    default:
      return glue(original, noiseBytes);
  }
}

test('a workspace file is the same bytes here as on every other machine', async () => {
  expect(sha(await writeWorkspaceFile(SAME_EVERYWHERE))).toBe(SAME_EVERYWHERE_SHA256);
});
