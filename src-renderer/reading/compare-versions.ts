/**
 * The differences between the texts of two versions, by paragraph and by word.
 *
 * Paragraphs that are alike are matched first, in order. Where some were replaced
 * by others, those that share most of their words are taken for the same paragraph
 * changed, and compared word by word; the rest were taken out or put in. Spaces do
 * not count. Nothing here waits: it runs in a worker, which says how far it is.
 */
import { diffArrays } from 'diff';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export type Difference =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly before: string; readonly after: string; readonly pieces: readonly Piece[] };

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly counts: Readonly<Record<Difference['kind'], number>>;
  readonly words: { readonly added: number; readonly removed: number };
  /** True where the two share so little that their paragraphs were only put side by side. */
  readonly coarse: boolean;
}

export type Progress = (done: number, total: number) => void;

/** More changed paragraphs than this, and looking for the shortest way from one to the other takes minutes. */
const MOST_EDITS = 3000;
/** Pairs of paragraphs looked at within one stretch that was replaced. */
const MOST_PAIRS = 60_000;
/** The share of words in common that makes two paragraphs one that was changed. */
const ALIKE = 0.4;

export function compareTexts(before: string, after: string, onProgress: Progress = () => undefined): Comparison {
  const [one, other] = [paragraphsOf(before), paragraphsOf(after)];
  const total = one.length + other.length;
  onProgress(0, total);
  const parts = diffArrays(one.map(plain), other.map(plain), { maxEditLength: MOST_EDITS });
  const hunks = parts === undefined ? [{ removed: one, added: other, same: [] }] : hunksOf(parts, one, other);
  const differences: Difference[] = [];
  let done = 0;
  for (const { removed, added, same } of hunks) {
    differences.push(...replaced(removed, added), ...same.map((text): Difference => ({ kind: 'same', text })));
    done += removed.length + added.length + same.length * 2;
    onProgress(Math.min(done, total), total);
  }
  return { differences, ...counted(differences), coarse: parts === undefined };
}

interface Hunk {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** What follows unchanged, as the later text has it. */
  readonly same: readonly string[];
}

function hunksOf(
  parts: readonly { readonly added: boolean; readonly removed: boolean; readonly count: number }[],
  before: readonly string[],
  after: readonly string[],
): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [from, to] = [0, 0];
  let open: { removed: readonly string[]; added: readonly string[] } = { removed: [], added: [] };
  for (const { added, removed, count } of parts) {
    if (removed) {
      open = { ...open, removed: [...open.removed, ...before.slice(from, from + count)] };
      from += count;
    } else if (added) {
      open = { ...open, added: [...open.added, ...after.slice(to, to + count)] };
      to += count;
    } else {
      hunks.push({ ...open, same: after.slice(to, to + count) });
      open = { removed: [], added: [] };
      from += count;
      to += count;
    }
  }
  return [...hunks, { ...open, same: [] }];
}

/** Paragraphs taken out and put in at one place, each pair that is one paragraph changed brought together. */
function replaced(removed: readonly string[], added: readonly string[]): readonly Difference[] {
  const pairs = pairsOf(removed, added);
  const out: Difference[] = [];
  let [from, to] = [0, 0];
  for (const [at, with_] of [...pairs, [removed.length, added.length] as const]) {
    out.push(...removed.slice(from, at).map((text): Difference => ({ kind: 'removed', text })));
    out.push(...added.slice(to, with_).map((text): Difference => ({ kind: 'added', text })));
    const [before, after] = [removed[at], added[with_]];
    if (before !== undefined && after !== undefined)
      out.push({ kind: 'changed', before, after, pieces: piecesOf(before, after) });
    [from, to] = [at + 1, with_ + 1];
  }
  return out;
}

/** Places of paragraphs that belong together, in order, chosen so that they share the most. */
function pairsOf(removed: readonly string[], added: readonly string[]): readonly (readonly [number, number])[] {
  if (removed.length * added.length > MOST_PAIRS)
    return removed
      .slice(0, added.length)
      .flatMap((text, at) => (likeness(text, added[at] ?? '') >= ALIKE ? [[at, at] as const] : []));
  const bags = added.map(bagOf);
  const shares = removed.map((text) => {
    const own = bagOf(text);
    return bags.map((bag) => {
      const share = shareOf(own, bag);
      return share >= ALIKE ? share : 0;
    });
  });
  const width = added.length + 1;
  const best = new Float64Array((removed.length + 1) * width);
  const bestAt = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = removed.length - 1; row >= 0; row -= 1)
    for (let column = added.length - 1; column >= 0; column -= 1) {
      const share = shares[row]?.[column] ?? 0;
      const paired = share > 0 ? share + bestAt(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(paired, bestAt(row + 1, column), bestAt(row, column + 1));
    }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < removed.length && column < added.length) {
    const share = shares[row]?.[column] ?? 0;
    if (share > 0 && bestAt(row, column) === share + bestAt(row + 1, column + 1)) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (bestAt(row, column) === bestAt(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

type Bag = ReadonlyMap<string, number>;

function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const word of wordsOf(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function shareOf(one: Bag, other: Bag): number {
  let [common, all] = [0, 0];
  for (const [word, count] of one) {
    common += Math.min(count, other.get(word) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

const likeness = (one: string, other: string): number => shareOf(bagOf(one), bagOf(other));

function piecesOf(before: string, after: string): readonly Piece[] {
  const parts = diffArrays([...tokensOf(before)], [...tokensOf(after)]);
  const pieces = parts.map(
    ({ added, removed, value }): Piece => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
  return withoutLoneSpaces(pieces);
}

/** A single space between two changed words belongs to both: 'three clear days' reads better than three struck words. */
function withoutLoneSpaces(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    const shared = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : '';
    const own = (text: string) => text.slice(0, text.length - shared.length);
    if (own(removed) !== '') out.push({ kind: 'removed', text: own(removed) });
    if (own(added) !== '') out.push({ kind: 'added', text: own(added) });
    if (shared !== '') out.push({ kind: 'same', text: shared });
    [removed, added] = ['', ''];
  };
  pieces.forEach((piece, at) => {
    const isGap = piece.kind === 'same' && piece.text.trim() === '' && at > 0 && at < pieces.length - 1;
    if (isGap && removed !== '' && added !== '') {
      removed += piece.text;
      added += piece.text;
    } else if (piece.kind === 'removed') removed += piece.text;
    else if (piece.kind === 'added') added += piece.text;
    else {
      flush();
      out.push(piece);
    }
  });
  flush();
  return out;
}

function counted(differences: readonly Difference[]): Pick<Comparison, 'counts' | 'words'> {
  const counts = { same: 0, added: 0, removed: 0, changed: 0 };
  const words = { added: 0, removed: 0 };
  for (const difference of differences) {
    counts[difference.kind] += 1;
    const pieces = difference.kind === 'changed' ? difference.pieces : [difference];
    for (const { kind, text } of pieces)
      if (kind === 'added' || kind === 'removed') words[kind] += wordsOf(text).length;
  }
  return { counts, words };
}

const paragraphsOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
const plain = (line: string): string => line.trim().replace(/\s+/gu, ' ');
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? [];
/** Words, the spaces between them, and each mark by itself. */
const tokensOf = (text: string): readonly string[] =>
  plain(text).match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
