/**
 * Whom a name on paper is taken for.
 *
 * Only a name that matches exactly one is taken for it: two people called Ann
 * Marsh leave the name as a name, for a person to settle. An author is a person,
 * else a party ('HMPPS'); a reviewer is a body first, since that is what reviews.
 */
import type { Body } from '../body/body.ts';
import type { OwnerId } from '../kernel/id.ts';
import { isCalled, type Party } from '../party/party.ts';
import type { Person } from '../party/person.ts';
import type { Post } from '../party/post.ts';
import type { Change } from './change.ts';

export interface KnownNames {
  readonly people: readonly Person[];
  readonly parties: readonly Party[];
  readonly posts: readonly Post[];
  readonly bodies: readonly Body[];
}

export const NOBODY_KNOWN: KnownNames = { people: [], parties: [], posts: [], bodies: [] };

/** The name as written, with the person, and the person's party, where exactly one is so called. */
export function authorNamed(name: string, known: KnownNames): NonNullable<Change['author']> {
  const person = onlyOne(known.people, name);
  if (person) return { name, personId: person.id, partyId: person.partyId };
  return { name, personId: null, partyId: onlyOne(known.parties, name)?.id ?? null };
}

export function reviewerNamed(name: string, known: KnownNames): OwnerId | null {
  const posts = known.posts.map((post) => ({ id: post.id, name: post.title, aliases: post.aliases }));
  for (const kind of [known.bodies, known.parties, posts, known.people]) {
    const found = onlyOne<(typeof kind)[number]>(kind, name);
    if (found) return found.id;
  }
  return null;
}

function onlyOne<Thing extends Parameters<typeof isCalled>[0]>(things: readonly Thing[], name: string): Thing | null {
  const called = things.filter((thing) => isCalled(thing, name));
  return called.length === 1 ? (called[0] ?? null) : null;
}
