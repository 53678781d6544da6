/**
 * The life of a memorandum, as the secretary of its Steering Group lives it: drafted,
 * sent round, reviewed and approved at a meeting, ratified, executed, annexed, given
 * notice. Both tables, the timeline and the pack show it, and nothing is typed twice.
 * Every button is pressed by its key, and every screen is held to WCAG by axe.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readPdf } from '../documents/read-pdf.ts';
import { lockedWord, wordOf } from '../reading/word-files.ts';
import { look } from './accessible.ts';
import { expect, test } from './fixtures.ts';

const PLAN = new TextEncoder().encode('%PDF-1.7 the plan');
const pictures = process.env.MATTERS_PICTURES;
const MOU = 'documents/document:mou';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample programme' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Integrated Rehabilitative Services/, {
    timeout: 60_000,
  });
}

async function goTo(page: Page, place: string, shown: Locator): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await expect(shown).toBeVisible();
}

const button = (place: Page | Locator, name: string | RegExp, exact = true) =>
  place.getByRole('button', typeof name === 'string' ? { name, exact } : { name });

/** As dragged from a folder onto a place of the page. */
async function dropOn(place: Locator, name: string, bytes: Uint8Array): Promise<void> {
  await place.evaluate(
    (element, [fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], fileName));
      for (const kind of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, [...bytes]] as const,
  );
}

const rowsOf = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('[role="gridcell"]')].map(
          (cell) => cell.querySelector('.ma-cell__text')?.textContent ?? '',
        ),
      ),
    );

async function saved(page: Page, name: string, folder: string): Promise<Uint8Array> {
  const saving = page.waitForEvent('download', { timeout: 90_000 });
  await button(page, name).press('Enter');
  const file = await saving;
  const path = join(folder, `saved-${file.suggestedFilename()}`);
  await file.saveAs(path);
  return new Uint8Array(readFileSync(path));
}

