/**
 * The desk: what every screen has to hand.
 *
 * The store, the bridge, today's date, where new ids come from, and the way to
 * another place in the app. It is the one React context there is. It has a layer
 * of its own because features may not import the app that provides it.
 */
import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Bridge } from '#contract/bridge.ts';
import type { ClosedDays } from '#domain/kernel/bank-holidays.ts';
import type { NewId } from '#domain/kernel/id.ts';
import type { Clock } from '#domain/kernel/instant.ts';
import type { KnownDays } from '#domain/kernel/known-days.ts';
import { invariant } from '#domain/kernel/result.ts';
import type { Database } from '#storage/database.ts';
import type { Saving, Store, UndoState } from '#storage/store.ts';

export interface Desk {
  readonly store: Store;
  readonly bridge: Bridge;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Bank holidays and the programme's own closed days, and for which years the table speaks. */
  readonly known: KnownDays;
  readonly closed: ClosedDays;
  /** Goes to a place: 'parties', 'bodies/body:0193…'. The hash keeps it; Back works. */
  readonly go: (place: string) => void;
  /** Where a record opens: 'bodies/body:0193…'. Home for a kind that has no place yet. */
  readonly addressOf: (id: string) => string;
  /** Says what was done, with Undo where it can be undone. */
  readonly announce: (notice: Notice) => void;
}

export interface Notice {
  readonly text: string;
  readonly tone: 'done' | 'refused' | 'information';
  readonly undo?: boolean;
}

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  invariant(desk, 'a screen is shown inside the app');
  return desk;
}

/** Rows as they are now and as they change. Undefined until first read: render nothing for it, no spinner. */
export function useRows<Value>(
  query: (db: Database) => Promise<Value>,
  dependencies: readonly unknown[],
): Value | undefined {
  const { store } = useDesk();
  return useLiveQuery(() => query(store.db), [store, ...dependencies]);
}

export function useSaving(): Saving {
  const { store } = useDesk();
  return useSyncExternalStore(store.listen, store.saving);
}

export function useUndoState(): UndoState {
  const { store } = useDesk();
  return useSyncExternalStore(store.listen, store.undoState);
}
