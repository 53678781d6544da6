/**
 * Pictures of the real app with the sample programme open, for the README and for eyes.
 *
 *     npm run screenshots                     into resources/screenshots
 *     MATTERS_PICTURES=/some/folder WIDTH=1440 HEIGHT=900 npm run screenshots
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '../e2e/fixtures.ts';

const folder = process.env.MATTERS_PICTURES ?? resolve(import.meta.dirname, '../../resources/screenshots');
const size = { width: Number(process.env.WIDTH ?? 1280), height: Number(process.env.HEIGHT ?? 800) };

const SCREENS: readonly (readonly [name: string, address: string])[] = [
  ['today', 'home'],
  ['meetings', 'meetings'],
  ['meeting', 'meetings/meeting:sg-2021-05-12'],
  ['meeting-papers', 'meetings/meeting:sg-2021-05-12/papers'],
  ['meeting-room', 'meetings/meeting:sg-2021-05-26/minutes'],
  ['closing', 'meetings/meeting:sg-2021-05-12/closing'],
  ['actions', 'actions'],
  ['documents', 'documents'],
  ['memorandum', 'documents/document:mou'],
  ['bodies', 'bodies'],
  ['steering-group', 'bodies/body:steering-group'],
  ['people', 'people'],
  ['parties', 'parties'],
  ['packs', 'packs'],
  ['pack', 'packs/pack:sg-2021-05-12'],
  ['decisions', 'decisions'],
  ['decision', 'decisions/decision:dependency-and-recovery'],
  ['forward-plan', 'decisions/forward-plan'],
  ['recommendations', 'recommendations'],
  ['escalations', 'escalations'],
  ['risks', 'risks'],
  ['timeline', 'timeline'],
  ['services', 'services'],
  ['diagram', 'bodies/diagram'],
  ['findings', 'findings'],
  ['calendar', 'calendar/body:steering-group/2021'],
  ['data-safety', 'data-safety'],
];

test('every screen of the sample programme', async ({ app }) => {
  test.setTimeout(300_000);
  mkdirSync(folder, { recursive: true });
  const page = await app.openWindow();
  await page.setViewportSize(size);
  const shoot = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Welcome');
  await shoot('first-start');
  await page.getByRole('button', { name: 'Open the sample programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rehabilitative', { timeout: 30_000 });
  for (const [name, address] of SCREENS) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForTimeout(name === 'pack' ? 15_000 : 700);
    await shoot(name);
  }
  await page.keyboard.press('Control+k');
  await page.waitForTimeout(400);
  await page.keyboard.type('steer');
  await page.waitForTimeout(500);
  await shoot('command-palette');
  expect(app.problems).toEqual([]);
});
