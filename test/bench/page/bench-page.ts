/**
 * The window of the storage bench: the app's own bridge and storage, and beside
 * each measurement the plainest thing that could be done instead.
 *
 * The runner calls these one by one; times are milliseconds in this page.
 */
import { Dexie } from 'dexie';
import { connectBridge } from '#bridge/connect.ts';
import type { Id, NewId } from '#domain/kernel/id.ts';
import { toInstant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import { deleteDatabase } from '#storage/database.ts';
import { openStore } from '#storage/open-store.ts';
import type { Store } from '#storage/store.ts';
import { VERSIONS } from '#storage/versions/all.ts';
import { latestOf, type SchemaVersion } from '#storage/versions/schema-version.ts';
import { exportWorkspace, readAllRows, restoreWorkspace } from '#storage/workspace-file.ts';

const ANN = { name: 'Ann Officer', post: 'Programme Officer', party: 'P0', authenticated: false } as const;
const clock = () => toInstant(new Date());
const newId: NewId = (kind) => `${kind}:${crypto.randomUUID()}` as Id<typeof kind>;
const bridge = connectBridge();
let open: Promise<Store> | null = null;

async function openOwn(versions: readonly SchemaVersion[] = VERSIONS): Promise<Store> {
  const opened = await openStore({ bridge: await bridge, workspace: 'own', clock, newId, actor: ANN, versions });
  if (!opened.ok) throw new Error(opened.reason);
  return opened.store;
}
const store = (): Promise<Store> => {
  open ??= openOwn();
  return open;
};
async function close(): Promise<void> {
  (await store()).close();
  open = null;
}

async function timed(job: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await job();
  return performance.now() - from;
}
const at = (times: readonly number[], share: number): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;

const EDITS = 200;

/** A release to come, which gives every row of every table another field. */
const LATER: SchemaVersion = {
  number: latestOf(VERSIONS) + 1,
  sentence: 'Every row says that it was seen.',
  indexes: VERSIONS.at(-1)?.indexes ?? {},
  upgrade: {
    upgradeRow: (_table, row) => ({ ...row, seen: true }),
    example: { table: 'parties', before: { id: 'party:1' }, after: { id: 'party:1', seen: true } },
  },
};

/** The rival's database: the same tables and indexes, and nothing else. */
async function plainDexie(name: string): Promise<Dexie> {
  await Dexie.delete(name);
  const db = new Dexie(name);
  for (const version of VERSIONS) db.version(version.number).stores({ ...version.indexes });
  return db.open();
}
async function bulkPut(name: string, tables: ReadonlyMap<string, readonly object[]>): Promise<void> {
  const db = await plainDexie(name);
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.bulkPut([...(tables.get(table.name) ?? [])]);
  });
  db.close();
}

