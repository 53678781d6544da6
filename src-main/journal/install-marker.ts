/**
 * The mark that a workspace was made on this computer.
 *
 * An empty journal beside this mark is an alarm, never a first start: somebody's
 * work was here. It is written after the first segment, so that it never stands
 * for a workspace that was not yet made.
 */
import { dirname } from 'node:path';
import { z } from 'zod';
import type { FileSystem } from './file-system.ts';
import type { Folders } from './folders.ts';
import { writeWhole } from './whole-file.ts';

const installMarker = z.object({ installId: z.string().min(1), madeAt: z.string() });
export type InstallMarker = Readonly<z.infer<typeof installMarker>>;

/** A marker that cannot be read still says that there was a workspace. */
export async function readMarker(fs: FileSystem, folders: Folders): Promise<InstallMarker | 'unreadable' | null> {
  if ((await fs.size(folders.marker)) === null) return null;
  try {
    const read = installMarker.safeParse(JSON.parse((await fs.read(folders.marker)).toString()));
    return read.success ? read.data : 'unreadable';
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable';
    throw error;
  }
}

export async function writeMarker(fs: FileSystem, folders: Folders, marker: InstallMarker): Promise<void> {
  await fs.makeFolder(dirname(folders.marker));
  await writeWhole(fs, folders.marker, Buffer.from(`${JSON.stringify(marker)}\n`));
}
