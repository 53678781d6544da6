/**
 * Nothing acknowledged is ever lost: kill -9 in write bursts, torn tails, again and again.
 *
 * The second test switches the journal off and must lose writes: a fault test that
 * cannot fail proves nothing. `npm run torture` does 300 rounds.
 */
import { expect, test } from '@playwright/test';
import { findTestBrowser } from '../tools/find-test-browser.ts';
import { buildBurst } from '../torture/build.ts';
import { endure } from '../torture/rounds.ts';

const program = findTestBrowser() ?? '';
test.describe.configure({ retries: 0 });
test.skip(program === '', 'No browser was found: set CHROMIUM_PATH.');
test.setTimeout(600_000);
test.beforeAll(buildBurst);

test('20 rounds of kill -9 and torn tails lose nothing that was acknowledged', async () => {
  const endured = await endure({
    program,
    rounds: 20,
    journal: 'on',
    tear: true,
    seed: 7,
    port: 47_901,
    onRound: console.log,
  });
  expect(endured.faults).toEqual([]);
  expect(endured.lost).toEqual([]);
  expect(endured.acknowledged).toBeGreaterThan(60);
  expect(endured.tornTails).toBeGreaterThanOrEqual(18);
  expect(endured.wipes).toBeGreaterThanOrEqual(3);
});

test('with the journal switched off the same torture does lose writes', async () => {
  const endured = await endure({ program, rounds: 6, journal: 'off', tear: true, seed: 7, port: 47_902 });
  expect(endured.acknowledged).toBeGreaterThan(20);
  expect(endured.lost.length).toBeGreaterThan(0);
});
