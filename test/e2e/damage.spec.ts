/**
 * A sample of the damage matrix, and what a person sees of it; all 32 cases are
 * in `npm run torture`.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findTestBrowser } from '../tools/find-test-browser.ts';
import { buildBurst } from '../torture/build.ts';
import { endureAll } from '../torture/damage.ts';
import { DATABASE_DAMAGE } from '../torture/damage-database.ts';
import { JOURNAL_DAMAGE } from '../torture/damage-journal.ts';
import { expect, test } from './fixtures.ts';

const program = findTestBrowser() ?? '';
test.describe.configure({ retries: 0 });
test.skip(program === '', 'No browser was found: set CHROMIUM_PATH.');

const SAMPLE = [
  'LevelDB: CURRENT is garbage',
  'LevelDB: one byte of one table flipped',
  'SQLite: one byte of a row flipped',
  'Journal: a bit flipped in the middle of a line',
  'Journal: it comes from another install',
  'Snapshots: every one is damaged',
];

test('damage of six kinds is made good or asked about, and none is silent', async () => {
  test.setTimeout(600_000);
  const cases = [...DATABASE_DAMAGE, ...JOURNAL_DAMAGE].filter(({ name }) => SAMPLE.includes(name));
  expect(cases).toHaveLength(SAMPLE.length);
  await buildBurst();
  const outcomes = await endureAll(program, cases);
  expect(outcomes.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
});

test('a workspace whose folder is gone is an alarm, and the records the browser still has can be read', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const page = await app.openWindow();
  await page.getByLabel('Your name').fill('Ann Ogden');
  await page.getByLabel('Your post').fill('Programme officer');
  await page.getByLabel('The party you work for').fill('Borsetshire Combined Authority');
  await page.getByLabel('Name of the programme').fill('Borsetshire Rehabilitation Partnership');
  await page.getByRole('button', { name: 'Start the programme' }).click();
  const programme = 'Borsetshire Rehabilitation Partnership';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(programme, { timeout: 60_000 });
  await app.quit();
  rmSync(join(app.dataFolder, 'workspaces/own'), { recursive: true });
  const again = await app.restart();
  const title = again.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Part of your programme’s history is damaged', { timeout: 60_000 });
  await expect(again.getByText('A workspace was kept here, but its journal is gone.')).toBeVisible();
  await again.getByLabel('Look at it first, and change nothing').check();
  await again.getByRole('button', { name: 'Continue' }).click();
  await expect(title).toHaveText(programme);
});
