/**
 * A screen held to WCAG by axe, and its picture where pictures are asked for. The window
 * itself never scrolls where there is room for its parts, and no list lies over the record beside it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.MATTERS_PICTURES;

/** Waits for the screen to have its title and for no list to be open over it: what is on its way is nobody's to read. */
export async function look(page: Page, name: string): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('.ma-listbox')).toHaveCount(0);
  if (pictures) {
    for (const [width, height] of [
      [1440, 900],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(200);
      await page.screenshot({ path: `${pictures}/${name}-${width}.png` });
    }
  }
  expect(await outOfPlace(page), name).toEqual([]);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
  });
  expect(found, name).toEqual([]);
}

const outOfPlace = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollHeight, clientHeight, clientWidth } = document.documentElement;
    // Narrower than this the parts stand one under another, and the window scrolls.
    const isWide = clientWidth > 60 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const list = document.querySelector('.ma-beside--open .ma-beside__list');
    const tables = [...document.querySelectorAll('.ma-beside--open .ma-beside__list .ma-table__scroll')];
    return [
      ...(isWide && scrollHeight > clientHeight ? [`the window scrolls by ${scrollHeight - clientHeight}`] : []),
      ...tables
        .filter((table) => getComputedStyle(table).overflowX !== 'auto')
        .map((table) => table.scrollWidth - (list?.clientWidth ?? 0))
        .filter((over) => over > 0)
        .map((over) => `a list lies over the record beside it by ${over}`),
    ];
  });
