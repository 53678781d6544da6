/**
 * The bridge: everything the window may ask of the computer.
 *
 * This file is the whole contract. Both hosts serve every verb in it, the
 * preload and the renderer's end are derived from it, and the fake used in tests
 * must answer every verb too; leave one out and it does not compile. Verbs are
 * few and coarse: if the renderer can do it, it is not here. Paths stay on the
 * computer's side. A reply always comes: never undefined, never an exception.
 */
import { z } from 'zod';
import { fileName } from './file-name.ts';
import {
  actor,
  type CommitRequest,
  commitRequest,
  type Head,
  type JournalEntry,
  sha256,
  workspaceName,
} from './journal-entry.ts';

export type Reply<Value, Reason extends string = never> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason | HostFault; readonly head?: Head };

/** `refused`: the request did not read. `failed`: a fault nobody foresaw, logged. `host-gone`: nobody answered. */
export type HostFault = 'refused' | 'failed' | 'host-gone';

/** Why the disk did not take it. Nothing of it is kept; what is typed stays on the screen. */
export type DiskFault = 'disk-full' | 'folder-gone' | 'not-allowed';

export interface About {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  readonly platform: string;
  readonly dataFolder: string;
  readonly workspaces: readonly string[];
  /** Bytes free on the disk that holds the data folder; null where it cannot be told. */
  readonly bytesFree: number | null;
  /** Set where the data folder lies somewhere it should not: a network share or a cloud-synced folder. */
  readonly folderWarning: 'network' | 'cloud-synced' | null;
}

/**
 * What opening a workspace found.
 *
 * `state` says whether the journal may be written. `sound`: it may. `newer`: a
 * later release wrote it; everything is read-only. `asks`: something was damaged
 * and set aside, and the person must choose before anything is written.
 */
export interface OpenedWorkspace {
  readonly workspace: string;
  readonly installId: string;
  readonly schemaVersion: number;
  readonly head: Head;
  readonly state: 'sound' | 'newer' | 'asks';
  readonly repairs: readonly Repair[];
  readonly snapshots: readonly SnapshotFacts[];
}

export interface Repair {
  readonly what:
    | 'torn-tail-cut'
    | 'segment-set-aside'
    | 'segment-missing'
    | 'snapshot-set-aside'
    | 'rebuilt-from-snapshot'
    | 'history-gap'
    | 'marker-without-journal';
  /** A file name inside the data folder, for the curious. */
  readonly file: string;
  readonly sentence: string;
  /** True where nothing acknowledged can have been lost by it. */
  readonly harmless: boolean;
}

export interface SnapshotFacts {
  readonly name: string;
  readonly takenAt: string;
  readonly head: Head;
  readonly schemaVersion: number;
  readonly bytes: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly reason: SnapshotReason;
  /** Read back whole after it was written, and every hash compared. */
  readonly checked: 'good' | 'damaged' | 'not-yet';
}

export const SNAPSHOT_REASONS = ['periodic', 'quit', 'upgrade', 'restore', 'mass-change', 'asked'] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

export interface VerifyReport {
  readonly segments: number;
  readonly entries: number;
  readonly head: Head;
  /** The first entry that does not stand, and why; null when the whole chain stands. */
  readonly broken: { readonly seq: number; readonly file: string; readonly why: string } | null;
  readonly snapshots: readonly SnapshotFacts[];
  readonly filesChecked: number;
  readonly filesDamaged: readonly string[];
  /** Milliseconds it took. */
  readonly took: number;
}

export interface Draft {
  readonly key: string;
  readonly keptAt: string;
  readonly value: unknown;
}

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const inWorkspace = { workspace: workspaceName };
const bytes = z.instanceof(Uint8Array).refine((data) => data.byteLength <= 512 * 1024 * 1024);
const draftKey = z.string().regex(/^[\w:./-]{1,200}$/);
const snapshotName = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,100}\.matters$/);

