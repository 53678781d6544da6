/**
 * A year's work in small, with the keyboard alone: a fortnightly body, three meetings,
 * six people of three parties, twenty entries, eight actions and two decisions.
 *
 * Each meeting is minuted, closed, cleared by both chairs and circulated; the next one
 * agrees it in one step. The third agenda's log holds what is open and what has closed
 * since the last; the minutes carry every entry under the same number in three formats.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readPdf } from '../documents/read-pdf.ts';
import { look } from './accessible.ts';
import { choose, goTo, openRow, pick, press, tabTo, type } from './by-keyboard.ts';
import { expect, type MattersApp, test } from './fixtures.ts';

const root = resolve(import.meta.dirname, '../..');
const PARTIES = ['Wessex Combined Authority', 'Probation Service', 'Wessex Police'] as const;
const PEOPLE = [
  ['Ann Ogden', PARTIES[0]],
  ['Ben Okoro', PARTIES[0]],
  ['Cai Lloyd', PARTIES[1]],
  ['Dee Roy', PARTIES[1]],
  ['Ewa Nowak', PARTIES[2]],
  ['Fay Hall', PARTIES[2]],
] as const;

/** By meeting, then under which item (by its number), what is typed. */
const MINUTED = [
  [
    [1, 'The chair welcomed members.'],
    [5, 'Members noted that ten places were open.'],
    [5, 'Action: Ann Ogden to ask for twelve places by 20 May'],
    [5, 'Action: Cai Lloyd and Dee Roy to write to the provider by 21 May'],
    [5, 'Decision: The pilot goes on until the autumn.'],
    [7, 'Action: Ewa Nowak to circulate the dates by 24 May'],
  ],
  [
    [1, 'Apologies were received.'],
    [5, 'Members heard that twelve places were open.'],
    [5, 'Action: Ben Okoro to report on estates at the next meeting'],
    [5, 'Action: Fay Hall to visit the site by 4 June'],
    [5, 'Decision: The lease is renewed for a year.'],
    [6, 'The Secretary reported.'],
    [6, 'Action: Dee Roy to send the figures by 7 June'],
  ],
  [
    [1, 'The chair thanked Ben Okoro.'],
    [5, 'Members discussed the autumn.'],
    [5, 'Action: Ann Ogden to draft the plan by 18 June'],
    [5, 'Members asked for a paper.'],
    [5, 'Action: Cai Lloyd to write that paper by 21 June'],
  ],
] as const;

