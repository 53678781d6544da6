/** Commits: in order, once each, on the disk before they are answered. */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { GENESIS_HASH } from '#contract/journal-entry.ts';
import {
  ACTOR,
  aCommit,
  actionsIn,
  adds,
  aFolder,
  anAction,
  fill,
  given,
  linesOf,
  OWN,
  openDesk,
  segmentPath,
} from './desk.ts';

describe('a commit', () => {
  test('stands in the file, chained to the one before it, when it is answered', async () => {
    const folder = await aFolder();
    const desk = await openDesk(folder);
    const head = await fill(desk, 3);
    const lines = await linesOf(segmentPath(folder));
    expect(lines).toHaveLength(4);
    expect(lines[3]?.slice(0, 64)).toBe(head.hash);
    expect(JSON.parse(lines[3]?.slice(65) ?? '')).toMatchObject({
      seq: 3,
      previousHash: lines[2]?.slice(0, 64),
      actor: ACTOR,
      operations: [{ id: 'action:3', before: null }],
    });
  });

  test('is stale where another was written since, and says where the head is', async () => {
    const desk = await openDesk(await aFolder());
    const head = await fill(desk, 2);
    expect(await desk.handlers.commit(aCommit(1))).toEqual({ ok: false, reason: 'stale', head });
    expect(await desk.handlers.commit(aCommit(7))).toEqual({ ok: false, reason: 'stale', head });
  });

  test('asked for again is answered as it was, also after a restart', async () => {
    const folder = await aFolder();
    const desk = await openDesk(folder);
    await fill(desk, 2);
    const request = aCommit(2);
    const first = await desk.handlers.commit(request);
    await desk.handlers.commit(aCommit(3));
    expect(await desk.handlers.commit(request)).toEqual(first);
    await desk.close();
    const next = await openDesk(folder);
    expect(await next.handlers.commit(request)).toEqual(first);
    expect(given(await next.handlers.openWorkspace({ ...OWN, schemaVersion: 1 })).head.seq).toBe(4);
  });

  test('of a hundred that wait together: all are written in order, and one opId only once', async () => {
    const folder = await aFolder();
    const desk = await openDesk(folder);
    await fill(desk, 1);
    const requests = Array.from({ length: 100 }, (_, n) => aCommit(n + 1));
    const twice = requests[50] ?? aCommit(0);
    const answers = await Promise.all([...requests, twice].map((request) => desk.handlers.commit(request)));
    expect(answers.map((answer) => given(answer).seq)).toEqual([...requests.map((_, n) => n + 2), 52]);
    expect(await linesOf(segmentPath(folder))).toHaveLength(102);
  });

  test('by two windows at one head: the first is written, the other is stale', async () => {
    const desk = await openDesk(await aFolder());
    await fill(desk, 1);
    const [first, second] = await Promise.all([desk.handlers.commit(aCommit(1)), desk.handlers.commit(aCommit(1))]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, reason: 'stale', head: { seq: 2 } });
  });

  test('of an older release is refused once a newer one has written', async () => {
    const desk = await openDesk(await aFolder());
    await fill(desk, 1);
    given(await desk.handlers.commit({ ...aCommit(1), schemaVersion: 2 }));
    expect(await desk.handlers.commit(aCommit(2))).toMatchObject({ ok: false, reason: 'older-release' });
    const opened = given(await desk.handlers.openWorkspace({ ...OWN, schemaVersion: 1 }));
    expect(opened).toMatchObject({ state: 'newer', schemaVersion: 2 });
    expect(given(await desk.handlers.openWorkspace({ ...OWN, schemaVersion: 2 })).state).toBe('sound');
  });

  test('of a newer release begins a segment, with a snapshot of the old shape before it', async () => {
    const folder = await aFolder();
    const desk = await openDesk(folder);
    const head = await fill(desk, 2);
    given(await desk.handlers.commit({ ...aCommit(2), schemaVersion: 2 }));
    const lines = await linesOf(segmentPath(folder, 2));
    expect(JSON.parse(lines[0]?.slice(65) ?? '')).toMatchObject({
      schemaVersion: 2,
      firstSeq: 3,
      previousHash: head.hash,
    });
    expect(lines).toHaveLength(2);
    const snapshots = given(await desk.handlers.listSnapshots(OWN));
    expect(snapshots).toMatchObject([
      { reason: 'upgrade', head, schemaVersion: 1, checked: 'good', rows: { actions: 2 } },
    ]);
  });

  test.each([
    ['a key that pollutes', JSON.parse('{"id":"action:1","__proto__":{"x":1}}')],
    ['half a surrogate pair', { id: 'action:1', title: '\ud800' }],
    ['a NUL', { id: 'action:1', title: 'a\0b' }],
    ['a row beyond four megabytes', { id: 'action:1', title: 'x'.repeat(4 * 1024 * 1024) }],
  ])('is refused where no snapshot could hold it: %s', async (_name, row) => {
    const desk = await openDesk(await aFolder());
    await fill(desk, 0);
    expect(await desk.handlers.commit(aCommit(0, [adds(row)]))).toEqual({ ok: false, reason: 'refused' });
    expect(given(await desk.handlers.commit(aCommit(0))).seq).toBe(1);
  });

  test('that changes a fifth of the records takes a snapshot first', async () => {
    const desk = await openDesk(await aFolder());
    await fill(desk, 0);
    const rows = Array.from({ length: 200 }, (_, n) => anAction(n));
    given(await desk.handlers.commit(aCommit(0, rows.map(adds))));
    const change = (count: number) =>
      rows
        .slice(0, count)
        .map((row) => ({ table: 'actions', id: row.id, before: row, after: { ...row, title: 'changed' } }));
    const head = given(await desk.handlers.commit(aCommit(1, change(49))));
    expect(given(await desk.handlers.listSnapshots(OWN))).toHaveLength(0);
    given(await desk.handlers.commit(aCommit(2, change(60))));
    expect(given(await desk.handlers.listSnapshots(OWN))).toMatchObject([{ reason: 'mass-change', head }]);
  });

  test('fills a segment up to eight megabytes, then the next one begins', async () => {
    const folder = await aFolder();
    const desk = await openDesk(folder);
    await fill(desk, 0);
    const long = 'x'.repeat(3_000_000);
    for (let seq = 0; seq < 5; seq++) given(await desk.handlers.commit(aCommit(seq, [adds(anAction(seq, long))])));
    expect((await linesOf(segmentPath(folder, 2))).length).toBe(3);
    await desk.close();
    const next = await openDesk(folder);
    const opened = given(await next.handlers.openWorkspace({ ...OWN, schemaVersion: 1 }));
    expect(opened).toMatchObject({ state: 'sound', head: { seq: 5 }, repairs: [] });
    expect(Object.keys(await actionsIn(next))).toHaveLength(5);
  });
});

