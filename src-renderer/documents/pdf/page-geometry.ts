/**
 * A page's box, how it is turned, and how far an annex page is drawn in.
 *
 * An annex is set a little smaller inside its own page, so that the pack's marking and
 * page number stand in a clear strip and never on top of the annex's own words. What a
 * page hides outside its crop box stays hidden.
 */
import type { PDFPage } from '@cantoo/pdf-lib';
import { PDFArray } from '@cantoo/pdf-lib';
import { at, numbersIn } from './objects.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Turn = 0 | 90 | 180 | 270;

/** Scale, then move: how a point of the annex's page lands in the pack's. */
export interface Fit {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** Twelve millimetres above and below, as sheet.typ keeps for the strip. */
const STRIP = 34;
const LARGEST = 0.92;
const SMALLEST = 0.6;

/** The part of the page that is seen: the crop box where it lies within the media box. */
export function boxOf(page: PDFPage): Box | null {
  const media = readBox(page, 'MediaBox');
  if (!media) return null;
  const crop = readBox(page, 'CropBox');
  return (crop && overlap(media, crop)) ?? media;
}

function readBox(page: PDFPage, name: 'MediaBox' | 'CropBox'): Box | null {
  const found = page.node.getInheritableAttribute(page.node.context.obj(name)) ?? at(page.node, name);
  const array = page.node.context.lookup(found);
  if (!(array instanceof PDFArray) || array.size() !== 4) return null;
  const [a = 0, b = 0, c = 0, d = 0] = numbersIn(array);
  const box = { x: Math.min(a, c), y: Math.min(b, d), width: Math.abs(c - a), height: Math.abs(d - b) };
  return box.width >= 1 && box.height >= 1 ? box : null;
}

function overlap(one: Box, two: Box): Box | null {
  const x = Math.max(one.x, two.x);
  const y = Math.max(one.y, two.y);
  const width = Math.min(one.x + one.width, two.x + two.width) - x;
  const height = Math.min(one.y + one.height, two.y + two.height) - y;
  return width >= 1 && height >= 1 ? { x, y, width, height } : null;
}

export function turnOf(page: PDFPage): Turn {
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  return angle === 90 || angle === 180 || angle === 270 ? angle : 0;
}

/** Width and height as the reader sees them. */
export const seenSize = (box: Box, turn: Turn): readonly [number, number] =>
  turn === 90 || turn === 270 ? [box.height, box.width] : [box.width, box.height];

export function fitOf(box: Box, turn: Turn): Fit {
  const [, height] = seenSize(box, turn);
  const scale = Math.max(SMALLEST, Math.min(LARGEST, 1 - (2 * STRIP) / height));
  return {
    scale,
    dx: (box.x + box.width / 2) * (1 - scale),
    dy: (box.y + box.height / 2) * (1 - scale),
  };
}

export const fitX = (fit: Fit, x: number): number => x * fit.scale + fit.dx;
export const fitY = (fit: Fit, y: number): number => y * fit.scale + fit.dy;

/** Takes the upright strip, drawn from its own lower left corner, onto a page that is turned when shown. */
export function uprightMatrix(box: Box, turn: Turn): string {
  const { x, y, width, height } = box;
  const matrices: Record<Turn, readonly number[]> = {
    0: [1, 0, 0, 1, x, y],
    90: [0, 1, -1, 0, x + width, y],
    180: [-1, 0, 0, -1, x + width, y + height],
    270: [0, -1, 1, 0, x, y + height],
  };
  return matrices[turn].map(shortNumber).join(' ');
}

/** At most four decimals, never an exponent, the same on every machine. */
export const shortNumber = (value: number): string => String(Number(value.toFixed(4)));
