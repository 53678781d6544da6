/**
 * Escalation routes: ladders up which a matter is passed.
 *
 * A rung is a body or a post, perhaps one this programme does not run. A
 * programme has several ladders (rules.md E-01), and none of them may come back
 * to where it started: a circle is refused when the route is saved.
 */
import { z } from 'zod';
import type { OwnerId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { id, line, named, owner, prose, stamps } from '../kernel/schema.ts';

export const rung = z.strictObject({ who: owner, note: line });
export type Rung = Readonly<z.output<typeof rung>>;

export const escalationRoute = z.strictObject({
  ...stamps,
  id: id('escalationRoute'),
  name: named,
  purpose: prose,
  /** Lowest first. */
  rungs: z.array(rung).readonly(),
  quote: line,
});
export type EscalationRoute = Readonly<z.output<typeof escalationRoute>>;

/** Refused where one body or post would stand on two rungs: a matter would come round again. */
export function checkRungs(rungs: readonly Rung[]): Result<readonly Rung[], 'circle' | 'too-short'> {
  if (rungs.length < 2) return no('too-short');
  return new Set(rungs.map((each) => each.who)).size === rungs.length ? ok(rungs) : no('circle');
}

/** The next rung up; null at the top, and for one who is not on the ladder. */
export function rungAbove(route: Pick<EscalationRoute, 'rungs'>, who: OwnerId): OwnerId | null {
  const at = route.rungs.findIndex((each) => each.who === who);
  return at === -1 ? null : (route.rungs[at + 1]?.who ?? null);
}
