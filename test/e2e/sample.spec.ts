/**
 * The sample programme: one click opens it, one more shows its Steering Group pack.
 *
 * What the window saves is the very file that the command line writes, and the
 * user's own programme beside it is untouched.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';

const root = resolve(import.meta.dirname, '../..');
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test('the sample’s pack is two clicks away, and the same bytes as the command line’s', async ({ app }) => {
  test.setTimeout(240_000);
  const page = await app.openWindow();
  await page.getByRole('button', { name: 'Open the sample programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Greater Manchester Integrated Rehabilitative Services',
    {
      timeout: 60_000,
    },
  );
  await page.getByRole('button', { name: 'Build the pack' }).click();
  await expect(page.locator('.ma-pack__count')).toHaveText(/^\d+ pages$/, { timeout: 90_000 });
  await expect(page.getByRole('link', { name: 'Change history' }).first()).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const saved = join(app.dataFolder, 'from-the-window.pdf');
  await (await saving).saveAs(saved);
  const built = join(app.dataFolder, 'from-the-command-line.pdf');
  execFileSync(process.execPath, ['out/main/command-line.js', 'pack', '--sample', '--out', built], { cwd: root });
  expect(sha256(saved)).toBe(sha256(built));

  await page.goto(`${app.origin}/#home`);
  await page.getByLabel('Programme').selectOption({ index: 0 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome. Who keeps these papers?');
  expect(app.problems).toEqual([]);
});

const BESIDE_A_REGISTER = [
  ...['bodies/new', 'documents/new', 'meetings/new', 'services/new', 'decisions/new', 'actions/new', 'risks/new'],
  ...['timeline/new', 'escalations/new/list', 'recommendations/new', 'people/new', 'people/posts/new', 'parties/new'],
];

test('a register makes room for what opens beside it', async ({ app }) => {
  const page = await app.openWindow();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Open the sample programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Greater Manchester', { timeout: 60_000 });
  for (const place of BESIDE_A_REGISTER) {
    await page.goto(`${app.origin}/#${place}`);
    await expect(page.locator('.ma-panel')).toBeVisible();
    const table = await page.locator('.ma-beside__list table').boundingBox();
    const panel = await page.locator('.ma-panel').boundingBox();
    expect((table?.x ?? 0) + (table?.width ?? Number.NaN), place).toBeLessThanOrEqual(panel?.x ?? 0);
  }
  expect(app.problems).toEqual([]);
});
