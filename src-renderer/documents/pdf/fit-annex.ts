/**
 * Drawing an annex's pages a little smaller, with everything that points into them.
 *
 * Notes and links lie over a page in its own measure, and destinations and the boxes of
 * figures name places on it: all move together, or a link would be under the wrong
 * words. Done in the annex's own file, before anything is copied.
 */
import { PDFArray, PDFDict, type PDFDocument, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { arrayAt, asDict, at, dictAt, key, kidsOf, lookedUp, nameAt, readNameTree, textOf } from './objects.ts';
import { annotationsOf, type OpenAnnex } from './open-annex.ts';
import { unrestored, wrapContent } from './page-content.ts';
import { type Fit, fitOf, fitX, fitY, shortNumber } from './page-geometry.ts';

/** Arrays of x and y in turn, among an annotation's entries. */
const PLACES = ['Rect', 'QuadPoints', 'L', 'Vertices', 'CL'] as const;

export function fitAnnex({ doc, pages }: OpenAnnex): void {
  resolveNamedDestinations(doc);
  const fits = new Map<string, Fit>();
  const moved = new Set<PDFArray>();
  doc.getPages().forEach((page, index) => {
    const facts = pages[index];
    if (!facts) return;
    const { box, turn } = facts;
    const fit = fitOf(box, turn);
    fits.set(page.ref.toString(), fit);
    const { scale, dx, dy } = fit;
    const matrix = [scale, 0, 0, scale, dx, dy].map(shortNumber).join(' ');
    const seen = [box.x, box.y, box.width, box.height].map(shortNumber).join(' ');
    wrapContent(page.node, `q ${matrix} cm ${seen} re W n\n`, `\n${'Q '.repeat(unrestored(page.node) + 1)}\n`);
    for (const annotation of annotationsOf(page.node)) fitAnnotation(annotation, fit, moved);
  });
  for (const destination of destinationsIn(doc)) fitDestination(destination, fits, moved);
  const structure = dictAt(doc.catalog, 'StructTreeRoot');
  if (structure) fitBoxes(structure, fits, moved);
}

function fitAnnotation(annotation: PDFDict, fit: Fit, moved: Set<PDFArray>): void {
  for (const name of PLACES) {
    const places = arrayAt(annotation, name);
    if (places) fitPairs(places, fit, moved);
  }
  const strokes = arrayAt(annotation, 'InkList');
  for (const stroke of strokes ? lookedUp(strokes) : []) if (stroke instanceof PDFArray) fitPairs(stroke, fit, moved);
}

function fitPairs(places: PDFArray, fit: Fit, moved: Set<PDFArray>): void {
  if (moved.has(places)) return;
  moved.add(places);
  lookedUp(places).forEach((found, index) => {
    if (found instanceof PDFNumber) {
      const value = found.asNumber();
      places.set(index, number(index % 2 === 0 ? fitX(fit, value) : fitY(fit, value)));
    }
  });
}

const number = (value: number): PDFNumber => PDFNumber.of(Number(shortNumber(value)));

/** `[page /XYZ left top zoom]` and its kin. */
function fitDestination(destination: PDFArray, fits: ReadonlyMap<string, Fit>, moved: Set<PDFArray>): void {
  const page = destination.get(0);
  const fit = page instanceof PDFRef ? fits.get(page.toString()) : undefined;
  if (!fit || moved.has(destination)) return;
  moved.add(destination);
  const kind = textOf(destination.lookup(1)) ?? '';
  const ways: Readonly<Record<string, string>> = {
    XYZ: 'xy',
    FitH: 'y',
    FitBH: 'y',
    FitV: 'x',
    FitBV: 'x',
    FitR: 'xyxy',
  };
  [...(ways[kind] ?? '')].forEach((axis, index) => {
    const found = destination.size() > index + 2 ? destination.lookup(index + 2) : undefined;
    if (!(found instanceof PDFNumber)) return;
    const value = found.asNumber();
    destination.set(index + 2, number(axis === 'x' ? fitX(fit, value) : fitY(fit, value)));
  });
}

/** The structure tree gives figures and tables a BBox on the page that they or their parents are on. */
function fitBoxes(root: PDFDict, fits: ReadonlyMap<string, Fit>, moved: Set<PDFArray>): void {
  const seen = new Set<PDFDict>();
  const waiting: { element: PDFDict; page: PDFObject | undefined }[] = [{ element: root, page: undefined }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element } = next;
    if (seen.has(element)) continue;
    seen.add(element);
    const page = element.get(key('Pg')) ?? next.page;
    const kids = kidsOf(element).flatMap((kid) => asDict(element.context.lookup(kid)) ?? []);
    const fit = page ? fits.get(page.toString()) : firstFit(kids, fits);
    for (const attributes of attributesOf(element)) {
      const box = arrayAt(attributes, 'BBox');
      if (box && fit) fitPairs(box, fit, moved);
    }
    waiting.push(...kids.map((kid) => ({ element: kid, page })));
  }
}

