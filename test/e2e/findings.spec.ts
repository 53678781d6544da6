/**
 * "Is our paper trail sound?" as a secretary meets it: the sample's findings by
 * severity, the words one rests on, accepting it with a reason and undoing that,
 * mending one in a press, and the report. Every screen is held to WCAG by axe.
 */
import { readFileSync } from 'node:fs';
import { look } from './accessible.ts';
import { expect, test } from './fixtures.ts';

/** Where to keep a picture of each screen: only when asked, for the README and for eyes. */
const pictures = process.env.MATTERS_PICTURES;

test('the sample’s paper trail is read, one finding accepted and taken back, one mended, and the report saved', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const page = await app.openWindow();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: /sample programme/i }).click();
  await page.getByRole('link', { name: /^Findings \d+$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is our paper trail sound?');
  await expect(page.getByRole('row', { name: /Contradiction.*reviewed version 0\.8/ })).toBeVisible();
  await look(page, 'findings');

  await page.getByLabel('Show').selectOption({ label: 'Contradictions (10)' });
  await page.getByRole('row', { name: /reviewed version 0\.8/ }).click();
  const panel = page.getByRole('complementary', { name: 'Reviewed, but not in the change history' });
  await expect(panel.getByText('“GM IRS Steering Group | 0.8 | 12/5/21”')).toBeVisible();
  await expect(panel.getByText('Source: rule V-04')).toBeVisible();
  await look(page, 'findings-one');

  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText('Say why it is accepted')).toBeVisible();
  await panel.getByLabel('Accept it, because').fill('The group saw it on the screen.');
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByText('“The group saw it on the screen.”')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Open it again' })).toBeVisible();
  await look(page, 'findings-accepted');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByLabel('Accept it, because')).toBeVisible();

  await panel.getByRole('button', { name: 'Add the row' }).click();
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole('row', { name: /reviewed version 0\.8/ })).toHaveCount(0);
  await page.getByLabel('Show').selectOption('gap');
  await expect(page.getByRole('row', { name: /Version 0\.8 .* has no reason, no author and no date/ })).toBeVisible();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save report as PDF' }).click();
  if (pictures) await (await saved).saveAs(`${pictures}/assurance.pdf`);
  expect((await saved).suggestedFilename()).toMatch(/^Assurance report \d{4}-\d{2}-\d{2}\.pdf$/);
  const json = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  expect(JSON.parse(readFileSync(await (await json).path(), 'utf8')).counts.contradiction).toBe(9);
  expect(app.problems).toEqual([]);
});

test('where the worker that finds cannot be started the window finds the same', async ({ app }) => {
  await app.context.route('**/findings-worker*', (route) => route.abort());
  const page = await app.openWindow();
  const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('findings-worker'));
  await page.getByRole('button', { name: /sample programme/i }).click();
  await refused;
  await page.getByRole('link', { name: /^Findings \d+$/ }).click();
  await expect(page.getByRole('row', { name: /Contradiction.*reviewed version 0\.8/ })).toBeVisible();
});
