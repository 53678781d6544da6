/**
 * The registers as a secretary fills them: parties and a merge, a post and who held
 * it, a body's terms and seats, and a document whose two tables are typed by
 * keyboard alone, pasted, read back and taken back. Every screen is held to WCAG by axe.
 */
import type { Locator, Page } from '@playwright/test';
import { look } from './accessible.ts';
import { expect, test } from './fixtures.ts';

const REVIEWS = [
  ['Wessex Offender Board', '0.6', '19/11/20'],
  ['Wessex Executive', '0.7', '3/12/20'],
  ['WXIRS Steering Group', '0.8', '12/5/21'],
];
const CHANGES = [
  ['0.1', 'First draft', 'Ann Marsh', '6 / 8/ 20'],
  ['0.2', 'Ministry edits', 'Ben Okoro', '11/09/20'],
  ['0.3', 'Local edits', '', ''],
  ['0.4', 'Ministry edits', 'Ben Okoro', '15/10/20'],
  ['0.5', 'Edits after the call of 29/10/20', 'Cai Lloyd', '29/10/20'],
  ['0.6', 'Edits after the talk on 6th Nov', 'Ann Marsh', '10/11/20'],
  ['0.6a', 'Edits (lawyers)', 'Dee Roy', '17/11/20'],
  ['0.7', 'Local edits', 'Ann Marsh', '27/11/20'],
];

async function firstStart(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Ann Ogden');
  await page.getByLabel('Your post').fill('Programme officer');
  await page.getByLabel('The party you work for').fill('Wessex Combined Authority');
  await page.getByLabel('Name of the programme').fill('Wessex Partnership');
  await page.getByRole('button', { name: 'Start the programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Partnership');
}

async function goTo(page: Page, place: string, title: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

async function choose(field: Locator, name: string): Promise<void> {
  await expect(async () => {
    await field.fill('');
    await field.fill(name);
    await field.page().getByRole('option', { name }).first().click({ timeout: 1500 });
  }).toPass();
}

async function addNamed(
  page: Page,
  place: string,
  title: string,
  fields: Readonly<Record<string, string>>,
  save: string,
) {
  await goTo(page, place, title);
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: save }).click();
}

/** Types a whole table by keyboard alone. A blank cell is entered and left; Tab from the last cell makes the next row. */
async function typeTable(page: Page, table: Locator, columns: number, rows: readonly (readonly string[])[]) {
  const cells = table.locator('.ma-cell');
  for (const [at, row] of rows.entries()) {
    for (const [column, text] of row.entries()) {
      await expect(cells.nth(at * columns + column)).toBeFocused();
      if (text === '') await page.keyboard.press('Enter');
      else await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
  }
  await expect(cells.nth(rows.length * columns)).toBeFocused();
}

async function readTable(table: Locator): Promise<string[][]> {
  return await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('[role="gridcell"]')].map(
          (cell) => cell.querySelector('.ma-cell__text')?.textContent ?? '',
        ),
      ),
    );
}

