/**
 * Commits, one after another, each on the disk before it is answered.
 *
 * All that wait are checked in the order they came, written in one go and synced
 * once. A commit against a head that has moved is stale; a repeated opId gets the
 * answer it had. What a snapshot could not hold is refused at this door, so that
 * a snapshot of the journal can always be taken.
 */

import { join } from 'node:path';
import type { Answers, DiskFault, Request } from '#contract/bridge.ts';
import type { CommitRequest, Head, JournalEntry, Operation } from '#contract/journal-entry.ts';
import { canonicalText, findRowFault, LONGEST_LINE } from '#contract/workspace-file-rows.ts';
import { noteAcknowledged } from './acknowledged.ts';
import { appendToSegment } from './append.ts';
import { findDiskFault } from './disk-fault.ts';
import { findHashAt, type Journal, learnEntry } from './journal-state.ts';
import { beginSegment } from './repair.ts';
import { restoreInto } from './restore.ts';
import { LARGEST_SEGMENT, sealEntry, segmentFile } from './segment.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import { findAtHead, takeSnapshot } from './snapshots.ts';
import { makeTurns } from './turns.ts';

export interface Writer {
  readonly commit: (request: CommitRequest) => Promise<Answers['commit']>;
  readonly restore: (request: Request<'restore'>) => Promise<Answers['restore']>;
  /** Runs work while nothing is being written. */
  readonly alone: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
}

export interface WriterOptions {
  readonly clock: () => Date;
  readonly log: (line: string) => void;
  /** Snapshots of this workspace are taken one at a time. */
  readonly snapshotTurn: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
}

interface Waiting {
  readonly request: CommitRequest;
  readonly answer: (answer: Answers['commit']) => void;
}

interface Batch {
  readonly entries: JournalEntry[];
  readonly lines: Buffer[];
  readonly answers: (() => void)[];
  readonly unwritten: ((fault: DiskFault | 'failed') => void)[];
}

const LARGEST_BATCH = 1024 * 1024;
const MASS_CHANGE_ROWS = 50;
const MASS_CHANGE_SHARE = 0.2;

export function makeWriter(journal: Journal, store: SnapshotStore, options: WriterOptions): Writer {
  const queue: Waiting[] = [];
  const turns = makeTurns();
  let draining = false;

  async function drain(): Promise<void> {
    draining = false;
    while (queue.length > 0) await writeWaiting(journal, store, options, queue);
  }

  return {
    commit: (request) =>
      new Promise((answer) => {
        queue.push({ request, answer });
        if (draining) return;
        draining = true;
        void turns(drain);
      }),
    restore: (request) =>
      turns(async () => {
        const known = journal.opIds.get(request.opId);
        if (known !== undefined) return repeatRestore(journal, known);
        const refusal = refusalFor(journal, request, journal.head);
        if (refusal !== null) return refusal;
        return options.snapshotTurn(() => restoreInto(journal, store, request, options.clock(), writeEntries));
      }),
    alone: (work) => turns(() => options.snapshotTurn(work)),
  };
}

async function repeatRestore(journal: Journal, seq: number): Promise<Answers['restore']> {
  const hash = (await findHashAt(journal, seq)) ?? '';
  const snapshot = journal.restores.find(({ head }) => head.seq === seq)?.snapshot ?? '';
  return { ok: true, value: { seq, hash, snapshot } };
}

type Asked = Pick<CommitRequest, 'schemaVersion' | 'expectedSeq'>;

function refusalFor(
  journal: Journal,
  request: Asked,
  head: Head,
): { ok: false; reason: 'read-only' | 'older-release' | 'stale'; head: Head } | null {
  if (journal.state === 'asks' || journal.newerFormat) return { ok: false, reason: 'read-only', head };
  if (request.schemaVersion < journal.schemaVersion) return { ok: false, reason: 'older-release', head };
  return request.expectedSeq === head.seq ? null : { ok: false, reason: 'stale', head };
}

/** Takes as many waiting commits as go into one write, writes them and answers them all. */
async function writeWaiting(
  journal: Journal,
  store: SnapshotStore,
  options: WriterOptions,
  queue: Waiting[],
): Promise<void> {
  const batch: Batch = { entries: [], lines: [], answers: [], unwritten: [] };
  let needsSegment: number | null = null;
  try {
    let size = 0;
    while (queue[0] !== undefined && size < LARGEST_BATCH && needsSegment === null) {
      const waiting = queue[0];
      const { request } = waiting;
      const head = batch.entries.at(-1) ?? journal.head;
      if (batch.entries.length > 0 && isAlone(journal, request)) break;
      queue.shift();
      batch.unwritten.push((reason) => waiting.answer({ ok: false, reason }));
      const known = await findKnown(journal, batch, request.opId);
      const refusal =
        known === null ? (refusalFor(journal, request, { seq: head.seq, hash: head.hash }) ?? unfit(request)) : null;
      if (known !== null || refusal !== null) {
        const answer = known === null ? refusal : ({ ok: true, value: known } as const);
        if (answer !== null) batch.answers.push(() => waiting.answer(answer));
        continue;
      }
      if (isAlone(journal, request)) {
        const fault = await prepare(journal, store, options, request);
        if (fault !== null) {
          batch.answers.push(() => waiting.answer({ ok: false, reason: fault }));
          continue;
        }
        if (beginsSegment(journal, request)) needsSegment = request.schemaVersion;
      }
      const entry = entryFor(request, head, options.clock());
      const line = sealEntry(entry);
      batch.entries.push({ ...entry, hash: line.hash });
      batch.lines.push(line.bytes);
      batch.answers.push(() => waiting.answer({ ok: true, value: { seq: entry.seq, hash: line.hash } }));
      size += line.bytes.length;
    }
    const fault =
      batch.lines.length === 0 ? null : await writeEntries(journal, batch.entries, batch.lines, needsSegment);
    if (fault === null) for (const answer of batch.answers) answer();
    else for (const answer of batch.unwritten) answer(fault);
  } catch (error) {
    options.log(`A commit failed: ${error instanceof Error ? error.message : 'unknown fault'}`);
    for (const answer of batch.unwritten) answer('failed');
  }
}

