/**
 * Watching one kind of rows: told at once, and after commits that touch them.
 *
 * For what is worked out over everything, such as findings, and for registers that
 * are too long to read when they are opened. After a commit of a few rows those rows
 * alone are read again; after one that changed everything, such as a restore, all
 * are, and of thousands only when nobody has written for a moment.
 */
import { Dexie, type IntervalTree, type IntervalTreeNode, type ObservabilitySet } from 'dexie';
import { type Kind, RECORDS, type Records } from '#domain/records.ts';
import type { Database } from './database.ts';
import { findRecords, listInLots } from './read.ts';

const MANY = 2000;
/** How many rows are read at once, and the milliseconds between two lots, in which the screens get what they ask for. */
const LOT = 500;
const REST = 10;
/** Milliseconds to wait for the other commits of one press, and for quiet where many rows are read again. */
const SOON = 20;
const QUIET = 1500;

/** Whole tables are read one after the other: together they would keep the screens’ own reading waiting. */
let inLine: Promise<unknown> = Promise.resolve();

function inTurn(read: () => Promise<void>): Promise<void> {
  const done = inLine.then(read);
  inLine = done.catch(() => undefined);
  return done;
}

/** Returns how to stop. The rows come by age, as a rule. A row whose stamp is the same stays the same object. */
export function watchRecords<K extends Kind>(
  db: Database,
  kind: K,
  hear: (rows: readonly Records[K][]) => void,
  fail: (fault: unknown) => void = () => undefined,
): () => void {
  const place = `idb://${db.name}/${RECORDS[kind].table}/`;
  let known = new Map<string, Records[K]>();
  let waiting: Set<string> | 'all' = 'all';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = Promise.resolve();
  let stopped = false;

  const sameOr = (row: Records[K]): Records[K] => {
    const before = known.get(row.id);
    return before && before.hlc === row.hlc ? before : row;
  };
  const readAll = async (): Promise<void> => {
    const rows = new Map<string, Records[K]>();
    for await (const lot of listInLots(db, kind, LOT)) {
      if (stopped) return;
      for (const row of lot) rows.set(row.id, sameOr(row));
      if (lot.length === LOT) await new Promise((resume) => setTimeout(resume, REST));
    }
    known = rows;
  };
  const readAgain = async (ids: ReadonlySet<string>): Promise<void> => {
    const rows = await findRecords(db, kind, [...ids] as Records[K]['id'][]);
    for (const row of rows) known.set(row.id, sameOr(row));
    const live = new Set<string>(rows.map((row) => row.id));
    for (const id of ids) if (!live.has(id)) known.delete(id);
  };
  const read = () => {
    const wanted = waiting;
    waiting = new Set();
    // One reading after the other: what was read first is never put over what was read later.
    reading = reading
      .then(() => (wanted === 'all' ? inTurn(readAll) : readAgain(wanted)))
      .then(
        () => stopped || hear([...known.values()]),
        // The database was closed or is being rebuilt: all of it is read at the next commit.
        (fault) => {
          waiting = 'all';
          if (!stopped) fail(fault);
        },
      )
      .then(() => undefined);
  };
  const onMutated = (parts: ObservabilitySet) => {
    const changed = changedIn(parts, place);
    if (changed !== 'all' && changed.length === 0) return;
    waiting = changed === 'all' || waiting === 'all' ? 'all' : new Set([...waiting, ...changed]);
    clearTimeout(timer);
    timer = setTimeout(read, waiting === 'all' && known.size >= MANY ? QUIET : SOON);
  };
  Dexie.on('storagemutated', onMutated);
  read();
  return () => {
    stopped = true;
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(onMutated);
  };
}

/** The ids of the rows that were written or deleted; 'all' where they were not told one by one. */
function changedIn(parts: ObservabilitySet, place: string): readonly string[] | 'all' {
  const told = [...leavesOf(parts[place]), ...leavesOf(parts[`${place}:dels`])];
  const single = told.filter(({ from, to }) => from === to && typeof from === 'string');
  return 'all' in parts || single.length < told.length ? 'all' : single.map(({ from }) => String(from));
}

/** What another window tells is a copy, without the methods of a RangeSet. */
function leavesOf(tree: IntervalTree | null | undefined): readonly IntervalTreeNode[] {
  return tree && 'from' in tree ? [tree, ...leavesOf(tree.l), ...leavesOf(tree.r)] : [];
}
