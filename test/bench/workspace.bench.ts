/**
 * The app with ten years of eight bodies in it, in a real Chromium on the real host.
 *
 * Storage is measured in a page of its own on the app's origin, then the built
 * app is opened on the same data folder and profile. Each figure has the plainest
 * other way beside it: IndexedDB alone, everything in memory, a table of everything.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { BURST_HOST, buildBurst } from '../torture/build.ts';
import { startHost } from '../torture/processes.ts';
import { BENCH_PAGE, buildBench, TEN_YEARS } from './build.ts';
import type { Measured } from './measured.ts';

const BUILT_APP = resolve(import.meta.dirname, '../../out/renderer');
const PORT = 47_906;
const STARTS = 5;

/** The places of the app, and the table that is behind each, for the rival that shows it whole. */
const LISTS: readonly (readonly [string, string])[] = [
  ['Meetings', 'meetings'],
  ['Actions', 'actions'],
  ['Decisions', 'decisions'],
  ['Recommendations', 'recommendations'],
  ['Documents', 'documents'],
  ['Bodies', 'bodies'],
  ['People', 'people'],
  ['Parties', 'parties'],
];

export async function benchWorkspace(program: string): Promise<readonly Measured[]> {
  await buildBurst();
  const rows = await buildBench();
  console.log(`${rows} rows`);
  const folder = mkdtempSync(join(tmpdir(), 'matters-bench-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: program,
    headless: true,
    viewport: { width: 1366, height: 768 },
    env: { ...process.env, TMPDIR: folder },
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic', '--disable-sync'],
  });
  context.setDefaultTimeout(600_000);
  try {
    const restored = await restoreTenYears(context, data);
    const stored = await benchStorage(context, data, restored);
    const app = await benchApp(context, data, stored.rivals);
    return [...app, ...stored.figures, await benchUpgrade(context, data)];
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

const inSeconds = (name: string, { ours, rival }: { ours: number; rival: number }, aim: number): Measured => ({
  ...{ name, aim, unit: 's' },
  ours: ours / 1000,
  rival: rival / 1000,
});

interface Rivals {
  readonly everything: number;
  readonly tables: ReadonlyMap<string, number>;
  readonly work: { readonly filter: number; readonly sort: number };
  readonly heap: number;
}

async function onHost<Value>(
  context: BrowserContext,
  [data, root]: readonly [string, string],
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const host = await startHost(BURST_HOST, [data, root, String(PORT)]);
  const page = await context.newPage();
  try {
    await page.goto(host.address);
    return await work(page);
  } finally {
    await page.close();
    host.close();
    await host.killed;
  }
}

const restoreTenYears = (context: BrowserContext, data: string) =>
  onHost(context, [data, BENCH_PAGE], async (page) => {
    await page.waitForFunction(() => 'bench' in globalThis);
    const restored = await page.evaluate((path) => bench.restore(path), TEN_YEARS);
    console.log(`restored ${restored.rows} rows`);
    return restored;
  });

/** A workspace opened from the disk on another day, not one that a hundred thousand rows have just been poured into. */
const benchStorage = (context: BrowserContext, data: string, restored: Awaited<ReturnType<typeof restoreTenYears>>) =>
  onHost(context, [data, BENCH_PAGE], async (page) => {
    await page.waitForFunction(() => 'bench' in globalThis);
    const edits = await page.evaluate(() => bench.edits());
    const exported = await page.evaluate(() => bench.export());
    const rebuilt = await page.evaluate(() => bench.rebuild());
    const tables = new Map<string, number>();
    for (const [, table] of LISTS) tables.set(table, await page.evaluate((name) => bench.plainTable(name), table));
    const work = await page.evaluate(() => bench.plainWork());
    const everything = await page.evaluate(() => bench.readEverything());
    const heap = await heapOf(context, page, { collected: false });
    const figures: readonly Measured[] = [
      { name: 'Of which a bare question to the host, p50', ours: edits.trip, rival: null, unit: 'ms' },
      { name: 'One committed edit, p50, against IndexedDB strict', ...edits.p50, unit: 'ms' },
      { name: 'One committed edit, p95, against IndexedDB strict', ...edits.p95, unit: 'ms', aim: 25 },
      inSeconds('Rebuild from snapshot and journal, against bulkPut alone', rebuilt, 30),
      inSeconds('Export, against JSON.stringify of everything', exported, 30),
      inSeconds('Restore, against JSON.parse and bulkPut', restored, 30),
    ];
    return { figures, rivals: { everything, tables, work, heap } satisfies Rivals };
  });

/** The first start of a release that changes every row: snapshot, one entry of the journal, the database. */
const benchUpgrade = (context: BrowserContext, data: string): Promise<Measured> =>
  onHost(context, [data, BENCH_PAGE], async (page) => {
    await page.waitForFunction(() => 'bench' in globalThis);
    const upgraded = await page.evaluate(() => bench.upgrade());
    return inSeconds('Every row brought to a later version, against modify alone', upgraded, 60);
  });

const benchApp = (context: BrowserContext, data: string, rivals: Rivals): Promise<readonly Measured[]> =>
  onHost(context, [data, BUILT_APP], async (page) => {
    const opened: number[] = [];
    for (let start = 0; start < STARTS; start += 1) {
      await page.reload();
      opened.push(await sinceNavigation(page));
    }
    const figures: Measured[] = [
      {
        name: 'Open to the first screen, against reading everything',
        ours: middle(opened) / 1000,
        rival: rivals.everything / 1000,
        unit: 's',
        aim: 1,
      },
    ];
    for (const [place, table] of LISTS) {
      const times: number[] = [];
      for (let time = 0; time < 3; time += 1) {
        await placeNamed(page, 'Today').click();
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForTimeout(300);
        times.push(await firstRows(page, place));
      }
      figures.push({
        ...{ name: `First rows of ${place}, against a plain table of all`, ours: middle(times), unit: 'ms', aim: 100 },
        rival: rivals.tables.get(table) ?? null,
      });
    }
    figures.push(...(await workTheLog(page, rivals)));
    for (const place of ['Decisions', 'Recommendations']) {
      await firstRows(page, place);
      figures.push({ name: `Filter ${place}`, ours: await filtered(page), rival: null, unit: 'ms', aim: 100 });
    }
    const pages: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      await page.getByRole('link', { name: 'Today', exact: true }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await firstRows(page, 'Documents');
      pages.push(await firstDocument(page));
    }
    figures.push({ name: 'First paint of a document page', ours: middle(pages), rival: null, unit: 'ms', aim: 100 });
    const heap = await heapOf(context, page, { collected: true });
    figures.push({
      name: 'Heap after every list, against everything in memory',
      ours: heap,
      rival: rivals.heap,
      unit: 'MB',
      aim: 400,
    });
    const workers = await heapOfWorkers(context, page);
    figures.push({
      name: 'Heap of the workers besides, every row read for findings',
      ours: workers,
      rival: null,
      unit: 'MB',
    });
    return figures;
  });

/** Filtering, sorting and showing all in the log of 20,000 actions, each from the key or the press to the painted rows. */
async function workTheLog(page: Page, rivals: Rivals): Promise<readonly Measured[]> {
  await placeNamed(page, 'Today').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await placeNamed(page, 'Actions').click();
  await page.locator('tbody tr td').first().waitFor();
  await page.waitForTimeout(1000);
  const named = (name: string, ours: number, rival: number): Measured => ({
    ...{ name, ours, rival, unit: 'ms', aim: 100 },
  });
  const all = await inTheLog(page, 'show-all');
  await page.waitForTimeout(1000);
  const filters: number[] = [];
  for (const typed of ['item 7', 'body 3', 'item']) filters.push(await inTheLog(page, 'filter', typed));
  await inTheLog(page, 'filter', '');
  const sorts: number[] = [];
  for (const column of ['Action', 'Standing', 'Due']) sorts.push(await inTheLog(page, 'sort', column));
  console.log(`filters ${filters.map(Math.round)} ms, sorts by action, standing and due ${sorts.map(Math.round)} ms`);
  return [
    named('Show all 20,000 actions, against a plain table of all', all, rivals.tables.get('actions') ?? 0),
    named('Filter 20,000 actions, the slowest, against a plain table', Math.max(...filters), rivals.work.filter),
    named('Sort 20,000 actions, the slowest, against a plain table', Math.max(...sorts), rivals.work.sort),
  ];
}

const placeNamed = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: true });

