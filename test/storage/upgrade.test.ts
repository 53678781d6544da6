/** Schema versions: numbered without a gap, and each one's rows brought up alike wherever they lie. */
import { describe, expect, test } from 'vitest';
import { GENESIS_HASH } from '#contract/journal-entry.ts';
import { writeWorkspaceFile } from '#contract/workspace-file.ts';
import { ok } from '#domain/kernel/result.ts';
import { kindOfTable, RECORDS, readRecord, TABLES } from '#domain/records.ts';
import { databaseName, openDatabase } from '#storage/database.ts';
import { canonicalDigest } from '#storage/difference.ts';
import { openStore } from '#storage/open-store.ts';
import { listRecords } from '#storage/read.ts';
import { VERSIONS } from '#storage/versions/all.ts';
import { type SchemaVersion, type StoredRow, upgradeRow } from '#storage/versions/schema-version.ts';
import { readAllRows, restoreWorkspace } from '#storage/workspace-file.ts';
import { aParty } from '../builders.ts';
import { fakeBridge } from '../fakes/bridge.ts';
import { AT, anIdb, aStore, doing, LATEST, open, optionsFor } from './a-store.ts';
import rows from './fixtures/version-1.json' with { type: 'json' };

/** A version for this test only: every party's note begins with its short name. */
const later: SchemaVersion = {
  number: LATEST.number + 1,
  sentence: 'A party’s note begins with its short name.',
  indexes: { ...LATEST.indexes, parties: 'id, partOf, sector' },
  upgrade: {
    upgradeRow: (table, row) => (table === 'parties' ? { ...row, note: `${row.shortName}: ${row.note}` } : row),
    example: {
      table: 'parties',
      before: { id: 'party:1', shortName: 'NCA', note: 'joined' },
      after: { id: 'party:1', shortName: 'NCA', note: 'NCA: joined' },
    },
  },
};
const BOTH = [...VERSIONS, later];

/** One row of every table, as version 1 wrote it. */
const version1: Readonly<Record<string, StoredRow & { readonly steps?: unknown }>> = rows;

const notes = async (store: Parameters<typeof readAllRows>[0]) =>
  (await listRecords(store, 'party')).map((row) => row.note);

describe.each([
  ['the versions that ship', VERSIONS],
  ['a later version in a test', BOTH],
])('%s', (_name, versions) => {
  test('are numbered from 1 without a gap and say what changed', () => {
    expect(versions.map((version) => version.number)).toEqual(versions.map((_, at) => at + 1));
    for (const version of versions) expect(version.sentence).toMatch(/^[A-Z].*\.$/);
  });

  test('bring up a row as their example says, and only the first has none', () => {
    for (const { number, upgrade } of versions) {
      expect(upgrade === null).toBe(number === 1);
      if (upgrade === null) continue;
      const { table, before, after } = upgrade.example;
      expect(upgrade.upgradeRow(table, before)).toEqual(after);
      expect(before).not.toEqual(after);
    }
  });
});

test('the last version has a table for every record, and every record has the fields it indexes', () => {
  const indexes = VERSIONS.at(-1)?.indexes ?? {};
  expect(new Set(Object.keys(indexes))).toEqual(new Set(TABLES));
  for (const { table, schema } of Object.values(RECORDS)) {
    const fields = (indexes[table] ?? '').split(/[,+\s[\]]+/).filter(Boolean);
    for (const field of fields) expect(Object.keys(schema.shape)).toContain(field.split('.')[0]);
  }
});

test.each(Object.entries(version1))('a row of %s that version 1 wrote is read by this release', (table, row) => {
  const kind = kindOfTable(table);
  if (kind === null) throw new Error(`${table} is no table of this release`);
  const upgraded = upgradeRow(VERSIONS, 1, table, row);
  expect(readRecord(kind, upgraded)).toEqual(upgraded);
  expect(upgraded).toMatchObject(row.steps ? { id: row.id } : row);
});

