/** What the parties' screens read. */
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { PartyId } from '#domain/kernel/id.ts';
import type { Party } from '#domain/party/party.ts';
import type { Database } from '#storage/database.ts';
import { listRecords } from '#storage/read.ts';

export interface PartyRow {
  readonly id: PartyId;
  readonly party: Party;
  readonly partOf: Party | null;
  readonly people: number;
}

/** Every party, by name, with how many people are entered under it. */
export async function listPartyRows(db: Database): Promise<readonly PartyRow[]> {
  const [parties, people] = await Promise.all([listRecords(db, 'party'), listRecords(db, 'person')]);
  return [...parties]
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .map((party) => ({
      id: party.id,
      party,
      partOf: parties.find((other) => other.id === party.partOf) ?? null,
      people: people.filter((person) => person.partyId === party.id).length,
    }));
}

export const listPartyChoices = (who: WhoIsWho, without: PartyId | null) =>
  listChoices(who, ['party']).filter((choice) => choice.id !== without);
