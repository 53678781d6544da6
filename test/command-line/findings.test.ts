/** The findings without a window: the sample's, for a person and for a program. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Finding } from '#domain/findings/finding.ts';
import { build, matters } from './matters.ts';

// A process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

interface Listed {
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly (Finding & { readonly state: string })[];
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matters-findings-'));
  build();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('matters findings', () => {
  it('lists the sample’s findings for a program, with the words they rest on', () => {
    const ran = matters('findings', '--sample', '--json');
    expect(ran).toMatchObject({ code: 0, remark: '' });
    const listed: Listed = JSON.parse(ran.answer);
    expect(Object.values(listed.counts).reduce((sum, count) => sum + count, 0)).toBe(listed.findings.length);
    const reviewed = listed.findings.find(({ rule }) => rule === 'reviewed-not-in-change-history');
    expect(reviewed).toMatchObject({ about: 'document:mou', severity: 'contradiction', state: 'open' });
    expect(reviewed?.evidence.map(({ quote }) => quote)).toContain('GM IRS Steering Group | 0.8 | 12/5/21');
    expect(listed.findings.map(({ rule }) => rule)).not.toContain('total-does-not-add-up');
  });

  it('says them in one line each for a person, worst first', () => {
    const { answer } = matters('findings', '--sample');
    const lines = answer.split('\n');
    expect(lines[0]).toMatch(/^CONTRADICTIONS \(\d+\)$/);
    expect(lines.find((line) => line.includes('0.8 | 12/5/21'))).toMatch(
      /Add the row for version 0\.8 .*\(rule V-04\)$/,
    );
    expect(lines.at(-1)).toMatch(/^\d+ contradictions, \d+ gaps, \d+ queries\.$/);
  });

  it('finds the same in the exported workspace', () => {
    const file = join(folder, 'sample.matters');
    expect(matters('export', '--sample', '--out', file).code).toBe(0);
    expect(matters('findings', '--workspace', file, '--json').answer).toBe(
      matters('findings', '--sample', '--json').answer,
    );
  });

  it('refuses what it does not know', () => {
    expect(matters('findings')).toMatchObject({ code: 2, answer: '' });
    expect(matters('findings', '--sample', 'more')).toMatchObject({ code: 2, answer: '' });
  });
});
