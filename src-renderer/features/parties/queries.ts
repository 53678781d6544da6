/** What the parties' screens read. */
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { PartyId } from '#domain/kernel/id.ts';
import { mentions } from '#domain/party/merge.ts';
import type { Party } from '#domain/party/party.ts';
import type { Records } from '#domain/records.ts';
import type { Database } from '#storage/database.ts';
import { listBy, listRecords } from '#storage/read.ts';

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

export interface PartyTouched {
  readonly people: readonly Records['person'][];
  readonly posts: readonly Records['post'][];
  readonly parts: readonly Party[];
  readonly bodies: readonly Records['body'][];
  readonly seats: readonly { readonly seat: Records['seat']; readonly body: Records['body'] | null }[];
  readonly documents: readonly Records['document'][];
}

/** What points at a party: its people, posts, parts, the bodies it chairs or serves, its seats, its documents. */
export async function listTouchedByParty(db: Database, id: PartyId): Promise<PartyTouched> {
  const [people, posts, parts, bodies, seats, documents] = await Promise.all([
    listBy(db, 'person', 'partyId', id),
    listBy(db, 'post', 'partyId', id),
    listBy(db, 'party', 'partOf', id),
    listRecords(db, 'body'),
    listBy(db, 'seat', 'holder', id),
    listRecords(db, 'document'),
  ]);
  return {
    people,
    posts,
    parts,
    bodies: bodies.filter((body) => mentions(body, id)),
    seats: seats.map((seat) => ({ seat, body: bodies.find((body) => body.id === seat.bodyId) ?? null })),
    documents: documents.filter((document) => mentions(document, id)),
  };
}

export const listPartyChoices = (who: WhoIsWho, without: PartyId | null) =>
  listChoices(who, ['party']).filter((choice) => choice.id !== without);
