/** The workspace as one file: out, in again, and refused when anything in it is wrong. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { GENESIS_HASH, type Row } from '#contract/journal-entry.ts';
import { writeWorkspaceFile } from '#contract/workspace-file.ts';
import { ok } from '#domain/kernel/result.ts';
import { type AnyRecord, KINDS, type Kind, RECORDS } from '#domain/records.ts';
import { canonicalDigest, differenceOf } from '#storage/difference.ts';
import { listRecords } from '#storage/read.ts';
import { listReferences } from '#storage/references.ts';
import type { Store } from '#storage/store.ts';
import { describeCannotRestore } from '#storage/wording.ts';
import { checkWorkspaceFile, exportWorkspace, readAllRows, restoreWorkspace } from '#storage/workspace-file.ts';
import { aBody, aFile, aMeeting, anAction, aParty, aPerson, BUILDERS, nextId } from '../builders.ts';
import { type FakeBridge, fakeBridge } from '../fakes/bridge.ts';
import { AT, aStore, doing } from './a-store.ts';

const FACTS = {
  schemaVersion: 1,
  minReader: 1,
  app: 'Matters Arising test',
  createdAt: AT,
  createdBy: 'Ann Officer',
  installId: 'elsewhere',
  workspace: 'own',
  classification: 'OFFICIAL',
  lastSeq: 0,
  lastHash: GENESIS_HASH,
};
type Loose = { readonly [field: string]: unknown } & { readonly id: string };
const fileOf = async (tables: Record<string, readonly Loose[]>, facts = FACTS) =>
  await writeWorkspaceFile({
    facts,
    tables: new Map<string, readonly Row[]>(Object.entries(tables)),
    files: new Map(),
  });
const exported = async (store: Store) => await exportWorkspace(store, { app: 'Matters Arising test', createdAt: AT });
const digest = async (store: Store) => await canonicalDigest((await readAllRows(store.db)).tables);
const fill = async (store: Store, rows: readonly AnyRecord[]) =>
  await store.commit(doing('Filled', 'fill'), async (work) => {
    for (const row of rows) {
      const kind = row.id.slice(0, row.id.indexOf(':')) as Kind;
      work.add(kind, row as never);
    }
    return ok(null);
  });

/** A small programme whose rows point at each other. */
function aProgrammeOfRows(): readonly AnyRecord[] {
  const party = aParty();
  const person = aPerson({ partyId: party.id });
  const body = aBody({ chairs: [person.id], secretariat: [party.id] });
  const meeting = aMeeting({ bodyId: body.id });
  const owners = [{ who: person.id, name: 'Ann', lead: true }];
  return [party, person, body, meeting, anAction({ bodyId: body.id, meetingId: meeting.id, owners })];
}

describe('an export', () => {
  test('restored elsewhere and exported again is the same, byte for byte but for its place', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    const names = text.filter((value) => value.trim() !== '' && !/[\n\r\p{Surrogate}]/u.test(value));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ name: names, note: text }), { maxLength: 12 }), async (parties) => {
        const store = await aStore(fakeBridge());
        await fill(
          store,
          parties.map((fields) => aParty(fields)),
        );
        const other = await aStore(fakeBridge());
        const restored = await restoreWorkspace(other, (await exported(store)).bytes, { summary: 'Restored' });
        expect(restored.ok).toBe(true);
        const [one, two] = [await readAllRows(store.db), await readAllRows(other.db)];
        const pack = async (rows: typeof one) =>
          await writeWorkspaceFile({ facts: FACTS, tables: rows.tables as never, files: new Map() });
        expect(await pack(two)).toEqual(await pack(one));
        store.close();
        other.close();
      }),
      { numRuns: 20 },
    );
  });

  test('carries its papers, and they are there after a restore elsewhere', async () => {
    const store = await aStore(fakeBridge());
    const put = await store.putBytes(new TextEncoder().encode('a paper'));
    if (!put.ok) throw new Error(put.reason);
    await fill(store, [aFile({ sha256: put.value.sha256, bytes: 7 })]);
    const out = await exported(store);
    expect(out.missing).toEqual([]);
    const other = await aStore(fakeBridge());
    await restoreWorkspace(other, out.bytes, { summary: 'Restored' });
    expect(await other.getBytes(put.value.sha256)).toMatchObject({ ok: true });
  });

  test('says which papers it could not find, and is written all the same', async () => {
    const store = await aStore(fakeBridge());
    await fill(store, [aFile({ sha256: 'a'.repeat(64) })]);
    expect((await exported(store)).missing).toEqual(['a'.repeat(64)]);
  });

  test('is marked as the highest of what it holds, tombstones too', async () => {
    const store = await aStore(fakeBridge());
    const secret = aParty({ marking: 'OFFICIAL-SENSITIVE' });
    await fill(store, [aParty()]);
    expect((await exported(store)).marking).toBe('OFFICIAL');
    await fill(store, [secret]);
    await store.commit(doing('Removed'), async (rows) => ok(await rows.remove('party', secret.id)));
    const out = await exported(store);
    expect(out.marking).toBe('OFFICIAL-SENSITIVE');
    expect(await checkWorkspaceFile(out.bytes)).toMatchObject({
      value: { manifest: { classification: 'OFFICIAL-SENSITIVE' } },
    });
  });
});

