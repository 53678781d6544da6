/**
 * Putting something before, after or around what a page draws.
 *
 * The page's own streams are never rewritten. What is added is a stream of its own, and
 * a form is drawn under a name that the page does not yet use. A page that saves its
 * drawing state more often than it restores it would draw our strip in its own place
 * and colour: the count is balanced before anything is added.
 */
import { PDFArray, PDFDict, type PDFObject, type PDFPageLeaf, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { arrayAt, at, decoded, key } from './objects.ts';

/** Streams before and after the page's own. */
export function wrapContent(node: PDFPageLeaf, before: string, after: string): void {
  const { context } = node;
  const stream = (text: string): PDFRef => context.register(context.stream(text));
  node.set(key('Contents'), context.obj([stream(before), ...streamsOf(node), stream(after)]));
}

/** Draws a form over what is there. */
export function appendContent(page: PDFPageLeaf, form: PDFRef, matrix: string): void {
  wrapContent(page, 'q\n', `\nQ\nq ${matrix} /${nameForm(page, form)} Do Q\n`);
}

/** Gives a form a name among the page's own resources. Resources may be shared, so they are copied first. */
export function nameForm(node: PDFPageLeaf, form: PDFRef): string {
  const { context } = node;
  const found = node.Resources();
  const resources = found instanceof PDFDict ? found.clone(context) : context.obj({});
  const drawn = at(resources, 'XObject');
  const forms = drawn instanceof PDFDict ? drawn.clone(context) : context.obj({});
  let number = 1;
  while (forms.has(key(`Pack${number}`))) number += 1;
  forms.set(key(`Pack${number}`), form);
  resources.set(key('XObject'), forms);
  node.set(key('Resources'), resources);
  return `Pack${number}`;
}

/** Everything the page draws, unpacked, in one piece. */
export function contentOf(node: PDFPageLeaf): Uint8Array {
  const pieces = streamsOf(node).flatMap((stream) => [
    decoded(node.context.lookup(stream)) ?? new Uint8Array(),
    NEWLINE,
  ]);
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let filled = 0;
  for (const piece of pieces) {
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
}

const NEWLINE = new Uint8Array([10]);

function streamsOf(node: PDFPageLeaf): PDFObject[] {
  const contents = at(node, 'Contents');
  if (contents instanceof PDFArray) return arrayAt(node, 'Contents')?.asArray() ?? [];
  const one = node.get(key('Contents'));
  return contents instanceof PDFStream && one ? [one] : [];
}

const latin = new TextDecoder('latin1');

/** How many 'Q' the page still owes: strings, names and comments are passed over. */
export function unrestored(page: PDFPageLeaf): number {
  const text = latin.decode(contentOf(page));
  let open = 0;
  for (const [token] of text.matchAll(
    /%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|\/[^\s<>[\]()/{}%]*|\b[qQ]\b/gu,
  )) {
    if (token === 'q') open += 1;
    else if (token === 'Q' && open > 0) open -= 1;
  }
  return open;
}
