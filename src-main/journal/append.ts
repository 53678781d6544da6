/**
 * Bytes onto the end of a segment, on the disk before anyone is told.
 *
 * The file is opened for each write, so a folder that was taken away is noticed.
 * When a write or its sync fails, nobody knows what the disk holds: the file is
 * cut back to the last length that was synced, and if that fails too, it is done
 * before anything else is written.
 */
import type { DiskFault } from '#contract/bridge.ts';
import { findDiskFault } from './disk-fault.ts';
import type { OpenFile } from './file-system.ts';
import { type Journal, pathOf, type Segment } from './journal-state.ts';

/** Null when every byte is synced. */
export async function appendToSegment(
  journal: Journal,
  segment: Segment,
  bytes: Uint8Array,
): Promise<DiskFault | null> {
  let file: OpenFile | null = null;
  try {
    file = await journal.fs.open(pathOf(journal, segment), 'change');
    const size = await file.size();
    if (size < segment.bytes) return 'folder-gone';
    if (size > segment.bytes) await cutBack(file, segment);
    await file.write(bytes, segment.bytes);
    await file.sync();
    segment.bytes += bytes.length;
    return null;
  } catch (error) {
    if (file !== null) await cutBack(file, segment).catch(() => {});
    const fault = findDiskFault(error);
    if (fault === null) throw error;
    return fault;
  } finally {
    await file?.close().catch(() => {});
  }
}

/** Back to what was synced last. When this fails the next write finds the file too long and does it first. */
async function cutBack(file: OpenFile, segment: Segment): Promise<void> {
  await file.truncate(segment.bytes);
  await file.sync();
}
