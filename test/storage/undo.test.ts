/** Taking back and doing again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ok } from '#domain/kernel/result.ts';
import { findRecord, listRecords } from '#storage/read.ts';
import type { Store } from '#storage/store.ts';
import { aParty } from '../builders.ts';
import { fakeBridge } from '../fakes/bridge.ts';
import { anIdb, aStore, doing, LATEST } from './a-store.ts';

const addParty = async (store: Store, name: string) => {
  const added = await store.commit(doing(`Added ${name}`, 'addParty'), async (rows) =>
    ok(rows.add('party', aParty({ name }))),
  );
  if (!added.ok) throw new Error(added.reason);
  return added.value;
};
const rename = async (store: Store, id: `party:${string}`, name: string) =>
  await store.commit(doing(`Renamed to ${name}`, 'renameParty'), async (rows) => {
    const party = await rows.get('party', id);
    if (party === undefined) throw new Error('no such party');
    return ok(rows.put('party', { ...party, name }));
  });
const names = async (store: Store) => (await listRecords(store.db, 'party')).map((row) => row.name).sort();

describe('undo', () => {
  test('takes back the last thing done, and redo does it again', async () => {
    const store = await aStore(fakeBridge());
    const party = await addParty(store, 'A');
    await rename(store, party.id, 'B');
    expect(store.undoState()).toEqual({ undo: { command: 'renameParty', summary: 'Renamed to B' }, redo: null });
    expect(await store.undo()).toEqual({ ok: true, value: { command: 'renameParty', summary: 'Renamed to B' } });
    expect(await names(store)).toEqual(['A']);
    expect(store.undoState()).toMatchObject({ undo: { summary: 'Added A' }, redo: { summary: 'Renamed to B' } });
    await store.undo();
    expect(await names(store)).toEqual([]);
    expect(await store.undo()).toEqual({ ok: false, reason: 'nothing-to-undo' });
    await store.redo();
    await store.redo();
    expect(await names(store)).toEqual(['B']);
    expect(await store.redo()).toEqual({ ok: false, reason: 'nothing-to-redo' });
    expect(store.undoState()).toMatchObject({ undo: { summary: 'Renamed to B' }, redo: null });
  });

  test('of something new leaves a tombstone, not a hole', async () => {
    const store = await aStore(fakeBridge());
    const party = await addParty(store, 'A');
    await store.undo();
    expect(await findRecord(store.db, 'party', party.id)).toBeUndefined();
    expect(await store.db.parties.get(party.id)).toMatchObject({ name: 'A', deletedAt: expect.any(String) });
  });

  test('brings back what was removed', async () => {
    const store = await aStore(fakeBridge());
    const party = await addParty(store, 'A');
    await store.commit(doing('Removed A'), async (rows) => ok(await rows.remove('party', party.id)));
    expect(await names(store)).toEqual([]);
    await store.undo();
    expect(await names(store)).toEqual(['A']);
  });

  test('is an entry of its own that names what it takes back', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    await addParty(store, 'A');
    await store.undo();
    const [done, undone] = bridge.entries();
    expect(undone).toMatchObject({ command: 'undo', summary: 'Undid: Added A', undoes: done?.opId });
  });

  test('something new done forgets what was taken back', async () => {
    const store = await aStore(fakeBridge());
    await addParty(store, 'A');
    await store.undo();
    await addParty(store, 'B');
    expect(await store.redo()).toEqual({ ok: false, reason: 'nothing-to-redo' });
    expect(store.undoState().undo).toMatchObject({ summary: 'Added B' });
  });

  test('is the same after a restart, with another database', async () => {
    const bridge = fakeBridge();
    const before = await aStore(bridge);
    const party = await addParty(before, 'A');
    await rename(before, party.id, 'B');
    await before.undo();
    before.close();
    const store = await aStore(bridge);
    const both = { undo: { summary: 'Added A' }, redo: { summary: 'Renamed to B' } };
    await expect.poll(store.undoState).toMatchObject(both);
    await store.redo();
    expect(await names(store)).toEqual(['B']);
    await store.undo();
    await store.undo();
    expect(await names(store)).toEqual([]);
  });

  test('takes back what another window did last', async () => {
    const bridge = fakeBridge();
    const idb = anIdb();
    const [one, two] = [await aStore(bridge, { idb }), await aStore(bridge, { idb })];
    await addParty(one, 'A');
    expect(await two.undo()).toMatchObject({ ok: true, value: { summary: 'Added A' } });
    expect(await names(one)).toEqual([]);
  });

  test('is refused when the record says something else by now, and nothing is lost', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    const party = await addParty(store, 'A');
    const row = { ...party, name: 'Changed by a merge' };
    const request = {
      workspace: 'own',
      expectedSeq: 1,
      schemaVersion: LATEST.number,
      command: 'upgradeRows',
      summary: 'not undoable',
      actor: store.actor(),
      undoes: null,
      opId: crypto.randomUUID(),
      operations: [{ table: 'parties', id: party.id, before: party, after: row }],
    };
    await bridge.commit(request);
    await rename(store, party.id, 'Mine');
    await store.undo();
    expect(await names(store)).toEqual(['Changed by a merge']);
    expect(await store.undo()).toEqual({ ok: false, reason: 'nothing-to-undo' });
  });

  test('does not reach behind an issued pack: what was issued stands', async () => {
    const store = await aStore(fakeBridge());
    const party = await addParty(store, 'A');
    await store.commit({ command: 'issuePack', summary: 'Issued the pack' }, async (rows) => {
      rows.put('party', { ...party, name: 'As issued' });
      return ok(null);
    });
    expect(await store.undo()).toEqual({ ok: false, reason: 'nothing-to-undo' });
    expect(await names(store)).toEqual(['As issued']);
    await rename(store, party.id, 'After');
    expect(await store.undo()).toMatchObject({ ok: true });
    expect(await names(store)).toEqual(['As issued']);
  });

  test('is refused with its reason when a row was written around it', async () => {
    const store = await aStore(fakeBridge());
    const party = await addParty(store, 'A');
    await store.db.parties.update(party.id, { name: 'Tampered' });
    expect(await store.undo()).toEqual({ ok: false, reason: 'changed-since' });
    expect(await names(store)).toEqual(['Tampered']);
    expect(store.saving()).toEqual({ state: 'saved', seq: 1 });
  });

  test('claims nothing when the disk is full', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    await addParty(store, 'A');
    bridge.switches.disk = 'disk-full';
    expect(await store.undo()).toEqual({ ok: false, reason: 'disk-full' });
    expect(await names(store)).toEqual(['A']);
    expect(store.undoState().undo).toMatchObject({ summary: 'Added A' });
  });

  test('all the way back and all the way forward is where it was, whatever was done', async () => {
    const edit = fc.oneof(
      fc.record({ what: fc.constant('add' as const), name: fc.constantFrom('A', 'B', 'C') }),
      fc.record({ what: fc.constant('rename' as const), name: fc.constantFrom('D', 'E', 'F') }),
      fc.record({ what: fc.constant('remove' as const), name: fc.constant('') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
        const store = await aStore(fakeBridge());
        for (const { what, name } of edits) {
          const [first] = await listRecords(store.db, 'party');
          if (what === 'add' || first === undefined) await addParty(store, name === '' ? 'Z' : name);
          else if (what === 'rename') await rename(store, first.id, name);
          else await store.commit(doing('Removed'), async (rows) => ok(await rows.remove('party', first.id)));
        }
        const there = await names(store);
        while ((await store.undo()).ok) expect(store.saving().state).toBe('saved');
        expect(await names(store)).toEqual([]);
        while ((await store.redo()).ok) expect(store.saving().state).toBe('saved');
        expect(await names(store)).toEqual(there);
        store.close();
      }),
      { numRuns: 15 },
    );
  });
});
