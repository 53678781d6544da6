/**
 * From an empty window to an open programme, and what can come between.
 *
 * Whatever is found wrong on the way is a state with a page of its own, never an
 * empty programme without a word: an empty start would look like a loss. Where
 * the journal was damaged the person chooses first, and until then nothing is
 * written. Another programme is opened by going through here again.
 */
import { connectBridge } from '#bridge/connect.ts';
import { type HostLiveness, trackHost } from '#bridge/host-state.ts';
import type { About, Bridge, OpenedWorkspace } from '#contract/bridge.ts';
import { type Actor, actor as actorReader } from '#contract/journal-entry.ts';
import { type BankHoliday, type Division, readBankHolidays } from '#domain/kernel/bank-holidays.ts';
import type { Programme } from '#domain/programme/programme.ts';
import bankHolidays from '#resources/bank-holidays.json';
import { type CannotOpen, type Found, type OpeningWork, openStore } from '#storage/open-store.ts';
import { listRecords } from '#storage/read.ts';
import type { Store } from '#storage/store.ts';
import { clock } from './clock.ts';
import { newId } from './new-id.ts';
import { fillSample } from './sample-programme.ts';

export const OWN = 'own';
export const SAMPLE = 'sample';

export interface OpenProgramme {
  readonly at: 'open';
  readonly bridge: Bridge;
  readonly about: About;
  readonly store: Store;
  readonly opened: OpenedWorkspace;
  readonly why: Found;
  readonly setAside: string | null;
  /** The programme as it was when it opened; null before it has been started. */
  readonly record: Programme | null;
  readonly holidays: ReadonlyMap<Division, readonly BankHoliday[]>;
}

export type StartUp =
  | { readonly at: 'connecting' }
  | { readonly at: 'opening'; readonly work: OpeningWork; readonly done: number; readonly total: number | null }
  | { readonly at: 'cannot-open'; readonly reason: CannotOpen; readonly opened: OpenedWorkspace | null }
  /** Damage was set aside; nothing is written until the person has chosen. */
  | { readonly at: 'asks'; readonly programme: OpenProgramme }
  | OpenProgramme;

export interface Session {
  readonly host: HostLiveness;
  readonly current: () => StartUp;
  readonly listen: (listener: () => void) => () => void;
  readonly openWorkspace: (workspace: string) => Promise<void>;
  /** The answer to `asks`. */
  readonly settle: (choice: 'continue-from-last-good' | 'keep-read-only') => Promise<void>;
}

/** Where the name of the open programme is kept: in this window only, so that reading the page anew keeps it. */
const KEPT = 'matters-programme';
const CHECK_ROWS_AFTER = 60_000;
const NOBODY: Actor = { name: '', post: '', party: '', authenticated: false };
export const WHO_DRAFT = 'who';

export function beginSession(): Session {
  const host = trackHost();
  const listeners = new Set<() => void>();
  let bridge: Bridge | null = null;
  let state: StartUp = { at: 'connecting' };
  const say = (next: StartUp) => {
    state = next;
    for (const listener of listeners) listener();
  };

  async function openWorkspace(workspace: string): Promise<void> {
    if (state.at === 'open') state.store.close();
    say({ at: 'connecting' });
    bridge ??= await connectBridge(host.set);
    say(
      await openProgramme(bridge, workspace, (done, total, work) => {
        // An open store tells of its progress too, in a restore say; the window is then not opening.
        if (state.at !== 'open' && state.at !== 'asks') say({ at: 'opening', work, done, total });
      }),
    );
    sessionStorage.setItem(KEPT, workspace);
    if (state.at === 'open') watchRows(state);
  }

  /** Damage that shows in no count is looked for once the person is at work, and again until a pause is long enough. */
  function watchRows(programme: OpenProgramme): void {
    setTimeout(async () => {
      if (state !== programme) return;
      const checked = await programme.store.checkRows();
      if (state !== programme) return;
      if (checked === 'rebuilt') say({ ...programme, why: 'rows-changed' });
      else if (checked === 'not-checked' && programme.opened.state === 'sound') watchRows(programme);
    }, CHECK_ROWS_AFTER);
  }

  const session: Session = {
    host,
    current: () => state,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openWorkspace,
    async settle(choice) {
      if (state.at !== 'asks') return;
      const { programme } = state;
      if (choice === 'keep-read-only') return say(programme);
      const { store } = programme;
      const reply = await programme.bridge.settle({ workspace: store.workspace, choice, actor: store.actor() });
      store.close();
      if (reply.ok) await openWorkspace(store.workspace);
      else say({ at: 'cannot-open', reason: reply.reason, opened: programme.opened });
    },
  };
  void openWorkspace(sessionStorage.getItem(KEPT) ?? OWN);
  return session;
}

async function openProgramme(
  bridge: Bridge,
  workspace: string,
  onProgress: (done: number, total: number | null, work: OpeningWork) => void,
): Promise<StartUp> {
  const about = await bridge.about({});
  if (!about.ok) return { at: 'cannot-open', reason: about.reason, opened: null };
  const actor = await readWho(bridge);
  const found = await openStore({ bridge, workspace, clock, newId, actor, onProgress });
  if (!found.ok) return { at: 'cannot-open', reason: found.reason, opened: found.opened };
  const { store, opened, why, setAside } = found;
  if (workspace === SAMPLE && opened.state === 'sound' && opened.head.seq === 0) await fillSample(store);
  const [record = null] = await listRecords(store.db, 'programme');
  const table = readBankHolidays(bankHolidays);
  const holidays: OpenProgramme['holidays'] = table.ok ? table.value : new Map();
  const open: OpenProgramme = {
    at: 'open',
    bridge,
    about: about.value,
    store,
    opened,
    why,
    setAside,
    record,
    holidays,
  };
  return opened.state === 'asks' ? { at: 'asks', programme: open } : open;
}

/** Who sits here, as first start asked once; a name of nothing where it has not. */
async function readWho(bridge: Bridge): Promise<Actor> {
  const drafts = await bridge.readDrafts({ workspace: OWN });
  const kept = drafts.ok ? drafts.value.find((draft) => draft.key === WHO_DRAFT)?.value : null;
  const read = actorReader.safeParse(kept);
  return read.success ? read.data : NOBODY;
}
