/** Looking for words in a pack: every place they stand, page by page, case and accents aside. */
import type { OpenPdf, Piece } from './pdf-pages.ts';

export interface Hit {
  readonly page: number;
  /** The rectangles of the words found, as fractions of the page. */
  readonly places: readonly Omit<Piece, 'start' | 'length'>[];
}

/** Asks `stopped` before each page: another search has begun. */
export async function findInPdf(pdf: OpenPdf, words: string, stopped: () => boolean): Promise<readonly Hit[]> {
  const wanted = plain(words.trim());
  if (wanted === '') return [];
  const hits: Hit[] = [];
  for (let page = 1; page <= pdf.pages && !stopped(); page += 1) {
    const { text, pieces } = await pdf.textOf(page);
    const searched = plain(text.replaceAll('\n', ' '));
    for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length)) {
      hits.push({ page, places: pieces.flatMap((piece) => partOf(piece, at, at + wanted.length)) });
    }
  }
  return hits;
}

/** The part of a piece that lies between two places of the text, taking its letters as equally wide. */
function partOf(piece: Piece, from: number, to: number): readonly Hit['places'][number][] {
  const first = Math.max(from - piece.start, 0);
  const last = Math.min(to - piece.start, piece.length);
  if (last <= first) return [];
  const { left, top, width, height, length } = piece;
  return [{ left: left + (width * first) / length, top, width: (width * (last - first)) / length, height }];
}

/** Letter by letter, so that places in it are places in the text. */
const plain = (text: string): string =>
  [...text]
    .map((letter) =>
      (letter.normalize('NFD')[0] ?? letter).toLocaleLowerCase('en-GB').padEnd(letter.length).slice(0, letter.length),
    )
    .join('');
