/**
 * Milestones: the programme's timeline, with dates as soft as the papers give them.
 *
 * 'Spring 2021' stays spring: it is kept as written and never sharpened to a day.
 */
import { z } from 'zod';
import { id, line, named, owner, prose, stamps } from '../kernel/schema.ts';
import { writtenDate } from '../kernel/written-date.ts';

export const MILESTONE_STATUSES = ['planned', 'reached', 'missed', 'dropped'] as const;

export const milestone = z.strictObject({
  ...stamps,
  id: id('milestone'),
  bodyId: id('body').nullable(),
  title: named,
  date: writtenDate.nullable(),
  reached: writtenDate.nullable(),
  status: z.enum(MILESTONE_STATUSES),
  owner: owner.nullable(),
  /** The paper that states it, and its words. */
  statedIn: line,
  quote: prose,
  note: prose,
});
export type Milestone = Readonly<z.output<typeof milestone>>;
