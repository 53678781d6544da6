/**
 * Writing a finished paper's bytes: PDF 1.7 with object streams (ISO 32000-1, 7.5.7, 7.5.8).
 *
 * The library has a writer, whose list of places grows by searching it from the start: a
 * pack of 700 pages has 60,000 objects, and two thirds of its writing went there. This one
 * goes through them once. The deflating is done in JavaScript, not by the machine, since a
 * browser's own and Node's give different bytes for the same paper.
 */
import { type PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { zlibSync } from 'fflate';
import { key, nameAt } from './objects.ts';

/** As many small objects are packed together. More would pack no better, and be slower to open one of. */
const PER_STREAM = 200;

const FREE = 0;
const AT_OFFSET = 1;
const IN_STREAM = 2;

/** Where an object is: its kind of place, then an offset, or a stream and its position there. */
type Place = readonly [kind: number, where: number, position: number];

export function writePdf({ context }: PDFDocument): Uint8Array {
  const out = new Sheaf();
  const places = new Map<number, Place>();
  const small: (readonly [number, PDFObject])[] = [];
  out.object(context.header);
  out.text('\n');

  const write = (number: number, object: PDFObject): void => {
    places.set(number, [AT_OFFSET, out.length, 0]);
    out.text(`${number} 0 obj\n`);
    out.object(object);
    out.text('\nendobj\n');
  };

  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    if (isOldList(object)) continue;
    if (object instanceof PDFStream) write(objectNumber, object);
    else small.push([objectNumber, object]);
  }

  let next = context.largestObjectNumber + 1;
  for (let from = 0; from < small.length; from += PER_STREAM) {
    const packed = small.slice(from, from + PER_STREAM);
    for (const [position, [number]] of packed.entries()) places.set(number, [IN_STREAM, next, position]);
    const { bytes, first } = together(packed);
    const dict = context.obj({ Type: 'ObjStm', N: packed.length, First: first });
    write(next, deflated(dict, bytes));
    next += 1;
  }

  const start = out.length;
  places.set(next, [AT_OFFSET, start, 0]);
  const { Root, Info, ID } = context.trailerInfo;
  const list = context.obj({ Type: 'XRef', Size: next + 1, Root, Info, ID });
  const { bytes, widths } = placeList(places, next + 1);
  list.set(key('W'), context.obj([...widths]));
  write(next, deflated(list, bytes));
  out.text(`startxref\n${start}\n%%EOF\n`);
  return out.bytes();
}

/** The lists of the file that was read: this one has its own. */
const isOldList = (object: PDFObject): boolean =>
  object instanceof PDFRawStream && ['XRef', 'ObjStm'].includes(nameAt(object.dict, 'Type') ?? '');

function deflated(dict: PDFDict, bytes: Uint8Array): PDFRawStream {
  dict.set(key('Filter'), PDFName.of('FlateDecode'));
  return PDFRawStream.of(dict, zlibSync(bytes));
}

/** An object stream's inside: numbers with their offsets, then the objects themselves. */
function together(packed: readonly (readonly [number, PDFObject])[]): { bytes: Uint8Array; first: number } {
  const bodies = new Sheaf();
  let index = '';
  for (const [number, object] of packed) {
    index += `${number} ${bodies.length} `;
    bodies.object(object);
    bodies.text('\n');
  }
  const whole = new Sheaf();
  whole.text(index);
  whole.add(bodies.bytes());
  return { bytes: whole.bytes(), first: index.length };
}

/** One row for every number: what was deleted, and number 0, is free. */
function placeList(places: ReadonlyMap<number, Place>, size: number) {
  const farthest = [...places.values()].reduce((most, [, where]) => Math.max(most, where), 0);
  const widths = [1, Math.ceil(Math.log2(farthest + 1) / 8), 2] as const;
  const [kindWidth, whereWidth] = widths;
  const row = widths.reduce((sum, width) => sum + width, 0);
  const bytes = new Uint8Array(size * row);
  for (let number = 0; number < size; number += 1) {
    const [kind, where, position] = places.get(number) ?? [FREE, 0, 0xffff];
    const at = number * row;
    bytes[at] = kind;
    for (let byte = 0; byte < whereWidth; byte += 1) {
      bytes[at + kindWidth + byte] = Math.floor(where / 256 ** (whereWidth - 1 - byte)) % 256;
    }
    bytes[at + kindWidth + whereWidth] = position >> 8;
    bytes[at + kindWidth + whereWidth + 1] = position & 0xff;
  }
  return { bytes, widths };
}

/** Bytes that are added to at the end. */
class Sheaf {
  private held = new Uint8Array(65_536);
  length = 0;

  object(object: { sizeInBytes(): number; copyBytesInto(buffer: Uint8Array, offset: number): number }): void {
    this.makeRoom(object.sizeInBytes());
    this.length += object.copyBytesInto(this.held, this.length);
  }

  /** Latin letters alone. */
  text(text: string): void {
    this.makeRoom(text.length);
    for (let index = 0; index < text.length; index += 1) this.held[this.length + index] = text.charCodeAt(index);
    this.length += text.length;
  }

  add(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    this.held.set(bytes, this.length);
    this.length += bytes.length;
  }

  bytes(): Uint8Array {
    return this.held.slice(0, this.length);
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.held.length) return;
    const larger = new Uint8Array(Math.max(this.held.length * 2, this.length + more));
    larger.set(this.held);
    this.held = larger;
  }
}
