/**
 * The document engine: content in, a paper out.
 *
 *     annexes ──read──▶ page sizes ─┐
 *     content ─────────────────────┴─set──▶ pages, with an empty one for each annex page
 *                                            └─bind──▶ annexes in their places ─write──▶ bytes
 *
 * The same content and annexes give the same bytes on every machine: there is no clock,
 * no random id and no font but ours. It runs alike in the worker, in Node and in tests.
 */
import type { BoundAnnex, Sheet } from './content.ts';
import type { AnnexNote, AnnexRefusal, PaperOutcome, PartPages, RefusedPaper, Stage } from './outcome.ts';
import { type AnnexToBind, bindAnnexes, openPaper, prepareAnnex } from './pdf/bind-annexes.ts';
import { finishPaper } from './pdf/finish-paper.ts';
import { type OpenAnnex, openAnnex, sizesOf } from './pdf/open-annex.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { idOf, typesetContent } from './typeset.ts';
import { type Edge, startTypesetter, type Typesetter, type TypesetterAssets } from './typst-compiler.ts';
import { CANCELLED, sayRefusal, sayWhyNot } from './wording.ts';

export interface BuildOrder {
  readonly sheet: Sheet;
  /** Annex files by annex id. One that is absent is refused as missing. */
  readonly annexBytes: ReadonlyMap<string, Uint8Array>;
  readonly onStage?: (stage: Stage) => void;
  /** Heeded between stages: within one, only ending the worker helps. */
  readonly signal?: AbortSignal;
}

export interface DocumentEngine {
  readonly build: (order: BuildOrder) => Promise<PaperOutcome>;
  /** Sets a small paper, so that the first real one finds everything warm. */
  readonly warm: () => Promise<void>;
  readonly heapBytes: () => number;
}

/** 64 pages need 512 MiB of typesetter heap, 700 pages 1536: it is reserved, and counted only as it is used. */
export async function startEngine(assets: TypesetterAssets, heapMiB = 1536): Promise<DocumentEngine> {
  const typesetter = await startTypesetter(assets, heapMiB);
  const build = (order: BuildOrder): Promise<PaperOutcome> => buildPaper(typesetter, order);
  return {
    build,
    warm: async () => {
      await build({ sheet: SMALL_SHEET, annexBytes: new Map() });
    },
    heapBytes: typesetter.heapBytes,
  };
}

async function buildPaper(typesetter: Typesetter, order: BuildOrder): Promise<PaperOutcome> {
  const { sheet } = order;
  const { enter, timings } = stopwatch(order);

  if (!(await enter('read annexes'))) return cancelled;
  const read = await readAnnexes(sheet, order.annexBytes);
  if (!read.ok) return read;

  if (!(await enter('set pages'))) return cancelled;
  const sizes = new Map([...read.annexes].map(([id, annex]) => [id, sizesOf(annex)]));
  const { pdf, edges } = typesetter.typeset(typesetContent(sheet, sizes));

  if (!(await enter('bind annexes'))) return cancelled;
  const paper = await openPaper(pdf);
  const parts = partPages(sheet, edges, sizes);
  const notes = notesOn(sheet, read.annexes);
  const whyNot = sayWhyNot(notes);
  bindAnnexes(paper, toBind(sheet, read.annexes, parts));
  finishPaper(paper, whyNot === null);

  if (!(await enter('write file'))) return cancelled;
  const bytes = writePdf(paper);
  return {
    ok: true,
    bytes,
    pages: paper.getPageCount(),
    parts,
    claimsPdfUa: whyNot === null,
    whyNot,
    notes,
    timings: timings(),
  };
}

type AnnexesRead = { readonly ok: true; readonly annexes: ReadonlyMap<string, OpenAnnex> } | RefusedPaper;

async function readAnnexes(sheet: Sheet, bytes: BuildOrder['annexBytes']): Promise<AnnexesRead> {
  const annexes = new Map<string, OpenAnnex>();
  for (const bound of sheet.annexes) {
    const file = bytes.get(bound.id);
    if (!file) return refused(bound, 'annex-missing');
    const opened = await openAnnex(file);
    if (!opened.ok) return refused(bound, opened.reason);
    const prepared = prepareOrNull(opened.annex);
    if (!prepared) return refused(bound, 'annex-corrupt');
    annexes.set(bound.id, prepared);
  }
  return { ok: true, annexes };
}

/** A file may parse and still be too broken to work on: that, too, is a damaged file and no fault of ours. */
function prepareOrNull(annex: OpenAnnex): OpenAnnex | null {
  try {
    return prepareAnnex(annex);
  } catch {
    return null;
  }
}

