/**
 * Risks: what may happen, how likely and how grave, and who looks after it.
 *
 * A risk may happen; once it has it is an issue and is so marked (rules.md K-01).
 * Its score is likelihood by impact, worked out and banded as its body says
 * (K-02). It points at the minute or the paragraph that raised it.
 */
import { z } from 'zod';
import { actionOwner } from '../action/action.ts';
import { civilDate, id, line, named, prose, stamps } from '../kernel/schema.ts';
import { source } from '../minutes/source.ts';

export const RISK_STATUSES = ['open', 'happened', 'closed'] as const;

/** 1 to 5; null where nobody has judged it. */
export const riskLevel = z.int().min(1).max(5).nullable();

export const risk = z.strictObject({
  ...stamps,
  id: id('risk'),
  bodyId: id('body'),
  year: z.int().min(1900).max(2200),
  reference: line.nullable(),
  meetingId: id('meeting').nullable(),
  source,
  /** The paragraph that raised it, in its own words. */
  quote: prose,
  title: named,
  description: prose,
  owners: z.array(actionOwner).readonly(),
  likelihood: riskLevel,
  impact: riskLevel,
  response: prose,
  raisedOn: civilDate.nullable(),
  reviewOn: civilDate.nullable(),
  status: z.enum(RISK_STATUSES),
  closedOn: civilDate.nullable(),
  /** Each time it was looked at, oldest first, with the levels as they stood after. */
  reviews: z
    .array(
      z.strictObject({
        on: civilDate,
        text: prose,
        by: line,
        meetingId: id('meeting').nullable(),
        likelihood: riskLevel,
        impact: riskLevel,
      }),
    )
    .readonly(),
});
export type Risk = Readonly<z.output<typeof risk>>;