const inTheLog = (page: Page, what: 'show-all' | 'filter' | 'sort', word = ''): Promise<number> =>
  page.evaluate(
    ([deed, said]) =>
      new Promise<number>((resolve) => {
        const state = () =>
          `${document.querySelector('.ma-table__count')?.textContent} ${document.querySelector('th[aria-sort$="ending"]')?.textContent}`;
        const before = state();
        const from = performance.now();
        const setValue = (control: HTMLInputElement | HTMLSelectElement, value: string, event: string) => {
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value);
          control.dispatchEvent(new Event(event, { bubbles: true }));
        };
        const filter = document.querySelector<HTMLInputElement>('[data-filter]');
        const shown = document.querySelector<HTMLSelectElement>('select[name="shown"]');
        if (deed === 'filter' && filter) setValue(filter, said, 'input');
        else if (deed === 'show-all' && shown) setValue(shown, 'all', 'change');
        else
          [...document.querySelectorAll<HTMLElement>('.ma-sort')]
            .find((one) => one.textContent?.startsWith(said))
            ?.click();
        const look = () => {
          if (state() !== before) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
          else setTimeout(look, 1);
        };
        setTimeout(look, 0);
      }),
    [what, word] as const,
  );

const middle = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

/** From the start of the navigation until the first screen's title is on the screen. */
const sinceNavigation = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('nav[aria-label="Places"]') && document.querySelector('h1')) {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          } else setTimeout(look, 1);
        };
        look();
      }),
  );

