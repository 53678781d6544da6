/**
 * Opening a workspace's journal: what is safe to repair is repaired and said,
 * what is not is asked about, and nothing is silent.
 *
 * A torn end that nobody was told is saved is cut (and kept in quarantine).
 * Damage in the middle is bridged where a good snapshot stands on the chain of
 * the entries that survive. Everything else waits for the person: read only
 * until `settle`. A workspace that should be here and is not is an alarm.
 */
import { randomUUID } from 'node:crypto';
import type { Repair } from '#contract/bridge.ts';
import { noteAcknowledged, readAcknowledged } from './acknowledged.ts';
import type { FileSystem } from './file-system.ts';
import { headOf, listBases } from './fold.ts';
import type { Folders } from './folders.ts';
import { type InstallMarker, readMarker, writeMarker } from './install-marker.ts';
import { emptyJournal, indexAfter, type Journal, learnEntry } from './journal-state.ts';
import { beginSegment, cutTail, finishTail, rewriteSegment } from './repair.ts';
import { JOURNAL_FORMAT } from './segment.ts';
import { openSnapshotStore, type SnapshotStore } from './snapshot-store.ts';
import { type Scan, scanJournal } from './verify.ts';
import { removeUnfinished } from './whole-file.ts';

export interface OpenJournal {
  readonly fs: FileSystem;
  readonly folders: Folders;
  readonly workspace: string;
  /** Of the window that asks; a workspace made now is of this version. */
  readonly schemaVersion: number;
  readonly now: string;
}

export async function openJournal(ask: OpenJournal): Promise<{ journal: Journal; store: SnapshotStore }> {
  const { fs, folders } = ask;
  for (const folder of [folders.journal, folders.snapshots, folders.files, folders.quarantine])
    await fs.makeFolder(folder);
  await fs.syncFolder(folders.root);
  await removeUnfinished(fs, folders.journal);
  await removeUnfinished(fs, folders.snapshots);
  const { store, damaged } = await openSnapshotStore(fs, folders);
  const journal = emptyJournal(fs, folders, ask.workspace);
  const marker = await readMarker(fs, folders);
  if (marker !== null && marker !== 'unreadable') journal.installId = marker.installId;
  let scan = await loadJournal(journal);
  if (journal.installId === '') journal.installId = randomUUID();
  for (const file of damaged) journal.repairs.push(snapshotAside(file));

  if (scan.segments.length === 0) {
    if (marker !== null || store.known.size > 0 || damaged.length > 0) return { journal: raiseAlarm(journal), store };
    await makeWorkspace(journal, ask);
    return { journal, store };
  }
  if (journal.newerFormat) return { journal, store };
  if (isAnothers(marker, journal)) return { journal: disown(journal, marker), store };
  if (marker === null || marker === 'unreadable') {
    await writeMarker(fs, folders, { installId: journal.installId, madeAt: ask.now });
  }
  scan = await mendTail(journal, scan);
  await judge(journal, store, scan);
  await countRows(journal, store);
  return { journal, store };
}

async function makeWorkspace(journal: Journal, ask: OpenJournal): Promise<void> {
  journal.schemaVersion = ask.schemaVersion;
  journal.segments.push(await beginSegment(journal, ask.schemaVersion, []));
  await writeMarker(journal.fs, journal.folders, { installId: journal.installId, madeAt: ask.now });
}

function raiseAlarm(journal: Journal): Journal {
  journal.state = 'asks';
  journal.repairs.push({
    what: 'marker-without-journal',
    file: 'journal',
    sentence:
      'A workspace was kept here, but its journal is gone. Nothing will be written until you choose: bring the folder back from a copy, or continue from the newest good snapshot.',
    harmless: false,
  });
  return journal;
}

/** Somebody copied the wrong folder over this one: the journal holds, and is not this workspace's. */
const isAnothers = (
  marker: InstallMarker | 'unreadable' | null,
  { installId }: Pick<Journal, 'installId'>,
): marker is InstallMarker => marker !== null && marker !== 'unreadable' && marker.installId !== installId;

/** Nothing of it is shown: its rows beside this workspace's papers would be worse than none. */
function disown(journal: Journal, { installId }: InstallMarker): Journal {
  const { fs, folders, workspace, repairs } = journal;
  Object.assign(journal, { ...emptyJournal(fs, folders, workspace), installId, repairs, state: 'asks' });
  repairs.push({
    what: 'marker-without-journal',
    file: 'journal',
    sentence:
      'The journal in this folder belongs to another workspace. Nothing will be written until you choose: bring the right folder back from a copy, or continue from the newest good snapshot.',
    harmless: false,
  });
  return journal;
}

/** Reads the whole chain from the disk into what is known, from scratch. */
export async function loadJournal(journal: Journal): Promise<Scan> {
  Object.assign(journal, {
    ...emptyJournal(journal.fs, journal.folders, journal.workspace),
    installId: journal.installId,
    repairs: journal.repairs,
  });
  const scan = await scanJournal(journal.fs, journal.folders.journal, (entry, { file, from, to }) => {
    learnEntry(journal, entry, Number(file.slice(8, -7)), from, to - from);
  });
  for (const { file, number, bytes, header } of scan.segments) {
    const schemaVersion = header === null ? journal.schemaVersion : header.schemaVersion;
    journal.segments.push({ file, number, schemaVersion, bytes });
    journal.schemaVersion = Math.max(journal.schemaVersion, schemaVersion);
    journal.installId = header?.installId ?? journal.installId;
    journal.newerFormat ||= (header?.formatVersion ?? 1) > JOURNAL_FORMAT;
  }
  journal.head = scan.head;
  journal.anchor = scan.runs.at(-1)?.anchor ?? journal.anchor;
  return scan;
}

