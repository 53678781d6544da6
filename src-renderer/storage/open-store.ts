/**
 * Opening a workspace: the database is held against the journal before any
 * screen may read it.
 */
import type { Bridge, DiskFault, HostFault, OpenedWorkspace } from '#contract/bridge.ts';
import type { Actor } from '#contract/journal-entry.ts';
import type { NewId } from '#domain/kernel/id.ts';
import type { Clock } from '#domain/kernel/instant.ts';
import type { IndexedDb } from './database.ts';
import type { Store } from './store.ts';
import type { SchemaVersion } from './versions/schema-version.ts';

export interface StoreOptions {
  readonly bridge: Bridge;
  readonly workspace: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly actor: Actor;
  readonly versions?: readonly SchemaVersion[];
  readonly idb?: IndexedDb;
  /** Called while rows are replayed or rebuilt: entries or rows done, and of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What the database was found to be, held against the journal. All but the first four are worth telling the person. */
export type Found =
  | 'current'
  | 'new'
  | 'behind'
  | 'missing'
  | 'wiped'
  | 'unreadable'
  | 'another-install'
  | 'another-history'
  | 'ahead';

export type StoreOpened =
  | {
      readonly ok: true;
      readonly store: Store;
      readonly opened: OpenedWorkspace;
      readonly rebuilt: 'no' | 'replayed' | 'rebuilt';
      readonly why: Found;
      /** Where a database that held more than the journal was put aside; null where none was. */
      readonly setAside: string | null;
    }
  | { readonly ok: false; readonly reason: CannotOpen };

export type CannotOpen = DiskFault | HostFault | 'in-use' | 'no-database' | 'history-unreadable';

export async function openStore(options: StoreOptions): Promise<StoreOpened> {
  throw new Error(`The store of ${options.workspace} is not built yet.`);
}
