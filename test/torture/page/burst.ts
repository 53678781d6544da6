/**
 * Writing as fast as it can, until it is killed.
 *
 * It first says what it found; an acknowledged write that a later round does not
 * find is a lost one. `?journal=off` answers commits without a journal: the test
 * must then fail.
 */
import type { Bridge } from '#contract/bridge.ts';
import { GENESIS_HASH } from '#contract/journal-entry.ts';
import { listRecords } from '#storage/read.ts';
import type { Store } from '#storage/store.ts';
import { addParties, asked, openOwn, say } from './window.ts';

const round = Number(asked.get('round'));

function withoutJournal(bridge: Bridge): Bridge {
  let seq = 0;
  const hashAt = (at: number) => (at === 0 ? GENESIS_HASH : at.toString(16).padStart(64, '0'));
  return {
    ...bridge,
    openWorkspace: async (request) => {
      const opened = await bridge.openWorkspace(request);
      return opened.ok
        ? { ok: true, value: { ...opened.value, head: { seq, hash: hashAt(seq) }, snapshots: [] } }
        : opened;
    },
    commit: async () => {
      seq += 1;
      return { ok: true, value: { seq, hash: hashAt(seq) } };
    },
    readJournal: async ({ after }) => ({
      ok: true,
      value: { anchorHash: hashAt(after), entries: [], head: { seq, hash: hashAt(seq) } },
    }),
  };
}

async function lane(store: Store, lane: string): Promise<void> {
  for (let number = 0; ; number += 1) {
    const name = `${round}-${lane}-${number}`;
    const refused = await addParties(store, [{ name, note: 'x'.repeat(number % 400) }]);
    if (refused !== null) return say(`REFUSED ${refused}`);
    say(`ACK ${name}`);
  }
}

export async function burst(real: Bridge): Promise<void> {
  const opened = await openOwn(asked.get('journal') === 'off' ? withoutJournal(real) : real);
  if (!opened.ok) return say(`UNOPENED ${opened.reason}`);
  for (const { what } of opened.opened.repairs) say(`REPAIRED ${what}`);
  const names = (await listRecords(opened.store.db, 'party')).map((party) => party.name);
  for (let at = 0; at < names.length; at += 400) say(`FOUND ${names.slice(at, at + 400).join(' ')}`);
  const { value: verified } = { value: null, ...(await real.verify({ workspace: 'own' })) };
  if (verified?.broken) say(`BROKEN ${verified.broken.file} ${verified.broken.why}`);
  say(`OPENED ${opened.rebuilt} ${opened.why} ${opened.opened.state}`);
  await Promise.all([lane(opened.store, 'a'), lane(opened.store, 'b')]);
}
