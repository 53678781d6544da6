/**
 * The last touches: what makes a well-tagged file say that it is one.
 *
 * The WebAssembly build sets tagged PDF 1.7 and has no switch for PDF/UA-1. What it lacks
 * is small and known: the claim itself, the title shown in the window, and a meaning for
 * each glyph of letters drawn in several pieces. The claim is written only where every
 * annex makes it too.
 */
import { PDFBool, type PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { at, decoded, dictAt, key } from './objects.ts';
import { completeToUnicode } from './to-unicode.ts';

export function finishPaper(paper: PDFDocument, claimsPdfUa: boolean): void {
  const { catalog, context } = paper;
  const viewer = dictAt(catalog, 'ViewerPreferences') ?? context.obj({});
  viewer.set(key('DisplayDocTitle'), PDFBool.True);
  catalog.set(key('ViewerPreferences'), viewer);
  writeMetadata(paper, claimsPdfUa);
  completeToUnicode(paper);
}

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
