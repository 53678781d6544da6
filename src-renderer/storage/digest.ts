/**
 * A sum over all rows, kept beside them, that tells when one of them has changed
 * where it lies.
 *
 * The browser's store on SQLite gives a damaged page back without a word, so
 * counting rows is not enough. The sum moves with each write, in the same
 * transaction; the order of the rows does not matter to it. It guards against
 * decay, not against people: for those there is the journal's chain.
 */
import type { StoredRow } from './versions/schema-version.ts';

const MODULUS = 2 ** 48;

/** Adds one row to the sum. Its fields are taken in the order they are stored in, which reading keeps. */
export const withRow = (sum: number, row: StoredRow): number => (sum + hashOf(JSON.stringify(row))) % MODULUS;

export const withoutRow = (sum: number, row: StoredRow): number =>
  (sum - hashOf(JSON.stringify(row)) + MODULUS) % MODULUS;

/** 48 bits of a fast hash: two FNV-1a sums with different seeds, mixed. */
function hashOf(text: string): number {
  let one = 0x811c9dc5;
  let other = 0x2f0b4f27;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
  }
  other ^= other >>> 15;
  return ((one ^ (other >>> 7)) >>> 0) * 2 ** 16 + ((other >>> 0) & 0xffff);
}
