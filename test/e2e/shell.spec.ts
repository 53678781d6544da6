/**
 * The window itself, as a secretary meets it: first start, home, the keyboard, Ctrl K,
 * undo, Data safety and going back, each held to WCAG by axe.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { look } from './accessible.ts';
import { expect, test } from './fixtures.ts';

/** Where to keep a picture of each screen: only when asked, for the README and for eyes. */
const pictures = process.env.MATTERS_PICTURES;

/** Every rule the window has, as text: GOV.UK's typeface and crest must not be among them. */
const sheetText = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
  );

async function firstStart(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Ann Ogden');
  await page.getByLabel('Your post').fill('Programme officer');
  await page.getByLabel('The party you work for').fill('Borsetshire Combined Authority');
  await page.getByLabel('Name of the programme').fill('Borsetshire Rehabilitation Partnership');
  await page.getByRole('button', { name: 'Start the programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Borsetshire Rehabilitation Partnership');
}

/** The facts of the programme are under Today. */
async function aboutTheProgramme(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'About the programme' }).click();
  await expect(page.getByRole('button', { name: 'Change Short name' })).toBeVisible();
}

test('the first start asks who and what once, explains what is missing, and is saved', async ({ app }) => {
  const page = await app.openWindow();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome. Who keeps these papers?');
  await look(page, 'first-start');
  await page.getByRole('button', { name: 'Start the programme' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: 'Enter your post' }).click();
  await expect(page.getByLabel('Your post')).toBeFocused();
  await look(page, 'first-start-problems');
  await firstStart(page);
  await expect(page.getByRole('link', { name: 'Saved ✓' })).toBeVisible();
  await look(page, 'home');
  expect(await sheetText(page)).not.toMatch(/GDS Transport|@font-face|\/assets\/(fonts|images)/);
  const again = await app.restart();
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('Borsetshire Rehabilitation Partnership');
  expect(app.problems).toEqual([]);
});

test('N makes the first of what is empty, Esc shuts one thing at a time, and closing loses no key', async ({ app }) => {
  const page = await app.openWindow();
  await firstStart(page);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { name: 'No decisions yet' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { name: 'No documents yet' })).toBeVisible();
  await page.keyboard.press('n');
  const form = page.getByRole('form', { name: 'New document' });
  await form.getByLabel('Title', { exact: true }).pressSequentially('Memorandum');
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Carry on with it' }).press('Enter');
  await expect(form.getByLabel('Title', { exact: true })).toHaveValue('Memorandum');
  await form.getByRole('combobox', { name: 'Parties to it' }).focus();
  await page.keyboard.type('Bor');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(form).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  expect(app.problems).toEqual([]);
});

test('the whole window works from the keyboard', async ({ app }) => {
  const page = await app.openWindow();
  await firstStart(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /Type part of a name/ })).toBeFocused();
  await look(page, 'palette');
  await page.keyboard.type('borset');
  await expect(page.getByRole('option', { name: /Borsetshire Combined Authority/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#parties\/party:/);
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#parties$/);
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data safety');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parties');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await look(page, 'keyboard');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(app.problems).toEqual([]);
});

test('a fact is changed where it stands, and undone and done again', async ({ app }) => {
  const page = await app.openWindow();
  await firstStart(page);
  await aboutTheProgramme(page);
  await page.getByRole('button', { name: 'Change Short name' }).click();
  await page.keyboard.type('BRP');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Changed the programme’s short name.')).toBeVisible();
  const shortName = page.getByRole('definition').filter({ hasText: 'BRP' });
  await expect(shortName).toBeVisible();
  await look(page, 'home-changed');
  await page.keyboard.press('Control+z');
  await expect(shortName).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(shortName).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(shortName).toBeHidden();
  expect(app.problems).toEqual([]);
});

test('the programme is verified, kept in a snapshot, and goes back to it and forth again', async ({ app }) => {
  const page = await app.openWindow();
  await firstStart(page);
  await page.getByRole('link', { name: 'Data safety', exact: true }).click();
  await page.getByRole('button', { name: 'Verify everything on the disk' }).click();
  await expect(page.getByText('All is well')).toBeVisible();
  await look(page, 'history');
  await page.getByRole('link', { name: 'Snapshots', exact: true }).click();
  await page.getByRole('button', { name: 'Take a snapshot now' }).click();
  await expect(page.getByRole('cell', { name: 'You asked for it' })).toBeVisible();
  await look(page, 'snapshots');
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await aboutTheProgramme(page);
  await page.getByRole('button', { name: 'Change Name', exact: true }).click();
  await page.keyboard.type('Another name');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another name');
  await page.goto(`${app.origin}/#data-safety/snapshots`);
  await page.getByRole('cell', { name: 'You asked for it' }).click();
  await expect(page.getByRole('row', { name: /Programme 0 1 0/ })).toBeVisible();
  await look(page, 'restore');
  await page.getByRole('button', { name: 'Restore it' }).click();
  await expect(page.getByText(/Undo brings back what was here before/)).toBeVisible();
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Borsetshire Rehabilitation Partnership');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another name');
  expect(app.problems).toEqual([]);
});

