/**
 * Minuting: from a key to the screen among 300 entries, and the minutes as a PDF.
 *
 * Real keys in a real Chromium. A key's time runs from the browser's own stamp of it to
 * the first message after the frame that draws it; the browser does not wait for a
 * monitor here, since that wait is the monitor's and not ours. The rival list is in the
 * same browser, one page after the other; pdfmake sets the same minutes.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { type MattersApp, startApp } from '../e2e/fixtures.ts';
import { bundleChild, measure } from './documents.ts';
import type { Measured } from './measured.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ENTRIES = 300;
const KEYS = 200;
const NO_MONITOR = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export async function benchMinuting(): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(ROOT, 'node_modules/.bench-'));
  const app = await startApp(NO_MONITOR);
  try {
    const ours = await keysInTheRoom(app);
    const rival = await keysInAPlainList(app, folder);
    await app.kill();
    const program = await bundleChild(join(folder, 'program'));
    const minutes = await measure(program, 'minutes', folder);
    const pdfmake = await measure(program, 'minutesPdfmake', folder);
    return [
      row(`Key to screen among ${ENTRIES} entries, p50, against a plain list`, at(ours, 0.5), at(rival, 0.5), 'ms'),
      row('The same, p95', at(ours, 0.95), at(rival, 0.95), 'ms', 16),
      row(`Minutes of ${minutes.pages} pages, warm, against pdfmake`, minutes.warm ?? 0, pdfmake.warm ?? 0, 's', 0.7),
    ];
  } finally {
    await app.kill();
    await rm(join(app.dataFolder, '..'), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    await rm(folder, { recursive: true, force: true });
  }
}

const row = (name: string, ours: number, rival: number, unit: string, aim: number | null = null): Measured => ({
  name,
  ours,
  rival,
  unit,
  aim,
});

const at = (times: readonly number[], part: number): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * part)] ?? 0;

async function keysInTheRoom(app: MattersApp): Promise<readonly number[]> {
  const page = await app.openWindow();
  page.setDefaultTimeout(60_000);
  await page.getByLabel('Your name').fill('Ann Ogden');
  await page.getByLabel('Your post').fill('Programme officer');
  await page.getByLabel('The party you work for').fill('Wessex Combined Authority');
  await page.getByLabel('Name of the programme').fill('Wessex Partnership');
  await page.getByRole('button', { name: 'Start the programme' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wessex Partnership' }).waitFor();
  await page.goto(`${app.origin}/#bodies/new`);
  await page.getByLabel('Name', { exact: true }).fill('Wessex Steering Group');
  await page.getByRole('button', { name: 'Save body' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wessex Steering Group' }).waitFor();
  await page.goto(`${app.origin}/#meetings/new`);
  await page.getByLabel('Day').fill('12/5/21');
  await page.getByRole('button', { name: 'Save meeting' }).click();
  await page.getByRole('textbox', { name: 'Add an item' }).fill('Places');
  await page.keyboard.press('Enter');
  await page.locator('.ma-agenda__row').first().waitFor();
  await page.goto(`${/^[^#]*#meetings\/[^/]+/.exec(page.url())?.[0]}/minutes`);
  await page.getByRole('textbox', { name: 'New entry under item 1', exact: true }).focus();
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    await page.keyboard.insertText(
      `Entry ${entry}: members noted the report of the director, and asked for the figures.`,
    );
    await page.keyboard.press('Enter');
  }
  await page.locator('.ma-minute__number', { hasText: `1.${ENTRIES}` }).waitFor({ timeout: 120_000 });
  await page.getByText('Saved ✓').waitFor();
  await page.getByRole('textbox', { name: `Entry 1.${ENTRIES / 2}`, exact: true }).focus();
  return timeKeys(page);
}

async function keysInAPlainList(app: MattersApp, folder: string): Promise<readonly number[]> {
  const outDir = join(folder, 'plain-list');
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, 'plain-list'),
    build: { outDir, emptyOutDir: true, target: 'chrome120', modulePreload: false },
  });
  const page = await app.context.newPage();
  await page.route('http://plain.example/**', async (route) => {
    const path = new URL(route.request().url()).pathname;
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    await route.fulfill({ body: await readFile(join(outDir, path === '/' ? 'index.html' : path)), contentType });
  });
  await page.goto('http://plain.example/');
  await page
    .locator('textarea')
    .nth(ENTRIES / 2)
    .focus();
  return timeKeys(page);
}

async function timeKeys(page: Page): Promise<readonly number[]> {
  await page.bringToFront();
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => taken.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'a');
    await page.waitForTimeout(25);
  }
  return page.evaluate(() => (window as unknown as { taken: number[] }).taken);
}
