/**
 * Opening somebody else's PDF: what it is, or why it cannot be bound in.
 *
 * Strict on purpose: a damaged object refuses the file, since the forgiving way gives
 * half a document without a word. A file locked only against printing or copying opens
 * with an empty password, as every viewer does, and that is remarked upon.
 */
import { PDFDocument } from '@cantoo/pdf-lib';
import { type AnnexRefusal, type AnnexRemark, MOST_ANNEX_PAGES } from '../outcome.ts';
import { arrayAt, asDict, at, decoded, dictAt, lookedUp, nameAt } from './objects.ts';
import { type Box, boxOf, seenSize, type Turn, turnOf } from './page-geometry.ts';

const END = 65_536;

export interface AnnexPage {
  readonly box: Box;
  readonly turn: Turn;
  readonly scanned: boolean;
}

export interface OpenAnnex {
  readonly doc: PDFDocument;
  readonly pages: readonly AnnexPage[];
  readonly tagged: boolean;
  readonly remarks: readonly AnnexRemark[];
}

export type AnnexOpened =
  | { readonly ok: true; readonly annex: OpenAnnex }
  | { readonly ok: false; readonly reason: AnnexRefusal };

export async function openAnnex(bytes: Uint8Array): Promise<AnnexOpened> {
  try {
    const doc = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: Number.POSITIVE_INFINITY,
      password: '',
    });
    return inspect(doc, isLocked(bytes));
  } catch (cause) {
    // The library has no code of its own for a wrong password.
    return { ok: false, reason: /encrypt|password/iu.test(String(cause)) ? 'annex-encrypted' : 'annex-corrupt' };
  }
}

export const sizesOf = (annex: OpenAnnex): (readonly [number, number])[] =>
  annex.pages.map(({ box, turn }) => seenSize(box, turn));

function inspect(doc: PDFDocument, locked: boolean): AnnexOpened {
  if (doc.getPageCount() > MOST_ANNEX_PAGES) return { ok: false, reason: 'annex-too-long' };
  const pages = doc.getPages().flatMap((page) => {
    const box = boxOf(page);
    return box ? [{ box, turn: turnOf(page), scanned: isPicture(page.node.Resources()) }] : [];
  });
  if (pages.length === 0 || pages.length < doc.getPageCount()) return { ok: false, reason: 'annex-corrupt' };

  const tagged = dictAt(doc.catalog, 'StructTreeRoot') !== undefined;
  const remarks: AnnexRemark[] = [];
  if (locked) remarks.push('owner-password');
  if (!tagged) remarks.push(pages.some((page) => page.scanned) ? 'scanned' : 'untagged');
  else if (!claimsPdfUa(doc)) remarks.push('not-pdf-ua');
  return { ok: true, annex: { doc, pages, tagged, remarks } };
}

/** Once opened, a locked file shows no trace of its lock: the bytes do, in the trailer at one of its ends. */
function isLocked(bytes: Uint8Array): boolean {
  const ends = [bytes.subarray(0, END), bytes.subarray(Math.max(0, bytes.length - END))];
  return ends.some((end) => /\/Encrypt\s+\d+\s+\d+\s+R/u.test(new TextDecoder('latin1').decode(end)));
}

export function claimsPdfUa(doc: PDFDocument): boolean {
  const xmp = decoded(at(doc.catalog, 'Metadata'));
  return xmp !== undefined && /pdfuaid:part(?:>|=["'])1/u.test(new TextDecoder().decode(xmp));
}

type Resources = Parameters<typeof dictAt>[0] | undefined;

/** A page with a picture and no font is a scan. */
function isPicture(resources: Resources): boolean {
  if (!resources) return false;
  const fonts = dictAt(resources, 'Font');
  if (fonts && fonts.keys().length > 0) return false;
  const drawn = dictAt(resources, 'XObject');
  return drawn?.keys().some((name) => holdsPicture(asDict(drawn.lookup(name)), 0)) ?? false;
}

/** Scanners often put the picture inside a form, sometimes with its text. */
function holdsPicture(drawn: Resources, depth: number): boolean {
  if (!drawn || depth > 4) return false;
  if (nameAt(drawn, 'Subtype') === 'Image') return true;
  const inside = dictAt(drawn, 'Resources');
  if (!inside || dictAt(inside, 'Font')) return false;
  const forms = dictAt(inside, 'XObject');
  return forms?.keys().some((name) => holdsPicture(asDict(forms.lookup(name)), depth + 1)) ?? false;
}

/** The annotations of a page that are dictionaries; anything else there is of no use to anyone. */
export function annotationsOf(page: Parameters<typeof dictAt>[0]): Parameters<typeof dictAt>[0][] {
  const found = arrayAt(page, 'Annots');
  return found ? lookedUp(found).flatMap((one) => asDict(one) ?? []) : [];
}
