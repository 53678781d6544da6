/**
 * A damaged journal, case by case: repaired and said, or set aside and asked.
 * Never silent, never an empty start, never a byte thrown away.
 */
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OpenedWorkspace } from '#contract/bridge.ts';
import { realFileSystem } from '#main/journal/file-system.ts';
import { sealLine } from '#main/journal/line.ts';
import { scanJournal } from '#main/journal/verify.ts';
import {
  ACTOR,
  aCommit,
  adds,
  aFolder,
  anAction,
  type Desk,
  fill,
  foldersIn,
  given,
  linesOf,
  listQuarantine,
  OWN,
  openDesk,
  segmentPath,
} from './desk.ts';

const opening = { ...OWN, schemaVersion: 1 };
const reopen = async (folder: string): Promise<{ desk: Desk; opened: OpenedWorkspace }> => {
  const desk = await openDesk(folder);
  return { desk, opened: given(await desk.handlers.openWorkspace(opening)) };
};

/** A folder with six entries; a snapshot at the fourth where asked for. */
async function aJournal({ snapshot = false, quit = false } = {}): Promise<{ folder: string; hash: string }> {
  const folder = await aFolder();
  const desk = await openDesk(folder);
  await fill(desk, 4);
  if (snapshot) given(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' }));
  const { hash } = await fill(desk, 6);
  await desk.close();
  if (!quit) await dropQuitSnapshot(folder);
  return { folder, hash };
}

async function dropQuitSnapshot(folder: string): Promise<void> {
  const { snapshots } = foldersIn(folder);
  for (const name of await readdir(snapshots)) if (name.includes('-quit.')) await unlink(join(snapshots, name));
}

async function changeLine(folder: string, line: number, change: (text: string) => string | null): Promise<void> {
  const path = segmentPath(folder);
  const lines = await linesOf(path);
  const changed = lines.flatMap((text, at) => (at === line ? (change(text) ?? []) : text));
  await writeFile(path, changed.map((text) => `${text}\n`).join(''));
}
const flip = (text: string): string => text.replace('Write to', 'Wrote to');

describe('repaired at start, and said', () => {
  test('half a line behind the last one is cut and kept in quarantine', async () => {
    const { folder, hash } = await aJournal();
    await appendFile(segmentPath(folder), 'ab12cd {"seq":7,"half');
    const { desk, opened } = await reopen(folder);
    expect(opened).toMatchObject({ state: 'sound', head: { seq: 6, hash } });
    expect(opened.repairs).toMatchObject([{ what: 'torn-tail-cut', harmless: true }]);
    expect(await listQuarantine(folder)).toEqual(['tail-of-journal-000001.ndjson']);
    expect(given(await desk.handlers.commit(aCommit(6))).seq).toBe(7);
    expect(given(await desk.handlers.verify(OWN)).broken).toBeNull();
  });

  test('zeros behind the last line, as a power cut leaves them, are cut', async () => {
    const { folder } = await aJournal();
    await appendFile(segmentPath(folder), Buffer.alloc(4096));
    expect((await reopen(folder)).opened).toMatchObject({
      state: 'sound',
      head: { seq: 6 },
      repairs: [{ what: 'torn-tail-cut' }],
    });
  });

  test('a last line that only lost its end gets it back, and nothing is lost', async () => {
    const { folder } = await aJournal();
    const { length } = await readFile(segmentPath(folder));
    await truncate(segmentPath(folder), length - 1);
    const { desk, opened } = await reopen(folder);
    expect(opened).toMatchObject({ state: 'sound', head: { seq: 6 } });
    given(await desk.handlers.commit(aCommit(6)));
    expect(await linesOf(segmentPath(folder))).toHaveLength(8);
  });

  test('a damaged entry that a snapshot bridges leaves a gap in the history and no record missing', async () => {
    const { folder, hash } = await aJournal({ snapshot: true });
    await changeLine(folder, 2, flip);
    const { desk, opened } = await reopen(folder);
    expect(opened).toMatchObject({ state: 'sound', head: { seq: 6, hash } });
    expect(opened.repairs.map(({ what }) => what)).toEqual(['segment-set-aside', 'history-gap']);
    expect(await listQuarantine(folder)).toEqual(['journal-000001.ndjson']);
    const snapshot = given(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' }));
    expect(snapshot.rows).toEqual({ actions: 6 });
    await desk.close();
    expect((await reopen(folder)).opened).toMatchObject({ state: 'sound', repairs: [{ what: 'history-gap' }] });
  });

  test('a gap does not read as a whole chain: the next entry is not the next number', async () => {
    const { folder } = await aJournal({ snapshot: true });
    await changeLine(folder, 2, () => null);
    const { desk } = await reopen(folder);
    const read = given(await desk.handlers.readJournal({ ...OWN, after: 1, limit: 10 }));
    expect(read.entries.map(({ seq }) => seq)).toEqual([3, 4, 5, 6]);
    expect(read.entries[0]?.previousHash).not.toBe(read.anchorHash);
  });

  test('a segment header that no longer reads is written anew', async () => {
    const { folder, hash } = await aJournal();
    await changeLine(folder, 0, (text) => text.replace('matters-journal', 'matters-journey'));
    const { desk, opened } = await reopen(folder);
    expect(opened).toMatchObject({
      state: 'sound',
      head: { seq: 6, hash },
      repairs: [{ what: 'segment-set-aside', harmless: true }],
    });
    given(await desk.handlers.commit(aCommit(6)));
    await desk.close();
    expect((await reopen(folder)).opened).toMatchObject({ state: 'sound', head: { seq: 7 }, repairs: [] });
  });

  test('a foreign line between two entries is taken out; the chain had not broken', async () => {
    const { folder } = await aJournal();
    await changeLine(folder, 3, (text) => `something else\n${text}`);
    expect((await reopen(folder)).opened).toMatchObject({
      state: 'sound',
      head: { seq: 6 },
      repairs: [{ harmless: true }],
    });
  });

  test('a damaged snapshot is moved to quarantine', async () => {
    const { folder } = await aJournal({ snapshot: true });
    const { snapshots } = foldersIn(folder);
    const name = (await readdir(snapshots)).find((file) => file.endsWith('.matters')) ?? '';
    const bytes = await readFile(join(snapshots, name));
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    await writeFile(join(snapshots, name), bytes);
    const { opened } = await reopen(folder);
    expect(opened).toMatchObject({
      state: 'sound',
      snapshots: [],
      repairs: [{ what: 'snapshot-set-aside', harmless: true }],
    });
    expect(await listQuarantine(folder)).toContain(name);
  });

  test('a marker that is gone or does not read is written again', async () => {
    const { folder } = await aJournal();
    await writeFile(foldersIn(folder).marker, '{half');
    const { opened } = await reopen(folder);
    expect(opened.state).toBe('sound');
    expect(JSON.parse(await readFile(foldersIn(folder).marker, 'utf8'))).toMatchObject({ installId: opened.installId });
  });

  test('settings that do not read never stop the start', async () => {
    const { folder } = await aJournal();
    await writeFile(foldersIn(folder).settings, '{half');
    const { desk } = await reopen(folder);
    expect(given(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' })).checked).toBe('good');
  });
});

/** Each leaves the workspace read-only until the person chooses. The last column is the entry it goes on from. */
const ASKED: readonly (readonly [string, boolean, (folder: string) => Promise<unknown>, number])[] = [
  ['an entry changed in the middle, with no snapshot behind it', false, (folder) => changeLine(folder, 3, flip), 2],
  ['an entry taken out of the middle', false, (folder) => changeLine(folder, 3, () => null), 2],
  ['the last entry changed', false, (folder) => changeLine(folder, 6, flip), 5],
  ['the last entry cut off after it was saved', false, (folder) => changeLine(folder, 6, () => null), 5],
  [
    'half of the last entry cut off after it was saved',
    false,
    async (folder) => truncate(segmentPath(folder), (await readFile(segmentPath(folder))).length - 40),
    5,
  ],
  [
    'everything behind the snapshot cut off',
    true,
    async (folder) => {
      for (const line of [6, 5, 4]) await changeLine(folder, line, () => null);
    },
    4,
  ],
  ['the journal gone, a snapshot there', true, (folder) => rm(foldersIn(folder).journal, { recursive: true }), 4],
  ['the journal gone and no snapshot', false, (folder) => rm(foldersIn(folder).journal, { recursive: true }), 0],
  [
    'a journal of another workspace in its place',
    true,
    async (folder) => {
      const other = await aJournal();
      await rm(foldersIn(folder).journal, { recursive: true });
      await cp(foldersIn(other.folder).journal, foldersIn(folder).journal, { recursive: true });
    },
    4,
  ],
  ['the whole workspace folder gone', true, (folder) => rm(foldersIn(folder).root, { recursive: true }), 0],
  [
    'the segment emptied, with no word of what was saved',
    true,
    async (folder) => {
      await writeFile(segmentPath(folder), '');
      await rm(join(foldersIn(folder).journal, 'acknowledged'));
    },
    4,
  ],
  ['the segment emptied', true, (folder) => writeFile(segmentPath(folder), ''), 4],
  ['the segment overwritten with noise', true, (folder) => writeFile(segmentPath(folder), Buffer.alloc(5000, 0xa5)), 4],
];

describe('asked about: nothing is written until the person chooses', () => {
  test.each(ASKED)('%s', async (_name, snapshot, damage, goesOnFrom) => {
    const { folder } = await aJournal({ snapshot });
    await damage(folder);
    const { desk, opened } = await reopen(folder);
    expect(opened.state).toBe('asks');
    expect(opened.repairs.some(({ harmless }) => !harmless)).toBe(true);
    expect(await desk.handlers.commit(aCommit(opened.head.seq))).toMatchObject({ ok: false, reason: 'read-only' });
    expect(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' })).toEqual({ ok: false, reason: 'read-only' });
    const kept = given(await desk.handlers.settle({ ...OWN, choice: 'keep-read-only', actor: ACTOR }));
    expect(kept.state).toBe('asks');
    await desk.close();

    const again = await reopen(folder);
    expect(again.opened.state).toBe('asks');
    const settled = given(
      await again.desk.handlers.settle({ ...OWN, choice: 'continue-from-last-good', actor: ACTOR }),
    );
    expect(settled).toMatchObject({ state: 'sound', head: { seq: goesOnFrom + 1 } });
    given(await again.desk.handlers.commit(aCommit(settled.head.seq, [adds(anAction(100))])));
    const rows = given(await again.desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' })).rows;
    expect(rows).toEqual({ actions: goesOnFrom + 1 });
    await again.desk.close();
    expect((await reopen(folder)).opened).toMatchObject({ state: 'sound', head: { seq: goesOnFrom + 2 } });
  });

  test('what is cut away when going on is kept in quarantine, whole', async () => {
    const { folder } = await aJournal();
    const before = await readFile(segmentPath(folder), 'utf8');
    await changeLine(folder, 3, flip);
    const { desk } = await reopen(folder);
    given(await desk.handlers.settle({ ...OWN, choice: 'continue-from-last-good', actor: ACTOR }));
    const kept = await readFile(join(foldersIn(folder).quarantine, 'journal-000001.ndjson'), 'utf8');
    expect(kept).toBe(
      before
        .split('\n')
        .map((line, at) => (at === 3 ? flip(line) : line))
        .join('\n'),
    );
    const history = given(await desk.handlers.readJournal({ ...OWN, after: 2, limit: 5 })).entries;
    expect(history).toMatchObject([{ command: 'settleDamage', actor: ACTOR }]);
  });

  test('a segment missing from between two others', async () => {
    const folder = await aFolder();
    const desk = await openDesk(folder);
    await fill(desk, 2);
    given(await desk.handlers.commit({ ...aCommit(2), schemaVersion: 2 }));
    given(await desk.handlers.commit({ ...aCommit(3), schemaVersion: 3 }));
    await desk.close();
    await mkdir(join(folder, 'away'));
    await rename(segmentPath(folder, 2), join(folder, 'away', 'journal-000002.ndjson'));
    await rm(foldersIn(folder).snapshots, { recursive: true });
    const next = await openDesk(folder);
    const opened = given(await next.handlers.openWorkspace({ ...OWN, schemaVersion: 3 }));
    expect(opened.state).toBe('asks');
    expect(opened.repairs).toMatchObject([{ what: 'segment-missing', file: 'journal/journal-000003.ndjson' }]);
    await next.close();
    await rename(join(folder, 'away', 'journal-000002.ndjson'), segmentPath(folder, 2));
    const healed = await openDesk(folder);
    expect(given(await healed.handlers.openWorkspace({ ...OWN, schemaVersion: 3 }))).toMatchObject({
      state: 'sound',
      head: { seq: 4 },
    });
  });

  test('a copy of an old segment put in as the newest does not roll the journal back', async () => {
    const { folder } = await aJournal();
    await cp(segmentPath(folder), segmentPath(folder, 2));
    const { opened } = await reopen(folder);
    expect(opened.head.seq).toBe(6);
    expect(opened.repairs.length).toBeGreaterThan(0);
  });
});

test('a journal of a later format is only read, and not a byte of it is touched', async () => {
  const { folder } = await aJournal();
  await changeLine(folder, 0, (text) =>
    sealLine({ ...JSON.parse(text.slice(65)), formatVersion: 2 })
      .bytes.toString()
      .trimEnd(),
  );
  await appendFile(segmentPath(folder), 'a line of another kind\n');
  const before = await readFile(segmentPath(folder));
  const { desk, opened } = await reopen(folder);
  expect(opened.state).toBe('newer');
  expect(await desk.handlers.commit(aCommit(6))).toMatchObject({ ok: false, reason: 'read-only' });
  expect(await readFile(segmentPath(folder))).toEqual(before);
});

test('1,000 random edits, deletions and swaps of the journal are all found', async () => {
  const { folder } = await aJournal();
  const original = await readFile(segmentPath(folder));
  const lines = original.toString().trimEnd().split('\n');
  let state = 42;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const scan = (bytes: Buffer | string) =>
    scanJournal(
      { ...realFileSystem, list: async () => ['journal-000001.ndjson'], read: async () => Buffer.from(bytes) },
      '',
    );
  const intact = await scan(original);
  expect(intact).toMatchObject({ breaks: [], tail: null, entries: 6 });
  for (let round = 0; round < 1000; round++) {
    let changed: Buffer = Buffer.from(original);
    const at = random(original.length);
    const kind = round % 3;
    if (kind === 0) changed[at] = (changed[at] ?? 0) ^ (1 + random(255));
    if (kind === 1) changed = Buffer.concat([original.subarray(0, at), original.subarray(at + 1)]);
    if (kind === 2) {
      const [a, b] = [random(7), random(7)];
      if (a === b) continue;
      const swapped = lines.map((line, index) => lines[index === a ? b : index === b ? a : index] ?? line);
      changed = Buffer.from(`${swapped.join('\n')}\n`);
    }
    const found = await scan(changed);
    const noticed = found.breaks.length > 0 || found.tail !== null || found.head.seq < 6;
    expect(noticed, `round ${round}`).toBe(true);
  }
});
