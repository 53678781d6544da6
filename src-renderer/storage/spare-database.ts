/**
 * A second place for the database, for when the browser cannot open the first.
 *
 * Damage to LevelDB's `CURRENT` file makes every request of the origin fail, for
 * good, deleting included. A storage bucket has files of its own, so the rows are
 * built again there. The damaged files stay where they are.
 */
import type { IndexedDb } from './database.ts';

interface StorageBuckets {
  readonly open: (name: string) => Promise<{ readonly indexedDB: IDBFactory }>;
}

/** Null where this browser has no buckets, or cannot make one either. */
export async function openSpare(): Promise<IndexedDb | null> {
  const buckets: unknown = Reflect.get(globalThis.navigator ?? {}, 'storageBuckets');
  if (!isBuckets(buckets)) return null;
  try {
    const { indexedDB } = await buckets.open('spare');
    return { factory: indexedDB, keyRange: globalThis.IDBKeyRange };
  } catch {
    return null;
  }
}

const isBuckets = (value: unknown): value is StorageBuckets =>
  typeof value === 'object' && value !== null && 'open' in value && typeof value.open === 'function';
