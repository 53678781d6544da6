/**
 * One measurement in a process of its own: `node documents-child.js <what> <root> <folder>`.
 *
 * A cold time and a peak of memory mean something only where nothing ran before. Times
 * begin when the program's own code does, and leave out the start of Node, which is the
 * same for every rival. Every warm run has new words, so that nothing remembered helps.
 * What one process makes for another (annexes, a Word file) lies in the folder.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Block, Sheet } from '#documents/content.ts';
import { type DocumentEngine, startEngine } from '#documents/engine.ts';
import { noticeContent } from '#documents/notices/notice-content.ts';
import { FORM_HEADINGS } from '#domain/decision/decision-draft.ts';
import { GREATER_MANCHESTER } from '#domain/decision/place-completeness.ts';
import { engineAssetsOfProject } from '#main/command-line/engine-assets.ts';
import { aDecision } from '#test/builders.ts';
import { aPack } from '#test/documents/a-pack.ts';
import { aSetOfMinutes } from '#test/documents/a-set-of-minutes.ts';
import { anAnnex, taggedAnnex } from '#test/documents/annex-files.ts';

const [, , what = 'sixty', root = process.cwd(), folder = root] = process.argv;

const sixtyPages = (seed: number): Sheet => aPack({ seed, items: 24, actions: 150, decisions: 12, changes: 40 });

const timed = async <Value>(work: () => Promise<Value>): Promise<{ seconds: number; value: Value }> => {
  const since = performance.now();
  const value = await work();
  return { seconds: (performance.now() - since) / 1000, value };
};

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const peakGb = (): number => process.resourceUsage().maxRSS / 1024 ** 2;

const startOurs = async (): Promise<DocumentEngine> => startEngine(await engineAssetsOfProject(root));

const buildOurs = async (engine: DocumentEngine, sheet: Sheet): Promise<number> => {
  const built = await engine.build({ sheet, annexBytes: new Map() });
  if (!built.ok) throw new Error(built.message);
  return built.pages;
};

async function warmTimes(build: (sheet: Sheet) => Promise<unknown>, sheetOf = sixtyPages): Promise<number> {
  const times: number[] = [];
  for (let seed = 2; seed <= 6; seed += 1) times.push((await timed(() => build(sheetOf(seed)))).seconds);
  return median(times);
}

/** One paragraph of the minutes gets a few words more. */
function edited(sheet: Sheet): Sheet {
  const change = (block: Block): Block => {
    if (block.kind === 'items') {
      return {
        ...block,
        items: block.items.map((item, at) => (at === 12 ? { ...item, blocks: item.blocks.map(change) } : item)),
      };
    }
    return block.kind === 'paragraph' && block.number === '13.1'
      ? { ...block, text: [words(block.text), ' As amended.'] }
      : block;
  };
  return { ...sheet, parts: sheet.parts.map((part) => ({ ...part, blocks: part.blocks.map(change) })) };
}

const words = (text: unknown): string => String(text);

/** Loaded before its time begins, and never with ours. */
const loadPdfmake = () => import('./pdfmake-pack.ts');

async function sixty() {
  let engine: DocumentEngine | null = null;
  const cold = await timed(async () => {
    engine = await startOurs();
    return buildOurs(engine, sixtyPages(1));
  });
  const ours = engine ?? (await startOurs());
  const warm = await warmTimes((sheet) => buildOurs(ours, sheet));
  const rebuild = await timed(() => buildOurs(ours, edited(sixtyPages(6))));
  return { pages: cold.value, cold: cold.seconds, warm, rebuild: rebuild.seconds, peakGb: peakGb() };
}

async function pdfmake() {
  const { setWithPdfmake, startPdfmake } = await loadPdfmake();
  const cold = await timed(async () => {
    startPdfmake(root);
    return setWithPdfmake(sixtyPages(1));
  });
  const warm = await warmTimes(setWithPdfmake);
  const rebuild = await timed(() => setWithPdfmake(edited(sixtyPages(6))));
  return { cold: cold.seconds, warm, rebuild: rebuild.seconds, peakGb: peakGb() };
}

const manyActions = (annexes: Sheet['annexes']): Sheet =>
  aPack({ seed: 1, items: 20, actions: 2000, decisions: 10, changes: 40 }, { annexes });

