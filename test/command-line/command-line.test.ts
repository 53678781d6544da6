/** The headless door, as a program: what it answers, what it refuses, and that it leaves nothing half-made. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleRowsOf } from '#domain/sample-programme.ts';
import { openWorkspaces } from '#main/verbs/workspace.ts';
import { SAMPLE_PAPERS } from '#resources/sample/papers.ts';
import { build, matters } from './matters.ts';

// A process, a typesetter or a passphrase takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
const at = (name: string) => join(folder, name);
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matters-cli-'));
  build();
  expect(matters('export', '--sample', '--out', at('sample.matters')).code).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('matters pack', () => {
  it('builds the sample’s Steering Group pack, twice the same, and reports it', () => {
    const first = matters('pack', '--sample', '--out', at('a.pdf'), '--report', at('a.json'));
    expect(first).toMatchObject({ code: 0, remark: '' });
    matters('pack', '--sample', '--out', at('b.pdf'));
    expect(sha256(at('a.pdf'))).toBe(sha256(at('b.pdf')));
    const report = JSON.parse(readFileSync(at('a.json'), 'utf8'));
    expect(report).toMatchObject({
      sha256: sha256(at('a.pdf')),
      bytes: statSync(at('a.pdf')).size,
      claimsPdfUa1: true,
      whyNot: null,
    });
    const titles = report.parts.map((part: { title: string }) => part.title);
    expect(titles.slice(0, 5)).toEqual(['Cover', 'Contents', 'Review history', 'Change history', 'Agenda']);
    let last = 0;
    for (const part of report.parts) {
      // The registers with nothing in them share a page; every other part begins its own.
      expect([last, last + 1]).toContain(part.firstPage);
      if (part.firstPage === last)
        expect(part.title).toMatch(/^(Recommendations to others|Escalations|Risks|Timeline)$/);
      last = part.lastPage;
    }
    expect(last).toBe(report.pages);
    expect(Object.keys(report.seconds)).toContain('set pages');
  });

  it('gives the same bytes from the exported workspace as from the sample', () => {
    const ran = matters('pack', '--workspace', at('sample.matters'), '--meeting', 'SG/2021/02', '--out', at('c.pdf'));
    expect(ran.code).toBe(0);
    expect(sha256(at('c.pdf'))).toBe(sha256(at('a.pdf')));
  });

  it('finds a meeting by date and body, and lists what there is when it cannot', () => {
    const byBody = matters(
      'pack',
      '--workspace',
      at('sample.matters'),
      '--meeting',
      '2021-05-12',
      '--body',
      'gmirs',
      '--out',
      at('e.pdf'),
    );
    expect(byBody.code).toBe(0);
    const unknown = matters(
      'pack',
      '--workspace',
      at('sample.matters'),
      '--meeting',
      '2021-05-13',
      '--out',
      at('f.pdf'),
    );
    expect(unknown.code).toBe(1);
    expect(unknown.remark).toMatch(/^No meeting is "2021-05-13": the latest are .*2021-05-12 GM IRS Steering Group/);
    expect(readdirSync(folder)).not.toContain('f.pdf');
  });

  it('leaves nothing behind when the place cannot be written', () => {
    const ran = matters('pack', '--sample', '--out', at('missing/pack.pdf'));
    expect(ran).toMatchObject({ code: 1, answer: '' });
    expect(ran.remark).toContain('does not exist');
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });
});

describe('matters export and backup verify', () => {
  it('says that what it wrote is sound', () => {
    const ran = matters('backup', 'verify', at('sample.matters'));
    expect(ran).toMatchObject({ code: 0, remark: '' });
    expect(ran.answer).toMatch(/is sound: \d+ records/);
  });

  it('exports a workspace file to the same bytes', () => {
    matters('export', '--workspace', at('sample.matters'), '--out', at('again.matters'));
    expect(sha256(at('again.matters'))).toBe(sha256(at('sample.matters')));
  });

  it('refuses one changed byte with a sentence', () => {
    const bytes = readFileSync(at('sample.matters'));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(at('bent.matters'), bytes);
    const ran = matters('backup', 'verify', at('bent.matters'));
    expect(ran).toMatchObject({ code: 1, answer: '' });
    expect(ran.remark).toMatch(/is not sound\. [A-Z].*\./);
    expect(ran.remark.split('\n')).toHaveLength(1);
  });

  it('locks a file with a passphrase and opens it again', () => {
    writeFileSync(at('passphrase'), 'three plain words\n');
    const options = ['--passphrase-file', at('passphrase')];
    expect(
      matters('export', '--workspace', at('sample.matters'), '--out', at('locked.matters'), ...options).answer,
    ).toContain('locked');
    expect(matters('backup', 'verify', at('locked.matters')).remark).toContain('is encrypted');
    expect(matters('backup', 'verify', at('locked.matters'), ...options).code).toBe(0);
  });

  it('reads a data folder from its journal and changes nothing in it', async () => {
    const dataFolder = at('data');
    const opened = await openWorkspaces({ dataFolder, host: 'browser' });
    if (!opened.ok) throw new Error(opened.reason);
    const actor = { name: 'A Secretary', post: '', party: '', authenticated: false } as const;
    const parties = sampleRowsOf('party', SAMPLE_PAPERS);
    expect((await opened.handlers.openWorkspace({ workspace: 'own', schemaVersion: 1 })).ok).toBe(true);
    const operations = parties.map((party) => ({ table: 'parties', id: party.id, before: null, after: { ...party } }));
    const request = {
      workspace: 'own',
      opId: randomUUID(),
      expectedSeq: 0,
      schemaVersion: 1,
      command: 'addParties',
      summary: 'Added',
      actor,
      undoes: null,
      operations,
    };
    expect((await opened.handlers.commit(request)).ok).toBe(true);
    const files = () => readdirSync(join(dataFolder, 'workspaces'), { recursive: true }).length;
    const before = files();
    const ran = matters('export', '--data-folder', dataFolder, '--out', at('own.matters'));
    expect(ran.remark).toBe('');
    expect(ran.answer).toContain(`${parties.length} records`);
    expect(files()).toBe(before);
    await opened.close();
  });
});

describe('matters, called wrongly', () => {
  it.each([
    [['nonsense'], /^There is no command "nonsense"/],
    [['pack'], /^Say --out/],
    [['pack', '--sample', '--workspace', 'x', '--out', 'y'], /^Say one of --sample/],
    [['pack', '--sampel', '--out', 'y'], /--sampel/],
    [['backup', 'mend', 'x'], /^Say which file/],
    [['export', '--sample', 'extra', '--out', 'y'], /^"extra" was not expected/],
  ])('%j is misuse, said in one sentence', (args, sentence) => {
    const ran = matters(...args);
    expect(ran).toMatchObject({ code: 2, answer: '' });
    expect(ran.remark).toMatch(sentence);
  });

  it('shows how it is used', () => {
    expect(matters('--help')).toMatchObject({ code: 0, remark: '' });
    expect(matters().answer).toContain('matters pack --sample --out FILE.pdf');
  });
});
