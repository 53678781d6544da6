/**
 * A person as they are typed.
 *
 * Two people may have one name; their parties tell them apart, so a name is
 * never refused because someone else has it.
 */
import { type Drafted, drafted, lineProblem, namedProblem, typedLine } from '../kernel/draft.ts';
import type { PersonId } from '../kernel/id.ts';
import { type Party, shortNameOf } from './party.ts';
import type { Person } from './person.ts';

export interface PersonDraft {
  readonly name: string;
  /** A party's id, or ''. */
  readonly partyId: string;
  readonly email: string;
  readonly telephone: string;
  readonly note: string;
}

export type PersonFields = Pick<Person, 'name' | 'partyId' | 'email' | 'telephone' | 'note'>;
export type PersonProblem = 'missing' | 'too-long' | 'not-an-address';

export function personDraft(person: Person | null): PersonDraft {
  return {
    name: person?.name ?? '',
    partyId: person?.partyId ?? '',
    email: person?.email ?? '',
    telephone: person?.telephone ?? '',
    note: person?.note ?? '',
  };
}

export function readPersonDraft(
  draft: PersonDraft,
  parties: readonly Party[],
): Drafted<PersonFields, PersonDraft, PersonProblem> {
  const email = typedLine(draft.email);
  return drafted<PersonFields, PersonDraft, PersonProblem>(
    {
      name: namedProblem(draft.name),
      email: email === '' || /^\S+@\S+$/.test(email) ? lineProblem(email) : 'not-an-address',
      telephone: lineProblem(draft.telephone),
    },
    {
      name: typedLine(draft.name),
      partyId: parties.find((party) => party.id === draft.partyId)?.id ?? null,
      email,
      telephone: typedLine(draft.telephone),
      note: draft.note,
    },
  );
}

/** 'Ann Marsh (GMCA)': a person told apart from another of the same name. */
export function personInFull(person: Pick<Person, 'name' | 'partyId'>, parties: readonly Party[]): string {
  const party = parties.find((other) => other.id === person.partyId);
  return party ? `${person.name} (${shortNameOf(party)})` : person.name;
}

/** Everyone else who has this name, case aside. */
export function namesakesOf(name: string, id: PersonId | null, people: readonly Person[]): readonly Person[] {
  const wanted = typedLine(name).toLocaleLowerCase('en-GB');
  return people.filter((person) => person.id !== id && person.name.toLocaleLowerCase('en-GB') === wanted);
}
