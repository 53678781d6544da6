/** Starting: whatever the database is found to be, the screens see what the journal says, or are told why not. */
import { describe, expect, test } from 'vitest';
import { ok } from '#domain/kernel/result.ts';
import { databaseName, openDatabase, readPlace } from '#storage/database.ts';
import { canonicalDigest } from '#storage/difference.ts';
import { openStore } from '#storage/open-store.ts';
import { listRecords } from '#storage/read.ts';
import type { Store } from '#storage/store.ts';
import { VERSIONS } from '#storage/versions/all.ts';
import { readAllRows, restoreWorkspace } from '#storage/workspace-file.ts';
import { aParty } from '../builders.ts';
import { fakeBridge } from '../fakes/bridge.ts';
import { anIdb, aStore, doing, LATEST, open, optionsFor } from './a-store.ts';

const addParty = async (store: Store, name: string) => {
  const added = await store.commit(doing(`Added ${name}`), async (rows) => ok(rows.add('party', aParty({ name }))));
  if (!added.ok) throw new Error(added.reason);
  return added.value;
};
const names = async (store: Store) => (await listRecords(store.db, 'party')).map((row) => row.name).sort();
const digest = async (store: Store) => await canonicalDigest((await readAllRows(store.db)).tables);

/** A workspace with three parties, its database closed as if the app had ended. */
async function aWorkspace() {
  const bridge = fakeBridge();
  const idb = anIdb();
  const store = await aStore(bridge, { idb });
  for (const name of ['A', 'B', 'C']) await addParty(store, name);
  const before = await digest(store);
  store.close();
  return { bridge, idb, before };
}

const openRaw = async (idb: ReturnType<typeof anIdb>) => {
  const opened = await openDatabase({ name: databaseName('own'), versions: VERSIONS, idb });
  if (!opened.ok) throw new Error(opened.reason);
  return opened.db;
};