test('a version is drafted, circulated, approved at a meeting, executed, annexed and given notice', async ({ app }) => {
  test.setTimeout(600_000);
  const page = await app.openWindow();
  await openSample(page);
  const versions = page.getByRole('heading', { name: 'Versions', exact: true });
  await goTo(page, MOU, versions);
  await look(page, 'document');

  // Drafted: the label is proposed, and the row of the Change history comes with it.
  await button(page, 'Add a version').press('Enter');
  await page.getByRole('radio', { name: 'An edit by another party in between' }).check();
  await expect(page.getByLabel('Version', { exact: true })).toHaveValue('0.8a');
  await page.getByRole('radio', { name: 'The next draft' }).check();
  await expect(page.getByLabel('Version', { exact: true })).toHaveValue('0.9');
  await page.getByLabel('Reason for change').fill('Edits after the legal read-through');
  await page.getByLabel('Date', { exact: true }).fill('14/5/21');
  await look(page, 'document-new-version');
  await page.getByLabel('Date', { exact: true }).press('Enter');
  const changes = page.getByRole('grid', { name: 'Change history' });
  await expect(changes.locator('tbody tr')).toHaveCount(9);
  const author = (await rowsOf(changes)).at(-1)?.[2] ?? '';
  expect((await rowsOf(changes)).at(-1)).toEqual(['0.9', 'Edits after the legal read-through', author, '14/5/21']);

  // Its file is dropped on it, a locked one refused with its sentence and kept, and it is sent round.
  await goTo(page, `${MOU}/versions`, page.getByRole('region', { name: 'Version 0.9', exact: true }));
  const draft = page.getByRole('region', { name: 'Version 0.9', exact: true });
  const drop = draft.getByRole('region', { name: /Drop/ });
  await dropOn(drop, 'mou-locked.docx', lockedWord());
  await expect(draft.getByText('mou-locked.docx', { exact: false }).first()).toBeVisible();
  await button(draft, /^Keep its text/).press('Enter');
  await expect(draft.getByText(/is locked with a password\. Open it in Word/)).toBeVisible();
  const text = [
    '### Joint Governance',
    'The Steering Group meets fortnightly.',
    'Either Party may give 6 months notice.',
  ];
  await dropOn(drop, 'mou-0-9.docx', await wordOf(text));
  await expect(draft.getByText('mou-0-9.docx').first()).toBeVisible();
  await button(draft, /^Keep its text/).press('Enter');
  await expect(draft.getByText(/Its text is kept: \d+ paragraphs/)).toBeVisible();
  await draft.getByText('About version 0.9').click();
  await expect(draft.getByText('Files it had before')).toBeVisible();
  await button(draft, /^It was sent round for review today/).press('Enter');
  await expect(draft.getByText('In review', { exact: true }).first()).toBeVisible();
  await look(page, 'document-versions');

  // Reviewed and approved at the Steering Group: one press writes both tables, the version and the minute.
  await goTo(
    page,
    'meetings/meeting:sg-2021-05-26/minutes',
    page.getByRole('region', { name: 'Documents before this meeting' }),
  );
  await button(page, 'Record the review of a document').press('Enter');
  const form = page.getByRole('dialog');
  await form.getByLabel('Document', { exact: true }).selectOption({ label: 'GM IRS Memorandum of Understanding' });
  await form.getByLabel('Version that was before the meeting').selectOption('0.9');
  await form.getByRole('radio', { name: 'Approved as it was' }).check();
  await expect(form.getByLabel('The approved version is called')).toHaveValue('1.0');
  await form.getByLabel('The approved version is called').fill('0.7');
  await button(form, 'Record the review').press('Enter');
  await expect(form.getByText('Another version has this label already', { exact: false }).first()).toBeVisible();
  await look(page, 'meeting-review');
  await form.getByLabel('The approved version is called').fill('1.0');
  await button(form, 'Record the review').press('Enter');
  await expect(form).toHaveCount(0);
  await expect(
    page
      .getByText(
        'The GM IRS Steering Group approved version 0.9 of the GM IRS Memorandum of Understanding as version 1.0.',
      )
      .first(),
  ).toBeVisible();

  await goTo(page, MOU, versions);
  expect((await rowsOf(page.getByRole('grid', { name: 'Formal Review / Approval' }))).at(-1)).toEqual([
    'GM IRS Steering Group',
    '0.9',
    '26 May 2021',
  ]);
  expect((await rowsOf(changes)).at(-1)).toEqual([
    '1.0',
    'Approved by the GM IRS Steering Group (version 0.9)',
    author,
    '26 May 2021',
  ]);
  await expect(page.getByText('Agreed', { exact: true }).first()).toBeVisible();

  // An annex joins when both bodies have signed it off, and the document is another version.
  const annex = page.getByRole('region', { name: /^Sign-off of GM Programme Plan/ });
  await button(annex, /^Record the sign-off of .* by GM IRS Steering Group/).press('Enter');
  await annex.getByLabel('At its meeting').selectOption({ label: 'GM IRS Steering Group, 26 May 2021' });
  await button(annex, 'Save the sign-off').press('Enter');
  await expect(annex.getByText(/GM IRS Steering Group: signed off 26 May 2021/)).toBeVisible();
  await expect(button(annex, /^Add it to the document/)).toHaveCount(0);
  await button(annex, /^Record the sign-off of .* by GM Justice/).press('Enter');
  await annex.getByLabel('On', { exact: true }).fill('17 June 2021');
  await button(annex, 'Save the sign-off').press('Enter');
  await annex.getByText('Put in the file of GM Programme Plan').click();
  await dropOn(annex.getByRole('region', { name: 'File of GM Programme Plan' }), 'programme plan.pdf', PLAN);
  await expect(annex.getByText('Its file: programme plan.pdf')).toBeVisible();
  await look(page, 'document-annexes');
  await button(annex, /^Add it to the document/).press('Enter');
  await expect(annex).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'File of GM Programme Plan' })).toContainText('programme plan.pdf');
  expect((await rowsOf(changes)).at(-1)?.slice(0, 2)).toEqual(['1.1', 'Added the annex GM Programme Plan']);

  // Ratified by a party, with the sheet that went to it; signed and executed on a whole day.
  await goTo(page, `${MOU}/agreement`, page.getByRole('heading', { name: 'Identified Parties' }));
  await expect(page.getByText('GM Regional Probation Director', { exact: false }).first()).toBeVisible();
  const gmca = page.getByRole('region', { name: 'Ratification by Greater Manchester Combined Authority' });
  await button(gmca, /^Issue the ratification sheet/).press('Enter');
  await expect(gmca.getByText(/sheet sent/)).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('heading', { name: 'Ratification sheets issued' })).toBeVisible();
  await gmca.getByText(/^What Greater Manchester/).click();
  for (const [name, value] of [
    ['By its board', 'GMCA Cabinet'],
    ['Date', '9 June 2021'],
  ] as const) {
    await button(gmca, `Change ${name}`).press('Enter');
    await gmca.getByLabel(name, { exact: true }).fill(value);
    await page.keyboard.press('Enter');
    await expect(gmca.getByText(value, { exact: true }).first()).toBeVisible();
  }
  await button(gmca, 'Change Answer').press('Enter');
  await gmca.getByLabel('Answer', { exact: true }).selectOption({ label: 'Ratified' });
  await page.keyboard.press('Enter');
  await expect(gmca.getByText('Ratified', { exact: true }).first()).toBeVisible();

  await button(page, 'Record the execution').press('Enter');
  const executing = page.getByRole('form', { name: 'Execution' });
  await executing.getByLabel('Executed on').fill('June 2021');
  await button(executing, 'Save the execution').press('Enter');
  await expect(executing.getByText('an execution date needs its day', { exact: false })).toBeVisible();
  await executing.getByLabel('Executed on').fill('18 June 2021');
  await executing.getByLabel('Version that was signed').selectOption('1.1');
  await button(executing, 'Save the execution').press('Enter');
  await expect(page.getByText('Executed: version 1.1, 18 June 2021.')).toBeVisible();

  await button(page, 'Record notice to end it').press('Enter');
  const giving = page.getByRole('form', { name: 'Notice' });
  await giving.getByLabel('Given by').selectOption({ label: 'Greater Manchester Combined Authority' });
  await giving.getByLabel('Given on').fill('31 August 2021');
  await expect(giving.getByText('Monday 28 February 2022')).toBeVisible();
  await button(giving, 'Save the notice').press('Enter');
  await expect(page.getByText('It runs out on Monday 28 February 2022.')).toBeVisible();
  await page.getByText('Why? About the day the notice runs out').click();
  await expect(
    page.getByText(/28 February 2022\. That month has no day 31, so its last day counts\. \(MoU/),
  ).toBeVisible();
  await look(page, 'document-agreement');
  const signature = await saved(page, 'Save the signature page', app.dataFolder);
  if (pictures)
    await import('node:fs').then(({ writeFileSync }) => writeFileSync(`${pictures}/signature-page.pdf`, signature));
  const signed = (await readPdf(signature)).pages.join(' ');
  for (const words of ['Signature', 'Name (block capitals)', 'Position', 'SECRETARY OF STATE FOR JUSTICE (MoJ)'])
    expect(signed).toContain(words);

  // The timeline says it all, in order.
  await goTo(page, `${MOU}/timeline`, page.getByRole('table', { name: /^Timeline/ }));
  const lines = await page
    .getByRole('table', { name: /^Timeline/ })
    .locator('tbody tr')
    .allInnerTexts();
  const said = lines.map((line) => line.replace(/\s+/g, ' '));
  const order = [
    /14 May 2021.* 0\.9 Change: Edits after the legal/,
    /26 May 2021 0\.9 Review: Approved GM IRS Steering Group/,
    /26 May 2021.* 1\.0 Change: Approved by/,
    /26 May 2021 Annex: Signed off/,
    /9 June 2021 1\.1 Ratification: Ratified Greater Manchester Combined Authority, GMCA Cabinet/,
    /17 June 2021 1\.1 Change: Added the annex GM Programme Plan/,
    /17 June 2021 Annex: Signed off/,
    /18 June 2021 1\.1 Execution: Executed/,
    /31 August 2021 Notice: Notice given/,
    /28 February 2022 Notice: Notice runs out/,
  ].map((wanted) => said.findIndex((line) => wanted.test(line)));
  expect(
    order.every((place) => place >= 0),
    said.join('\n'),
  ).toBe(true);
  expect([...order].sort((one, other) => one - other)).toEqual(order);
  await button(page, /^Who and where Review 0\.9/).press('Enter');
  await expect(page.getByText('GM IRS Steering Group, 26 May 2021').first()).toBeVisible();
  await look(page, 'document-timeline');

  // And the pack of the next meeting shows it, with nothing typed again.
  await goTo(page, 'meetings/meeting:sg-2021-05-26/agenda', button(page, 'Build the pack'));
  await button(page, 'Build the pack').press('Enter');
  await expect(page.locator('.ma-pack__count')).toHaveText(/^\d+ pages$/, { timeout: 120_000 });
  const pack = await saved(page, 'Save as PDF', app.dataFolder);
  const printed = (await readPdf(pack)).pages.join(' ').replace(/\s+/g, ' ');
  for (const words of [
    'Approved by the GM IRS Steering Group (version 0.9)',
    'version 1.1, 18 June 2021',
    'it runs out on 28 February 2022',
    'GMCA Cabinet',
    'GM IRS Steering Group: 26 May 2021',
  ])
    expect(printed).toContain(words);
  expect(app.problems).toEqual([]);
});

