/**
 * What the window may say about itself: saved, saving or not, and what can be
 * taken back. Whoever listens is told when either changes.
 */
import type { Intention, NotSaved, Saving, UndoState } from './store.ts';

export interface State {
  readonly saving: () => Saving;
  readonly undoState: () => UndoState;
  readonly listen: (listener: () => void) => () => void;
  readonly begin: () => void;
  readonly saved: (seq: number) => void;
  readonly notSaved: (reason: NotSaved, intention: Intention | null) => void;
  /** Goes back to what was said before `begin`: a rule refused, so nothing was to be saved. */
  readonly settle: () => void;
  readonly setUndo: (undo: UndoState) => void;
}

export function openState(seq: number): State {
  const listeners = new Set<() => void>();
  let last = seq;
  let settled: Saving = { state: 'saved', seq };
  let saving: Saving = settled;
  let undoState: UndoState = { undo: null, redo: null };
  const say = (next: Saving, { settles }: { readonly settles: boolean }) => {
    if (settles) settled = next;
    if (next === saving) return;
    saving = next;
    for (const listener of listeners) listener();
  };
  return {
    saving: () => saving,
    undoState: () => undoState,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: () => say({ state: 'saving', seq: last }, { settles: false }),
    saved(reached) {
      last = Math.max(last, reached);
      say({ state: 'saved', seq: last }, { settles: true });
    },
    notSaved: (reason, intention) =>
      say({ state: 'not-saved', reason, intention: intention?.summary ?? '' }, { settles: true }),
    settle: () => say(settled, { settles: false }),
    setUndo(undo) {
      if (sameIntention(undo.undo, undoState.undo) && sameIntention(undo.redo, undoState.redo)) return;
      undoState = undo;
      for (const listener of listeners) listener();
    },
  };
}

const sameIntention = (one: Intention | null, other: Intention | null): boolean =>
  one?.command === other?.command && one?.summary === other?.summary;
