/**
 * Restoring one workspace file over the other, and taking snapshots, until it is killed.
 *
 * There are two worlds, `old` and `new`, each of 600 parties. Whatever is killed
 * when, a later start must find one of them whole and nothing of the other.
 */
import type { Bridge } from '#contract/bridge.ts';
import { listRecords } from '#storage/read.ts';
import type { Store } from '#storage/store.ts';
import { exportWorkspace, restoreWorkspace } from '#storage/workspace-file.ts';
import { addParties, openOwn, say } from './window.ts';

const WORLD = 600;
const IN = { workspace: 'own' } as const;

async function countWorlds(store: Store): Promise<string> {
  const names = (await listRecords(store.db, 'party')).map(({ name }) => name);
  const of = (world: string) => names.filter((name) => name.startsWith(world)).length;
  return `${of('old')} ${of('new')} ${names.length}`;
}

const people = (world: string) =>
  Array.from({ length: WORLD }, (_, at) => ({ name: `${world}-${at}`, note: `${world} `.repeat(40 + (at % 60)) }));

const copyOf = async (store: Store) =>
  (await exportWorkspace(store, { app: 'torture', createdAt: '2026-11-22T09:00:00.000Z' as never })).bytes;

/** Makes both worlds at the first start, and hands back the file of each from the snapshots that hold them. */
async function findWorlds(bridge: Bridge, store: Store): Promise<readonly Uint8Array[]> {
  const drafts = await store.readDraft('worlds');
  if (Array.isArray(drafts)) {
    return Promise.all(
      drafts.map(async (sha256: string) => {
        const bytes = await store.getBytes(sha256);
        if (!bytes.ok) throw new Error(bytes.reason);
        return bytes.value;
      }),
    );
  }
  const empty = await copyOf(store);
  await addParties(store, people('old'));
  const old = await copyOf(store);
  await restoreWorkspace(store, empty, { summary: 'Emptied' });
  await addParties(store, people('new'));
  const young = await copyOf(store);
  const kept = await Promise.all([old, young].map((bytes) => store.putBytes(bytes)));
  await store.keepDraft(
    'worlds',
    kept.map((one) => (one.ok ? one.value.sha256 : '')),
  );
  await bridge.takeSnapshot({ ...IN, reason: 'asked' });
  return [old, young];
}

export async function restoreAgain(bridge: Bridge): Promise<void> {
  const opened = await openOwn(bridge);
  if (!opened.ok) return say(`UNOPENED ${opened.reason}`);
  const { store } = opened;
  for (const { what, harmless } of opened.opened.repairs) say(`REPAIRED ${what} ${harmless}`);
  say(`WORLDS ${await countWorlds(store)} ${opened.opened.state} ${opened.rebuilt} ${opened.why}`);
  const worlds = await findWorlds(bridge, store);
  say('READY');
  for (let time = 0; ; time += 1) {
    const restored = await restoreWorkspace(store, worlds[time % 2] ?? new Uint8Array(), { summary: 'Restored' });
    if (!restored.ok) return say(`REFUSED ${restored.reason}`);
    say(`RESTORED ${time % 2 === 0 ? 'old' : 'new'}`);
    const taken = await bridge.takeSnapshot({ ...IN, reason: 'asked' });
    if (!taken.ok) return say(`REFUSED ${taken.reason}`);
    say('SNAPSHOT');
  }
}
