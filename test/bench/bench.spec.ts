/** `npm run bench`: every figure beside a rival's, in one run. MATTERS_BENCH names some: workspace, journal, findings, reading, documents, minuting. */
import { test } from '@playwright/test';
import { findTestBrowser } from '../tools/find-test-browser.ts';
import { benchDocuments } from './documents.ts';
import { benchFindings } from './findings.bench.ts';
import { benchJournal } from './journal.bench.ts';
import { printMeasured } from './measured.ts';
import { benchMinuting } from './minuting.bench.ts';
import { benchReading } from './reading.bench.ts';
import { benchWorkspace } from './workspace.bench.ts';

const program = findTestBrowser() ?? '';
const asked = new RegExp(process.env.MATTERS_BENCH ?? '');

test('the workspace of ten years', async () => {
  test.skip(program === '', 'No browser was found: set CHROMIUM_PATH.');
  test.skip(!asked.test('workspace'));
  printMeasured('Ten years of eight bodies', await benchWorkspace(program));
});

test('the journal', async () => {
  test.skip(!asked.test('journal'));
  printMeasured('The journal', await benchJournal());
});

test('the findings', () => {
  test.skip(!asked.test('findings'));
  printMeasured('Findings', benchFindings());
});

test('reading', async () => {
  test.skip(!asked.test('reading'));
  printMeasured('Reading', await benchReading());
});

test('documents', async () => {
  test.skip(!asked.test('documents'));
  printMeasured('Documents', await benchDocuments());
});

test('minuting a meeting', async () => {
  test.skip(program === '', 'No browser was found: set CHROMIUM_PATH.');
  test.skip(!asked.test('minuting'));
  printMeasured('Minuting a meeting', await benchMinuting());
});
