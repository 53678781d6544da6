/**
 * Several people of one name: whom a name that belongs to nobody yet may mean.
 *
 * A name in the minutes that means two is kept as it was typed and belongs to
 * neither (named-owners.ts); here are the ones to choose among, those at the
 * meeting first. The app never chooses, and never makes one up.
 */
import type { WhoIsWho } from '../body/who-is-who.ts';
import type { OwnerId, PersonId } from '../kernel/id.ts';
import type { Attendance } from '../meeting/attendance.ts';
import { isCalled } from '../party/party.ts';

/** Everybody of that name, short form or first name; none where nobody is known by it. */
export function namesakesOf(
  typed: string,
  { who, attendances }: { readonly who: WhoIsWho; readonly attendances: readonly Attendance[] },
): readonly OwnerId[] {
  const here = new Set(attendances.filter((each) => each.deletedAt === null).map((each) => each.personId));
  const called = who.people.filter((person) => isCalled(person, typed));
  const first = who.people.filter((person) => here.has(person.id) && firstName(person.name) === plain(typed));
  const people: readonly PersonId[] = [...new Set([...called, ...first].map((person) => person.id))];
  const posts = who.posts.filter((post) => isCalled({ ...post, name: post.title }, typed)).map((post) => post.id);
  const sorted = [...people].sort((one, other) => Number(here.has(other)) - Number(here.has(one)));
  return [...sorted, ...posts];
}

const plain = (name: string): string => name.trim().toLocaleLowerCase('en-GB');
const firstName = (name: string): string => plain(name).split(/\s+/)[0] ?? '';
