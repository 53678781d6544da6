/**
 * How fast storage is with ten years of eight bodies in it: 2,000 meetings,
 * 20,000 actions, about 100,000 rows.
 *
 * Runs in a page, on any bridge; the caller compares the milliseconds with the
 * aims. Rows go in by commits of a meeting's worth, as they would in life.
 */
import type { Bridge } from '#contract/bridge.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { type Instant, toInstant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import { deleteDatabase } from '#storage/database.ts';
import { openStore } from '#storage/open-store.ts';
import { listBy, listByYear } from '#storage/read.ts';
import type { Store } from '#storage/store.ts';
import { exportWorkspace, restoreWorkspace } from '#storage/workspace-file.ts';
import { aBody, aMeeting, aMinute, anAction, anAgendaItem, aParty, nextId } from '../builders.ts';

export interface StorageTimes {
  readonly rows: number;
  /** Opening with the database there and current. */
  readonly open: number;
  readonly firstList: number;
  readonly register: number;
  readonly commitMedian: number;
  readonly commitP95: number;
  /** From a snapshot and the journal after it, into an empty database. */
  readonly rebuild: number;
  readonly exported: number;
  readonly restored: number;
}

const ANN = { name: 'Ann Officer', post: 'Programme Officer', party: 'NCA', authenticated: false } as const;
const clock = (): Instant => toInstant(new Date());

async function openOn(bridge: Bridge): Promise<Store> {
  const opened = await openStore({ bridge, workspace: 'bench', clock, newId: nextId, actor: ANN });
  if (!opened.ok) throw new Error(opened.reason);
  return opened.store;
}

async function timed<Value>(job: () => Promise<Value>): Promise<readonly [number, Value]> {
  const from = performance.now();
  const value = await job();
  return [Math.round((performance.now() - from) * 10) / 10, value];
}

/** Eight bodies, and so many meetings with 12 items, 26 minutes and 10 actions each: 49 rows a meeting. */
export async function fillWorkspace(store: Store, meetings: number): Promise<number> {
  const bodies = Array.from({ length: 8 }, (_, at) => aBody({ name: `Body ${at}` }));
  await store.commit({ command: 'fill', summary: 'Filled bodies' }, async (rows) => {
    for (const body of bodies) rows.add('body', body);
    return ok(null);
  });
  for (let from = 0; from < meetings; from += 50) {
    await store.commit({ command: 'fill', summary: `Filled from ${from}` }, async (rows) => {
      for (let at = from; at < Math.min(from + 50, meetings); at++) {
        const bodyId = bodies[at % 8]?.id ?? 'body:none';
        const heldOn = `${2012 + (at % 10)}-05-12` as CivilDate;
        const meeting = rows.add('meeting', aMeeting({ bodyId, heldOn }));
        const meetingId = meeting.id;
        for (let item = 0; item < 12; item++) rows.add('agendaItem', anAgendaItem({ meetingId }));
        for (let entry = 0; entry < 26; entry++)
          rows.add('minute', aMinute({ meetingId, text: 'Members noted. '.repeat(12) }));
        for (let number = 0; number < 10; number++)
          rows.add('action', anAction({ bodyId, meetingId, year: meeting.year }));
      }
      return ok(null);
    });
  }
  return 8 + meetings * 49;
}

export async function benchStorage(bridge: Bridge, meetings = 2000): Promise<StorageTimes> {
  const filling = await openOn(bridge);
  const rows = await fillWorkspace(filling, meetings);
  filling.close();
  const [open, store] = await timed(() => openOn(bridge));
  const [body] = await store.db.bodies.limit(1).toArray();
  const bodyId = body?.id ?? 'body:none';
  const [firstList] = await timed(() => listBy(store.db, 'meeting', 'bodyId', bodyId));
  const [register] = await timed(() => listByYear(store.db, 'action', bodyId, 2016));
  const commits: number[] = [];
  for (let at = 0; at < 100; at++) {
    const add = () =>
      store.commit({ command: 'addParty', summary: 'Added' }, async (work) => ok(work.add('party', aParty())));
    commits.push((await timed(add))[0]);
  }
  commits.sort((one, other) => one - other);
  await bridge.takeSnapshot({ workspace: 'bench', reason: 'asked' });
  const [exported, out] = await timed(() => exportWorkspace(store, { app: 'bench', createdAt: clock() }));
  const [restored] = await timed(() => restoreWorkspace(store, out.bytes, { summary: 'Restored' }));
  store.close();
  await deleteDatabase('matters-bench', { factory: globalThis.indexedDB });
  const [rebuild, again] = await timed(() => openOn(bridge));
  again.close();
  await deleteDatabase('matters-bench', { factory: globalThis.indexedDB });
  const [commitMedian = 0, commitP95 = 0] = [commits[50], commits[95]];
  return { rows, open, firstList, register, commitMedian, commitP95, rebuild, exported, restored };
}
