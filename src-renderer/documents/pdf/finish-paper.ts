/**
 * The last touches: what makes a well-tagged file say that it is one.
 *
 * The WebAssembly build sets tagged PDF 1.7 and has no switch for PDF/UA-1. What it lacks
 * is small and known: the claim itself, the title shown in the window, and a meaning for
 * each glyph of letters drawn in several pieces. The claim is written only where every
 * annex makes it too.
 */
import { PDFArray, PDFBool, PDFDict, type PDFDocument, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { arrayAt, asDict, at, decoded, dictAt, key, lookedUp, nameAt } from './objects.ts';

export function finishPaper(paper: PDFDocument, claimsPdfUa: boolean): void {
  const { catalog, context } = paper;
  const viewer = dictAt(catalog, 'ViewerPreferences') ?? context.obj({});
  viewer.set(key('DisplayDocTitle'), PDFBool.True);
  catalog.set(key('ViewerPreferences'), viewer);
  writeMetadata(paper, claimsPdfUa);
  completeToUnicode(paper);
}

export const savePaper = (paper: PDFDocument): Promise<Uint8Array> =>
  paper.save({
    useObjectStreams: true,
    updateFieldAppearances: false,
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });

function writeMetadata(paper: PDFDocument, claimsPdfUa: boolean): void {
  const bytes = decoded(at(paper.catalog, 'Metadata'));
  if (!bytes) throw new Error('The typesetter left the paper without metadata.');
  const xmp = new TextDecoder()
    .decode(bytes)
    .replace(/<xmpTPg:NPages>\d+</u, `<xmpTPg:NPages>${paper.getPageCount()}<`)
    .replace('xmlns:dc=', `${claimsPdfUa ? 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ' : ''}xmlns:dc=`)
    .replace('<dc:format>', `${claimsPdfUa ? '<pdfuaid:part>1</pdfuaid:part>' : ''}<dc:format>`);
  const stream = paper.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' });
  const old = paper.catalog.get(key('Metadata'));
  paper.catalog.set(key('Metadata'), paper.context.register(stream));
  if (old instanceof PDFRef) paper.context.delete(old);
}

/**
 * A mapping for every glyph used (PDF/UA-1 7.21.7). Pieces of a cluster carry their text as
 * ActualText instead, so their own mapping is U+FFFD, "no character of its own". Gives how many were added.
 */
export function completeToUnicode({ context }: PDFDocument): number {
  let added = 0;
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || nameAt(font, 'Subtype') !== 'Type0') continue;
    const map = at(font, 'ToUnicode');
    if (!(map instanceof PDFRawStream)) continue;
    const text = new TextDecoder().decode(decoded(map));
    const missing = glyphsOf(font).filter(absentFrom(text));
    if (missing.length === 0) continue;
    added += missing.length;
    font.set(
      key('ToUnicode'),
      context.register(context.flateStream(text.replace('endcmap', `${mappings(missing)}endcmap`))),
    );
  }
  return added;
}

/** The glyphs whose widths the font gives: those that its subset holds. */
function glyphsOf(font: PDFDict): number[] {
  const [descendant] = lookedUp(arrayAt(font, 'DescendantFonts') ?? PDFArray.withContext(font.context));
  const widths = asDict(descendant) && arrayAt(asDict(descendant) ?? font, 'W');
  const found = widths ? lookedUp(widths) : [];
  let last = 0;
  for (let index = 0; index < found.length; ) {
    const first = numberOr0(found[index]);
    const next = found[index + 1];
    last = Math.max(last, next instanceof PDFArray ? first + next.size() - 1 : numberOr0(next));
    index += next instanceof PDFArray ? 2 : 3;
  }
  return Array.from({ length: last }, (_, index) => index + 1);
}

const numberOr0 = (found: unknown): number => (found instanceof PDFNumber ? found.asNumber() : 0);

function absentFrom(map: string): (glyph: number) => boolean {
  const present = new Set<number>();
  const hex = (digits: string | undefined): number => Number.parseInt(digits ?? '0', 16);
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, code] of (block ?? '').matchAll(/<([0-9a-f]+)>\s*<[0-9a-f]*>/giu)) present.add(hex(code));
  }
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from, to] of (block ?? '').matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*[<[]/giu)) {
      for (let code = hex(from); code <= hex(to); code += 1) present.add(code);
    }
  }
  return (glyph) => !present.has(glyph);
}

function mappings(glyphs: readonly number[]): string {
  const blocks: string[] = [];
  for (let from = 0; from < glyphs.length; from += 100) {
    const block = glyphs.slice(from, from + 100);
    const lines = block.map((glyph) => `<${glyph.toString(16).padStart(4, '0')}> <FFFD>`);
    blocks.push(`${block.length} beginbfchar\n${lines.join('\n')}\nendbfchar\n`);
  }
  return blocks.join('');
}
