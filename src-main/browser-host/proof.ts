/**
 * Knowing one another without saying the secret.
 *
 * Host and launcher share a key that only this account of the computer can read.
 * A window is lent a key of its own, made from it, so that it can tell its host
 * from a stranger that took the port meanwhile, and be known again by a host
 * that was started anew. Neither side ever sends a key: each answers the other's
 * challenge. `purpose` keeps an answer to one question from passing for another's.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Purpose = 'host' | 'return' | 'second-launch';

/** The name a second launch goes by; a window's name always begins with 'w-'. */
export const LAUNCHER = 'launcher';

export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url');

export const keyOf = (instanceKey: string, who: string): string =>
  createHmac('sha256', instanceKey).update(`key:${who}`).digest('hex');

export const prove = (key: string, purpose: Purpose, challenge: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(`${purpose}:${challenge}`).digest('hex');

/** Compares in a time that tells nothing about where they differ. */
export const same = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());

/** The secret of this account for this data folder; made once, readable by its owner alone. */
export function readInstanceKey(dataFolder: string): string {
  const file = join(dataFolder, 'browser', 'instance.key');
  mkdirSync(join(dataFolder, 'browser'), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  return readFileSync(file, 'utf8');
}
