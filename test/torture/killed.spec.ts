/** 300 rounds of kill -9 and torn tails: `npm run torture`. MATTERS_ROUNDS changes the number. */
import { expect, test } from '@playwright/test';
import { findTestBrowser } from '../tools/find-test-browser.ts';
import { buildBurst } from './build.ts';
import { endure } from './rounds.ts';

const program = findTestBrowser() ?? '';
const rounds = Number(process.env.MATTERS_ROUNDS ?? 300);
test.skip(program === '', 'No browser was found: set CHROMIUM_PATH.');
test.beforeAll(buildBurst);

test(`${rounds} rounds of kill -9 and torn tails lose nothing that was acknowledged`, async () => {
  const endured = await endure({
    program,
    rounds,
    journal: 'on',
    tear: true,
    seed: 20_211,
    port: 47_903,
    onRound: console.log,
  });
  console.log(
    `${endured.rounds} rounds, ${endured.acknowledged} acknowledged, ${endured.wipes} wipes, ${endured.tornTails} torn tails cut, ${endured.lost.length} lost`,
  );
  expect(endured.faults).toEqual([]);
  expect(endured.lost).toEqual([]);
  expect(endured.wipes).toBeGreaterThanOrEqual(Math.min(50, Math.floor(rounds / 7)));
});
