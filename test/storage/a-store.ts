/**
 * A store on a bridge, with a database of its own and a clock that stands still
 * until it is moved.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Bridge } from '#contract/bridge.ts';
import type { Actor } from '#contract/journal-entry.ts';
import { type Instant, toInstant } from '#domain/kernel/instant.ts';
import type { IndexedDb } from '#storage/database.ts';
import { openStore, type StoreOpened, type StoreOptions } from '#storage/open-store.ts';
import type { Intention, Store } from '#storage/store.ts';
import { VERSIONS } from '#storage/versions/all.ts';
import type { SchemaVersion } from '#storage/versions/schema-version.ts';
import { nextId } from '../builders.ts';

/** The version this release reads and writes, for a test to make a later one from. */
export const LATEST: SchemaVersion = VERSIONS.at(-1) as SchemaVersion;

export const ANN: Actor = { name: 'Ann Officer', post: 'Programme Officer', party: 'NCA', authenticated: false };
export const AT = '2021-05-12T09:30:00.000Z' as Instant;

export const anIdb = (): IndexedDb => ({ factory: new IDBFactory(), keyRange: IDBKeyRange });

/** Each call a second later. */
export function aClock(from = AT): () => Instant {
  let ticks = 0;
  return () => toInstant(new Date(Date.parse(from) + 1000 * ticks++));
}

export const optionsFor = (bridge: Bridge, options: Partial<StoreOptions> = {}): StoreOptions => ({
  bridge,
  workspace: 'own',
  clock: aClock(),
  newId: nextId,
  actor: ANN,
  idb: anIdb(),
  ...options,
});

export async function open(
  bridge: Bridge,
  options: Partial<StoreOptions> = {},
): Promise<Extract<StoreOpened, { ok: true }>> {
  const opened = await openStore(optionsFor(bridge, options));
  if (!opened.ok) throw new Error(`The store did not open: ${opened.reason}`);
  return opened;
}

export const aStore = async (bridge: Bridge, options: Partial<StoreOptions> = {}): Promise<Store> =>
  (await open(bridge, options)).store;

export const doing = (summary: string, command = 'test'): Intention => ({ command, summary });