test('two parties that turn out to be one are merged, and Undo takes it back', async ({ app }) => {
  const page = await app.openWindow();
  await firstStart(page);
  await goTo(page, 'parties', 'Parties');
  await look(page, 'parties-first');
  await addNamed(page, 'parties/new', 'Parties', { Name: 'Wessex Police', 'Short name': 'WP' }, 'Save party');
  await expect(page.getByRole('heading', { level: 2, name: 'Wessex Police' })).toBeVisible();
  await addNamed(page, 'parties/new', 'Parties', { Name: 'Wessex Constabulary' }, 'Save party');
  await expect(page.getByRole('heading', { level: 2, name: 'Wessex Constabulary' })).toBeVisible();

  await goTo(page, 'people/new', 'People and posts');
  await page.getByLabel('Name', { exact: true }).fill('Ann Marsh');
  await choose(page.getByRole('combobox', { name: 'Party' }), 'Wessex Constabulary');
  // As those do who double-click everything: she is saved once.
  await page.getByRole('button', { name: 'Save person' }).dblclick();
  await expect(page.getByRole('heading', { level: 2, name: 'Ann Marsh' })).toBeVisible();
  await expect(page.locator('tr').filter({ hasText: 'Ann Marsh' })).toHaveCount(1);
  await look(page, 'people');

  await goTo(page, 'parties', 'Parties');
  await page.getByRole('row', { name: /Wessex Police/ }).click();
  await page.getByRole('button', { name: 'Merge another into this' }).click();
  await choose(page.getByRole('combobox', { name: 'The party that goes' }), 'Wessex Constabulary');
  await expect(page.getByText('What pointed at it moves: 1 person.')).toBeVisible();
  await look(page, 'parties-merge');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByRole('gridcell', { name: 'Wessex Constabulary', exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /Wessex Police.*1$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ann Marsh' })).toBeVisible();
  await look(page, 'parties-merged');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('tbody tr.ma-row')).toHaveCount(3);
  await expect(page.getByText('Nothing points at this party yet.')).toBeVisible();
  expect(app.problems).toEqual([]);
});

test('a form says what is missing, keeps what is half typed, and offers it back', async ({ app }) => {
  const page = await app.openWindow();
  await firstStart(page);
  await goTo(page, 'parties/new', 'Parties');
  await page.getByLabel('Short name', { exact: true }).fill('WX');
  await page.getByRole('button', { name: 'Save party' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary).toBeFocused();
  await look(page, 'parties-problem');
  await summary.getByRole('link', { name: 'Enter the name of the party' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.waitForTimeout(700);
  const again = await app.restart();
  await goTo(again, 'parties/new', 'Parties');
  await again.getByRole('button', { name: 'Carry on with it' }).click();
  await expect(again.getByLabel('Short name', { exact: true })).toHaveValue('WX');
});

test('a post says who held it on a day, and a body who sits on it', async ({ app }) => {
  const page = await app.openWindow();
  await firstStart(page);
  await addNamed(page, 'people/new', 'People and posts', { Name: 'Ann Marsh' }, 'Save person');
  await expect(page.getByRole('heading', { level: 2, name: 'Ann Marsh' })).toBeVisible();
  await addNamed(page, 'people/posts/new', 'People and posts', { Title: 'Regional Director' }, 'Save post');
  await page.getByRole('button', { name: 'Add a holder' }).click();
  await choose(page.getByRole('combobox', { name: 'Who', exact: true }), 'Ann Marsh');
  await page.getByLabel('From', { exact: true }).fill('1/4/20');
  await page.getByLabel('To', { exact: true }).fill('31 March 2021');
  await page.getByRole('button', { name: 'Save holder' }).click();
  await expect(page.getByText('Vacant today')).toBeVisible();
  await page.getByRole('complementary', { name: 'Regional Director' }).getByLabel('Who held it on').fill('6 / 8/ 20');
  await expect(page.getByText('Held by: Ann Marsh.')).toBeVisible();
  await look(page, 'posts');

  await addNamed(page, 'bodies/new', 'Bodies', { Name: 'Wessex Steering Group', 'Short name': 'SG' }, 'Save body');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Steering Group');
  await expect(page.getByText('no quorum stated in the terms of reference')).toBeVisible();
  await page.getByRole('button', { name: 'Add a seat' }).click();
  await page.getByLabel('Side', { exact: true }).fill('NPS');
  await choose(page.getByRole('combobox', { name: 'Held by' }), 'Regional Director');
  await page.getByRole('button', { name: 'Save seat' }).click();
  await expect(page.getByText('nobody in post today')).toBeVisible();
  await page.getByRole('button', { name: 'Add a seat' }).click();
  await page.getByLabel('Side', { exact: true }).fill('GM');
  await page.getByRole('button', { name: 'Save seat' }).click();
  await expect(page.getByText('Vacant', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Change Quorum', exact: true }).click();
  await page.getByLabel('Quorum', { exact: true }).fill('one from each side');
  await page.keyboard.press('Enter');
  await expect(page.getByText('one from each side', { exact: true })).toBeVisible();
  await look(page, 'body');
  await goTo(page, 'bodies', 'Bodies');
  await look(page, 'bodies');
  expect(app.problems).toEqual([]);
});

test('two bodies that papers call by two names are merged, seats and lines with them, and Undo takes it back', async ({
  app,
}) => {
  const page = await app.openWindow();
  await firstStart(page);
  await addNamed(page, 'bodies/new', 'Bodies', { Name: 'Wessex Executive' }, 'Save body');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Executive');
  await addNamed(page, 'bodies/new', 'Bodies', { Name: 'WX IRS Steering Group' }, 'Save body');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('WX IRS Steering Group');
  await addNamed(page, 'bodies/new', 'Bodies', { Name: 'WXIRS Steering Group' }, 'Save body');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('WXIRS Steering Group');
  await page.getByRole('button', { name: 'Add a seat' }).click();
  await page.getByLabel('Side', { exact: true }).fill('WX');
  await page.getByRole('button', { name: 'Save seat' }).click();
  await expect(page.getByText('Vacant', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Add a line' }).click();
  await page.getByLabel('It', { exact: true }).selectOption({ label: 'Escalates to' });
  await choose(page.getByRole('combobox', { name: 'To', exact: true }), 'Wessex Executive');
  await page.getByLabel('The words that state it').fill('matters are passed to the Executive');
  await page.getByRole('button', { name: 'Save line' }).click();
  await expect(page.getByText('“matters are passed to the Executive”')).toBeVisible();

  await page.getByRole('button', { name: 'Add another name' }).press('Enter');
  await page.keyboard.type('the Group');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await goTo(page, 'bodies', 'Bodies');
  await page.getByRole('row', { name: /WX IRS Steering Group/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('WX IRS Steering Group');
  await expect(page.getByText('Its members: not stated.')).toBeVisible();
  await page.getByRole('button', { name: 'Merge another into this' }).click();
  await choose(page.getByRole('combobox', { name: 'The body that goes' }), 'WXIRS Steering Group');
  await expect(page.getByText('What pointed at it moves: 1 seat.')).toBeVisible();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByRole('gridcell', { name: 'WXIRS Steering Group', exact: true })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'the Group', exact: true })).toBeVisible();
  await expect(page.getByText('Vacant', { exact: true })).toBeVisible();
  await expect(page.getByText('“matters are passed to the Executive”')).toBeVisible();
  await look(page, 'body-merged');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Its members: not stated.')).toBeVisible();
  await goTo(page, 'bodies', 'Bodies');
  await expect(page.locator('tbody tr.ma-row')).toHaveCount(3);
  expect(app.problems).toEqual([]);
});

test('the two tables of a memorandum are typed by keyboard alone and read back in order', async ({ app }) => {
  test.setTimeout(180_000);
  const page = await app.openWindow();
  await firstStart(page);
  await addNamed(page, 'people/new', 'People and posts', { Name: 'Ann Marsh' }, 'Save person');
  await expect(page.getByRole('heading', { level: 2, name: 'Ann Marsh' })).toBeVisible();
  await addNamed(page, 'documents/new', 'Documents', { Title: 'Wessex Memorandum' }, 'Save document');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Memorandum');
  await expect(page.getByRole('heading', { name: 'Review history', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Formal Review / Approval' })).toBeVisible();

  const reviews = page.getByRole('grid', { name: 'Formal Review / Approval' });
  const changes = page.getByRole('grid', { name: 'Change history' });
  await expect(reviews.getByRole('columnheader')).toHaveText([/^Who \/ What$/, /^Version$/, /^Date$/, /.*/]);
  await page.getByRole('button', { name: 'Add a row' }).first().press('Enter');
  await typeTable(page, reviews, 3, REVIEWS);
  await page.getByRole('button', { name: 'Add a row' }).nth(1).press('Enter');
  const began = Date.now();
  await typeTable(page, changes, 4, CHANGES);
  expect((Date.now() - began) / CHANGES.length).toBeLessThan(10_000);

  expect((await readTable(changes)).slice(0, 8)).toEqual(CHANGES);
  expect((await readTable(reviews)).slice(0, 3)).toEqual(REVIEWS);
  await expect(changes.getByText('6 August 2020')).toBeVisible();
  await expect(reviews.getByText('reviewed, but not in the change history')).toBeVisible();
  await expect(page.getByText('Current version: 0.8')).toBeVisible();
  await look(page, 'document-typed');
  await page.keyboard.press('Control+z');
  await expect(changes.locator('tbody tr').nth(7).getByText('27 November 2020')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(changes.locator('tbody tr').nth(7).getByText('27 November 2020')).toBeVisible();

  const again = await app.restart();
  await goTo(again, 'documents', 'Documents');
  await look(again, 'documents');
  await again.getByRole('row', { name: /Wessex Memorandum/ }).press('Enter');
  await expect.poll(() => readTable(again.getByRole('grid', { name: 'Change history' }))).toEqual(CHANGES);
  await expect.poll(() => readTable(again.getByRole('grid', { name: 'Formal Review / Approval' }))).toEqual(REVIEWS);
  expect(app.problems).toEqual([]);
});

test('the same tables are pasted at once, shown as understood, and taken back by one Undo', async ({ app }) => {
  const page = await app.openWindow();
  await firstStart(page);
  await addNamed(page, 'documents/new', 'Documents', { Title: 'Wessex Memorandum' }, 'Save document');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Memorandum');
  const pasted = [
    'Formal Review / Approval',
    'Who / What\tVersion\tDate',
    ...REVIEWS.map((row) => row.join('\t')),
    'Change history',
    'Version\tReason for change\tAuthor\tDate',
    ...CHANGES.map((row) => row.join('\t')),
  ].join('\n');
  await page.getByRole('button', { name: /Paste a table.* the change history/ }).press('Enter');
  await page.getByLabel('Paste the table here').fill(pasted);
  await expect(page.getByText('Understood: 8 changes and 3 reviews.')).toBeVisible();
  await look(page, 'document-pasting');
  await page.getByRole('button', { name: 'Add 8 changes and 3 reviews' }).press('Enter');
  const changes = page.getByRole('grid', { name: 'Change history' });
  await expect(changes.locator('tbody tr')).toHaveCount(8);
  expect(await readTable(changes)).toEqual(CHANGES);
  expect(await readTable(page.getByRole('grid', { name: 'Formal Review / Approval' }))).toEqual(REVIEWS);
  await look(page, 'document-pasted');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(changes.locator('tbody tr')).toHaveCount(0);
  expect(app.problems).toEqual([]);
});
