/**
 * The governance diagram by keyboard alone: walked along its lines, a body opened from it,
 * saved as SVG, the same in a table, and in the pack; and what the terms of each body state.
 */
import { readFileSync } from 'node:fs';
import { look } from './accessible.ts';
import { expect, test } from './fixtures.ts';

const pictures = process.env.MATTERS_PICTURES;

test('the governance of the sample is drawn, walked, opened, saved and told in a table', async ({ app }) => {
  const page = await app.openWindow();
  if (pictures) await page.setViewportSize({ width: 1280, height: 1700 });
  await page.getByRole('button', { name: 'Open the sample programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rehabilitative Services');
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bodies');
  const diagramPlace = page.getByRole('link', { name: 'Governance diagram' });
  await diagramPlace.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Governance diagram');

  const drawing = page.getByRole('group', { name: /^Governance diagram of \d+ bodies and offices/ });
  const box = (name: string) => drawing.getByRole('link', { name: new RegExp(`^${name},`) });
  await expect(box('Joint Core Group')).toHaveAccessibleName('Joint Core Group, body: reports to not stated');
  await expect(drawing.locator('a[tabindex="0"]')).toHaveCount(1);
  await look(page, 'governance-diagram');

  // Down from the top of the ladder, across to the working groups, and up their line.
  await drawing.locator('a[tabindex="0"]').focus();
  await expect(box('NPS Higher Leadership team')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(box('Chief Probation Officer')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box('NPS Higher Leadership team')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box('NPS Higher Leadership team')).toBeFocused();
  for (let steps = 0; steps < 30; steps += 1) {
    if (await box('Working groups and Lot work streams').evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await expect(box('Working groups and Lot work streams')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box('GM IRS Steering Group')).toBeFocused();
  await look(page, 'governance-walked');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GM IRS Steering Group');
  await expect(page.getByRole('heading', { name: /^Meetings \(3\)$/ })).toBeVisible();
  await look(page, 'governance-steering-group');
  await page.goBack();

  const words = page.getByRole('table', { name: 'The same in words' });
  await expect(words.getByRole('row', { name: /^GM IRS Steering Group reports to – Not stated$/ })).toBeVisible();
  await expect(words.getByRole('row', { name: /^GM Offender Management Partnership Board reports to/ })).toContainText(
    'Stated: “reporting into the Justice and Rehabilitation Executive chaired by the Deputy Mayor”',
  );

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as SVG' }).focus();
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('Governance diagram.svg');
  const svg = readFileSync(await file.path(), 'utf8');
  expect(svg).toContain('<title id="title">Governance diagram</title>');
  expect(svg).toContain('Joint Core Group');

  // What the terms of each body state, and do not.
  await page.getByRole('link', { name: 'Terms of reference' }).focus();
  await page.keyboard.press('Enter');
  const terms = page.getByRole('table', { name: 'Terms of reference' });
  await expect(terms.getByRole('row', { name: /^GM IRS Steering Group/ })).toContainText('Quorum, Chair, Secretariat');
  await look(page, 'governance-terms');

  // A line that is entered is drawn at once.
  await page.evaluate(() => {
    location.hash = 'bodies/body:joint-core-group';
  });
  await page.getByRole('button', { name: 'Add a line' }).focus();
  await page.keyboard.press('Enter');
  const to = page.getByRole('combobox', { name: 'To', exact: true });
  await to.focus();
  await page.keyboard.type('GM IRS Steering');
  await expect(page.getByRole('option', { name: /^GM IRS Steering Group/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save line' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await diagramPlace.focus();
  await page.keyboard.press('Enter');
  await expect(box('Joint Core Group')).toHaveAccessibleName(
    'Joint Core Group, body: reports to GM IRS Steering Group, not stated',
  );

  // The pack has it as a part of its own.
  await page.evaluate(() => {
    location.hash = 'packs';
  });
  await page
    .getByRole('row', { name: /Steering Group/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Governance diagram' })).toBeChecked();
  expect(app.problems).toEqual([]);
});
