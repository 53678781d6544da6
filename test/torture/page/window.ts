/** What every job of the window under torture needs: what was asked, how to speak, and a store. */
import type { Bridge } from '#contract/bridge.ts';
import type { Id, NewId } from '#domain/kernel/id.ts';
import { toInstant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import { openStore, type StoreOpened } from '#storage/open-store.ts';
import type { Store } from '#storage/store.ts';

export const asked = new URLSearchParams(location.search);
export const say = (text: string): void => console.log(`@@${text}@@`);
const newId: NewId = (kind) => `${kind}:${crypto.randomUUID()}` as Id<typeof kind>;

export const openOwn = (bridge: Bridge): Promise<StoreOpened> =>
  openStore({
    bridge,
    workspace: 'own',
    clock: () => toInstant(new Date()),
    newId,
    actor: { name: 'Torture', post: '', party: '', authenticated: false },
  });

/** One commit; answers why it was not written, or null. */
export async function addParties(store: Store, parties: readonly { name: string; note: string }[]) {
  const summary = `Added ${parties[0]?.name ?? 'nobody'}`;
  const written = await store.commit({ command: 'addParty', summary }, async (rows) => {
    for (const { name, note } of parties) {
      rows.add('party', {
        ...{ name, note, shortName: '', aliases: [], sector: 'public' },
        ...{ partOf: null, ended: null, joinedOn: null, marking: 'OFFICIAL' },
      });
    }
    return ok(null);
  });
  return written.ok ? null : written.reason;
}
