/**
 * The few things the journal asks of a disk, so that a test can make each fail.
 *
 * Everything that must survive a power cut goes through here: write, sync the
 * file, rename, sync the folder. A folder cannot be synced on Windows; there the
 * rename itself is what the file system journals.
 */
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';

export interface OpenFile {
  readonly size: () => Promise<number>;
  readonly write: (bytes: Uint8Array, at: number) => Promise<void>;
  readonly truncate: (size: number) => Promise<void>;
  /** The bytes are on the disk when this returns. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FileSystem {
  readonly read: (path: string) => Promise<Buffer>;
  readonly readPart: (path: string, from: number, length: number) => Promise<Buffer>;
  /** Null where there is no such file. */
  readonly size: (path: string) => Promise<number | null>;
  /** File names in order; none where there is no such folder. */
  readonly list: (folder: string) => Promise<string[]>;
  readonly isFolder: (path: string) => Promise<boolean>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** `create` refuses a file that is there, `change` one that is not. */
  readonly open: (path: string, how: 'create' | 'change') => Promise<OpenFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly syncFolder: (path: string) => Promise<void>;
}

const onWindows = process.platform === 'win32';

export const realFileSystem: FileSystem = {
  read: (path) => readFile(path),
  readPart: async (path, from, length) => {
    const file = await open(path, 'r');
    try {
      const part = Buffer.alloc(length);
      let at = 0;
      while (at < length) {
        const { bytesRead } = await file.read(part, at, length - at, from + at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      return part.subarray(0, at);
    } finally {
      await file.close();
    }
  },
  size: async (path) => {
    try {
      return (await stat(path)).size;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  },
  list: async (folder) => {
    try {
      return (await readdir(folder)).sort();
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  },
  isFolder: async (path) => {
    try {
      return (await stat(path)).isDirectory();
    } catch (error) {
      if (codeOf(error) === '') throw error;
      return false;
    }
  },
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  open: async (path, how) => {
    const flags = how === 'create' ? constants.O_CREAT | constants.O_EXCL | constants.O_RDWR : constants.O_RDWR;
    const file = await open(path, flags, 0o600);
    return {
      size: async () => (await file.stat()).size,
      write: async (bytes, at) => {
        let done = 0;
        while (done < bytes.length) {
          done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
        }
      },
      truncate: (size) => file.truncate(size),
      sync: () => file.datasync(),
      close: () => file.close(),
    };
  },
  rename: onWindows ? renameOnWindows : rename,
  remove: unlink,
  syncFolder: async (path) => {
    if (onWindows) return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

/** A virus scanner may hold a fresh file for a moment. */
async function renameOnWindows(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (attempt === 6 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 50));
    }
  }
}

/** The system's word for what went wrong, or nothing for errors of another kind. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
