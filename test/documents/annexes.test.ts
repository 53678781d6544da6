/**
 * Annexes as they come: good ones, odd ones, and those that cannot be bound.
 */
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { DocumentEngine } from '#documents/engine.ts';
import type { AnnexRemark, PaperOutcome } from '#documents/outcome.ts';
import { claimsPdfUa } from '#documents/pdf/open-annex.ts';
import { aPack } from './a-pack.ts';
import { anEngine, built } from './an-engine.ts';
import {
  anAnnex,
  armedAnnex,
  endlessAnnex,
  lockedAnnex,
  scannedAnnex,
  taggedAnnex,
  turnedAnnex,
  untaggedAnnex,
} from './annex-files.ts';
import { readPdf } from './read-pdf.ts';

// Papers are heavy: on a busy machine one may take many seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let engine: DocumentEngine;

beforeAll(async () => {
  engine = await anEngine();
});

const bind = (bytes: Uint8Array | null): Promise<PaperOutcome> =>
  engine.build({
    sheet: aPack(undefined, { annexes: [anAnnex('a', { fileName: 'infosec.pdf' })] }),
    annexBytes: new Map(bytes ? [['a', bytes]] : []),
  });

const remarksOn = (outcome: PaperOutcome): readonly AnnexRemark[] => built(outcome).notes[0]?.remarks ?? [];

describe('an annex that cannot be bound', () => {
  const cut = async (): Promise<Uint8Array> => (await untaggedAnnex()).subarray(0, 700);
  const cases: [string, string, () => Promise<Uint8Array | null>][] = [
    ['is not there', 'annex-missing', async () => null],
    ['is empty', 'annex-corrupt', async () => new Uint8Array()],
    ['is not a PDF', 'annex-corrupt', async () => new TextEncoder().encode('PK, a Word file')],
    ['was cut short', 'annex-corrupt', cut],
    ['has no pages', 'annex-corrupt', () => endlessAnnex(0)],
    ['needs a password to read', 'annex-encrypted', () => lockedAnnex('reading')],
    ['has ten thousand pages', 'annex-too-long', () => endlessAnnex(10_000)],
  ];

  it.each(cases)('%s: refused by name, with what to do', async (_, reason, make) => {
    const outcome = await bind(await make());
    expect(outcome).toMatchObject({ ok: false, reason, annex: 'Annex A (infosec.pdf)' });
    expect(outcome.ok ? '' : outcome.message).toMatch(
      /^Annex A \(infosec\.pdf\) .+\. .*\b(Attach|attach|Split)\b.*\.$/u,
    );
  });

  it('leaves the engine fit to build the next pack', async () => {
    expect((await bind(await taggedAnnex(engine))).ok).toBe(true);
  });
});

describe('an annex that keeps the pack from claiming PDF/UA-1', () => {
  it.each([
    ['has no tags', () => untaggedAnnex(), 'untagged'],
    ['is scanned', () => scannedAnnex(), 'scanned'],
    ['has pages that are turned', () => turnedAnnex(), 'untagged'],
  ] as const)('%s: bound, and the pack says why', async (_, make, remark) => {
    const outcome = built(await bind(await make()));
    expect(outcome).toMatchObject({ claimsPdfUa: false });
    expect(outcome.whyNot).toContain('Annex A (infosec.pdf)');
    expect(outcome.notes[0]?.remarks).toContain(remark);
    const doc = await PDFDocument.load(outcome.bytes, { updateMetadata: false });
    expect(claimsPdfUa(doc)).toBe(false);
    const { pages } = await readPdf(outcome.bytes);
    expect(pages.at(-1)).toContain(`Pack page ${outcome.pages} of ${outcome.pages}`);
  });

  it('is scanned: each page is a figure that says so', async () => {
    const { roles } = await readPdf(built(await bind(await scannedAnnex())).bytes);
    expect([...(roles.at(-1) ?? [])]).toContain('Figure');
  });
});

describe('the strip on an annex’s pages', () => {
  it('stays upright and clear of the annex’s own words, however its page is turned', async () => {
    const outcome = built(await bind(await turnedAnnex()));
    const doc = await PDFDocument.load(outcome.bytes, { updateMetadata: false });
    const turns = doc
      .getPages()
      .slice(-4)
      .map((page) => page.getRotation().angle);
    expect(turns).toEqual([0, 90, 180, 270]);
    const { pages } = await readPdf(outcome.bytes);
    for (const [at, text] of pages.slice(-4).entries()) {
      expect(text).toContain(`Needs assessment, page ${at + 1}`);
      expect(text).toContain('OFFICIAL – SENSITIVE');
    }
  });
});

describe('an annex with scripts, a form, a signature and a file inside', () => {
  it('is disarmed, and says so', async () => {
    const outcome = await bind(await armedAnnex());
    expect(remarksOn(outcome)).toEqual(
      expect.arrayContaining([
        'script-removed',
        'form-flattened',
        'signature-broken',
        'attachment-removed',
        'untagged',
      ]),
    );
    const doc = await PDFDocument.load(built(outcome).bytes, { updateMetadata: false });
    const text = JSON.stringify(doc.context.enumerateIndirectObjects().map(([, found]) => String(found)));
    for (const word of [
      '/JavaScript',
      '/Launch',
      '/Widget',
      '/AcroForm',
      '/EmbeddedFile',
      '/SubmitForm',
      'app.alert',
    ]) {
      expect(text).not.toContain(word);
    }
  });

  it('keeps what was filled in, as print, and its link to the web', async () => {
    const { bytes } = built(await bind(await armedAnnex()));
    expect((await readPdf(bytes)).pages.at(-1)).toContain('Filled in by the chair');
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    const links = doc.getPages().at(-1)?.node.Annots()?.asArray() ?? [];
    const addresses = links.flatMap((ref) => {
      const link = doc.context.lookup(ref);
      const action = link instanceof PDFDict ? link.lookup(PDFName.of('A')) : undefined;
      return action instanceof PDFDict ? String(action.lookup(PDFName.of('URI'))) : [];
    });
    expect(addresses).toEqual(['(https://example.org/)']);
  });
});

describe('an annex locked only against printing', () => {
  it('is bound, and says that its owner restricted it', async () => {
    expect(remarksOn(await bind(await lockedAnnex('printing')))).toContain('owner-password');
  });
});

describe('the same annex twice', () => {
  it('is bound twice, each with its own tags', async () => {
    const bytes = await taggedAnnex(engine);
    const outcome = built(
      await engine.build({
        sheet: aPack(undefined, { annexes: [anAnnex('a'), anAnnex('b')] }),
        annexBytes: new Map([
          ['a', bytes],
          ['b', bytes],
        ]),
      }),
    );
    expect(outcome.claimsPdfUa).toBe(true);
    const { roles } = await readPdf(outcome.bytes);
    for (const page of [...roles.slice(-3), ...roles.slice(-7, -4)])
      expect([...page]).toEqual(expect.arrayContaining(['Table', 'TH', 'TD']));
  });
});
