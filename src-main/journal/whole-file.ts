/**
 * Files that appear whole or not at all.
 *
 * Written beside their place, synced, renamed into it, and the folder synced:
 * after a power cut there is the old file or the new one. A file is never
 * deleted because it is damaged; it is moved to the quarantine folder.
 */
import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './file-system.ts';

const UNFINISHED = '.unfinished';

export async function writeWhole(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}${UNFINISHED}`;
  if ((await fs.size(temporary)) !== null) await fs.remove(temporary);
  const file = await fs.open(temporary, 'create');
  try {
    await file.write(bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await fs.rename(temporary, path);
  await fs.syncFolder(dirname(path));
}

/** What a crash left half written was never acknowledged and is no loss. */
export async function removeUnfinished(fs: FileSystem, folder: string): Promise<void> {
  for (const name of await fs.list(folder)) {
    if (name.endsWith(UNFINISHED)) await fs.remove(join(folder, name));
  }
}

/** Keeps bytes in quarantine under a name of their own, synced. Answers the file's name. */
export async function quarantineBytes(
  fs: FileSystem,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  await fs.makeFolder(folder);
  const file = await freeName(fs, folder, name);
  await writeWhole(fs, join(folder, file), bytes);
  return file;
}

/** Moves a file to quarantine. */
export async function quarantineFile(fs: FileSystem, folder: string, path: string): Promise<string> {
  await fs.makeFolder(folder);
  const file = await freeName(fs, folder, basename(path));
  await fs.rename(path, join(folder, file));
  await fs.syncFolder(folder);
  await fs.syncFolder(dirname(path));
  return file;
}

async function freeName(fs: FileSystem, folder: string, name: string): Promise<string> {
  const taken = new Set(await fs.list(folder));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${number}-${name}`;
  return free;
}
