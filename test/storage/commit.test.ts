/** Committing: what is written, what is refused, and what may be said about it. */
import { describe, expect, test } from 'vitest';
import { no, ok } from '#domain/kernel/result.ts';
import { readPlace } from '#storage/database.ts';
import { countRecords, findRecord, listBy, listRecords } from '#storage/read.ts';
import type { Store } from '#storage/store.ts';
import { aBody, aMeeting, aParty } from '../builders.ts';
import { fakeBridge } from '../fakes/bridge.ts';
import { anIdb, aStore, doing, LATEST, open } from './a-store.ts';

const addParty = (store: Store, name: string) =>
  store.commit(doing(`Added ${name}`, 'addParty'), async (rows) => ok(rows.add('party', aParty({ name }))));

describe('a commit', () => {
  test('is in the journal with its images and its author, then in the rows, then saved', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    const added = await addParty(store, 'Northshire Police');
    expect(added.ok).toBe(true);
    const [entry] = bridge.entries();
    expect(entry).toMatchObject({ seq: 1, command: 'addParty', summary: 'Added Northshire Police', undoes: null });
    expect(entry?.actor.name).toBe('Ann Officer');
    expect(entry?.operations).toMatchObject([{ table: 'parties', before: null, after: { name: 'Northshire Police' } }]);
    expect(await listRecords(store.db, 'party')).toMatchObject([
      { name: 'Northshire Police', createdBy: 'Ann Officer' },
    ]);
    expect(await readPlace(store.db)).toMatchObject({ lastSeq: 1, lastHash: bridge.head().hash, rows: 1 });
    expect(store.saving()).toEqual({ state: 'saved', seq: 1 });
  });

  test('says it is saving until the journal has answered', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    const said: string[] = [];
    store.listen(() => said.push(store.saving().state));
    await addParty(store, 'Northshire Police');
    expect(said.filter((state, at) => said[at - 1] !== state)).toEqual(['saving', 'saved']);
  });

  test('that a rule refuses leaves nothing behind, here or in the journal', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    const refused = await store.commit(doing('Add and refuse'), async (rows) => {
      rows.add('party', aParty());
      return no('not-today');
    });
    expect(refused).toEqual({ ok: false, reason: 'not-today' });
    expect(bridge.head().seq).toBe(0);
    expect(await countRecords(store.db, 'party')).toBe(0);
    expect(store.saving()).toEqual({ state: 'saved', seq: 0 });
  });

  test('reads what it has itself written, added and put aside', async () => {
    const store = await aStore(fakeBridge());
    const body = aBody();
    await store.commit(doing('Set up'), async (rows) => {
      rows.add('body', body);
      rows.add('meeting', aMeeting({ id: 'meeting:a', bodyId: body.id }));
      return ok(rows.add('meeting', aMeeting({ id: 'meeting:b', bodyId: body.id })));
    });
    const read = await store.commit(doing('Rearrange'), async (rows) => {
      await rows.remove('meeting', 'meeting:a');
      rows.add('meeting', aMeeting({ id: 'meeting:c', bodyId: body.id }));
      const listed = await rows.list('meeting', 'bodyId', body.id);
      return ok({ listed: listed.map((row) => row.id), gone: await rows.get('meeting', 'meeting:a') });
    });
    expect(read).toEqual({ ok: true, value: { listed: ['meeting:b', 'meeting:c'], gone: undefined } });
    expect((await listBy(store.db, 'meeting', 'bodyId', body.id)).map((row) => row.id)).toEqual([
      'meeting:b',
      'meeting:c',
    ]);
    expect(await store.db.meetings.get('meeting:a')).toMatchObject({ deletedAt: expect.any(String) });
  });

  test('that changes nothing writes nothing', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    const added = await addParty(store, 'Northshire Police');
    if (!added.ok) throw new Error(added.reason);
    await store.commit(doing('Save without a change'), async (rows) => ok(rows.put('party', added.value)));
    expect(bridge.head().seq).toBe(1);
  });

  test('that would write a record nobody could read is a mistake of ours, and writes nothing', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    const broken = store.commit(doing('Nameless'), async (rows) => ok(rows.add('party', aParty({ name: '' }))));
    await expect(broken).rejects.toThrow('name');
    expect(bridge.head().seq).toBe(0);
    expect((await addParty(store, 'Next in turn')).ok).toBe(true);
  });

  test('takes out of pasted text what the journal cannot carry', async () => {
    const store = await aStore(fakeBridge());
    const pasted = `one${String.fromCharCode(1)}\ttwo ${String.fromCharCode(0xd800)}`;
    const party = aParty({ note: pasted });
    await store.commit(doing('Paste'), async (rows) => ok(rows.add('party', party)));
    expect((await findRecord(store.db, 'party', party.id))?.note).toBe('one\ttwo �');
  });

  test('waits for the one before it', async () => {
    const bridge = fakeBridge();
    bridge.switches.delay = 5;
    const store = await aStore(bridge);
    await Promise.all(Array.from({ length: 8 }, (_, at) => addParty(store, `Party ${at}`)));
    expect(bridge.entries().map((entry) => entry.summary)).toEqual(
      Array.from({ length: 8 }, (_, at) => `Added Party ${at}`),
    );
  });

  test('stamps every row later than the one before, though the clock stands still', async () => {
    const store = await aStore(fakeBridge(), { clock: () => '2021-05-12T09:30:00.000Z' as never });
    for (const name of ['A', 'B', 'C']) await addParty(store, name);
    const stamps = (await listRecords(store.db, 'party')).map((row) => row.hlc);
    expect(new Set(stamps).size).toBe(3);
    expect([...stamps].sort()).toEqual(stamps);
  });
});

