/**
 * The directory: what to call whoever an id names.
 *
 * Papers name a person with their party on first mention, a post by its title, a
 * body by its name. A row that has been put aside still has its name: old minutes
 * go on naming it. An id nobody knows is shown as it is, never hidden.
 */
import type { Body } from '../body/body.ts';
import type { OwnerId, PartyId, PersonId } from '../kernel/id.ts';
import { type Party, shortNameOf } from './party.ts';
import type { Person } from './person.ts';
import type { Post } from './post.ts';

export interface Directory {
  /** 'Will Downs', 'GM Regional Probation Director', 'GM IRS Steering Group'. */
  readonly nameOf: (id: OwnerId) => string;
  /** 'Will Downs (Clinks)', for a first mention. */
  readonly fullNameOf: (id: OwnerId) => string;
  readonly partyOf: (id: PersonId | null) => PartyId | null;
  readonly partyName: (id: PartyId | null) => string;
}

interface Rows {
  readonly parties: readonly Pick<Party, 'id' | 'name' | 'shortName'>[];
  readonly people: readonly Pick<Person, 'id' | 'name' | 'partyId'>[];
  readonly posts: readonly Pick<Post, 'id' | 'title'>[];
  readonly bodies: readonly Pick<Body, 'id' | 'name'>[];
}

export function directoryOf(rows: Rows): Directory {
  const parties = new Map(rows.parties.map((party) => [party.id, party]));
  const people = new Map(rows.people.map((person) => [person.id, person]));
  const names = new Map<string, string>([
    ...rows.parties.map((party) => [party.id, party.name] as const),
    ...rows.people.map((person) => [person.id, person.name] as const),
    ...rows.posts.map((post) => [post.id, post.title] as const),
    ...rows.bodies.map((body) => [body.id, body.name] as const),
  ]);
  const nameOf = (id: OwnerId) => names.get(id) ?? id;
  const partyOf = (id: PersonId | null) => (id === null ? null : (people.get(id)?.partyId ?? null));
  const partyName = (id: PartyId | null) => {
    const party = id === null ? undefined : parties.get(id);
    return party ? shortNameOf(party) : '';
  };
  return {
    nameOf,
    partyOf,
    partyName,
    fullNameOf: (id) => {
      const party = id.startsWith('person:') ? partyName(partyOf(id as PersonId)) : '';
      return party === '' ? nameOf(id) : `${nameOf(id)} (${party})`;
    },
  };
}