test('three meetings go round with the keyboard alone, and nothing is typed twice', async ({ app }) => {
  test.setTimeout(600_000);
  const page = await app.openWindow();
  await begin(page);
  const meetings = await layOut(page);
  const [first, second, third] = meetings as [string, string, string];

  await test.step('the first meeting: attendance, an interest, entries, a deferred item', async () => {
    await addItems(page, first, ['Places', 'Estates']);
    await goTo(page, `${first}/attendance`);
    for (const [at, [name]] of PEOPLE.entries()) {
      if (at === 5) await pick(page, page.getByLabel('As', { exact: true }), 'Apol', 'apologies');
      await choose(page, page.getByRole('combobox', { name: 'Add somebody' }), name);
      await expect(page.locator('.ma-attendance__table tbody tr')).toHaveCount(at + 1);
    }
    await pick(page, page.getByLabel('Role of Ann Ogden at this meeting'), 'Chair', 'chair');
    await pick(page, page.getByLabel('Ewa Nowak joined at'), 'Item 5', /^agendaItem:/);
    await expect(page.getByText('5 present; the quorum is 3: the meeting is quorate.')).toBeVisible();
    await expect(page.getByText('Probation Service 2, Wessex Combined Authority 2, Wessex Police 1')).toBeVisible();
    await look(page, 'cycle-attendance');

    await openRoom(page, first);
    await minute(page, MINUTED[0], 0);
    await declareInterest(page);
    await page.keyboard.press('Control+6');
    await outcome(page, 6, 'Def', 'deferred');
    await type(page, page.getByLabel('Why item 6 was deferred'), 'The paper was late');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Saved ✓')).toBeVisible();
    await look(page, 'cycle-room');
  });

  await test.step('read-back shows what was settled, item by item, and nothing else', async () => {
    await page.keyboard.press('Control+5');
    await page.keyboard.press('Alt+R');
    const shared = page.getByRole('dialog', { name: '5 Places' });
    await expect(shared.getByRole('heading', { level: 3 })).toHaveCount(3);
    await expect(shared).toContainText('The pilot goes on until the autumn.');
    await expect(shared).toContainText('Cai Lloyd, Dee Roy · By 21 May 2021');
    await expect(shared).not.toContainText('ten places');
    await look(page, 'cycle-read-back');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('dialog', { name: '6 Estates' })).toContainText('Nothing was settled');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'New entry under item 5', exact: true })).toBeFocused();
  });

  await test.step('closing: what has no outcome, what goes forward, the note of the day', async () => {
    await press(page, 'End the meeting');
    const missing = page.locator('.ma-missing');
    await expect(missing.getByRole('link')).toHaveText([/^2 /, /^3 /, /^4 /, /^8 /]);
    await look(page, 'cycle-closing');
    await tabTo(page, missing.getByRole('link', { name: /^2 / }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'New entry under item 2', exact: true })).toBeFocused();
    for (const number of [2, 3, 4, 8]) await outcome(page, number, 'Not', 'not-reached');
    await goTo(page, `${first}/closing`);
    await expect(page.getByText('Each item has an outcome')).toBeVisible();
    await expect(page.getByLabel('Where Estates goes')).toHaveValue('next-agenda');
    await expect(page.getByLabel('Where Places goes')).toHaveValue('stops');
    await press(page, 'Carry forward');
    await expect(page.getByRole('link', { name: 'On the next agenda' })).toBeVisible();
    await press(page, 'Issue the note of actions and decisions');
    await expect(page.getByText('Actions and decisions, version 1, issued on')).toBeVisible({ timeout: 60_000 });
    await look(page, 'cycle-closed');
  });

  await test.step('both chairs clear the minutes before they are circulated', async () => {
    await circulate(page, first, true);
  });

  await test.step('the second meeting starts as the first, agrees it in one step, and has its deferred item', async () => {
    await addItems(page, second, ['Money'], 8);
    await goTo(page, `${second}/attendance`);
    await press(page, 'Start as last time’s (6)');
    await expect(page.locator('.ma-attendance__table tbody tr')).toHaveCount(6);
    await expect(page.getByLabel('Role of Ann Ogden at this meeting')).toHaveValue('chair');
    await openRoom(page, second);
    await expect(page.locator('.ma-room h2')).toHaveText([
      /^1 /,
      /^2 /,
      /^3 /,
      /^4 /,
      '5 Estates',
      '6 Money',
      /^7 /,
      /^8 /,
    ]);
    await page.keyboard.press('Control+3');
    await press(page, /^Agree the minutes of/);
    await expect(page.locator('textarea', { hasText: /were agreed as a correct record/ })).toHaveCount(1, {
      timeout: 60_000,
    });
    await minute(page, MINUTED[1], 1);
    await close(page, [2, 4, 7, 8]);
    await circulate(page, second, false);
  });

  await test.step('one action was done at the second meeting, another is found to have been done at the first', async () => {
    await closeAction(page, 'SG/2021/A01', '26 May 2021');
    await closeAction(page, 'SG/2021/A02', '12 May 2021');
  });

  await test.step('the third meeting, and what its agenda has from the others', async () => {
    await addItems(page, third, ['Autumn']);
    await press(page, 'Autumn');
    const item = page.getByRole('form', { name: 'Item: Autumn' });
    await choose(page, item.getByRole('combobox', { name: 'What it is about' }), 'SG/2021/A05');
    await page.keyboard.press('Tab');
    await press(page, 'Save item', item);
    await expect(item).toBeHidden();
    await goTo(page, `${third}/attendance`);
    await press(page, 'Start as last time’s (6)');
    await openRoom(page, third);
    await page.keyboard.press('Control+3');
    await press(page, /^Agree the minutes of/);
    await expect(page.locator('textarea', { hasText: /were agreed as a correct record/ })).toHaveCount(1, {
      timeout: 60_000,
    });
    await minute(page, MINUTED[2], 1);
    await expect(page.getByText('Saved ✓')).toBeVisible();
  });

  await test.step('the third log holds what is open and what has closed since the last', async () => {
    const { pages } = await pdf(app, 'pack', '2021-06-09');
    const log = pages.filter((text) => text.includes('Matters arising and action log')).join(' ');
    const named = new Set(log.match(/SG\/2021\/A\d\d/g));
    expect([...named].sort()).toEqual(['A01', 'A03', 'A04', 'A05', 'A06'].map((each) => `SG/2021/${each}`));
  });

  await test.step('its matters arising are only those that no other item is about', async () => {
    const out = join(app.dataFolder, 'agenda.html');
    matters(app, 'agenda', '--meeting', '2021-06-09', '--out', out);
    const text = readFileSync(out, 'utf8').replaceAll(/<style>.*?<\/style>|<[^>]+>/gs, '');
    expect(text).toContain('Open: SG/2021/A03, SG/2021/A04, SG/2021/A06.');
    expect(text).toContain('SG/2021/A05 is taken under item 5');
    expect(text).toContain('Closed since the last meeting: SG/2021/A01.');
  });

  await test.step('every entry is in the minutes as PDF, Word and HTML, under the same number', async () => {
    const expected = [
      ['2021-05-12', MINUTED[0], 0],
      ['2021-05-26', MINUTED[1], 1],
      ['2021-06-09', MINUTED[2], 1],
    ] as const;
    for (const [day, entries, agreed] of expected) {
      const texts = await inThreeFormats(app, day);
      for (const [format, text] of Object.entries(texts)) {
        for (const [number, words] of numbered(entries, agreed))
          expect(text, `${day} ${format}: ${words}`).toContain(squeezed(`${number}${words}`));
        expect(text.includes(squeezed('DRAFT')), `${day} ${format}`).toBe(day === '2021-06-09');
      }
    }
    const { html } = await inThreeFormats(app, '2021-05-12');
    expect(html).toContain(squeezed('Deferred to a later meeting. The paper was late.'));
    expect(html).toContain(
      squeezed('Cai Lloyd declared an interest: a trustee of the provider. Withdrew for the item.'),
    );
    expect(html).toContain(squeezed('SG/2021/01-5'));
  });
  expect(app.problems).toEqual([]);
});

