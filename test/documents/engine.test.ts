/**
 * A pack as its readers meet it: pages, contents, bookmarks, tags, stamps; and the same
 * bytes every time.
 */
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { column, fact, heading, outcome, paragraph, part, sheet, summary, table } from '#documents/blocks.ts';
import type { DocumentEngine } from '#documents/engine.ts';
import { type BuiltPaper, stages } from '#documents/outcome.ts';
import { claimsPdfUa } from '#documents/pdf/open-annex.ts';
import { completeToUnicode } from '#documents/pdf/to-unicode.ts';
import { aPack, TWENTY_PAGES } from './a-pack.ts';
import { anEngine, built, sha256 } from './an-engine.ts';
import { anAnnex, taggedAnnex } from './annex-files.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';

// Papers are heavy: on a busy machine one may take many seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let engine: DocumentEngine;
let pack: BuiltPaper;
let read: ReadPdf;

const order = async () => ({
  sheet: aPack(TWENTY_PAGES, { annexes: [anAnnex('a'), anAnnex('b')] }),
  annexBytes: new Map([
    ['a', await taggedAnnex(engine)],
    ['b', await taggedAnnex(engine, 2, 'Programme plan')],
  ]),
});

beforeAll(async () => {
  engine = await anEngine();
  pack = built(await engine.build(await order()));
  read = await readPdf(pack.bytes);
});

describe('a pack of twenty-odd pages with two annexes', () => {
  it('says on every page which pack page it is, of how many', () => {
    expect(read.pages).toHaveLength(pack.pages);
    read.pages.forEach((text, at) => {
      expect(text).toContain(`Pack page ${at + 1} of ${pack.pages}`);
      expect(text.match(/OFFICIAL – SENSITIVE/gu)).toHaveLength(2);
      expect(text).toContain('DRAFT');
    });
  });

  it('gives every page to exactly one part, in order and without a gap', () => {
    expect(pack.parts.map(({ id }) => id)).toEqual([
      'cover',
      'contents',
      'history',
      'agenda',
      'minutes',
      'actions',
      'decisions',
      'escalations',
      'a',
      'b',
    ]);
    expect(pack.parts[0]?.firstPage).toBe(1);
    for (const [at, next] of pack.parts.slice(1).entries())
      expect(next.firstPage).toBe((pack.parts[at]?.lastPage ?? 0) + 1);
    expect(pack.parts.at(-1)?.lastPage).toBe(pack.pages);
    for (const { title, firstPage } of pack.parts.slice(2)) expect(read.pages[firstPage - 1]).toContain(title);
  });

  it('prints in its contents the pages on which its parts begin', () => {
    const contents = read.pages[1] ?? '';
    for (const { title, firstPage } of pack.parts.slice(2)) {
      expect(contents).toMatch(new RegExp(`${title}[ .]* ${firstPage}\\b`, 'u'));
    }
  });

  it('tells in the agenda on which page an item is', () => {
    const { firstPage } = pack.parts.find(({ id }) => id === 'minutes') ?? { firstPage: 0 };
    expect(read.pages[pack.parts[3]?.firstPage ? pack.parts[3].firstPage - 1 : 0]).toContain(
      `The minutes begin on page ${firstPage}`,
    );
  });

  it('has a bookmark for each part at its page, and the annex’s own below the annex', () => {
    const top = read.bookmarks.map(({ title, page }) => [title, page]);
    for (const { title, firstPage } of pack.parts.slice(2)) expect(top).toContainEqual([title, firstPage]);
    const annex = read.bookmarks.at(-1);
    const first = pack.parts.at(-1)?.firstPage ?? 0;
    expect(annex?.inside.map(({ title, page }) => [title, page])).toEqual([
      ['Section 1', first + 1],
      ['Section 2', first + 2],
    ]);
  });

  it('is tagged, British English and titled', () => {
    expect(read).toMatchObject({ title: 'Resettlement Partnership Board', language: 'en-GB', marked: true });
    const roles = new Set(read.roles.flatMap((page) => [...page]));
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'TOC', 'TOCI', 'Link', 'Sect']) {
      expect(roles).toContain(role);
    }
    for (const annexPage of read.roles.slice(-2))
      expect([...annexPage]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH']));
  });

  it('claims PDF/UA-1, shows its title, and maps every glyph to a character', async () => {
    const doc = await PDFDocument.load(pack.bytes, { updateMetadata: false });
    expect(pack).toMatchObject({ claimsPdfUa: true, whyNot: null });
    expect(claimsPdfUa(doc)).toBe(true);
    expect(doc.catalog.getOrCreateViewerPreferences().getDisplayDocTitle()).toBe(true);
    expect(completeToUnicode(doc)).toBe(0);
  });

  it('keeps names in Welsh, Polish, Yoruba and Arabic, and empty cells empty', () => {
    const words = read.pages
      .join(' ')
      .replaceAll(/ (?=\p{Mn})|(?<=Adébáy) /gu, '')
      .normalize('NFC');
    for (const name of ['Siân Llewelyn-Hughes', 'Tŷ Ŵynne', 'Marek Łukasiewicz', 'Adébáyọ̀', 'محمد'])
      expect(words).toContain(name.normalize('NFC'));
    expect(words).toContain('Steering Group 0.8');
  });

  it('repeats the header row of the action log on each of its pages', () => {
    const { firstPage, lastPage } = pack.parts.find(({ id }) => id === 'actions') ?? { firstPage: 0, lastPage: 0 };
    expect(lastPage - firstPage).toBeGreaterThan(3);
    for (const page of read.pages.slice(firstPage - 1, lastPage))
      expect(page).toContain('Ref Action Owner Due Status Latest update');
  });

  it('is the same file when it is built again', async () => {
    expect(sha256(built(await engine.build(await order())).bytes)).toBe(sha256(pack.bytes));
  });
});

