/**
 * Looking at every row once, quietly, after the app has opened: do they add up to
 * the sum that was kept with them?
 *
 * Rows are read in small lots, each when the window has nothing else to do, so that nobody waits for it.
 * Where a commit came between, it begins again. Rows that do not add up have
 * changed where they lie, and are built anew from the journal.
 */
import { type Replica, rebuild } from './catch-up.ts';
import { type Database, readPlace } from './database.ts';
import { withRow } from './digest.ts';
import { rowsInLots } from './read.ts';
import type { StoredRow } from './versions/schema-version.ts';

/** `not-checked`: somebody kept writing, or the journal may not be followed now. */
export type Checked = 'sound' | 'rebuilt' | 'not-checked';

/** A few milliseconds' work. */
const LOT = 150;
const MOST_TRIES = 3;

/** `inTurn` keeps the rebuilding apart from commits. */
export async function checkRows(
  replica: Replica,
  inTurn: <Value>(job: () => Promise<Value>) => Promise<Value>,
): Promise<Checked> {
  const holds = await doRowsHold(replica.db);
  if (holds === null) return 'not-checked';
  if (holds) return 'sound';
  return inTurn(async () => {
    const listed = await replica.bridge.listSnapshots({ workspace: replica.workspace });
    if (!listed.ok) return 'not-checked';
    return (await rebuild(replica, { snapshots: listed.value })).ok ? 'rebuilt' : 'not-checked';
  });
}

async function doRowsHold(db: Database): Promise<boolean | null> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const before = await readPlace(db);
    if (before === null) return null;
    const sum = await sumOf(db, before.lastSeq);
    if (sum === 'unreadable') return false;
    if (sum === 'moved') continue;
    const kept = await db.transaction('rw', db.meta, async (): Promise<number | null> => {
      const place = await readPlace(db);
      if (place === null || place.lastSeq !== before.lastSeq) return null;
      // An upgrade wrote every row anew and left the sum to be taken here.
      if (place.sum === null) await db.meta.put({ ...place, sum });
      return place.sum ?? sum;
    });
    if (kept !== null) return kept === sum;
  }
  return null;
}

/** What all rows add up to. `moved`: a commit came after `lastSeq`. */
async function sumOf(db: Database, lastSeq: number): Promise<number | 'moved' | 'unreadable'> {
  let sum = 0;
  for (const table of db.tables) {
    if (table.name === 'meta') continue;
    try {
      for await (const lot of rowsInLots<StoredRow, string>(table, LOT)) {
        for (const row of lot) sum = withRow(sum, row);
        if (lot.length < LOT) break;
        await rest();
        if ((await readPlace(db))?.lastSeq !== lastSeq) return 'moved';
      }
    } catch {
      return 'unreadable';
    }
  }
  return sum;
}

/** Until the window is idle; where there is no window, a moment. */
const rest = (): Promise<void> =>
  new Promise((resume) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resume());
    else setTimeout(resume, 1);
  });
