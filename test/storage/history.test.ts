/** Stamps, drafts, builders and the history of a record. */
import { describe, expect, test } from 'vitest';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import { isUnreadable, KINDS, readRecord } from '#domain/records.ts';
import { openDrafts } from '#storage/drafts.ts';
import { readRecordHistory } from '#storage/history.ts';
import { startHlc } from '#storage/hlc.ts';
import { aParty, BUILDERS } from '../builders.ts';
import { fakeBridge } from '../fakes/bridge.ts';
import { aStore, doing } from './a-store.ts';

test('a record’s history says who, when and what changed, newest first', async () => {
  const bridge = fakeBridge();
  const store = await aStore(bridge);
  const party = aParty({ name: 'Old name' });
  await store.commit(doing('Added a party'), async (rows) => ok(rows.add('party', party)));
  await store.commit(doing('Renamed it'), async (rows) => {
    const row = await rows.get('party', party.id);
    return ok(row && rows.put('party', { ...row, name: 'New name' }));
  });
  await store.commit(doing('Removed it'), async (rows) => ok(await rows.remove('party', party.id)));
  await store.undo();
  const history = await readRecordHistory({ bridge, workspace: 'own' }, party.id);
  if (!history.ok) throw new Error(history.reason);
  expect(history.value.map((entry) => entry.what)).toEqual(['brought-back', 'put-aside', 'changed', 'added']);
  expect(history.value[2]).toMatchObject({
    ...{ name: 'Ann Officer', post: 'Programme Officer', party: 'NCA', summary: 'Renamed it' },
    changes: [{ field: 'name', before: 'Old name', after: 'New name' }],
  });
});

describe('stamps', () => {
  const at = (text: string) => () => text as Instant;

  test('never run backwards when the clock is put back', () => {
    let now = '2021-05-12T09:30:00.000Z';
    const hlc = startHlc({ clock: () => now as Instant, installId: 'here' });
    const first = hlc.next();
    now = '2021-05-12T08:30:00.000Z';
    expect(hlc.next() > first).toBe(true);
    expect(first.length).toBeLessThanOrEqual(60);
  });

  test('follow a colleague’s, but not one from a clock more than a day ahead', () => {
    const hlc = startHlc({ clock: at('2021-05-12T09:30:00.000Z'), installId: 'here' });
    const ahead = startHlc({ clock: at('2021-05-12T19:30:00.000Z'), installId: 'there' }).next();
    const nextYear = startHlc({ clock: at('2022-05-12T09:30:00.000Z'), installId: 'wrong' }).next();
    expect(hlc.follow(nextYear)).toBe(false);
    expect(hlc.next() < ahead).toBe(true);
    expect(hlc.follow(ahead)).toBe(true);
    expect(hlc.next() > ahead).toBe(true);
    expect(hlc.follow('nonsense')).toBe(false);
  });
});

describe('drafts', () => {
  test('are there after a restart, and forgotten when they are null', async () => {
    const bridge = fakeBridge();
    await openDrafts({ bridge, workspace: 'own' }).keep('minutes/1', { text: 'Half a sen' });
    const drafts = openDrafts({ bridge, workspace: 'own' });
    expect(await drafts.read('minutes/1')).toEqual({ text: 'Half a sen' });
    await drafts.keep('minutes/1', null);
    expect(await openDrafts({ bridge, workspace: 'own' }).read('minutes/1')).toBeNull();
  });

  test('typed faster than the disk writes: the last words are kept, and not every key press', async () => {
    const bridge = fakeBridge();
    bridge.switches.delay = 5;
    const drafts = openDrafts({ bridge, workspace: 'own' });
    await Promise.all(Array.from({ length: 20 }, (_, at) => drafts.keep('minutes/1', `word ${at}`)));
    expect(await openDrafts({ bridge, workspace: 'own' }).read('minutes/1')).toBe('word 19');
  });

  test('stay in the window when the host is gone', async () => {
    const bridge = fakeBridge();
    const drafts = openDrafts({ bridge, workspace: 'own' });
    bridge.switches.hostGone = true;
    expect(await drafts.keep('minutes/1', 'typed')).toEqual({ ok: false, reason: 'host-gone' });
    expect(await drafts.read('minutes/1')).toBe('typed');
  });
});

test.each(KINDS)('a test’s %s is one that the record can read', (kind) => {
  expect(isUnreadable(readRecord(kind, BUILDERS[kind]()))).toBe(false);
});