async function mendTail(journal: Journal, scan: Scan): Promise<Scan> {
  const { tail } = scan;
  if (tail === null || tail.kind === 'damaged') return scan;
  if (tail.kind === 'unfinished') {
    await finishTail(journal, tail);
    return loadJournal(journal);
  }
  const acknowledged = await readAcknowledged(journal.fs, journal.folders);
  const harmless = acknowledged <= scan.head.seq;
  const file = await cutTail(journal, tail);
  journal.repairs.push({
    what: 'torn-tail-cut',
    file: `quarantine/${file}`,
    sentence: harmless
      ? 'The last line of the journal was never finished and was cut. It had not been reported as saved.'
      : 'The end of the journal was cut off after it had been saved.',
    harmless,
  });
  return loadJournal(journal);
}

/** Decides whether the journal may be written, and mends what the snapshots allow. */
async function judge(journal: Journal, store: SnapshotStore, scan: Scan): Promise<void> {
  const acknowledged = await readAcknowledged(journal.fs, journal.folders);
  const furthest = Math.max(acknowledged, ...ownHeads(journal, store));
  const reachable = await leadsToHead(journal, store);
  const end = scan.segments.at(-1);
  const endUnknown = scan.tail?.kind === 'damaged' || end?.sound.length === 0;
  if (furthest > journal.head.seq || endUnknown || !reachable) {
    journal.state = 'asks';
    journal.repairs.push(...scan.breaks.map(describeBreak(false)));
    if (furthest > journal.head.seq) journal.repairs.push(endMissing(furthest - journal.head.seq));
    if (!reachable && scan.breaks.length === 0) journal.repairs.push(baseMissing);
    return;
  }
  if (acknowledged < journal.head.seq) await noteAcknowledged(journal.fs, journal.folders, journal.head.seq);
  if (scan.breaks.length === 0) return;
  const gaps = scan.breaks.filter(({ what }) => what === 'gap');
  for (const segment of scan.segments) {
    const file = await rewriteSegment(journal, segment, Number.MAX_SAFE_INTEGER);
    if (file !== null) journal.repairs.push(segmentAside(file, gaps.length === 0));
  }
  journal.repairs.push(...gaps.map(describeBreak(true)));
  await loadJournal(journal);
}

const ownHeads = (journal: Journal, store: SnapshotStore): number[] =>
  [...store.known.values()].filter(({ incoming }) => !incoming).map((snapshot) => headOf(journal, snapshot).seq);

/** The rows at the head can be worked out: from the very beginning, or from a good snapshot on the chain. */
export async function leadsToHead(journal: Journal, store: SnapshotStore): Promise<boolean> {
  if (journal.anchor.seq === 0 && journal.restores.length === 0) return true;
  return (await listBases(journal, store)).length > 0;
}

async function countRows(journal: Journal, store: SnapshotStore): Promise<void> {
  const base = (await listBases(journal, store))[0];
  if (base === undefined) return;
  const since = journal.places.growths.slice(indexAfter(journal, headOf(journal, base).seq));
  const held = Object.values(base.rows).reduce((sum, count) => sum + count, 0);
  journal.rowCount = since.reduce((sum, growth) => sum + growth, held);
}

const snapshotAside = (file: string): Repair => ({
  what: 'snapshot-set-aside',
  file: `quarantine/${file}`,
  sentence: 'A snapshot was damaged and was moved to the quarantine folder. Take a new one.',
  harmless: true,
});

const segmentAside = (file: string, harmless: boolean): Repair => ({
  what: 'segment-set-aside',
  file: `quarantine/${file}`,
  sentence:
    'A part of the journal was damaged. It was kept in the quarantine folder and written anew without the damage.',
  harmless,
});

const describeBreak =
  (bridged: boolean) =>
  ({ what, file, seq, why }: Scan['breaks'][number]): Repair => ({
    what: what === 'gap' ? (bridged ? 'history-gap' : 'segment-missing') : 'segment-set-aside',
    file: `journal/${file}`,
    sentence: bridged
      ? `The history has a gap at entry ${seq}: ${why}. A snapshot bridges it, so every record is there.`
      : `The journal is damaged at entry ${seq}: ${why}. Nothing will be written until you choose how to go on.`,
    harmless: false,
  });

const endMissing = (count: number): Repair => ({
  what: 'history-gap',
  file: 'journal',
  sentence: `The last ${count} saved ${count === 1 ? 'entry is' : 'entries are'} missing from the end of the journal. Nothing will be written until you choose how to go on.`,
  harmless: false,
});

const baseMissing: Repair = {
  what: 'snapshot-set-aside',
  file: 'snapshots',
  sentence:
    'The snapshot that the journal continues from is missing or damaged. Nothing will be written until you choose how to go on.',
  harmless: false,
};
