/**
 * Rows kept to hand: read once, when the window has nothing else to do, and held as
 * they change, so that ten years of them are shown as soon as they are asked for.
 */
import { useSyncExternalStore } from 'react';
import type { Kind, Records } from '#domain/records.ts';
import type { Database } from '#storage/database.ts';
import { watchRecords } from '#storage/watch.ts';
import { useDesk } from './desk.tsx';

/** The names most screens need, then the registers that grow by the fortnight and are read whole; in this order. */
const KEPT_KINDS = ['body', 'party', 'post', 'person', 'meeting', 'decision', 'action'] as const;
type KeptKind = (typeof KEPT_KINDS)[number];

interface Kept {
  /** Throws where they could not be read at all: an empty screen would look like a loss. */
  readonly now: () => readonly Records[Kind][] | undefined;
  readonly listen: (listener: () => void) => () => void;
  readonly stop: () => void;
}

const keptOf = new WeakMap<Database, Map<KeptKind, Kept>>();

/** Begins as soon as the window is idle; returns how to stop. */
export function keepRows(db: Database): () => void {
  const begin = requestIdleCallback(() => {
    for (const kind of KEPT_KINDS) kept(db, kind);
  });
  return () => {
    cancelIdleCallback(begin);
    for (const each of keptOf.get(db)?.values() ?? []) each.stop();
    keptOf.delete(db);
  };
}

/** Every live row of the kind. Undefined while they are read for the first time. */
export function useKeptRows<K extends KeptKind>(kind: K): readonly Records[K][] | undefined {
  const { store } = useDesk();
  const { listen, now } = kept(store.db, kind);
  return useSyncExternalStore(listen, now) as readonly Records[K][] | undefined;
}

function kept(db: Database, kind: KeptKind): Kept {
  const known = keptOf.get(db) ?? new Map<KeptKind, Kept>();
  const found = known.get(kind) ?? keep(db, kind);
  keptOf.set(db, known.set(kind, found));
  return found;
}

function keep(db: Database, kind: KeptKind): Kept {
  const listeners = new Set<() => void>();
  let rows: readonly Records[Kind][] | undefined;
  let fault: { readonly why: unknown } | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const hear = (now: readonly Records[Kind][]) => {
    rows = now;
    tell();
  };
  const fail = (why: unknown) => {
    fault = { why };
    tell();
  };
  const stop = watchRecords(db, kind, hear, fail);
  return {
    now: () => {
      if (rows === undefined && fault !== null) throw fault.why;
      return rows;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop,
  };
}
