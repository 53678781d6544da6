/**
 * What a running host knows about one workspace's journal.
 *
 * The entries themselves stay on the disk; in memory are their places, the opIds
 * that were answered and the restores, which is little even after ten years. Only
 * this module's functions read entries back.
 */
import { join } from 'node:path';
import type { Repair } from '#contract/bridge.ts';
import { GENESIS_HASH, type Head, type JournalEntry } from '#contract/journal-entry.ts';
import type { FileSystem } from './file-system.ts';
import type { Folders } from './folders.ts';
import { readLine } from './line.ts';
import { readEntry } from './segment.ts';

export interface Segment {
  readonly file: string;
  readonly number: number;
  readonly schemaVersion: number;
  /** The length up to which the file is known to be whole and synced. */
  bytes: number;
}

/** Where entries stand, in order of seq: parallel lists, because there may be a million of them. */
export interface Places {
  readonly seqs: number[];
  /** Segment numbers. */
  readonly segments: number[];
  readonly offsets: number[];
  readonly lengths: number[];
  /** Rows each entry added, less those it purged. */
  readonly growths: number[];
}

/** A restore entry: from `head` on, rows are those of the snapshot, and then what followed. */
export interface RestorePoint {
  readonly head: Head;
  readonly snapshot: string;
}

export interface Journal {
  readonly fs: FileSystem;
  readonly folders: Folders;
  readonly workspace: string;
  installId: string;
  segments: Segment[];
  places: Places;
  opIds: Map<string, number>;
  restores: RestorePoint[];
  head: Head;
  /** Where the unbroken run that ends at the head begins. */
  anchor: Head;
  schemaVersion: number;
  /** Rows alive at the head, as the images add up. */
  rowCount: number;
  /** A segment written by a release whose format this one does not know. */
  newerFormat: boolean;
  state: 'sound' | 'asks';
  repairs: Repair[];
}

export function emptyJournal(fs: FileSystem, folders: Folders, workspace: string): Journal {
  const start = { seq: 0, hash: GENESIS_HASH };
  return {
    fs,
    folders,
    workspace,
    installId: '',
    segments: [],
    places: { seqs: [], segments: [], offsets: [], lengths: [], growths: [] },
    opIds: new Map(),
    restores: [],
    head: start,
    anchor: start,
    schemaVersion: 1,
    rowCount: 0,
    newerFormat: false,
    state: 'sound',
    repairs: [],
  };
}

/** Takes an entry that stands on the disk into what is known. */
export function learnEntry(
  journal: Journal,
  entry: JournalEntry,
  segment: number,
  offset: number,
  length: number,
): void {
  const { seqs, segments, offsets, lengths, growths } = journal.places;
  seqs.push(entry.seq);
  segments.push(segment);
  offsets.push(offset);
  lengths.push(length);
  journal.opIds.set(entry.opId, entry.seq);
  journal.head = { seq: entry.seq, hash: entry.hash };
  journal.schemaVersion = Math.max(journal.schemaVersion, entry.schemaVersion);
  if (entry.restored !== null) journal.restores.push({ head: journal.head, snapshot: entry.restored.snapshot });
  let growth = 0;
  for (const { before, after } of entry.operations) {
    if (before === null && after !== null) growth += 1;
    if (before !== null && after === null) growth -= 1;
  }
  growths.push(growth);
  journal.rowCount += growth;
}

export const pathOf = (journal: Journal, segment: Segment): string => join(journal.folders.journal, segment.file);

/** The index of the first entry with seq > after. */
export function indexAfter(journal: Journal, after: number): number {
  const { seqs } = journal.places;
  let low = 0;
  let high = seqs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seqs[middle] ?? 0) <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads entries by index, from one index up to another, in steps of about a megabyte. */
export async function* readEntries(journal: Journal, from: number, to: number): AsyncGenerator<JournalEntry> {
  const { segments, offsets, lengths } = journal.places;
  let index = from;
  while (index < to) {
    const segment = journal.segments.find(({ number }) => number === segments[index]);
    const start = offsets[index] ?? 0;
    let end = index;
    let size = 0;
    while (end < to && segments[end] === segments[index] && (end === index || size < 1024 * 1024)) {
      size = (offsets[end] ?? 0) + (lengths[end] ?? 0) - start;
      end += 1;
    }
    if (segment === undefined) throw new Error(`The journal has no segment for its entry ${index}.`);
    const bytes = await journal.fs.readPart(pathOf(journal, segment), start, size);
    for (; index < end; index++) {
      const at = (offsets[index] ?? 0) - start;
      const line = readLine(bytes.subarray(at, at + (lengths[index] ?? 0) - 1));
      const entry = line === null ? null : readEntry(line.value, line.hash);
      if (entry === null) throw new Error(`A line of ${segment.file} has changed since it was opened.`);
      yield entry;
    }
  }
}

/** The hash at a seq, or null where the journal does not hold it (a gap, or before it begins). */
export async function findHashAt(journal: Journal, seq: number): Promise<string | null> {
  if (seq === journal.head.seq) return journal.head.hash;
  if (seq === journal.anchor.seq) return journal.anchor.hash;
  const index = indexAfter(journal, seq) - 1;
  if (journal.places.seqs[index] === seq) {
    for await (const entry of readEntries(journal, index, index + 1)) return entry.hash;
  }
  if (journal.places.seqs[index + 1] === seq + 1) {
    for await (const entry of readEntries(journal, index + 1, index + 2)) return entry.previousHash;
  }
  return null;
}
