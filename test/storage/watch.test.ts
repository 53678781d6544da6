/** Watching a kind of rows: at once, after a commit to that kind, and not after others. */
import { describe, expect, it, vi } from 'vitest';
import { ok } from '#domain/kernel/result.ts';
import type { Party } from '#domain/party/party.ts';
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
