/**
 * One line of the journal: `<SHA-256 of the JSON> <canonical JSON>`.
 *
 * The JSON holds the hash of the line before it, so the lines are a chain: take
 * one out, change one or swap two, and the chain no longer fits. Whoever can
 * write the folder can rewrite the whole chain; only a head printed elsewhere
 * (in a pack, in a snapshot) proves it was not.
 */
import { hash } from 'node:crypto';
import { canonicalText } from '#contract/workspace-file-rows.ts';

export const hashOf = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex');

const HASH_LENGTH = 64;
const SPACE = 0x20;
const LINE_END = 0x0a;

export interface SealedLine {
  readonly bytes: Buffer;
  readonly hash: string;
}

export function sealLine(value: object): SealedLine {
  const json = canonicalText(value);
  const sum = hashOf(json);
  return { bytes: Buffer.from(`${sum} ${json}\n`), hash: sum };
}

/** The line's JSON, or null where the text is not what its hash says. The line comes without its end. */
export function readLine(line: Buffer): { readonly hash: string; readonly value: unknown } | null {
  if (line.length < HASH_LENGTH + 3 || line[HASH_LENGTH] !== SPACE) return null;
  const sum = line.toString('latin1', 0, HASH_LENGTH);
  if (hashOf(line.subarray(HASH_LENGTH + 1)) !== sum) return null;
  try {
    return { hash: sum, value: JSON.parse(line.toString('utf8', HASH_LENGTH + 1)) as unknown };
  } catch {
    return null;
  }
}

/** Where each line starts and ends in the bytes; the last may lack its end. */
export function* splitLines(bytes: Buffer): Generator<{ from: number; to: number; ended: boolean }> {
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(LINE_END, from);
    yield { from, to: end === -1 ? bytes.length : end, ended: end !== -1 };
    from = end === -1 ? bytes.length : end + 1;
  }
}
