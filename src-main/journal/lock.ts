/**
 * One writer for a data folder, by a socket that the operating system lets go.
 *
 * Whoever listens on it holds the folder and says who it is to whoever calls. A
 * process that was killed leaves a socket nobody answers; it is taken over. Two
 * that find it at once are kept apart by a file only one of them can make. A
 * socket's path may not be long, so a deep folder's lies in the temporary folder.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, realpath, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf } from './file-system.ts';

const holderReader = z.object({
  pid: z.int().min(1),
  host: z.enum(['electron', 'browser']),
  port: z.int().min(1).max(65_535).exactOptional(),
});
/** Who holds the data folder, as it said itself when asked. */
export interface LockHolder {
  readonly pid: number;
  readonly host: 'electron' | 'browser';
  readonly port?: number;
}

export type Lock =
  | { readonly ok: true; readonly release: () => Promise<void> }
  | { readonly ok: false; readonly holder: LockHolder | null };

const LONGEST_SOCKET_PATH = 100;
const HELLO_MS = 1500;
const TAKE_OVER_MS = 5000;
const ATTEMPTS = 40;

/** A holder of null is one that listens but does not say who it is. */
export async function lockDataFolder(dataFolder: string, self: LockHolder): Promise<Lock> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const path = await socketPath(dataFolder);
  const guard = join(dataFolder, 'lock.taking-over');
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const server = await listen(path, self);
    if (server !== null) return { ok: true, release: () => close(server) };
    const answer = await callHolder(path);
    if (answer !== 'nobody') return { ok: false, holder: answer };
    const taken = await takeOver(path, guard, self);
    if (taken !== null) return { ok: true, release: () => close(taken) };
    await wait(100);
  }
  return { ok: false, holder: null };
}

async function socketPath(dataFolder: string): Promise<string> {
  const real = await realpath(dataFolder);
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\matters-arising-${hash}`;
  const near = join(real, 'lock.sock');
  return Buffer.byteLength(near) <= LONGEST_SOCKET_PATH ? near : join(tmpdir(), `matters-arising-${hash}.sock`);
}

/** Null where something is at the path already. */
function listen(path: string, self: LockHolder): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end(`${JSON.stringify(self)}\n`);
    });
    server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

function callHolder(path: string): Promise<LockHolder | null | 'nobody'> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(path);
    const give = (answer: LockHolder | null | 'nobody') => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(HELLO_MS, () => give(null));
    socket.on('data', (chunk) => {
      said += chunk.toString();
    });
    socket.on('end', () => give(readHolder(said)));
    socket.on('error', (error) => give(['ECONNREFUSED', 'ENOENT'].includes(codeOf(error)) ? 'nobody' : null));
  });
}

function readHolder(said: string): LockHolder | null {
  try {
    return holderReader.parse(JSON.parse(said));
  } catch {
    return null;
  }
}

/** Removes a socket nobody answers and listens in its place; null where another is doing so. */
async function takeOver(path: string, guard: string, self: LockHolder): Promise<Server | null> {
  try {
    await (await open(guard, 'wx')).close();
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const age = await stat(guard).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > TAKE_OVER_MS) await rm(guard, { force: true });
    return null;
  }
  try {
    if ((await callHolder(path)) !== 'nobody') return null;
    await rm(path, { force: true });
    return await listen(path, self);
  } finally {
    await rm(guard, { force: true });
  }
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });
