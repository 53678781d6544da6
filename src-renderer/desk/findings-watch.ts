/**
 * The findings of one database, worked out anew whenever its rows change.
 *
 * Each kind of rows is watched alone; when one changes, the rules that read it run
 * again shortly after, so that typing is never held up. Nothing is stored. Where the
 * browser keeps the rows this runs in a worker (findings-worker.ts): ten years of
 * them are read and compared in seconds, which no screen can wait for.
 */
import type { Tables } from '#domain/findings/book.ts';
import { type Run, runRules } from '#domain/findings/find-all.ts';
import type { Finding, RuleId } from '#domain/findings/finding.ts';
import type { FindingAcceptance } from '#domain/findings/finding-acceptance.ts';
import type { Rule } from '#domain/findings/rule.ts';
import { KINDS, type Kind } from '#domain/records.ts';
import type { Database } from '#storage/database.ts';
import { watchRecords } from '#storage/watch.ts';

/** What the rules found, in the order they are shown in; null for a rule that found what it had found before. */
export interface Told {
  readonly rules: readonly (readonly [rule: RuleId, found: readonly Finding[] | null])[];
  readonly acceptances: readonly FindingAcceptance[];
}

/** How long to wait for the other rows of one commit. */
const SETTLES_IN = 120;

/** Returns how to stop. */
export function watchFindings(db: Database, tell: (told: Told) => void): () => void {
  let tables: Tables = {};
  let run: Run | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const workOut = () => {
    const before = run;
    run = runRules(tables, before);
    const changed = (rule: Rule, found: readonly Finding[]) => (before?.byRule.get(rule) === found ? null : found);
    tell({
      rules: run.order.map((rule) => [rule.id, changed(rule, run?.byRule.get(rule) ?? [])]),
      acceptances: tables.findingAcceptance ?? [],
    });
  };
  const watch = (kind: Kind) =>
    watchRecords(db, kind, (rows) => {
      tables = { ...tables, [kind]: rows };
      if (KINDS.some((each) => tables[each] === undefined)) return;
      clearTimeout(timer);
      timer = setTimeout(workOut, SETTLES_IN);
    });
  const stops = KINDS.map(watch);
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
