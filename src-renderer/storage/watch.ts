/**
 * Watching one kind of rows: told at once, and after every commit that touches them.
 *
 * For what is worked out over everything, such as findings: each kind is watched
 * alone, so that one edit reads one table again and not all of them.
 */
import { liveQuery } from 'dexie';
import type { Kind, Records } from '#domain/records.ts';
import type { Database } from './database.ts';
import { listRecords } from './read.ts';

/** Returns how to stop. A row whose stamp is the same stays the same object. */
export function watchRecords<K extends Kind>(
  db: Database,
  kind: K,
  hear: (rows: readonly Records[K][]) => void,
): () => void {
  let known = new Map<string, Records[K]>();
  const watched = liveQuery(() => listRecords(db, kind)).subscribe({
    next: (rows) => {
      const same = rows.map((row) => {
        const before = known.get(row.id);
        return before && before.hlc === row.hlc ? before : row;
      });
      known = new Map(same.map((row) => [row.id, row]));
      hear(same);
    },
  });
  return () => watched.unsubscribe();
}