const ANNEXES = Array.from({ length: 40 }, (_, at) => anAnnex(`annex-${at + 1}`));
const annexFile = ({ id }: { readonly id: string }): string => join(folder, `${id}.pdf`);

/** Forty papers with words of their own, so that no two files are the same. */
async function annexes() {
  const engine = await startOurs();
  for (const annex of ANNEXES) {
    await writeFile(annexFile(annex), await taggedAnnex(engine, 8, `Information security standards, ${annex.label}`));
  }
  return { made: ANNEXES.length };
}

/** From the program's start, like the cold pack. */
async function large() {
  const { seconds, value } = await timed(async () => {
    const [engine, ...read] = await Promise.all([
      startOurs(),
      ...ANNEXES.map(async (annex) => [annex.id, new Uint8Array(await readFile(annexFile(annex)))] as const),
    ]);
    return engine.build({ sheet: manyActions(ANNEXES), annexBytes: new Map(read) });
  });
  if (!value.ok) throw new Error(value.message);
  const { pages, timings, bytes, claimsPdfUa } = value;
  return { pages, seconds, timings, bytes: bytes.length, claimsPdfUa, peakGb: peakGb() };
}

/** What a person waits for who has one file made and no more. */
async function toFile() {
  const built = await (await startOurs()).build({ sheet: sixtyPages(1), annexBytes: new Map() });
  if (!built.ok) throw new Error(built.message);
  await writeFile(join(folder, 'ours.pdf'), built.bytes);
  return { pages: built.pages };
}

async function toWord() {
  const { wordFile } = await import('#documents/word/word-file.ts');
  await writeFile(join(folder, 'pack.docx'), await wordFile(sixtyPages(1)));
  return {};
}

async function largePdfmake() {
  const { setWithPdfmake, startPdfmake } = await loadPdfmake();
  startPdfmake(root);
  const built = await timed(() => setWithPdfmake(manyActions([])));
  return { seconds: built.seconds, peakGb: peakGb() };
}

/** Two first, so that what is measured is warm on both sides. */
async function minutes() {
  const engine = await startOurs();
  const pages = await buildOurs(engine, aSetOfMinutes(1));
  await buildOurs(engine, aSetOfMinutes(7));
  return { pages, warm: await warmTimes((sheet) => buildOurs(engine, sheet), aSetOfMinutes) };
}

async function minutesPdfmake() {
  const { setWithPdfmake, startPdfmake } = await loadPdfmake();
  startPdfmake(root);
  for (const seed of [1, 7]) await setWithPdfmake(aSetOfMinutes(seed));
  return { warm: await warmTimes(setWithPdfmake, aSetOfMinutes) };
}

/** The form with all its headings and ten lines of money; each has words of its own. */
function aNotice(seed: number): Sheet {
  const words = `The group noted the report of round ${seed}, and asked for the figures to be set beside it. `.repeat(
    4,
  );
  const lines = GREATER_MANCHESTER.places.map((label, at) => ({ label, amount: 10_000_00 + seed * 100 + at }));
  const decision = aDecision({
    ...{ title: `For the provision of service ${seed}`, text: words, kind: 'deputy-mayor', status: 'approved' },
    sections: FORM_HEADINGS.map((heading) => ({ heading, text: words })),
    money: { lines, statedTotal: null, threshold: 10_000_00 },
    route: ['Director', 'Treasurer', 'Deputy Mayor'].map((title) => ({ post: null, title, from: null })),
  });
  return noticeContent(decision, { organisation: 'NRS' });
}

async function warmNotices(build: (sheet: Sheet) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  await build(aNotice(1));
  for (let seed = 2; seed <= 8; seed += 1) times.push((await timed(() => build(aNotice(seed)))).seconds);
  return median(times);
}

async function notice() {
  const engine = await startOurs();
  const pages = await buildOurs(engine, aNotice(1));
  return { pages, warm: await warmNotices((sheet) => buildOurs(engine, sheet)) };
}

async function noticePdfmake() {
  const { setWithPdfmake, startPdfmake } = await loadPdfmake();
  startPdfmake(root);
  return { warm: await warmNotices(setWithPdfmake) };
}

const measurements: Readonly<Record<string, () => Promise<unknown>>> = {
  ...{ sixty, pdfmake, annexes, large, largePdfmake, toFile, toWord, notice, noticePdfmake, minutes, minutesPdfmake },
};

process.stdout.write(`${JSON.stringify(await measurements[what]?.())}\n`);