async function begin(page: Page): Promise<void> {
  await type(page, page.getByLabel('Your name'), 'Ann Ogden');
  await type(page, page.getByLabel('Your post'), 'Programme officer');
  await type(page, page.getByLabel('The party you work for'), PARTIES[0]);
  await type(page, page.getByLabel('Name of the programme'), 'Wessex Partnership');
  await press(page, 'Start the programme');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wessex Partnership');
}

/** Starting made Ann Ogden and her party. The others, the body, the body, its series and its first three meetings: their addresses. */
async function layOut(page: Page): Promise<readonly string[]> {
  for (const party of PARTIES.slice(1)) {
    await goTo(page, 'parties/new');
    const form = page.getByRole('form', { name: 'New party' });
    await type(page, form.getByLabel('Name', { exact: true }), party);
    await press(page, 'Save party');
    await expect(form).toBeHidden();
  }
  for (const [name, party] of PEOPLE.slice(1)) {
    await goTo(page, 'people/new');
    const form = page.getByRole('form', { name: 'New person' });
    await type(page, form.getByLabel('Name', { exact: true }), name);
    await choose(page, form.getByRole('combobox', { name: 'Party' }), party);
    await press(page, 'Save person');
    await expect(form).toBeHidden();
  }
  await goTo(page, 'bodies/new');
  const body = page.getByRole('form', { name: 'New body' });
  await type(page, body.getByLabel('Name', { exact: true }), 'Wessex Steering Group');
  await type(page, body.getByLabel('Short name'), 'SG');
  await type(page, body.getByLabel('Quorum'), '3 members');
  for (const chair of ['Ann Ogden', 'Cai Lloyd'])
    await choose(page, body.getByRole('combobox', { name: /Chair/ }), chair);
  await page.keyboard.press('Tab');
  await press(page, 'Save body');
  await expect(body).toBeHidden();

  await goTo(page, 'calendar');
  await press(page, 'New series');
  const series = page.getByRole('form', { name: 'New series' });
  await type(page, series.getByLabel('First meeting'), '12 May 2021');
  await type(page, series.getByLabel('Begins at'), '10am');
  await type(page, series.getByLabel('Lasts, in minutes'), '90');
  await press(page, 'Save series');
  await expect(page.getByRole('row', { name: /Wed 12 May 2021/ })).toBeVisible();

  const meetings: string[] = [];
  for (const [row, day] of [
    ['Wed 12 May 2021', 'Wednesday 12 May 2021'],
    ['Wed 26 May 2021', 'Wednesday 26 May 2021'],
    ['Wed 9 June 2021', 'Wednesday 9 June 2021'],
  ] as const) {
    await openRow(page, page.getByRole('row', { name: new RegExp(row) }));
    const panel = page.getByRole('complementary', { name: day });
    await press(page, 'Make this meeting', panel);
    const link = panel.getByRole('link', { name: /Planned/ });
    await expect(link).toBeVisible();
    meetings.push(((await link.getAttribute('href')) ?? '').replace('#', ''));
  }
  return meetings.map((each) => each.split('/').slice(0, 2).join('/'));
}

