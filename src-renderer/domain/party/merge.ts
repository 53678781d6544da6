/**
 * Merging: two records that turn out to be one.
 *
 * One is kept. Every reference to the other moves to it, wherever in whatever
 * record it stands, so nothing is left pointing at a name that is gone; what a
 * paper wrote (an author's name, a reviewer's) is words, not a reference, and
 * does not change. The other's names become aliases of the one kept, and it is
 * put aside, so that Undo can bring it back.
 */

import { no, ok, type Result } from '../kernel/result.ts';
import { type Alias, isCalled, type Party } from './party.ts';
import { isWithinParty } from './party-draft.ts';

export type NotMerged = 'same' | 'circle';

/**
 * The party kept, with what it gains. `circle`: it would become part of itself,
 * which a person must settle first.
 */
export function mergeParties(kept: Party, lost: Party, parties: readonly Party[]): Result<Party, NotMerged> {
  if (kept.id === lost.id) return no('same');
  const inherited = kept.partOf ?? lost.partOf;
  const partOf = inherited === lost.id || inherited === kept.id ? null : inherited;
  const after = parties.map((party) =>
    party.id === kept.id ? { ...party, partOf } : party.partOf === lost.id ? { ...party, partOf: kept.id } : party,
  );
  if (partOf !== null && isWithinParty(after, partOf, kept.id)) return no('circle');
  return ok({
    ...kept,
    partOf,
    aliases: aliasesAfterMerge(kept, lost),
    shortName: kept.shortName === '' ? lost.shortName : kept.shortName,
    sector: kept.sector === 'not-stated' ? lost.sector : kept.sector,
    ended: kept.ended ?? lost.ended,
    joinedOn: kept.joinedOn ?? lost.joinedOn,
    note: joinNotes(kept.note, lost.note),
  });
}

interface Called {
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly Alias[];
}

/** Every name of both, once; a name the kept one already has is not said twice. An ambiguous name stays ambiguous. */
export function aliasesAfterMerge(kept: Called, lost: Called): readonly Alias[] {
  const gained = [
    { name: lost.name, seenIn: '', ambiguous: false },
    ...(lost.shortName === '' ? [] : [{ name: lost.shortName, seenIn: '', ambiguous: false }]),
    ...lost.aliases,
  ];
  const own = { name: kept.name, shortName: kept.shortName, aliases: [] };
  const fresh = gained.filter(
    (alias, at) =>
      !isCalled(own, alias.name) &&
      ![...kept.aliases, ...gained.slice(0, at)].some((other) => other.name === alias.name),
  );
  return [...kept.aliases, ...fresh];
}

export const joinNotes = (kept: string, lost: string): string =>
  lost.trim() === '' || kept.includes(lost) ? kept : kept.trim() === '' ? lost : `${kept}\n\n${lost}`;

/** Whether a record points at an id anywhere, its own id aside. */
export function mentions(record: object, id: string): boolean {
  return Object.entries(record).some(([field, value]) => field !== 'id' && holds(value, id));
}

/** The record with every reference moved, each list saying a thing once; the same object where there was none. */
export function moveReferences<Row extends object>(record: Row, from: string, to: string): Row {
  if (!mentions(record, from)) return record;
  const moved = Object.entries(record).map(([field, value]) => [field, field === 'id' ? value : swap(value, from, to)]);
  return Object.fromEntries(moved) as Row;
}

function holds(value: unknown, id: string): boolean {
  if (value === id) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => holds(inner, id));
}

function swap(value: unknown, from: string, to: string): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) {
    const swapped = value.map((inner) => swap(inner, from, to));
    return swapped.filter((inner, at) => typeof inner !== 'string' || inner !== to || swapped.indexOf(inner) === at);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, swap(inner, from, to)]));
}
