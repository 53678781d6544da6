/** The store in the real engine: real IndexedDB, two windows' worth of stores on one host. */

import { liveQuery } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { type Instant, toInstant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import { deleteDatabase } from '#storage/database.ts';
import { canonicalDigest } from '#storage/difference.ts';
import { openStore } from '#storage/open-store.ts';
import { listBy, listByYear, listFromMinute, listRecords } from '#storage/read.ts';
import type { Store } from '#storage/store.ts';
import { readAllRows } from '#storage/workspace-file.ts';
import { aBody, aMeeting, aMinute, anAction, aParty, nextId } from '../builders.ts';
import { fakeBridge } from '../fakes/bridge.ts';

const ANN = { name: 'Ann Officer', post: 'Programme Officer', party: 'NCA', authenticated: false } as const;
const opened: Store[] = [];

async function openOn(bridge: ReturnType<typeof fakeBridge>) {
  const clock = (): Instant => toInstant(new Date('2021-05-12T09:30:00.000Z'));
  const result = await openStore({ bridge, workspace: 'own', clock, newId: nextId, actor: ANN });
  if (!result.ok) throw new Error(result.reason);
  opened.push(result.store);
  return result;
}
afterEach(async () => {
  for (const store of opened.splice(0)) store.close();
  await deleteDatabase('matters-own', { factory: indexedDB });
});

test('rows go in and come out of real IndexedDB, by every index that screens use', async () => {
  const bridge = fakeBridge();
  const { store, why } = await openOn(bridge);
  expect(why).toBe('new');
  const body = aBody();
  const meeting = aMeeting({ bodyId: body.id });
  const minute = aMinute({ meetingId: meeting.id });
  const action = anAction({ bodyId: body.id, meetingId: meeting.id, source: { from: 'minute', minuteId: minute.id } });
  const written = await store.commit({ command: 'fill', summary: 'Filled' }, async (rows) => {
    rows.add('body', body);
    rows.add('meeting', meeting);
    rows.add('minute', minute);
    return ok(rows.add('action', action));
  });
  expect(written.ok).toBe(true);
  expect((await listBy(store.db, 'meeting', 'bodyId', body.id)).map((row) => row.id)).toEqual([meeting.id]);
  expect((await listByYear(store.db, 'action', body.id, 2021)).map((row) => row.id)).toEqual([action.id]);
  expect((await listFromMinute(store.db, 'action', minute.id)).map((row) => row.id)).toEqual([action.id]);
  const before = await canonicalDigest((await readAllRows(store.db)).tables);
  store.close();
  const again = await openOn(bridge);
  expect(again).toMatchObject({ rebuilt: 'no', why: 'current' });
  expect(await canonicalDigest((await readAllRows(again.store.db)).tables)).toBe(before);
});

test('a window sees what another has committed, and can take it back', async () => {
  const bridge = fakeBridge();
  const [one, two] = [(await openOn(bridge)).store, (await openOn(bridge)).store];
  const seen: number[] = [];
  const watch = liveQuery(() => listRecords(two.db, 'party')).subscribe((rows) => seen.push(rows.length));
  await one.commit({ command: 'addParty', summary: 'Added A' }, async (rows) => ok(rows.add('party', aParty())));
  await expect.poll(() => seen.at(-1)).toBe(1);
  await expect.poll(() => two.undoState().undo?.summary).toBe('Added A');
  await expect.poll(() => two.saving()).toEqual({ state: 'saved', seq: 1 });
  expect(await two.undo()).toMatchObject({ ok: true });
  await expect.poll(() => one.undoState().redo?.summary).toBe('Added A');
  expect(await listRecords(one.db, 'party')).toEqual([]);
  watch.unsubscribe();
});

test('a deleted database is rebuilt from the journal', async () => {
  const bridge = fakeBridge();
  const { store } = await openOn(bridge);
  await store.commit({ command: 'addParty', summary: 'Added A' }, async (rows) => ok(rows.add('party', aParty())));
  const before = await canonicalDigest((await readAllRows(store.db)).tables);
  store.close();
  await deleteDatabase('matters-own', { factory: indexedDB });
  const again = await openOn(bridge);
  expect(again).toMatchObject({ rebuilt: 'rebuilt', why: 'missing' });
  expect(await canonicalDigest((await readAllRows(again.store.db)).tables)).toBe(before);
});
