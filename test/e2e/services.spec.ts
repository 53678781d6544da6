/**
 * Services under the agreement, by keyboard alone: the sample's seven with what no paper
 * states of them, one put right, and a new one with a lead, a locality and a check.
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { look } from './accessible.ts';
import { expect, test } from './fixtures.ts';

const pictures = process.env.MATTERS_PICTURES;

/** A button is reached and pressed as the keyboard does it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}

async function dropOn(place: Locator, name: string): Promise<void> {
  await place.evaluate((element, fileName) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['No staff move.'], fileName));
    for (const kind of ['dragover', 'drop'])
      element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  }, name);
}

test('the services of the sample say what no paper states, and one is led, ticked and placed', async ({ app }) => {
  const page = await app.openWindow();
  if (pictures) await page.setViewportSize({ width: 1280, height: 2900 });
  await page.getByRole('button', { name: 'Open the sample programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rehabilitative Services');

  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Services');
  const list = page.getByRole('table', { name: 'Services' });
  await expect(list.getByRole('row')).toHaveCount(8);
  await expect(list.getByRole('row', { name: /pilot of the Welfare Service/ })).toContainText('10, 2 with no lead');
  await look(page, 'services-list');

  await list.getByRole('row', { name: /pilot of the Welfare Service/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personal Wellbeing: pilot of the Welfare Service');
  await expect(page.getByText('1 finding about this')).toBeVisible();
  const places = page.getByRole('grid', { name: /^Localities of/ });
  await expect(places.getByText('Two or more, and no lead stated')).toHaveCount(2);
  await expect(page.getByText('All of the ten districts of Greater Manchester are there, each once.')).toBeVisible();
  await look(page, 'services-welfare');

  // A lead for Oldham, typed into its cell.
  await places
    .getByRole('row', { name: /Oldham/ })
    .getByRole('gridcell')
    .nth(2)
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nobody');
  await page.keyboard.press('Enter');
  await expect(places.getByText('The lead is one of the providers named in this row')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('POPs');
  await page.keyboard.press('Enter');
  await expect(places.getByText('Two or more, and no lead stated')).toHaveCount(1);
  await expect(
    places
      .getByRole('row', { name: /Rochdale/ })
      .getByRole('gridcell')
      .nth(2),
  ).toBeFocused();

  // A lead commissioner, found by a part of the name.
  const leads = page.getByLabel('Leads of Personal Wellbeing: pilot of the Welfare Service');
  await press(page, 'Change Lead commissioner');
  await expect(page.getByRole('combobox', { name: 'Lead commissioner' })).toBeFocused();
  await page.keyboard.type('Greater Manchester Combined');
  await expect(page.getByRole('option', { name: /^Greater Manchester Combined Authority/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await press(page, 'Save Lead commissioner');
  await expect(leads).toContainText('Greater Manchester Combined Authority');
  await expect(page.getByRole('button', { name: 'Change Lead commissioner' })).toBeFocused();

  // A line of the agreement's lists, with its evidence.
  await press(page, 'Change Workforce, TUPE included');
  const check = page.getByRole('form', { name: 'Workforce, TUPE included' });
  await expect(check.getByLabel('State')).toBeFocused();
  await page.keyboard.press('M');
  await expect(check.getByLabel('State')).toHaveValue('met');
  await check.getByLabel('Note').focus();
  await page.keyboard.type('No staff move.');
  await dropOn(check.getByRole('region', { name: 'Or a file that is not here yet' }), 'staffing note.txt');
  await expect(check.getByText('Evidence: staffing note.txt')).toBeVisible();
  await look(page, 'services-check');
  await check.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  const line = page.getByRole('row', { name: /Workforce, TUPE included/ });
  await expect(line).toContainText('Met');
  await expect(line).toContainText('No staff move.');
  await expect(page.getByRole('button', { name: 'Change Workforce, TUPE included' })).toBeFocused();
  await expect(page.getByText('2 of 21 lines are met or do not apply.')).toBeVisible();
  const saved = page.waitForEvent('download');
  await line.getByRole('button', { name: 'Save a copy staffing note.txt' }).press('Enter');
  expect(readFileSync(await (await saved).path(), 'utf8')).toBe('No staff move.');

  // And back again.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('1 of 21 lines are met or do not apply.')).toBeVisible();

  await press(page, 'All services');
  await press(page, 'New service');
  const form = page.getByRole('form', { name: 'New service' });
  // The list makes room for the form, at the narrowest window too.
  const [left, right] = [await list.boundingBox(), await form.boundingBox()];
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  await form.getByRole('button', { name: 'Save service' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Enter the name of the service' })).toBeVisible();
  await form.getByLabel('Name').focus();
  await page.keyboard.type('Peer mentoring');
  await look(page, 'services-new');
  await form.getByRole('button', { name: 'Save service' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Peer mentoring');
  await press(page, 'Add a locality');
  const cells = page.getByRole('grid', { name: 'Localities of Peer mentoring' }).getByRole('gridcell');
  await expect(cells.first()).toBeFocused();
  await page.keyboard.type('Bolton');
  await page.keyboard.press('Tab');
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bolton Advice; Somebody else');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Two or more, and no lead stated')).toBeVisible();
  await look(page, 'services-peer-mentoring');
  expect(app.problems).toEqual([]);
});
