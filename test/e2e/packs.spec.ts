/**
 * From an empty programme to an issued pack: a body, a meeting, its agenda, an
 * action, a paper dropped in, the pack built and looked through, saved, issued,
 * and opened again as the same bytes. Every screen is held to WCAG by axe.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { aPdf } from './a-pdf.ts';
import { look } from './accessible.ts';
import { expect, test } from './fixtures.ts';

const pictures = process.env.MATTERS_PICTURES;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** As dragged from a folder onto a place of the page. */
async function dropOn(page: Page, selector: string, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate(
      (place, [fileName, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(content)], fileName));
        for (const kind of ['dragover', 'drop']) {
          place.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      [name, [...bytes]] as const,
    );
}

async function beginProgramme(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Ann Ogden');
  await page.getByLabel('Your post').fill('Programme officer');
  await page.getByLabel('The party you work for').fill('Wessex Combined Authority');
  await page.getByLabel('Name of the programme').fill('Wessex Partnership');
  await page.getByRole('button', { name: 'Start the programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Partnership');
}

async function addBody(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#bodies/new`);
  await page.getByLabel('Name', { exact: true }).fill('Wessex Steering Group');
  await page.getByLabel('Short name').fill('SG');
  await page.getByRole('button', { name: 'Save body' }).click();
  await expect(page.getByRole('heading', { name: 'Wessex Steering Group' }).first()).toBeVisible();
}

async function addMeeting(page: Page, day: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#meetings/new`);
  await page.getByLabel('Day').fill(day);
  await page.getByLabel('Begins at').fill('10');
  await page.getByLabel('Ends at').fill('11.30am');
  await page.getByRole('textbox', { name: 'Place' }).fill('Room 4, Wessex House');
  await page.getByRole('button', { name: 'Save meeting' }).click();
}

/** The number of pages, once it is exact. */
async function pageCount(page: Page): Promise<number> {
  const count = page.locator('.ma-pack__count');
  await expect(count).toHaveText(/^\d+ pages?$/, { timeout: 60_000 });
  return Number.parseInt((await count.textContent()) ?? '', 10);
}

test('a pack is built from an empty programme, issued, and opened again as the same bytes', async ({ app }) => {
  test.setTimeout(240_000);
  const page = await app.openWindow();
  await beginProgramme(page);
  await addBody(page);

  await test.step('a meeting is made, with its day read back', async () => {
    await page.goto(`${app.origin}/#meetings`);
    await look(page, 'meetings-empty');
    await page.getByRole('button', { name: 'New meeting' }).click();
    await page.getByRole('button', { name: 'Save meeting' }).click();
    await expect(page.getByText('There is a problem')).toBeVisible();
    await page.getByLabel('Day').fill('12/5/21');
    await expect(page.getByText('Wednesday 12 May 2021')).toBeVisible();
    await look(page, 'meeting-form');
    await addMeeting(page, '12/5/21');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Steering Group, Wednesday 12 May 2021');
  });

  await test.step('its agenda is typed, moved by keyboard and published', async () => {
    await page.getByRole('button', { name: 'Add the standing items' }).click();
    const agenda = page.getByRole('table', { name: 'Agenda' });
    await expect(agenda.getByRole('row')).toHaveCount(7);
    const add = page.getByRole('textbox', { name: 'Add an item' });
    for (const title of ['Performance report', 'Memorandum, version 0.8']) {
      await add.fill(title);
      await add.press('Enter');
      await expect(agenda.getByRole('button', { name: title })).toBeVisible();
    }
    await expect(agenda.getByRole('row', { name: /Memorandum/ })).toContainText('6');
    await agenda.getByRole('button', { name: 'Memorandum, version 0.8' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(agenda.getByRole('row', { name: /Memorandum/ })).toContainText('5');
    await expect(agenda.getByRole('button', { name: 'Memorandum, version 0.8' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByLabel('Purpose').selectOption('decision');
    await page.getByLabel('Minutes allowed').fill('20');
    await page.getByLabel('Recommendation').fill('That version 0.8 be approved.');
    await look(page, 'agenda-item');
    await page.getByRole('button', { name: 'Save item' }).click();
    await expect(agenda.getByRole('row', { name: /Memorandum/ })).toContainText('For decision');
    await page.getByRole('button', { name: 'Publish the agenda' }).click();
    await expect(page.getByText('SG/2021/01')).toBeVisible();
    await expect(page.getByText('Agenda v1')).toBeVisible();
    await look(page, 'agenda');
  });

  await test.step('a paper is dropped under its item; what is no PDF is kept, and a PDF asked for', async () => {
    await page.getByRole('link', { name: /^Papers/ }).click();
    const item = page.getByLabel('Papers for item 6');
    await dropOn(
      page,
      '[aria-label="Papers for item 6"] .ma-drop',
      'Performance.docx',
      new TextEncoder().encode('PK not a pdf'),
    );
    await expect(item.getByText('Save it as PDF and drop that here')).toBeVisible();
    await dropOn(page, '.ma-paper', 'Performance.pdf', aPdf(['Performance in April', 'Page two of performance']));
    await expect(item.getByText('Save it as PDF and drop that here')).toBeHidden();
    await expect(item.getByText('Performance.pdf')).toBeVisible();
    await look(page, 'papers');
  });

  await test.step('the parts that are read show what is not there yet', async () => {
    for (const part of ['Attendance', 'Minutes', 'Actions']) {
      await page.getByRole('link', { name: new RegExp(`^${part} \\(0\\)`) }).click();
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await look(page, `meeting-${part.toLowerCase()}`);
    }
  });

  await test.step('an action is taken, updated and dated', async () => {
    await page.getByRole('button', { name: 'New action' }).click();
    await page.getByLabel('Action', { exact: true }).fill('Circulate the annexes to all parties');
    const owners = page.getByRole('combobox', { name: 'Owners' });
    await owners.fill('Secretariat');
    await page.getByRole('option', { name: /Add “Secretariat”/ }).click();
    await page.getByLabel('Due').fill('3/6/21');
    await expect(page.getByText('3 June 2021', { exact: true })).toBeVisible();
    await look(page, 'action-form');
    await page.getByRole('button', { name: 'Save action' }).click();
    await expect(page.getByRole('heading', { name: 'SG/2021/A01' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Add an update' }).fill('Sent to three of five.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('complementary').getByText('Sent to three of five.')).toBeVisible();
    await page.getByText('Why?').click();
    await expect(page.getByText('It was due on 3 June 2021')).toBeVisible();
    await look(page, 'action');
    await page.keyboard.press('Escape');
    await look(page, 'actions');
  });

  await test.step('the next meeting has the log of the last', async () => {
    await addMeeting(page, '26 May 2021');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('26 May 2021');
    await page.goto(`${app.origin}/#meetings`);
    await look(page, 'meetings');
    await page.getByRole('row', { name: /12 May 2021/ }).click();
  });

  let saved = new Uint8Array();
  await test.step('the pack is counted, built, paged through and searched', async () => {
    await page.getByRole('button', { name: 'Build the pack' }).click();
    const pages = await pageCount(page);
    expect(pages).toBeGreaterThan(8);
    await look(page, 'pack-before');
    await page.getByRole('button', { name: 'Build the pack' }).click();
    await expect(page.getByLabel(`Page 1 of ${pages}, Cover`)).toBeVisible();
    await expect.poll(() => inkOf(page)).toBeGreaterThan(1000);
    await look(page, 'pack');
    await page.getByLabel(`Page 1 of ${pages}, Cover`).focus();
    await page.keyboard.press('PageDown');
    await expect(page.getByLabel(`Page 2 of ${pages}, Contents`)).toBeVisible();
    await page.getByLabel('Go to page').fill(String(pages));
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(new RegExp(`^Page ${pages} of ${pages}, Paper 1`))).toBeVisible();
    await page.getByLabel('Find in the pack').fill('version 0.8 be approved');
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 of 1')).toBeVisible();
    await expect(page.locator('.ma-preview__hit').first()).toBeVisible();
    await look(page, 'pack-found');
  });

  await test.step('an edit is built again at once, and a part left out takes its pages with it', async () => {
    const before = await pageCount(page);
    const pressed = Date.now();
    await page.getByRole('checkbox', { name: 'Change history' }).uncheck();
    await expect(page.locator('.ma-pack__count')).toHaveText(`${before - 1} pages`, { timeout: 5000 });
    test.info().annotations.push({ type: 'rebuilt after', description: `${Date.now() - pressed} ms` });
    if (pictures) console.log(`rebuilt after ${Date.now() - pressed} ms`);
    await page.getByRole('checkbox', { name: 'Change history' }).check();
    await expect(page.locator('.ma-pack__count')).toHaveText(`${before} pages`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    expect((await download).suggestedFilename()).toBe('Wessex Steering Group – pack – 2021-05-12 – v0.1 draft.pdf');
    saved = readFileSync(await (await download).path());
    expect(saved.subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('a broken annex is refused by name, and nothing is half done', async () => {
    await dropOn(page, '.ma-drop', 'Broken.pdf', new TextEncoder().encode('%PDF-1.7 cut short'));
    await expect(page.getByText(/Annex A \(Broken.pdf\) cannot be read as a PDF/)).toBeVisible();
    await look(page, 'pack-refused');
    await page.getByRole('button', { name: /^Take out/ }).click();
    await pageCount(page);
  });

  await test.step('its own two tables are typed', async () => {
    await page.getByRole('link', { name: 'Review and change history' }).click();
    await page.getByRole('button', { name: 'Add a change' }).click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('First pack');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('gridcell', { name: 'First pack' })).toBeVisible();
    await look(page, 'pack-histories');
    await page.getByRole('link', { name: 'Parts and pages' }).click();
  });

  await test.step('it is issued and frozen, and its kept bytes open again as they were', async () => {
    await pageCount(page);
    await page.getByRole('button', { name: 'Issue', exact: true }).click();
    await expect(page.getByLabel('Issue as version')).toHaveValue('1.0');
    await look(page, 'pack-issue');
    await page.getByRole('button', { name: 'Issue the pack' }).click();
    await expect(page.getByText(/^SG\/2021\/P01, issued on .* as version 1\.0/)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByLabel(/^Page 1 of \d+, Cover/)).toBeVisible();
    await look(page, 'pack-issued');
    const save = async () => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as PDF' }).click();
      expect((await download).suggestedFilename()).toBe('Wessex Steering Group – pack – 2021-05-12 – v1.0 issued.pdf');
      return readFileSync(await (await download).path());
    };
    const first = await save();
    expect(sha256(first)).not.toBe(sha256(saved));
    await page.getByRole('link', { name: 'Manifest' }).click();
    await expect(page.getByText(sha256(first))).toBeVisible();
    await expect(page.getByRole('row', { name: 'Cover 1.0 1' })).toBeVisible();
    await look(page, 'pack-manifest');
    await page.goto(`${app.origin}/#packs`);
    await look(page, 'packs');
    await page.reload();
    await page.getByRole('row', { name: /12 May 2021/ }).click();
    expect(sha256(await save())).toBe(sha256(first));
    await page.getByRole('button', { name: 'Begin a new version' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Governance pack, version 1.1');
    await pageCount(page);
    await page.getByRole('button', { name: 'Issue', exact: true }).click();
    await expect(page.getByLabel('Issue as version')).toHaveValue('1.1');
    await page.getByRole('button', { name: 'Issue the pack' }).click();
    await expect(page.getByText(/^SG\/2021\/P02, issued on/)).toBeVisible({ timeout: 30_000 });
    await page.goto(`${app.origin}/#packs`);
    await page.getByRole('row', { name: /Superseded/ }).click();
    await expect(page.getByRole('link', { name: 'version 1.1' })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    expect(sha256(readFileSync(await (await download).path()))).toBe(sha256(first));
  });
  expect(app.problems).toEqual([]);
});

/** How much of the page that is shown is not white. */
function inkOf(page: Page): Promise<number> {
  return page.locator('canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
    return dark;
  });
}