/** From the click on the place until the first row of its table has been painted. */
const firstRows = (page: Page, place: string): Promise<number> =>
  page.evaluate(
    (label) =>
      new Promise<number>((resolve) => {
        const link = [...document.querySelectorAll<HTMLElement>('nav[aria-label="Places"] a')].find((one) =>
          one.textContent?.trim().startsWith(label),
        );
        const from = performance.now();
        link?.click();
        const look = () => {
          if (document.querySelector('tbody tr td')) {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
          } else setTimeout(look, 1);
        };
        setTimeout(look, 1);
      }),
    place,
  );

/** From a word in the filter box until the rows that hold it have been painted. */
const filtered = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const box = document.querySelector<HTMLInputElement>('[data-filter]');
        const count = () => document.querySelector('.ma-table__count')?.textContent ?? '';
        const before = count();
        const from = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, '1234');
        box?.dispatchEvent(new Event('input', { bubbles: true }));
        const look = () => {
          if (count() !== before) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
          else setTimeout(look, 1);
        };
        setTimeout(look, 1);
      }),
  );

/** From opening the first row of the register until a row of the document's Change history has been painted. */
const firstDocument = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const row = document.querySelector<HTMLElement>('tbody tr.ma-row');
        row?.focus();
        const from = performance.now();
        row?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        const look = () => {
          if (document.querySelector('[aria-label="Change history"] tbody tr td')) {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
          } else setTimeout(look, 1);
        };
        setTimeout(look, 1);
      }),
  );

/** What the window's workers hold: the findings read every row. The page's session passes the question on to each. */
async function heapOfWorkers(context: BrowserContext, page: Page): Promise<number> {
  const devtools = await context.newCDPSession(page);
  const workers: string[] = [];
  devtools.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  await devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let heap = 0;
  for (const sessionId of workers) {
    const ask = (id: number, method: string) =>
      new Promise<{ readonly usedSize: number }>((resolve) => {
        devtools.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
          const answer = JSON.parse(message);
          if (from === sessionId && answer.id === id) resolve(answer.result);
        });
        void devtools.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      });
    await ask(1, 'HeapProfiler.collectGarbage');
    heap += (await ask(2, 'Runtime.getHeapUsage')).usedSize;
  }
  await devtools.detach();
  return heap / 1024 ** 2;
}

async function heapOf(
  context: BrowserContext,
  page: Page,
  { collected }: { readonly collected: boolean },
): Promise<number> {
  const devtools = await context.newCDPSession(page);
  if (collected) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize / 1024 ** 2;
}
