/**
 * Saves a file where the person says.
 *
 * Written whole beside its place and then renamed, so that a full disk or a
 * crash leaves the old file or the new one, never half of one.
 */
import { basename } from 'node:path';
import type { DiskFault, Reply, Request } from '#contract/bridge.ts';
import { orDiskFault } from '../journal/disk-fault.ts';
import { realFileSystem } from '../journal/file-system.ts';
import { writeWhole } from '../journal/whole-file.ts';

export interface SavePort {
  /** The path the person chose; null when they changed their mind. */
  choosePlace(suggestedName: string): Promise<string | null>;
}

export async function saveFile(
  port: SavePort,
  request: Request<'saveFile'>,
): Promise<Reply<{ readonly name: string }, DiskFault | 'cancelled'>> {
  const path = await port.choosePlace(request.suggestedName);
  if (path === null) return { ok: false, reason: 'cancelled' };
  return orDiskFault(async () => {
    await writeWhole(realFileSystem, path, request.bytes);
    return { ok: true, value: { name: basename(path) } } as const;
  });
}
