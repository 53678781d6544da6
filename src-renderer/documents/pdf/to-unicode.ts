/**
 * A meaning for every glyph (PDF/UA-1 7.21.7), so that words can be found and copied.
 *
 * The typesetter gives letters drawn in several pieces, such as ọ̀, their text as a whole
 * (ActualText) and leaves the pieces without any. Viewers that do not know ActualText,
 * pdf.js among them, then lose the letter. Where the pieces are as many as the letter's
 * own parts, each piece gets its part; otherwise U+FFFD, "no character of its own".
 */
import { PDFArray, PDFDict, type PDFDocument, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { arrayAt, asDict, at, decoded, dictAt, key, lookedUp, nameAt } from './objects.ts';
import { contentOf } from './page-content.ts';

/** Gives how many glyphs had no meaning before. */
export function completeToUnicode(paper: PDFDocument): number {
  const lacking = fontsThatLack(paper);
  if (lacking.length === 0) return 0;
  const parts = partsOfLetters(paper);
  for (const { ref, font, map, missing } of lacking) {
    const known = parts.get(ref.toString());
    const lines = missing.map((glyph) => `<${hex(glyph)}> <${hex(known?.get(glyph) ?? NO_CHARACTER)}>`);
    const whole = map.replace('endcmap', `${inBlocks(lines)}endcmap`);
    font.set(key('ToUnicode'), paper.context.register(paper.context.flateStream(whole)));
  }
  return lacking.reduce((sum, { missing }) => sum + missing.length, 0);
}

const NO_CHARACTER = 0xfffd;

const hex = (code: number): string => code.toString(16).padStart(4, '0');

interface LackingFont {
  readonly ref: PDFRef;
  readonly font: PDFDict;
  readonly map: string;
  readonly missing: readonly number[];
}

function fontsThatLack({ context }: PDFDocument): LackingFont[] {
  return context.enumerateIndirectObjects().flatMap(([ref, font]) => {
    if (!(font instanceof PDFDict) || nameAt(font, 'Subtype') !== 'Type0') return [];
    const stream = at(font, 'ToUnicode');
    if (!(stream instanceof PDFRawStream)) return [];
    const map = new TextDecoder().decode(decoded(stream));
    const missing = glyphsOf(font).filter(absentFrom(map));
    return missing.length > 0 ? [{ ref, font, map, missing }] : [];
  });
}

const latin = new TextDecoder('latin1');

/** For each font, which glyph draws which part of a letter: read from where letters are drawn in pieces. */
function partsOfLetters(paper: PDFDocument): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const parts = new Map<string, Map<number, number>>();
  for (const { node } of paper.getPages()) {
    const fonts = node.Resources() && dictAt(node.Resources() ?? node, 'Font');
    const drawn = latin.decode(contentOf(node));
    for (const [, text, body] of drawn.matchAll(/\/ActualText\s*<FEFF([0-9A-F]*)>\s*>>\s*BDC([\s\S]*?)EMC/gu)) {
      const font = fonts?.get(key(/\/(\S+)\s+[\d.]+\s+Tf/u.exec(body ?? '')?.[1] ?? ''));
      const pieces = [...utf16(text ?? '').normalize('NFD')].map((part) => part.codePointAt(0) ?? NO_CHARACTER);
      const glyphs = glyphsDrawn(body ?? '');
      if (!(font instanceof PDFRef) || pieces.length !== glyphs.length) continue;
      const known = parts.get(font.toString()) ?? new Map<number, number>();
      for (const [index, glyph] of glyphs.entries()) {
        const part = pieces[index] ?? NO_CHARACTER;
        if (part <= 0xffff) known.set(glyph, part);
      }
      parts.set(font.toString(), known);
    }
  }
  return parts;
}

const utf16 = (digits: string): string =>
  String.fromCharCode(...(digits.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16)));

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Two bytes a glyph, in strings such as `(\\000\\002)`. */
function glyphsDrawn(body: string): number[] {
  const bytes: number[] = [];
  for (const [, string = ''] of body.matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)/gu)) {
    for (const [unit, octal, escaped] of string.matchAll(/\\([0-7]{1,3})|\\([\s\S])|[\s\S]/gu)) {
      if (octal) bytes.push(Number.parseInt(octal, 8));
      else if (escaped) bytes.push(ESCAPES[escaped] ?? escaped.charCodeAt(0));
      else bytes.push(unit.charCodeAt(0));
    }
  }
  return Array.from({ length: bytes.length >> 1 }, (_, at) => ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0));
}

/** The glyphs whose widths the font gives: those that its subset holds. */
function glyphsOf(font: PDFDict): number[] {
  const [descendant] = lookedUp(arrayAt(font, 'DescendantFonts') ?? PDFArray.withContext(font.context));
  const widths = asDict(descendant) && arrayAt(asDict(descendant) ?? font, 'W');
  const found = widths ? lookedUp(widths) : [];
  let last = 0;
  for (let index = 0; index < found.length; ) {
    const first = numberOr0(found[index]);
    const next = found[index + 1];
    last = Math.max(last, next instanceof PDFArray ? first + next.size() - 1 : numberOr0(next));
    index += next instanceof PDFArray ? 2 : 3;
  }
  return Array.from({ length: last }, (_, index) => index + 1);
}

const numberOr0 = (found: unknown): number => (found instanceof PDFNumber ? found.asNumber() : 0);

function absentFrom(map: string): (glyph: number) => boolean {
  const present = new Set<number>();
  const hex = (digits: string | undefined): number => Number.parseInt(digits ?? '0', 16);
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, code] of (block ?? '').matchAll(/<([0-9a-f]+)>\s*<[0-9a-f]*>/giu)) present.add(hex(code));
  }
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from, to] of (block ?? '').matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*[<[]/giu)) {
      for (let code = hex(from); code <= hex(to); code += 1) present.add(code);
    }
  }
  return (glyph) => !present.has(glyph);
}

/** A map may say a hundred things at a time. */
function inBlocks(lines: readonly string[]): string {
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += 100) {
    const block = lines.slice(from, from + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`);
  }
  return blocks.join('');
}
