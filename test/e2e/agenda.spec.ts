/**
 * An agenda's life by keyboard: filled from the usual one, published, changed, carried on.
 *
 * Nothing is lost on the way: what is deferred waits in the backlog with its reason,
 * what is carried says how often it has come, and each published version is kept. The
 * chair's private note is on the brief and nowhere else. Screens are held to WCAG by axe.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { look } from './accessible.ts';
import { expect, type MattersApp, test } from './fixtures.ts';

/** As a person without a mouse has it: the button is reached, then Enter. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string';
  await page.getByRole('button', { name, exact }).focus({ timeout: 15_000 });
  await page.keyboard.press('Enter');
}

async function unfold(page: Page, summary: string): Promise<void> {
  await page.locator('summary', { hasText: summary }).focus({ timeout: 15_000 });
  await page.keyboard.press('Enter');
}

async function beginProgramme(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Ann Ogden');
  await page.getByLabel('Your post').fill('Programme officer');
  await page.getByLabel('The party you work for').fill('Wessex Combined Authority');
  await page.getByLabel('Name of the programme').fill('Wessex Partnership');
  await press(page, 'Start the programme');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Partnership');
}

/** Gives the address of its page, without the part. */
async function addMeeting(page: Page, { origin }: MattersApp, day: string): Promise<string> {
  await page.goto(`${origin}/#meetings/new`);
  await page.getByLabel('Day').fill(day);
  await page.getByLabel('Begins at').fill('10');
  await page.getByLabel('Ends at').fill('11');
  await press(page, 'Save meeting');
  await expect(page).toHaveURL(/#meetings\/meeting:/);
  return /^[^/]*\/\/[^/]*\/#meetings\/[^/]+/.exec(page.url())?.[0] ?? '';
}

async function save(page: Page, button: string, folder: string): Promise<{ name: string; bytes: Buffer }> {
  const saving = page.waitForEvent('download', { timeout: 60_000 });
  await press(page, button);
  const file = await saving;
  const path = join(folder, `saved-${file.suggestedFilename()}`);
  await file.saveAs(path);
  return { name: file.suggestedFilename(), bytes: readFileSync(path) };
}

test('an agenda is filled, published, changed and carried on, by keyboard', async ({ app }) => {
  test.setTimeout(300_000);
  const page = await app.openWindow();
  await beginProgramme(page);
  await page.goto(`${app.origin}/#bodies/new`);
  await page.getByLabel('Name', { exact: true }).fill('Wessex Steering Group');
  await page.getByLabel('Short name').fill('SG');
  await press(page, 'Save body');
  await expect(page.getByRole('heading', { name: 'Wessex Steering Group' }).first()).toBeVisible();
  const agenda = page.getByRole('table', { name: 'Agenda' });
  const rows = page.locator('.ma-agenda__row');
  const standing = page.getByRole('region', { name: 'The agenda’s standing' });

  await test.step('the body’s usual agenda is typed as a table', async () => {
    const usual = page.getByRole('grid', { name: 'Usual agenda of Wessex Steering Group' });
    await press(page, 'Begin with the standing items');
    await expect(usual.getByRole('row')).toHaveCount(7);
    await press(page, 'Add an item');
    await page.keyboard.type('Performance');
    await page.keyboard.press('Tab');
    await expect(usual.getByText('Performance', { exact: true })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('assurance');
    await page.keyboard.press('Tab');
    await expect(usual.getByText('For assurance').first()).toBeVisible();
    await page.keyboard.type('Nobody At All');
    await page.keyboard.press('Tab');
    await expect(page.getByText('Nobody in the registers has this name', { exact: false })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(usual.getByRole('row').nth(6)).toContainText('Performance');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(usual.getByRole('row').nth(5)).toContainText('Performance');
    await look(page, 'usual-agenda');
  });

  const third = await addMeeting(page, app, '9/6/21');
  const second = await addMeeting(page, app, '26/5/21');
  const first = await addMeeting(page, app, '12/5/21');

  await test.step('a meeting’s agenda is filled from it with one press', async () => {
    await expect(standing).toContainText('Not published yet.');
    await look(page, 'agenda-empty');
    await press(page, 'Fill from the usual agenda');
    await expect(rows).toHaveCount(7);
    await expect(agenda.getByRole('row', { name: /Performance/ })).toContainText('5');
    await expect(agenda.getByRole('row', { name: /Date of next meeting/ })).toContainText('Wednesday 26 May 2021');
    await expect(page.getByRole('button', { name: 'Fill from the usual agenda' })).toHaveCount(0);
    const add = page.getByRole('textbox', { name: 'Add an item' });
    await add.focus();
    for (const title of ['Information sharing agreement', 'Annexes', 'Risks']) {
      await page.keyboard.type(title);
      await page.keyboard.press('Enter');
      await expect(agenda.getByRole('button', { name: title })).toBeVisible();
    }
  });

  await test.step('an item is taken late for a reason, and has a private note', async () => {
    await agenda.getByRole('button', { name: 'Annexes' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Minutes allowed').fill('70');
    await page.getByLabel('Private note for the chair').fill('Ask the director before this one.');
    await unfold(page, 'Marking, late, exempt or confidential');
    await page.getByLabel('Late item').focus();
    await page.keyboard.press('Space');
    await expect(page.getByText('Schedule 12A does not apply', { exact: false })).toBeVisible();
    await press(page, 'Save item');
    await expect(page.getByRole('link', { name: 'Say why it is taken late', exact: false })).toBeVisible();
    await page.getByLabel('Why it is taken late').fill('The grant closes on Friday');
    await look(page, 'agenda-item-late');
    await press(page, 'Save item');
    const row = agenda.getByRole('row', { name: /^[\d.]+ Annexes/ });
    await expect(row).toContainText('Late');
    await expect(row).toContainText('Has a private note');
    await expect(agenda.getByRole('row', { name: /Any other business/ })).toContainText('The grant closes on Friday');
    await expect(page.getByText('70 minutes are allowed, 10 more than the meeting has.')).toBeVisible();
  });

  await test.step('an item is dragged by its number, and the numbers follow', async () => {
    const from = agenda.getByRole('row', { name: /Risks/ }).getByRole('cell').first();
    await from.dragTo(
      agenda
        .getByRole('row', { name: /Performance/ })
        .getByRole('cell')
        .first(),
      {
        targetPosition: { x: 10, y: 2 },
      },
    );
    await expect(agenda.getByRole('row', { name: /Risks/ }).getByRole('cell').first()).toHaveText('5');
    await expect(
      agenda
        .getByRole('row', { name: /Performance/ })
        .getByRole('cell')
        .first(),
    ).toHaveText('6');
  });

  await test.step('it is published though nobody cleared it, and each version is kept', async () => {
    await expect(standing).toContainText('Not published yet.');
    await press(page, 'Publish the agenda');
    await expect(standing).toContainText('Version 1', { timeout: 60_000 });
    await expect(standing).toContainText('Not cleared by the chair.');
    await agenda.getByRole('button', { name: 'Risks' }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(standing).toContainText('It differs from version 1');
    await unfold(page, 'What differs from version 1');
    await expect(standing.getByText('It says now', { exact: true })).toBeVisible();
    await look(page, 'agenda-differs');
    await press(page, 'Publish the agenda again');
    await expect(standing).toContainText('version 1, issued on', { timeout: 60_000 });
    await expect(standing).toContainText('(superseded)');
    await expect(page.getByText('Agenda v2')).toBeVisible();
    const kept = await save(page, 'Save as PDF Agenda of Wessex Steering Group, version 1', app.dataFolder);
    expect(kept.name).toBe('Wessex Steering Group – agenda – 2021-05-12 – v1 issued.pdf');
    expect(kept.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('the private note is on the chair’s brief and not on the agenda', async () => {
    await page.getByLabel('File', { exact: true }).selectOption({ label: 'HTML (opens in a browser)' });
    const paper = await save(page, 'Save the agenda', app.dataFolder);
    expect(paper.bytes.toString()).not.toContain('Ask the director');
    await page.getByLabel('As', { exact: true }).selectOption({ label: 'The chair’s brief, with private notes' });
    const brief = await save(page, 'Save the chair’s brief', app.dataFolder);
    expect(brief.name).toContain('not for circulation');
    expect(brief.bytes.toString()).toContain('Ask the director before this one.');
  });

  await test.step('papers are called for, asked for and covered', async () => {
    await page.goto(`${first}/papers`);
    await page.getByRole('button', { name: 'Expect a paper for item 7' }).focus();
    await page.keyboard.press('Enter');
    const call = page.getByRole('region', { name: 'Call for papers' });
    await expect(call).toContainText('Papers are due on');
    await expect(call).toContainText('1 still to come, from 1 author');
    await expect(call).toContainText('No author named');
    const paper = page.getByRole('region', { name: 'Information sharing agreement', exact: true });
    await unfold(page, 'About this paper');
    await paper.getByRole('button', { name: /Change.*Author/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ann Og');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(call).toContainText('Copy the message to Ann Ogden');
    await press(page, 'Record as asked Ann Ogden today');
    await expect(call).toContainText('Asked ');
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, 'Copy the message to Ann Ogden');
    await expect(call.getByText('Copied.', { exact: false })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^OFFICIAL: Wessex Steering Group, Wednesday 12 May 2021: paper due/);
    const cover = await save(page, 'Cover sheet in Word for Information sharing agreement', app.dataFolder);
    const word = strFromU8(
      new Map(Object.entries(unzipSync(new Uint8Array(cover.bytes)))).get('word/document.xml') ?? new Uint8Array(),
    );
    for (const words of ['Executive summary', 'Recommendation', 'Information sharing agreement', '12 May 2021'])
      expect(word).toContain(words);
    await look(page, 'papers-called-for');
  });

  await test.step('items are carried forward, deferred and withdrawn, each with why', async () => {
    await page.goto(`${first}/agenda`);
    await agenda.getByRole('button', { name: 'Information sharing agreement' }).focus();
    await page.keyboard.press('Enter');
    await press(page, 'Carry forward to 26 May 2021');
    await expect(page.getByLabel('Why: carry forward')).toHaveValue('Carried forward to the meeting of 26 May 2021');
    await page.keyboard.press('Enter');
    await expect(agenda.getByRole('row', { name: /Information sharing/ })).toContainText('Deferred');
    await agenda.getByRole('button', { name: 'Annexes' }).focus();
    await page.keyboard.press('Enter');
    await press(page, 'Defer to the backlog');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Say why: the reason is kept beside the item')).toBeVisible();
    await page.keyboard.type('The drawing is not ready');
    await page.keyboard.press('Enter');
    await expect(agenda.getByRole('row', { name: /^[\d.]+ Annexes/ })).toContainText('The drawing is not ready');
    await agenda.getByRole('button', { name: 'Risks' }).focus();
    await page.keyboard.press('Enter');
    await press(page, 'Withdraw');
    await page.keyboard.type('Taken by the Executive');
    await page.keyboard.press('Enter');
    await expect(agenda.getByRole('row', { name: /Risks/ })).toHaveCount(0);
    await unfold(page, 'Withdrawn (1)');
    await expect(page.getByText('Risks: Taken by the Executive')).toBeVisible();
    await unfold(page, 'Backlog (1)');
    await look(page, 'agenda-carried');
  });

  await test.step('the third time it comes is said to be the third', async () => {
    await page.goto(`${second}/agenda`);
    await expect(agenda.getByRole('row', { name: /Information sharing/ })).toContainText('Second time on the agenda');
    await agenda.getByRole('button', { name: 'Information sharing agreement' }).focus();
    await page.keyboard.press('Enter');
    await press(page, 'Carry forward to 9 June 2021');
    await page.keyboard.press('Enter');
    await expect(agenda.getByRole('row', { name: /Information sharing/ })).toContainText('Deferred');
    await page.goto(`${third}/agenda`);
    const row = agenda.getByRole('row', { name: /Information sharing/ });
    await expect(row).toContainText('Third time on the agenda');
    await expect(row).toContainText('Information sharing agreement: expected');
  });

  await test.step('the backlog holds what was deferred, and gives it to a meeting', async () => {
    await unfold(page, 'Backlog (1)');
    await page.getByRole('link', { name: 'The whole backlog of this body' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Backlog');
    await press(page, 'New backlog item');
    await press(page, 'Save item');
    await expect(page.getByText('There is a problem')).toBeVisible();
    await page.getByLabel('Item', { exact: true }).fill('Evaluation of the pilot');
    await page.getByLabel('Not before').fill('1/7/21');
    await press(page, 'Save item');
    const waiting = page.getByRole('table', { name: 'Items that wait' });
    await expect(waiting.getByRole('row')).toHaveCount(3);
    await waiting.getByRole('button', { name: 'Evaluation of the pilot', exact: true }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(waiting.getByRole('row').nth(1)).toContainText('Evaluation of the pilot');
    await waiting.getByRole('button', { name: 'Evaluation of the pilot', exact: true }).focus();
    await page.keyboard.press('Enter');
    await look(page, 'backlog');
    await page.getByLabel('Meeting to place it on').selectOption({ label: '9 June 2021' });
    await press(page, 'Place on its agenda');
    await expect(page.getByText('It is not to come before its day.', { exact: false })).toBeVisible();
    await press(page, 'Drop');
    await page.keyboard.type('The pilot has no evaluation');
    await page.keyboard.press('Enter');
    await expect(waiting.getByRole('row')).toHaveCount(2);
    await page.goto(`${third}/agenda`);
    await unfold(page, 'Backlog (1)');
    await press(page, 'Place on this agenda Annexes');
    await expect(agenda.getByRole('row', { name: /^[\d.]+ Annexes/ })).toContainText('Second time on the agenda');
  });

  await test.step('an earlier agenda is copied without what belonged to its day', async () => {
    await addMeeting(page, app, '23/6/21');
    await page.getByLabel('Earlier meeting to copy').selectOption({ label: '12 May 2021' });
    await press(page, 'Copy its agenda');
    await expect(rows).toHaveCount(9);
    await expect(agenda).not.toContainText('Deferred');
    await expect(agenda).not.toContainText('Late');
    await expect(agenda).not.toContainText('private note');
    await press(page, 'Make this the usual agenda');
    await page.keyboard.press('Control+z');
  });
  expect(app.problems.filter((each) => !each.includes('Failed to fetch'))).toEqual([]);
});

test('an item of a combined authority says what is resolved, and both chairs clear the agenda', async ({ app }) => {
  test.setTimeout(180_000);
  const page = await app.openWindow();
  await press(page, 'Open the sample programme');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Integrated Rehabilitative Services/, {
    timeout: 60_000,
  });
  await page.goto(`${app.origin}/#home/about`);
  await page.getByRole('button', { name: /Change.*Rules it meets under/ }).focus({ timeout: 15_000 });
  await page.keyboard.press('Enter');
  await page.getByLabel('Rules it meets under').selectOption('P1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Combined authority', { exact: false }).first()).toBeVisible();
  await page.goto(`${app.origin}/#meetings/new/body:ompb`);
  await page.getByLabel('Day').fill('12/5/21');
  await press(page, 'Save meeting');
  await expect(page).toHaveURL(/#meetings\/meeting:/);
  const standing = page.getByRole('region', { name: 'The agenda’s standing' });

  await page.getByRole('textbox', { name: 'Add an item' }).focus();
  await page.keyboard.type('Award of the contract');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Award of the contract' }).focus();
  await page.keyboard.press('Enter');
  await unfold(page, 'Marking, late, exempt or confidential');
  await page.getByLabel('3. Information relating to the financial', { exact: false }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('as defined in paragraph 3 of Part 1 of Schedule 12A', { exact: false })).toBeVisible();
  await press(page, 'Save item');
  await expect(page.getByText('There is a problem')).toBeVisible();
  await page.getByLabel('Why the public interest lies in the exemption').fill('The prices are the bidders’ own.');
  await look(page, 'agenda-item-exempt');
  await press(page, 'Save item');
  await expect(page.getByText('Exempt: paragraph 3')).toBeVisible();

  await expect(standing).toContainText('Not cleared by GM Regional Probation Director and Greater Manchester Police.');
  await press(page, 'Cleared by GM Regional Probation Director');
  await expect(standing).toContainText('; not by Greater Manchester Police.');
  await look(page, 'agenda-half-cleared');
  await press(page, 'Cleared by Greater Manchester Police');
  await expect(standing).toContainText(
    /Cleared by GM Regional Probation Director on .* and Greater Manchester Police on/,
  );
  await press(page, 'Publish the agenda');
  await expect(standing).toContainText(/Version 1, on .*\. Cleared by GM Regional Probation Director/, {
    timeout: 60_000,
  });
  expect(app.problems).toEqual([]);
});

test('the Steering Group’s usual agenda, its backlog and the log fill its next agenda', async ({ app }) => {
  test.setTimeout(120_000);
  const page = await app.openWindow();
  await press(page, 'Open the sample programme');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Integrated Rehabilitative Services/, {
    timeout: 60_000,
  });
  await page.goto(`${app.origin}/#meetings/meeting:sg-2021-05-26/agenda`);
  const agenda = page.getByRole('table', { name: 'Agenda' });
  await expect(agenda.getByRole('row', { name: /Minutes of the last meeting/ })).toContainText(
    'Minutes of Wednesday 12 May 2021 (SG/2021/02): circulated, to be agreed.',
  );
  await expect(agenda.getByRole('row', { name: /Matters arising/ })).toContainText('Open: SG/2021/A');
  await look(page, 'agenda-sample');
  await press(page, 'Fill from the usual agenda');
  await expect(agenda.getByRole('row', { name: /Matters passed up by working groups/ })).toBeVisible();
  await unfold(page, 'Backlog (1)');
  await expect(page.getByText('Terms of reference of the Lot work streams')).toBeVisible();
  await expect(page.getByText('not before 9 June 2021', { exact: false })).toBeVisible();
  await look(page, 'agenda-sample-filled');
  await page.goto(`${app.origin}/#meetings/meeting:sg-2021-05-26/papers`);
  await expect(page.getByRole('region', { name: 'Call for papers' })).toContainText(
    'Papers are due on Thursday 20 May 2021',
  );
  await look(page, 'papers-sample');
  expect(app.problems).toEqual([]);
});
