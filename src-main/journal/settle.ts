/**
 * The person's answer to a damaged journal: go on from the last good state.
 *
 * The last good state is the furthest one whose rows can be worked out: the head
 * itself, a good snapshot that lies beyond it, or the end of the part that holds
 * from the beginning. What cannot be used is moved to quarantine, and the choice
 * is written down as an entry of its own.
 */
import { randomUUID } from 'node:crypto';
import { type Actor, GENESIS_HASH, type Head } from '#contract/journal-entry.ts';
import { noteAcknowledged } from './acknowledged.ts';
import { headOf } from './fold.ts';
import { type Journal, learnEntry } from './journal-state.ts';
import { leadsToHead, loadJournal } from './open.ts';
import { beginSegment, rewriteSegment } from './repair.ts';
import { sealEntry } from './segment.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import { scanJournal } from './verify.ts';

export async function continueFromLastGood(
  journal: Journal,
  store: SnapshotStore,
  actor: Actor,
  now: string,
): Promise<void> {
  const { fs, folders } = journal;
  const scan = await scanJournal(fs, folders.journal);
  const isOurs = scan.segments.every(({ header }) => header === null || header.installId === journal.installId);
  const first = isOurs ? scan.runs[0] : undefined;
  const good = await findLastGood(journal, store, first?.last ?? null, first?.anchor.seq === 0);
  const before = journal.head;
  const upTo = isOurs ? good.seq : -1;
  for (const segment of [...scan.segments].reverse()) await rewriteSegment(journal, segment, upTo);
  const { installId, schemaVersion } = journal;
  await loadJournal(journal);
  Object.assign(journal, { installId, schemaVersion, head: good });
  const entry = {
    seq: good.seq + 1,
    at: now,
    opId: randomUUID(),
    schemaVersion,
    command: 'settleDamage',
    summary: `Continued from entry ${good.seq} after damage at entry ${before.seq}; what could not be read is in quarantine`,
    actor,
    undoes: null,
    operations: [],
    previousHash: good.hash,
    restored: null,
  };
  const line = sealEntry(entry);
  const segment = await beginSegment(journal, schemaVersion, [line.bytes]);
  journal.segments.push(segment);
  learnEntry(
    journal,
    { ...entry, hash: line.hash },
    segment.number,
    segment.bytes - line.bytes.length,
    line.bytes.length,
  );
  await noteAcknowledged(fs, folders, journal.head.seq);
  await loadJournal(journal);
  journal.state = (await leadsToHead(journal, store)) ? 'sound' : 'asks';
}

async function findLastGood(
  journal: Journal,
  store: SnapshotStore,
  firstRunEnd: Head | null,
  fromStart: boolean,
): Promise<Head> {
  const candidates: Head[] = [{ seq: 0, hash: GENESIS_HASH }];
  if (firstRunEnd !== null && fromStart && journal.restores.length === 0) candidates.push(firstRunEnd);
  for (const snapshot of store.known.values()) {
    const restored = journal.restores.some(({ snapshot: name }) => name === snapshot.name);
    if (snapshot.checked === 'good' && (!snapshot.incoming || restored)) candidates.push(headOf(journal, snapshot));
  }
  if (await leadsToHead(journal, store)) candidates.push(journal.head);
  return candidates.reduce((best, candidate) => (candidate.seq >= best.seq ? candidate : best));
}
