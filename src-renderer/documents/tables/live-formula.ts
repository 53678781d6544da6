/**
 * Cells that a spreadsheet would run instead of show.
 *
 * A cell that begins with = + - @, also after spaces or letters nobody sees, also in
 * wide, small or raised forms, is taken for a formula; so may be one that
 * begins with a tab or a line end. A quotation mark before it makes it the words it
 * is (reliability: Exports). Nothing else is changed.
 */
const UNSEEN = /^[\s\p{C}\p{Z}\u{115F}\u{1160}\u{3164}\u{FFA0}]+/u;

export function isLive(cell: string): boolean {
  if (/^[\t\r\n]/.test(cell)) return true;
  // Wide, small and raised forms of a sign are that sign to a lenient reader.
  const seen = cell.replace(UNSEEN, '').slice(0, 8).normalize('NFKC').replace(UNSEEN, '');
  return /^[=+\-@]/.test(seen);
}

/** The same words; never a formula. */
export const asWords = (cell: string): string => (isLive(cell) ? `'${cell}` : cell);
