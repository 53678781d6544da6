/**
 * Other people's action logs as a table: its heads, its rows, what stood above them.
 *
 * A log comes as CSV from Excel, in UTF-8 or in the letters of an old Windows, with
 * commas, semicolons or tabs, or is pasted from Word. A title and a marking often
 * stand above the heads; a table may have no heads at all. Every cell is kept as it
 * is. Nothing here knows what a column means (action-columns.ts).
 */
import Papa from 'papaparse';

export interface TableRow {
  /** As counted in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ReadTable {
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
  /** The lines above the heads: a title, a marking. */
  readonly above: readonly string[];
}

/** How far down the heads are looked for. */
const HEADS_WITHIN = 12;

/** The letters of a file: UTF-8 or UTF-16 where it says so or holds together, else those of Windows in Western Europe. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\uFFFD') ? windowsText(bytes) : text;
}

/** By hand: some engines take the name of this alphabet and give that of another. */
const BEYOND_LATIN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
function windowsText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? (BEYOND_LATIN[byte - 0x80] ?? '') : String.fromCharCode(byte),
  ).join('');
}

/** Null where there is nothing in it. `isHead` says whether a cell is the name of a column. */
export function readTextTable(text: string, isHead: (cell: string) => boolean): ReadTable | null {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    // A table pasted from Word has tabs, however many commas its sentences hold.
    ...(text.includes('\t') && !text.includes('","') ? { delimiter: '\t' } : { delimitersToGuess: [',', ';', '|'] }),
    skipEmptyLines: false,
  });
  const lines = parsed.data
    .map((cells, at): TableRow => ({ line: at + 1, cells: cells.map(asTyped) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (lines.length === 0) return null;
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const at = headsAt(lines, isHead);
  const full = (cells: readonly string[]) => Array.from({ length: width }, (_, column) => cells[column] ?? '');
  return {
    heads: full(at === null ? [] : (lines[at]?.cells ?? [])).map((head, column) => head || `Column ${column + 1}`),
    rows: lines.slice(at === null ? 0 : at + 1).map(({ line, cells }) => ({ line, cells: full(cells) })),
    above: lines.slice(0, at ?? 0).map(({ cells }) => cells.filter((cell) => cell !== '').join(' ')),
  };
}

/** The line with the most names of columns, which are at least half of what it says; null where none is such a line. */
function headsAt(lines: readonly TableRow[], isHead: (cell: string) => boolean): number | null {
  const counts = lines.slice(0, HEADS_WITHIN).map(({ cells }) => {
    const names = cells.filter(isHead).length;
    return names * 2 >= cells.filter((cell) => cell !== '').length ? names : 0;
  });
  const most = Math.max(...counts);
  return most === 0 ? null : counts.indexOf(most);
}

/** A quotation mark that only keeps a spreadsheet from running a cell is not part of its words. */
const asTyped = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');
