/**
 * Who delivers a service where, as it is typed: the place, its providers parted by
 * semicolons, which of them leads, and the partnership agreement signed for it.
 *
 * A provider nobody knows is kept as it is written and belongs to nobody. A place
 * with two providers and no lead is kept and reported (findings).
 */

import type { Document } from '../document/document.ts';
import { isTooLong, typedLine } from '../kernel/draft.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { isCalled, type Party } from '../party/party.ts';
import type { Service } from './co-commissioned-service.ts';

export type Locality = Service['localities'][number];
export const LOCALITY_BOXES = ['place', 'providers', 'lead', 'agreement'] as const;
export type LocalityBox = (typeof LOCALITY_BOXES)[number];
export type LocalityProblem = 'missing' | 'too-long' | 'taken' | 'not-a-provider' | 'no-such-agreement';

export interface KnownHere {
  readonly parties: readonly Party[];
  /** The documents an agreement may be. */
  readonly agreements: readonly Pick<Document, 'id' | 'title' | 'shortTitle'>[];
  /** The places of the other rows. */
  readonly others: readonly string[];
}

export const EMPTY_LOCALITY: Locality = { place: '', providers: [], agreementId: null };

/** Whether two or more deliver here and none is said to lead. */
export const lacksLead = ({ providers }: Pick<Locality, 'providers'>): boolean =>
  providers.length > 1 && !providers.some(({ lead }) => lead);

export function localityText(
  locality: Locality,
  agreements: KnownHere['agreements'],
): Readonly<Record<LocalityBox, string>> {
  return {
    place: locality.place,
    providers: locality.providers.map(({ name }) => name).join('; '),
    lead: locality.providers.find(({ lead }) => lead)?.name ?? '',
    agreement: titleOf(agreements.find(({ id }) => id === locality.agreementId)),
  };
}

/** The row with one box typed anew. */
export function withLocalityBox(
  locality: Locality,
  box: LocalityBox,
  text: string,
  known: KnownHere,
): Result<Locality, LocalityProblem> {
  const typed = typedLine(text);
  if (isTooLong(typed)) return no('too-long');
  if (box === 'place') return placed(locality, typed, known.others);
  if (box === 'providers') return ok({ ...locality, providers: providersOf(typed, locality, known.parties) });
  if (box === 'lead') return led(locality, typed);
  if (typed === '') return ok({ ...locality, agreementId: null });
  const agreement = known.agreements.find((one) => same(one.title, typed) || same(one.shortTitle, typed));
  return agreement ? ok({ ...locality, agreementId: agreement.id }) : no('no-such-agreement');
}

function placed(locality: Locality, place: string, others: readonly string[]): Result<Locality, LocalityProblem> {
  if (place === '') return no('missing');
  return others.some((other) => same(other, place)) ? no('taken') : ok({ ...locality, place });
}

function led(locality: Locality, typed: string): Result<Locality, LocalityProblem> {
  if (typed !== '' && !locality.providers.some(({ name }) => same(name, typed))) return no('not-a-provider');
  return ok({
    ...locality,
    providers: locality.providers.map((one) => ({ ...one, lead: typed !== '' && same(one.name, typed) })),
  });
}

function providersOf(typed: string, before: Locality, parties: readonly Party[]): Locality['providers'] {
  const names = typed
    .split(';')
    .map((name) => name.trim())
    .filter((name, at, all) => name !== '' && all.findIndex((other) => same(other, name)) === at);
  return names.map((name) => {
    const kept = before.providers.find((one) => one.name === name);
    return kept ?? { who: parties.find((party) => isCalled(party, name))?.id ?? null, name, lead: false };
  });
}

export const titleOf = (document: Pick<Document, 'title' | 'shortTitle'> | undefined): string =>
  document ? document.shortTitle || document.title : '';

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB');