describe('the database and the journal', () => {
  test('agree: nothing is done', async () => {
    const { bridge, idb, before } = await aWorkspace();
    const opened = await open(bridge, { idb });
    expect(opened).toMatchObject({ rebuilt: 'no', why: 'current', setAside: null });
    expect(await digest(opened.store)).toBe(before);
  });

  test('a first start is no alarm', async () => {
    expect(await open(fakeBridge())).toMatchObject({ rebuilt: 'no', why: 'new' });
  });

  test('an entry in the journal that never reached the rows is replayed', async () => {
    const { bridge, idb } = await aWorkspace();
    const elsewhere = await aStore(bridge);
    await addParty(elsewhere, 'D');
    const opened = await open(bridge, { idb });
    expect(opened).toMatchObject({ rebuilt: 'replayed', why: 'behind' });
    expect(await digest(opened.store)).toBe(await digest(elsewhere));
  });

  test('a missing database is rebuilt from the journal alone', async () => {
    const { bridge, before } = await aWorkspace();
    const opened = await open(bridge);
    expect(opened).toMatchObject({ rebuilt: 'rebuilt', why: 'missing' });
    expect(await digest(opened.store)).toBe(before);
  });

  test('a missing database is rebuilt from the newest good snapshot and what followed', async () => {
    const { bridge, idb } = await aWorkspace();
    await bridge.takeSnapshot({ workspace: 'own', reason: 'asked' });
    const store = await aStore(bridge, { idb });
    await addParty(store, 'D');
    let asked = 0;
    const watched = {
      ...bridge,
      readJournal: (request: Parameters<typeof bridge.readJournal>[0]) => {
        if (request.after === 0) asked += 1;
        return bridge.readJournal(request);
      },
    };
    const opened = await open(watched);
    expect(await names(opened.store)).toEqual(['A', 'B', 'C', 'D']);
    expect(asked).toBe(1);
    expect(await digest(opened.store)).toBe(await digest(store));
  });

  test('a snapshot that does not read is passed over', async () => {
    const { bridge, before } = await aWorkspace();
    const taken = await bridge.takeSnapshot({ workspace: 'own', reason: 'asked' });
    if (!taken.ok) throw new Error(taken.reason);
    bridge.spoilSnapshot(taken.value.name);
    expect(await digest((await open(bridge)).store)).toBe(before);
  });

  test('a database the browser has emptied is rebuilt, and it is said', async () => {
    const { bridge, before } = await aWorkspace();
    const idb = anIdb();
    const factory = new Proxy(idb.factory, {
      get: (target, key) =>
        key !== 'open'
          ? Reflect.get(target, key).bind(target)
          : (name: string, version?: number) => {
              const request = target.open(name, version);
              request.addEventListener('upgradeneeded', (event) => Object.assign(event, { dataLoss: 'total' }), {
                once: true,
              });
              return request;
            },
    });
    const opened = await open(bridge, { idb: { ...idb, factory } });
    expect(opened).toMatchObject({ rebuilt: 'rebuilt', why: 'wiped' });
    expect(await digest(opened.store)).toBe(before);
  });

  test('a database that lost rows without a word is rebuilt', async () => {
    const { bridge, idb, before } = await aWorkspace();
    const db = await openRaw(idb);
    await db.parties.limit(1).delete();
    db.close();
    const opened = await open(bridge, { idb });
    expect(opened).toMatchObject({ rebuilt: 'rebuilt', why: 'rows-missing' });
    expect(await digest(opened.store)).toBe(before);
  });

  test('a database of another data folder is set aside and rebuilt from this one', async () => {
    const { idb } = await aWorkspace();
    const other = fakeBridge({ installId: '01890000-0000-7000-8000-000000000002' });
    const opened = await open(other, { idb });
    expect(opened).toMatchObject({ rebuilt: 'rebuilt', why: 'another-install', setAside: 'database at 3.matters' });
    expect(await names(opened.store)).toEqual([]);
  });

  test('while the journal waits for a choice, rows it does not hold stay on the screen and in the database', async () => {
    const { bridge, idb } = await aWorkspace();
    bridge.forgetEntries(3);
    bridge.switches.state = 'asks';
    const opened = await open(bridge, { idb });
    expect(opened).toMatchObject({ rebuilt: 'no', why: 'kept', setAside: null });
    expect(opened.store.readOnly).toBe('asks');
    expect(await names(opened.store)).toEqual(['A', 'B', 'C']);
  });

  test('a database ahead of the journal is set aside whole before it is rebuilt', async () => {
    const { bridge, idb } = await aWorkspace();
    bridge.forgetEntries(1);
    const opened = await open(bridge, { idb });
    expect(opened).toMatchObject({ rebuilt: 'rebuilt', why: 'ahead', setAside: 'database at 3.matters' });
    expect(await names(opened.store)).toEqual(['A', 'B']);
  });

  test('what was set aside can be restored like any workspace file', async () => {
    const { bridge, idb, before } = await aWorkspace();
    bridge.forgetEntries(1);
    const { store } = await open(bridge, { idb });
    const [kept] = bridge.setAsides();
    const restored = await restoreWorkspace(store, kept?.bytes ?? new Uint8Array(), { summary: 'Brought it back' });
    expect(restored.ok).toBe(true);
    expect(await digest(store)).toBe(before);
  });

  test('a database ahead of the journal is left alone when it cannot be set aside', async () => {
    const { bridge, idb } = await aWorkspace();
    bridge.forgetEntries(1);
    const full = { ...bridge, setAside: async () => ({ ok: false, reason: 'disk-full' }) as const };
    expect(await openStore(optionsFor(full, { idb }))).toMatchObject({ ok: false, reason: 'disk-full' });
    expect(await (await openRaw(idb)).parties.count()).toBe(3);
  });

  test('a database whose place is not on the chain is set aside and rebuilt', async () => {
    const { bridge, idb } = await aWorkspace();
    bridge.forgetEntries(2);
    const elsewhere = await aStore(bridge);
    for (const name of ['X', 'Y']) await addParty(elsewhere, name);
    const opened = await open(bridge, { idb });
    expect(opened).toMatchObject({ rebuilt: 'rebuilt', why: 'another-history' });
    expect(await names(opened.store)).toEqual(['A', 'X', 'Y']);
    expect(bridge.setAsides()).toHaveLength(1);
  });

  test('a database that will not open is tried again, then built anew', async () => {
    const { bridge, idb, before } = await aWorkspace();
    let broken = true;
    let tries = 0;
    const factory = new Proxy(idb.factory, {
      get: (target, key) => {
        if (key === 'deleteDatabase') broken = false;
        if (key !== 'open') return Reflect.get(target, key).bind(target);
        return (name: string, version?: number) => {
          tries += 1;
          if (broken) throw new DOMException('Corrupt', 'DataError');
          return target.open(name, version);
        };
      },
    });
    const opened = await open(bridge, { idb: { ...idb, factory } });
    expect(opened).toMatchObject({ rebuilt: 'rebuilt', why: 'unreadable' });
    expect(tries).toBe(3);
    expect(await digest(opened.store)).toBe(before);
  });

  test('a rebuild says how far it is', async () => {
    const { bridge } = await aWorkspace();
    const said: [number, number | null][] = [];
    await open(bridge, { onProgress: (done, total) => said.push([done, total]) });
    expect(said.at(-1)).toEqual([3, 3]);
  });
});