describe('one fixed pack', () => {
  it('has the bytes that were agreed, here and in the browser', async () => {
    const { bytes } = built(await engine.build({ sheet: aPack(), annexBytes: new Map() }));
    // After a change that is meant to show on paper, look at the pages, then run vitest with -u.
    await expect(`${sha256(bytes)}\n`).toMatchFileSnapshot('../golden/a-pack.sha256');
  });
});

describe('smaller papers', () => {
  it('begins under its title when it has neither cover nor contents, and counts its own pages', async () => {
    const paper = aSmallPaper([paragraph('Agreed.')]);
    const { pages, parts, bytes } = built(await engine.build({ sheet: paper, annexBytes: new Map() }));
    expect({ pages, parts }).toEqual({
      pages: 1,
      parts: [{ id: 'only', kind: 'part', title: 'Decision', firstPage: 1, lastPage: 1 }],
    });
    const {
      pages: [text],
    } = await readPdf(bytes);
    expect(text).toContain('Page 1 of 1');
    expect(text).not.toContain('DRAFT');
  });

  it('says where a part ends that another follows on the same page, and where one that fills its page does', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => paragraph(`Line ${at}`));
    for (let count = 20; count < 32; count += 1) {
      const paper = { ...aSmallPaper(lines(count)) };
      const parts = [
        ...paper.parts,
        part('next', 'Allocation', [paragraph('Words of the allocation.')], { begins: 'run-on' }),
      ];
      const outcome = built(await engine.build({ sheet: { ...paper, parts }, annexBytes: new Map() }));
      const { pages } = await readPdf(outcome.bytes);
      const pageOf = (words: string): number => pages.findIndex((page) => page.includes(words)) + 1;
      expect(outcome.parts.map(({ lastPage }) => lastPage)).toEqual([
        pageOf(`Line ${count - 1}`),
        pageOf('Words of the allocation'),
      ]);
      expect(outcome.parts[1]?.firstPage).toBe(pageOf('Words of the allocation'));
    }
  });

  it('continues a pack’s page numbers in a supplement', async () => {
    const supplement = { ...aSmallPaper([paragraph('Late paper.')]), firstPage: 41, paging: 'pack' as const };
    const { parts, bytes } = built(await engine.build({ sheet: supplement, annexBytes: new Map() }));
    expect(parts[0]).toMatchObject({ firstPage: 41, lastPage: 41 });
    expect((await readPdf(bytes)).pages[0]).toContain('Pack page 41 of 41');
  });

  it('prints markup in somebody’s words as they typed it', async () => {
    const typed = '#panic("no") *bold* $x$ = heading @ref <label> \\ [b] _under_ // comment';
    const { bytes } = built(
      await engine.build({ sheet: aSmallPaper([paragraph(typed), heading(2, '= # @')]), annexBytes: new Map() }),
    );
    expect((await readPdf(bytes)).pages[0]).toContain(typed);
  });

  it('never leaves a heading alone at the foot of a page', async () => {
    for (let lines = 24; lines < 34; lines += 1) {
      const filler = Array.from({ length: lines }, (_, at) => paragraph(`Line ${at}`));
      const { bytes } = built(
        await engine.build({
          sheet: aSmallPaper([...filler, heading(2, 'Heading that leads'), paragraph('What it leads to')]),
          annexBytes: new Map(),
        }),
      );
      const { pages } = await readPdf(bytes);
      expect(pages.filter((page) => page.includes('Heading that leads') && !page.includes('What it leads to'))).toEqual(
        [],
      );
    }
  });

  it('never lets a short table or a summary over the foot of a page', async () => {
    const rows = ['Aldbury', 'Bramhope', 'Calder', 'Denholm'].map((district) => [district, '£41,250']);
    const money = table([column('District', 1), column('Allocation', '40mm', 'end')], rows);
    const facts = summary([fact('Decision maker', 'Deputy Mayor'), fact('Provider', 'Harbour City Council')]);
    for (let lines = 18; lines < 34; lines += 1) {
      const filler = Array.from({ length: lines }, (_, at) => paragraph(`Line ${at}`));
      const { bytes } = built(
        await engine.build({ sheet: aSmallPaper([...filler, facts, money]), annexBytes: new Map() }),
      );
      const { pages } = await readPdf(bytes);
      const pageOf = (words: string): number => pages.findIndex((page) => page.includes(words));
      expect(pageOf('Aldbury')).toBe(pageOf('Denholm'));
      expect(pageOf('Decision maker')).toBe(pageOf('Harbour City Council'));
    }
  });

  it('keeps an action on the page of the short paragraph that made it', async () => {
    for (let lines = 24; lines < 34; lines += 1) {
      const filler = Array.from({ length: lines }, (_, at) => paragraph(`Line ${at}`));
      const made = [paragraph('It was agreed to write.'), outcome('action', 'Action', 'Write to the Treasurer.')];
      const { bytes } = built(await engine.build({ sheet: aSmallPaper([...filler, ...made]), annexBytes: new Map() }));
      const { pages } = await readPdf(bytes);
      expect(
        pages.filter((page) => page.includes('agreed to write') && !page.includes('Write to the Treasurer')),
      ).toEqual([]);
    }
  });
});

describe('progress and cancelling', () => {
  it('names each stage as it begins', async () => {
    const heard: string[] = [];
    await engine.build({ sheet: aPack(), annexBytes: new Map(), onStage: (stage) => heard.push(stage) });
    expect(heard).toEqual(stages);
  });

  it('stops between stages and hands out nothing', async () => {
    const stop = new AbortController();
    const outcome = await engine.build({
      sheet: aPack(),
      annexBytes: new Map(),
      signal: stop.signal,
      onStage: (stage) => stage === 'bind annexes' && stop.abort(),
    });
    expect(outcome).toMatchObject({ ok: false, reason: 'cancelled' });
  });
});

const aSmallPaper = (blocks: Parameters<typeof part>[2]) =>
  sheet({
    title: 'Notice of decision',
    organisation: 'Northmoor Combined Authority',
    marking: 'Official',
    author: 'Secretariat',
    status: 'issued',
    paging: 'document',
    contents: 0,
    parts: [part('only', 'Decision', blocks)],
  });
