/**
 * The small schemas records are made of, and the stamps every row carries.
 *
 * A record's schema stands beside its type, which is inferred from it, so the
 * two cannot drift. Schemas are strict: within one schema version a key nobody
 * knows is refused, because it means the file is not what it says it is. What is
 * not known is null, never '' and never absent.
 */
import { z } from 'zod';
import { type CivilDate, parseCivilDate } from './civil-date.ts';
import type { Id } from './id.ts';
import { type Instant, parseInstant } from './instant.ts';
import { marking } from './marking.ts';
import { parseWallTime, type WallTime } from './wall-time.ts';

export const id = <Kind extends string>(kind: Kind) =>
  z.custom<Id<Kind>>(
    (value) => typeof value === 'string' && value.startsWith(`${kind}:`) && ID.test(value),
    `an id of kind ${kind}`,
  );
const ID = /^[a-zA-Z]+:[\w-]{1,100}$/;

export const civilDate = z.custom<CivilDate>(
  (value) => typeof value === 'string' && parseCivilDate(value) !== null,
  'a day that exists, as 2021-05-12',
);
export const wallTime = z.custom<WallTime>(
  (value) => typeof value === 'string' && parseWallTime(value) !== null,
  'a time of day, as 10:00',
);
export const instant = z.custom<Instant>(
  (value) => typeof value === 'string' && parseInstant(value) !== null,
  'a moment in UTC',
);

/** One line: names, titles, labels. */
export const line = z
  .string()
  .max(500)
  .regex(/^[^\n\r]*$/, 'one line');
/** A line that must say something. */
export const named = line.refine((value) => value.trim() !== '', 'not empty');
/** Running text. Kept as typed, whatever it holds. */
export const prose = z.string().max(200_000);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const whole = z.int().min(0).max(1_000_000);

/** Who owns, sits or signs: a person, a post, a party or a body. */
export const owner = z.union([id('person'), id('post'), id('party'), id('body')]);

/**
 * What every row carries. `hlc` is milliseconds, a counter and the installation,
 * sortable as text: it will order the work of two colleagues who were apart.
 * `deletedAt` is a tombstone: a row is never taken away, only put aside.
 */
export const stamps = {
  createdAt: instant,
  createdBy: line,
  updatedAt: instant,
  updatedBy: line,
  hlc: z.string().max(60),
  deletedAt: instant.nullable(),
  marking,
} as const;

export interface Stamps {
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
  readonly hlc: string;
  readonly deletedAt: Instant | null;
  readonly marking: z.output<typeof marking>;
}

/** A record before it is first saved: the one who saves it stamps it. */
export type Unstamped<Row> = Omit<Row, Exclude<keyof Stamps, 'marking'>>;
