/**
 * Binding annexes into a paper.
 *
 * The paper was set with an empty page for each page of each annex, so its contents and
 * its "page N of M" are already right. Each annex page takes the place of its empty page,
 * and what that page did draw, the strip with marking and number, is drawn over the top as
 * an artifact. Tags, bookmarks, links and layers come along.
 */
import { PDFDocument, PDFObjectCopier, PDFPageLeaf, PDFRef } from '@cantoo/pdf-lib';
import { disarm } from './disarm.ts';
import { fitAnnex } from './fit-annex.ts';
import { graftLayers } from './layers.ts';
import { arrayAt, key } from './objects.ts';
import type { OpenAnnex } from './open-annex.ts';
import { graftOutlines } from './outlines.ts';
import { contentOf, nameForm, wrapContent } from './page-content.ts';
import { uprightMatrix } from './page-geometry.ts';
import { closeStructure, graftStructure, openStructure, renumberStructure, type Structure } from './structure.ts';

export interface AnnexToBind {
  readonly title: string;
  readonly annex: OpenAnnex;
  /** The page that announces it, counted from 1 in the file. */
  readonly divider: number;
}

export const openPaper = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });

/** What must happen to an annex while it is still a file of its own. */
export const prepareAnnex = (annex: OpenAnnex): OpenAnnex => {
  const remarks = disarm(annex.doc);
  fitAnnex(annex);
  return { ...annex, remarks: [...annex.remarks, ...remarks] };
};

export function bindAnnexes(paper: PDFDocument, annexes: readonly AnnexToBind[]): void {
  if (annexes.length === 0) return;
  const structure = openStructure(paper);
  const order: PDFRef[] = paper.getPages().map((page) => page.ref);
  annexes.forEach((annex, index) => {
    const bound = bindOne(structure, annex, order, `annex${index + 1}-`);
    order.splice(annex.divider, bound.length, ...bound);
  });
  closeStructure(structure);
  writePageTree(paper, order);
}

function bindOne(structure: Structure, bound: AnnexToBind, order: readonly PDFRef[], prefix: string): PDFRef[] {
  const { annex, title } = bound;
  const paper = structure.doc;
  const divider = order[bound.divider - 1];
  if (!divider) throw new Error(`No page announces ${title}.`);
  const keys = renumberStructure(structure, annex, prefix);
  const copier = PDFObjectCopier.for(annex.doc.context, paper.context);
  const pages = annex.doc.getPages().map((page) => copier.copy(page.ref));
  graftStructure({ structure, copier, annex, keys, prefix, title, pages, divider });
  graftOutlines(paper, divider, annex.doc, copier);
  graftLayers(paper, annex.doc, copier);
  pages.forEach((page, index) => {
    const strip = order[bound.divider + index];
    if (strip) drawStrip(paper, page, strip, annex.pages[index]);
  });
  return pages;
}

function drawStrip(
  paper: PDFDocument,
  pageRef: PDFRef,
  stripRef: PDFRef,
  facts: OpenAnnex['pages'][number] | undefined,
): void {
  const { context } = paper;
  const [page, strip] = [context.lookup(pageRef), context.lookup(stripRef)];
  if (!(page instanceof PDFPageLeaf) || !(strip instanceof PDFPageLeaf) || !facts) return;
  const form = context.flateStream(contentOf(strip), { Type: 'XObject', Subtype: 'Form' });
  form.dict.set(key('BBox'), strip.MediaBox());
  const resources = strip.Resources();
  if (resources) form.dict.set(key('Resources'), resources);
  const name = nameForm(page, context.register(form));
  const matrix = uprightMatrix(facts.box, facts.turn);
  wrapContent(page, '', `\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC q ${matrix} cm /${name} Do Q EMC\n`);
  page.set(key('Tabs'), key('S'));
  forgetPage(paper, strip, stripRef);
}

/** The empty page is gone, and its stream with it: nothing unused is left in the file. */
function forgetPage({ context }: PDFDocument, page: PDFPageLeaf, ref: PDFRef): void {
  const contents = page.get(key('Contents'));
  for (const stream of [...(arrayAt(page, 'Contents')?.asArray() ?? []), contents]) {
    if (stream instanceof PDFRef) context.delete(stream);
  }
  context.delete(ref);
}

function writePageTree(paper: PDFDocument, order: readonly PDFRef[]): void {
  const { context, catalog } = paper;
  const root = catalog.get(key('Pages'));
  const tree = catalog.Pages();
  tree.set(key('Kids'), context.obj([...order]));
  tree.set(key('Count'), context.obj(order.length));
  for (const ref of order) {
    const page = context.lookup(ref);
    if (page instanceof PDFPageLeaf && root) page.set(key('Parent'), root);
  }
}
