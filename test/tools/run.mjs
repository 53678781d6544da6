/**
 * `npm test`: everything that holds the work to its word.
 *
 * Builds, checks format and types, then runs the unit, real-browser and
 * end-to-end tests. A browser is found, or on Debian installed, just as `npm
 * start` does it. Where none can be had its tests are counted as skipped, aloud.
 * The last line is the sum: `312 passed, 0 failed, 3 skipped`; before it stand the
 * names of what failed. A check that fails counts as one failed; no tests at all is
 * a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildWhenStale } from './build.mjs';

const root = resolve(import.meta.dirname, '../..');
const results = join(root, 'out/test-results');
const temporary = mkdtempSync(join(tmpdir(), 'matters-test-'));
const sum = { passed: 0, failed: 0, skipped: 0 };
/** Told again at the end, where a long log is read first. */
const failures = [];

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
  failures.push(`${title}: counts as one failed test`);
}

/** Adds a runner's own counts. A runner that ends badly without a failed test (a file that did not load) is one failed. */
function tests(title, program, args, report, counts) {
  rmSync(report, { force: true });
  const good = run(title, program, args);
  const counted = existsSync(report) ? counts(JSON.parse(readFileSync(report, 'utf8'))) : null;
  sum.passed += counted?.passed ?? 0;
  sum.skipped += counted?.skipped ?? 0;
  sum.failed += counted?.failed || (good && counted ? 0 : 1);
  if (!good || !counted) failures.push(...(counted?.names.length ? counted.names : [`${title}: ended badly`]));
}

/** "test/storage/undo.test.ts: takes back one intention (and its first line of why)". */
function failedUnits(report) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const tests = assertionResults.filter((one) => one.status === 'failed');
    if (status === 'failed' && tests.length === 0) return [`${file}: ${firstLine(message)}`];
    return tests.map(({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages[0])}`);
  });
}

function failedJourneys(suites) {
  return suites.flatMap(({ file, specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ title, tests }) => `test/${file}: ${title}: ${firstLine(tests.at(-1)?.results.at(-1)?.error?.message)}`),
    ...failedJourneys(inner),
  ]);
}

const firstLine = (text = '') => stripVTControlCharacters(text).split('\n')[0];

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
    names: failedUnits(report),
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
    ({ stats, suites }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
      names: failedJourneys(suites),
    }),
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
if (failures.length > 0) console.log(`\n${failures.map((failure) => `FAILED ${failure}`).join('\n')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed === 0 ? 0 : 1);
