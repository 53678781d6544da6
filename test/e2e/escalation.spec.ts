/**
 * A matter goes up three rungs and comes back answered, and nothing is typed twice.
 *
 * A working group escalates in its meeting; the Steering Group takes it on its agenda and
 * passes it up; the joint meeting, which this programme does not run, answers by letter;
 * the answer stands on the working group's next agenda. Each step shows its minute or its
 * letter. The ladders, the record and the registers are worked with the keyboard and held
 * to WCAG by axe.
 */
import type { Page } from '@playwright/test';
import { look } from './accessible.ts';
import { expect, type MattersApp, test } from './fixtures.ts';

async function beginProgramme(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Ann Ogden');
  await page.getByLabel('Your post').fill('Programme officer');
  await page.getByLabel('The party you work for').fill('Wessex Combined Authority');
  await page.getByLabel('Name of the programme').fill('Wessex Partnership');
  await page.getByRole('button', { name: 'Start the programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Partnership');
}

async function addBody(page: Page, { origin }: MattersApp, name: string, short: string): Promise<void> {
  await page.goto(`${origin}/#bodies/new`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Short name').fill(short);
  await page.getByRole('button', { name: 'Save body' }).click();
  await expect(page.getByRole('heading', { name }).first()).toBeVisible();
}

async function choose(page: Page, label: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  await box.focus();
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
}

/** Gives the address of its page, without the part. */
async function addMeeting(page: Page, { origin }: MattersApp, body: string, day: string): Promise<string> {
  await page.goto(`${origin}/#meetings/new`);
  await choose(page, 'Body', body);
  await page.getByLabel('Day').fill(day);
  await page.getByRole('button', { name: 'Save meeting' }).click();
  await expect(page).toHaveURL(/#meetings\/meeting:/);
  await page.getByRole('button', { name: 'Add the standing items' }).click();
  await expect(page.locator('.ma-agenda__row')).toHaveCount(6);
  return /^[^/]*\/\/[^/]*\/#meetings\/[^/]+/.exec(page.url())?.[0] ?? '';
}

async function minute(page: Page, item: string, line: string): Promise<void> {
  const field = page.getByRole('textbox', { name: `New entry under item ${item}`, exact: true });
  await field.focus();
  const before = await page.locator('.ma-entry:not(.ma-entry--blank)').count();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await expect(page.locator('.ma-entry:not(.ma-entry--blank)')).toHaveCount(before + 1);
}

const button = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
};

/** Each step of the record on the screen: on, step, by, shown by. */
async function steps(page: Page, count: number): Promise<readonly string[]> {
  const rows = page.getByRole('table', { name: 'Steps taken' }).locator('tbody tr');
  await expect(rows).toHaveCount(count);
  return await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim()).join(' | ')),
  );
}

