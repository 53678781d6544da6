/**
 * The stamp that orders the work of two colleagues who were apart: milliseconds,
 * a counter and the installation, sortable as text.
 *
 * It never runs backwards, even when the computer's clock is put back, and it
 * moves past every stamp it has seen. A stamp from a clock more than a day ahead
 * is not followed (reliability.md §D.5): one wrong laptop would pull everyone's
 * stamps into next year.
 */
import { type Clock, toMilliseconds } from '#domain/kernel/instant.ts';
import { invariant } from '#domain/kernel/result.ts';

export interface Hlc {
  /** The next stamp; later than every one given or followed before. */
  readonly next: () => string;
  /** Moves past a stamp made elsewhere. False where it does not read or lies more than a day ahead. */
  readonly follow: (stamp: string) => boolean;
}

const SHAPE = /^(\d{15})-([0-9a-z]{4})-/;
const DAY = 24 * 60 * 60 * 1000;
const COUNTS = 36 ** 4;

export function startHlc({ clock, installId }: { readonly clock: Clock; readonly installId: string }): Hlc {
  let at = 0;
  let count = 0;
  const place = installId.slice(0, 38);
  return {
    next() {
      const now = toMilliseconds(clock());
      if (now > at) {
        at = now;
        count = 0;
      } else if (++count >= COUNTS) {
        at += 1;
        count = 0;
      }
      invariant(at < 1e15, 'the year is before 33658');
      return `${String(at).padStart(15, '0')}-${count.toString(36).padStart(4, '0')}-${place}`;
    },
    follow(stamp) {
      const [, milliseconds = '', counted = ''] = SHAPE.exec(stamp) ?? [];
      const theirs = Number(milliseconds);
      if (milliseconds === '' || theirs > toMilliseconds(clock()) + DAY) return false;
      const theirCount = Number.parseInt(counted, 36);
      if (theirs > at || (theirs === at && theirCount > count)) {
        at = theirs;
        count = theirCount;
      }
      return true;
    },
  };
}
