/**
 * Recommendations to others: from the note that made them to the letter, the reply and
 * the second time of asking, by keyboard, with what was done taken back.
 */
import type { Page } from '@playwright/test';
import { look } from './accessible.ts';
import { expect, test } from './fixtures.ts';

async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
}

test('a recommendation is chased, answered, written to its addressee and made again', async ({ app }) => {
  test.setTimeout(240_000);
  const page = await app.openWindow();
  page.setDefaultTimeout(20_000);
  await page.getByRole('button', { name: 'Open the sample programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rehabilitative', { timeout: 60_000 });

  await test.step('the tracker opens by G N, and has those of the sample', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recommendations');
    await expect(page.getByRole('row').filter({ hasText: 'indicative procurement pipeline' })).toContainText('HMPPS');
    await expect(page.getByText('No addressee stated').first()).toBeVisible();
    await look(page, 'recommendations');
  });

  await test.step('one is made by hand: what is missing is said, and nothing typed is lost', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('n');
    const form = page.getByRole('form', { name: 'New recommendation' });
    await form.getByRole('textbox', { name: 'Recommendation' }).fill('That HMPPS fund the helpline for a year.');
    await form.getByRole('textbox', { name: 'Made on' }).fill('31/2/21');
    await press(page, 'Save recommendation');
    await expect(page.locator('.govuk-error-summary')).toContainText('Made on is not a whole day');
    await expect(page.locator('.govuk-error-summary')).toContainText('Choose the body that recommends it');
    await form.getByRole('textbox', { name: 'Made on' }).fill('12/5/21');
    await form.getByRole('combobox', { name: 'Made by' }).fill('GM IRS Steering');
    await page.getByRole('option', { name: /^GM IRS Steering Group/ }).click();
    await form.getByRole('combobox', { name: 'To', exact: true }).fill('The Helpline Trust');
    await expect(page.getByRole('option', { name: 'Add “The Helpline Trust”' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await form.getByRole('textbox', { name: 'Response due' }).fill('1 June 2021');
    await press(page, 'Save recommendation');
    await expect(page.getByRole('complementary')).toContainText('/2021/R01');
    await expect(page.getByText(/^The response was due on 1 June 2021, .* It was not made before\.$/)).toBeVisible();
  });

  await test.step('it is chased, then answered; an answer without words is refused', async () => {
    await press(page, 'Chased today');
    await expect(page.getByRole('list', { name: 'Chases' })).toContainText('Chased on');
    await press(page, 'Record the response');
    await page.getByRole('radio', { name: 'Partly accepted' }).check();
    await press(page, 'Save response');
    await expect(page.getByText('Write what they answered, or choose “No reply”.')).toBeVisible();
    await page.getByRole('textbox', { name: 'What they answered' }).fill('For six months.');
    await press(page, 'Save response');
    await expect(page.getByRole('complementary').locator('.govuk-tag').first()).toHaveText('Partly accepted');
    await look(page, 'recommendation-answered');
  });

  await test.step('what was done is taken back, and done again', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('None has come.')).toBeVisible();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByText('For six months.')).toBeVisible();
  });

  await test.step('it is made again, and says that it was made before', async () => {
    await press(page, 'Make it again');
    const form = page.getByRole('form', { name: 'Make it again' });
    await expect(form.getByRole('textbox', { name: 'Recommendation' })).toHaveValue(
      'That HMPPS fund the helpline for a year.',
    );
    await form.getByRole('textbox', { name: 'Made on' }).fill('9/6/21');
    await press(page, 'Save recommendation');
    await expect(page.getByText(/It was made once before\.$/)).toBeVisible();
    await expect(page.getByRole('complementary')).toContainText('/2021/R02');
  });

  await test.step('the letter has what they have not answered', async () => {
    await press(page, 'Write a letter');
    await page.getByRole('complementary').getByLabel('To').selectOption({ label: 'The Helpline Trust' });
    const text = page.getByRole('complementary').locator('.ma-recommendation__text');
    await expect(text).toContainText('The following recommendation is made to The Helpline Trust.');
    await expect(text).toContainText('Before: made once before');
    await page.getByRole('checkbox', { name: 'Those they have answered' }).press('Space');
    await expect(text).toContainText('The following 2 recommendations are made');
    await expect(text).toContainText('Response: Partly accepted: For six months.');
    await look(page, 'recommendation-letter');
    const saved = page.waitForEvent('download');
    await press(page, 'Save as Word the letter');
    expect((await saved).suggestedFilename()).toMatch(/^Recommendations to The Helpline Trust – .*\.docx$/);
  });

  await test.step('the filters show what is overdue, and what nobody answered', async () => {
    await page.keyboard.press('Escape');
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Answered' });
    await expect(page.getByText('1 recommendation', { exact: true })).toBeVisible();
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Response overdue' });
    await expect(page.getByText('None fits', { exact: true })).toBeVisible();
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'No reply' });
    await expect(page.getByRole('row').filter({ hasText: 'indicative procurement pipeline' })).toBeVisible();
  });
  expect(app.problems).toEqual([]);
});
