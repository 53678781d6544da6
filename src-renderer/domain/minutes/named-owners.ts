/**
 * Who is meant by the names in a line of the minutes.
 *
 * A short form is looked for among those who were at this meeting first ('Dez' is
 * Dez Brown), then in the registers, and last as an office of this meeting: its
 * chair, its secretariat, whoever took the notes. A name that means two, or
 * nobody, is kept as it was typed and belongs to nobody (checklist P-15, P-18).
 */
import type { ActionOwner } from '../action/action.ts';
import type { Body } from '../body/body.ts';
import { nameOf, type WhoIsWho } from '../body/who-is-who.ts';
import type { OwnerId } from '../kernel/id.ts';
import type { Attendance } from '../meeting/attendance.ts';
import { isCalled } from '../party/party.ts';

export interface NameContext {
  readonly attendances: readonly Attendance[];
  readonly who: WhoIsWho;
  readonly body: Pick<Body, 'chairs' | 'secretariat'> | undefined;
}

type Named = Omit<ActionOwner, 'lead'>;

/** One name, as one owner. Null where nobody, or more than one, is called that. */
export function resolveName(typed: string, context: NameContext): Named | null {
  const name = plain(typed);
  if (name === '') return null;
  return here(name, context) ?? registered(typed, context) ?? office(name, context);
}

/**
 * 'Ann Marsh, Will and the chair': each by itself, the first leading. A name with
 * 'and' or a comma in it is one owner where it is known as one.
 */
export function readNames(text: string, context: NameContext): readonly ActionOwner[] {
  const parts = text.split(/(\s*(?:[,;&/]|\band\b)\s*)/i);
  const owners: Named[] = [];
  for (let at = 0; at < parts.length; ) {
    const known = longestKnown(parts, at, context);
    const typed = (parts[at] ?? '').trim().slice(0, 500);
    if (known) owners.push(known.owner);
    else if (typed !== '') owners.push({ who: null, name: typed });
    at = (known?.next ?? at + 1) + 1;
  }
  const once = owners.filter((owner, at) => owners.findIndex((other) => sameOwner(owner, other)) === at);
  return once.map((owner, at) => ({ ...owner, lead: at === 0 }));
}

function longestKnown(parts: readonly string[], from: number, context: NameContext) {
  for (let next = parts.length; next > from; next -= 1) {
    if ((next - from) % 2 === 0) continue;
    const owner = resolveName(parts.slice(from, next).join(''), context);
    if (owner) return { owner, next };
  }
  return null;
}

const sameOwner = (one: Named, other: Named): boolean =>
  one.who === null && other.who === null ? plain(one.name) === plain(other.name) : one.who === other.who;

/** Among those of this meeting: the whole name, then a short form, then the first name. */
function here(name: string, { attendances, who }: NameContext): Named | null {
  const live = attendances.filter((each) => each.deletedAt === null);
  const shortForms = (each: Attendance) => who.people.find((one) => one.id === each.personId)?.aliases ?? [];
  const ways: readonly ((each: Attendance) => boolean)[] = [
    (each) => plain(each.name) === name,
    (each) => shortForms(each).some((alias) => plain(alias.name) === name),
    (each) => plain(each.name).split(' ')[0] === name,
  ];
  for (const way of ways) {
    const found = live.filter(way);
    if (found.length > 1) return null;
    if (found[0]) return { who: found[0].personId, name: found[0].name };
  }
  return null;
}

function registered(typed: string, { who }: NameContext): Named | null {
  const registers: readonly (readonly { readonly id: OwnerId; readonly called: boolean }[])[] = [
    who.posts.map((post) => ({ id: post.id, called: isCalled({ ...post, name: post.title }, typed) })),
    who.people.map((person) => ({ id: person.id, called: isCalled(person, typed) })),
    who.parties.map((party) => ({ id: party.id, called: isCalled(party, typed) })),
    who.bodies.map((body) => ({ id: body.id, called: isCalled(body, typed) })),
  ];
  for (const register of registers) {
    const found = register.filter((one) => one.called);
    if (found.length > 1) return null;
    if (found[0]) return { who: found[0].id, name: nameOf(found[0].id, who) };
  }
  return null;
}

function office(name: string, { attendances, who, body }: NameContext): Named | null {
  const inRole = (role: Attendance['role']) =>
    attendances.filter((each) => each.deletedAt === null && each.role === role && each.group !== 'apologies');
  const only = (people: readonly Attendance[]): Named | null =>
    people.length === 1 && people[0] ? { who: people[0].personId, name: people[0].name } : null;
  const first = (owners: readonly OwnerId[]): Named | null =>
    owners.length === 1 && owners[0] ? { who: owners[0], name: nameOf(owners[0], who) } : null;
  if (/^(?:chair|chairman|chairwoman|chairperson)$/.test(name))
    return only(inRole('chair')) ?? first(body?.chairs ?? []);
  if (name === 'secretariat') return first(body?.secretariat ?? []) ?? only(inRole('notes'));
  return /^(?:notes|note ?taker|secretary)$/.test(name) ? only(inRole('notes')) : null;
}

/** Case, accents, titles of address and marks of direction aside. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}|\p{Cf}/gu, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('en-GB')
    .replace(/^(?:the|mr|mrs|ms|miss|dr|cllr)\.? /, '');
