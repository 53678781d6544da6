/** What the closing page carries forward: with its papers, under what it stood under, and each once however often it is pressed. */
import { describe, expect, it } from 'vitest';
import type { AgendaItemId } from '#domain/kernel/id.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Way } from '#domain/meeting/goes-forward.ts';
import { carryForward } from '#features/meetings/closing-commands.ts';
import { findForward } from '#features/meetings/queries.ts';
import { findRecord, listBy, listRecords } from '#storage/read.ts';
import type { Store } from '#storage/store.ts';
import { aMeeting, anAction, anAgendaItem, aPaper, nextId } from '../builders.ts';
import { aDay as day } from '../domain/a-day.ts';
import { fakeBridge } from '../fakes/bridge.ts';
import { aStore, doing } from '../storage/a-store.ts';

const meeting = aMeeting({ id: 'meeting:1', bodyId: 'body:sg', heldOn: day('2021-05-12'), status: 'held' });
const next = aMeeting({ id: 'meeting:2', bodyId: 'body:sg', heldOn: day('2021-05-26') });
const item = (id: AgendaItemId, fields: Parameters<typeof anAgendaItem>[0]) =>
  anAgendaItem({ id, meetingId: 'meeting:1', title: id.slice('agendaItem:'.length), ...fields });

async function aBoard(): Promise<Store> {
  const store = await aStore(fakeBridge());
  await store.commit(doing('Began'), async (rows) => {
    rows.put('meeting', meeting);
    rows.put('meeting', next);
    rows.put(
      'agendaItem',
      item('agendaItem:Estates', { order: 'a1', status: 'deferred', statusReason: 'It was late' }),
    );
    rows.put(
      'agendaItem',
      item('agendaItem:Annex', { order: 'a1', parentId: 'agendaItem:Estates', status: 'on-agenda' }),
    );
    rows.put('agendaItem', item('agendaItem:Money', { order: 'a2', status: 'considered' }));
    rows.put('agendaItem', item('agendaItem:Risks', { order: 'a3', status: 'not-reached' }));
    rows.put(
      'paper',
      aPaper({ agendaItemId: 'agendaItem:Estates', meetingId: 'meeting:1', title: 'Lease', files: ['file:1'] }),
    );
    rows.put('action', anAction({ id: 'action:1', bodyId: 'body:sg', status: 'open' }));
    return ok(null);
  });
  return store;
}

async function carry(store: Store, said: Partial<Readonly<Record<AgendaItemId, Way>>> = {}) {
  const forward = await findForward(store.db, meeting);
  const items = new Map(forward.items.map((each) => [each.item.id, said[each.item.id] ?? each.usually] as const));
  const choices = { items, stopped: new Map() };
  const { intention, work } = carryForward(meeting, forward.next, { choices, today: day('2021-05-12'), newId: nextId });
  return await store.commit(intention, work);
}

describe('what goes forward', () => {
  it('goes to the next agenda with its papers, in its place, and says at the old one where it went', async () => {
    const store = await aBoard();
    expect(await carry(store)).toMatchObject({ ok: true, value: { items: 3 } });
    const there = await listBy(store.db, 'agendaItem', 'meetingId', 'meeting:2');
    expect(there.map(({ title }) => title).sort()).toEqual(['Annex', 'Estates', 'Risks']);
    const estates = there.find(({ title }) => title === 'Estates');
    expect(there.find(({ title }) => title === 'Annex')?.parentId).toBe(estates?.id);
    const papers = await listBy(store.db, 'paper', 'meetingId', 'meeting:2');
    expect(papers).toMatchObject([{ title: 'Lease', agendaItemId: estates?.id, files: ['file:1'] }]);
    const left = new Map(
      (await listBy(store.db, 'agendaItem', 'meetingId', 'meeting:1')).map((row) => [row.title, row]),
    );
    expect(left.get('Estates')).toMatchObject({ status: 'deferred', statusReason: 'It was late' });
    expect(left.get('Annex')).toMatchObject({
      status: 'deferred',
      statusReason: 'Carried forward to the meeting of 26 May 2021',
    });
    expect(left.get('Risks')?.status).toBe('not-reached');
    expect(left.get('Money')).toMatchObject({ status: 'considered', statusReason: '' });
  });

  it('goes once, to one place, however often it is pressed', async () => {
    const store = await aBoard();
    await carry(store, { 'agendaItem:Risks': 'backlog' });
    expect(await carry(store, { 'agendaItem:Risks': 'next-agenda' })).toMatchObject({ ok: true, value: { items: 0 } });
    expect(await listRecords(store.db, 'backlogItem')).toMatchObject([
      { title: 'Risks', deferredFrom: 'agendaItem:Risks' },
    ]);
    expect((await listBy(store.db, 'agendaItem', 'meetingId', 'meeting:2')).length).toBe(2);
  });

  it('is asked for again though it was considered, and keeps what came of it', async () => {
    const store = await aBoard();
    await carry(store, { 'agendaItem:Money': 'next-agenda' });
    const there = await listBy(store.db, 'agendaItem', 'meetingId', 'meeting:2');
    expect(there.some(({ carriedFrom }) => carriedFrom === 'agendaItem:Money')).toBe(true);
    expect(await findRecord(store.db, 'agendaItem', 'agendaItem:Money')).toMatchObject({ status: 'considered' });
  });
});
