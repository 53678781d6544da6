/**
 * Reading the whole journal and saying where the chain holds.
 *
 * One pass over the files in order. A line counts when its hash is right; it
 * continues the chain when it names the line before it and its number is the
 * next. What does not continue it is listed as a break, and the walk goes on
 * behind it: entries that survive are never thrown away for those that did not.
 */
import { join } from 'node:path';
import { GENESIS_HASH, type Head, type JournalEntry } from '#contract/journal-entry.ts';
import type { FileSystem } from './file-system.ts';
import { readLine, splitLines } from './line.ts';
import { parseSegmentFile, readEntry, readHeader, type SegmentHeader } from './segment.ts';

export interface ScannedSegment {
  readonly file: string;
  readonly number: number;
  readonly bytes: number;
  /** Null where the first line is no header that can be read. */
  readonly header: SegmentHeader | null;
  /** The lines that hold, with their ends, header included. */
  readonly sound: readonly { readonly from: number; readonly to: number }[];
}

/** Entries that follow one another without a break. `anchor` is where the first of them says it stands. */
export interface Run {
  readonly anchor: Head;
  readonly last: Head;
}

export interface Break {
  readonly file: string;
  /** The number the next entry should have had. */
  readonly seq: number;
  readonly what: 'header' | 'line' | 'order' | 'gap';
  readonly why: string;
}

/** Bytes behind the last line that holds, in the last segment. */
export interface Tail {
  readonly file: string;
  readonly from: number;
  /** `unfinished`: a line that holds but lacks its end. `torn`: half a line, or zeros. `damaged`: whole lines that do not hold. */
  readonly kind: 'unfinished' | 'torn' | 'damaged';
}

export interface EntryPlace {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

export interface Scan {
  readonly segments: readonly ScannedSegment[];
  readonly runs: readonly Run[];
  readonly breaks: readonly Break[];
  readonly tail: Tail | null;
  readonly head: Head;
  readonly entries: number;
}

interface Walk {
  readonly runs: { anchor: Head; last: Head }[];
  readonly breaks: Break[];
  readonly onEntry: (entry: JournalEntry, place: EntryPlace) => void;
  expected: Head;
  entries: number;
}

export async function scanJournal(
  fs: FileSystem,
  folder: string,
  onEntry: (entry: JournalEntry, place: EntryPlace) => void = () => {},
): Promise<Scan> {
  const walk: Walk = { runs: [], breaks: [], onEntry, expected: { seq: 0, hash: GENESIS_HASH }, entries: 0 };
  const files = (await fs.list(folder)).filter((name) => parseSegmentFile(name) !== null);
  const segments: ScannedSegment[] = [];
  let tail: Tail | null = null;
  for (const [index, file] of files.entries()) {
    const scanned = scanSegment(walk, file, await fs.read(join(folder, file)), index === files.length - 1);
    segments.push(scanned.segment);
    tail = scanned.tail;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { segments, runs: walk.runs, breaks: walk.breaks, tail, head: walk.expected, entries: walk.entries };
}

function scanSegment(
  walk: Walk,
  file: string,
  bytes: Buffer,
  last: boolean,
): { segment: ScannedSegment; tail: Tail | null } {
  const sound: { from: number; to: number }[] = [];
  const behind: Break[] = [];
  let header: SegmentHeader | null = null;
  let tail: Tail | null = null;
  let soundTo = 0;
  const misfit = (what: Break['what'], why: string) => behind.push({ file, seq: walk.expected.seq + 1, what, why });
  for (const { from, to, ended } of splitLines(bytes)) {
    const line = readLine(bytes.subarray(from, to));
    if (from === 0) {
      header = line === null ? null : readHeader(line.value);
      if (header !== null && ended && header.firstSeq <= walk.expected.seq) {
        misfit('order', `the segment begins at entry ${header.firstSeq}, which came before`);
      } else if (header !== null && ended) {
        if (header.firstSeq !== walk.expected.seq + 1 || header.previousHash !== walk.expected.hash) {
          startAnew(walk, file, { seq: header.firstSeq - 1, hash: header.previousHash });
        }
        sound.push({ from, to: to + 1 });
        soundTo = to + 1;
      } else misfit('header', 'the first line is not a header that can be read');
      continue;
    }
    const entry = line === null ? null : readEntry(line.value, line.hash);
    if (entry === null) {
      misfit('line', ended ? 'a line does not match its checksum' : 'a line ends too early');
      continue;
    }
    if (!ended && last && behind.length === 0) {
      tail = { file, from: to, kind: 'unfinished' };
    } else if (!ended) {
      misfit('line', 'a line lacks its end');
      continue;
    }
    if (entry.seq <= walk.expected.seq) {
      misfit('order', `entry ${entry.seq} stands where another should`);
      continue;
    }
    walk.breaks.push(...behind.splice(0));
    if (entry.seq !== walk.expected.seq + 1 || entry.previousHash !== walk.expected.hash) {
      startAnew(walk, file, { seq: entry.seq - 1, hash: entry.previousHash });
    }
    takeEntry(walk, entry, { file, from, to: to + 1 });
    sound.push({ from, to: to + 1 });
    soundTo = to + 1;
  }
  if (bytes.length === 0) misfit('header', 'the file is empty');
  if (last && sound.length > 0 && behind.length > 0)
    tail = { file, from: soundTo, kind: kindOfTail(bytes.subarray(soundTo)) };
  if (tail === null || tail.kind === 'damaged') walk.breaks.push(...behind);
  const number = parseSegmentFile(file) ?? 0;
  return { segment: { file, number, bytes: bytes.length, header, sound }, tail };
}

function takeEntry(walk: Walk, entry: JournalEntry, place: EntryPlace): void {
  const run = walk.runs.at(-1);
  const last = { seq: entry.seq, hash: entry.hash };
  if (run === undefined) walk.runs.push({ anchor: walk.expected, last });
  else run.last = last;
  walk.expected = last;
  walk.entries += 1;
  walk.onEntry(entry, place);
}

/** The chain breaks here and another run begins where the next line says it stands. */
function startAnew(walk: Walk, file: string, anchor: Head): void {
  const missing = anchor.seq - walk.expected.seq;
  const why =
    missing > 0
      ? `${missing} entries before entry ${anchor.seq + 1} are missing`
      : 'an entry does not follow the one before it';
  walk.breaks.push({ file, seq: walk.expected.seq + 1, what: 'gap', why });
  walk.runs.push({ anchor, last: anchor });
  walk.expected = anchor;
}

/** A crash leaves half a line without an end, or zeros; whole lines that do not hold are damage. */
function kindOfTail(bytes: Buffer): Tail['kind'] {
  return bytes.every((byte) => byte === 0) || !bytes.includes(0x0a) ? 'torn' : 'damaged';
}
