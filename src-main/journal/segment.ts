/**
 * Segments: the journal as a row of files, `journal-000001.ndjson` and on.
 *
 * Each opens with a header line that says how to read it and which line it
 * follows. A new one begins above 8 MB and at each schema upgrade. It appears
 * whole, with its first entry in it, so no segment is ever a torn header.
 */
import { z } from 'zod';
import { type JournalEntry, sha256 } from '#contract/journal-entry.ts';
import { type SealedLine, sealLine } from './line.ts';

export const LARGEST_SEGMENT = 8 * 1024 * 1024;
export const JOURNAL_FORMAT = 1;
const FORMAT_NAME = 'matters-journal';

const segmentHeader = z.looseObject({
  format: z.literal(FORMAT_NAME),
  formatVersion: z.int().min(1),
  schemaVersion: z.int().min(1),
  installId: z.string().min(1),
  segment: z.int().min(1),
  firstSeq: z.int().min(1),
  previousHash: sha256,
});
export interface SegmentHeader {
  readonly formatVersion: number;
  readonly schemaVersion: number;
  readonly installId: string;
  readonly segment: number;
  readonly firstSeq: number;
  /** The hash of the last entry before this segment. */
  readonly previousHash: string;
}

export const segmentFile = (number: number): string => `journal-${String(number).padStart(6, '0')}.ndjson`;

/** Null for a file that is no segment. */
export function parseSegmentFile(name: string): number | null {
  const digits = /^journal-(\d{6,9})\.ndjson$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

export const sealHeader = (header: SegmentHeader): SealedLine => sealLine({ format: FORMAT_NAME, ...header });

export function readHeader(value: unknown): SegmentHeader | null {
  const read = segmentHeader.safeParse(value);
  return read.success ? read.data : null;
}

export function sealEntry(entry: Omit<JournalEntry, 'hash'>): SealedLine {
  return sealLine(entry);
}

/**
 * The entry of a line whose hash was right.
 *
 * The hash is what guards it; this only tells an entry from a line of some other
 * kind, because a hundred thousand of them are read at start.
 */
export function readEntry(value: unknown, hash: string): JournalEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const entry = Object.assign(value as JournalEntry, { hash });
  const whole =
    Number.isSafeInteger(entry.seq) &&
    entry.seq > 0 &&
    typeof entry.opId === 'string' &&
    typeof entry.previousHash === 'string' &&
    typeof entry.schemaVersion === 'number' &&
    Array.isArray(entry.operations);
  return whole ? entry : null;
}
