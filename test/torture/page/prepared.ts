/**
 * The workspace that the damage matrix damages, and how it is looked at afterwards.
 *
 * Four thousand parties whose notes follow from their numbers, so that each row
 * can be held to what it was; several snapshots; and a last quarter that only
 * the journal holds. Every start writes one more row where it may.
 */
import type { Bridge } from '#contract/bridge.ts';
import { listRecords } from '#storage/read.ts';
import type { Store } from '#storage/store.ts';
import { noteOf, PREPARED_ROWS } from './prepared-rows.ts';
import { addParties, asked, openOwn, say } from './window.ts';

const COMMITS = 40;
const SNAPSHOTS_AFTER = [10, 20, 30];
const AT_ONCE = PREPARED_ROWS / COMMITS;

export async function prepare(bridge: Bridge): Promise<void> {
  const opened = await openOwn(bridge);
  if (!opened.ok) return say(`UNOPENED ${opened.reason}`);
  for (let commit = 0; commit < COMMITS; commit += 1) {
    const numbers = Array.from({ length: AT_ONCE }, (_, at) => commit * AT_ONCE + at);
    const refused = await addParties(
      opened.store,
      numbers.map((number) => ({ name: `base-${number}`, note: noteOf(number) })),
    );
    if (refused !== null) return say(`REFUSED ${refused}`);
    if (SNAPSHOTS_AFTER.includes(commit + 1)) await bridge.takeSnapshot({ workspace: 'own', reason: 'asked' });
  }
  say('PREPARED');
}

/** What one start saw. */
export interface Looked {
  readonly state: 'sound' | 'newer' | 'asks';
  readonly rebuilt: 'no' | 'replayed' | 'rebuilt';
  readonly why: string;
  readonly setAside: string | null;
  readonly repairs: readonly { readonly what: string; readonly harmless: boolean }[];
  /** Rows of the prepared workspace that are as they were. */
  readonly right: number;
  /** Rows that say something that was never written. */
  readonly wrong: number;
  /** Rows that earlier starts added. */
  readonly added: readonly string[];
  /** Why this start's own row was not written; null: it was acknowledged. */
  readonly refused: string | null;
}

export async function look(bridge: Bridge): Promise<void> {
  let opened = await openOwn(bridge);
  if (opened.ok && asked.get('settle') === 'yes') {
    const { store } = opened;
    store.close();
    await bridge.settle({ workspace: 'own', choice: 'continue-from-last-good', actor: store.actor() });
    opened = await openOwn(bridge);
  }
  if (!opened.ok) return say(`UNOPENED ${opened.reason}`);
  const name = `start-${asked.get('round')}`;
  say('STEP opened');
  const checked = await opened.store.checkRows();
  say(`STEP ${checked}`);
  const found = await sortRows(opened.store);
  say('STEP sorted');
  const refused = await addParties(opened.store, [{ name, note: '' }]);
  const { setAside } = opened;
  const { rebuilt, why } = checked === 'rebuilt' ? ({ rebuilt: 'rebuilt', why: 'rows-changed' } as const) : opened;
  const { state } = opened.opened;
  const repairs = opened.opened.repairs.map(({ what, harmless }) => ({ what, harmless }));
  const looked: Looked = { ...found, state, rebuilt, why, setAside, repairs, refused };
  say(`LOOKED ${JSON.stringify(looked)}`);
}

async function sortRows(store: Store): Promise<Pick<Looked, 'right' | 'wrong' | 'added'>> {
  const rows = await listRecords(store.db, 'party');
  const numberOf = (name: string) => Number(/^base-(\d+)$/.exec(name)?.[1] ?? Number.NaN);
  const base = rows.filter(({ name }) => name.startsWith('base-'));
  const added = rows.map(({ name }) => name).filter((name) => name.startsWith('start-'));
  const right = new Set(base.filter(({ name, note }) => note === noteOf(numberOf(name))).map(({ name }) => name)).size;
  return { right, wrong: rows.length - right - added.length, added };
}
