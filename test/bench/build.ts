/** Builds the bench's page from the app's own sources, with the ten years beside it, into out/bench. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { countRows, findUnreadable, tenYears, writeTenYears } from './ten-years.ts';

const at = (path: string) => resolve(import.meta.dirname, path);
export const BENCH_PAGE = at('../../out/bench/page');
export const TEN_YEARS = '/ten-years.matters';

/** Answers how many rows there are. */
export async function buildBench(): Promise<number> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: at('page'),
    build: { outDir: BENCH_PAGE, emptyOutDir: true, target: 'chrome120', assetsInlineLimit: 0, modulePreload: false },
  });
  const tables = tenYears(Number(process.env.MATTERS_BENCH_MEETINGS) || undefined);
  const unreadable = findUnreadable(tables);
  if (unreadable !== null) throw new Error(`The ten years hold a row that does not read: ${unreadable}`);
  mkdirSync(BENCH_PAGE, { recursive: true });
  writeFileSync(join(BENCH_PAGE, TEN_YEARS), await writeTenYears(tables));
  return countRows(tables);
}
