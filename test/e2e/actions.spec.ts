/**
 * The action log as the secretariat keeps it, by keyboard: a table brought in, rows
 * changed where they stand and many at once, an action merged and one transferred, the
 * update round, what each owner is sent, and Today. Every screen is held to WCAG by axe.
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { look } from './accessible.ts';
import { expect, test } from './fixtures.ts';

async function firstStart(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Ann Ogden');
  await page.getByLabel('Your post').fill('Programme officer');
  await page.getByLabel('The party you work for').fill('Wessex Combined Authority');
  await page.getByLabel('Name of the programme').fill('Wessex Partnership');
  await page.getByRole('button', { name: 'Start the programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Partnership');
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
}

async function addNamed(page: Page, place: string, fields: Readonly<Record<string, string>>, save: string) {
  await goTo(page, place);
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: save }).click();
  await expect(page).toHaveURL(/#(people\/person|bodies\/body):/);
}

async function choose(field: Locator, name: string): Promise<void> {
  await expect(async () => {
    await field.fill('');
    await field.fill(name);
    await field.page().getByRole('option', { name }).first().click({ timeout: 1500 });
  }).toPass();
}

/** The day so many days from now, as a person types it: the app's own clock is the computer's. */
function typedDay(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
}

const LOG = [
  'WESSEX STEERING GROUP – ACTION LOG',
  '',
  'Issue,Action,To be actioned by,Date agreed,Due,Status',
  `Data,Share the referral data with the three parties,Priya Marlow,${typedDay(-40)},${typedDay(-10)},Ongoing`,
  `Data,"Send the data, cleaned, to everyone","Priya Marlow, Owen Reed",${typedDay(-40)},${typedDay(3)},Plan in place`,
  `Estate,=HYPERLINK is what the surveyor's report calls it,Owen Reed,${typedDay(-20)},Late spring,`,
  `Estate,Find rooms for the hub,Somebody at the council,${typedDay(-20)},,`,
  `Estate,Sign the lease,Owen Reed,30/02/2021,31/02/2021,`,
  `Staff,Publish the rota,Priya Marlow,${typedDay(-20)},${typedDay(40)},Completed`,
].join('\n');

/** Two people with their addresses, two bodies, and the log above brought in. */
async function aLog(page: Page): Promise<void> {
  page.setDefaultTimeout(15_000);
  await firstStart(page);
  await addNamed(page, 'people/new', { Name: 'Priya Marlow', Email: 'priya.marlow@example.org' }, 'Save person');
  await addNamed(page, 'people/new', { Name: 'Owen Reed', Telephone: '0161 496 0000' }, 'Save person');
  await addNamed(page, 'bodies/new', { Name: 'Wessex Steering Group', 'Short name': 'WSG' }, 'Save body');
  await addNamed(page, 'bodies/new', { Name: 'Wessex Executive', 'Short name': 'WEX' }, 'Save body');
}

async function bringIn(page: Page): Promise<void> {
  await goTo(page, 'actions/import');
  await page.getByLabel('Or paste the table here').fill(LOG);
  await page.getByLabel('Body they are of').selectOption({ label: 'Wessex Steering Group' });
}

const row = (page: Page, text: string | RegExp) => page.getByRole('row').filter({ hasText: text });
const gone = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

test('a table of actions is looked at first, brought in whole, and taken back in one step', async ({ app }) => {
  test.setTimeout(120_000);
  const page = await app.openWindow();
  await aLog(page);
  await bringIn(page);
  await expect(page.getByText('“WESSEX STEERING GROUP – ACTION LOG”')).toBeVisible();
  await expect(page.getByLabel('What Issue is taken for')).toHaveValue('keep');
  await expect(page.getByLabel('What To be actioned by is taken for')).toHaveValue('owners');
  await expect(row(page, 'Sign the lease')).toContainText('31/02/2021 is not a day that exists, day first.');
  await expect(row(page, 'Find rooms')).toContainText(
    'Not in the registers, kept as written: Somebody at the council.',
  );
  await expect(page.getByRole('button', { name: 'Bring in 5 actions' })).toBeVisible();
  await look(page, 'actions-import');
  await page.getByLabel('Take them as they are written').check();
  await page.getByRole('button', { name: 'Bring in 6 actions' }).click();
  await expect(page.getByText('5 actions', { exact: true })).toBeVisible();
  await expect(row(page, 'Sign the lease')).toContainText('31/02/2021');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No actions here')).toBeVisible();
  expect(app.problems).toEqual([]);
});

