/**
 * A decision from the minute that agreed it to the day it takes effect, by keyboard.
 *
 * The Steering Group's words become the notice; its comments are cleared; three posts
 * are asked, one returns it, the wording changes, and all that stood under it is asked
 * again; then it is approved, published with its PDF kept, varied, and traced. Nothing
 * is typed twice. Each screen is held to WCAG by axe.
 */
import type { Page } from '@playwright/test';
import { look } from './accessible.ts';
import { expect, type MattersApp, test } from './fixtures.ts';

const WORDS = 'The pilot of the women’s service goes on until June.';

/** A button as the keyboard presses it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
}

async function write(page: Page, label: string, words: string): Promise<void> {
  await press(page, `Change ${label}`);
  const box = page.getByRole('textbox', { name: label, exact: true });
  await expect(box).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: `Change ${label}`, exact: true })).toBeFocused();
}

async function clear(page: Page, comments: string): Promise<void> {
  await press(page, `Record who cleared the ${comments} comments`);
  await page.getByRole('combobox', { name: 'Cleared by' }).focus();
  await page.keyboard.type('GMCA Treasurer');
  await expect(page.getByRole('option', { name: /^GMCA Treasurer/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await press(page, 'Record it');
  await expect(
    page.getByText(new RegExp(`^${comments} comments: cleared by GMCA Treasurer on [^;]* Cleared$`, 'i')),
  ).toBeVisible();
}

const DIRECTOR = 'Director – Police, Crime, Criminal Justice and Fire';

async function answer(page: Page, post: string, how: 'Sign' | 'Return with comments', comments = ''): Promise<void> {
  await press(page, `Sign or return ${post}`);
  if (comments !== '') {
    await page.getByRole('textbox', { name: 'Comments' }).focus();
    await page.keyboard.type(comments);
  }
  await press(page, how);
  await expect(page.getByRole('region', { name: `Answer of the ${post}` })).toBeHidden();
}

async function openSample(app: MattersApp): Promise<Page> {
  const page = await app.openWindow();
  await page.getByRole('button', { name: 'Open the sample programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rehabilitative', { timeout: 60_000 });
  return page;
}

test('a decision goes from its minute to the day it takes effect', async ({ app }) => {
  test.setTimeout(300_000);
  const page = await openSample(app);
  const go = (hash: string) => page.goto(`${app.origin}/#${hash}`);
  const status = page.locator('.ma-page__title .govuk-tag');

  await test.step('it is agreed and minuted at the Steering Group', async () => {
    await go('meetings/meeting:sg-2021-05-26/minutes');
    await expect(page.locator('.ma-room')).toBeVisible();
    await page.keyboard.press('Control+1');
    await expect(page.getByRole('textbox', { name: 'New entry under item 1', exact: true })).toBeFocused();
    await page.keyboard.type(`Decision: ${WORDS}`);
    await page.keyboard.press('Enter');
    await expect(page.locator('.ma-made')).toHaveCount(1);
  });

  await test.step('its notice is prepared: its words and its minute stay', async () => {
    await go('decisions');
    await expect(page.getByRole('row').filter({ hasText: WORDS })).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('women');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS);
    await expect(status).toHaveText('Approved');
    await expect(page.getByText(/^There Agreed\. Agreed at .*and minuted\./)).toBeVisible();
    await press(page, 'Prepare the notice');
    await page.getByRole('combobox', { name: 'Whose decision it is' }).focus();
    await press(page, 'Prepare the notice');
    await expect(status).toHaveText('Recommended');
    await expect(page.getByText(`Still to sign: ${DIRECTOR}, GMCA Treasurer, Deputy Mayor.`)).toBeVisible();
  });

  await test.step('it is written, and its money pasted', async () => {
    await write(page, 'Financial comments', 'It is in the budget for 2021/22.');
    await write(page, 'Legal comments', 'A grant is lawful.');
    await press(page, 'Change Is safeguarding of children relevant and has this been considered');
    await page.keyboard.type('Yes');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Say why: an explanation is asked for beside yes or no.')).toBeVisible();
    await write(page, 'Explanation: safeguarding of children', 'Some who come are mothers.');
    await expect(page.getByText('Say why: an explanation is asked for beside yes or no.')).toBeHidden();
    await press(page, 'Paste a table from Word or Excel');
    await page.getByRole('textbox', { name: 'Paste the table here' }).fill('Bolton\t£30,000.00\tSalford\t£20,000.00');
    await press(page, 'Replace the lines');
    await expect(page.getByText(/^Asked because the total, £50,000.00, is at or above £50,000.00/)).toBeVisible();
    await look(page, 'decision-written');
  });

  await test.step('nobody signs before the comments are cleared', async () => {
    await press(page, `Sign or return ${DIRECTOR}`);
    await press(page, 'Sign');
    await expect(
      page.getByText('The financial or the legal comments are not cleared.', { exact: false }),
    ).toBeVisible();
    await press(page, 'Cancel');
    await clear(page, 'financial');
    await clear(page, 'legal');
  });

  await test.step('the Director signs, and the Treasurer returns it with comments', async () => {
    await answer(page, DIRECTOR, 'Sign');
    await answer(page, 'GMCA Treasurer', 'Return with comments', 'Say which June.');
    await expect(page.getByText('Returned with comments: “Say which June.”')).toBeVisible();
    await look(page, 'decision-returned');
  });

  await test.step('the wording changes: what was signed and cleared is void, and asked again', async () => {
    await write(page, 'The decision is that', 'The pilot of the women’s service goes on until June 2022.');
    await expect(
      page.getByText('The wording, the money or the route has changed since it was signed', { exact: false }),
    ).toBeVisible();
    await expect(
      page.getByText(/^Financial comments: .* has changed since, so they are cleared again\./),
    ).toBeVisible();
    await look(page, 'decision-void');
    await clear(page, 'financial');
    await clear(page, 'legal');
    await answer(page, DIRECTOR, 'Sign');
    await answer(page, 'GMCA Treasurer', 'Sign');
    await expect(page.getByText(/Before: returned, .*Say which June\./)).toBeVisible();
    await press(page, 'Approve');
    await press(page, 'Approve');
    await expect(page.getByText('Not every signatory has signed', { exact: false })).toBeVisible();
    await press(page, 'Cancel');
    await answer(page, 'Deputy Mayor', 'Sign');
    await expect(page.getByText('Everyone who is asked has signed.')).toBeVisible();
  });

  await test.step('it is approved, published with its PDF kept, and takes effect', async () => {
    await press(page, 'Approve');
    await press(page, 'Approve');
    await expect(status).toHaveText('Approved');
    await press(page, 'Publish');
    await expect(page.getByText('The notice is kept as a PDF, as it is published.')).toBeVisible();
    await press(page, 'Publish');
    await expect(page.getByText(/^Decision notice, version 1, issued on/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/^There Published\. Published on .* Effective from /)).toBeVisible();
    await expect(page.getByText(/^There Notice kept\./)).toBeVisible();
    await look(page, 'decision-published');
  });

  await test.step('publishing is one thing to take back, and to do again', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Decision notice, version 1, issued on/)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeVisible();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByText(/^Decision notice, version 1, issued on/)).toBeVisible();
  });

  await test.step('a later decision varies it, and both say so', async () => {
    const first = page.url().split('#')[1] ?? '';
    await go('decisions/new');
    await page.getByRole('textbox', { name: 'Subject' }).fill('Run the pilot to July instead');
    await page
      .getByRole('form', { name: 'New decision' })
      .getByLabel('Kind')
      .selectOption({ label: 'Made at a meeting' });
    await page.getByRole('textbox', { name: 'Decision due' }).fill('January 2021');
    await press(page, 'Save decision');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Run the pilot to July instead');
    await press(page, 'Change Earlier decision it changes');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('women');
    await expect(page.getByRole('option', { name: new RegExp(WORDS) })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await press(page, 'Save Earlier decision it changes');
    await expect(page.getByText(/^There Earlier decision\. It varies/)).toBeVisible();

    await go('decisions/forward-plan');
    await expect(page.getByRole('table', { name: 'January 2021' }).getByText('Late')).toBeVisible();
    await look(page, 'forward-plan');
    await page.goBack();
    for (const heading of ['Financial comments', 'Legal comments']) await write(page, heading, 'None.');
    await clear(page, 'financial');
    await clear(page, 'legal');
    for (const post of [DIRECTOR, 'GMCA Treasurer', 'Deputy Mayor']) await answer(page, post, 'Sign');
    await press(page, 'Approve');
    await press(page, 'Approve');
    await go(first);
    await expect(status).toHaveText('Varied');
    await expect(page.getByText(/^There Later decision\. “Run the pilot to July instead” varies it/)).toBeVisible();
  });

  await test.step('its notices are compiled, and the panel has its summary', async () => {
    await go('decisions/notices');
    await press(page, 'Save as PDF the notices');
    await expect(page.getByText('Choose the decisions whose notices go into the file.')).toBeVisible();
    for (const title of [WORDS, 'Pilot of the Welfare Service'])
      await page.getByRole('checkbox', { name: new RegExp(title) }).press('Space');
    await expect(page.getByText('2 chosen.')).toBeVisible();
    await look(page, 'notices-compiled');
    const saved = page.waitForEvent('download');
    await press(page, 'Save as PDF the notices');
    expect((await saved).suggestedFilename()).toMatch(/^Notices of decisions – \d{4}-\d\d-\d\d\.pdf$/);

    await go('decisions/panel');
    await press(page, 'Save as Word the summary');
    await expect(page.getByText('Choose the panel the summary is for')).toBeVisible();
    await page.getByRole('combobox', { name: 'Panel' }).focus();
    await page.keyboard.type('Police and Crime Panel');
    await expect(page.getByRole('option', { name: 'Police and Crime Panel' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Meeting to be held on' }).fill('5/9/22');
    await page.getByRole('textbox', { name: 'Its last meeting' }).fill('4/10/21');
    await expect(
      page.getByText('2 to describe; 0 exempt or OFFICIAL-SENSITIVE, counted and not described.'),
    ).toBeVisible();
    await look(page, 'panel-summary');
    const summary = page.waitForEvent('download');
    await press(page, 'Save as Word the summary');
    expect((await summary).suggestedFilename()).toBe('Summary of decisions – 2022-09-05.docx');
  });
  expect(app.problems).toEqual([]);
});

test('a decision taken by correspondence is put before the next meeting, and noted there', async ({ app }) => {
  test.setTimeout(240_000);
  const page = await openSample(app);
  const go = (hash: string) => page.goto(`${app.origin}/#${hash}`);

  await go('decisions/new');
  await page.getByRole('textbox', { name: 'Subject' }).fill('Move the review to July');
  await page
    .getByRole('form', { name: 'New decision' })
    .getByLabel('Kind')
    .selectOption({ label: 'Made at a meeting' });
  await page.getByRole('combobox', { name: 'Body' }).fill('GM IRS Steering');
  await page.getByRole('option', { name: /^GM IRS Steering Group/ }).click();
  await press(page, 'Save decision');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Move the review to July');

  await press(page, 'Change Taken');
  await page.getByRole('combobox', { name: 'Taken' }).selectOption({ label: 'By correspondence' });
  await press(page, 'Save Taken');
  await expect(page.getByText('The question has not gone out.')).toBeVisible();
  await write(page, 'Question', 'May the review move to July?');
  const day = async (label: string, text: string) => {
    await press(page, `Change ${label}`);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await day('Sent out on', '13 May 2021');
  await expect(page.getByRole('button', { name: 'Change Sent out on' })).toBeFocused();
  await day('Reply by', '12 May 2021');
  await expect(
    page.getByText('The day to reply by is before the day the question went out.', { exact: false }),
  ).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('20 May 2021');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Replies were due by 20 May 2021, .* Nobody has replied\./)).toBeVisible();
  await press(page, 'Add a reply');
  await expect(page.getByText('Kept once it says who and what they replied')).toBeVisible();
  await expect(page.getByText(/Nobody has replied\./)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Perhaps');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enter one of: Agrees, Disagrees, Abstains', { exact: false })).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Agrees');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/ 1 reply: 1 agree\./)).toBeVisible();
  await look(page, 'correspondence');

  await day('Closed on', '21 May 2021');
  await expect(page.getByText('Write the outcome first', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await write(page, 'Outcome', 'It moves to July.');
  await day('Closed on', '21 May 2021');
  await expect(page.getByText(/^The next meeting must note it/)).toBeVisible();
  const put = page.getByRole('button', { name: /^Put it (on that agenda|in the backlog)$/ });
  await put.press('Enter');
  await expect(page.getByText(/^Put before the next meeting/)).toBeVisible();
  await put.press('Enter');
  await expect(page.getByText('It is on the agenda of the next meeting, or in the backlog, already.')).toBeVisible();
  await go('decisions');
  await expect(page.getByRole('region', { name: 'To be noted' })).toContainText('Move the review to July');
  await look(page, 'decisions-to-note');
  expect(app.problems).toEqual([]);
});