const firstFit = (kids: readonly PDFDict[], fits: ReadonlyMap<string, Fit>): Fit | undefined =>
  kids.map((kid) => fits.get(String(kid.get(key('Pg'))))).find((fit) => fit !== undefined);

export function attributesOf(element: PDFDict): PDFDict[] {
  const found = at(element, 'A');
  const all = found instanceof PDFArray ? lookedUp(found) : [found];
  return all.flatMap((one) => asDict(one) ?? []);
}

/** Names mean nothing in another file: every link and bookmark is given its place outright. */
function resolveNamedDestinations(doc: PDFDocument): void {
  const named = namedDestinations(doc);
  for (const holder of destinationHolders(doc)) {
    const name = textOf(at(holder.dict, holder.entry));
    const place = name === undefined ? undefined : named.get(name);
    if (place) holder.dict.set(key(holder.entry), place.clone(doc.context));
    else if (name !== undefined) holder.dict.delete(key(holder.entry));
  }
}

function namedDestinations(doc: PDFDocument): ReadonlyMap<string, PDFArray> {
  const names = dictAt(doc.catalog, 'Names');
  const old = dictAt(doc.catalog, 'Dests');
  const all: (readonly [string, PDFObject])[] = [
    ...(old?.entries() ?? []).map(([name, value]) => [name.decodeText(), value] as const),
    ...readNameTree(names && dictAt(names, 'Dests')).map(({ name, value }) => [name.decodeText(), value] as const),
  ];
  return new Map(
    all.flatMap(([name, value]) => {
      const found = doc.context.lookup(value);
      const place = found instanceof PDFDict ? at(found, 'D') : found;
      return place instanceof PDFArray ? [[name, place] as const] : [];
    }),
  );
}

interface DestinationHolder {
  readonly dict: PDFDict;
  readonly entry: 'Dest' | 'D';
}

function destinationHolders(doc: PDFDocument): DestinationHolder[] {
  const links = doc.getPages().flatMap((page) => annotationsOf(page.node));
  return [...links, ...outlineItems(doc)].flatMap((dict): DestinationHolder[] => {
    const action = dictAt(dict, 'A');
    const goes = action && nameAt(action, 'S') === 'GoTo' ? [{ dict: action, entry: 'D' as const }] : [];
    return dict.has(key('Dest')) ? [{ dict, entry: 'Dest' }, ...goes] : goes;
  });
}

const destinationsIn = (doc: PDFDocument): PDFArray[] =>
  destinationHolders(doc).flatMap(({ dict, entry }) => arrayAt(dict, entry) ?? []);

/** Every bookmark, however deep. */
function outlineItems(doc: PDFDocument): PDFDict[] {
  const root = dictAt(doc.catalog, 'Outlines');
  const seen = new Set<PDFDict>();
  const waiting = [root && dictAt(root, 'First')];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (!item || seen.has(item)) continue;
    seen.add(item);
    waiting.push(dictAt(item, 'Next'), dictAt(item, 'First'));
  }
  return [...seen];
}
