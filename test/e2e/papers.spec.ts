/**
 * What leaves the app after a meeting: its agenda and minutes as Word, HTML and PDF, the
 * action log for Excel. Each is the very file that the command line writes, or holds its words.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';

const root = resolve(import.meta.dirname, '../..');

async function saveBy(page: Page, button: string, folder: string): Promise<{ name: string; path: string }> {
  const saving = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await saving;
  const path = join(folder, `saved-${file.suggestedFilename()}`);
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path };
}

test('the RR3 note leaves the window as Word, HTML and PDF, and the log for Excel', async ({ app }) => {
  test.setTimeout(180_000);
  const page = await app.openWindow();
  await page.getByRole('button', { name: 'Open the sample programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Integrated Rehabilitative Services/, {
    timeout: 60_000,
  });
  await page.evaluate(() => {
    location.hash = 'meetings/meeting:rr3-2021-01-14/minutes';
  });
  await expect(page.getByLabel('As', { exact: true })).toHaveValue('note');
  const format = page.getByLabel('File', { exact: true });
  for (const [ending, option] of [
    ['docx', 'Word'],
    ['html', 'HTML (opens in a browser)'],
    ['pdf', 'PDF'],
  ] as const) {
    await format.selectOption({ label: option });
    const saved = await saveBy(page, 'Save the minutes', app.dataFolder);
    expect(saved.name).toBe(`RR3 Special Interest Group on Probation – summary note – 2021-01-14 – issued.${ending}`);
    const built = join(app.dataFolder, `built.${ending}`);
    const args = ['minutes', '--sample', '--meeting', '2021-01-14', '--out', built];
    execFileSync(process.execPath, ['out/main/command-line.js', ...args], { cwd: root });
    expect(readFileSync(saved.path).equals(readFileSync(built)), ending).toBe(true);
  }

  await page.evaluate(() => {
    location.hash = 'meetings/meeting:sg-2021-05-12/agenda';
  });
  await page.getByLabel('File', { exact: true }).selectOption({ label: 'HTML (opens in a browser)' });
  const agenda = await saveBy(page, 'Save the agenda', app.dataFolder);
  expect(agenda.name).toBe('GM IRS Steering Group – agenda – 2021-05-12 – v1.0 issued.html');

  await page.evaluate(() => {
    location.hash = 'actions';
  });
  const csv = await saveBy(page, 'Save as CSV', app.dataFolder);
  expect(readFileSync(csv.path, 'utf8')).toMatch(/^\uFEFF"OFFICIAL"\r\n"Reference","Body","Action"/);
  const workbook = await saveBy(page, 'Save for Excel', app.dataFolder);
  expect(workbook.name).toMatch(/^All bodies – action log – \d{4}-\d\d-\d\d\.xlsx$/);
  const sheet = new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(workbook.path))))).get(
    'xl/worksheets/sheet1.xml',
  );
  expect(strFromU8(sheet ?? new Uint8Array())).toContain('Secretariat');
  expect(app.problems).toEqual([]);
});
