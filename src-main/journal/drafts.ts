/**
 * What is half typed, kept as it is typed.
 *
 * One small log per workspace: each line a key and its value, null where it was
 * forgotten; the last line for a key counts. Synced before it is answered,
 * rewritten short at start. A line that does not hold costs that draft only.
 */
import { join } from 'node:path';
import type { Draft } from '#contract/bridge.ts';
import type { FileSystem } from './file-system.ts';
import type { Folders } from './folders.ts';
import { readLine, sealLine, splitLines } from './line.ts';
import { quarantineBytes, removeUnfinished, writeWhole } from './whole-file.ts';

const LONGEST_LOG = 4 * 1024 * 1024;

export interface Drafts {
  readonly list: () => Draft[];
  /** Null forgets the draft. */
  readonly keep: (key: string, value: unknown, at: string) => Promise<void>;
}

export async function openDrafts(fs: FileSystem, folders: Folders): Promise<Drafts> {
  const path = join(folders.drafts, 'drafts.ndjson');
  const kept = new Map<string, Draft>();
  let size = 0;
  let last: Promise<void> = Promise.resolve();

  await fs.makeFolder(folders.drafts);
  await removeUnfinished(fs, folders.drafts);
  if ((await fs.size(path)) !== null) {
    const bytes = await fs.read(path);
    let spoilt = false;
    for (const { from, to, ended } of splitLines(bytes)) {
      const draft = readDraft(bytes.subarray(from, to));
      spoilt ||= draft === null && ended;
      if (draft !== null) remember(kept, draft);
    }
    if (spoilt) await quarantineBytes(fs, folders.quarantine, 'drafts.ndjson', bytes);
  }
  await compact();

  async function compact(): Promise<void> {
    const bytes = Buffer.concat([...kept.values()].map((draft) => sealLine(draft).bytes));
    await writeWhole(fs, path, bytes);
    size = bytes.length;
  }

  async function append(draft: Draft): Promise<void> {
    if (size > LONGEST_LOG) await compact();
    const { bytes } = sealLine(draft);
    const file = await fs.open(path, 'change');
    try {
      await file.write(bytes, size);
      await file.sync();
    } finally {
      await file.close();
    }
    size += bytes.length;
    remember(kept, draft);
  }

  return {
    list: () => [...kept.values()],
    keep: (key, value, at) => {
      const done = last.then(() => append({ key, keptAt: at, value }));
      last = done.catch(() => {});
      return done;
    },
  };
}

function remember(kept: Map<string, Draft>, draft: Draft): void {
  kept.delete(draft.key);
  if (draft.value !== null) kept.set(draft.key, draft);
}

function readDraft(line: Buffer): Draft | null {
  const value = readLine(line)?.value;
  if (typeof value !== 'object' || value === null || !('key' in value) || !('keptAt' in value) || !('value' in value))
    return null;
  const { key, keptAt, value: kept } = value;
  return typeof key === 'string' && typeof keptAt === 'string' ? { key, keptAt, value: kept } : null;
}
