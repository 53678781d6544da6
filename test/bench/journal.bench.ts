/**
 * What the journal costs, beside the least that could be done instead.
 *
 * The rival of a commit appends the same line and does not sync it, which keeps
 * nothing through a power cut. The rivals of opening and verifying read the same
 * files and split their lines; of a snapshot, `JSON.stringify` into one file.
 */
import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommitRequest } from '#contract/journal-entry.ts';
import { sealEntry, sealHeader, segmentFile } from '#main/journal/segment.ts';
import { openWorkspaces, type WorkspaceHandlers } from '#main/verbs/workspace.ts';

export interface Measured {
  readonly name: string;
  readonly ours: number;
  readonly rival: number;
  /** Ours by the rival's: below 1 is quicker. */
  readonly ratio: number;
  readonly unit: string;
}

const ENTRIES = 100_000;
const COMMITS = 300;

export async function benchJournal(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'matters-bench-'));
  try {
    return [...(await benchCommits(join(folder, 'commits'))), ...(await benchLongJournal(join(folder, 'long')))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const measured = (name: string, ours: number, rival: number): Measured => ({
  name,
  ours: round(ours),
  rival: round(rival),
  ratio: round(ours / rival),
  unit: 'ms',
});
const round = (value: number): number => Math.round(value * 100) / 100;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

async function benchCommits(folder: string): Promise<Measured[]> {
  const { handlers, close } = await open(folder);
  const plain = join(folder, 'plain.ndjson');
  const ours: number[] = [];
  const rival: number[] = [];
  for (let seq = 0; seq < COMMITS; seq++) {
    const request = aCommit(seq);
    ours.push(await timed(() => handlers.commit(request)));
    rival.push(await timed(() => appendFile(plain, `${JSON.stringify(request)}\n`)));
  }
  await close();
  return [0.5, 0.95].map((share) => measured(`one commit, p${share * 100}`, at(ours, share), at(rival, share)));
}

async function benchLongJournal(folder: string): Promise<Measured[]> {
  await writeLongJournal(folder);
  const journal = join(folder, 'workspaces', 'own', 'journal');
  const reading = await timed(async () => {
    for (const file of await readdir(journal)) (await readFile(join(journal, file), 'utf8')).split('\n');
  });
  const { handlers, close } = await open(folder, false);
  const opening = await timed(() => handlers.openWorkspace({ workspace: 'own', schemaVersion: 1 }));
  const verifying = await timed(() => handlers.verify({ workspace: 'own' }));
  const snapshot = await timed(() => handlers.takeSnapshot({ workspace: 'own', reason: 'asked' }));
  const rows = Array.from({ length: ENTRIES }, (_, seq) => aRow(seq));
  const stringify = await timed(() => writeFile(join(folder, 'plain.json'), JSON.stringify(rows)));
  const again = await timed(() => handlers.takeSnapshot({ workspace: 'own', reason: 'asked' }));
  await close();
  return [
    measured('opening 100,000 entries', opening, reading),
    measured('verifying 100,000 entries', verifying, reading),
    measured('snapshot of 100,000 rows from entries', snapshot, stringify),
    measured('snapshot of 100,000 rows from a snapshot', again, stringify),
  ];
}

async function open(
  dataFolder: string,
  make = true,
): Promise<{ handlers: WorkspaceHandlers; close: () => Promise<void> }> {
  const opened = await openWorkspaces({ dataFolder, host: 'browser', snapshotEveryMs: 3_600_000 });
  if (!opened.ok) throw new Error(opened.reason);
  if (make) await opened.handlers.openWorkspace({ workspace: 'own', schemaVersion: 1 });
  return opened;
}

const aRow = (seq: number) => ({
  id: `action:${String(seq).padStart(8, '0')}`,
  title: `Write to the party about item ${seq}`,
  owners: ['post:chair', 'post:secretariat'],
  due: '2021-05-12',
  notes: 'A sentence or two about what was done and what is still to do.',
});

function aCommit(seq: number): CommitRequest {
  const row = aRow(seq);
  return {
    workspace: 'own',
    opId: randomUUID(),
    expectedSeq: seq,
    schemaVersion: 1,
    command: 'addAction',
    summary: `Added action ${seq}`,
    actor: { name: 'A Secretary', post: 'Programme Officer', party: 'A Council', authenticated: false },
    undoes: null,
    operations: [{ table: 'actions', id: row.id, before: null, after: row }],
  };
}

/** The journal as a hundred thousand single commits would have left it, written in one go. */
async function writeLongJournal(folder: string): Promise<void> {
  const journal = join(folder, 'workspaces', 'own', 'journal');
  await mkdir(journal, { recursive: true });
  let previousHash = '0'.repeat(64);
  const perSegment = 12_000;
  for (let from = 0, segment = 1; from < ENTRIES; from += perSegment, segment++) {
    const facts = { formatVersion: 1, schemaVersion: 1, installId: 'bench', segment, firstSeq: from + 1, previousHash };
    const lines = [sealHeader(facts).bytes];
    for (let seq = from; seq < Math.min(ENTRIES, from + perSegment); seq++) {
      const { workspace: _workspace, expectedSeq: _expected, ...said } = aCommit(seq);
      const line = sealEntry({ ...said, seq: seq + 1, at: '2026-11-22T09:00:00.000Z', previousHash, restored: null });
      previousHash = line.hash;
      lines.push(line.bytes);
    }
    await writeFile(join(journal, segmentFile(segment)), Buffer.concat(lines));
  }
}
