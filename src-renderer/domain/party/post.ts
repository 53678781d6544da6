/**
 * Posts: offices, held by people for a time.
 *
 * 'GM Regional Probation Director' sits on the Steering Group whoever holds it,
 * and a decision is signed by a post. A post may be vacant, and one post may be
 * called by several titles in one memorandum; two titles are suggested as one,
 * never merged unasked.
 */
import { z } from 'zod';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { PersonId } from '../kernel/id.ts';
import { civilDate, id, named, prose, stamps } from '../kernel/schema.ts';
import { alias } from './party.ts';

/** Null ends: not known, or still holding. */
export const holding = z.strictObject({ personId: id('person'), from: civilDate.nullable(), to: civilDate.nullable() });
export type Holding = Readonly<z.output<typeof holding>>;

export const post = z.strictObject({
  ...stamps,
  id: id('post'),
  title: named,
  aliases: z.array(alias).readonly(),
  partyId: id('party').nullable(),
  holders: z.array(holding).readonly(),
  note: prose,
});
export type Post = Readonly<z.output<typeof post>>;

/** Who held the post on a day; more than one where the papers overlap, none where it was vacant. */
export function holdersOn(post: Pick<Post, 'holders'>, day: CivilDate): readonly PersonId[] {
  return post.holders.filter((holder) => isWithin(holder, day)).map((holder) => holder.personId);
}

/** Whether a day lies in a span whose unknown ends are open. Both ends count. */
export function isWithin(
  span: { readonly from: CivilDate | null; readonly to: CivilDate | null },
  day: CivilDate,
): boolean {
  return (span.from === null || span.from <= day) && (span.to === null || day <= span.to);
}
