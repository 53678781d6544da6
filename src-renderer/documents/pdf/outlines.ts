/**
 * Bookmarks: an annex's own hang under the pack's bookmark for that annex.
 *
 * They are written anew rather than copied: a bookmark is chained to its neighbours, and
 * a copier that follows the chain of a long file runs out of stack. Only their words and
 * places are kept; a bookmark that would run something is left as words.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFNumber,
  type PDFObjectCopier,
  PDFRef,
} from '@cantoo/pdf-lib';
import { arrayAt, at, dictAt, key, nameAt, textOf } from './objects.ts';

const DEEPEST = 4;
const MOST = 2000;

interface Bookmark {
  readonly title: string;
  readonly place: PDFArray | undefined;
  readonly inside: readonly Bookmark[];
}

export function graftOutlines(pack: PDFDocument, divider: PDFRef, annex: PDFDocument, copier: PDFObjectCopier): void {
  const host = bookmarkAt(pack, divider);
  const root = dictAt(annex.catalog, 'Outlines');
  const bookmarks = readBookmarks(root && dictAt(root, 'First'), 1, new Set());
  if (host && bookmarks.length > 0) writeBookmarks(pack.context, host, bookmarks, copier);
}

/** The pack's own bookmark that leads to a page. */
function bookmarkAt(pack: PDFDocument, page: PDFRef): PDFRef | undefined {
  const root = dictAt(pack.catalog, 'Outlines');
  let ref = root?.get(key('First'));
  while (ref instanceof PDFRef) {
    const item = pack.context.lookupMaybe(ref, PDFDict);
    if (!item) return undefined;
    const action = dictAt(item, 'A');
    const place = arrayAt(item, 'Dest') ?? (action && arrayAt(action, 'D'));
    if (place?.get(0) === page) return ref;
    ref = item.get(key('Next'));
  }
  return undefined;
}

function readBookmarks(first: PDFDict | undefined, depth: number, seen: Set<PDFDict>): Bookmark[] {
  const read: Bookmark[] = [];
  for (let item = first; item && !seen.has(item) && seen.size < MOST; item = dictAt(item, 'Next')) {
    seen.add(item);
    const action = dictAt(item, 'A');
    const goes = action && nameAt(action, 'S') === 'GoTo' ? arrayAt(action, 'D') : undefined;
    const place = arrayAt(item, 'Dest') ?? goes;
    read.push({
      title: textOf(at(item, 'Title')) ?? '',
      // A place in another file has a number where the page should be.
      place: place?.get(0) instanceof PDFRef ? place : undefined,
      inside: depth < DEEPEST ? readBookmarks(dictAt(item, 'First'), depth + 1, seen) : [],
    });
  }
  return read;
}

function writeBookmarks(
  context: PDFContext,
  parent: PDFRef,
  bookmarks: readonly Bookmark[],
  copier: PDFObjectCopier,
): void {
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ title, place, inside }, index) => {
    const item = context.obj({ Title: PDFHexString.fromText(title), Parent: parent });
    const [before, after] = [refs[index - 1], refs[index + 1]];
    if (before) item.set(key('Prev'), before);
    if (after) item.set(key('Next'), after);
    if (place instanceof PDFArray) item.set(key('Dest'), copier.copy(place));
    const ref = refs[index];
    if (!ref) return;
    context.assign(ref, item);
    if (inside.length > 0) writeBookmarks(context, ref, inside, copier);
  });
  const holder = context.lookupMaybe(parent, PDFDict);
  const [first, last] = [refs.at(0), refs.at(-1)];
  if (!holder || !first || !last) return;
  holder.set(key('First'), first);
  holder.set(key('Last'), last);
  // Negative: closed until the reader opens it.
  holder.set(key('Count'), PDFNumber.of(-bookmarks.length));
}