describe('a restore', () => {
  test('is one entry, shows its difference before, and one undo brings everything back', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    await fill(store, [aParty({ id: 'party:kept', name: 'Kept' }), aParty({ id: 'party:gone', name: 'Gone' })]);
    const before = await digest(store);
    const incoming = await fileOf({
      parties: [aParty({ id: 'party:kept', name: 'Renamed' }), aParty({ id: 'party:new', name: 'New' })],
    });
    const checked = await checkWorkspaceFile(incoming);
    if (!checked.ok) throw new Error(checked.reason);
    const difference = differenceOf((await readAllRows(store.db)).tables, checked.value.tables);
    expect(difference).toMatchObject([{ kind: 'party', added: 1, changed: 1, removed: 1 }]);
    expect(difference[0]?.samples.map((sample) => sample.what)).toEqual(['removed', 'changed', 'added']);
    expect(await digest(store)).toBe(before);

    await restoreWorkspace(store, incoming, { summary: 'Restored the file of 12 May' });
    expect(bridge.head().seq).toBe(2);
    expect((await listRecords(store.db, 'party')).map((row) => row.name).sort()).toEqual(['New', 'Renamed']);
    expect(store.undoState().undo).toMatchObject({ summary: 'Restored the file of 12 May' });
    expect(await store.undo()).toMatchObject({ ok: true });
    expect(await digest(store)).toBe(before);
    expect(bridge.head().seq).toBe(3);
  });

  test('is seen by a window that missed it, and by a new start', async () => {
    const bridge = fakeBridge();
    const [one, two] = [await aStore(bridge), await aStore(bridge)];
    await fill(one, [aParty({ name: 'Old' })]);
    await restoreWorkspace(one, await fileOf({ parties: [aParty({ name: 'New' })] }), { summary: 'Restored' });
    await fill(two, [aParty({ name: 'After' })]);
    for (const store of [two, await aStore(bridge)]) {
      expect((await listRecords(store.db, 'party')).map((row) => row.name).sort()).toEqual(['After', 'New']);
    }
  });

  test('on a full disk changes nothing', async () => {
    const bridge = fakeBridge();
    const store = await aStore(bridge);
    await fill(store, [aParty()]);
    const before = await digest(store);
    bridge.switches.disk = 'disk-full';
    expect(await restoreWorkspace(store, await fileOf({}), { summary: 'Restored' })).toEqual({
      ok: false,
      reason: 'disk-full',
    });
    expect(await digest(store)).toBe(before);
  });
});

