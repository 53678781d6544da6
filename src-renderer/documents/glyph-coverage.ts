/**
 * Characters that no bundled font can draw, found before a paper is built.
 *
 * The typesetter would print an empty box without a word. Here they are named, with the
 * parts they stand in, so that the secretary can choose another spelling or go on.
 * What the fonts draw is in resources/fonts/coverage.json; a test holds it to the fonts.
 */
import coverage from '#resources/fonts/coverage.json';
import { cleanText } from './clean-text.ts';
import type { Sheet } from './content.ts';

export interface Undrawable {
  readonly character: string;
  /** "U+738B". */
  readonly code: string;
  /** Titles of the parts that hold it. */
  readonly parts: readonly string[];
}

export function findUndrawable(sheet: Sheet): Undrawable[] {
  const { parts, annexes, ...front } = sheet;
  const places: (readonly [string, unknown])[] = [
    ['Cover', front],
    ...parts.map((part) => [part.title, part] as const),
    ...annexes.map((annex) => [`${annex.label}: ${annex.title}`, annex] as const),
  ];
  const found = new Map<string, Set<string>>();
  for (const [place, said] of places) {
    for (const text of textsIn(said)) {
      for (const character of undrawableIn(text)) found.set(character, (found.get(character) ?? new Set()).add(place));
    }
  }
  return [...found].map(([character, where]) => ({ character, code: codeOf(character), parts: [...where] }));
}

/** Printed as one sentence; '' where everything can be drawn. */
export function sayUndrawable(found: readonly Undrawable[]): string {
  if (found.length === 0) return '';
  const named = found.map(({ character, code, parts }) => `${character} (${code}) in ${parts.join(', ')}`);
  return `The paper’s fonts cannot draw ${named.join('; ')}. Each would print as an empty box: write it another way, or go on.`;
}

export const undrawableIn = (text: string): Set<string> =>
  new Set(
    [...cleanText(text)].filter((character) => !takesNoInk(character) && !isCovered(character.codePointAt(0) ?? 0)),
  );

/** Spaces, format characters and the marks that choose between two looks of one character. */
const takesNoInk = (character: string): boolean => /\s|\p{Cf}|\p{Variation_Selector}/u.test(character);

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function isCovered(code: number): boolean {
  let [low, high] = [0, coverage.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first = 0, last = 0] = coverage[middle] ?? [];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** What of a sheet is never printed as letters. */
const NOT_PRINTED = new Set(['id', 'kind', 'href', 'pageOf', 'goTo', 'svg', 'alt', 'orientation', 'begins']);

function* textsIn(said: unknown): Generator<string> {
  if (typeof said === 'string') yield said;
  else if (Array.isArray(said)) for (const one of said) yield* textsIn(one);
  else if (typeof said === 'object' && said !== null) {
    for (const [name, value] of Object.entries(said)) if (!NOT_PRINTED.has(name)) yield* textsIn(value);
  }
}