test('the log is worked by keyboard: rows are changed, selected and ended, and nothing is lost', async ({ app }) => {
  test.setTimeout(180_000);
  const page = await app.openWindow();
  await aLog(page);
  await bringIn(page);
  await page.getByRole('button', { name: 'Bring in 5 actions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Actions');
  await expect(page.getByText('4 actions', { exact: true })).toBeVisible();
  await look(page, 'actions-log');

  // A row is changed where it stands: a new date asks for its reason, which is the update.
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Share the referral data')).toBeFocused();
  await page.keyboard.press('e');
  await page.keyboard.type('3 June 2031');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Say why: the log keeps the reason.')).toBeVisible();
  await look(page, 'actions-row');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The survey is late');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Share the referral data')).toContainText('A Slipping');
  await expect(row(page, 'Share the referral data')).toContainText('The survey is late');
  await expect(row(page, 'Share the referral data')).toBeFocused();

  // Two are selected with X and get an update together.
  await page.keyboard.press('Home');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  const bar = page.getByRole('region', { name: 'Selected actions' });
  await expect(bar.getByRole('status')).toHaveText('2 actions are selected');
  await look(page, 'actions-selected');
  await bar.getByRole('button', { name: 'Add an update' }).press('Enter');
  await bar.getByRole('textbox', { name: 'Update' }).fill('Heard at the meeting');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Updated 2 actions.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Heard at the meeting' })).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('cell', { name: 'Heard at the meeting' })).toHaveCount(0);

  // The filter is in the address, has a chip, and is kept as a view.
  await page.getByLabel('Show', { exact: true }).selectOption('ended');
  await expect(page).toHaveURL(/shown%3Dended/);
  await expect(row(page, 'Publish the rota')).toContainText('B Complete');
  await page.getByRole('button', { name: 'Save this view' }).press('Enter');
  await page.getByLabel('Name of the view').fill('What is done');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('View', { exact: true })).toHaveValue(/savedView:/);
  await look(page, 'actions-view');
  await page.getByRole('button', { name: /Leave off this filter: Closed or ended/ }).press('Enter');
  await expect(row(page, 'Find rooms')).toBeVisible();
  await page.goBack();
  await expect(row(page, 'Publish the rota')).toBeVisible();
  await page.goForward();

  // One is merged into another, with its reason, and leads to it.
  await row(page, 'Send the data, cleaned').press('Enter');
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await choose(panel.getByRole('combobox', { name: 'Merge it into' }), 'Share the referral');
  await panel.getByLabel('Reason').fill('The same data');
  await panel.getByRole('button', { name: 'Merge it', exact: true }).press('Enter');
  await expect(panel.getByText(/Merged into WSG\/\d{4}\/A01/)).toBeVisible();
  await look(page, 'actions-merged');
  await panel.getByRole('link', { name: /^Open WSG/ }).click();
  await expect(panel.getByText('Share the referral data with the three parties').first()).toBeVisible();

  // Another is transferred: it ends here and goes on in the other log under a reference of that log.
  await panel.getByRole('button', { name: 'Transfer', exact: true }).press('Enter');
  await choose(panel.getByRole('combobox', { name: 'To the log of' }), 'Wessex Executive');
  await panel.getByRole('button', { name: 'Transfer it' }).press('Enter');
  await expect(panel.getByText('Say why: the log keeps the reason.')).toBeVisible();
  await panel.getByLabel('Reason').fill('It is theirs to do');
  await panel.getByRole('button', { name: 'Transfer it' }).press('Enter');
  await expect(panel.getByText(/Transferred to Wessex Executive as WEX\/\d{4}\/A01/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, /WEX\/\d{4}\/A01/)).toContainText('Share the referral data');
  await expect(gone(page)).toBeVisible();
  expect(app.problems).toEqual([]);
});

test('the update round takes replies by keyboard, and owners are told what they owe', async ({ app }) => {
  test.setTimeout(180_000);
  const page = await app.openWindow();
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin });
  await aLog(page);
  await bringIn(page);
  await page.getByRole('button', { name: 'Bring in 5 actions' }).click();
  await expect(page.getByText('4 actions', { exact: true })).toBeVisible();

  await goTo(page, 'actions/round');
  await expect(page.getByRole('heading', { level: 2, name: 'Owen Reed' })).toBeVisible();
  await expect(page.getByLabel('Their words').first()).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing is typed yet' })).toBeVisible();
  await page.getByLabel('Their words').first().focus();
  await page.keyboard.type('Everyone has it now.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await look(page, 'actions-round');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Priya Marlow' })).toBeVisible();
  await expect(page.getByText('Entered the reply of Owen Reed on 1 action.')).toBeVisible();

  await goTo(page, 'actions/owners');
  await expect(row(page, 'Owen Reed')).toContainText('None in the register');
  await look(page, 'actions-owners');
  const several = page.waitForEvent('download');
  await page.getByRole('button', { name: /E-mail drafts to 3/ }).press('Enter');
  const zip = await several;
  expect(zip.suggestedFilename()).toMatch(/e-mail drafts – \d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(new Uint8Array(readFileSync(await zip.path())));
  expect(Object.keys(files)).toHaveLength(3);
  expect(
    Object.values(files)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join(),
  ).not.toContain('496 0000');
  await expect(page.getByText(/without an address for Owen Reed, Somebody at the council/)).toBeVisible();

  await row(page, 'Priya Marlow').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Priya Marlow');
  await look(page, 'actions-owner');
  await page.getByRole('button', { name: 'Copy for Outlook' }).press('Enter');
  await expect(page.getByText('Copied: paste it into Outlook, Word or Excel.')).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = await (await item?.getType('text/html'))?.text();
    const text = await (await item?.getType('text/plain'))?.text();
    return { html: html ?? '', text: text ?? '' };
  });
  expect(copied.html).toContain('<table');
  expect(copied.text).toMatch(/^OFFICIAL\r?\nReference\tAction\tDue/);
  const draft = page.waitForEvent('download');
  await page.getByRole('button', { name: 'E-mail draft' }).press('Enter');
  const eml = readFileSync(await (await draft).path(), 'utf8');
  expect(eml).toMatch(/^X-Unsent: 1\r$/m);
  expect(eml).toMatch(/<priya\.marlow@example\.org>/);
  const list = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the list' }).press('Enter');
  expect(
    readFileSync(await (await list).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  // Today knows of the proposal that came in, and of who is to be chased.
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page.getByRole('region', { name: 'Came back' })).toContainText('Everyone has it now.');
  const toDo = page.getByRole('region', { name: 'To do' });
  await expect(toDo).toContainText(/Priya Marlow: 1 action, 1 overdue/);
  await look(page, 'today-actions');
  await toDo.getByRole('button', { name: 'Chased today for Priya Marlow' }).press('Enter');
  await expect(toDo).not.toContainText('Priya Marlow');
  await expect(page.getByText('Noted that Priya Marlow was chased for 1 action.')).toBeVisible();
  expect(app.problems).toEqual([]);
});