const refused = (annex: BoundAnnex, reason: AnnexRefusal): RefusedPaper => {
  const name = `${annex.label} (${annex.fileName})`;
  return { ok: false, reason, annex: name, message: sayRefusal(reason, name) };
};

const cancelled: RefusedPaper = { ok: false, reason: 'cancelled', annex: null, message: CANCELLED };

/** Where each piece lies, in printed page numbers. */
function partPages(sheet: Sheet, edges: readonly Edge[], sizes: ReadonlyMap<string, readonly unknown[]>): PartPages[] {
  const shift = sheet.firstPage - 1;
  const titles = new Map([
    ['cover', 'Cover'],
    ['contents', 'Contents'],
    ...sheet.parts.map((part) => [part.id, part.title] as const),
    ...sheet.annexes.map((annex) => [annex.id, `${annex.label}: ${annex.title}`] as const),
  ]);
  const ends = new Map(edges.filter((edge) => edge.side === 'last').map((edge) => [edge.id, edge.page]));
  return edges
    .filter((edge) => edge.side === 'first')
    .map(({ id: label, kind, page }) => {
      const id = kind === 'cover' || kind === 'contents' ? label : idOf(label);
      const last = kind === 'annex' ? page + (sizes.get(id)?.length ?? 0) : Math.max(page, ends.get(label) ?? page);
      return { id, kind, title: titles.get(id) ?? '', firstPage: page + shift, lastPage: last + shift };
    });
}

const toBind = (sheet: Sheet, annexes: ReadonlyMap<string, OpenAnnex>, parts: readonly PartPages[]): AnnexToBind[] =>
  sheet.annexes.flatMap((bound) => {
    const annex = annexes.get(bound.id);
    const pages = parts.find((part) => part.id === bound.id);
    return annex && pages
      ? [{ annex, title: `${bound.label}: ${bound.title}`, divider: pages.firstPage - sheet.firstPage + 1 }]
      : [];
  });

const notesOn = (sheet: Sheet, annexes: ReadonlyMap<string, OpenAnnex>): AnnexNote[] =>
  sheet.annexes.flatMap(({ id, label, fileName }) => {
    const remarks = annexes.get(id)?.remarks ?? [];
    return remarks.length > 0 ? [{ annexId: id, label, fileName, remarks }] : [];
  });

/** Says each stage, takes its time, and gives the event loop a turn so that a cancel can arrive. */
function stopwatch({ onStage, signal }: BuildOrder) {
  const spent: Record<Stage, number> = { 'read annexes': 0, 'set pages': 0, 'bind annexes': 0, 'write file': 0 };
  let current: Stage | null = null;
  let since = performance.now();
  const stop = (): void => {
    if (current !== null) spent[current] = Math.round(performance.now() - since);
  };
  const enter = async (stage: Stage): Promise<boolean> => {
    stop();
    current = stage;
    onStage?.(stage);
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
    return !(signal?.aborted ?? false);
  };
  const timings = (): Readonly<Record<Stage, number>> => {
    stop();
    return spent;
  };
  return { enter, timings };
}

const SMALL_SHEET: Sheet = {
  title: 'Warm-up',
  subtitle: null,
  reference: null,
  organisation: 'Organisation',
  marking: 'Official',
  version: '0.1',
  status: 'draft',
  date: null,
  language: 'en-GB',
  author: 'Secretariat',
  paging: 'pack',
  firstPage: 1,
  cover: { overline: 'Body', facts: [{ term: 'Meeting', detail: 'Łódź, Tŷ, محمد, 🌍' }], notice: null },
  contents: 2,
  parts: [
    {
      id: 'part',
      number: '1',
      title: 'Part',
      orientation: 'portrait',
      begins: 'new-page',
      blocks: [
        { kind: 'heading', level: 2, number: '1', text: 'Heading', id: null },
        {
          kind: 'paragraph',
          number: '1.1',
          text: ['Plain ', { strong: 'strong ' }, { emphasis: 'slanted' }],
          size: 'body',
        },
        { kind: 'outcome', outcome: 'action', label: 'Action', reference: 'A1', text: 'Words', facts: [] },
        {
          kind: 'table',
          caption: null,
          columns: [{ head: 'Head', width: { fr: 1 }, align: 'start' }],
          rows: Array.from({ length: 60 }, (_, row) => [`Row ${row}`]),
          size: 'body',
          empty: null,
        },
      ],
    },
  ],
  annexes: [],
};