describe('the journal', () => {
  test('is read from a place, with the hash that stands there', async () => {
    const desk = await openDesk(await aFolder());
    const head = await fill(desk, 5);
    const all = given(await desk.handlers.readJournal({ ...OWN, after: 0, limit: 100 }));
    expect(all).toMatchObject({ anchorHash: GENESIS_HASH, head });
    expect(all.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    const part = given(await desk.handlers.readJournal({ ...OWN, after: 2, limit: 2 }));
    expect(part.anchorHash).toBe(all.entries[1]?.hash);
    expect(part.entries.map(({ seq }) => seq)).toEqual([3, 4]);
    expect(part.entries[0]?.previousHash).toBe(part.anchorHash);
    expect(given(await desk.handlers.readJournal({ ...OWN, after: 5, limit: 2 })).entries).toEqual([]);
    expect(await desk.handlers.readJournal({ ...OWN, after: 6, limit: 2 })).toEqual({
      ok: false,
      reason: 'beyond-head',
      head,
    });
  });

  test('gives the history of one action, newest first, and not of those that mention it', async () => {
    const desk = await openDesk(await aFolder());
    await fill(desk, 3);
    const before = anAction(2);
    const after = { ...before, title: 'Written' };
    given(await desk.handlers.commit(aCommit(3, [{ table: 'actions', id: before.id, before, after }])));
    given(await desk.handlers.commit(aCommit(4, [adds({ id: 'minute:1', actionId: before.id })])));
    const history = given(await desk.handlers.readHistory({ ...OWN, id: before.id, limit: 10 }));
    expect(history.map(({ seq }) => seq)).toEqual([4, 2]);
    expect(given(await desk.handlers.readHistory({ ...OWN, id: before.id, limit: 1 })).map(({ seq }) => seq)).toEqual([
      4,
    ]);
    expect(given(await desk.handlers.readHistory({ ...OWN, id: 'action:99', limit: 10 }))).toEqual([]);
  });

  test('answers for no workspace that was never opened', async () => {
    const desk = await openDesk(await aFolder());
    expect(await desk.handlers.readJournal({ workspace: 'other', after: 0, limit: 1 })).toEqual({
      ok: false,
      reason: 'refused',
    });
    expect(await desk.listWorkspaces()).toEqual([]);
    await fill(desk, 1);
    given(await desk.handlers.openWorkspace({ workspace: 'sample', schemaVersion: 1 }));
    expect(await desk.listWorkspaces()).toEqual(['own', 'sample']);
  });
});

test('a paper is kept once, under its hash, and never handed out damaged', async () => {
  const folder = await aFolder();
  const desk = await openDesk(folder);
  await fill(desk, 0);
  const bytes = new TextEncoder().encode('%PDF-1.7 a paper');
  const { sha256 } = given(await desk.handlers.putFile({ ...OWN, bytes }));
  expect(given(await desk.handlers.putFile({ ...OWN, bytes })).sha256).toBe(sha256);
  expect(given(await desk.handlers.getFile({ ...OWN, sha256 }))).toEqual(bytes);
  expect(await desk.handlers.getFile({ ...OWN, sha256: 'b'.repeat(64) })).toEqual({ ok: false, reason: 'missing' });
  await writeFile(`${folder}/workspaces/own/files/${sha256.slice(0, 2)}/${sha256}`, 'spoilt');
  expect(await desk.handlers.getFile({ ...OWN, sha256 })).toEqual({ ok: false, reason: 'damaged' });
  expect(given(await desk.handlers.verify(OWN))).toMatchObject({ filesChecked: 1, filesDamaged: [sha256] });
  given(await desk.handlers.putFile({ ...OWN, bytes }));
  expect(given(await desk.handlers.getFile({ ...OWN, sha256 }))).toEqual(bytes);
});

test('a draft outlives the host, the last value counts, and null forgets it', async () => {
  const folder = await aFolder();
  const desk = await openDesk(folder);
  await fill(desk, 0);
  const keep = (key: string, value: string | null) => desk.handlers.keepDraft({ ...OWN, key, value });
  await Promise.all([keep('minute/1', 'The chair'), keep('minute/1', 'The chair welcomed'), keep('action/2', 'x')]);
  await keep('action/2', null);
  await desk.close();
  const path = `${folder}/workspaces/own/drafts/drafts.ndjson`;
  await appendFile(path, 'torn');
  const next = await openDesk(folder);
  expect(given(await next.handlers.readDrafts(OWN))).toMatchObject([{ key: 'minute/1', value: 'The chair welcomed' }]);
  expect(await readFile(path, 'utf8')).not.toContain('torn');
});

test('bytes set aside are kept under a name of their own', async () => {
  const folder = await aFolder();
  const desk = await openDesk(folder);
  await fill(desk, 0);
  const bytes = new Uint8Array([1, 2, 3]);
  const name = 'database ahead.json';
  expect(given(await desk.handlers.setAside({ ...OWN, name, bytes })).file).toBe(`quarantine/${name}`);
  expect(given(await desk.handlers.setAside({ ...OWN, name, bytes })).file).toBe(`quarantine/2-${name}`);
});
