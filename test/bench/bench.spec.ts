/** `npm run bench`: every figure beside a rival's, in one run. MATTERS_BENCH names some: workspace, journal, escalations, findings, reading, documents, minuting. */
import { test } from '@playwright/test';
import { findTestBrowser } from '../tools/find-test-browser.ts';
import { benchDocuments } from './documents.ts';
import { benchEscalations } from './escalations.bench.ts';
import { benchFindings } from './findings.bench.ts';
import { benchJournal } from './journal.bench.ts';
import { printMeasured } from './measured.ts';
import { benchMinuting } from './minuting.bench.ts';
import { benchReading } from './reading.bench.ts';
import { benchWorkspace } from './workspace.bench.ts';

const program = findTestBrowser() ?? '';
const asked = new RegExp(process.env.MATTERS_BENCH ?? '');
const NOT_ASKED = 'MATTERS_BENCH names other parts.';

test('the workspace of ten years', async () => {
  test.skip(program === '', 'No browser was found: set CHROMIUM_PATH.');
  test.skip(!asked.test('workspace'), NOT_ASKED);
  printMeasured('Ten years of eight bodies', await benchWorkspace(program));
});

test('the journal', async () => {
  test.skip(!asked.test('journal'), NOT_ASKED);
  printMeasured('The journal', await benchJournal());
});

test('the register of escalations', async () => {
  test.skip(program === '', 'No browser was found: set CHROMIUM_PATH.');
  test.skip(!asked.test('escalations'), NOT_ASKED);
  printMeasured('Escalations', await benchEscalations());
});

test('the findings', () => {
  test.skip(!asked.test('findings'), NOT_ASKED);
  printMeasured('Findings', benchFindings());
});

test('reading', async () => {
  test.skip(!asked.test('reading'), NOT_ASKED);
  printMeasured('Reading', await benchReading());
});

test('documents', async () => {
  test.skip(!asked.test('documents'), NOT_ASKED);
  printMeasured('Documents', await benchDocuments());
});

test('minuting a meeting', async () => {
  test.skip(program === '', 'No browser was found: set CHROMIUM_PATH.');
  test.skip(!asked.test('minuting'), NOT_ASKED);
  printMeasured('Minuting a meeting', await benchMinuting());
});
