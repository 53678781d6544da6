/**
 * Annexes to test with, made on the spot: tagged ones by our own engine, the others by
 * hand. None is a real paper, and none is kept in the repository.
 */
import { degrees, PDFDocument, PDFHexString, PDFName, PDFString, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { column, heading, paragraph, part, sheet, table } from '#documents/blocks.ts';
import type { BoundAnnex, Sheet } from '#documents/content.ts';
import type { DocumentEngine } from '#documents/engine.ts';

export const anAnnex = (id: string, more: Partial<BoundAnnex> = {}): BoundAnnex => ({
  id,
  label: `Annex ${id.toUpperCase()}`,
  title: 'Infosec standards',
  fileName: `${id}.pdf`,
  facts: [],
  ...more,
});

/** A paper of its own: tagged, claiming PDF/UA-1, with bookmarks, a link inside and its own header and footer. */
export async function taggedAnnex(
  engine: DocumentEngine,
  pages = 3,
  title = 'Information security standards',
): Promise<Uint8Array> {
  const built = await engine.build({ sheet: aShortPaper(title, pages), annexBytes: new Map() });
  if (!built.ok) throw new Error(built.message);
  return built.bytes;
}

const aShortPaper = (title: string, pages: number): Sheet =>
  sheet({
    title,
    organisation: 'Northmoor Combined Authority',
    marking: 'Official',
    author: 'Security team',
    status: 'issued',
    version: '2.0',
    paging: 'document',
    contents: 0,
    parts: Array.from({ length: pages }, (_, at) =>
      part(`section-${at + 1}`, `Section ${at + 1}`, [
        paragraph(['Laptops are locked. See page ', { pageOf: `section-${pages}` }, '.']),
        heading(2, `Controls of section ${at + 1}`),
        table(
          [column('Control', 2), column('Owner', 1)],
          [
            ['Screen lock', 'Tŷ Ŵynne'],
            ['Removable media', 'Siân'],
          ],
        ),
      ]),
    ),
  });

async function plainDocument(pages: number): Promise<PDFDocument> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const font = await doc.embedFont(StandardFonts.Helvetica);
  for (let at = 1; at <= pages; at += 1) {
    const page = doc.addPage([595, 842]);
    page.drawText(`Needs assessment, page ${at}`, { x: 20, y: 820, size: 14, font });
    page.drawText('A word at the very foot of the page', { x: 20, y: 6, size: 14, font });
  }
  return doc;
}

export const untaggedAnnex = async (pages = 2): Promise<Uint8Array> => (await plainDocument(pages)).save();

/** Page 1 upright, 2 turned by a quarter, 3 upside down, 4 by three quarters. */
export async function turnedAnnex(): Promise<Uint8Array> {
  const doc = await plainDocument(4);
  for (const [at, page] of doc.getPages().entries()) page.setRotation(degrees(at * 90));
  return doc.save();
}

/** Pages that hold a picture and no text. */
export async function scannedAnnex(): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGM4ceIEAATYAmvT5PnLAAAAAElFTkSuQmCC';
  const image = await doc.embedPng(dot);
  doc.addPage([595, 842]).drawImage(image, { x: 40, y: 40, width: 515, height: 762 });
  return doc.save();
}

/** A form with a filled field and a ticked box, a signature, scripts everywhere, and an attachment. */
export async function armedAnnex(): Promise<Uint8Array> {
  const doc = await plainDocument(1);
  const { context, catalog } = doc;
  const page = doc.getPage(0);
  const form = doc.getForm();
  const field = form.createTextField('declaration');
  field.setText('Filled in by the chair');
  field.addToPage(page, { x: 60, y: 600, width: 300, height: 24, borderColor: rgb(0, 0, 0) });
  const box = form.createCheckBox('agreed');
  box.addToPage(page, { x: 60, y: 560, width: 16, height: 16 });
  box.check();
  const script = context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
  catalog.set(PDFName.of('OpenAction'), script);
  page.node.set(PDFName.of('AA'), context.obj({ O: script }));
  const link = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [60, 500, 200, 520],
    A: { S: 'Launch', F: PDFString.of('calc.exe') },
  });
  const safe = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [60, 460, 200, 480],
    A: { S: 'URI', URI: PDFString.of('https://example.org/'), Next: script },
  });
  page.node.addAnnot(context.register(link));
  page.node.addAnnot(context.register(safe));
  const signature = context.obj({
    FT: 'Sig',
    T: PDFHexString.fromText('sign'),
    V: { Type: 'Sig', Filter: 'Adobe.PPKLite' },
  });
  form.acroForm.addField(context.register(signature));
  await doc.attach(new Uint8Array([1, 2, 3]), 'hidden.bin', { mimeType: 'application/octet-stream' });
  return doc.save();
}

/** Locked for reading, or only against printing. */
export async function lockedAnnex(against: 'reading' | 'printing'): Promise<Uint8Array> {
  const doc = await plainDocument(1);
  doc.encrypt({
    ownerPassword: 'owner',
    ...(against === 'reading' ? { userPassword: 'user' } : {}),
    permissions: { printing: false },
  });
  return doc.save({ useObjectStreams: false });
}

export async function endlessAnnex(pages: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  for (let at = 0; at < pages; at += 1) doc.addPage([200, 200]);
  return doc.save({ addDefaultPage: false });
}
