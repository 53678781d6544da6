/**
 * The life of minutes after the room: a summary note of thirty people, corrections,
 * agreement by correspondence, a new revision, and the record of whom it was sent to.
 *
 * And what is typed oddly: two people of one name, rich text pasted, the clock.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { readPdf } from '../documents/read-pdf.ts';
import { look } from './accessible.ts';
import { choose, goTo, pick, press, tabTo, type } from './by-keyboard.ts';
import { expect, type MattersApp, test } from './fixtures.ts';

const root = resolve(import.meta.dirname, '../..');

async function begin(page: Page): Promise<void> {
  await type(page, page.getByLabel('Your name'), 'Ann Ogden');
  await type(page, page.getByLabel('Your post'), 'Programme officer');
  await type(page, page.getByLabel('The party you work for'), 'Wessex Combined Authority');
  await type(page, page.getByLabel('Name of the programme'), 'Wessex Partnership');
  await press(page, 'Start the programme');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Partnership');
}

async function addBody(page: Page, name: string): Promise<string> {
  await goTo(page, 'bodies/new');
  const form = page.getByRole('form', { name: 'New body' });
  await type(page, form.getByLabel('Name', { exact: true }), name);
  await type(page, form.getByLabel('Short name'), 'SIG');
  await press(page, 'Save body');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return page.evaluate(() => location.hash.slice(1));
}

async function addMeeting(page: Page, day: string): Promise<string> {
  await goTo(page, 'meetings/new');
  await type(page, page.getByLabel('Day'), day);
  await press(page, 'Save meeting');
  await expect(page).toHaveURL(/#meetings\/meeting:/);
  return page.evaluate(() => location.hash.slice(1).split('/').slice(0, 2).join('/'));
}

async function addItems(page: Page, titles: readonly string[]): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Add an item' });
  for (const [at, title] of titles.entries()) {
    await type(page, field, title);
    await page.keyboard.press('Enter');
    await expect(page.locator('.ma-agenda__row')).toHaveCount(at + 1);
  }
}

/** Names as written, under a heading of the paper's own. */
async function addPeople(page: Page, heading: string, names: readonly string[], before: number): Promise<void> {
  await type(page, page.getByLabel('Under the heading'), heading);
  const field = page.getByRole('combobox', { name: 'Add somebody' });
  await tabTo(page, field);
  for (const [at, name] of names.entries()) {
    await page.keyboard.type(name);
    await expect(page.getByRole('option', { name: `Add “${name}”` })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('.ma-attendance__table tbody tr')).toHaveCount(before + at + 1);
    await expect(field).toBeFocused();
  }
}

async function line(page: Page, text: string): Promise<void> {
  const entries = page.locator('.ma-entry:not(.ma-entry--blank)');
  const before = await entries.count();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(entries).toHaveCount(before + 1);
}

async function notePdf(app: MattersApp, day: string): Promise<string> {
  const out = join(app.dataFolder, `note-${day}.pdf`);
  const args = ['minutes', '--data-folder', app.dataFolder, '--meeting', day, '--out', out];
  execFileSync(process.execPath, ['out/main/command-line.js', ...args], { cwd: root, stdio: 'pipe' });
  return (await readPdf(new Uint8Array(readFileSync(out)))).pages.join(' ').replaceAll(/\s+/g, ' ');
}

const counted = (start: string, count: number) => Array.from({ length: count }, (_, at) => `${start} ${letter(at)}`);
const letter = (at: number) => `${String.fromCharCode(65 + at)}mber`;

