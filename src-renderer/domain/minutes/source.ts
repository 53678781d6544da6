/**
 * Where a record came from: the minute that made it, or the paper it was read from.
 *
 * Every action, decision, recommendation, escalation and risk has a source; the type
 * leaves no way to write one without. Records brought in from a spreadsheet say
 * which one, and those raised between meetings say by whom.
 */
import { z } from 'zod';
import { id, named } from '../kernel/schema.ts';

export const source = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('minute'), minuteId: id('minute') }),
  z.strictObject({ from: z.literal('paper'), paper: named }),
  z.strictObject({ from: z.literal('between-meetings'), raisedBy: named }),
]);
export type Source = Readonly<z.output<typeof source>>;
