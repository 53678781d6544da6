/**
 * Declarations of interest: what somebody declared at a meeting, and what followed.
 *
 * Made under one item or for the whole meeting. The name is kept as it was given,
 * beside the person it is taken for.
 */
import { z } from 'zod';
import { orderKey } from '../kernel/order-key.ts';
import { id, named, prose, stamps } from '../kernel/schema.ts';

export const DECLARATION_OUTCOMES = ['noted', 'stayed-and-spoke', 'stayed-silent', 'withdrew'] as const;
export type DeclarationOutcome = (typeof DECLARATION_OUTCOMES)[number];

export const declaration = z.strictObject({
  ...stamps,
  id: id('declaration'),
  meetingId: id('meeting'),
  /** Null: of the whole meeting. */
  agendaItemId: id('agendaItem').nullable(),
  order: orderKey,
  personId: id('person').nullable(),
  name: named,
  interest: prose,
  outcome: z.enum(DECLARATION_OUTCOMES),
});
export type Declaration = Readonly<z.output<typeof declaration>>;
