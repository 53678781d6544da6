/**
 * Opens files the person chooses, as bytes with their names.
 *
 * Paths stay on this side. Nothing is read that is not a plain file, and nothing
 * so large that the window would stall on it.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OpenedFile, Reply, Request } from '#contract/bridge.ts';

export const LARGEST_IN_ALL = 512 * 1024 * 1024;

export interface OpenPort {
  /** The paths the person chose; null when they changed their mind. */
  chooseFiles(extensions: readonly string[], many: boolean): Promise<readonly string[] | null>;
}

export async function openFiles(
  port: OpenPort,
  request: Request<'openFiles'>,
  largest = LARGEST_IN_ALL,
): Promise<Reply<readonly OpenedFile[], 'cancelled' | 'too-large' | 'not-readable'>> {
  const paths = await port.chooseFiles(request.extensions, request.many);
  if (paths === null || paths.length === 0) return { ok: false, reason: 'cancelled' };
  const files: OpenedFile[] = [];
  let room = largest;
  for (const path of paths) {
    const bytes = await readPlainFile(path, room);
    if (typeof bytes === 'string') return { ok: false, reason: bytes };
    room -= bytes.byteLength;
    files.push({ name: basename(path), bytes });
  }
  return { ok: true, value: files };
}

async function readPlainFile(path: string, room: number): Promise<Uint8Array | 'too-large' | 'not-readable'> {
  try {
    // Asked before it is opened: opening a pipe would wait for its other end.
    const facts = await stat(path);
    if (!facts.isFile()) return 'not-readable';
    if (facts.size > room) return 'too-large';
    return new Uint8Array(await readFile(path));
  } catch {
    return 'not-readable';
  }
}
