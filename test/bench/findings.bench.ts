/**
 * Findings over the ten years of eight bodies: whole, and after one edit of each kind.
 *
 * The rival of an edit is doing all of it again, which is what a rule engine without
 * memory would do. Processor time, so that what else the machine does counts less.
 */
import type { Tables } from '#domain/findings/book.ts';
import { type Run, runRules } from '#domain/findings/find-all.ts';
import { KINDS, RECORDS } from '#domain/records.ts';
import type { Measured } from './measured.ts';
import { tenYears } from './ten-years.ts';

function tablesOfTenYears(): Tables {
  const rows = tenYears();
  return Object.fromEntries(KINDS.map((kind) => [kind, rows.get(RECORDS[kind].table) ?? []]));
}

/** The same rows as other objects, so that nothing worked out before is still known. */
const fresh = (tables: Tables): Tables =>
  Object.fromEntries(Object.entries(tables).map(([kind, rows]) => [kind, rows.map((row) => ({ ...row }))]));

function timed(work: () => Run): readonly [ms: number, run: Run] {
  const began = process.cpuUsage();
  const run = work();
  const { user, system } = process.cpuUsage(began);
  return [(user + system) / 1000, run];
}

export function benchFindings(): readonly Measured[] {
  const tables = tablesOfTenYears();
  runRules(fresh(tables));
  const [whole, run] = timed(() => runRules(fresh(tables)));
  const rows = Object.values(run.tables).reduce((sum, table) => sum + table.length, 0);
  const edits = (['action', 'minute', 'change', 'meeting', 'decision'] as const).map((kind): Measured => {
    const table = run.tables[kind] ?? [];
    const times = [1, 2, 3, 4, 5].map((place) => {
      const changed = table.map((row, at) => (at === place ? { ...row } : row));
      return timed(() => runRules({ ...run.tables, [kind]: changed }, run))[0];
    });
    return { name: `Findings after one edit: ${kind}`, ours: Math.min(...times), rival: whole, unit: 'ms', aim: 50 };
  });
  return [{ name: `Findings over ${rows} rows`, ours: whole, rival: null, unit: 'ms', aim: 1000 }, ...edits];
}
