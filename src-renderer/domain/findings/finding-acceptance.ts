/**
 * Acceptances: findings somebody has looked at and accepts, with a reason.
 *
 * An acceptance holds for the facts it was given for. When the words a finding
 * rests on change, it is open again and says so; the acceptance is kept, because
 * it was true when it was made.
 */
import { z } from 'zod';
import { civilDate, id, line, named, prose, stamps } from '../kernel/schema.ts';

export const findingAcceptance = z.strictObject({
  ...stamps,
  id: id('findingAcceptance'),
  /** The finding's own name: rule, record, part. It is no record's id, since findings are worked out. */
  finding: named,
  factsDigest: named,
  reason: prose.refine((text) => text.trim() !== '', 'not empty'),
  acceptedOn: civilDate,
  by: line,
});
export type FindingAcceptance = Readonly<z.output<typeof findingAcceptance>>;
