/**
 * The store on the real host: real files in a real folder, and the host ended and
 * started again between the lines.
 */
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bridge } from '#contract/bridge.ts';
import { ok } from '#domain/kernel/result.ts';
import { openWorkspaces } from '#main/verbs/workspace.ts';
import { canonicalDigest } from '#storage/difference.ts';
import { readRecordHistory } from '#storage/history.ts';
import { listRecords } from '#storage/read.ts';
import type { Store } from '#storage/store.ts';
import { VERSIONS } from '#storage/versions/all.ts';
import type { SchemaVersion } from '#storage/versions/schema-version.ts';
import { exportWorkspace, readAllRows, restoreWorkspace } from '#storage/workspace-file.ts';
import { aFile, aParty } from '../builders.ts';
import { fakeBridge } from '../fakes/bridge.ts';
import { AT, anIdb, aStore, doing, LATEST, open } from './a-store.ts';

let dataFolder = '';
let host: { readonly bridge: Bridge; readonly end: () => Promise<void> };

/** The real handlers; the dialogs, which no test opens, are the fake's. */
async function startHost(): Promise<typeof host> {
  const opened = await openWorkspaces({ dataFolder, host: 'browser' });
  if (!opened.ok) throw new Error(opened.reason);
  return { bridge: { ...fakeBridge(), ...opened.handlers }, end: opened.close };
}
async function restartHost(): Promise<void> {
  await host.end();
  host = await startHost();
}
const addParty = async (store: Store, name: string) => {
  const party = aParty({ name });
  const added = await store.commit(doing(`Added ${name}`), async (rows) => ok(rows.add('party', party)));
  if (!added.ok) throw new Error(added.reason);
  return added.value;
};
const names = async (store: Store) => (await listRecords(store.db, 'party')).map((row) => row.name).sort();
const digest = async (store: Store) => await canonicalDigest((await readAllRows(store.db)).tables);

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'matters-store-'));
  host = await startHost();
});
afterEach(async () => {
  await host.end();
  await rm(dataFolder, { recursive: true, force: true });
});