test('a matter passed up twice comes back answered, each step with its minute or letter', async ({ app }) => {
  test.setTimeout(240_000);
  const page = await app.openWindow();
  page.setDefaultTimeout(20_000);
  await beginProgramme(page);
  await addBody(page, app, 'Accommodation work stream', 'AWS');
  await addBody(page, app, 'Wessex Steering Group', 'SG');
  await addBody(page, app, 'Joint meeting of the principals', 'JM');
  const raisedAt = await addMeeting(page, app, 'Accommodation work stream', '5/5/21');
  const tookAt = await addMeeting(page, app, 'Wessex Steering Group', '12/5/21');
  const toldAt = await addMeeting(page, app, 'Accommodation work stream', '2/6/21');

  await test.step('a ladder is made, and a circle is refused', async () => {
    await page.goto(`${app.origin}/#escalations`);
    await look(page, 'ladders-empty');
    await page.getByRole('button', { name: 'New ladder' }).first().click();
    await page.getByLabel('Name of the ladder').fill('Disputes');
    await button(page, 'Save ladder');
    await expect(page.getByText('A ladder needs two rungs at least').first()).toBeVisible();
    for (const name of ['Accommodation work stream', 'Wessex Steering Group', 'Joint meeting of the principals'])
      await choose(page, 'Rungs, the lowest first', name);
    await button(page, 'Save ladder');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Disputes');
    await button(page, 'Say that it is run elsewhere Joint meeting of the principals');
    await expect(page.getByText('Run elsewhere', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Move up Accommodation work stream' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.locator('.ma-rungs__rung').nth(1)).toContainText('Accommodation work stream');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.locator('.ma-rungs__rung').nth(2)).toContainText('Accommodation work stream');
    await look(page, 'ladder');
  });

  await test.step('the working group escalates, and names a risk, in its own meeting', async () => {
    await page.goto(`${raisedAt}/minutes`);
    await minute(page, '4', 'Escalation: How many places are paid for after March?');
    await minute(page, '4', 'Risk: The centre closes before the new contract begins');
    await expect(page.locator('.ma-made')).toHaveCount(2);
    await expect(page.locator('.ma-made').first()).toContainText('Escalation AWS/2021/E01');
    await expect(page.locator('.ma-made').nth(1)).toContainText('Risk AWS/2021/K01');
  });

  await test.step('it stands on its rung, and is reached with the arrows alone', async () => {
    await page.keyboard.press('Escape');
    await page.goto(`${app.origin}/#escalations`);
    await expect(page.getByRole('navigation', { name: 'Places' }).getByText('Escalations 1')).toBeVisible();
    const top = page.getByRole('link', { name: 'Joint meeting of the principals' });
    await top.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('link', { name: 'Wessex Steering Group', exact: true })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const matter = page.getByRole('link', { name: /AWS\/2021\/E01/ });
    await expect(matter).toBeFocused();
    await expect(matter).toContainText('waits for Wessex Steering Group');
    await look(page, 'ladders');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('How many places are paid for after March?');
  });
  const record = page.url();

  await test.step('the Steering Group’s agenda offers it, and takes it with one press', async () => {
    await page.goto(`${tookAt}/agenda`);
    await expect(page.getByRole('region', { name: 'Escalations for this agenda' })).toContainText('AWS/2021/E01');
    await look(page, 'agenda-offers');
    await page.getByRole('button', { name: /^Put on this agenda/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.ma-agenda__row')).toHaveCount(7);
    await expect(page.getByRole('region', { name: 'Escalations for this agenda' })).toHaveCount(0);
    await page.goto(record);
    expect(await steps(page, 2)).toEqual([
      expect.stringContaining('5 May 2021 | Raised | Accommodation work stream | Meeting of 5 May 2021'),
      expect.stringContaining('12 May 2021 | On an agenda | Wessex Steering Group | Meeting of 12 May 2021'),
    ]);
  });

  await test.step('what the Steering Group minuted shows that it was considered and passed up', async () => {
    await page.goto(`${tookAt}/minutes`);
    await minute(page, '5', 'Members considered the question and cannot settle it; it goes to the joint meeting.');
    await page.keyboard.press('Escape');
    await page.goto(record);
    await button(page, 'Record that it was considered');
    await expect(page.getByLabel('Minute')).toContainText('Members considered the question');
    await page
      .getByRole('form', { name: 'Record that it was considered' })
      .getByRole('button', { name: 'Record that it was considered' })
      .click();
    await button(page, 'Pass up');
    await page.getByRole('form', { name: 'Pass up' }).getByRole('button', { name: 'Pass up' }).click();
    await expect(page.getByText('Waits for Joint meeting of the principals.')).toBeVisible();
    const taken = await steps(page, 4);
    expect(taken[2]).toContain('12 May 2021 | Considered | Wessex Steering Group | Meeting of 12 May 2021, minute 5.1');
    expect(taken[3]).toContain('12 May 2021 | Passed up | Wessex Steering Group | Meeting of 12 May 2021, minute 5.1');
  });

  const letter = async (name: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Choose file/ }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4 ${name}`) });
    await expect(page.getByText(`Letter or e-mail: ${name}`).first()).toBeVisible();
  };

  await test.step('a note of one page is issued to the joint meeting, which answers by letter', async () => {
    await button(page, 'Issue the note');
    await expect(page.getByText('Escalation note: How many places', { exact: false }).first()).toBeVisible({
      timeout: 60_000,
    });
    await button(page, 'Accept');
    await page.getByLabel('Accept on').fill('17/5/21');
    await letter('Receipt of 17 May.pdf');
    await page.getByRole('form', { name: 'Accept' }).getByRole('button', { name: 'Accept' }).click();
    await expect(page.getByRole('cell', { name: 'Accepted', exact: true })).toBeVisible();
    await button(page, 'Record the answer');
    await page.getByLabel('Record the answer on').fill('24 May 2021');
    await letter('Answer of 24 May.pdf');
    await page
      .getByRole('form', { name: 'Record the answer' })
      .getByRole('button', { name: 'Record the answer' })
      .click();
    await expect(
      page.getByText('Choose the minute that answers it, or enter the words of the answer.').first(),
    ).toBeVisible();
    await page.getByLabel('The answer', { exact: true }).fill('Twelve places, for one year.');
    await page
      .getByRole('form', { name: 'Record the answer' })
      .getByRole('button', { name: 'Record the answer' })
      .click();
    await expect(page.getByText('Waits for Accommodation work stream.')).toBeVisible();
    await look(page, 'escalation-answered');
  });

  await test.step('the answer stands on the working group’s next agenda, by one press', async () => {
    await page.getByRole('button', { name: /^Communicate back: put on the agenda/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('cell', { name: 'Communicated back', exact: true })).toBeVisible();
    await page.goto(`${toldAt}/agenda`);
    await expect(page.locator('.ma-agenda__row').nth(4)).toContainText(
      'Answer: How many places are paid for after March?',
    );
    await page.goto(`${toldAt}/minutes`);
    await minute(page, '5', 'Members heard the answer.');
    await page.keyboard.press('Escape');
    await page.goto(record);
    await page.getByRole('button', { name: 'Link a minute or letter of the step Communicated back' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Minute').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Save what shows it' }).click();
    await expect(page.getByRole('button', { name: 'Save what shows it' })).toHaveCount(0);
    await button(page, 'Close');
    await page.getByRole('form', { name: 'Close' }).getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('cell', { name: 'Closed', exact: true })).toBeVisible();
  });

  await test.step('every step shows its minute or its letter', async () => {
    const taken = await steps(page, 8);
    expect(taken.map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      '5 May 2021 | Raised | Accommodation work stream',
      '12 May 2021 | On an agenda | Wessex Steering Group',
      '12 May 2021 | Considered | Wessex Steering Group',
      '12 May 2021 | Passed up | Wessex Steering Group',
      '17 May 2021 | Accepted | Joint meeting of the principals',
      '24 May 2021 | Answered | Joint meeting of the principals',
      '2 June 2021 | Communicated back | Accommodation work stream',
      expect.stringContaining('Closed | Accommodation work stream'),
    ]);
    expect(taken[4]).toContain('Receipt of 17 May.pdf');
    expect(taken[5]).toContain('Answer of 24 May.pdf');
    expect(taken[6]).toContain('Meeting of 2 June 2021, minute 5.1');
    await expect(page.getByText('Nothing shows it')).toHaveCount(0);
    await look(page, 'escalation-closed');
    await page.goto(`${app.origin}/#escalations/list`);
    await page.getByLabel('Show', { exact: true }).selectOption('Closed or withdrawn');
    await expect(page.getByRole('row').filter({ hasText: 'AWS/2021/E01' })).toContainText('Closed');
    await look(page, 'escalations-register');
  });

  await test.step('the risk is in the log with the minute that raised it, and is judged and reviewed', async () => {
    await page.goto(`${app.origin}/#risks`);
    const row = page.getByRole('row').filter({ hasText: 'AWS/2021/K01' });
    await expect(row).toContainText('Not judged');
    await row.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Meeting of 5 May 2021, minute 4' })).toBeVisible();
    await page.getByText('Review it').click();
    await page.getByLabel('What was found').fill('The landlord gave notice.');
    await page.getByLabel('Likelihood now').selectOption('4');
    await page.getByLabel('Impact now').selectOption('5');
    await page.getByLabel('Review again on').fill('1/9/21');
    await button(page, 'Save the review');
    await expect(row).toContainText('20 R Red');
    await look(page, 'risk');
    await page.keyboard.press('Escape');
    await expect(row).toContainText('(overdue)');
    await look(page, 'risks');
    await page.goto(`${app.origin}/#risks/bands`);
    await button(page, 'Change the bands of Accommodation work stream');
    await page.getByLabel('Red from').fill('4');
    await button(page, 'Save bands');
    await expect(page.getByText('Red must begin above amber')).toBeVisible();
    await page.getByLabel('Red from').fill('25');
    await button(page, 'Save bands');
    await expect(page.getByRole('row').filter({ hasText: 'Accommodation work stream' })).toContainText('The body');
    await look(page, 'risk-bands');
    await page.goto(`${app.origin}/#risks`);
    await expect(row).toContainText('20 A Amber');
  });

  await test.step('the timeline keeps a soft date as it is written', async () => {
    await page.goto(`${app.origin}/#timeline/new`);
    await page.getByRole('textbox', { name: 'Milestone' }).fill('Second version of the guidance');
    await page.getByLabel('When').fill('spring 2021');
    await button(page, 'Save milestone');
    await expect(page.getByRole('row').filter({ hasText: 'Second version' })).toContainText('spring 2021');
    await look(page, 'timeline');
  });
  expect(app.problems).toEqual([]);
});