test('two Word files are compared by paragraph and word, and the comparison is printed', async ({ app }) => {
  test.setTimeout(200_000);
  const page = await app.openWindow();
  await openSample(page);
  await goTo(page, `${MOU}/versions`, page.getByRole('region', { name: 'Version 0.8', exact: true }));
  const one = [
    '### Timescales',
    'Either Party may end this MoU upon giving 3 months notice.',
    'The Board meets monthly.',
  ];
  const other = [
    '### Timescales',
    'Either Party may end this MoU upon giving 6 calendar months notice.',
    'Contracts go on.',
  ];
  for (const [label, text] of [
    ['0.7', one],
    ['0.8', other],
  ] as const) {
    const version = page.getByRole('region', { name: `Version ${label}`, exact: true });
    await dropOn(version.getByRole('region', { name: /Drop/ }), `mou-${label}.docx`, await wordOf(text));
    await expect(version.getByText(`mou-${label}.docx`).first()).toBeVisible();
  }
  // A version that came as a PDF has its text pasted.
  const pasted = page.getByRole('region', { name: 'Version 0.6a', exact: true });
  await pasted.getByText('About version 0.6a').click();
  await button(pasted, 'Change Its text').press('Enter');
  await pasted.getByLabel('Its text').fill('The Board meets monthly.\nContracts go on.');
  await page.keyboard.press('Control+Enter');
  await expect(pasted.getByText('kept here, 7 words')).toBeVisible();
  await expect(pasted.getByText('Superseded', { exact: true }).first()).toBeVisible();
  await goTo(page, `${MOU}/compare`, button(page, 'Compare'));
  await expect(
    page.getByLabel('Compare version').getByRole('option', { name: '0.6a: its text, kept here' }),
  ).toHaveCount(1);
  await page.getByLabel('Compare version').selectOption('0.7');
  await page.getByLabel('with version').selectOption('0.8');
  await button(page, 'Compare').press('Enter');
  await expect(page.getByText(/From 0\.7 to 0\.8: 1 paragraph changed, 1 put in, 1 taken out/)).toBeVisible({
    timeout: 30_000,
  });
  const differences = page.getByRole('table', { name: 'Differences' });
  await expect(differences.locator('ins').first()).toContainText('6 calendar');
  await expect(differences.locator('del').first()).toContainText('3');
  await look(page, 'document-compare');
  const pdf = await saved(page, 'Save the comparison', app.dataFolder);
  if (pictures) await import('node:fs').then(({ writeFileSync }) => writeFileSync(`${pictures}/comparison.pdf`, pdf));
  const printed = (await readPdf(pdf)).pages.join(' ').replace(/\s+/g, ' ');
  for (const words of ['Version 0.7 compared with version 0.8', 'Taken out', 'Put in', '6 calendar months'])
    expect(printed).toContain(words);

  await goTo(page, `${MOU}/versions`, page.getByRole('region', { name: 'Version 0.7', exact: true }));
  const version = page.getByRole('region', { name: 'Version 0.7', exact: true });
  const whole = await wordOf(one);
  await dropOn(version.getByRole('region', { name: /Drop/ }), 'cut-short.docx', whole.subarray(0, whole.length - 500));
  await expect(version.getByText('cut-short.docx').first()).toBeVisible();
  await goTo(page, `${MOU}/compare`, button(page, 'Compare'));
  await page.getByLabel('Compare version').selectOption('0.7');
  await page.getByLabel('with version').selectOption('0.8');
  await button(page, 'Compare').press('Enter');
  await expect(page.getByText(/cut-short\.docx cannot be read: it is damaged or was cut short/)).toBeVisible({
    timeout: 30_000,
  });
  await look(page, 'document-compare-refused');
  expect(app.problems).toEqual([]);
});

