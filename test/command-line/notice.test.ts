/** `matters notice` as a program: what it writes for each ending, what it says beside it, and what it refuses. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { build, matters } from './matters.ts';

// A build and a process take seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matters-notice-'));
  build();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const notice = (decision: string, out: string) =>
  matters('notice', '--sample', '--decision', decision, '--out', join(folder, out));

describe('matters notice', () => {
  it('writes a PDF, and says what the notice does not', () => {
    const ran = notice('decision:welfare-service', 's1.pdf');
    expect(ran.code).toBe(0);
    expect(ran.remark).toContain('70 days after the decision was due on 30 May 2022 (−70 days)');
    expect(ran.remark).toContain('no reason for that is recorded');
    expect(readFileSync(join(folder, 's1.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('writes text with ModernGov’s labels, by a part of the title', () => {
    const ran = notice('dependency and recovery', 's3.txt');
    expect(ran.remark).toContain('The text names the Assistant Director');
    const text = readFileSync(join(folder, 's3.txt'), 'utf8');
    expect(text).toContain('Total\t£639,733.00');
    expect(text).toContain('Is subject to call in?: No');
  });

  it.each([
    ['nothing', 'a.pdf', 1, 'No decision is "nothing": there are For the provision'],
    ['rehabilitation', 'a.pdf', 1, 'More than one decision is "rehabilitation"'],
    ['welfare', 'a.rtf', 2, '--out must end in .pdf or .txt'],
  ])('refuses %j into %s with one sentence', (decision, out, code, sentence) => {
    const ran = notice(decision, out);
    expect(ran).toMatchObject({ code, answer: '' });
    expect(ran.remark).toContain(sentence);
  });
});
