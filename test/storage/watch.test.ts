/** Watching a kind of rows: at once, after a commit to that kind, and not after others. */
import { Dexie, type ObservabilitySet } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '#domain/kernel/result.ts';
import type { Party } from '#domain/party/party.ts';
import { listRecords } from '#storage/read.ts';
import { watchRecords } from '#storage/watch.ts';
import { aParty, aPerson } from '#test/builders.ts';
import { fakeBridge } from '#test/fakes/bridge.ts';
import { aStore } from './a-store.ts';

describe('rows that are watched', () => {
  it('are told at once, and again when a commit touched them', async () => {
    const store = await aStore(fakeBridge());
    const heard: (readonly Party[])[] = [];
    const stop = watchRecords(store.db, 'party', (rows) => heard.push(rows));
    await vi.waitFor(() => expect(heard).toEqual([[]]));
    await store.commit({ command: 'addParty', summary: 'Added a party' }, async (rows) => {
      rows.add('party', aParty({ name: 'Northshire' }));
      return ok(null);
    });
    await vi.waitFor(() => expect(heard.at(-1)?.map((party) => party.name)).toEqual(['Northshire']));
    const [first] = heard.at(-1) ?? [];
    await store.commit({ command: 'addParty', summary: 'Added another' }, async (rows) => {
      rows.add('party', aParty({ name: 'Southshire' }));
      return ok(null);
    });
    await vi.waitFor(() => expect(heard.at(-1)).toHaveLength(2));
    expect(heard.at(-1)).toContain(first);
    stop();
  });

  it('are the rows there are, whatever was added, changed, put aside or taken back, few at once or many', async () => {
    const store = await aStore(fakeBridge());
    let heard: readonly Party[] = [];
    const stop = watchRecords(store.db, 'party', (rows) => {
      heard = rows;
    });
    const doing = { command: 'change', summary: 'Changed parties' };
    const byId = (rows: readonly Party[]) => [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
    const areAll = async () => {
      const all = await listRecords(store.db, 'party');
      await vi.waitFor(() => expect(byId(heard)).toEqual(byId(all)), { timeout: 3000 });
      return all;
    };
    const add = (many: number) =>
      store.commit(doing, async (rows) => {
        for (let at = 0; at < many; at += 1) rows.add('party', aParty({ name: `Party ${at}` }));
        return ok(null);
      });
    await add(3);
    const [first, second] = await areAll();
    if (!first || !second) throw new Error('no party');
    await store.commit(doing, async (rows) => {
      await rows.remove('party', first.id);
      rows.put('party', { ...second, name: 'Renamed' });
      return ok(null);
    });
    expect((await areAll()).map(({ name }) => name)).toContain('Renamed');
    expect(heard).toHaveLength(2);
    await store.undo();
    expect(await areAll()).toHaveLength(3);
    await add(120);
    expect(await areAll()).toHaveLength(123);
    stop();
  });

  it('are read again by what another window tells, which is a copy', async () => {
    const store = await aStore(fakeBridge());
    let heard: readonly Party[] = [];
    const stop = watchRecords(store.db, 'party', (rows) => {
      heard = rows;
    });
    const party = aParty({ name: 'Northshire' });
    await store.db.parties.put(party);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    const told: ObservabilitySet[] = [];
    const hearTold = (parts: ObservabilitySet) => void told.push(structuredClone(parts));
    Dexie.on('storagemutated', hearTold);
    await store.db.parties.put({ ...party, name: 'Southshire', hlc: `${party.hlc}x` });
    Dexie.on.storagemutated.unsubscribe(hearTold);
    await vi.waitFor(() => expect(heard[0]?.name).toBe('Southshire'));
    const before = heard;
    const [copy] = told;
    if (!copy) throw new Error('nothing told');
    Dexie.on.storagemutated.fire(copy);
    await vi.waitFor(() => expect(heard).not.toBe(before));
    expect(heard).toEqual(before);
    stop();
  });

  it('are not read again for rows of another kind, nor once nobody watches', async () => {
    const store = await aStore(fakeBridge());
    let heard = 0;
    const stop = watchRecords(store.db, 'party', () => {
      heard += 1;
    });
    await vi.waitFor(() => expect(heard).toBe(1));
    const add = (kind: 'party' | 'person') =>
      store.commit({ command: 'add', summary: 'Added' }, async (rows) => {
        if (kind === 'party') rows.add('party', aParty());
        else rows.add('person', aPerson({ partyId: null }));
        return ok(null);
      });
    await add('person');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(heard).toBe(1);
    stop();
    await add('party');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(heard).toBe(1);
  });
});
