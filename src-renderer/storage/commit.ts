/**
 * One intention, from what was asked to what is on the disk and on the screen.
 *
 *     work ──▶ journal, synced ──▶ rows and place, one transaction ──▶ "Saved"
 *
 * The host refuses a head that has moved: we read up and do the work again, so a
 * rule is never checked against rows that were already gone. Intentions of one
 * window wait for each other. When the host answers that the disk did not take
 * it, nothing is applied and nothing is claimed.
 */
import type { Actor, CommitRequest, Head } from '#contract/journal-entry.ts';
import type { NewId } from '#domain/kernel/id.ts';
import type { Clock } from '#domain/kernel/instant.ts';
import { no, type Result } from '#domain/kernel/result.ts';
import { applyEntries } from './apply.ts';
import { catchUp, type Replica, rebuild } from './catch-up.ts';
import { type Place, readPlace } from './database.ts';
import type { Hlc } from './hlc.ts';
import type { State } from './state.ts';
import type { Intention, NotSaved } from './store.ts';
import { latestOf } from './versions/schema-version.ts';
import { type OpenWork, openWork } from './work.ts';

/** One open workspace in one window. */
export interface Session extends Replica {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly hlc: Hlc;
  readonly state: State;
  readonly actor: () => Actor;
  /** Why nothing may be written at all; null where it may. */
  readonly barred: () => NotSaved | null;
  /** Called with every entry of this window once it is in the journal and in the rows. */
  readonly onWritten: (written: Written) => Promise<void>;
}

export interface Written extends Intention {
  readonly seq: number;
  readonly opId: string;
  readonly undoes: string | null;
}

export interface Order {
  readonly intention: Intention;
  readonly undoes: string | null;
}

const MOST_TRIES = 5;
/** How often the rows may move while work reads them; no write is lost by it, so it may be often. */
const MOST_READINGS = 50;

/** Call in turn: see `openTurns`. */
export async function commitNow<Value, Reason extends string>(
  session: Session,
  order: Order,
  fill: (open: OpenWork) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | NotSaved>> {
  const { db, state } = session;
  const barred = session.barred();
  if (barred !== null) return refuse(session, order, barred);
  let tries = 0;
  for (let reading = 0; reading < MOST_READINGS && tries < MOST_TRIES; reading++) {
    const place = await readPlace(db);
    if (place === null) return refuse(session, order, 'failed');
    const open = openWork({ ...session, now: session.clock(), by: session.actor().name.replace(/[\r\n]+/g, ' ') });
    const result = await fill(open);
    if (!result.ok) return result;
    const operations = await open.finish(place.lastSeq);
    if (operations === null) continue;
    if (operations.length === 0) return result;

    state.begin();
    const request = requestOf(session, order, place, operations);
    const reply = await send(session, request);
    if (reply.ok) {
      const applied = await applyOwn(session, request, place, reply.value);
      if (!applied) return refuse(session, order, 'failed');
      await session.onWritten({ ...order.intention, seq: reply.value.seq, opId: request.opId, undoes: order.undoes });
      state.saved(reply.value.seq);
      return result;
    }
    if (reply.reason !== 'stale') return refuse(session, order, reply.reason);
    state.settle();
    tries += 1;
    if (tries > 1) await standAside(tries);
    const caught = await catchUp(session);
    if (!caught.ok && caught.reason === 'host-gone') return refuse(session, order, 'host-gone');
    if (!caught.ok && !(await bringUp(session))) return refuse(session, order, 'failed');
  }
  return refuse(session, order, 'changed-meanwhile');
}

/** Two windows that write at the same moment would go on meeting; chance decides who waits. */
const standAside = (tries: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, 2 ** tries * 4 * Math.random()));

/** Every job waits for the one before it, whatever became of that one. */
export function openTurns(): <Value>(job: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const run = last.then(job, job);
    last = run;
    return run;
  };
}

/** Reads up, and where that does not do, builds the rows anew. False where neither can be done. */
export async function bringUp(session: Session): Promise<boolean> {
  try {
    if ((await catchUp(session)).ok) return true;
    const snapshots = await session.bridge.listSnapshots({ workspace: session.workspace });
    return (await rebuild(session, { snapshots: snapshots.ok ? snapshots.value : [] })).ok;
  } catch {
    return false;
  }
}

function refuse<Reason extends NotSaved>(
  session: Session,
  order: Order,
  reason: Reason,
): { ok: false; reason: Reason } {
  session.state.notSaved(reason, order.intention);
  return no(reason);
}

function requestOf(
  session: Session,
  { intention, undoes }: Order,
  place: Place,
  operations: CommitRequest['operations'],
): CommitRequest {
  return {
    workspace: session.workspace,
    opId: globalThis.crypto.randomUUID(),
    expectedSeq: place.lastSeq,
    schemaVersion: latestOf(session.versions),
    command: intention.command,
    summary: intention.summary,
    actor: session.actor(),
    undoes,
    operations,
  };
}

/** A host that is gone may have written before it went. The same opId asked twice is written once, so ask once more. */
async function send({ bridge }: Session, request: CommitRequest) {
  const reply = await bridge.commit(request);
  return !reply.ok && reply.reason === 'host-gone' ? await bridge.commit(request) : reply;
}

/** The journal has it. Where the database does not take it, the rows are repaired from the journal. */
async function applyOwn(session: Session, request: CommitRequest, place: Place, head: Head): Promise<boolean> {
  const { schemaVersion, operations } = request;
  const entry = { seq: head.seq, hash: head.hash, previousHash: place.lastHash, schemaVersion, operations };
  try {
    if (head.seq === place.lastSeq + 1 && (await applyEntries(session.db, [entry], session.versions)) === 'applied') {
      return true;
    }
  } catch {
    return await bringUp(session);
  }
  return await bringUp(session);
}