describe('two windows on one journal', () => {
  test('read up and do the work again when the other has written', async () => {
    const bridge = fakeBridge();
    const [one, two] = [await aStore(bridge), await aStore(bridge)];
    await addParty(one, 'From one');
    let runs = 0;
    const counted = await two.commit(doing('Count'), async (rows) => {
      runs += 1;
      const before = await rows.list('party');
      rows.add('party', aParty({ name: `After ${before.length}` }));
      return ok(before.length);
    });
    expect(counted).toEqual({ ok: true, value: 1 });
    expect(runs).toBe(2);
    expect((await listRecords(two.db, 'party')).map((row) => row.name).sort()).toEqual(['After 1', 'From one']);
  });

  test('that share a database leave no hole', async () => {
    const bridge = fakeBridge();
    const idb = anIdb();
    const [one, two] = [await aStore(bridge, { idb }), await aStore(bridge, { idb })];
    await Promise.all(Array.from({ length: 10 }, (_, at) => addParty(at % 2 ? one : two, `Party ${at}`)));
    expect(bridge.head().seq).toBe(10);
    expect(await countRecords(one.db, 'party')).toBe(10);
    expect(await readPlace(two.db)).toMatchObject({ lastSeq: 10, lastHash: bridge.head().hash, rows: 10 });
  });

  test('give up when the records will not stand still, and say so', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    bridge.switches.stale = 5;
    expect(await addParty(store, 'Never')).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(store.saving()).toMatchObject({ state: 'not-saved', reason: 'changed-meanwhile', intention: 'Added Never' });
    expect(bridge.head().seq).toBe(0);
  });

  test('an older window cannot write once a newer release has', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    await bridge.commit({
      workspace: 'own',
      opId: crypto.randomUUID(),
      expectedSeq: 0,
      schemaVersion: LATEST.number + 1,
      command: 'later',
      summary: 'Later',
      actor: store.actor(),
      undoes: null,
      operations: [],
    });
    expect(await addParty(store, 'Too old')).toEqual({ ok: false, reason: 'older-release' });
    expect(await countRecords(store.db, 'party')).toBe(0);
  });
});

describe('when the journal cannot be written', () => {
  test.each(['disk-full', 'folder-gone', 'not-allowed'] as const)(
    '%s: nothing is applied or claimed, and the draft stays',
    async (fault) => {
      const bridge = fakeBridge();
      const store = await aStore(bridge);
      await addParty(store, 'Before');
      bridge.switches.disk = fault;
      await store.keepDraft('party/new', { name: 'Half a na' });
      expect(await addParty(store, 'Lost?')).toEqual({ ok: false, reason: fault });
      expect(store.saving()).toEqual({ state: 'not-saved', reason: fault, intention: 'Added Lost?' });
      expect((await listRecords(store.db, 'party')).map((row) => row.name)).toEqual(['Before']);
      expect(await store.readDraft('party/new')).toEqual({ name: 'Half a na' });
      bridge.switches.disk = null;
      expect((await addParty(store, 'After')).ok).toBe(true);
      expect(store.saving()).toEqual({ state: 'saved', seq: 2 });
    },
  );

  test('host gone: nothing is claimed, and what it wrote before it went comes in later', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    bridge.switches.dieAfterCommit = true;
    expect(await addParty(store, 'Written or not')).toEqual({ ok: false, reason: 'host-gone' });
    expect(store.saving()).toMatchObject({ state: 'not-saved', reason: 'host-gone' });
    expect(await countRecords(store.db, 'party')).toBe(0);
    bridge.switches.hostGone = bridge.switches.dieAfterCommit = false;
    await addParty(store, 'Next');
    expect((await listRecords(store.db, 'party')).map((row) => row.name).sort()).toEqual(['Next', 'Written or not']);
  });

  test('a database that drops the rows is repaired from the journal before anything is said', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    let drops = 1;
    store.db.parties.hook('creating', () => {
      if (drops-- > 0) throw new Error('the disk hiccuped');
    });
    expect((await addParty(store, 'Twice lucky')).ok).toBe(true);
    expect(await countRecords(store.db, 'party')).toBe(1);
    expect(await readPlace(store.db)).toMatchObject({ lastSeq: 1 });
  });
});

test('bytes are kept by their hash before a row names them', async () => {
  const { store } = await open(fakeBridge());
  const put = await store.putBytes(new TextEncoder().encode('minutes'));
  if (!put.ok) throw new Error(put.reason);
  expect(put.value.bytes).toBe(7);
  expect(await store.getBytes(put.value.sha256)).toMatchObject({ ok: true });
  expect(await store.getBytes('f'.repeat(64))).toEqual({ ok: false, reason: 'missing' });
});