describe('a file is refused whole', () => {
  let bridge: FakeBridge;
  let store: Store;
  beforeAll(async () => {
    bridge = fakeBridge();
    store = await aStore(bridge);
    await fill(store, aProgrammeOfRows());
  });

  const wrong = (fields: object) => ({ ...anAction({ id: 'action:x', bodyId: 'body:y' }), ...fields });
  const body = aBody({ id: 'body:y' });
  const cases: readonly [string, () => Promise<Uint8Array>, string, string][] = [
    [
      'a number where text belongs',
      () => fileOf({ bodies: [body], actions: [wrong({ text: 7 })] }),
      'unreadable-row',
      'actions action:x text',
    ],
    [
      'an owner without a name',
      () => fileOf({ bodies: [body], actions: [wrong({ owners: [{ who: null, name: '', lead: true }] })] }),
      'unreadable-row',
      'owners.0.name',
    ],
    [
      'a day that does not exist',
      () => fileOf({ bodies: [body], actions: [wrong({ agreedOn: '2021-02-30' })] }),
      'unreadable-row',
      'agreedOn',
    ],
    [
      'a status nobody knows',
      () => fileOf({ bodies: [body], actions: [wrong({ status: 'snoozed' })] }),
      'unreadable-row',
      'status',
    ],
    [
      'a field nobody knows',
      () => fileOf({ bodies: [body], actions: [wrong({ colour: 'red' })] }),
      'unreadable-row',
      'actions action:x',
    ],
    [
      'a field that is missing',
      () => fileOf({ parties: [{ id: 'party:x', name: 'Only a name' }] }),
      'unreadable-row',
      'parties party:x',
    ],
    [
      'a marking above ours',
      () => fileOf({ parties: [{ ...aParty(), marking: 'SECRET' }] }),
      'unreadable-row',
      'marking',
    ],
    [
      'a row in a table where it does not belong',
      () => fileOf({ parties: [aPerson({ id: 'person:x' })] }),
      'wrong-table',
      'parties person:x',
    ],
    [
      'an id of another kind in a field',
      () => fileOf({ bodies: [body], actions: [wrong({ meetingId: 'party:x' })] }),
      'unreadable-row',
      'meetingId',
    ],
    ['a table nobody knows', () => fileOf({ secrets: [{ id: 'secret:x' }] }), 'unknown-table', 'secrets'],
    ['a body that is not there', () => fileOf({ actions: [wrong({})] }), 'dangling', 'bodyId: body:y'],
    [
      'an owner who is not there',
      () => fileOf({ bodies: [body], actions: [wrong({ owners: [{ who: 'post:z', name: 'P', lead: false }] })] }),
      'dangling',
      'owners.0.who: post:z',
    ],
    [
      'a minute that is not there',
      () => fileOf({ bodies: [body], actions: [wrong({ source: { from: 'minute', minuteId: 'minute:z' } })] }),
      'dangling',
      'source.minuteId: minute:z',
    ],
    ['a later schema', () => fileOf({}, { ...FACTS, schemaVersion: 99 }), 'newer-schema', ''],
    ['a file cut short', async () => (await fileOf({ parties: [aParty()] })).slice(0, -30), 'truncated', ''],
    ['something else altogether', async () => new TextEncoder().encode('Dear Ann,'), 'not-a-workspace-file', ''],
  ];

  test.each(cases)('%s', async (_name, make, reason, where) => {
    const [head, before] = [bridge.head(), await digest(store)];
    const bytes = await make();
    const checked = await checkWorkspaceFile(bytes);
    expect(checked).toMatchObject({ ok: false, reason });
    if (checked.ok) return;
    expect(checked.where).toContain(where);
    expect(describeCannotRestore(checked.reason, checked.where)).toMatch(/^[A-Z].*[.)]$/);
    expect(await restoreWorkspace(store, bytes, { summary: 'Restored' })).toMatchObject({ ok: false, reason });
    expect(bridge.head()).toEqual(head);
    expect(await digest(store)).toBe(before);
  });

  test('a body only put aside is still there to point at', async () => {
    const bytes = await fileOf({ bodies: [{ ...body, deletedAt: AT }], actions: [wrong({})] });
    expect(await checkWorkspaceFile(bytes)).toMatchObject({ ok: true });
  });

  test('text that looks like an id is text', async () => {
    const bytes = await fileOf({ bodies: [{ ...body, note: 'party:nobody', name: 'party:nobody' }] });
    expect(await checkWorkspaceFile(bytes)).toMatchObject({ ok: true });
  });
});

test('every field that holds an id is followed', () => {
  const found = KINDS.flatMap((kind) => {
    const keys = Object.keys(RECORDS[kind].schema.shape).filter((key) => /Id$/.test(key));
    const row = { ...BUILDERS[kind](), ...Object.fromEntries(keys.map((key) => [key, nextId('body')])) };
    const followed = listReferences(kind, row).map((reference) => reference.path);
    return keys.filter((key) => !followed.includes(key)).map((key) => `${kind}.${key}`);
  });
  expect(found).toEqual([]);
});