test('a note of 17 attendees, 7 officials, 5 apologies, 5 actions and 4 recommendations', async ({ app }) => {
  test.setTimeout(300_000);
  const page = await app.openWindow();
  await begin(page);
  await addBody(page, 'Wessex Interest Group');
  const meeting = await addMeeting(page, '14/1/21');
  await addItems(page, ['Background', 'Commissioning', 'Vetting']);

  await goTo(page, `${meeting}/attendance`);
  await addPeople(page, 'Attendees', counted('Attendee', 17), 0);
  await pick(page, page.getByLabel('As', { exact: true }), 'In', 'in-attendance');
  await addPeople(page, 'Officials present', counted('Official', 7), 17);
  await pick(page, page.getByLabel('As', { exact: true }), 'Apol', 'apologies');
  await addPeople(page, 'Apologies', counted('Absent', 5), 24);

  await goTo(page, `${meeting}/minutes`);
  await expect(page.locator('.ma-room')).toBeVisible();
  await page.keyboard.press('Control+1');
  await line(page, 'Officials gave an update on the plans.');
  await line(page, 'Action: Official Amber to share the slides');
  await page.keyboard.press('Control+2');
  await line(page, 'Members asked about small providers.');
  for (const what of ['publish the timetable', 'keep the grants open', 'meet providers each month', 'pay in advance'])
    await line(page, `Recommendation: The Service should ${what}`);
  await page.keyboard.press('Control+3');
  for (const what of ['write to members', 'gather examples', 'ask for the figures', 'book the next meeting'])
    await line(page, `Action: Attendee Amber to ${what}`);
  await expect(page.locator('.ma-made')).toHaveCount(9);
  await press(page, 'End the meeting');
  await expect(page.getByText('Each item has an outcome')).toBeVisible();
  await goTo(page, `${meeting}/minutes`);
  await expect(page.getByLabel('Style of the minutes')).toHaveValue('note');
  await press(page, 'Circulate', page.getByRole('region', { name: 'Steps of the minutes' }));
  await expect(page.getByText('Summary note, draft, version 1, issued on')).toBeVisible({ timeout: 60_000 });

  const text = await notePdf(app, '2021-01-14');
  for (const words of ['Attendees (17)', 'Officials present (7)', 'Apologies (5)', 'ENDS.'])
    expect(text).toContain(words);
  for (const name of [...counted('Attendee', 17), ...counted('Official', 7), ...counted('Absent', 5)])
    expect(text).toContain(name);
  expect(text.match(/no date agreed/g)).toHaveLength(5);
  expect(text.indexOf('Share the slides')).toBeLessThan(text.indexOf('2 Commissioning'));
  expect(text.indexOf('Share the slides')).toBeGreaterThan(text.indexOf('1 Background'));
  for (const what of ['publish the timetable', 'keep the grants open', 'meet providers each month', 'pay in advance']) {
    expect(text.indexOf(what)).toBeGreaterThan(text.indexOf('2 Commissioning'));
    expect(text.indexOf(what)).toBeLessThan(text.indexOf('3 Vetting'));
  }
  expect(text.indexOf('Book the next meeting')).toBeGreaterThan(text.indexOf('3 Vetting'));
  expect(text).not.toContain('DRAFT');
  expect(app.problems).toEqual([]);
});

