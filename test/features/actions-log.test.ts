/** What the action log lists, read from a database as the screen reads it. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { listEndedActions, listOpenActions } from '#desk/open-actions.ts';
import { type LogFilter, WHOLE_LOG } from '#domain/action/log-filter.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { logAddress, readLogPath } from '#features/actions/log-address.ts';
import { logRows } from '#features/actions/log-rows.ts';
import { daysHeldByBody, usedActionReferences } from '#features/actions/queries.ts';
import { openDatabase } from '#storage/database.ts';
import { VERSIONS } from '#storage/versions/all.ts';
import { aDay } from '../domain/a-day.ts';
import { anAction } from '../domain/meeting-builders.ts';
import { aBody } from '../domain/register-builders.ts';

const today = aDay('2021-06-01');
const all: LogFilter = { ...WHOLE_LOG, shown: 'all' };

async function aLog() {
  const opened = await openDatabase({
    name: 'log',
    versions: VERSIONS,
    idb: { factory: new IDBFactory(), keyRange: IDBKeyRange },
  });
  if (!opened.ok) throw new Error(opened.reason);
  const { db } = opened;
  await db.bodies.bulkAdd([aBody({ shortName: 'SG' }), aBody({ id: 'body:2', name: 'Executive' })]);
  await db.actions.bulkAdd([
    anAction({ id: 'action:late', due: exactly(aDay('2021-05-31')), reference: 'SG/2021/A01' }),
    anAction({ id: 'action:soft', owners: [{ who: null, name: 'Ann from HR', lead: true }] }),
    anAction({ id: 'action:other', bodyId: 'body:2', owners: [{ who: 'post:1', name: 'Director', lead: true }] }),
    anAction({ id: 'action:proposed', status: 'proposed-for-closure' }),
    anAction({ id: 'action:closed', status: 'closed', closedOn: aDay('2021-05-20') }),
    anAction({ id: 'action:gone', reference: 'SG/2021/A07', deletedAt: '2021-05-20T10:00:00.000Z' as never }),
  ]);
  return db;
}

async function rowsOf(filter: Partial<LogFilter>) {
  const db = await aLog();
  const actions = [...(await listOpenActions(db)), ...(await listEndedActions(db))];
  const context = {
    bodies: await db.bodies.toArray(),
    held: daysHeldByBody(await db.meetings.toArray(), today),
    today,
  };
  return logRows(actions, { ...all, ...filter }, context);
}
const ids = async (filter: Partial<LogFilter>) =>
  (await rowsOf(filter)).map((row) => row.id.slice('action:'.length)).sort();

describe('the action log', () => {
  it('shows what is open, overdue or closed, over all bodies', async () => {
    expect(await ids({ shown: 'open' })).toEqual(['late', 'other', 'proposed', 'soft']);
    expect(await ids({ shown: 'overdue' })).toEqual(['late']);
    expect(await ids({ shown: 'ended' })).toEqual(['closed']);
    expect(await ids({})).toEqual(['closed', 'late', 'other', 'proposed', 'soft']);
  });
  it('shows one body’s, and one owner’s, a name nobody knows among them', async () => {
    expect(await ids({ bodyId: 'body:2' })).toEqual(['other']);
    expect(await ids({ owner: 'post:1' })).toEqual(['other']);
    expect(await ids({ owner: 'name:Ann from HR' })).toEqual(['soft']);
  });
  it('says how each stands', async () => {
    const row = (await rowsOf({})).find(({ id }) => id === 'action:late');
    expect([row?.body, row?.brag.letter, row?.age?.days]).toEqual(['SG', 'R', 20]);
  });
  it('remembers the reference of an action that was put aside', async () => {
    expect(await usedActionReferences(await aLog(), 'body:1', 2021)).toContain('SG/2021/A07');
  });
  it('is at an address that says what it shows and what is open in it', () => {
    const filter: LogFilter = { shown: 'overdue', bodyId: 'body:2', owner: 'name:A & B / C', order: '-text' };
    const path = logAddress(filter, 'action:1').split('/').slice(1).map(decodeURIComponent);
    expect(readLogPath(path)).toEqual({ filter, rest: ['action:1'] });
    expect(logAddress(WHOLE_LOG, 'action:1')).toBe('actions/action:1');
    expect(readLogPath(['action:1'])).toEqual({ filter: WHOLE_LOG, rest: ['action:1'] });
  });
});
