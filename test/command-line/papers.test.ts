/** `matters agenda`, `minutes` and `actions` as programs: the RR3 note in three formats, and what they refuse. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPdf } from '../documents/read-pdf.ts';
import { SAMPLE } from '../documents/the-sample.ts';
import { build, matters } from './matters.ts';

// A build and a process take seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
const at = (name: string) => join(folder, name);
const bytesAt = (name: string) => new Uint8Array(readFileSync(at(name)));
const NOTE = ['minutes', '--sample', '--meeting', '2021-01-14'];
const RR3 = 'meeting:rr3-2021-01-14';
const squeezed = (text: string) => text.replaceAll(/[\s\u200B]+/gu, '');
const count = (text: string, words: string) => text.split(squeezed(words)).length - 1;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matters-papers-'));
  build();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('matters agenda', () => {
  it('writes the chair’s brief where it is asked for, and says of it that it is not for circulation', () => {
    expect(matters('agenda', '--sample', '--out', at('agenda.html'))).toMatchObject({ code: 0 });
    expect(matters('agenda', '--sample', '--brief', '--out', at('brief.html'))).toMatchObject({ code: 0 });
    expect(readFileSync(at('agenda.html'), 'utf8')).not.toContain('not for circulation');
    expect(readFileSync(at('brief.html'), 'utf8')).toContain('Chair’s brief – not for circulation');
    expect(matters('minutes', '--sample', '--brief', '--out', at('no.html')).code).toBe(2);
  });
});

describe('matters minutes', () => {
  it('writes the RR3 note alike as PDF, Word and HTML: 17, 7 and 5 people, 5 actions, 4 recommendations', async () => {
    for (const ending of ['pdf', 'docx', 'html'])
      expect(matters(...NOTE, '--out', at(`note.${ending}`))).toMatchObject({ code: 0, remark: '' });
    const { pages, title, language } = await readPdf(bytesAt('note.pdf'));
    const word = new Map(Object.entries(unzipSync(bytesAt('note.docx')))).get('word/document.xml');
    const said = {
      pdf: pages.join(' '),
      docx: strFromU8(word ?? new Uint8Array()).replaceAll(/<[^>]+>/g, ''),
      html: readFileSync(at('note.html'), 'utf8').replaceAll(/<style>.*?<\/style>|<[^>]+>/gs, ''),
    };
    const made = [...SAMPLE.actions, ...SAMPLE.recommendations].filter(({ meetingId }) => meetingId === RR3);
    expect(made).toHaveLength(5 + 4);
    for (const [format, text] of Object.entries(said).map(([name, words]) => [name, squeezed(words)] as const)) {
      const escaped = (words: string) => (format === 'pdf' ? words : words.replaceAll('&', '&amp;'));
      for (const words of ['Attendees (17)', 'Officials present (7)', 'Apologies (5)', 'ENDS.'])
        expect(count(text, words)).toBe(1);
      expect(count(text, 'Helen Dyson, Nacro (SIG co-sponsor)')).toBe(1);
      expect(count(text, 'Chris Stacey to follow up with HMPPS around vetting processes.')).toBe(1);
      expect(count(text, 'no date agreed')).toBe(5);
      for (const { text: words } of made) expect(count(text, escaped(words))).toBe(1);
      expect(text).not.toContain('DRAFT');
      for (const heading of ['1 Background information', '3 Update from HMPPS on vetting'])
        expect(text).toContain(squeezed(heading));
    }
    expect(title).toBe('RR3 Special Interest Group on Probation: summary note');
    expect(language).toBe('en-GB');
  });

  it('writes the same file twice, and alike from a workspace file', () => {
    expect(matters('export', '--sample', '--out', at('sample.matters')).code).toBe(0);
    const source = ['--workspace', at('sample.matters'), '--meeting', '2021-01-14'];
    for (const ending of ['docx', 'html']) {
      expect(matters('minutes', ...source, '--out', at(`again.${ending}`)).code).toBe(0);
      expect(readFileSync(at(`again.${ending}`)).equals(readFileSync(at(`note.${ending}`)))).toBe(true);
    }
  });

  it('writes the Steering Group’s, as a draft, where no meeting is said, and its actions on one page', async () => {
    const ran = matters('minutes', '--sample', '--out', at('sg.pdf'));
    expect(ran.answer).toMatch(/GM IRS Steering Group: minutes, Wednesday 12 May 2021, draft, \d pages?, \d+ bytes$/);
    const { pages } = await readPdf(bytesAt('sg.pdf'));
    for (const page of pages) expect(page).toContain('DRAFT');
    expect(matters('minutes', '--sample', '--style', 'actions', '--out', at('actions.pdf')).answer).toContain(
      'issued, 1 page,',
    );
  });
});

describe('matters agenda', () => {
  it('writes the published agenda without its private notes', () => {
    const ran = matters('agenda', '--sample', '--out', at('agenda.html'));
    expect(ran).toMatchObject({ code: 0, remark: '' });
    const html = readFileSync(at('agenda.html'), 'utf8');
    expect(html).toContain('<h1>GM IRS Steering Group: agenda</h1>');
    expect(html).toContain('Published, version 1.0');
  });
});

describe('matters actions', () => {
  const rowsOf = (name: string) =>
    Papa.parse<readonly string[]>(readFileSync(at(name), 'utf8'), {
      delimiter: ',',
      newline: '\r\n',
      skipEmptyLines: true,
    }).data;

  it('writes the log of all bodies, or of one, the marking first', () => {
    const ran = matters('actions', '--sample', '--on', '2021-06-01', '--out', at('all.csv'));
    expect(ran).toMatchObject({ code: 0, remark: '' });
    const all = rowsOf('all.csv');
    expect(all[0]).toEqual(['OFFICIAL']);
    expect(all[1]?.slice(0, 3)).toEqual(['Reference', 'Body', 'Action']);
    matters('actions', '--sample', '--body', 'RR3 probation SIG', '--on', '2021-06-01', '--out', at('rr3.csv'));
    expect(rowsOf('rr3.csv')).toHaveLength(2 + 5);
    expect(all.length).toBeGreaterThan(2 + 5);
  });

  it('writes a workbook', () => {
    expect(matters('actions', '--sample', '--out', at('all.xlsx')).code).toBe(0);
    expect(Object.keys(unzipSync(bytesAt('all.xlsx')))).toContain('xl/worksheets/sheet1.xml');
  });
});

describe('a paper that cannot be written', () => {
  it.each([
    [['minutes', '--sample', '--out', 'refused.odt'], 2, 'does not say its format'],
    [['minutes', '--sample', '--style', 'verbatim', '--out', 'refused.pdf'], 2, 'There is no style "verbatim"'],
    [['agenda', '--sample', '--meeting', '2021-05-13', '--out', 'refused.pdf'], 1, 'No meeting is "2021-05-13"'],
    [['agenda', '--sample'], 2, 'Say --out.'],
    [['actions', '--sample', '--out', 'refused.pdf'], 2, 'does not say its format'],
    [['actions', '--sample', '--on', '31 June', '--out', 'refused.csv'], 1, 'is not a day that exists'],
  ])('refuses %j with one sentence, and writes nothing', (args, code, sentence) => {
    const placed = args.map((each) => (each.startsWith('refused.') ? at(each) : each));
    const ran = matters(...placed);
    expect(ran).toMatchObject({ code, answer: '' });
    expect(ran.remark).toContain(sentence);
    expect(readdirSync(folder).filter((name) => name.startsWith('refused'))).toEqual([]);
  });
});
