/** Decisions in the window: the seeds' two as they stand, and one made here from money pasted to a signature. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { look } from './accessible.ts';
import { expect, test } from './fixtures.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('the two decisions of the sample say what is odd about them, and one made here is signed', async ({ app }) => {
  test.setTimeout(240_000);
  const page = await app.openWindow();
  const go = async (hash: string) =>
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
  await page.getByRole('button', { name: 'Open the sample programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rehabilitative', { timeout: 60_000 });

  await go('decisions');
  await expect(page.getByRole('row').filter({ hasText: '£639,733.00' })).toBeVisible();
  await go('decisions/decision:dependency-and-recovery');
  await expect(page.getByText('Everyone who is asked has signed.')).toBeVisible();
  await expect(page.getByText(/^The text names the Assistant Director/)).toBeVisible();
  await expect(page.getByText('They agree with the total stated, to the penny.')).toBeVisible();
  if (process.env.MATTERS_PICTURES)
    await page.screenshot({ path: `${process.env.MATTERS_PICTURES}/decision-s3.png`, fullPage: true });
  await go('decisions/decision:welfare-service');
  await expect(page.getByText(/70 days after the decision was due/).last()).toBeVisible();
  await expect(page.getByText('£1,300,000.00', { exact: true }).first()).toBeVisible();
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  });
  expect(violations).toEqual([]);
  if (process.env.MATTERS_PICTURES)
    await page.screenshot({ path: `${process.env.MATTERS_PICTURES}/decision-s1.png`, fullPage: true });

  await go('decisions/new');
  await page.getByRole('textbox', { name: 'Subject' }).fill('Extend the women’s service');
  await page.getByRole('button', { name: 'Save decision' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Extend the women’s service');
  await page.getByRole('button', { name: 'Paste a table from Word or Excel' }).click();
  const box = page.getByRole('textbox', { name: 'Paste the table here' });
  await box.fill('Locality\tAllocation\tLocality\tAllocation\nBolton\t£30,000.00\tSalford\t1,2,3');
  await page.getByRole('button', { name: 'Replace the lines' }).click();
  await expect(page.getByText('Row 2: “Salford 1,2,3” is not one amount.', { exact: false })).toBeVisible();
  await box.fill('Bolton\t£30,000.00\tSalford\t£20,000.00');
  await page.getByRole('button', { name: 'Replace the lines' }).click();
  await expect(page.getByText('£50,000.00 in 2 lines.', { exact: false })).toBeVisible();
  await expect(page.getByText(/^Asked because the total, £50,000.00, is at or above £50,000.00/)).toBeVisible();

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText(/^Still to be signed by: Director/)).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Sign or return Director – Police' }).click();
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText('The financial or the legal comments are not cleared.', { exact: false })).toBeVisible();
  for (const heading of ['Financial comments', 'Legal comments']) {
    await page.getByRole('button', { name: `Change ${heading}` }).click();
    await page.getByRole('textbox', { name: heading }).fill('Within the budget, and lawful.');
    await page.getByRole('button', { name: `Save ${heading}` }).click();
    await expect(page.getByRole('button', { name: `Change ${heading}` })).toBeFocused();
  }
  for (const comments of ['financial', 'legal']) {
    await page.getByRole('button', { name: `Record who cleared the ${comments} comments` }).click();
    await page.getByRole('combobox', { name: 'Cleared by' }).fill('The City Solicitor');
    await page.getByRole('option', { name: 'Add “The City Solicitor”' }).click();
    await page.getByRole('button', { name: 'Record it' }).click();
    await expect(page.getByText(new RegExp(`^${comments} comments: cleared by The City Solicitor`, 'i'))).toBeVisible();
  }
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText(/^Still to sign: GMCA Treasurer, Deputy Mayor\.$/)).toBeVisible();
  expect(app.problems).toEqual([]);
});

test('what each law has a decision wait for is seen and set, and a decision’s dates follow', async ({ app }) => {
  test.setTimeout(120_000);
  const page = await app.openWindow();
  await page.getByRole('button', { name: 'Open the sample programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rehabilitative', { timeout: 60_000 });
  const change = async (label: string, text: string) => {
    await page.getByRole('button', { name: `Change ${label}` }).press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };

  await page.goto(`${app.origin}/#decisions/decision:welfare-service`);
  await change('Decision published', '16/9/22');
  await expect(page.getByText('Monday 26 September 2022, 16:00')).toBeVisible();
  await page.getByRole('link', { name: 'What each law has a decision wait for' }).press('Enter');
  await expect(page.getByText('5 working days, 16:00, from publication.', { exact: false }).first()).toBeVisible();
  await change('Call-in under P1', 'five days');
  await expect(page.getByText('Enter the working days and the time', { exact: false })).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('3 days, noon');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 working days, 12:00, from publication.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Change Notice of a key decision under P1' }).press('Enter');
  await page.getByRole('combobox', { name: 'Notice of a key decision under P1' }).selectOption('working');
  await page.keyboard.press('Enter');
  await expect(page.getByText('28 clear days before it, counted in working days.', { exact: false })).toBeVisible();
  await look(page, 'rules-of-notice');

  await page.goBack();
  await expect(page.getByText('Thursday 22 September 2022, 12:00')).toBeVisible();
  await page.locator('summary').filter({ hasText: 'About call-in ends' }).press('Enter');
  await expect(
    page.getByText('Mon 19 September 2022: Bank Holiday for the State Funeral of Queen Elizabeth II, not counted'),
  ).toBeVisible();
  expect(app.problems).toEqual([]);
});
