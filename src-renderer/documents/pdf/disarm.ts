/**
 * Taking out of an annex what may not run or hide in a pack.
 *
 * Scripts, launches, form submissions, attached files and media go; links to places in
 * the file and to the web stay. Form fields become print: a pack is a record, and a form
 * in it could be filled in after it was issued. Whatever was taken out is remarked upon.
 */
import { PDFArray, PDFDict, type PDFDocument, type PDFPage, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { AnnexRemark } from '../outcome.ts';
import {
  arrayAt,
  asDict,
  at,
  dictAt,
  key,
  lookedUp,
  nameAt,
  numberAt,
  numbersIn,
  readNameTree,
  refOf,
  textOf,
} from './objects.ts';
import { appendContent } from './page-content.ts';
import { shortNumber } from './page-geometry.ts';

const HARMLESS_ACTIONS = new Set(['GoTo', 'URI', 'Named']);
const ATTACHMENTS = new Set(['FileAttachment']);
const MEDIA = new Set(['Screen', 'Movie', 'Sound', 'RichMedia', '3D']);
const HIDDEN = 2;

export function disarm(doc: PDFDocument): ReadonlySet<AnnexRemark> {
  const remarks = new Set<AnnexRemark>();
  disarmCatalog(doc, remarks);
  const gone = new Set<PDFDict>();
  for (const page of doc.getPages()) disarmPage(page, gone, remarks);
  const structure = dictAt(doc.catalog, 'StructTreeRoot');
  if (structure && gone.size > 0) forgetGone(structure, gone);
  return remarks;
}

/** The catalogue itself is not copied; what it holds is only looked at, to say so. */
function disarmCatalog({ catalog }: PDFDocument, remarks: Set<AnnexRemark>): void {
  const names = dictAt(catalog, 'Names');
  if (names && dictAt(names, 'JavaScript')) remarks.add('script-removed');
  if (names && readNameTree(dictAt(names, 'EmbeddedFiles')).length > 0) remarks.add('attachment-removed');
  if (dictAt(catalog, 'AA')) remarks.add('script-removed');
  const opening = dictAt(catalog, 'OpenAction');
  if (opening && !isHarmless(opening)) remarks.add('script-removed');
  const form = dictAt(catalog, 'AcroForm');
  const fields = form && arrayAt(form, 'Fields');
  if (fields && lookedUp(fields).some((field) => isSigned(asDict(field), 0))) remarks.add('signature-broken');
}

function isSigned(field: PDFDict | undefined, depth: number): boolean {
  if (!field || depth > 32) return false;
  if (nameAt(field, 'FT') === 'Sig' && at(field, 'V') !== undefined) return true;
  const kids = arrayAt(field, 'Kids');
  return kids ? lookedUp(kids).some((kid) => isSigned(asDict(kid), depth + 1)) : false;
}

function disarmPage(page: PDFPage, gone: Set<PDFDict>, remarks: Set<AnnexRemark>): void {
  const node = page.node;
  if (node.has(key('AA'))) remarks.add('script-removed');
  for (const name of ['AA', 'AF', 'B', 'PieceInfo', 'Thumb']) node.delete(key(name));
  const annotations = arrayAt(node, 'Annots');
  if (!annotations) return;
  const kept = annotations.asArray().filter((_, index) => {
    const annotation = asDict(annotations.lookup(index));
    if (!annotation) return false;
    const stays = disarmAnnotation(page, annotation, remarks);
    if (!stays) gone.add(annotation);
    return stays;
  });
  if (kept.length === 0) node.delete(key('Annots'));
  else node.set(key('Annots'), node.context.obj(kept));
}

/** False where the annotation is to go. */
function disarmAnnotation(page: PDFPage, annotation: PDFDict, remarks: Set<AnnexRemark>): boolean {
  const kind = nameAt(annotation, 'Subtype') ?? '';
  if (ATTACHMENTS.has(kind)) remarks.add('attachment-removed');
  if (MEDIA.has(kind)) remarks.add('media-removed');
  if (ATTACHMENTS.has(kind) || MEDIA.has(kind)) return false;
  if (annotation.has(key('AA'))) remarks.add('script-removed');
  annotation.delete(key('AA'));
  const action = dictAt(annotation, 'A');
  if (action && !isHarmless(action)) {
    annotation.delete(key('A'));
    remarks.add('script-removed');
  }
  action?.delete(key('Next'));
  if (kind !== 'Widget') return true;
  remarks.add('form-flattened');
  printField(page, annotation);
  return false;
}

function isHarmless(action: PDFDict): boolean {
  const kind = nameAt(action, 'S') ?? '';
  if (kind === 'URI') return /^(?:https?|mailto):/iu.test(textOf(at(action, 'URI')) ?? '');
  return HARMLESS_ACTIONS.has(kind);
}

/** Draws a field as it looks now, where it stands: its appearance's box is fitted to its rectangle. */
function printField(page: PDFPage, widget: PDFDict): void {
  const rect = arrayAt(widget, 'Rect');
  const appearance = appearanceOf(widget);
  if (!rect || !appearance || ((numberAt(widget, 'F') ?? 0) & HIDDEN) !== 0) return;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersIn(rect);
  const bounds = arrayAt(appearance.stream.dict, 'BBox');
  const [a = 0, b = 0, c = 0, d = 0] = bounds ? numbersIn(bounds) : [0, 0, x2 - x1, y2 - y1];
  const [width, height] = [Math.abs(c - a), Math.abs(d - b)];
  if (width === 0 || height === 0) return;
  const [sx, sy] = [Math.abs(x2 - x1) / width, Math.abs(y2 - y1) / height];
  const matrix = [sx, 0, 0, sy, Math.min(x1, x2) - Math.min(a, c) * sx, Math.min(y1, y2) - Math.min(b, d) * sy];
  appearance.stream.dict.set(key('Type'), key('XObject'));
  appearance.stream.dict.set(key('Subtype'), key('Form'));
  appendContent(page.node, appearance.ref, `${matrix.map(shortNumber).join(' ')} cm`);
}

/** The normal appearance; where a field has several (a tick box), the one for its state. */
function appearanceOf(widget: PDFDict): { stream: PDFStream; ref: PDFRef } | null {
  const appearances = dictAt(widget, 'AP');
  const normal = appearances && at(appearances, 'N');
  const state = nameAt(widget, 'AS');
  const [holder, name] = normal instanceof PDFDict && state !== undefined ? [normal, state] : [appearances, 'N'];
  const stream = holder && at(holder, name);
  if (!holder || !(stream instanceof PDFStream)) return null;
  const ref = holder.get(key(name));
  return { stream, ref: refOf(widget.context, ref ?? stream) };
}

/** The structure tree points at annotations (OBJR); what is gone may not stay referred to. */
function forgetGone(root: PDFDict, gone: ReadonlySet<PDFDict>): void {
  const seen = new Set<PDFDict>();
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (seen.has(element)) continue;
    seen.add(element);
    const kids = at(element, 'K');
    const all = kids instanceof PDFArray ? kids.asArray() : [element.get(key('K'))];
    const kept = all.filter((kid) => {
      const found = asDict(element.context.lookup(kid));
      if (!found) return kid !== undefined;
      if (nameAt(found, 'Type') === 'OBJR') return !isGone(found, gone);
      waiting.push(found);
      return true;
    });
    if (kept.length < all.length) element.set(key('K'), element.context.obj(kept.flatMap((kid) => kid ?? [])));
  }
}

const isGone = (reference: PDFDict, gone: ReadonlySet<PDFDict>): boolean => {
  const target = dictAt(reference, 'Obj');
  return target === undefined || gone.has(target);
};
