/** What can be done to a party. Each is one commit, and one thing to undo. */
import { type Change, type Command, withChange } from '#desk/commit.ts';
import { moveAllReferences } from '#desk/move-references.ts';
import type { PartyId } from '#domain/kernel/id.ts';
import { no, ok } from '#domain/kernel/result.ts';
import { mergeParties, type NotMerged } from '#domain/party/merge.ts';
import type { Alias, Party } from '#domain/party/party.ts';
import type { PartyFields } from '#domain/party/party-draft.ts';

export function addParty(fields: PartyFields): Command<PartyId> {
  return {
    intention: { command: 'addParty', summary: `Added the party ${fields.name}` },
    work: async (rows) => ok(rows.add('party', { ...fields, aliases: [], marking: 'OFFICIAL' }).id),
  };
}

/** Only what is given is written, so that two windows may change two fields of one party. */
export function changeParty(id: PartyId, name: string, fields: Change<Party>): Command<null, 'gone'> {
  return {
    intention: { command: 'changeParty', summary: `Changed the party ${name}` },
    async work(rows) {
      const party = await rows.get('party', id);
      if (!party) return no('gone');
      rows.put('party', withChange(party, fields));
      return ok(null);
    },
  };
}

export function changePartyAliases(
  party: Party,
  edit: (now: readonly Alias[]) => readonly Alias[],
): Command<null, 'gone'> {
  return {
    ...changeParty(party.id, party.name, ({ aliases }) => ({ aliases: edit(aliases) })),
    intention: { command: 'changePartyAliases', summary: `Changed the other names of ${party.name}` },
  };
}

/** One is kept, every reference to the other moves to it, and the other is put aside. */
export function mergePartyInto(kept: Party, lost: Party): Command<null, NotMerged | 'gone'> {
  return {
    intention: { command: 'mergeParties', summary: `Merged ${lost.name} into ${kept.name}` },
    async work(rows) {
      const parties = await rows.list('party');
      const [stays, goes] = [kept.id, lost.id].map((id) => parties.find((party) => party.id === id));
      if (!stays || !goes) return no('gone');
      const merged = mergeParties(stays, goes, parties);
      if (!merged.ok) return merged;
      await rows.remove('party', goes.id);
      rows.put('party', merged.value);
      await moveAllReferences(rows, goes.id, stays.id);
      return ok(null);
    },
  };
}
