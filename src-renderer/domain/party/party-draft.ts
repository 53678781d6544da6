/**
 * A party as it is typed.
 *
 * Two parties may share initials but not a whole name: a second 'GMCA' in the
 * register is nearly always the first one again, so it is refused here with the
 * other one named, and joining two is what merging is for (merge.ts). When a
 * party ended is kept in the paper's words ('26 June 2021', 'spring').
 */
import { showDate } from '../kernel/civil-date.ts';
import {
  type Drafted,
  dayProblem,
  drafted,
  lineProblem,
  namedProblem,
  parseTypedDay,
  typedLine,
  typedWrittenDate,
} from '../kernel/draft.ts';
import type { PartyId } from '../kernel/id.ts';
import { PARTY_SECTORS, type Party } from './party.ts';

export interface PartyDraft {
  readonly name: string;
  readonly shortName: string;
  readonly sector: string;
  /** A party's id, or ''. */
  readonly partOf: string;
  readonly ended: string;
  readonly joinedOn: string;
  readonly note: string;
}

export type PartyFields = Pick<Party, 'name' | 'shortName' | 'sector' | 'partOf' | 'ended' | 'joinedOn' | 'note'>;
export type PartyProblem = 'missing' | 'too-long' | 'taken' | 'not-a-day' | 'circle';

export function partyDraft(party: Party | null): PartyDraft {
  return {
    name: party?.name ?? '',
    shortName: party?.shortName ?? '',
    sector: party?.sector ?? 'not-stated',
    partOf: party?.partOf ?? '',
    ended: party?.ended?.text ?? '',
    joinedOn: party?.joinedOn ? showDate(party.joinedOn) : '',
    note: party?.note ?? '',
  };
}

/** `id` is the party being edited, null for a new one; `parties` are all there are. */
export function readPartyDraft(
  draft: PartyDraft,
  id: PartyId | null,
  parties: readonly Party[],
): Drafted<PartyFields, PartyDraft, PartyProblem> {
  const name = typedLine(draft.name);
  const partOf = parties.find((party) => party.id === draft.partOf)?.id ?? null;
  const taken = parties.some((party) => party.id !== id && sameName(party.name, name));
  return drafted<PartyFields, PartyDraft, PartyProblem>(
    {
      name: namedProblem(draft.name) ?? (taken ? 'taken' : null),
      shortName: lineProblem(draft.shortName),
      partOf: id !== null && partOf !== null && isWithinParty(parties, partOf, id) ? 'circle' : null,
      joinedOn: dayProblem(draft.joinedOn),
    },
    {
      name,
      shortName: typedLine(draft.shortName),
      sector: PARTY_SECTORS.find((sector) => sector === draft.sector) ?? 'not-stated',
      partOf,
      ended: typedWrittenDate(draft.ended),
      joinedOn: parseTypedDay(draft.joinedOn),
      note: draft.note,
    },
  );
}

/** Whether a party is, or is some way down part of, another. Stands up to a circle that is already there. */
export function isWithinParty(parties: readonly Party[], party: PartyId, whole: PartyId): boolean {
  const seen = new Set<PartyId>();
  for (let at: PartyId | null = party; at !== null && !seen.has(at); ) {
    if (at === whole) return true;
    seen.add(at);
    const here: PartyId = at;
    at = parties.find((other) => other.id === here)?.partOf ?? null;
  }
  return false;
}

const sameName = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('en-GB') === other.toLocaleLowerCase('en-GB');
