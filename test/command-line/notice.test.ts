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

  it('writes the same notice for Word and as a page', () => {
    expect(notice('dependency and recovery', 's3.docx').code).toBe(0);
    expect(readFileSync(join(folder, 's3.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(notice('dependency and recovery', 's3.html').code).toBe(0);
    const html = readFileSync(join(folder, 's3.html'), 'utf8');
    for (const words of ['£639,733.00', 'Legal comments', '27th October 2021']) expect(html).toContain(words);
  });

  it.each([
    ['nothing', 'a.pdf', 1, 'No decision is "nothing": there are For the provision'],
    ['rehabilitation', 'a.pdf', 1, 'More than one decision is "rehabilitation"'],
    ['welfare', 'a.rtf', 2, '--out must end in .pdf, .docx, .html or .txt'],
  ])('refuses %j into %s with one sentence', (decision, out, code, sentence) => {
    const ran = notice(decision, out);
    expect(ran).toMatchObject({ code, answer: '' });
    expect(ran.remark).toContain(sentence);
  });
});

describe('several decisions', () => {
  it('are compiled behind one index, in the order asked for', () => {
    const out = join(folder, 'both.html');
    const ran = matters('notice', '--sample', '--decision', 'welfare', '--decision', 'dependency', '--out', out);
    expect(ran.code).toBe(0);
    expect(ran.remark).toContain('(−70 days)');
    expect(ran.remark).toContain('The text names the Assistant Director');
    const html = readFileSync(out, 'utf8');
    expect(html.indexOf('Pilot of the Welfare Service')).toBeLessThan(html.indexOf('Dependency and Recovery Service'));
    expect(html).toContain('£639,733.00');
  });

  it('asked for twice are there once; none asked for is refused', () => {
    const ran = matters(
      'notice',
      '--sample',
      '--decision',
      'welfare',
      '--decision',
      'welfare',
      '--out',
      join(folder, 'b.txt'),
    );
    expect(ran.code).toBe(0);
    expect(readFileSync(join(folder, 'b.txt'), 'utf8').match(/Decision status:/g)).toHaveLength(1);
    expect(matters('notice', '--sample', '--out', join(folder, 'c.pdf'))).toMatchObject({ code: 2, answer: '' });
  });
});

describe('matters recommendations', () => {
  it('writes the tracker, and a letter to one addressee', () => {
    const out = join(folder, 'recommendations.csv');
    expect(matters('recommendations', '--sample', '--out', out)).toMatchObject({ code: 0, remark: '' });
    expect(readFileSync(out, 'utf8')).toContain('indicative procurement pipeline');
    const letter = join(folder, 'letter.txt');
    expect(matters('recommendations', '--sample', '--to', 'hmpps', '--out', letter).code).toBe(0);
    expect(readFileSync(letter, 'utf8')).toContain('. HMPPS should publish as soon as possible');
    expect(matters('recommendations', '--sample', '--to', 'HMPPS', '--out', join(folder, 'letter.pdf')).code).toBe(0);
    expect(readFileSync(join(folder, 'letter.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says what it lacks', () => {
    const letter = (...args: readonly string[]) => matters('recommendations', '--sample', ...args).remark;
    expect(letter('--out', join(folder, 'x.pdf'))).toContain('A letter is to one addressee: say who with --to');
    expect(letter('--to', 'Nobody', '--out', join(folder, 'x.pdf'))).toContain('There are some to: HMPPS');
    expect(letter('--out', join(folder, 'x.rtf'))).toContain('does not say its format');
    expect(letter('--on', 'soon', '--out', join(folder, 'x.csv'))).toContain('is not a day that exists');
  });
});

describe('matters decisions', () => {
  it('writes the register with what to ask about each', () => {
    const out = join(folder, 'decisions.csv');
    expect(matters('decisions', '--sample', '--out', out)).toMatchObject({ code: 0, remark: '' });
    const [marking, heads, welfare, recovery] = readFileSync(out, 'utf8').split('\r\n');
    expect(marking).toContain('OFFICIAL');
    expect(heads).toContain('"To ask about"');
    expect(welfare).toMatch(/"8 August 2022","30 May 2022".*"1300000\.00".*−70 days.*Non-key, without a reason/);
    expect(recovery).toMatch(/"639733\.00".*The text names the Assistant Director.*5 of 10 lines/);
    expect(matters('decisions', '--sample', '--out', join(folder, 'decisions.xlsx')).code).toBe(0);
  });

  it('says which formats it writes', () => {
    expect(matters('decisions', '--sample', '--out', 'decisions.ods')).toMatchObject({ code: 2, answer: '' });
  });
});
