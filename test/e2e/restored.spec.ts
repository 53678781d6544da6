/** Killing everything during a restore and a snapshot: the old state or the new, never between. */
import { expect, test } from '@playwright/test';
import { findTestBrowser } from '../tools/find-test-browser.ts';
import { buildBurst } from '../torture/build.ts';
import { killRestores } from '../torture/restored.ts';

const program = findTestBrowser() ?? '';
test.describe.configure({ retries: 0 });
test.skip(program === '', 'No browser was found: set CHROMIUM_PATH.');
test.setTimeout(900_000);
test.beforeAll(buildBurst);

test('10 kills during restores and snapshots leave the old state or the new', async () => {
  const restored = await killRestores({
    program,
    rounds: 10,
    port: 47_904,
    // Spread over a restore and the snapshot after it, whatever the machine takes for them.
    pause: (round) => 20 + ((round * 911) % 4500),
  });
  for (const line of restored.said) console.log(line);
  console.log(`${restored.starts} starts, ${restored.restores} restores, ${restored.snapshots} snapshots`);
  expect(restored.faults).toEqual([]);
  expect(restored.restores).toBeGreaterThan(0);
});
