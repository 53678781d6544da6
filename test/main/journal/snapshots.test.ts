/** Snapshots and restores: read back, kept by the calendar, taken back in one step. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Row } from '#contract/journal-entry.ts';
import { readWorkspaceFile, writeWorkspaceFile } from '#contract/workspace-file.ts';
import { chooseKept, type Rotated } from '#main/journal/snapshot-rotation.ts';
import {
  ACTOR,
  aClock,
  aCommit,
  adds,
  aFolder,
  anAction,
  type Desk,
  fill,
  foldersIn,
  given,
  listQuarantine,
  OWN,
  openDesk,
} from './desk.ts';

const opening = { ...OWN, schemaVersion: 1 };

async function tablesOf(desk: Desk, name: string): Promise<Map<string, Row[]>> {
  const read = await readWorkspaceFile(given(await desk.handlers.readSnapshot({ ...OWN, name })));
  if (!read.ok) throw new Error(read.reason);
  return read.value.tables;
}

const ask = (expectedSeq: number, bytes: Uint8Array<ArrayBuffer>, schemaVersion = 1) => ({
  ...OWN,
  opId: crypto.randomUUID(),
  expectedSeq,
  schemaVersion,
  actor: ACTOR,
  summary: 'Restored',
  bytes,
});

const anIncoming = (rows: readonly Row[], schemaVersion = 1, lastSeq = 70) =>
  writeWorkspaceFile({
    facts: {
      schemaVersion,
      minReader: 1,
      app: 'test',
      createdAt: '2026-11-20T10:00:00.000Z',
      createdBy: 'Another Secretary',
      installId: 'another',
      workspace: 'own',
      classification: 'OFFICIAL',
      lastSeq,
      lastHash: 'c'.repeat(64),
    },
    tables: new Map([['actions', rows]]),
    files: new Map(),
  });

describe('a snapshot', () => {
  test('holds the rows as the entries left them: added, changed, purged', async () => {
    const desk = await openDesk(await aFolder());
    const head = await fill(desk, 3);
    const changed = { ...anAction(2), title: 'Changed' };
    given(
      await desk.handlers.commit(
        aCommit(3, [{ table: 'actions', id: 'action:2', before: anAction(2), after: changed }]),
      ),
    );
    given(
      await desk.handlers.commit(aCommit(4, [{ table: 'actions', id: 'action:3', before: anAction(3), after: null }])),
    );
    const facts = given(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' }));
    expect(facts).toMatchObject({ head: { seq: 5 }, rows: { actions: 2 }, checked: 'good', reason: 'asked' });
    expect((await tablesOf(desk, facts.name)).get('actions')).toEqual([anAction(1), changed]);
    expect(head.seq).toBe(3);
  });

  test('taken from a snapshot and what followed is the same as one taken from the beginning', async () => {
    const [first, second] = [await openDesk(await aFolder()), await openDesk(await aFolder())];
    for (const desk of [first, second]) {
      await fill(desk, 4);
      if (desk === first) given(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' }));
      const before = anAction(2);
      given(
        await desk.handlers.commit(
          aCommit(4, [{ table: 'actions', id: before.id, before, after: { ...before, due: null } }]),
        ),
      );
    }
    const names = await Promise.all(
      [first, second].map((desk) => desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' })),
    );
    const [a, b] = await Promise.all(
      names.map((answer, at) => tablesOf(at === 0 ? first : second, given(answer).name)),
    );
    expect(a).toEqual(b);
  });

  test('is taken by itself when something changed, and not when nothing did', async () => {
    const desk = await openDesk(await aFolder(), { snapshotEveryMs: 30 });
    await fill(desk, 2);
    // A slow disk may see a period end between the two commits: what counts is the last.
    const listed = async () => given(await desk.handlers.listSnapshots(OWN));
    const atHead = async () =>
      expect(await listed()).toContainEqual(
        expect.objectContaining({ reason: 'periodic', head: expect.objectContaining({ seq: 2 }) }),
      );
    await vi.waitFor(atHead, 10_000);
    const { length } = await listed();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await listed()).toHaveLength(length);
  });

  test('is taken on the way out', async () => {
    const folder = await aFolder();
    const desk = await openDesk(folder);
    const head = await fill(desk, 2);
    await desk.close();
    const next = await openDesk(folder);
    expect(given(await next.handlers.openWorkspace(opening)).snapshots).toMatchObject([{ reason: 'quit', head }]);
  });

  test('is copied to a second folder under a new name, and that folder being away stops nothing', async () => {
    const [folder, second] = [await aFolder(), await aFolder()];
    const desk = await openDesk(folder);
    await fill(desk, 2);
    expect(await desk.handlers.setSnapshotFolder({ ...OWN, folder: join(second, 'missing') })).toEqual({
      ok: false,
      reason: 'not-a-folder',
    });
    expect(await desk.handlers.setSnapshotFolder({ ...OWN, folder: 'relative' })).toEqual({
      ok: false,
      reason: 'not-a-folder',
    });
    given(await desk.handlers.setSnapshotFolder({ ...OWN, folder: second }));
    const { name } = given(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' }));
    expect(await readdir(second)).toEqual([`own-${name}`]);
    await writeFile(foldersIn(folder).settings, JSON.stringify({ snapshotFolder: join(second, 'unplugged') }));
    expect(given(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' })).checked).toBe('good');
  });

  test('that was damaged is not handed out, and verify says so', async () => {
    const folder = await aFolder();
    const desk = await openDesk(folder);
    await fill(desk, 2);
    const { name } = given(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' }));
    await writeFile(join(foldersIn(folder).snapshots, name), 'spoilt');
    expect(await desk.handlers.readSnapshot({ ...OWN, name })).toEqual({ ok: false, reason: 'damaged' });
    expect(await desk.handlers.readSnapshot({ ...OWN, name: 'none.matters' })).toEqual({
      ok: false,
      reason: 'missing',
    });
    expect(given(await desk.handlers.verify(OWN)).snapshots).toMatchObject([{ name, checked: 'damaged' }]);
  });
});

describe('a restore', () => {
  test('is one entry that names the file, and what follows is folded from it', async () => {
    const folder = await aFolder();
    const desk = await openDesk(folder);
    await fill(desk, 2);
    const done = given(await desk.handlers.restore(ask(2, await anIncoming([anAction(7, 'Restored')]))));
    expect(done.seq).toBe(3);
    const { entries } = given(await desk.handlers.readJournal({ ...OWN, after: 2, limit: 5 }));
    expect(entries).toMatchObject([{ operations: [], restored: { snapshot: done.snapshot } }]);
    given(await desk.handlers.commit(aCommit(3, [adds(anAction(8))])));
    await desk.close();
    const next = await openDesk(folder);
    const opened = given(await next.handlers.openWorkspace(opening));
    expect(opened).toMatchObject({ state: 'sound', head: { seq: 4 }, repairs: [] });
    expect(opened.snapshots.find(({ name }) => name === done.snapshot)?.head).toEqual({ seq: 3, hash: done.hash });
    const { name } = given(await next.handlers.takeSnapshot({ ...OWN, reason: 'asked' }));
    expect((await tablesOf(next, name)).get('actions')).toEqual([anAction(7, 'Restored'), anAction(8)]);
  });

  test('is taken back by restoring the snapshot that was taken before it', async () => {
    const desk = await openDesk(await aFolder());
    await fill(desk, 2);
    given(await desk.handlers.restore(ask(2, await anIncoming([]))));
    const before = given(await desk.handlers.listSnapshots(OWN)).find(({ head }) => head.seq === 2);
    expect(before?.reason).toBe('restore');
    const bytes = new Uint8Array(given(await desk.handlers.readSnapshot({ ...OWN, name: before?.name ?? '' })));
    given(await desk.handlers.restore(ask(3, bytes)));
    const { name } = given(await desk.handlers.takeSnapshot({ ...OWN, reason: 'asked' }));
    expect((await tablesOf(desk, name)).get('actions')).toEqual([anAction(1), anAction(2)]);
  });

  test('asked for again is answered as it was', async () => {
    const desk = await openDesk(await aFolder());
    await fill(desk, 2);
    const request = ask(2, await anIncoming([]));
    const first = await desk.handlers.restore(request);
    expect(await desk.handlers.restore(request)).toEqual(first);
  });

  test('of a file that does not read, or of another schema, or at a stale head changes nothing', async () => {
    const desk = await openDesk(await aFolder());
    const head = await fill(desk, 2);
    const sound = await anIncoming([]);
    expect(await desk.handlers.restore(ask(2, sound.slice(0, -5)))).toEqual({ ok: false, reason: 'not-readable' });
    expect(await desk.handlers.restore(ask(2, await anIncoming([], 3)))).toEqual({ ok: false, reason: 'not-readable' });
    expect(await desk.handlers.restore(ask(1, sound))).toEqual({ ok: false, reason: 'stale', head });
    expect(given(await desk.handlers.openWorkspace(opening))).toMatchObject({ head, snapshots: [] });
  });

  test('whose file was lost since is asked about, not started empty', async () => {
    const folder = await aFolder();
    const desk = await openDesk(folder);
    await fill(desk, 2);
    given(await desk.handlers.restore(ask(2, await anIncoming([anAction(7)]))));
    await desk.close();
    for (const file of await readdir(foldersIn(folder).snapshots))
      await writeFile(join(foldersIn(folder).snapshots, file), '');
    const next = await openDesk(folder);
    expect(given(await next.handlers.openWorkspace(opening)).state).toBe('asks');
    expect((await listQuarantine(folder)).length).toBeGreaterThan(1);
  });

  test('keeps its file and the one before it for thirty days, whatever else is taken', async () => {
    const clock = aClock();
    const desk = await openDesk(await aFolder(), { clock });
    await fill(desk, 2);
    const { snapshot } = given(await desk.handlers.restore(ask(2, await anIncoming([]))));
    for (let day = 0; day < 25; day++) {
      clock.forward(1);
      for (let turn = 0; turn < 2; turn++) given(await desk.handlers.takeSnapshot({ ...OWN, reason: 'periodic' }));
      const { head } = given(await desk.handlers.openWorkspace(opening));
      given(await desk.handlers.commit(aCommit(head.seq)));
    }
    const kept = given(await desk.handlers.listSnapshots(OWN));
    expect(kept.map(({ name }) => name)).toContain(snapshot);
    expect(kept.filter(({ reason }) => reason === 'restore')).toHaveLength(2);
    expect(kept.length).toBeLessThan(25);
  });
});

describe('the rotation', () => {
  const DAY = 86_400_000;
  const start = Date.parse('2026-11-23T20:00:00.000Z');
  const taken = (ago: number, over: Partial<Rotated> = {}): Rotated => {
    const takenAt = new Date(start - ago).toISOString();
    return { name: takenAt, takenAt, good: true, keepUntil: null, ...over };
  };
  const now = new Date(start).toISOString();

  test('keeps twelve of today, one a day for a fortnight, then weeks and months', () => {
    const everyHourForAYear = Array.from({ length: 24 * 400 }, (_, hours) => taken(hours * 3_600_000));
    const kept = [...chooseKept(everyHourForAYear, now)].sort((a, b) => (a < b ? 1 : -1));
    expect(kept.filter((name) => name.startsWith('2026-11-23'))).toHaveLength(12);
    expect(kept.filter((name) => name < '2026-11-23' && name >= '2026-11-09')).toHaveLength(14);
    expect(kept.length).toBeGreaterThan(12 + 14 + 8);
    expect(kept.length).toBeLessThanOrEqual(12 + 14 + 8 + 12);
    expect(kept.at(-1)?.slice(0, 7)).toBe('2025-12');
  });

  test('never leaves fewer than three good ones, however old they are and whatever is damaged', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3000 * 24), fc.boolean()), { maxLength: 60 }), (list) => {
        const all = list.map(([hours, good], at) => taken(hours * (DAY / 24), { good, name: String(at) }));
        const kept = chooseKept(all, now);
        const good = all.filter((snapshot) => snapshot.good);
        expect(good.filter(({ name }) => kept.has(name)).length).toBeGreaterThanOrEqual(Math.min(3, good.length));
      }),
    );
  });

  test('keeps what is promised until its day', () => {
    const daily = Array.from({ length: 5 }, (_, n) => taken(n * 1000 + 1000 * DAY));
    const today = Array.from({ length: 5 }, (_, n) => taken(n * 1000));
    const middle = daily[2] ?? taken(0);
    expect(chooseKept([...today, ...daily], now).has(middle.name)).toBe(false);
    const promised = { ...middle, keepUntil: new Date(start + DAY).toISOString() };
    expect(chooseKept([...today, promised], now).has(middle.name)).toBe(true);
  });
});
