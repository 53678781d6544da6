/**
 * First start: who sits here, and the programme's first four records in one commit.
 *
 * Who it is stays on this computer, as a draft of the user's own workspace, and
 * goes into every entry of the journal; it is a name given, not one proved.
 */
import type { Bridge } from '#contract/bridge.ts';
import type { Actor } from '#contract/journal-entry.ts';
import type { Desk } from '#desk/desk.tsx';
import { MARKINGS } from '#domain/kernel/marking.ts';
import { ok } from '#domain/kernel/result.ts';
import type { FirstStartDraft } from './first-start-draft.ts';

/** The workspace and the key that start-up reads it back from. */
export const WHO = { workspace: 'own', key: 'who' } as const;

export const actorOf = (draft: FirstStartDraft): Actor => ({
  name: draft.name.trim(),
  post: draft.post.trim(),
  party: draft.party.trim(),
  authenticated: false,
});

/** False where the disk did not take it; the store says why as soon as something is committed. */
export async function keepWho({ bridge, store }: Pick<Desk, 'bridge' | 'store'>, actor: Actor): Promise<boolean> {
  store.setActor(actor);
  return (await keepActor(bridge, actor)).ok;
}

const keepActor = (bridge: Bridge, actor: Actor) => bridge.keepDraft({ ...WHO, value: { ...actor } });

export async function startProgramme(desk: Pick<Desk, 'bridge' | 'store'>, draft: FirstStartDraft): Promise<boolean> {
  const actor = actorOf(draft);
  if (!(await keepWho(desk, actor))) return false;
  const marking = MARKINGS.find((one) => one === draft.marking) ?? 'OFFICIAL';
  const name = draft.programme.trim();
  const result = await desk.store.commit({ command: 'startProgramme', summary: `Started ${name}` }, async (rows) => {
    rows.add('programme', {
      name,
      shortName: '',
      purpose: '',
      legalProfile: 'P0',
      division: 'england-and-wales',
      closedDays: [],
      ownNotice: [],
      marking,
    });
    const party = rows.add('party', {
      name: actor.party,
      shortName: '',
      aliases: [],
      sector: 'not-stated',
      partOf: null,
      ended: null,
      joinedOn: null,
      note: '',
      marking,
    });
    const person = rows.add('person', {
      name: actor.name,
      aliases: [],
      partyId: party.id,
      email: '',
      telephone: '',
      note: '',
      marking,
    });
    rows.add('post', {
      title: actor.post,
      aliases: [],
      partyId: party.id,
      holders: [{ personId: person.id, from: null, to: null }],
      note: '',
      marking,
    });
    return ok(null);
  });
  return result.ok;
}
