/**
 * Writing an answer to a file: whole, or not at all.
 *
 * The bytes go to a temporary name beside the place asked for, are synced, and
 * take the name in one step. When anything fails the temporary file is removed:
 * nothing half-written remains, and a file that was there before still is.
 */
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CannotDo } from './said.ts';

const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `The folder of ${path} does not exist. Make it first, or name another place.`,
  ENOTDIR: (path) => `A part of ${path} is a file, not a folder. Name another place.`,
  EISDIR: (path) => `${path} is a folder. Name a file in it.`,
  EACCES: (path) => `You may not write to ${path}. Name a place where you may.`,
  EPERM: (path) => `You may not write to ${path}. Name a place where you may.`,
  EROFS: (path) => `${path} is on a disk that can only be read. Name another place.`,
  ENOSPC: (path) => `The disk is full, so ${path} was not written. Free some space and run it again.`,
};

/** Asks before long work whether its answer can be written at all. */
export async function checkPlace(path: string): Promise<void> {
  const place = resolve(path);
  const folder = await stat(dirname(place)).catch(() => null);
  if (folder === null) throw new CannotDo(say('ENOENT', path));
  if (!folder.isDirectory()) throw new CannotDo(say('ENOTDIR', path));
  if ((await stat(place).catch(() => null))?.isDirectory()) throw new CannotDo(say('EISDIR', path));
}

export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const place = resolve(path);
  const temporary = join(dirname(place), `.matters-${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new CannotDo(say((error as NodeJS.ErrnoException).code ?? '', path));
  }
}

const say = (code: string, path: string): string =>
  SENTENCES[code]?.(path) ?? `${path} could not be written (${code}). Name another place.`;