async function addItems(
  page: Page,
  meeting: string,
  titles: readonly string[],
  count = 6 + titles.length,
): Promise<void> {
  await goTo(page, `${meeting}/agenda`);
  await press(page, 'Add the standing items');
  const field = page.getByRole('textbox', { name: 'Add an item' });
  for (const title of titles) {
    await type(page, field, title);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
  }
  await expect(page.locator('.ma-agenda__row')).toHaveCount(count);
}

async function openRoom(page: Page, meeting: string): Promise<void> {
  await goTo(page, `${meeting}/minutes`);
  await expect(page.locator('.ma-room')).toBeVisible();
}

/** `before`: entries that stand there already. */
async function minute(page: Page, lines: readonly (readonly [number, string])[], before: number): Promise<void> {
  const entries = page.locator('.ma-entry:not(.ma-entry--blank)');
  for (const [at, [item, line]] of lines.entries()) {
    await page.keyboard.press(`Control+${item}`);
    await expect(page.getByRole('textbox', { name: `New entry under item ${item}`, exact: true })).toBeFocused();
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await expect(entries).toHaveCount(before + at + 1);
  }
  const made = lines.filter(([, line]) => /^(Action|Decision):/.test(line)).length;
  await expect(page.locator('.ma-made')).toHaveCount(made);
  await expect(page.locator('.ma-made .govuk-tag')).toHaveCount(0);
}

async function declareInterest(page: Page): Promise<void> {
  await page.keyboard.press('Control+5');
  await page.keyboard.press('Alt+D');
  const form = page.getByRole('form', { name: 'Declare an interest' });
  await choose(page, form.getByRole('combobox', { name: 'Declared by' }), 'Cai Lloyd');
  await type(page, form.getByLabel('Interest'), 'a trustee of the provider');
  await pick(page, form.getByLabel('What followed'), 'With', 'withdrew');
  await look(page, 'cycle-declaring');
  await press(page, 'Save the interest', form);
  await expect(form).toBeHidden();
  await expect(page.getByRole('list', { name: 'Interests declared' })).toContainText('Cai Lloyd declared an interest');
}

async function outcome(page: Page, number: number, words: string, value: string): Promise<void> {
  await page.keyboard.press(`Control+${number}`);
  await page.keyboard.press('Alt+O');
  const field = page.getByLabel(`What came of item ${number}`);
  await expect(field).toBeFocused();
  await page.keyboard.type(words);
  await expect(field).toHaveValue(value);
}

