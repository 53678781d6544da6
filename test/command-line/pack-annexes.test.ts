/**
 * `matters pack` with annexes as they come: refused by name with what to do and nothing
 * left behind, or bound in with what was done to them and why the pack claims no PDF/UA.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Row } from '#contract/journal-entry.ts';
import { readWorkspaceFile, writeWorkspaceFile } from '#contract/workspace-file.ts';
import { invariant } from '#domain/kernel/result.ts';
import {
  armedAnnex,
  endlessAnnex,
  lockedAnnex,
  scannedAnnex,
  turnedAnnex,
  untaggedAnnex,
} from '../documents/annex-files.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { build, matters, type Ran } from './matters.ts';

// A build and a process take seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const OLD = 'what stood here before';
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matters-annexes-'));
  build();
  expect(matters('export', '--sample', '--out', at('sample.matters')).code).toBe(0);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sample with one annex dropped into its pack; without bytes, the file holds the row alone. */
async function workspaceWith(bytes: Uint8Array | null): Promise<string> {
  const read = await readWorkspaceFile(new Uint8Array(readFileSync(at('sample.matters'))));
  if (!read.ok) throw new Error(read.reason);
  const { manifest, tables, files } = read.value;
  const sha256 = createHash('sha256')
    .update(bytes ?? 'never kept')
    .digest('hex');
  const [pack] = tables.get('packs') ?? [];
  invariant(pack, 'the sample has a pack');
  const { createdAt, createdBy, updatedAt, updatedBy, hlc, marking } = pack;
  const file: Row = {
    ...{ createdAt, createdBy, updatedAt, updatedBy, hlc, marking, deletedAt: null },
    id: 'file:infosec',
    sha256,
    name: 'infosec.pdf',
    bytes: bytes?.length ?? 1,
    mediaType: 'application/pdf',
    pages: null,
  };
  tables.set('files', [...(tables.get('files') ?? []), file]);
  tables.set('packs', [{ ...pack, annexes: [{ title: 'Information security', fileId: file.id }] }]);
  if (bytes) files.set(sha256, bytes);
  writeFileSync(at('with.matters'), await writeWorkspaceFile({ facts: manifest, tables, files }));
  return at('with.matters');
}

async function packWith(bytes: Uint8Array | null): Promise<Ran> {
  writeFileSync(at('pack.pdf'), OLD);
  const workspace = await workspaceWith(bytes);
  return matters('pack', '--workspace', workspace, '--meeting', 'SG/2021/02', '--out', at('pack.pdf'));
}

describe('matters pack with an annex that cannot be bound', () => {
  const cases: readonly [string, () => Promise<Uint8Array | null>, RegExp][] = [
    ['is corrupt', async () => (await untaggedAnnex()).subarray(0, 700), /cannot be read as a PDF.*save it as PDF/u],
    ['is protected by a password', () => lockedAnnex('reading'), /protected by a password\. Ask its owner/u],
    ['is missing', async () => null, /is not there\. Attach the file again/u],
    ['has 10,000 pages', () => endlessAnnex(10_000), /has more than 2,000 pages.*Split it/u],
  ];

  it.each(cases)('%s: one sentence with its name, and what stood there before still does', async (_, make, said) => {
    const ran = await packWith(await make());
    expect(ran).toMatchObject({ code: 1, answer: '' });
    expect(ran.remark).toMatch(/^Annex A \(infosec\.pdf\) /u);
    expect(ran.remark).toMatch(said);
    expect(readFileSync(at('pack.pdf'), 'utf8')).toBe(OLD);
    expect(readdirSync(folder).sort()).toEqual(['pack.pdf', 'sample.matters', 'with.matters']);
  });
});

describe('matters pack with an odd annex', () => {
  const cases: readonly [string, () => Promise<Uint8Array>, number, readonly RegExp[]][] = [
    ['is scanned', scannedAnnex, 1, [/because Annex A \(infosec\.pdf\) is scanned/u, /Attach a version with text/u]],
    ['has turned pages', turnedAnnex, 4, [/because Annex A \(infosec\.pdf\) has no tags/u]],
    [
      'holds scripts, a form, a signature and a file',
      armedAnnex,
      1,
      [/Scripts and actions in it were removed/u, /signature no longer holds/u, /Files attached inside it/u],
    ],
    ['may not be printed, says its owner', () => lockedAnnex('printing'), 1, [/restricted printing or copying/u]],
  ];

  it.each(cases)('%s: bound in, with what was done and why', async (_, make, length, said) => {
    const ran = await packWith(await make());
    expect(ran.code).toBe(0);
    for (const words of said) expect(ran.remark).toMatch(words);
    const { pages } = await readPdf(new Uint8Array(readFileSync(at('pack.pdf'))));
    expect(ran.answer).toContain(`${pages.length} pages`);
    expect(pages.at(-length - 1)).toContain('Annex A: Information security');
    for (const page of pages.slice(-length)) expect(page).toMatch(/Pack page \d+ of \d+/u);
  });
});