describe('an upgrade', () => {
  async function anOldWorkspace() {
    const bridge = fakeBridge();
    const idb = anIdb();
    const store = await aStore(bridge, { idb });
    await store.commit(doing('Add'), async (rows) =>
      ok(rows.add('party', aParty({ shortName: 'NCA', note: 'joined' }))),
    );
    store.close();
    return { bridge, idb };
  }

  test('comes out the same from the database, the snapshot and the journal', async () => {
    const { bridge, idb } = await anOldWorkspace();
    const there = await open(bridge, { idb, versions: BOTH });
    const rebuilt = await open(bridge, { versions: BOTH });
    const { bridge: journalOnly } = await anOldWorkspace();
    const replayed = await open(
      { ...journalOnly, listSnapshots: async () => ({ ok: true, value: [] }) },
      { versions: BOTH },
    );
    for (const { store } of [there, rebuilt, replayed]) expect(await notes(store.db)).toEqual(['NCA: joined']);
    expect(await canonicalDigest((await readAllRows(rebuilt.store.db)).tables)).toBe(
      await canonicalDigest((await readAllRows(there.store.db)).tables),
    );
  });

  test('keeps a snapshot first, then tells the journal once', async () => {
    const { bridge, idb } = await anOldWorkspace();
    await open(bridge, { idb, versions: BOTH });
    await open(bridge, { idb, versions: BOTH });
    expect(bridge.entries().map((entry) => [entry.command, entry.schemaVersion])).toEqual([
      ['test', LATEST.number],
      ['upgradeRows', LATEST.number + 1],
    ]);
    const snapshots = await bridge.listSnapshots({ workspace: 'own' });
    expect(snapshots).toMatchObject({ value: [{ reason: 'upgrade', schemaVersion: LATEST.number, head: { seq: 1 } }] });
  });

  test('tells how far it is, in the journal and then in the database', async () => {
    const bridge = fakeBridge();
    const idb = anIdb();
    const store = await aStore(bridge, { idb });
    await store.commit(doing('Add'), async (rows) => {
      for (let at = 0; at < 1200; at += 1) rows.add('party', aParty({ note: 'joined' }));
      return ok(null);
    });
    store.close();
    const told: unknown[] = [];
    const onProgress = (...so: readonly unknown[]) => void (so[2] === 'upgrading' && told.push(so.slice(0, 2)));
    await openStore(optionsFor(bridge, { idb, versions: BOTH, onProgress }));
    expect(told).toEqual([
      [0, null],
      [500, 2400],
      [1000, 2400],
      [1700, 2400],
      [2200, 2400],
    ]);
  });

  test('cannot be undone, and shuts out an older window and an older start', async () => {
    const { bridge, idb } = await anOldWorkspace();
    const old = await aStore(bridge);
    const { store } = await open(bridge, { idb, versions: BOTH });
    expect(await store.undo()).toEqual({ ok: false, reason: 'nothing-to-undo' });
    expect(await old.commit(doing('Late'), async (rows) => ok(rows.add('party', aParty())))).toEqual({
      ok: false,
      reason: 'older-release',
    });
    expect((await open(bridge, { idb })).store.readOnly).toBe('newer');
  });

  test('cut short by a full disk leaves the old rows and is done at the next start', async () => {
    const { bridge, idb } = await anOldWorkspace();
    const full = { ...bridge, commit: async () => ({ ok: false, reason: 'disk-full' }) as const };
    expect(await openStore(optionsFor(full, { idb, versions: BOTH }))).toMatchObject({
      ok: false,
      reason: 'disk-full',
    });
    const raw = await openDatabase({ name: databaseName('own'), versions: VERSIONS, idb });
    if (!raw.ok) throw new Error(raw.reason);
    expect(await notes(raw.db)).toEqual(['joined']);
    raw.db.close();
    expect(await notes((await open(bridge, { idb, versions: BOTH })).store.db)).toEqual(['NCA: joined']);
  });

  test('brings up an older workspace file as it is restored', async () => {
    const { store } = await open(fakeBridge(), { versions: BOTH });
    const facts = {
      ...{ schemaVersion: 1, minReader: 1, app: 'old', createdAt: AT, createdBy: '', installId: 'x', workspace: 'own' },
      ...{ classification: 'OFFICIAL', lastSeq: 0, lastHash: GENESIS_HASH },
    };
    const rows = [{ ...aParty({ shortName: 'OLD', note: 'kept' }) }];
    const bytes = await writeWorkspaceFile({ facts, tables: new Map([['parties', rows]]), files: new Map() });
    const restored = await restoreWorkspace(store, bytes, { summary: 'Restored', versions: BOTH });
    expect(restored).toMatchObject({ ok: true });
    expect(await notes(store.db)).toEqual(['OLD: kept']);
  });
});
