/**
 * A fortnightly body in the calendar: its series, a bank holiday that is chosen about and
 * never moved silently, its meetings, its deadlines with why, and the file for Outlook.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { look } from './accessible.ts';
import { expect, test } from './fixtures.ts';

const pictures = process.env.MATTERS_PICTURES;

async function addBody(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = 'bodies/new';
  });
  const form = page.getByRole('form', { name: 'New body' });
  await form.getByLabel('Name', { exact: true }).fill('Wessex Steering Group');
  await form.getByRole('button', { name: 'Save body' }).click();
  await expect(form).toBeHidden();
}

test('a fortnight is laid out, a bank holiday is chosen about, and Outlook is told', async ({ app }) => {
  const page = await app.openWindow();
  await page.getByLabel('Your name').fill('Ann Ogden');
  await page.getByLabel('Your post').fill('Programme officer');
  await page.getByLabel('The party you work for').fill('Wessex Combined Authority');
  await page.getByLabel('Name of the programme').fill('Wessex Partnership');
  await page.getByRole('button', { name: 'Start the programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Partnership');

  await page.evaluate(() => {
    location.hash = 'calendar';
  });
  await expect(page.getByText('No body to show')).toBeVisible();
  await addBody(page);
  await page.evaluate(() => {
    location.hash = 'calendar';
  });
  await page.getByRole('button', { name: 'New series' }).click();
  const form = page.getByRole('form', { name: 'New series' });
  await form.getByRole('button', { name: 'Save series' }).click();
  await expect(page.getByRole('link', { name: 'First meeting: enter the day the series begins with' })).toBeVisible();
  await form.getByLabel('First meeting').fill('19 April 2021');
  await form.getByLabel('Begins at').fill('10am');
  await form.getByLabel('Lasts, in minutes').fill('90');
  await look(page, 'calendar-new-series');
  await form.getByRole('button', { name: 'Save series' }).click();

  const year = page.getByRole('table', { name: 'Meetings in 2021' });
  await expect(year.getByRole('row')).toHaveCount(20);
  const holiday = year.getByRole('row', { name: /Mon 3 May 2021/ });
  await expect(holiday).toContainText('Early May bank holiday');
  await expect(holiday).toContainText('As planned');
  await holiday.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Monday 3 May 2021' });
  await look(page, 'calendar-bank-holiday');
  await panel.getByRole('button', { name: 'Move it to Tuesday 4 May 2021' }).click();
  await expect(year.getByRole('row', { name: /Tue 4 May 2021/ })).toContainText('Moved from Mon 3 May 2021');

  const moved = page.getByRole('complementary', { name: 'Tuesday 4 May 2021' });
  await moved.getByRole('button', { name: 'Make this meeting' }).click();
  await expect(moved.getByRole('link', { name: /Wessex Steering Group meeting \(Planned\)/ })).toBeVisible();
  await moved.locator('summary', { hasText: 'About Papers in' }).click();
  await expect(moved).toContainText('Mon 3 May 2021: Early May bank holiday, not counted');
  await look(page, 'calendar-deadlines');

  await moved.getByRole('button', { name: 'Move or cancel' }).click();
  const change = moved.getByRole('form', { name: 'Move or cancel' });
  await change.getByLabel('What to do').selectOption('Cancel it');
  await change.getByRole('button', { name: 'Save change' }).click();
  await expect(moved.getByRole('link', { name: 'Reason is missing' })).toBeVisible();
  await change.getByLabel('Reason').fill('No business');
  await change.getByRole('button', { name: 'Save change' }).click();
  await expect(year.getByRole('row', { name: /No business|Cancelled/ }).first()).toContainText('Cancelled');

  await page.getByRole('button', { name: 'Deadlines' }).click();
  const own = page.getByRole('form', { name: 'Deadlines' });
  await expect(page.getByText('House rule: where a fortnightly body starts until it sets its own.')).toBeVisible();
  await own.getByLabel('Papers in, clear days before the meeting').fill('4');
  await own.getByRole('button', { name: 'Save deadlines' }).click();
  await expect(own.getByRole('link').first()).toContainText('enter a number, or leave all three blank');
  await own.getByLabel('Agenda out, clear days before the meeting').fill('3');
  await own.getByLabel('Draft minutes out, days after the meeting').fill('2');
  await look(page, 'calendar-own-deadlines');
  await own.getByRole('button', { name: 'Save deadlines' }).click();
  await year.getByRole('row', { name: /Mon 17 May 2021/ }).click();
  const may = page.getByRole('complementary', { name: 'Monday 17 May 2021' });
  await expect(may).toContainText('Monday 10 May 2021');
  await expect(may).toContainText('Wednesday 19 May 2021');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save calendar file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO');
  expect(text).toContain('RECURRENCE-ID;TZID=Europe/London:20210503T100000');
  expect(text).toContain('STATUS:CANCELLED');
  expect(text).not.toContain('No business');
  expect(app.problems).toEqual([]);
});

test('a day the programme closes is flagged, and a fortnight becomes a month from a day on', async ({ app }) => {
  const page = await app.openWindow();
  if (pictures) await page.setViewportSize({ width: 1440, height: 1500 });
  await page.getByLabel('Your name').fill('Ann Ogden');
  await page.getByLabel('Your post').fill('Programme officer');
  await page.getByLabel('The party you work for').fill('Wessex Combined Authority');
  await page.getByLabel('Name of the programme').fill('Wessex Partnership');
  await page.getByRole('button', { name: 'Start the programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Partnership');
  await addBody(page);
  await page.evaluate(() => {
    location.hash = 'calendar';
  });
  await page.getByRole('button', { name: 'New series' }).click();
  const form = page.getByRole('form', { name: 'New series' });
  await form.getByLabel('First meeting').fill('1 October 2021');
  await form.getByRole('button', { name: 'Save series' }).click();
  const year = page.getByRole('table', { name: 'Meetings in 2021' });
  const eve = year.getByRole('row', { name: /Fri 24 Dec 2021|Fri 24 December 2021/ });
  await expect(eve).toBeVisible();
  await expect(eve).not.toContainText('Christmas Eve');

  // Typed by keyboard: an impossible day is said at once, the right one counts at once.
  await page.getByRole('button', { name: 'Closed days' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Closed days' });
  await panel.getByRole('button', { name: 'Add a closed day' }).focus();
  await page.keyboard.press('Enter');
  const days = panel.getByRole('grid', { name: 'Closed days' });
  await expect(days.getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.type('31/11/21');
  await page.keyboard.press('Tab');
  await expect(panel.getByText('Enter a whole day that exists, such as 24 December 2021 or 24/12/21')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('24/12/21');
  await page.keyboard.press('Tab');
  await expect(days.getByRole('gridcell').nth(1)).toBeFocused();
  await page.keyboard.type('Christmas Eve');
  await page.keyboard.press('Enter');
  await expect(days.getByRole('gridcell', { name: '24 December 2021', exact: true })).toBeVisible();
  await expect(eve).toContainText('Christmas Eve');
  await look(page, 'calendar-closed-days');
  const months = page.getByRole('region', { name: 'The months of 2021' });
  await expect(months.getByRole('link', { name: 'Friday 24 December 2021: As planned, Christmas Eve' })).toBeVisible();
  await expect(months.getByRole('table')).toHaveCount(12);

  // Fortnightly in the first instance, monthly from a day on.
  await page.getByRole('button', { name: /^Change the cadence/ }).focus();
  await page.keyboard.press('Enter');
  const change = page.getByRole('form', { name: 'Change the cadence' });
  await change.getByRole('button', { name: 'Save cadence' }).click();
  await expect(page.getByRole('link', { name: 'From: enter the day the new cadence begins' })).toBeVisible();
  await change.getByLabel('From').fill('1 December 2021');
  await look(page, 'calendar-cadence');
  await change.getByRole('button', { name: 'Save cadence' }).click();
  await expect(change).toBeHidden();
  const series = page.getByRole('region', { name: 'Series' });
  await expect(series).toContainText(
    'Fortnightly, at no stated time, virtual, from Fri 1 October 2021 to Tue 30 November 2021.',
  );
  await expect(series).toContainText('On the second Friday of the month');
  await expect(year.getByRole('row', { name: /Fri 10 December 2021/ })).toBeVisible();
  await expect(eve).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(eve).toContainText('Christmas Eve');
  await look(page, 'calendar-months');
  expect(app.problems).toEqual([]);
});
