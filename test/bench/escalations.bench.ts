/**
 * A register of 2,000 escalations in the built app: its first rows, and filtering.
 *
 * They are brought in as a workspace file, as anybody would. The rival is the plainest
 * way to the same: every row read from IndexedDB and put into one table, and put there
 * again for each word that is typed.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ESCALATION_STATUSES } from '#domain/escalation/escalation.ts';
import { addDays, type CivilDate } from '#domain/kernel/civil-date.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import type { Kind, Records } from '#domain/records.ts';
import { aBody, aMeeting, anEscalation, anEscalationRoute, aProgramme } from '../builders.ts';
import { startApp } from '../e2e/fixtures.ts';
import type { Measured } from './measured.ts';
import { writeTenYears } from './ten-years.ts';

const MATTERS = 2000;
const MEETINGS = 500;
const TIMES = 5;

/** Three bodies that meet for ten years, one ladder, and matters on every step of their path. */
function manyMatters(): ReadonlyMap<string, readonly Records[Kind][]> {
  const from = '2016-01-06' as CivilDate;
  const bodies = ['Working group', 'Steering Group', 'Executive'].map((name) => aBody({ name, shortName: name }));
  const [group, board, executive] = bodies;
  if (!group || !board || !executive) throw new Error('There are three bodies.');
  const route = anEscalationRoute({ rungs: bodies.map(({ id }) => ({ who: id, note: '' })) });
  const meetings = Array.from({ length: MEETINGS }, (_, at) =>
    aMeeting({ bodyId: bodies[at % 3]?.id ?? group.id, heldOn: addDays(from, at * 7), status: 'held' }),
  );
  const escalations = Array.from({ length: MATTERS }, (_, at) => {
    const on = addDays(from, at);
    const status = ESCALATION_STATUSES[at % 5] ?? 'raised';
    return anEscalation({
      ...{ routeId: route.id, bodyId: group.id, rung: status === 'raised' ? group.id : board.id, status },
      ...{ title: `Matter ${at + 1} of the ${at % 7 === 0 ? 'women’s centre' : 'programme'}`, year: 2021 },
      ...{ reference: `WG/2021/E${at + 1}`, neededBy: exactly(addDays(on, 60)) },
      question: 'How many places are paid for after March, and by whom? '.repeat(6),
      steps: [
        { step: 'raised', rung: group.id, on, meetingId: null, minuteId: null, note: '', evidence: null },
        ...(status === 'raised'
          ? []
          : [{ step: status, rung: board.id, on, meetingId: null, minuteId: null, note: '', evidence: null }]),
      ],
    });
  });
  return new Map<string, readonly Records[Kind][]>([
    ['programmes', [aProgramme()]],
    ['bodies', bodies],
    ['escalationRoutes', [route]],
    ['meetings', meetings],
    ['escalations', escalations],
  ]);
}

export async function benchEscalations(): Promise<readonly Measured[]> {
  const file = Buffer.from(await writeTenYears(manyMatters()));
  const app = await startApp();
  try {
    const page = await app.openWindow();
    page.setDefaultTimeout(60_000);
    await restore(page, app.origin, file);
    const first: number[] = [];
    const plain: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      first.push(await to(page, '#escalations/list', 'tr.ma-row td'));
      plain.push(await plainTable(page, ''));
    }
    const ladders: number[] = [];
    for (let time = 0; time < TIMES; time += 1) ladders.push(await to(page, '#escalations', '.ma-matter'));
    await to(page, '#escalations/list', 'tr.ma-row td');
    const filters: number[] = [];
    const plainFilters: number[] = [];
    for (const word of ['women', 'accepted', 'e19', 'executive']) {
      filters.push(await filter(page, word));
      plainFilters.push(await plainTable(page, word));
      await filter(page, '');
    }
    const slowest = (times: readonly number[]) => Math.max(...times);
    const named = (name: string, ours: number, rival: number | null): Measured => ({
      ...{ name, ours, rival, unit: 'ms', aim: 100 },
    });
    return [
      named('First rows of 2,000 escalations, against a plain table of all', middle(first), middle(plain)),
      named('Every ladder with what stands on it', middle(ladders), null),
      named('Filter 2,000 escalations, the slowest, against a plain table', slowest(filters), slowest(plainFilters)),
    ];
  } finally {
    await app.context.close().catch(() => undefined);
    await app.kill();
    rmSync(join(app.dataFolder, '..'), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function restore(page: Page, origin: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Your name').fill('Ann Ogden');
  await page.getByLabel('Your post').fill('Programme officer');
  await page.getByLabel('The party you work for').fill('Wessex Combined Authority');
  await page.getByLabel('Name of the programme').fill('To be replaced');
  await page.getByRole('button', { name: 'Start the programme' }).click();
  await page.getByRole('heading', { level: 1, name: 'To be replaced' }).waitFor();
  await page.goto(`${origin}/#data-safety`);
  await page.getByRole('link', { name: 'Check or restore' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Choose file/ }).click();
  await (await chooser).setFiles({ name: 'many.matters', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Restore it' }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Restore it' }).waitFor({ state: 'detached', timeout: 60_000 });
  await page.waitForTimeout(2000);
}

/** From the step to a place until the first of what is wanted there has been painted. */
async function to(page: Page, hash: string, wanted: string): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#home';
  });
  await page.waitForTimeout(700);
  return page.evaluate(
    ([place, selector]) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        location.hash = place;
        const look = () => {
          if (document.querySelector(selector))
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
          else setTimeout(look, 1);
        };
        look();
      }),
    [hash, wanted] as const,
  );
}

const filter = (page: Page, word: string): Promise<number> =>
  page.evaluate(
    (typed) =>
      new Promise<number>((resolve, reject) => {
        const count = () => document.querySelector('.ma-table__count')?.textContent;
        const box = document.querySelector<HTMLInputElement>('[data-filter]');
        const before = count();
        const from = performance.now();
        if (box) Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, typed);
        box?.dispatchEvent(new Event('input', { bubbles: true }));
        const look = () => {
          if (count() !== before) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
          else if (performance.now() - from > 10_000)
            reject(new Error(`“${typed}” changed nothing: ${before}; the box has “${box?.value}”.`));
          else setTimeout(look, 1);
        };
        setTimeout(look, 0);
      }),
    word,
  );

/** Every row that holds the word, read from IndexedDB itself and put into the page. */
const plainTable = (page: Page, word: string): Promise<number> =>
  page.evaluate(async (typed) => {
    const answered = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const from = performance.now();
    const db = await answered(indexedDB.open('matters-own'));
    const rows: object[] = await answered(db.transaction('escalations').objectStore('escalations').getAll());
    db.close();
    const table = document.createElement('table');
    for (const row of rows) {
      if (!JSON.stringify(row).toLowerCase().includes(typed)) continue;
      const line = table.insertRow();
      for (const value of Object.values(row).slice(7, 16)) line.insertCell().textContent = String(value);
    }
    document.body.append(table);
    table.getBoundingClientRect();
    await new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
    const took = performance.now() - from;
    table.remove();
    return took;
  }, word);

const middle = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
