/**
 * How fast papers are built, against pdfmake and LibreOffice on the same content in the same run.
 *
 * Each row is measured in a fresh process, from a bundle made here, so that neither Vite
 * nor an earlier row is in the numbers. Ratios travel between machines; seconds do not.
 * A process that is measured once is at the mercy of whatever else the machine does: ours
 * and the rival take turns, three each, and the shortest time of either counts. Of memory
 * the most counts.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { startLibreOffice } from './libreoffice.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export interface BenchRow {
  readonly name: string;
  readonly ours: number;
  readonly rival: number | null;
  /** Rival over ours: above 1, ours is quicker or smaller. */
  readonly ratio: number | null;
  readonly unit: string;
  /** The aim of issue 3, in the same unit. */
  readonly aim: number | null;
}

export async function benchDocuments(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(ROOT, 'node_modules/.bench-'));
  try {
    const program = await bundleChild(join(folder, 'program'));
    const run = (what: string) => (): Promise<Figures> => measure(program, what, folder);
    const [ours, rival] = await byTurns(run('sixty'), run('pdfmake'));
    await measure(program, 'annexes', folder);
    const [large, largeRival] = await byTurns(run('large'), run('largePdfmake'));
    const [notice, noticeRival] = await byTurns(run('notice'), run('noticePdfmake'));
    return [
      row(`Pack of ${ours.pages} pages, cold, against pdfmake`, ours.cold, rival.cold, 's', 2.5),
      row(`Pack of ${ours.pages} pages, warm, against pdfmake`, ours.warm, rival.warm, 's', 1.0),
      row('Rebuilt after one edit, against pdfmake', ours.rebuild, rival.rebuild, 's', 0.5),
      ...(await againstLibreOffice(program, folder)),
      row(
        `Pack of ${large.pages} pages, cold, 2,000 actions, 40 annexes; pdfmake without them`,
        large.seconds,
        largeRival.seconds,
        's',
        8,
      ),
      row(
        `Notice of a decision, ${notice.pages} pages, warm, against pdfmake`,
        notice.warm,
        noticeRival.warm,
        's',
        0.5,
      ),
      row('Peak memory of that pack in a fresh process', large.peakGb, largeRival.peakGb, 'GB', 1.3),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whole processes on both sides, from their start to a file on disk; the Word file is made before and not counted. */
async function againstLibreOffice(program: string, folder: string): Promise<BenchRow[]> {
  await measure(program, 'toWord', folder);
  const convert = await startLibreOffice(join(folder, 'pack.docx'), folder);
  if (convert === null) {
    console.log('LibreOffice (soffice) was not found on the path, so its row is left out.');
    return [];
  }
  const [ours, rival] = await byTurns(
    () => wholeTime(() => measure(program, 'toFile', folder)),
    () => wholeTime(convert),
  );
  return [row('The same, whole process, against LibreOffice on its Word file', ours.seconds, rival.seconds, 's', null)];
}

type Figures = Readonly<Record<string, number>>;

async function wholeTime(work: () => Promise<unknown>): Promise<Figures> {
  const since = performance.now();
  await work();
  return { seconds: (performance.now() - since) / 1000 };
}

async function byTurns(
  ours: () => Promise<Figures>,
  rival: () => Promise<Figures>,
): Promise<readonly [Figures, Figures]> {
  const turns: (readonly [Figures, Figures])[] = [];
  for (let turn = 1; turn <= 3; turn += 1) turns.push([await ours(), await rival()]);
  return [best(turns.map(([one]) => one)), best(turns.map(([, other]) => other))];
}

const best = (turns: readonly Figures[]): Figures =>
  Object.fromEntries(
    Object.keys(turns[0] ?? {}).map((name) => {
      const all = turns.map((turn) => turn[name] ?? Number.NaN);
      return [name, name === 'peakGb' ? Math.max(...all) : Math.min(...all)];
    }),
  );

const row = (name: string, ours = 0, rival = 0, unit: string, aim: number | null): BenchRow => ({
  name,
  ours,
  rival,
  ratio: ours > 0 ? rival / ours : null,
  unit,
  aim,
});

/** Packages stay outside but for those that must be bundled to run. */
export async function bundleChild(outDir: string): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: ['@myriaddreamin/typst-ts-web-compiler', '@cantoo/pdf-lib'] },
    build: { ssr: join(ROOT, 'test/bench/documents-child.ts'), outDir, emptyOutDir: true, target: 'node20' },
  });
  return join(outDir, 'documents-child.js');
}

export async function measure(program: string, what: string, folder: string): Promise<Figures> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, what, ROOT, folder], {
    maxBuffer: 2 ** 24,
    cwd: tmpdir(),
  });
  return JSON.parse(stdout);
}