async function close(page: Page, unreached: readonly number[]): Promise<void> {
  await press(page, 'End the meeting');
  await expect(page.getByText('The meeting has ended.')).toBeVisible();
  const missing = page.locator('.ma-missing');
  for (const [at, number] of unreached.entries()) {
    await press(page, `Not reached item ${number}`, missing);
    await expect(missing.getByRole('listitem')).toHaveCount(unreached.length - at - 1);
  }
  await expect(page.getByText('Each item has an outcome')).toBeVisible();
}

async function circulate(page: Page, meeting: string, shows: boolean): Promise<void> {
  await openRoom(page, meeting);
  const steps = page.getByRole('region', { name: 'Steps of the minutes' });
  await press(page, 'Circulate', steps);
  await expect(steps.getByRole('alert')).toContainText('The chair has not cleared these minutes.');
  await press(page, 'Cleared by Ann Ogden', steps);
  await press(page, 'Cleared by Cai Lloyd', steps);
  await expect(steps).toContainText('Cleared by the chair');
  await press(page, 'Circulate', steps);
  await expect(steps).toContainText('Circulated', { timeout: 60_000 });
  await expect(page.getByText('Minutes, draft, version 1, issued on')).toBeVisible();
  if (shows) await look(page, 'cycle-circulated');
}

async function closeAction(page: Page, reference: string, at: string): Promise<void> {
  await goTo(page, 'actions');
  await openRow(page, page.getByRole('row').filter({ hasText: reference }));
  const panel = page.getByRole('complementary', { name: reference });
  await pick(page, panel.getByLabel('Close it at'), at, /^meeting:/);
  await press(page, 'Close', panel.locator('.govuk-button-group'));
  await expect(panel.getByRole('button', { name: 'Reopen' })).toBeVisible();
}

const squeezed = (text: string) => text.replaceAll(/[\s\u200B]+/gu, '');

/** Entries with words of their own are numbered; what made a record is under its words. */
function numbered(
  entries: readonly (readonly [number, string])[],
  agreed: number,
): readonly (readonly [string, string])[] {
  const counts = new Map<number, number>(agreed === 0 ? [] : [[3, 1]]);
  return entries.map(([item, line]) => {
    const made = /^(?:Action|Decision): (.*)$/.exec(line)?.[1];
    if (made !== undefined) return ['', deed(made)];
    counts.set(item, (counts.get(item) ?? 0) + 1);
    return [`${item}.${counts.get(item)}`, line];
  });
}

/** 'Ann Ogden to ask for twelve places by 20 May' is printed as 'Ask for twelve places'. */
const deed = (line: string): string => {
  const said = line.replace(/^.*? to (?=[a-z])/, '').replace(/ (?:by \d.*|at the next meeting)$/, '');
  return said.slice(0, 1).toUpperCase() + said.slice(1);
};

function matters(app: MattersApp, ...args: readonly string[]): void {
  execFileSync(process.execPath, ['out/main/command-line.js', ...args, '--data-folder', app.dataFolder], {
    cwd: root,
    stdio: 'pipe',
  });
}

async function pdf(app: MattersApp, paper: 'pack' | 'minutes', day: string) {
  const out = join(app.dataFolder, `${paper}-${day}.pdf`);
  matters(app, paper, '--meeting', day, '--out', out);
  return readPdf(new Uint8Array(readFileSync(out)));
}

async function inThreeFormats(app: MattersApp, day: string) {
  const at = (ending: string) => join(app.dataFolder, `minutes-${day}.${ending}`);
  for (const ending of ['docx', 'html']) matters(app, 'minutes', '--meeting', day, '--out', at(ending));
  const parts = unzipSync(new Uint8Array(readFileSync(at('docx'))));
  const word = Object.entries(parts)
    .filter(([name]) => /^word\/(document|header\d*)\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes).replaceAll(/<[^>]+>/g, ''))
    .join(' ');
  const html = readFileSync(at('html'), 'utf8').replaceAll(/<style>.*?<\/style>|<[^>]+>/gs, '');
  return {
    pdf: squeezed((await pdf(app, 'minutes', day)).pages.join(' ')),
    word: squeezed(word),
    html: squeezed(html),
  };
}
