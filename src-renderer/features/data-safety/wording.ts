/** What Data safety says, in sentences a secretary would use. */
import type { DiskFault, HostFault, SnapshotReason } from '#contract/bridge.ts';
import type { TagTone } from '#ui/tag.tsx';

export const SNAPSHOT_REASON_WORDS: Record<SnapshotReason, string> = {
  periodic: 'Now and then',
  quit: 'When the app was closed',
  upgrade: 'Before an upgrade',
  restore: 'At a restore',
  'mass-change': 'Before a large change',
  asked: 'You asked for it',
};

export const CHECKED_WORDS: Record<'good' | 'damaged' | 'not-yet', { readonly text: string; readonly tone: TagTone }> =
  {
    good: { text: 'Reads well', tone: 'green' },
    damaged: { text: 'Damaged', tone: 'red' },
    'not-yet': { text: 'Not checked', tone: 'grey' },
  };

export const FAULT_WORDS: Record<DiskFault | HostFault | 'read-only' | 'not-a-folder', string> = {
  'disk-full': 'The disk is full. Free some space, then try again.',
  'folder-gone': 'That folder cannot be found. Bring it back, or choose another.',
  'not-allowed': 'The computer does not let the app write there. Choose another place.',
  refused: 'The computer’s side of the app would not do it. Load the window again, then try again.',
  failed: 'It did not work, for a reason nobody foresaw. Nothing was changed. Try again.',
  'host-gone': 'The computer’s side of the app has stopped. Leave this window open and start the app again.',
  'read-only': 'This programme can only be read at present, so nothing can be written beside it.',
  'not-a-folder': 'There is no folder by that name. Type its whole path, as the file manager shows it.',
};

export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const [size, unit] =
    bytes < 1024 ** 2
      ? [bytes / 1024, 'kB']
      : bytes < 1024 ** 3
        ? [bytes / 1024 ** 2, 'MB']
        : [bytes / 1024 ** 3, 'GB'];
  return `${size.toLocaleString('en-GB', { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}

export const countOf = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
