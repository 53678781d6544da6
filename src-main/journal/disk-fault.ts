/**
 * What the disk said, as one of the three things a person can act on.
 *
 * Full: make room. Gone: plug it in, reconnect it. Not allowed: ask for access.
 * Anything else is a fault nobody foresaw and is thrown on to the gate.
 */
import type { DiskFault } from '#contract/bridge.ts';
import { codeOf } from './file-system.ts';

const FAULTS: ReadonlyMap<string, DiskFault> = new Map([
  ...['ENOSPC', 'EDQUOT', 'EFBIG'].map((code) => [code, 'disk-full'] as const),
  ...['EACCES', 'EPERM', 'EROFS', 'EBUSY'].map((code) => [code, 'not-allowed'] as const),
  ...['ENOENT', 'ENOTDIR', 'EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ENOTCONN', 'ETIMEDOUT', 'EHOSTDOWN'].map(
    (code) => [code, 'folder-gone'] as const,
  ),
]);

export const findDiskFault = (error: unknown): DiskFault | null => FAULTS.get(codeOf(error)) ?? null;

/** Runs work on the disk; a fault the person can act on becomes a reply, anything else is thrown. */
export async function orDiskFault<Answer>(
  work: () => Promise<Answer>,
): Promise<Answer | { readonly ok: false; readonly reason: DiskFault }> {
  try {
    return await work();
  } catch (error) {
    const reason = findDiskFault(error);
    if (reason === null) throw error;
    return { ok: false, reason };
  }
}