describe('on a real disk', () => {
  test('what was saved is there after host and database are gone, undo included', async () => {
    const store = await aStore(host.bridge);
    const party = await addParty(store, 'A');
    await addParty(store, 'B');
    await store.undo();
    const before = await digest(store);
    store.close();
    await restartHost();
    const opened = await open(host.bridge);
    expect(opened).toMatchObject({ rebuilt: 'rebuilt', why: 'missing' });
    expect(await digest(opened.store)).toBe(before);
    await expect
      .poll(opened.store.undoState)
      .toMatchObject({ undo: { summary: 'Added A' }, redo: { summary: 'Added B' } });
    await opened.store.redo();
    expect(await names(opened.store)).toEqual(['A', 'B']);
    const history = await readRecordHistory({ bridge: host.bridge, workspace: 'own' }, party.id);
    expect(history).toMatchObject({ ok: true, value: [{ what: 'added', name: 'Ann Officer' }] });
  });

  test('an entry that reached the journal and not the rows is replayed, and a torn tail costs nothing', async () => {
    const idb = anIdb();
    const store = await aStore(host.bridge, { idb });
    await addParty(store, 'A');
    store.close();
    await addParty(await aStore(host.bridge), 'B');
    await host.end();
    const folder = join(dataFolder, 'workspaces', 'own', 'journal');
    const segment =
      (await readdir(folder))
        .filter((file) => file.endsWith('.ndjson'))
        .sort()
        .at(-1) ?? '';
    await appendFile(join(folder, segment), '0123456789abcdef {"seq":3,"prev');
    host = await startHost();
    const opened = await open(host.bridge, { idb });
    expect(opened).toMatchObject({ rebuilt: 'replayed', why: 'behind' });
    expect(opened.opened.repairs).toMatchObject([{ what: 'torn-tail-cut', harmless: true }]);
    expect(await names(opened.store)).toEqual(['A', 'B']);
    await addParty(opened.store, 'C');
  });

  test('two windows and many commits leave one history', async () => {
    const idb = anIdb();
    const [one, two, far] = [
      await aStore(host.bridge, { idb }),
      await aStore(host.bridge, { idb }),
      await aStore(host.bridge),
    ];
    await Promise.all(Array.from({ length: 8 }, (_, at) => addParty(at % 2 ? one : two, `Party ${at}`)));
    await addParty(far, 'Party far');
    expect(await names(far)).toHaveLength(9);
    expect(await host.bridge.verify({ workspace: 'own' })).toMatchObject({
      ok: true,
      value: { broken: null, head: { seq: 9 } },
    });
  });

  test('export, restore, undo, restart: each leaves what it says', async () => {
    const store = await aStore(host.bridge);
    const put = await store.putBytes(new TextEncoder().encode('a paper'));
    if (!put.ok) throw new Error(put.reason);
    await store.commit(doing('Added a paper'), async (rows) =>
      ok(rows.add('file', aFile({ sha256: put.value.sha256 }))),
    );
    await addParty(store, 'A');
    const exported = await exportWorkspace(store, { app: 'test', createdAt: AT });
    const before = await digest(store);
    await addParty(store, 'B');
    const after = await digest(store);
    expect(await restoreWorkspace(store, exported.bytes, { summary: 'Restored' })).toMatchObject({ ok: true });
    expect(await digest(store)).toBe(before);
    await restartHost();
    const again = await aStore(host.bridge);
    expect(await digest(again)).toBe(before);
    expect(await again.getBytes(put.value.sha256)).toMatchObject({ ok: true });
    expect(await again.undo()).toMatchObject({ ok: true, value: { summary: 'Restored' } });
    expect(await digest(again)).toBe(after);
    await addParty(again, 'C');
    await restartHost();
    expect(await names(await aStore(host.bridge))).toEqual(['A', 'B', 'C']);
  });

  test('a new schema version is told to the journal, and every later start agrees', async () => {
    const upgradeRow: NonNullable<SchemaVersion['upgrade']>['upgradeRow'] = (table, row) =>
      table === 'parties' ? { ...row, note: `was ${row.note}` } : row;
    const example = { table: 'parties', before: { id: 'party:1', note: 'a' }, after: { id: 'party:1', note: 'was a' } };
    const later = { ...LATEST, number: LATEST.number + 1, sentence: 'Notes.', upgrade: { upgradeRow, example } };
    const versions = [...VERSIONS, later];
    const idb = anIdb();
    const store = await aStore(host.bridge, { idb });
    await addParty(store, 'A');
    store.close();
    const upgraded = await aStore(host.bridge, { idb, versions });
    const before = await digest(upgraded);
    expect((await listRecords(upgraded.db, 'party'))[0]?.note).toBe('was ');
    await addParty(upgraded, 'B');
    await restartHost();
    const rebuilt = await aStore(host.bridge, { versions });
    expect((await listRecords(rebuilt.db, 'party')).map((row) => row.note)).toEqual(['was ', '']);
    await rebuilt.undo();
    expect(await canonicalDigest(new Map([['parties', await listRecords(rebuilt.db, 'party')]]))).toBe(
      await canonicalDigest(
        new Map([['parties', (await readAllRows(upgraded.db)).tables.get('parties')?.slice(0, 1) ?? []]]),
      ),
    );
    expect(before).not.toBe('');
    await restartHost();
    expect((await open(host.bridge)).store.readOnly).toBe('newer');
  });

  test('a draft outlives the host', async () => {
    const store = await aStore(host.bridge);
    await store.keepDraft('minutes/1', { text: 'Half a sen' });
    await restartHost();
    expect(await (await aStore(host.bridge)).readDraft('minutes/1')).toEqual({ text: 'Half a sen' });
  });
});
