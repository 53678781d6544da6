/** The registers of escalations, risks and milestones, from the sample, as a person asks for them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { build, matters } from './matters.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 240_000 });
const folder = mkdtempSync(join(tmpdir(), 'matters-registers-'));
beforeAll(build);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the register of escalations says where each stands and how old it is on a day', () => {
  const out = join(folder, 'escalations.csv');
  const ran = matters('escalations', '--sample', '--on', '2021-06-01', '--out', out);
  expect(ran).toMatchObject({ code: 0, remark: '' });
  expect(ran.answer).toContain('2 escalations, OFFICIAL');
  const text = readFileSync(out, 'utf8');
  expect(text).toContain('"SG/2021/E01","Ratification of the memorandum by each Party"');
  expect(text).toContain('"Raised","High","June 2021","20",""');
});

test('one body’s, as a workbook, and what cannot be is said in a sentence', () => {
  const out = join(folder, 'risks.xlsx');
  const ran = matters('risks', '--sample', '--body', 'Police and Crime Panel', '--out', out);
  expect(ran.answer).toContain('5 risks, OFFICIAL');
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  expect(matters('risks', '--sample', '--out', join(folder, 'risks.pdf'))).toMatchObject({ code: 2 });
  expect(matters('escalations', '--sample', '--on', 'soon', '--out', out).remark).toContain('is not a day that exists');
});

test('the timeline keeps soft dates in their own words', () => {
  const out = join(folder, 'timeline.csv');
  expect(matters('timeline', '--sample', '--out', out).answer).toContain('32 milestones');
  expect(readFileSync(out, 'utf8')).toContain('"late September","Outcome of the competitions"');
});
