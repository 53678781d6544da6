/**
 * A written paper read back: every object in its place, by our library and by pdf.js.
 */
import { PDFDocument, PDFName, type PDFObject, PDFRef, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { writePdf } from '#documents/pdf/write-pdf.ts';
import { readPdf } from './read-pdf.ts';

const MANY = 1000;

async function aDocument(): Promise<PDFDocument> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const font = await doc.embedFont(StandardFonts.Helvetica);
  for (let at = 1; at <= 3; at += 1)
    doc.addPage([595, 842]).drawText(`Page ${at} of the plan`, { x: 40, y: 700, font });
  await doc.flush();
  const kept = Array.from({ length: MANY }, (_, at) => doc.context.register(doc.context.obj({ Row: at, Of: 'Log' })));
  for (const ref of kept.filter((_, at) => at % 7 === 3)) doc.context.delete(ref);
  // Far enough into the file that an offset takes three bytes.
  doc.context.register(doc.context.stream(new Uint8Array(300_000).fill(65)));
  doc.context.register(doc.context.stream('The last stream'));
  // Read back from the library's own writer, so that every stream is as it lies in a file.
  return PDFDocument.load(await doc.save({ useObjectStreams: false }), { updateMetadata: false });
}

const objectsOf = ({ context }: PDFDocument): ReadonlyMap<string, PDFObject> =>
  new Map(context.enumerateIndirectObjects().map(([ref, object]) => [ref.toString(), object]));

describe('a paper’s file', () => {
  it('holds every object under its own number, and none that was deleted', async () => {
    const doc = await aDocument();
    const before = objectsOf(doc);
    const read = await PDFDocument.load(writePdf(doc), { updateMetadata: false, throwOnInvalidObject: true });
    const after = objectsOf(read);
    for (const [ref, object] of before) expect(after.get(ref)?.toString()).toBe(object.toString());
    const lists = [...after].filter(([ref]) => !before.has(ref));
    expect(lists.length).toBeLessThan(10);
    expect(read.context.lookup(PDFRef.of(deletedNumber(before)))).toBeUndefined();
  });

  it('is read by another program', async () => {
    const { pages } = await readPdf(writePdf(await aDocument()));
    expect(pages).toEqual(['Page 1 of the plan', 'Page 2 of the plan', 'Page 3 of the plan']);
  });

  it('leaves the document as it was, so that writing it again gives the same bytes', async () => {
    const doc = await aDocument();
    const [once, again] = [writePdf(doc), writePdf(doc)];
    expect(again).toEqual(once);
    expect(doc.catalog.get(PDFName.of('Type'))?.toString()).toBe('/Catalog');
  });
});

/** Some number below the highest that no object has. */
function deletedNumber(held: ReadonlyMap<string, PDFObject>): number {
  for (let number = 1; ; number += 1) if (!held.has(`${number} 0 R`)) return number;
}
