/**
 * Watching one kind of rows: told at once, and after commits that touch them.
 *
 * For what is worked out over everything, such as findings: each kind is watched
 * alone, so that one edit reads one table again and not all of them. A table of
 * thousands is read again only when nobody has written to it for a moment: reading
 * it after every edit would make the edits themselves slow.
 */
import { Dexie, type ObservabilitySet } from 'dexie';
import { type Kind, RECORDS, type Records } from '#domain/records.ts';
import type { Database } from './database.ts';
import { listRecords } from './read.ts';

/** Milliseconds of quiet before a table is read again, by how many rows it had. */
const quietFor = (rows: number): number => (rows < 2000 ? 60 : 1500);

/** Returns how to stop. A row whose stamp is the same stays the same object. */
export function watchRecords<K extends Kind>(
  db: Database,
  kind: K,
  hear: (rows: readonly Records[K][]) => void,
): () => void {
  const place = `idb://${db.name}/${RECORDS[kind].table}/`;
  let known = new Map<string, Records[K]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const read = () => {
    listRecords(db, kind).then(
      (rows) => {
        if (stopped) return;
        const same = rows.map((row) => {
          const before = known.get(row.id);
          return before && before.hlc === row.hlc ? before : row;
        });
        known = new Map(same.map((row) => [row.id, row]));
        hear(same);
      },
      // The database was closed or is being rebuilt: the next commit is heard again.
      () => undefined,
    );
  };
  const onMutated = (parts: ObservabilitySet) => {
    if (!('all' in parts) && !Object.keys(parts).some((part) => part.startsWith(place))) return;
    clearTimeout(timer);
    timer = setTimeout(read, quietFor(known.size));
  };
  Dexie.on('storagemutated', onMutated);
  read();
  return () => {
    stopped = true;
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(onMutated);
  };
}
