/**
 * `npm test`: everything that holds the work to its word.
 *
 * Builds, checks format and types, then runs the unit, real-browser and
 * end-to-end tests. A browser is found, or on Debian installed, just as `npm
 * start` does it. Where none can be had its tests are counted as skipped, aloud.
 * The last line is the sum: `312 passed, 0 failed, 3 skipped`. A check that fails
 * counts as one failed; no tests at all is a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildWhenStale } from './build.mjs';

const root = resolve(import.meta.dirname, '../..');
const results = join(root, 'out/test-results');
const temporary = mkdtempSync(join(tmpdir(), 'matters-test-'));
const sum = { passed: 0, failed: 0, skipped: 0 };

/** Chromium leaves folders behind at every run; they go with this one's. */
const env = { ...process.env, TMPDIR: temporary, FORCE_COLOR: process.env.FORCE_COLOR ?? '0' };

function run(title, program, args) {
  console.log(`\n== ${title}`);
  const began = Date.now();
  const ended = spawnSync(process.execPath, [join('node_modules', program), ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  console.log(`== ${title}: ${ended.status === 0 ? 'good' : 'FAILED'}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return ended.status === 0;
}

function check(title, program, args) {
  if (run(title, program, args)) return;
  sum.failed += 1;
  console.log(`${title} failed and counts as one failed test.`);
}

/** Adds a runner's own counts. A runner that ends badly without a failed test (a file that did not load) is one failed. */
function tests(title, program, args, report, counts) {
  rmSync(report, { force: true });
  const good = run(title, program, args);
  const counted = existsSync(report) ? counts(JSON.parse(readFileSync(report, 'utf8'))) : null;
  sum.passed += counted?.passed ?? 0;
  sum.skipped += counted?.skipped ?? 0;
  sum.failed += counted?.failed || (good && counted ? 0 : 1);
}

function whichBrowser() {
  const asked = spawnSync(process.execPath, ['out/main/launch.js', '--which-browser'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const program = asked.status === 0 ? asked.stdout.trim() : null;
  return { program, why: asked.stderr.trim() };
}

function filesIn(folder, ending) {
  const full = join(root, folder);
  return existsSync(full) ? readdirSync(full, { recursive: true }).filter((name) => ending.test(name)) : [];
}

buildWhenStale();
mkdirSync(results, { recursive: true });
const browser = whichBrowser();
if (browser.program) env.CHROMIUM_PATH = browser.program;
else delete env.CHROMIUM_PATH;

check('Format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--no-errors-on-unmatched', '.']);
check('Types', 'typescript/bin/tsc', ['--noEmit']);

const unit = join(results, 'vitest.json');
tests(
  browser.program ? 'Unit and real-browser tests' : 'Unit tests',
  'vitest/vitest.mjs',
  ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
  unit,
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
);

if (browser.program) {
  const journeys = join(results, 'playwright.json');
  env.PLAYWRIGHT_JSON_OUTPUT_NAME = journeys;
  tests(
    'End-to-end tests',
    '@playwright/test/cli.js',
    ['test', '-c', 'test/playwright.config.ts', '--project=e2e', '--reporter=list,json'],
    journeys,
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }),
  );
} else {
  const left = [...filesIn('test/chromium', /\.test\.tsx?$/), ...filesIn('test/e2e', /\.spec\.ts$/)];
  sum.skipped += left.length;
  console.log('\n!! NO BROWSER: the real-browser and end-to-end tests were NOT run.');
  console.log(`!! ${browser.why}`);
  for (const file of left) console.log(`!! skipped: ${file}`);
  console.log(`!! Each of these ${left.length} files is counted as one skipped test.`);
}

rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
if (sum.passed + sum.failed === 0) sum.failed = 1;
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed === 0 ? 0 : 1);
