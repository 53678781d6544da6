/**
 * What one line of the journal says, and what a commit asks for.
 *
 * A commit is one intention of one person: a command, the rows it changed with
 * their images before and after, and who did it. The host appends it to the
 * journal, synced, before any screen may say "Saved". Nothing here knows what a
 * board is: a row is an object with an id, a table is a word.
 */
import { z } from 'zod';

/** A row as plain JSON. Its `id` names its kind: 'meeting:…'. */
export type Row = { readonly id: string } & { readonly [field: string]: unknown };

export const tableName = z.string().regex(/^[a-zA-Z]{1,30}$/);
export const rowId = z
  .string()
  .min(3)
  .max(120)
  .regex(/^[a-zA-Z]+:[\w-]+$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const workspaceName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

const row = z.looseObject({ id: rowId });

/** One row's images. `before` null: the row is new. `after` null: the row is purged, which only a restore does. */
export const operation = z
  .strictObject({ table: tableName, id: rowId, before: row.nullable(), after: row.nullable() })
  .refine((op) => (op.before?.id ?? op.id) === op.id && (op.after?.id ?? op.id) === op.id, 'images carry the same id');
export interface Operation {
  readonly table: string;
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** Who did it, as first start asked. Not authenticated: the journal says so rather than pretends. */
export const actor = z.strictObject({
  name: z.string().max(200),
  post: z.string().max(200),
  party: z.string().max(200),
  authenticated: z.literal(false),
});
export type Actor = Readonly<z.infer<typeof actor>>;

/** What the window asks to be written. `expectedSeq` is the head it had read; another head refuses it as stale. */
export const commitRequest = z.strictObject({
  workspace: workspaceName,
  opId: z.uuid(),
  expectedSeq: z.int().min(0),
  schemaVersion: z.int().min(1),
  command: z.string().regex(/^[a-zA-Z]{1,60}$/),
  /** One sentence for the history and the undo notice: 'Closed action SG/2021/12'. */
  summary: z.string().max(500),
  actor,
  /** The opId this commit takes back, for undo and redo. */
  undoes: z.uuid().nullable(),
  operations: z.array(operation).max(500_000),
});
export interface CommitRequest {
  readonly workspace: string;
  readonly opId: string;
  readonly expectedSeq: number;
  readonly schemaVersion: number;
  readonly command: string;
  readonly summary: string;
  readonly actor: Actor;
  readonly undoes: string | null;
  readonly operations: readonly Operation[];
}

/**
 * One entry as it stands in the journal.
 *
 * A restore entry names the snapshot that replaced everything (`restored`) and
 * carries no operations: rows after it are that snapshot's.
 */
export interface JournalEntry extends Omit<CommitRequest, 'workspace' | 'expectedSeq'> {
  readonly seq: number;
  /** UTC, to the millisecond, by this computer's clock. */
  readonly at: string;
  readonly previousHash: string;
  readonly restored: { readonly sha256: string; readonly snapshot: string } | null;
  /** SHA-256 of the line's text, which holds `previousHash`: the chain. */
  readonly hash: string;
}

/** Where the journal stands. An empty journal is at seq 0 with the genesis hash. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const GENESIS_HASH = '0'.repeat(64);
