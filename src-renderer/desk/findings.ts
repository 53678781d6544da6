/**
 * The findings of the open programme, worked out once for every screen that shows them.
 *
 * Each kind of rows is watched alone; when one changes, the rules that read it run
 * again shortly after, so that typing is never held up. Nothing is stored.
 */
import { useSyncExternalStore } from 'react';
import type { Tables } from '#domain/findings/book.ts';
import { type Run, runRules } from '#domain/findings/find-all.ts';
import type { Finding } from '#domain/findings/finding.ts';
import type { FindingAcceptance } from '#domain/findings/finding-acceptance.ts';
import { KINDS, type Kind } from '#domain/records.ts';
import type { Database } from '#storage/database.ts';
import { watchRecords } from '#storage/watch.ts';
import { useDesk } from './desk.tsx';

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

/** How long to wait for the other rows of one commit. */
const SETTLES_IN = 120;
/** Every row is read for them: the first screen comes before that (ten years of eight bodies: 0.8 s, and not 4.2). */
const BEGINS_AFTER = 2000;
const ledgers = new WeakMap<Database, Ledger>();

function ledgerOf(db: Database): Ledger {
  const known = ledgers.get(db) ?? openLedger(db);
  ledgers.set(db, known);
  return known;
}

function openLedger(db: Database): Ledger {
  const listeners = new Set<() => void>();
  let tables: Tables = {};
  let run: Run | null = null;
  let found: Findings | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | null = null;

  const workOut = () => {
    run = runRules(tables, run);
    found = { findings: run.findings, acceptances: tables.findingAcceptance ?? [] };
    for (const listener of listeners) listener();
  };
  const watch = (kind: Kind) =>
    watchRecords(db, kind, (rows) => {
      tables = { ...tables, [kind]: rows };
      if (KINDS.some((each) => tables[each] === undefined)) return;
      clearTimeout(timer);
      timer = setTimeout(workOut, SETTLES_IN);
    });
  return {
    now: () => found,
    listen: (listener) => {
      listeners.add(listener);
      if (stop === null) {
        let stops: readonly (() => void)[] = [];
        const begin = setTimeout(() => {
          stops = KINDS.map(watch);
        }, BEGINS_AFTER);
        stop = () => {
          clearTimeout(begin);
          clearTimeout(timer);
          for (const each of stops) each();
        };
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}
