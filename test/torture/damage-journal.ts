/**
 * Damage to the truth itself: ten cases of the journal and its snapshots.
 *
 * What a snapshot bridges is automatic. What nothing on the disk can make good,
 * or what may not be this workspace at all, waits for the person.
 */
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENESIS_HASH } from '#contract/journal-entry.ts';
import { sealEntry, sealHeader, segmentFile } from '#main/journal/segment.ts';
import type { Damage, Places } from './damage.ts';
import { flip, flipAt } from './damage-database.ts';

const forget = (path: string): void => rmSync(path, { recursive: true, force: true });
const workspace = ({ data }: Places): string => join(data, 'workspaces/own');
const journal = (at: Places): string => join(workspace(at), 'journal');
const segments = (at: Places): readonly string[] =>
  readdirSync(journal(at))
    .filter((name) => name.startsWith('journal-'))
    .sort()
    .map((name) => join(journal(at), name));
const snapshots = (at: Places): readonly string[] =>
  readdirSync(join(workspace(at), 'snapshots'))
    .filter((name) => name.endsWith('.matters'))
    .sort()
    .map((name) => join(workspace(at), 'snapshots', name));
const one = (paths: readonly string[], at: number): string => {
  const path = paths.at(at);
  if (path === undefined) throw new Error('There is nothing there to damage.');
  return path;
};

function swap(first: string, second: string): void {
  renameSync(first, `${first}.held`);
  renameSync(second, first);
  renameSync(`${first}.held`, second);
}

/** A journal that holds, of another workspace: as when somebody copies the wrong folder over this one. */
function fromAnotherInstall(at: Places): void {
  forget(journal(at));
  mkdirSync(journal(at));
  const facts = { formatVersion: 1, schemaVersion: 1, segment: 1, firstSeq: 1, previousHash: GENESIS_HASH };
  const lines = [sealHeader({ ...facts, installId: 'another' }).bytes];
  let previousHash = GENESIS_HASH;
  for (let seq = 1; seq <= 5; seq += 1) {
    const row = { ...A_PARTY, id: `party:another-${seq}`, name: `another-${seq}` };
    const line = sealEntry({
      ...{ seq, previousHash, restored: null, undoes: null, schemaVersion: 1, at: row.createdAt },
      ...{ opId: `00000000-0000-4000-8000-00000000000${seq}`, command: 'addParty', summary: 'Added another' },
      actor: { name: 'Another', post: '', party: '', authenticated: false },
      operations: [{ table: 'parties', id: row.id, before: null, after: row }],
    });
    previousHash = line.hash;
    lines.push(line.bytes);
  }
  writeFileSync(join(journal(at), segmentFile(1)), Buffer.concat(lines));
}

const A_PARTY = {
  ...{ createdAt: '2026-11-22T09:00:00.000Z', createdBy: 'Another', updatedAt: '2026-11-22T09:00:00.000Z' },
  ...{ updatedBy: 'Another', hlc: '1795338000000-0-another', deletedAt: null, marking: 'OFFICIAL' },
  ...{ shortName: '', aliases: [], sector: 'public', partOf: null, ended: null, joinedOn: null, note: '' },
} as const;

interface Case {
  readonly expected: Damage['expected'];
  readonly harm: (at: Places) => void;
}

const CASES: Readonly<Record<string, Case>> = {
  'Journal: half a record at its end': {
    expected: 'automatic',
    harm: (at) => appendFileSync(one(segments(at), -1), `${'ab'.repeat(20)} {"seq":9999,"comm`),
  },
  'Journal: a bit flipped in the middle of a line': {
    expected: 'automatic',
    harm: (at) => flipAt(one(segments(at), 0), statSync(one(segments(at), 0)).size >> 1),
  },
  'Journal: a segment deleted': { expected: 'automatic', harm: (at) => forget(one(segments(at), 0)) },
  'Journal: the header of a segment is bad': { expected: 'automatic', harm: (at) => flipAt(one(segments(at), 0), 5) },
  'Journal: two segments swapped': {
    expected: 'set aside and ask',
    harm: (at) => swap(one(segments(at), 0), one(segments(at), 1)),
  },
  'Journal: its folder is gone': { expected: 'set aside and ask', harm: (at) => forget(journal(at)) },
  'Journal: it comes from another install': {
    expected: 'set aside and ask',
    harm: fromAnotherInstall,
  },
  'The whole folder of the workspace is gone': {
    expected: 'set aside and ask',
    harm: (at) => forget(workspace(at)),
  },
  'Snapshots: the newest has flipped bits': { expected: 'automatic', harm: (at) => flip(one(snapshots(at), -1), 10) },
  'Snapshots: every one is damaged': {
    expected: 'automatic',
    harm: (at) =>
      snapshots(at).forEach((path) => {
        flip(path, 10);
      }),
  },
};

export const JOURNAL_DAMAGE: readonly Damage[] = Object.entries(CASES).map(([name, { expected, harm }]) => ({
  ...{ name, expected, harm, engine: 'leveldb', starts: expected === 'automatic' ? 2 : 3 },
}));
