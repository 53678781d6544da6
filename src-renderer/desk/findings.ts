/**
 * The findings of the open programme, worked out once for every screen that shows them.
 *
 * A worker reads the rows and runs the rules (findings-worker.ts); what it tells is
 * put together here. Where no worker can do it, as where the rows are in memory
 * alone, the window does it itself.
 */
import { useSyncExternalStore } from 'react';
import { startTrustedWorker } from '#documents/trusted-worker.ts';
import type { Finding, RuleId } from '#domain/findings/finding.ts';
import type { FindingAcceptance } from '#domain/findings/finding-acceptance.ts';
import { type Database, isKeptByBrowser } from '#storage/database.ts';
import { useDesk } from './desk.tsx';
import { type Told, watchFindings } from './findings-watch.ts';
import workerUrl from './findings-worker.ts?worker&url';

export interface Findings {
  readonly findings: readonly Finding[];
  readonly acceptances: readonly FindingAcceptance[];
}

/** Undefined until first worked out: render nothing for it. */
export function useFindings(): Findings | undefined {
  const { store } = useDesk();
  const ledger = ledgerOf(store.db);
  return useSyncExternalStore(ledger.listen, ledger.now);
}

interface Ledger {
  readonly listen: (listener: () => void) => () => void;
  readonly now: () => Findings | undefined;
}

/** Every row is read for them: the first screen comes before that. */
const BEGINS_AFTER = 2000;
const ledgers = new WeakMap<Database, Ledger>();

function ledgerOf(db: Database): Ledger {
  const known = ledgers.get(db) ?? openLedger(db);
  ledgers.set(db, known);
  return known;
}

function openLedger(db: Database): Ledger {
  const listeners = new Set<() => void>();
  let byRule: ReadonlyMap<RuleId, readonly Finding[]> = new Map();
  let found: Findings | undefined;
  let stop: (() => void) | null = null;

  const hear = ({ rules, acceptances }: Told) => {
    byRule = new Map(rules.map(([rule, told]) => [rule, told ?? byRule.get(rule) ?? []]));
    found = { findings: [...byRule.values()].flat(), acceptances };
    for (const listener of listeners) listener();
  };
  return {
    now: () => found,
    listen: (listener) => {
      listeners.add(listener);
      stop ??= beginLater(db, hear);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}

function beginLater(db: Database, hear: (told: Told) => void): () => void {
  let stop: (() => void) | null = null;
  const begin = setTimeout(() => {
    stop = isKeptByBrowser(db) ? watchInWorker(db, hear) : watchFindings(db, hear);
  }, BEGINS_AFTER);
  return () => {
    clearTimeout(begin);
    stop?.();
  };
}

/** A worker that does not start, or ends, is done without. */
function watchInWorker(db: Database, hear: (told: Told) => void): () => void {
  const worker = startTrustedWorker(workerUrl, 'findings');
  let stop = () => worker.terminate();
  const doWithout = () => {
    stop();
    stop = watchFindings(db, hear);
  };
  worker.onmessage = ({ data }: MessageEvent<Told | null>) => (data === null ? doWithout() : hear(data));
  worker.onerror = doWithout;
  worker.postMessage(db.name);
  return () => stop();
}
