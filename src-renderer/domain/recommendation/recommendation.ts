/**
 * Recommendations: advice to someone outside the body.
 *
 * There is no power to task them, so a recommendation is not an action: it has an
 * addressee, a response and a verdict (rules.md A-06). One without an addressee is
 * kept and reported. How often it was made before is worked out from its `repeats`.
 */
import { z } from 'zod';
import { civilDate, id, line, named, owner, prose, stamps } from '../kernel/schema.ts';
import { writtenDate } from '../kernel/written-date.ts';
import { source } from '../minutes/source.ts';

export const VERDICTS = ['accepted', 'partly', 'rejected', 'no-reply'] as const;

export const addressee = z.strictObject({ who: owner.nullable(), name: named });

export const recommendation = z.strictObject({
  ...stamps,
  id: id('recommendation'),
  bodyId: id('body'),
  year: z.int().min(1900).max(2200),
  reference: line.nullable(),
  meetingId: id('meeting').nullable(),
  source,
  text: prose.refine((text) => text.trim() !== '', 'not empty'),
  addressees: z.array(addressee).readonly(),
  /** Where in its source it stands, such as 'paragraphs 16 to 21'. */
  paragraph: line,
  madeOn: civilDate.nullable(),
  chases: z.array(z.strictObject({ on: civilDate, by: line })).readonly(),
  responseDue: writtenDate.nullable(),
  response: prose,
  respondedOn: writtenDate.nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  /** The letter or e-mail that answered. */
  evidence: id('file').nullable(),
  /** The earlier recommendation that this one makes again. */
  repeats: id('recommendation').nullable(),
});
export type Recommendation = Readonly<z.output<typeof recommendation>>;
