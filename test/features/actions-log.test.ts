/** What the action log lists, read from a database as the screen reads it. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { exactly } from '#domain/kernel/written-date.ts';
import { type LogFilter, listLog, usedActionReferences } from '#features/actions/queries.ts';
import { openDatabase } from '#storage/database.ts';
import { VERSIONS } from '#storage/versions/all.ts';
import { aDay } from '../domain/a-day.ts';
import { anAction } from '../domain/meeting-builders.ts';
import { aBody } from '../domain/register-builders.ts';

const today = aDay('2021-06-01');
const all: LogFilter = { bodyId: null, shown: 'all', owner: null };

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

const ids = async (filter: Partial<LogFilter>) =>
  (await listLog(await aLog(), { ...all, ...filter }, today)).map((row) => row.id.slice('action:'.length)).sort();

describe('the action log', () => {
  it('shows what is open, overdue or closed, over all bodies', async () => {
    expect(await ids({ shown: 'open' })).toEqual(['late', 'other', 'proposed', 'soft']);
    expect(await ids({ shown: 'overdue' })).toEqual(['late']);
    expect(await ids({ shown: 'closed' })).toEqual(['closed']);
    expect(await ids({})).toEqual(['closed', 'late', 'other', 'proposed', 'soft']);
  });
  it('shows one body’s, and one owner’s, a name nobody knows among them', async () => {
    expect(await ids({ bodyId: 'body:2' })).toEqual(['other']);
    expect(await ids({ owner: 'post:1' })).toEqual(['other']);
    expect(await ids({ owner: 'name:Ann from HR' })).toEqual(['soft']);
  });
  it('says how each stands', async () => {
    const rows = await listLog(await aLog(), all, today);
    expect(rows.find((row) => row.id === 'action:late')).toMatchObject({ body: 'SG', brag: { letter: 'R' } });
  });
  it('remembers the reference of an action that was put aside', async () => {
    expect(await usedActionReferences(await aLog(), 'body:1', 2021)).toContain('SG/2021/A07');
  });
});
