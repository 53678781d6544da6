/** The damage matrix, all 32 cases of it, each with its outcome: `npm run torture`. MATTERS_CASE names some. */
import { expect, test } from '@playwright/test';
import { findTestBrowser } from '../tools/find-test-browser.ts';
import { buildBurst } from './build.ts';
import { endureAll } from './damage.ts';
import { DATABASE_DAMAGE } from './damage-database.ts';
import { JOURNAL_DAMAGE } from './damage-journal.ts';

const program = findTestBrowser() ?? '';
test.skip(program === '', 'No browser was found: set CHROMIUM_PATH.');

const CASES = [...DATABASE_DAMAGE, ...JOURNAL_DAMAGE];
const asked = new RegExp(process.env.MATTERS_CASE ?? '');

test('every kind of damage is made good or asked about, and none is silent', async () => {
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(32);
  await buildBurst();
  const outcomes = await endureAll(
    program,
    CASES.filter(({ name }) => asked.test(name)),
  );
  expect(outcomes.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
});