test('minutes are corrected, agreed by correspondence, reopened with a reason, and sent to a list', async ({ app }) => {
  test.setTimeout(300_000);
  const page = await app.openWindow();
  await begin(page);
  for (const party of ['Wessex Police', 'Probation Service']) {
    await goTo(page, 'parties/new');
    const form = page.getByRole('form', { name: 'New party' });
    await type(page, form.getByLabel('Name', { exact: true }), party);
    await press(page, 'Save party');
    await expect(form).toBeHidden();
    await goTo(page, 'people/new');
    const person = page.getByRole('form', { name: 'New person' });
    await type(page, person.getByLabel('Name', { exact: true }), 'Sam Reid');
    await choose(page, person.getByRole('combobox', { name: 'Party' }), party);
    await press(page, 'Save person');
    await expect(person).toBeHidden();
  }
  const body = await addBody(page, 'Wessex Steering Group');

  await test.step('a circulation list is made by keyboard, and takes nobody twice', async () => {
    const list = page.getByRole('form', { name: 'Add to the circulation list' });
    const name = list.getByRole('combobox', { name: 'Add to the circulation list' });
    const add = () => press(page, 'Add to the list', list);
    await choose(page, name, 'Ann Ogden');
    await add();
    await expect(page.getByRole('table', { name: 'Circulation list' })).toContainText('Ann Ogden');
    await type(page, name, 'Office of the Mayor');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pick(page, list.getByLabel('Sent it as'), 'For', 'information');
    await type(page, list.getByLabel('E-mail address'), '0161 496 0000');
    await add();
    await expect(page.getByText('Enter an e-mail address, such as ann@example.org')).toBeVisible();
    await type(page, list.getByLabel('E-mail address'), 'mayor@example.org');
    await add();
    await expect(page.getByRole('table', { name: 'Circulation list' }).getByRole('row')).toHaveCount(3);
    await look(page, 'life-circulation-list');
  });

  const meeting = await addMeeting(page, '12/5/21');
  await addItems(page, ['Places']);

  await test.step('two people of one name: the room asks which, and never chooses', async () => {
    await goTo(page, `${meeting}/minutes`);
    await expect(page.locator('.ma-room')).toBeVisible();
    await page.keyboard.press('Control+1');
    await line(page, 'We need ten places.');
    await line(page, 'Action: Sam Reid to find the places by 3 June');
    const made = page.locator('.ma-made');
    await expect(made).toContainText('2 of this name');
    await look(page, 'life-two-of-one-name');
    await tabTo(page, made.getByRole('button', { name: 'Sam Reid (Probation Service)' }));
    await page.keyboard.press('Enter');
    await expect(made.locator('.govuk-tag')).toHaveCount(0);
    await goTo(page, 'people');
    await page.getByRole('row').filter({ hasText: 'Probation Service' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary')).toContainText('SIG/2021/A01');
  });

  await test.step('rich text is pasted as plain text; undo and redo; the clock counts', async () => {
    await goTo(page, `${meeting}/minutes`);
    await expect(page.locator('.ma-room')).toBeVisible();
    await page.keyboard.press('Control+1');
    await page.evaluate(async () => {
      const html = new Blob(['<b>Bold</b> <a href="https://example.org">words</a><script>1</script>'], {
        type: 'text/html',
      });
      const plain = new Blob(['Bold words'], { type: 'text/plain' });
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
    });
    await page.keyboard.press('Control+V');
    await page.keyboard.press('Enter');
    const entries = page.locator('.ma-entry:not(.ma-entry--blank) textarea');
    await expect(entries).toHaveCount(3);
    await expect(entries.nth(2)).toHaveValue('Bold words');
    await page.keyboard.press('Control+Z');
    await expect(entries).toHaveCount(2);
    await page.keyboard.press('Control+Shift+Z');
    await expect(entries).toHaveCount(3);
    await page.keyboard.press('Control+Z');
    await expect(entries).toHaveCount(2);
    await page.keyboard.press('Alt+C');
    await expect(page.getByRole('timer')).toHaveText(/^Item 1: 0:0[2-9]/, { timeout: 20_000 });
    await page.keyboard.press('Alt+C');
    await expect(page.getByRole('button', { name: 'Start the clock' })).toBeVisible();
  });

  const steps = page.getByRole('region', { name: 'Steps of the minutes' });
  await test.step('circulated, corrected and agreed by correspondence', async () => {
    await press(page, 'End the meeting');
    await expect(page.getByText('The meeting has ended.')).toBeVisible();
    await goTo(page, `${meeting}/minutes`);
    await press(page, 'Circulate', steps);
    await expect(steps).toContainText('Circulated', { timeout: 60_000 });
    await press(page, 'Agree', steps);
    await expect(steps.getByRole('alert')).toContainText('No later meeting of this body is in the diary.');
    const form = page.getByRole('form', { name: 'Add a correction' });
    await press(page, 'Add the correction', form);
    await expect(form).toContainText('Enter both what the minutes say and what they should say.');
    await pick(page, form.getByLabel('Entry'), '1.1', /^minute:/);
    await type(page, form.getByLabel('Says'), 'ten places');
    await type(page, form.getByLabel('Should say'), 'twelve places');
    await press(page, 'Add the correction', form);
    await expect(page.getByRole('region', { name: 'Corrections' })).toContainText(
      'SIG/2021/01-1.1: “ten places” should read “twelve places”',
    );
    await look(page, 'life-corrections');
    await tabTo(page, steps.locator('summary', { hasText: 'By correspondence' }));
    await page.keyboard.press('Enter');
    await type(page, steps.getByLabel('The day the last answer came'), '1 May 2021');
    await press(page, 'Record it', steps);
    await expect(steps.getByRole('alert')).toContainText('Choose one after this.');
    await type(page, steps.getByLabel('The day the last answer came'), '20 May 2021');
    await press(page, 'Record it', steps);
    await expect(steps).toContainText('by correspondence on 20 May 2021', { timeout: 60_000 });
    await expect(page.locator('.ma-minute__text').first()).toHaveText('We need twelve places.');
    await expect(steps.getByText('Signed')).toHaveCount(0);
    await look(page, 'life-agreed');
  });

  await test.step('to whom it went, with the list standing ready', async () => {
    await press(page, 'Record a circulation');
    const form = page.getByRole('form', { name: 'Record a circulation' });
    await expect(form.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await look(page, 'life-circulating');
    await press(page, 'Record it', form);
    await expect(page.getByRole('region', { name: 'Circulation' })).toContainText(
      /Summary note, agreed, version 1, on .*\. To 2: 1 member, 1 for information \(E-mail, by Ann Ogden\)/,
    );
  });

  await test.step('opening them again needs a reason, makes revision 2 and keeps the agreed PDF', async () => {
    await tabTo(page, steps.locator('summary', { hasText: 'Open them again' }));
    await page.keyboard.press('Enter');
    const form = steps.getByRole('form', { name: 'Open them again' });
    await press(page, 'Open them again', form);
    await expect(form).toContainText('Enter why they are opened again');
    await type(page, form.getByLabel('Why'), 'A name was left out');
    await press(page, 'Open them again', form);
    await expect(steps).toContainText('revision 2');
    await press(page, 'Circulate', steps);
    await expect(page.getByText('Summary note, draft, version 2, issued on')).toBeVisible({ timeout: 60_000 });
    const issued = page.getByRole('region', { name: 'Issued' });
    await expect(issued.getByRole('listitem')).toHaveText([
      /Summary note, draft, version 2/,
      /Summary note, agreed, version 1.*\(superseded\)/,
      /Summary note, draft, version 1.*\(superseded\)/,
    ]);
    const saving = page.waitForEvent('download', { timeout: 60_000 });
    await press(page, /Save as PDF Summary note, agreed, version 1/, issued);
    const file = await saving;
    const path = join(app.dataFolder, 'kept.pdf');
    await file.saveAs(path);
    const text = (await readPdf(new Uint8Array(readFileSync(path)))).pages.join(' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain('We need twelve places.');
    expect(text).toContain('“ten places” now reads “twelve places”. Found by correspondence');
  });
  await goTo(page, body);
  await expect(page.getByRole('table', { name: 'Circulation list' })).toBeVisible();
  expect(app.problems).toEqual([]);
});