test('a bad change table is shown as understood, and what cannot be taken is not lost', async ({ app }) => {
  test.setTimeout(200_000);
  const page = await app.openWindow();
  await openSample(page);
  await goTo(page, MOU, page.getByRole('heading', { name: 'Versions', exact: true }));
  await button(page, /Paste a table.* the change history/).press('Enter');
  const box = page.getByLabel('Paste the table here');
  await box.fill(
    ['Version\tDate\tClause', 'Before Day One\t\t', '0.9\t12/25/20\t10.5', '0.9\t31/02/21\t', '\t1/6/21\tmerged'].join(
      '\n',
    ),
  );
  await expect(page.getByText(/Understood: 2 changes\. 1 cannot be taken yet/)).toBeVisible();
  await expect(page.getByText(/The headings have no Reason for change, no Author/)).toBeVisible();
  await expect(page.getByText(/The month stands first here/)).toBeVisible();
  await expect(page.getByText(/This version stands in the table already/)).toBeVisible();
  await look(page, 'document-bad-table');
  await button(page, 'Add 2 changes').press('Enter');
  const changes = page.getByRole('grid', { name: 'Change history' });
  await expect(changes.locator('tbody tr')).toHaveCount(10);
  await expect(box).toHaveValue('Version\tDate\tClause\n\t1/6/21\tmerged');
  await button(page, 'Cancel').press('Enter');

  await button(page, /Paste a table.* the change history/).press('Enter');
  const long = Array.from({ length: 5000 }, (_, at) => `2.${at}\tEdit ${at}\tAnn Marsh\t1/6/21`).join('\n');
  await box.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, long);
  await expect(page.getByText('Understood: 5000 changes.')).toBeVisible({ timeout: 30_000 });
  await button(page, 'Add 5000 changes').press('Enter');
  await expect(button(page, 'Show the 4,810 rows before these')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Current version: 2.4999')).toBeVisible();
  expect(app.problems).toEqual([]);
});