async function findKnown(journal: Journal, batch: Batch, opId: string): Promise<Head | null> {
  const waiting = batch.entries.find((entry) => entry.opId === opId);
  if (waiting !== undefined) return { seq: waiting.seq, hash: waiting.hash };
  const seq = journal.opIds.get(opId);
  return seq === undefined ? null : { seq, hash: (await findHashAt(journal, seq)) ?? '' };
}

function entryFor(request: CommitRequest, head: Head, now: Date): Omit<JournalEntry, 'hash'> {
  const { workspace: _workspace, expectedSeq: _expected, ...said } = request;
  return { ...said, seq: head.seq + 1, at: now.toISOString(), previousHash: head.hash, restored: null };
}

/** A commit that cannot share a write with those before it. */
const isAlone = (journal: Journal, request: CommitRequest): boolean =>
  beginsSegment(journal, request) || isMassChange(journal, request.operations);

function beginsSegment(journal: Journal, { schemaVersion }: Asked): boolean {
  return schemaVersion > journal.schemaVersion || (journal.segments.at(-1)?.bytes ?? 0) > LARGEST_SEGMENT;
}

/** Rows that stood before and are changed or purged; a first import into an empty workspace is none. */
function isMassChange(journal: Journal, operations: readonly Operation[]): boolean {
  const changed = operations.filter(({ before }) => before !== null).length;
  return changed >= MASS_CHANGE_ROWS && changed >= journal.rowCount * MASS_CHANGE_SHARE;
}

/** The snapshot that an upgrade or a mass change is taken back with, before it is written. */
async function prepare(
  journal: Journal,
  store: SnapshotStore,
  { clock, snapshotTurn }: WriterOptions,
  request: CommitRequest,
): Promise<DiskFault | 'failed' | null> {
  const upgrades = request.schemaVersion > journal.schemaVersion;
  if (!upgrades && !isMassChange(journal, request.operations)) return null;
  if (journal.head.seq === 0) return null;
  try {
    const snapshot = await snapshotTurn(async () => {
      const there = upgrades ? null : findAtHead(journal, store);
      return there ?? takeSnapshot(journal, store, upgrades ? 'upgrade' : 'mass-change', clock());
    });
    return snapshot === null ? 'failed' : null;
  } catch (error) {
    const fault = findDiskFault(error);
    if (fault === null) throw error;
    return fault;
  }
}

function unfit({ operations }: CommitRequest): { ok: false; reason: 'refused' } | null {
  const fits = operations.every(
    ({ before, after }) => (before === null || findRowFault(before) === null) && (after === null || isWritable(after)),
  );
  return fits ? null : { ok: false, reason: 'refused' };
}

/** Text grows to at most three bytes a character; only rows that could be too long are measured exactly. */
function isWritable(row: NonNullable<Operation['after']>): boolean {
  if (findRowFault(row) !== null) return false;
  return JSON.stringify(row).length * 3 < LONGEST_LINE || Buffer.byteLength(canonicalText(row)) <= LONGEST_LINE;
}

/** Writes sealed entries that follow the head, in a segment of their own where one is asked for, and learns them. */
export async function writeEntries(
  journal: Journal,
  entries: readonly JournalEntry[],
  lines: readonly Buffer[],
  newSegment: number | null,
): Promise<DiskFault | null> {
  const stray = await clearStray(journal);
  if (stray !== null) return stray;
  let segment = journal.segments.at(-1);
  let offset = segment?.bytes ?? 0;
  const size = lines.reduce((sum, line) => sum + line.length, 0);
  if (newSegment !== null || segment === undefined) {
    try {
      segment = await beginSegment(journal, newSegment ?? journal.schemaVersion, lines);
    } catch (error) {
      await clearStray(journal);
      const fault = findDiskFault(error);
      if (fault === null) throw error;
      return fault;
    }
    journal.segments.push(segment);
    offset = segment.bytes - size;
  } else {
    const fault = await appendToSegment(journal, segment, Buffer.concat(lines));
    if (fault !== null) return fault;
  }
  for (const [index, entry] of entries.entries()) {
    const length = lines[index]?.length ?? 0;
    learnEntry(journal, entry, segment.number, offset, length);
    offset += length;
  }
  await noteAcknowledged(journal.fs, journal.folders, journal.head.seq);
  return null;
}

/** A segment whose beginning failed half way may lie there unacknowledged; nothing is written beside it. */
async function clearStray({ fs, folders, segments }: Journal): Promise<DiskFault | null> {
  const path = join(folders.journal, segmentFile((segments.at(-1)?.number ?? 0) + 1));
  try {
    if ((await fs.size(path)) !== null) await fs.remove(path);
    return null;
  } catch (error) {
    return findDiskFault(error) ?? 'folder-gone';
  }
}
