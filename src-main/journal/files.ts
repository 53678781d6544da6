/**
 * Papers and annexes: bytes under their own SHA-256.
 *
 * Put before the row that names them, synced. The same bytes are kept once. What
 * is read back is hashed again, so a damaged file is never handed out as whole.
 */
import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import type { Folders } from './folders.ts';
import { hashOf } from './line.ts';
import { quarantineFile, writeWhole } from './whole-file.ts';

const NAME = /^[0-9a-f]{64}$/;
/** Two letters a folder: some file systems grow slow with many files in one. */
const folderOf = (folders: Folders, sha: string): string => join(folders.files, sha.slice(0, 2));

export async function putFile(fs: FileSystem, folders: Folders, bytes: Uint8Array): Promise<string> {
  const sha = hashOf(bytes);
  const folder = folderOf(folders, sha);
  const path = join(folder, sha);
  if ((await fs.size(path)) !== null) {
    if (hashOf(await fs.read(path)) === sha) return sha;
    await quarantineFile(fs, folders.quarantine, path);
  }
  await fs.makeFolder(folder);
  await fs.syncFolder(folders.files);
  await writeWhole(fs, path, bytes);
  return sha;
}

export async function getFile(
  fs: FileSystem,
  folders: Folders,
  sha: string,
): Promise<Uint8Array | 'missing' | 'damaged'> {
  const path = join(folderOf(folders, sha), sha);
  if ((await fs.size(path)) === null) return 'missing';
  const bytes = await fs.read(path);
  return hashOf(bytes) === sha ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : 'damaged';
}

/** Hashes every file; answers how many there are and the names of those that are not what they should be. */
export async function checkFiles(fs: FileSystem, folders: Folders): Promise<{ checked: number; damaged: string[] }> {
  const damaged: string[] = [];
  let checked = 0;
  for (const part of await fs.list(folders.files)) {
    for (const name of await fs.list(join(folders.files, part))) {
      if (!NAME.test(name)) continue;
      checked += 1;
      if (hashOf(await fs.read(join(folders.files, part, name))) !== name) damaged.push(name);
    }
  }
  return { checked, damaged };
}
