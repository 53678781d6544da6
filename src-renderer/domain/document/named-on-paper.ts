/**
 * Whom a name on paper is taken for.
 *
 * Only a name that matches exactly one is taken for it: two people called Ann
 * Marsh leave the name as a name, for a person to settle. An author is a person,
 * else a party ('HMPPS'); a reviewer is a body first, since that is what reviews.
 */
import type { WhoIsWho } from '../body/who-is-who.ts';
import type { OwnerId } from '../kernel/id.ts';
import { namesOf, plainName } from '../party/party.ts';
import type { Post } from '../party/post.ts';
import type { Change } from './change.ts';

/** The name as written, with the person, and the person's party, where exactly one is so called. */
export function authorNamed(name: string, known: WhoIsWho): NonNullable<Change['author']> {
  const person = onlyOneCalled(known.people, name);
  if (person) return { name, personId: person.id, partyId: person.partyId };
  return { name, personId: null, partyId: onlyOneCalled(known.parties, name)?.id ?? null };
}

/** Nobody, where the name is not known: the cell stays blank. */
export const authorIfKnown = (name: string, known: WhoIsWho): Change['author'] =>
  name.trim() === '' ? null : authorNamed(name.trim(), known);

export function reviewerNamed(name: string, known: WhoIsWho): OwnerId | null {
  for (const things of [known.bodies, known.parties, postsAsNamed(known), known.people]) {
    const found = onlyOneCalled<NamedThing>(things, name);
    if (found) return found.id;
  }
  return null;
}

type NamedThing = Parameters<typeof namesOf>[0] & { readonly id: OwnerId };
type NamedPost = NamedThing & Pick<Post, 'partyId'> & { readonly id: Post['id'] };

const named = new WeakMap<readonly Post[], readonly NamedPost[]>();

/** Posts, whose titles are their names; the same list for the same posts, so that they are looked through once. */
export function postsAsNamed({ posts }: Pick<WhoIsWho, 'posts'>): readonly NamedPost[] {
  const there =
    named.get(posts) ?? posts.map(({ id, title, aliases, partyId }) => ({ id, name: title, aliases, partyId }));
  named.set(posts, there);
  return there;
}

const indexes = new WeakMap<object, ReadonlyMap<string, NamedThing | null>>();

/** The one thing that is called that; null where none is, or two are. A pasted table asks thousands of times, so the names are put in an index once. */
export function onlyOneCalled<Thing extends NamedThing>(things: readonly Thing[], name: string): Thing | null {
  const index = indexes.get(things) ?? indexOf(things);
  indexes.set(things, index);
  const found = index.get(plainName(name));
  return things.find((thing) => thing === found) ?? null;
}

function indexOf(things: readonly NamedThing[]): ReadonlyMap<string, NamedThing | null> {
  const index = new Map<string, NamedThing | null>();
  for (const thing of things)
    for (const own of new Set(namesOf(thing).map(plainName))) index.set(own, index.has(own) ? null : thing);
  return index;
}
