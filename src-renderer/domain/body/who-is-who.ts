/**
 * Who is who: everyone and everything that may own, sit or sign.
 *
 * A person is shown with their party, because two people may have one name. What
 * is pointed at and no longer in the register says so, rather than showing a blank.
 */
import type { OwnerId } from '../kernel/id.ts';
import { kindOf } from '../kernel/id.ts';
import { type Party, shortNameOf } from '../party/party.ts';
import type { Person } from '../party/person.ts';
import type { Post } from '../party/post.ts';
import type { Body } from './body.ts';

export interface WhoIsWho {
  readonly people: readonly Person[];
  readonly parties: readonly Party[];
  readonly posts: readonly Post[];
  readonly bodies: readonly Body[];
}

export const NOBODY_KNOWN: WhoIsWho = { people: [], parties: [], posts: [], bodies: [] };
export const NOT_IN_THE_REGISTER = 'no longer in the register';

/** Its name alone, as it stands in a table. */
export function nameOf(id: OwnerId, who: WhoIsWho): string {
  const thing = [...who.people, ...who.parties, ...who.bodies].find((one) => one.id === id);
  return thing?.name ?? who.posts.find((post) => post.id === id)?.title ?? NOT_IN_THE_REGISTER;
}

/** The party that tells a person or post apart from another of the name; '' for a party or a body. */
export function partyNameOf(id: OwnerId, who: WhoIsWho): string {
  const thing = [...who.people, ...who.posts].find((one) => one.id === id);
  const party = who.parties.find((one) => one.id === thing?.partyId);
  return party ? shortNameOf(party) : '';
}

/** 'Ann Marsh (GMCA)'. */
export function nameInFull(id: OwnerId, who: WhoIsWho): string {
  const party = partyNameOf(id, who);
  return party === '' ? nameOf(id, who) : `${nameOf(id, who)} (${party})`;
}

export type OwnerKind = 'person' | 'post' | 'party' | 'body';
const WORDS: Readonly<Record<OwnerKind, string>> = { person: 'person', post: 'post', party: 'party', body: 'body' };

/** What may be chosen where a person, post, party or body is asked for, by name. */
export function listChoices(
  who: WhoIsWho,
  kinds: readonly OwnerKind[],
): readonly { readonly id: OwnerId; readonly name: string; readonly detail: string }[] {
  const all: readonly { readonly id: OwnerId }[] = [...who.people, ...who.posts, ...who.parties, ...who.bodies];
  const wanted = all.filter(({ id }) => kinds.some((kind) => kind === kindOf(id)));
  const choices = wanted.map(({ id }) => {
    const kind = kinds.find((one) => one === kindOf(id)) ?? 'party';
    const detail = [
      ...(kinds.length > 1 ? [WORDS[kind]] : []),
      ...(partyNameOf(id, who) ? [partyNameOf(id, who)] : []),
    ];
    return { id, name: nameOf(id, who), detail: detail.join(', ') };
  });
  return choices.sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}
