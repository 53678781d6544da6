/**
 * A hand that has a keyboard and nothing else: it comes to a control with Tab, as a
 * person does, and fails where Tab does not lead there.
 *
 * From where the focus is first; failing that, F6 to the work and on from its title.
 */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const FAR = 150;

export async function tabTo(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  if (await comesTo(page, what, 40)) return;
  await page.keyboard.press('Escape');
  for (let region = 0; region < 5; region += 1) {
    await page.keyboard.press('F6');
    if (await page.evaluate(() => document.activeElement?.closest('.ma-work h1') !== null)) break;
  }
  if (!(await comesTo(page, what, FAR))) throw new Error(`Tab does not lead to ${what}`);
}

async function comesTo(page: Page, what: Locator, within: number): Promise<boolean> {
  for (let at = 0; at < within; at += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return true;
    await page.keyboard.press('Tab');
  }
  return false;
}

export async function press(page: Page, name: string | RegExp, within: Page | Locator = page): Promise<void> {
  await tabTo(page, within.getByRole('button', { name, exact: typeof name === 'string' }));
  await page.keyboard.press('Enter');
}

/** Types in the place of what stands there. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Chooses in a combobox by the beginning of a name. */
export async function choose(page: Page, field: Locator, name: string): Promise<void> {
  await type(page, field, name);
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Chooses in a select by the first letters of the words. */
export async function pick(page: Page, field: Locator, words: string, value: string | RegExp): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
  await expect(field).toHaveValue(value);
}

/** Goes to an address, as Ctrl L and typing it does. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
}

/** Opens a row: Tab leads to the list, the arrows to the row. */
export async function openRow(page: Page, row: Locator): Promise<void> {
  await expect(row).toBeVisible();
  await tabTo(page, page.locator('.ma-work tr[tabindex="0"]').first());
  const isHere = () => row.evaluate((element) => element === document.activeElement);
  for (const key of ['ArrowDown', 'ArrowUp']) {
    for (let at = 0; at < 60 && !(await isHere()); at += 1) await page.keyboard.press(key);
  }
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
}
