/**
 * Putting a damaged journal right without deleting a byte of it.
 *
 * What is cut away is first kept in quarantine, synced; then the segment is
 * written anew from its lines that hold. A crash between the two only means that
 * the next start does it again.
 */
import { join } from 'node:path';
import type { JournalEntry } from '#contract/journal-entry.ts';
import { type Journal, pathOf, type Segment } from './journal-state.ts';
import { readLine } from './line.ts';
import { JOURNAL_FORMAT, readEntry, type SegmentHeader, sealHeader, segmentFile } from './segment.ts';
import type { ScannedSegment, Tail } from './verify.ts';
import { quarantineBytes, quarantineFile, writeWhole } from './whole-file.ts';

/** Gives a last line that holds the end it lacks. Nothing is lost, so nothing is reported. */
export async function finishTail(journal: Journal, tail: Tail): Promise<void> {
  await changeFile(journal, tail.file, async (file) => file.write(Buffer.from('\n'), tail.from));
}

/** Keeps the tail's bytes in quarantine, then cuts it. Answers the quarantined file's name. */
export async function cutTail(journal: Journal, tail: Tail): Promise<string> {
  const { fs, folders } = journal;
  const bytes = await fs.read(join(folders.journal, tail.file));
  const kept = await quarantineBytes(fs, folders.quarantine, `tail-of-${tail.file}`, bytes.subarray(tail.from));
  await changeFile(journal, tail.file, async (file) => file.truncate(tail.from));
  return kept;
}

async function changeFile(
  { fs, folders }: Journal,
  name: string,
  change: (file: Awaited<ReturnType<Journal['fs']['open']>>) => Promise<void>,
): Promise<void> {
  const file = await fs.open(join(folders.journal, name), 'change');
  try {
    await change(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a segment anew from the lines that hold, up to a seq, with the original
 * in quarantine. Answers the quarantined name, or null where the segment was
 * already just that.
 */
export async function rewriteSegment(journal: Journal, scanned: ScannedSegment, upTo: number): Promise<string | null> {
  const { fs, folders } = journal;
  const path = join(folders.journal, scanned.file);
  const bytes = await fs.read(path);
  const lines = scanned.sound.slice(scanned.header === null ? 0 : 1);
  const kept = lines
    .map(({ from, to }) => ({ from, to, entry: entryAt(bytes, from, to) }))
    .filter(({ entry }) => entry !== null && entry.seq <= upTo);
  const first = kept[0]?.entry ?? null;
  if (first === null && (scanned.header === null || scanned.header.firstSeq > upTo + 1)) {
    return quarantineFile(fs, folders.quarantine, path);
  }
  const header = scanned.header === null ? null : scanned.sound[0];
  const opening = header === null || header === undefined ? null : bytes.subarray(header.from, header.to);
  const anew = Buffer.concat([
    opening ?? sealHeader(headerFor(journal, scanned.number, first)).bytes,
    ...kept.map(({ from, to }) => bytes.subarray(from, to)),
  ]);
  if (anew.equals(bytes)) return null;
  const name = await quarantineBytes(fs, folders.quarantine, scanned.file, bytes);
  await writeWhole(fs, path, anew);
  return name;
}

function entryAt(bytes: Buffer, from: number, to: number): JournalEntry | null {
  const line = readLine(bytes.subarray(from, to - 1));
  return line === null ? null : readEntry(line.value, line.hash);
}

function headerFor(journal: Journal, number: number, first: JournalEntry | null): SegmentHeader {
  return {
    formatVersion: JOURNAL_FORMAT,
    schemaVersion: first?.schemaVersion ?? journal.schemaVersion,
    installId: journal.installId,
    segment: number,
    firstSeq: first?.seq ?? journal.head.seq + 1,
    previousHash: first?.previousHash ?? journal.head.hash,
  };
}

/** A new last segment that follows the head, whole on the disk with the lines it opens with. */
export async function beginSegment(
  journal: Journal,
  schemaVersion: number,
  lines: readonly Buffer[],
): Promise<Segment> {
  const number = (journal.segments.at(-1)?.number ?? 0) + 1;
  const header = sealHeader({ ...headerFor(journal, number, null), schemaVersion });
  const bytes = Buffer.concat([header.bytes, ...lines]);
  const segment: Segment = { file: segmentFile(number), number, schemaVersion, bytes: bytes.length };
  await writeWhole(journal.fs, pathOf(journal, segment), bytes);
  return segment;
}
