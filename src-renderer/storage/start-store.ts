/**
 * The store of one window, once the rows are known to be the journal's.
 *
 * Another window's commits come in through the database: its place moves, and
 * this window then learns what can be undone and how far the file is. At the start
 * that is learned after the first screen, and before the first commit.
 */
import { liveQuery } from 'dexie';
import type { Actor } from '#contract/journal-entry.ts';
import type { NewId } from '#domain/kernel/id.ts';
import type { Clock } from '#domain/kernel/instant.ts';
import type { Replica } from './catch-up.ts';
import { checkRows } from './check-rows.ts';
import { commitNow, openTurns, type Session } from './commit.ts';
import { readPlace } from './database.ts';
import { openDrafts } from './drafts.ts';
import { openFiles } from './files.ts';
import { startHlc } from './hlc.ts';
import { restoreNow } from './restore.ts';
import { openState } from './state.ts';
import type { NotSaved, Store } from './store.ts';
import { openHistory, takeBack } from './undo.ts';

interface Start {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly actor: Actor;
  readonly replica: Replica;
  readonly readOnly: Store['readOnly'];
  readonly seq: number;
}

export function startStore(start: Start): { readonly store: Store; readonly supersede: () => void } {
  const { replica, readOnly, clock, newId, seq } = start;
  const { db, workspace, installId } = replica;
  let actor = start.actor;
  let superseded = false;
  const inTurn = openTurns();
  const state = openState(seq);
  const hlc = startHlc({ clock, installId });
  const history = openHistory({ ...replica, hlc, state }, seq);
  const barred = (): NotSaved | null => (superseded ? 'older-release' : readOnly === null ? null : 'read-only');
  const onWritten: Session['onWritten'] = history.add;
  const session: Session = { ...replica, clock, newId, hlc, state, actor: () => actor, barred, onWritten };
  const drafts = openDrafts(replica);
  const files = openFiles(replica);

  if (readOnly === null) void inTurn(history.learn);
  const watch = liveQuery(() => readPlace(db)).subscribe({
    next: (place) => {
      if (place === null || superseded) return;
      if (state.saving().state === 'saved') state.saved(place.lastSeq);
      if (readOnly === null && place.lastSeq > (history.steps().at(-1)?.seq ?? seq)) void inTurn(history.learn);
    },
    error: () => undefined,
  });

  const store: Store = {
    workspace,
    db,
    readOnly,
    commit: (intention, work) =>
      inTurn(() => commitNow(session, { intention, undoes: null }, (open) => work(open.work))),
    undo: () => inTurn(() => takeBack(session, history, 'undo')),
    redo: () => inTurn(() => takeBack(session, history, 'redo')),
    restore: (bytes, summary) =>
      inTurn(async () => {
        const restored = await restoreNow(session, bytes, summary);
        await history.learn();
        return restored;
      }),
    keepDraft: drafts.keep,
    readDraft: drafts.read,
    putBytes: files.put,
    getBytes: files.get,
    checkRows: async () => (readOnly === null ? checkRows(replica, inTurn) : 'not-checked'),
    saving: state.saving,
    undoState: state.undoState,
    listen: state.listen,
    actor: () => actor,
    setActor: (next) => {
      actor = next;
    },
    close: () => {
      watch.unsubscribe();
      db.close({ disableAutoOpen: true });
    },
  };
  const supersede = () => {
    superseded = true;
    state.notSaved('older-release', null);
  };
  return { store, supersede };
}
