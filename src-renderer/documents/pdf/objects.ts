/**
 * Looking into a PDF: short words for dictionaries, arrays and trees.
 *
 * Other people's PDFs hold the wrong kind of thing in any place, so every look is
 * checked: what is not of the kind asked for is undefined, never an exception. Trees
 * may be circular on purpose; each walk remembers where it has been.
 */
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { unzlibSync } from 'fflate';

export const key = (name: string): PDFName => PDFName.of(name);

export const at = (dict: PDFDict, name: string): PDFObject | undefined => dict.lookup(key(name));

/** A stream counts as its dictionary. */
export const asDict = (found: PDFObject | undefined): PDFDict | undefined =>
  found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined;

export const dictAt = (dict: PDFDict, name: string): PDFDict | undefined => asDict(at(dict, name));

export const arrayAt = (dict: PDFDict, name: string): PDFArray | undefined => {
  const found = at(dict, name);
  return found instanceof PDFArray ? found : undefined;
};

export const numberAt = (dict: PDFDict, name: string): number | undefined => {
  const found = at(dict, name);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
};

export const nameAt = (dict: PDFDict, name: string): string | undefined => {
  const found = at(dict, name);
  return found instanceof PDFName ? found.decodeText() : undefined;
};

export const textOf = (found: PDFObject | undefined): string | undefined =>
  found instanceof PDFName || found instanceof PDFString || found instanceof PDFHexString
    ? found.decodeText()
    : undefined;

/** What an array holds, references followed. */
export const lookedUp = (array: PDFArray): (PDFObject | undefined)[] =>
  array.asArray().map((_, index) => array.lookup(index));

export const numbersIn = (array: PDFArray): number[] =>
  lookedUp(array).map((found) => (found instanceof PDFNumber ? found.asNumber() : Number.NaN));

export const decoded = (stream: PDFObject | undefined): Uint8Array | undefined =>
  stream instanceof PDFRawStream ? (inflated(stream) ?? decodePDFRawStream(stream).decode()) : undefined;

/** The usual packing, by the quicker way; the library is patient with what is packed otherwise, or badly. */
function inflated({ dict, contents }: PDFRawStream): Uint8Array | null {
  if (dict.get(key('Filter')) !== key('FlateDecode') || dict.has(key('DecodeParms'))) return null;
  try {
    return unzlibSync(contents);
  } catch {
    return null;
  }
}

export const refOf = (context: PDFContext, found: PDFObject): PDFRef =>
  found instanceof PDFRef ? found : context.register(found);

/** The kids of a structure element or of the tree's root: one thing or an array of them, references kept. */
export function kidsOf(element: PDFDict): PDFObject[] {
  const kids = at(element, 'K');
  if (kids instanceof PDFArray) return kids.asArray();
  const one = element.get(key('K'));
  return one === undefined ? [] : [one];
}

/** A number tree (ParentTree) as a map, its values as they stand: references or direct. */
export function readNumberTree(root: PDFDict | undefined): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  eachLeaf(root, 'Nums', (tree, index) => {
    const number = tree.lookup(index);
    const value = tree.get(index + 1);
    if (number instanceof PDFNumber && value !== undefined) found.set(number.asNumber(), value);
  });
  return found;
}

/** A name tree (Dests, IDTree) as pairs, in its own order; the bytes of a name are kept as they are. */
export function readNameTree(root: PDFDict | undefined): { name: PDFString | PDFHexString; value: PDFObject }[] {
  const found: { name: PDFString | PDFHexString; value: PDFObject }[] = [];
  eachLeaf(root, 'Names', (tree, index) => {
    const name = tree.lookup(index);
    const value = tree.get(index + 1);
    if ((name instanceof PDFString || name instanceof PDFHexString) && value !== undefined) found.push({ name, value });
  });
  return found;
}

function eachLeaf(root: PDFDict | undefined, leaves: string, visit: (tree: PDFArray, index: number) => void): void {
  const seen = new Set<PDFDict>();
  const waiting = root ? [root] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const tree = arrayAt(node, leaves);
    for (let index = 0; tree && index + 1 < tree.size(); index += 2) visit(tree, index);
    const kids = arrayAt(node, 'Kids');
    if (kids)
      waiting.push(
        ...lookedUp(kids)
          .flatMap((kid) => asDict(kid) ?? [])
          .reverse(),
      );
  }
}
