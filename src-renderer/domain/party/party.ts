/**
 * Parties: the organisations that sign, sit or are accountable.
 *
 * A party may be part of another (an agency of a department), and may have gone
 * by other names: 'NPS', later 'GM Probation Service'. Names are never merged
 * silently, because two organisations can share a set of initials.
 */
import { z } from 'zod';
import { civilDate, id, line, named, prose, stamps } from '../kernel/schema.ts';
import { writtenDate } from '../kernel/written-date.ts';

export const PARTY_SECTORS = ['public', 'voluntary', 'private', 'inspectorate', 'not-stated'] as const;

/** Another name for the same thing, and where it was seen. `ambiguous`: the name alone could mean another too. */
export const alias = z.strictObject({ name: named, seenIn: line, ambiguous: z.boolean() });
export type Alias = Readonly<z.output<typeof alias>>;

export const party = z.strictObject({
  ...stamps,
  id: id('party'),
  name: named,
  shortName: line,
  aliases: z.array(alias).readonly(),
  sector: z.enum(PARTY_SECTORS),
  partOf: id('party').nullable(),
  /** When it ended or will end, as the paper says. */
  ended: writtenDate.nullable(),
  joinedOn: civilDate.nullable(),
  note: prose,
});
export type Party = Readonly<z.output<typeof party>>;

/** The name to print where space is short. */
export function shortNameOf(party: Pick<Party, 'name' | 'shortName'>): string {
  return party.shortName === '' ? party.name : party.shortName;
}

interface Named {
  readonly name: string;
  readonly shortName?: string;
  readonly aliases: readonly Alias[];
}

/** Everything the thing is called by, ambiguous names left out. */
export function namesOf(thing: Named): readonly string[] {
  const certain = thing.aliases.filter((other) => !other.ambiguous).map((other) => other.name);
  return [thing.name, ...(thing.shortName ? [thing.shortName] : []), ...certain];
}

/** Whether a name on paper is one of its names, case and spacing aside. */
export function isCalled(thing: Named, name: string): boolean {
  return namesOf(thing).some((own) => plainName(own) === plainName(name));
}

/** What two ways to write one name have in common. */
export const plainName = (name: string): string =>
  name
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('en-GB');
