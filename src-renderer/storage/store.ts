/**
 * The store: one workspace, as every screen sees it.
 *
 * Reading is from IndexedDB, through the readers in read.ts, live. Writing is one
 * intention at a time: `commit` checks the rules in `work`, has the host append
 * the before and after images to the journal and sync them, then applies them to
 * IndexedDB in one transaction, then answers. Until it has answered nothing may
 * say "Saved". A refusal, by a rule or by the disk, leaves nothing behind.
 */
import type { DiskFault, HostFault } from '#contract/bridge.ts';
import type { Actor } from '#contract/journal-entry.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Unstamped } from '#domain/kernel/schema.ts';
import type { Kind, Records } from '#domain/records.ts';
import type { Database } from './database.ts';

/** Why nothing was written, when it was not a rule that refused. What was typed is still on the screen and in its draft. */
export type NotSaved = DiskFault | HostFault | 'read-only' | 'older-release' | 'changed-meanwhile';

/** What an intention may do. Reads see what it has already written. */
export interface Work {
  get<K extends Kind>(kind: K, id: Records[K]['id']): Promise<Records[K] | undefined>;
  /** Live rows (not tombstones) whose indexed field equals a value; every live row without one. */
  list<K extends Kind>(
    kind: K,
    field?: keyof Records[K] & string,
    value?: string | number,
  ): Promise<readonly Records[K][]>;
  /** Stamps and writes a new record, with a new id unless one is given. */
  add<K extends Kind>(kind: K, fields: New<K>): Records[K];
  /** Writes a changed record; refuses nothing, so check the rule first. */
  put<K extends Kind>(kind: K, record: Records[K]): Records[K];
  /** Puts a record aside with a tombstone. Undo brings it back. */
  remove<K extends Kind>(kind: K, id: Records[K]['id']): Promise<void>;
}

/** A record's own fields: stamps are the store's business, the id too unless the caller has one already. */
export type New<K extends Kind> = Omit<Unstamped<Records[K]>, 'id'> & { readonly id?: Records[K]['id'] };

export interface Intention {
  /** Verb and noun: 'closeAction'. */
  readonly command: string;
  /** What the notice and the history say: 'Closed action SG/2021/12'. */
  readonly summary: string;
}

/** The state of the file, for the identity bar. */
export type Saving =
  | { readonly state: 'saved'; readonly seq: number }
  | { readonly state: 'saving'; readonly seq: number }
  | { readonly state: 'not-saved'; readonly reason: NotSaved; readonly intention: string };

/** What the last thing done was, and whether it can be taken back. */
export interface UndoState {
  readonly undo: Intention | null;
  readonly redo: Intention | null;
}

export interface Store {
  readonly workspace: string;
  readonly db: Database;
  /** True while a newer release's data, damage to be settled, or an old window forbids writing. */
  readonly readOnly: 'newer' | 'asks' | null;
  commit<Value, Reason extends string>(
    intention: Intention,
    work: (rows: Work) => Promise<Result<Value, Reason>>,
  ): Promise<Result<Value, Reason | NotSaved>>;
  undo(): Promise<Result<Intention, 'nothing-to-undo' | 'changed-since' | NotSaved>>;
  redo(): Promise<Result<Intention, 'nothing-to-redo' | 'changed-since' | NotSaved>>;
  /**
   * Puts a whole workspace file in the place of every row: one step to undo. For
   * bytes that `checkWorkspaceFile` has passed; use `restoreWorkspace`.
   */
  restore(bytes: Uint8Array, summary: string): Promise<Result<{ readonly seq: number }, 'not-readable' | NotSaved>>;
  /** Half-typed text, synced on its own: survives a crash without being a record. */
  keepDraft(key: string, value: unknown): Promise<Result<null, NotSaved>>;
  readDraft(key: string): Promise<unknown>;
  /** Bytes by hash, synced before this answers; then name them in a File row within a commit. */
  putBytes(bytes: Uint8Array): Promise<Result<{ readonly sha256: string; readonly bytes: number }, NotSaved>>;
  getBytes(sha256: string): Promise<Result<Uint8Array, 'missing' | 'damaged' | HostFault>>;
  /** Holds every row against the sum kept with them, and builds them anew where one has changed where it lies. Slow, and in nobody's way. */
  checkRows(): Promise<'sound' | 'rebuilt' | 'not-checked'>;
  saving(): Saving;
  undoState(): UndoState;
  /** Called whenever `saving` or `undoState` changes; returns how to stop listening. */
  listen(listener: () => void): () => void;
  actor(): Actor;
  setActor(actor: Actor): void;
  close(): void;
}