const jobs = {
  async restore(path: string) {
    const bytes = new Uint8Array(await (await fetch(path)).arrayBuffer());
    const into = await store();
    await (await bridge).keepDraft({ workspace: 'own', key: 'who', value: ANN });
    const ours = await timed(async () => {
      const restored = await restoreWorkspace(into, bytes, { summary: 'Ten years' });
      if (!restored.ok) throw new Error(JSON.stringify(restored));
    });
    const { tables } = await readAllRows(into.db);
    const text = JSON.stringify([...tables]);
    const rival = await timed(() => bulkPut('rival-restore', new Map(JSON.parse(text) as [string, object[]][])));
    return { ours, rival, rows: [...tables.values()].reduce((sum, rows) => sum + rows.length, 0) };
  },

  async edits() {
    const into = await store();
    const [action] = await into.db.actions.where('status').equals('open').limit(1).toArray();
    if (!action) throw new Error('There is no open action.');
    const ours: number[] = [];
    for (let number = 0; number < EDITS; number += 1) {
      const edit = () =>
        into.commit({ command: 'rewordAction', summary: 'Reworded an action' }, async (rows) => {
          const now = await rows.get('action', action.id);
          return ok(now && rows.put('action', { ...now, text: `Bring a note, version ${number}.` }));
        });
      ours.push(
        await timed(async () => {
          const written = await edit();
          if (!written.ok) throw new Error(String(written.reason));
        }),
      );
    }
    const trips: number[] = [];
    for (let number = 0; number < EDITS; number += 1) trips.push(await timed(async () => (await bridge).about({})));
    const db = await plainDexie('rival-edit');
    db.close();
    const strict = new Dexie('rival-edit', { chromeTransactionDurability: 'strict' });
    for (const version of VERSIONS) strict.version(version.number).stores({ ...version.indexes });
    await strict.open();
    const rival: number[] = [];
    for (let number = 0; number < EDITS; number += 1) {
      rival.push(await timed(() => strict.table('actions').put({ ...action, text: `Version ${number}.` })));
    }
    strict.close();
    return {
      trip: at(trips, 0.5),
      p50: { ours: at(ours, 0.5), rival: at(rival, 0.5) },
      p95: { ours: at(ours, 0.95), rival: at(rival, 0.95) },
    };
  },

  async export() {
    const from = await store();
    let bytes = 0;
    const ours = await timed(async () => {
      bytes = (await exportWorkspace(from, { app: 'bench', createdAt: clock() })).bytes.length;
    });
    const rival = await timed(async () => {
      const { tables } = await readAllRows(from.db);
      return new TextEncoder().encode(JSON.stringify([...tables]));
    });
    return { ours, rival, bytes };
  },

  /** The database is gone; a snapshot and the edits after it are there. */
  async rebuild() {
    const { tables } = await readAllRows((await store()).db);
    await close();
    await deleteDatabase('matters-own', { factory: indexedDB });
    const ours = await timed(store);
    const rival = await timed(() => bulkPut('rival-rebuild', tables));
    return { ours, rival };
  },

  /** A table of everything, put into the page as it is. */
  async plainTable(table: string) {
    const from = await store();
    const holder = document.createElement('table');
    return timed(async () => {
      const rows = await from.db.table(table).toArray();
      for (const row of rows) {
        const line = holder.insertRow();
        for (const value of Object.values(row).slice(7, 13)) line.insertCell().textContent = String(value);
      }
      document.body.append(holder);
      holder.getBoundingClientRect();
      await new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
    }).finally(() => holder.remove());
  },

  /** The same table with all its rows in it: kept to those that hold a word, then put in the order of its words. */
  async plainWork() {
    const from = await store();
    const rows = await from.db.table('actions').toArray();
    const holder = document.createElement('table');
    document.body.append(holder);
    const show = async (shown: readonly { readonly [field: string]: unknown }[]) => {
      holder.replaceChildren();
      for (const row of shown) {
        const line = holder.insertRow();
        for (const value of Object.values(row).slice(7, 13)) line.insertCell().textContent = String(value);
      }
      holder.getBoundingClientRect();
      await new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
    };
    await show(rows);
    const filter = await timed(() => show(rows.filter((row) => JSON.stringify(row).toLowerCase().includes('item 7'))));
    const sort = await timed(() => show(rows.toSorted((one, other) => one.text.localeCompare(other.text, 'en-GB'))));
    holder.remove();
    return { filter, sort };
  },

  /** The last of all: what is here is of a later version from now on. Every row must have come. */
  async upgrade() {
    const { tables } = await readAllRows((await store()).db);
    await close();
    const ours = await timed(async () => {
      open = openOwn([...VERSIONS, LATER]);
      await open;
    });
    const upgraded = await readAllRows((await store()).db);
    for (const [name, rows] of tables) {
      const seen = upgraded.tables.get(name)?.filter((row) => 'seen' in row).length;
      if (seen !== rows.length) throw new Error(`${name}: ${seen} of ${rows.length} rows came.`);
    }
    await bulkPut('rival-upgrade', tables);
    const rival = await timed(async () => {
      const db = new Dexie('rival-upgrade');
      for (const version of VERSIONS) db.version(version.number).stores({ ...version.indexes });
      db.version(LATER.number).upgrade(async (transaction) => {
        for (const { name } of db.tables)
          await transaction
            .table(name)
            .toCollection()
            .modify((row: object) => Object.assign(row, { seen: true }));
      });
      await db.open();
      db.close();
    });
    return { ours, rival };
  },

  /** What an app that keeps everything in memory reads before its first screen. */
  async readEverything() {
    await close();
    return timed(async () => readAllRows((await store()).db));
  },
};

declare global {
  var bench: typeof jobs;
}
globalThis.bench = jobs;
