/** Entries become rows strictly in sequence, whoever applies them and how often. */
import { expect, test } from 'vitest';
import { ok } from '#domain/kernel/result.ts';
import { applyEntries } from '#storage/apply.ts';
import { readPlace } from '#storage/database.ts';
import { canonicalDigest } from '#storage/difference.ts';
import { VERSIONS } from '#storage/versions/all.ts';
import { readAllRows } from '#storage/workspace-file.ts';
import { aParty } from '../builders.ts';
import { fakeBridge } from '../fakes/bridge.ts';
import { aStore, doing } from './a-store.ts';

/** A journal of four entries, and a database that has none of them. */
async function aJournalAndAnEmptyDatabase() {
  const bridge = fakeBridge();
  const { db } = await aStore(bridge);
  const writer = await aStore(bridge);
  for (const name of ['A', 'B', 'C', 'D']) {
    await writer.commit(doing(`Added ${name}`), async (rows) => ok(rows.add('party', aParty({ name }))));
  }
  const digest = async (of: typeof db) => await canonicalDigest((await readAllRows(of)).tables);
  return { entries: bridge.entries(), db, there: await digest(writer.db), digest };
}

test('an entry that would leave a hole is refused, and nothing is written', async () => {
  const { db, entries } = await aJournalAndAnEmptyDatabase();
  expect(await applyEntries(db, entries.slice(1), VERSIONS)).toBe('hole');
  expect(await db.parties.count()).toBe(0);
  expect(await readPlace(db)).toMatchObject({ lastSeq: 0, rows: 0 });
});

test('entries that are there already are skipped, and the rest applied', async () => {
  const { db, entries, there, digest } = await aJournalAndAnEmptyDatabase();
  expect(await applyEntries(db, entries.slice(0, 2), VERSIONS)).toBe('applied');
  expect(await applyEntries(db, entries, VERSIONS)).toBe('applied');
  expect(await applyEntries(db, entries, VERSIONS)).toBe('applied');
  expect(await digest(db)).toBe(there);
  expect(await readPlace(db)).toMatchObject({ lastSeq: 4, rows: 4 });
});

test('two windows that apply the same entries at once leave what one would', async () => {
  const { db, entries, there, digest } = await aJournalAndAnEmptyDatabase();
  await Promise.all([applyEntries(db, entries, VERSIONS), applyEntries(db, entries.slice(0, 3), VERSIONS)]);
  expect(await digest(db)).toBe(there);
});

test('an entry of another journal is refused though its number fits', async () => {
  const { db, entries } = await aJournalAndAnEmptyDatabase();
  const stranger = { ...entries[0], previousHash: 'f'.repeat(64) } as (typeof entries)[number];
  expect(await applyEntries(db, [stranger], VERSIONS)).toBe('another-history');
  expect(await db.parties.count()).toBe(0);
});
