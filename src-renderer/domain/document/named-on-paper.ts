/**
 * Whom a name on paper is taken for.
 *
 * Only a name that matches exactly one is taken for it: two people called Ann
 * Marsh leave the name as a name, for a person to settle. An author is a person,
 * else a party ('HMPPS'); a reviewer is a body first, since that is what reviews.
 */
import type { WhoIsWho } from '../body/who-is-who.ts';
import type { OwnerId } from '../kernel/id.ts';
import { isCalled } from '../party/party.ts';
import type { Change } from './change.ts';

/** The name as written, with the person, and the person's party, where exactly one is so called. */
export function authorNamed(name: string, known: WhoIsWho): NonNullable<Change['author']> {
  const person = onlyOneCalled(known.people, name);
  if (person) return { name, personId: person.id, partyId: person.partyId };
  return { name, personId: null, partyId: onlyOneCalled(known.parties, name)?.id ?? null };
}

export function reviewerNamed(name: string, known: WhoIsWho): OwnerId | null {
  const posts = known.posts.map((post) => ({ id: post.id, name: post.title, aliases: post.aliases }));
  for (const kind of [known.bodies, known.parties, posts, known.people]) {
    const found = onlyOneCalled<(typeof kind)[number]>(kind, name);
    if (found) return found.id;
  }
  return null;
}

/** The one thing that is called that; null where none is, or two are. */
export function onlyOneCalled<Thing extends Parameters<typeof isCalled>[0]>(
  things: readonly Thing[],
  name: string,
): Thing | null {
  const called = things.filter((thing) => isCalled(thing, name));
  return called.length === 1 ? (called[0] ?? null) : null;
}