test('a locked copy is saved, read back with its passphrase only, and holds what is here', async ({ app }) => {
  const page = await app.openWindow();
  await firstStart(page);
  await page.goto(`${app.origin}/#data-safety/copy`);
  await page.getByLabel('With a passphrase').check();
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
  await page.getByLabel('The same again').fill('correct horse battery');
  await look(page, 'copy');
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy' }).click(),
  ]);
  expect(copy.suggestedFilename()).toMatch(/^Borsetshire Rehabilitation Partnership \d{4}-\d\d-\d\d\.matters\.age$/);
  const path = await copy.path();
  expect(readFileSync(path).subarray(0, 18).toString()).toBe('age-encryption.org');
  await page.getByRole('link', { name: 'Check or restore' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Choose file/ }).click();
  await (await chooser).setFiles({
    name: copy.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: readFileSync(path),
  });
  await expect(page.getByText('This file is locked.')).toBeVisible();
  await page.getByLabel('Passphrase, or your secret key').fill('not the passphrase');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('That does not open this file.')).toBeVisible({ timeout: 20_000 });
  await page.getByLabel('Passphrase, or your secret key').fill('correct horse battery');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('It holds exactly what is here now.')).toBeVisible({ timeout: 20_000 });
  await look(page, 'locked-copy');
  expect(app.problems).toEqual([]);
});

test('the sample programme opens beside the user’s own and leaves it alone', async ({ app }) => {
  const page = await app.openWindow();
  await page.getByRole('button', { name: 'Open the sample programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rehabilitative Services');
  await look(page, 'sample-home');
  await page.getByRole('link', { name: 'Parties', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Parties' })).toBeVisible();
  await look(page, 'sample-parties');
  await page.keyboard.press('/');
  await page.keyboard.type('probation');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { level: 2 }).first()).toBeFocused();
  await look(page, 'sample-party');
  await panel.getByRole('button', { name: 'Change Part of' }).click();
  await page.keyboard.type('manch');
  await expect(page.getByRole('option').first()).toBeVisible();
  // While its list is open React Aria hides the rest of the window from screen readers, which axe takes for a mistake.
  if (pictures) await page.screenshot({ path: `${pictures}/sample-combobox.png` });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByLabel('Programme', { exact: true }).selectOption('own');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome. Who keeps these papers?');
  expect(app.problems).toEqual([]);
});

test('damage in the middle of the history is never opened over: the person chooses', async ({ app }) => {
  const page = await app.openWindow();
  await firstStart(page);
  await aboutTheProgramme(page);
  for (const shortName of ['One', 'Two', 'Three']) {
    await page.getByRole('button', { name: 'Change Short name' }).click();
    await page.keyboard.type(shortName);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('definition').filter({ hasText: shortName })).toBeVisible();
  }
  await app.kill();
  damageSecondEntry(join(app.dataFolder, 'workspaces/own/journal'));
  const again = await app.restart();
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('Part of your programme’s history is damaged');
  await look(again, 'asks');
  await again.getByRole('button', { name: 'Continue' }).click();
  await expect(again.getByText('Choose what to do with this programme')).toBeVisible();
  await again.getByLabel('Look at it first, and change nothing').check();
  await again.getByRole('button', { name: 'Continue' }).click();
  await expect(again.getByText('open to be read only')).not.toHaveCount(0);
  await expect(again.getByRole('link', { name: 'Read only' })).toBeVisible();
  await look(again, 'read-only');
  await again.reload();
  await again.getByLabel('Go on from the last good entry').check();
  await again.getByRole('button', { name: 'Continue' }).click();
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('Borsetshire Rehabilitation Partnership');
  await expect(again.getByRole('link', { name: 'Saved ✓' })).toBeVisible();
  await look(again, 'continued');
});

function damageSecondEntry(folder: string): void {
  const [name = ''] = readdirSync(folder)
    .filter((file) => file.endsWith('.ndjson') || file.includes('segment') || /\d/.test(file))
    .sort();
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf('One');
  expect(at, 'the journal holds the second entry as text').toBeGreaterThan(0);
  writeFileSync(path, `${text.slice(0, at)}Oui${text.slice(at + 3)}`);
}

test('at 200 % zoom, in forced colours and without the host nothing is lost', async ({ app }) => {
  const page = await app.openWindow();
  await firstStart(page);
  await page.setViewportSize({ width: 683, height: 384 });
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(spill).toBeLessThanOrEqual(0);
  await look(page, 'zoomed');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await look(page, 'forced-colours');
  await page.emulateMedia({ forcedColors: 'none' });
  app.host.process.kill('SIGKILL');
  await expect(page.getByRole('alert')).toContainText('start the app again');
  await aboutTheProgramme(page);
  await page.getByRole('button', { name: 'Change Short name' }).click();
  await page.keyboard.type('BRP');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Short name' })).toHaveValue('BRP');
  await look(page, 'host-gone');
});
