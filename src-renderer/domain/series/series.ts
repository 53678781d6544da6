/**
 * Series: a run of meetings of one body.
 *
 * Fortnightly is the same weekday and the same time on the wall every fourteen
 * days from an anchor (rules.md D-13). An occurrence that is moved or cancelled
 * keeps its place in the run and its reason; the anchor is never shifted to hide
 * it. A change of cadence ends one series on a day and begins another.
 */
import { z } from 'zod';
import { civilDate, id, line, named, prose, stamps, wallTime, whole } from '../kernel/schema.ts';

export const pattern = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('weeks'), weeks: z.int().min(1).max(52) }),
  /** The n-th weekday of the month; 5 is the last. */
  z.strictObject({ every: z.literal('month'), nth: z.int().min(1).max(5), weekday: z.int().min(1).max(7) }),
  z.strictObject({ every: z.literal('ad-hoc') }),
]);
export type Pattern = Readonly<z.output<typeof pattern>>;

/** What happened to one occurrence. `to` null: it was cancelled. */
export const exception = z.strictObject({ occurrence: civilDate, to: civilDate.nullable(), reason: named });
export type SeriesException = Readonly<z.output<typeof exception>>;

export const MEETING_MODES = ['in-person', 'virtual', 'hybrid', 'by-correspondence'] as const;

export const series = z.strictObject({
  ...stamps,
  id: id('series'),
  bodyId: id('body'),
  name: named,
  pattern,
  anchor: civilDate,
  startsAt: wallTime.nullable(),
  lasts: whole.nullable(),
  until: civilDate.nullable(),
  mode: z.enum(MEETING_MODES),
  venue: line,
  exceptions: z.array(exception).readonly(),
  note: prose,
});
export type Series = Readonly<z.output<typeof series>>;
