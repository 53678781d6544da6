/**
 * The last entry that somebody was told is saved.
 *
 * A torn end of the journal looks the same whether it was still being written or
 * had been acknowledged and was cut off later. This small file, written after
 * each sync, tells the two apart. It is not synced itself: after a power cut it
 * may be behind, which is no alarm; it is never ahead of what was synced.
 */
import { join } from 'node:path';
import { codeOf, type FileSystem } from './file-system.ts';
import type { Folders } from './folders.ts';

const fileOf = (folders: Folders): string => join(folders.journal, 'acknowledged');
const DIGITS = 16;

/** A failure is of no account: the next commit writes it again. */
export async function noteAcknowledged(fs: FileSystem, folders: Folders, seq: number): Promise<void> {
  const path = fileOf(folders);
  const bytes = Buffer.from(`${String(seq).padStart(DIGITS, '0')}\n`);
  try {
    const file = await fs.open(path, (await fs.size(path)) === null ? 'create' : 'change');
    try {
      await file.write(bytes, 0);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}

/** 0 where nothing is known. */
export async function readAcknowledged(fs: FileSystem, folders: Folders): Promise<number> {
  if ((await fs.size(fileOf(folders))) === null) return 0;
  const text = (await fs.read(fileOf(folders))).toString('latin1');
  return /^\d{16}\n$/.test(text) ? Number(text) : 0;
}
