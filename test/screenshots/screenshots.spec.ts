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

type Screen = readonly [name: string, address: string];

/** Those of the tour, whole. */
const TOUR: readonly Screen[] = [
  ['today', 'home'],
  ['meeting', 'meetings/meeting:sg-2021-05-12'],
  ['meeting-room', 'meetings/meeting:sg-2021-05-26/minutes'],
  ['closing', 'meetings/meeting:sg-2021-05-12/closing'],
  ['calendar', 'calendar/body:steering-group/2021'],
  ['actions', 'actions'],
  ['pack', 'packs/pack:sg-2021-05-12'],
  ['decision', 'decisions/decision:dependency-and-recovery'],
  ['recommendations', 'recommendations'],
  ['escalations', 'escalations'],
  ['risks', 'risks'],
  ['timeline', 'timeline'],
  ['memorandum', 'documents/document:mou'],
  ['services', 'services'],
  ['diagram', 'bodies/diagram'],
  ['findings', 'findings'],
  ['data-safety', 'data-safety'],
];

/** The others, each a step further in: smaller files, in a folder of their own. */
const FURTHER: readonly Screen[] = [
  ['programme', 'home/about'],
  ['meetings', 'meetings'],
  ['meeting-new', 'meetings/new'],
  ['papers', 'meetings/meeting:sg-2021-05-26/papers'],
  ['attendance', 'meetings/meeting:rr3-2021-01-14/attendance'],
  ['read-back', 'meetings/meeting:sg-2021-05-12/read-back'],
  ['minutes', 'meetings/meeting:rr3-2021-01-14/minutes'],
  ['meeting-actions', 'meetings/meeting:sg-2021-05-12/actions'],
  ['backlog', 'meetings/backlog/body:steering-group'],
  ['deadlines', 'calendar/body:steering-group/2021/deadlines'],
  ['closed-days', 'calendar/body:steering-group/2021/closed-days'],
  ['action', 'actions/action:rr3-2021-01-14-vetting-processes'],
  ['owners', 'actions/owners'],
  ['update-round', 'actions/round'],
  ['actions-import', 'actions/import'],
  ['packs', 'packs'],
  ['decisions', 'decisions'],
  ['rules-of-notice', 'decisions/rules'],
  ['forward-plan', 'decisions/forward-plan'],
  ['compile-notices', 'decisions/notices'],
  ['panel-summary', 'decisions/panel'],
  ['recommendation', 'recommendations/recommendation:rr3-2021-01-14-grants'],
  ['recommendation-letter', 'recommendations/letter'],
  ['escalation', 'escalations/escalation:ratification'],
  ['escalations-register', 'escalations/list'],
  ['ladder', 'escalations/escalationRoute:joint'],
  ['risk', 'risks/risk:mobilisation'],
  ['risk-bands', 'risks/bands'],
  ['milestone', 'timeline/milestone:day-one'],
  ['documents', 'documents'],
  ['versions', 'documents/document:mou/versions'],
  ['agreement', 'documents/document:mou/agreement'],
  ['document-timeline', 'documents/document:mou/timeline'],
  ['compare', 'documents/document:mou/compare'],
  ['bodies', 'bodies'],
  ['body', 'bodies/body:steering-group'],
  ['terms-of-reference', 'bodies/terms'],
  ['service', 'services/service:dependency-and-recovery'],
  ['people', 'people/person:helen-dyson'],
  ['posts', 'people/posts/post:deputy-mayor'],
  ['parties', 'parties/party:unlock'],
  ['snapshots', 'data-safety/snapshots'],
  ['copy', 'data-safety/copy'],
  ['restore', 'data-safety/restore'],
];

test('every screen of the sample programme', async ({ app }) => {
  test.setTimeout(300_000);
  mkdirSync(join(folder, 'further'), { recursive: true });
  const page = await app.openWindow();
  await page.setViewportSize(size);
  const shoot = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
  const shootFurther = (name: string) =>
    page.screenshot({ path: join(folder, 'further', `${name}.jpg`), type: 'jpeg', quality: 60 });
  const goTo = async (name: string, address: string): Promise<void> => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForTimeout(name === 'pack' ? 15_000 : 700);
  };
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Welcome');
  await shootFurther('first-start');
  await page.getByRole('button', { name: 'Open the sample programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rehabilitative', { timeout: 30_000 });
  for (const [name, address] of TOUR) {
    await goTo(name, address);
    await shoot(name);
  }
  for (const [name, address] of FURTHER) {
    await goTo(name, address);
    await shootFurther(name);
  }
  await page.keyboard.press('?');
  await page.waitForTimeout(400);
  await shootFurther('keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.waitForTimeout(400);
  await page.keyboard.type('steer');
  await page.waitForTimeout(500);
  await shoot('command-palette');
  expect(app.problems).toEqual([]);
});