describe('what may not be written', () => {
  test('a newer release’s journal is shown and never written to, nor its database touched', async () => {
    const { bridge, idb } = await aWorkspace();
    bridge.switches.state = 'newer';
    const opened = await open(bridge, { idb });
    expect(opened.store.readOnly).toBe('newer');
    expect(opened.store.db.name).toBe('matters-own-read-only');
    expect(await names(opened.store)).toEqual(['A', 'B', 'C']);
    const written = await opened.store.commit(doing('Write'), async (rows) => ok(rows.add('party', aParty())));
    expect(written).toEqual({ ok: false, reason: 'read-only' });
    expect(await opened.store.undo()).toEqual({ ok: false, reason: 'read-only' });
    expect(bridge.head().seq).toBe(3);
  });

  test('a database of a newer release is refused, not opened at its own version', async () => {
    const { bridge, idb } = await aWorkspace();
    const later = {
      ...LATEST,
      number: LATEST.number + 1,
      sentence: 'Later.',
      upgrade: null,
    };
    const newer = await openDatabase({ name: databaseName('own'), versions: [...VERSIONS, later], idb });
    if (!newer.ok) throw new Error(newer.reason);
    newer.db.close();
    expect(await openDatabase({ name: databaseName('own'), versions: VERSIONS, idb })).toEqual({
      ok: false,
      reason: 'newer',
    });
    expect((await open(bridge, { idb })).store.readOnly).toBe('newer');
    expect(newer.db.verno).toBe(LATEST.number + 1);
  });

  test('a workspace that asks is shown and waits', async () => {
    const { bridge, idb } = await aWorkspace();
    bridge.switches.state = 'asks';
    const { store } = await open(bridge, { idb });
    expect(store.readOnly).toBe('asks');
    expect(await names(store)).toEqual(['A', 'B', 'C']);
  });

  test('a window whose database another release takes over lets go and says so', async () => {
    const { bridge, idb } = await aWorkspace();
    const store = await aStore(bridge, { idb });
    const later = {
      ...LATEST,
      number: LATEST.number + 1,
      sentence: 'Later.',
      upgrade: null,
    };
    const newer = await openDatabase({ name: databaseName('own'), versions: [...VERSIONS, later], idb });
    expect(newer.ok).toBe(true);
    expect(store.saving()).toMatchObject({ state: 'not-saved', reason: 'older-release' });
    expect(await store.commit(doing('Write'), async () => ok(null))).toEqual({ ok: false, reason: 'older-release' });
  });

  test('a host that is gone or a folder in use is said, and no database is made', async () => {
    const bridge = fakeBridge();
    bridge.switches.hostGone = true;
    const idb = anIdb();
    expect(await openStore(optionsFor(bridge, { idb }))).toMatchObject({ ok: false, reason: 'host-gone' });
    expect(await idb.factory.databases()).toEqual([]);
  });
});

test('the place moves with the rows, never without them', async () => {
  const { bridge, idb } = await aWorkspace();
  const store = await aStore(bridge, { idb });
  store.db.parties.hook('creating', () => {
    throw new Error('the disk is sick');
  });
  const elsewhere = await aStore(bridge);
  await addParty(elsewhere, 'D');
  const before = await readPlace(store.db);
  await store.commit(doing('Add'), async (rows) => ok(rows.add('party', aParty()))).catch(() => undefined);
  expect(await readPlace(store.db)).toEqual(before);
});

describe('rows that change where they lie', () => {
  test('are found by their sum and built again from the journal', async () => {
    const { bridge, idb, before } = await aWorkspace();
    const db = await openRaw(idb);
    const [party] = await db.parties.toArray();
    if (party) await db.parties.put({ ...party, name: 'B̶' });
    db.close();
    const { store } = await open(bridge, { idb });
    expect(await store.checkRows()).toBe('rebuilt');
    expect(await digest(store)).toBe(before);
    expect(await store.checkRows()).toBe('sound');
  });

  test('are told from rows that were written, changed, put aside, undone and restored', async () => {
    const store = await aStore(fakeBridge());
    for (const name of ['A', 'B', 'C']) await addParty(store, name);
    const [party] = await listRecords(store.db, 'party');
    if (!party) throw new Error('no party');
    await store.commit(doing('Renamed'), async (rows) => ok(rows.put('party', { ...party, name: 'D' })));
    await store.commit(doing('Put aside'), async (rows) => {
      await rows.remove('party', party.id);
      return ok(null);
    });
    await store.undo();
    expect(await store.checkRows()).toBe('sound');
  });

  test('are not thought to have changed where somebody writes while they are looked at', async () => {
    const store = await aStore(fakeBridge());
    await store.commit(doing('Add'), async (rows) => {
      for (let count = 0; count < 400; count += 1) rows.add('party', aParty());
      return ok(null);
    });
    const checking = store.checkRows();
    await addParty(store, 'Meanwhile');
    expect(await checking).toBe('sound');
  });
});