/** One reader per verb. A request that does not read is refused, not guessed at. */
export const REQUESTS = {
  about: z.strictObject({}),
  openWorkspace: z.strictObject({ ...inWorkspace, schemaVersion: z.int().min(1) }),
  commit: commitRequest as z.ZodType<CommitRequest>,
  readJournal: z.strictObject({ ...inWorkspace, after: z.int().min(0), limit: z.int().min(1).max(20_000) }),
  readHistory: z.strictObject({ ...inWorkspace, id: z.string().min(3).max(120), limit: z.int().min(1).max(1000) }),
  putFile: z.strictObject({ ...inWorkspace, bytes }),
  getFile: z.strictObject({ ...inWorkspace, sha256 }),
  takeSnapshot: z.strictObject({ ...inWorkspace, reason: z.enum(SNAPSHOT_REASONS) }),
  listSnapshots: z.strictObject(inWorkspace),
  readSnapshot: z.strictObject({ ...inWorkspace, name: snapshotName }),
  restore: z.strictObject({
    ...inWorkspace,
    opId: z.uuid(),
    expectedSeq: z.int().min(0),
    schemaVersion: z.int().min(1),
    actor,
    summary: z.string().max(500),
    /** A workspace file already verified and validated by the window. The host verifies its hashes again. */
    bytes,
  }),
  settle: z.strictObject({ ...inWorkspace, choice: z.enum(['continue-from-last-good', 'keep-read-only']), actor }),
  setAside: z.strictObject({ ...inWorkspace, name: fileName, bytes }),
  verify: z.strictObject(inWorkspace),
  keepDraft: z.strictObject({ ...inWorkspace, key: draftKey, value: z.json().nullable() }),
  readDrafts: z.strictObject(inWorkspace),
  setSnapshotFolder: z.strictObject({ ...inWorkspace, folder: z.string().max(1000).nullable() }),
  saveFile: z.strictObject({ suggestedName: fileName, bytes }),
  openFiles: z.strictObject({ extensions: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).max(12), many: z.boolean() }),
  openLink: z.strictObject({ url: z.url({ protocol: /^https$/ }).max(2000) }),
} as const;

export type Verb = keyof typeof REQUESTS;
export const VERBS = Object.keys(REQUESTS) as readonly Verb[];
export const isVerb = (name: string): name is Verb => Object.hasOwn(REQUESTS, name);
export type Request<V extends Verb> = z.output<(typeof REQUESTS)[V]>;

/** What each verb answers. */
export interface Answers {
  about: Reply<About>;
  /** Opens, repairs what is safe to repair, and makes the workspace when it is not there. */
  openWorkspace: Reply<OpenedWorkspace, DiskFault | 'in-use'>;
  /**
   * Appends and syncs. `stale`: the head has moved; read up and try again (the
   * reply carries the head). `older-release`: this window is older than the
   * journal. A repeated opId is answered as it was the first time.
   */
  commit: Reply<Head, DiskFault | 'stale' | 'older-release' | 'read-only'>;
  /** Entries with seq > after, oldest first, with the hash at `after` so that the reader can hold its place against the chain. */
  readJournal: Reply<
    { readonly anchorHash: string; readonly entries: readonly JournalEntry[]; readonly head: Head },
    'beyond-head'
  >;
  /** The entries that touched one row, newest first. */
  readHistory: Reply<readonly JournalEntry[]>;
  putFile: Reply<{ readonly sha256: string; readonly bytes: number }, DiskFault>;
  getFile: Reply<Uint8Array, 'missing' | 'damaged'>;
  takeSnapshot: Reply<SnapshotFacts, DiskFault | 'read-only'>;
  listSnapshots: Reply<readonly SnapshotFacts[]>;
  readSnapshot: Reply<Uint8Array, 'missing' | 'damaged'>;
  /** Keeps the incoming file as a snapshot, synced, then appends one restore entry that names it. */
  restore: Reply<
    Head & { readonly snapshot: string },
    DiskFault | 'stale' | 'not-readable' | 'older-release' | 'read-only'
  >;
  /** The person's answer to a workspace whose state is `asks`. */
  settle: Reply<OpenedWorkspace, DiskFault>;
  /** Keeps bytes in the workspace's quarantine folder: a database that ran ahead, a file that would not read. */
  setAside: Reply<{ readonly file: string }, DiskFault>;
  verify: Reply<VerifyReport>;
  /** Null forgets the draft. */
  keepDraft: Reply<null, DiskFault>;
  readDrafts: Reply<readonly Draft[]>;
  /** A second place for finished snapshots. A cloud folder is fine here, and only here. */
  setSnapshotFolder: Reply<{ readonly folder: string | null }, DiskFault | 'not-a-folder'>;
  saveFile: Reply<{ readonly name: string }, DiskFault | 'cancelled'>;
  openFiles: Reply<readonly OpenedFile[], 'cancelled' | 'too-large' | 'not-readable'>;
  openLink: Reply<null>;
}

export type Bridge = { readonly [V in Verb]: (request: Request<V>) => Promise<Answers[V]> };
export type Handlers = Bridge;
