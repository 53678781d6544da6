/**
 * Words in findings: quotes of at most 25 words, lists in a sentence, names compared.
 *
 * Two names are the same to a reader where they differ in case, spacing or a
 * leading article alone.
 */

export const QUOTE_WORDS = 25;

/** At most 25 words of it; a tab inside the words is shown, since it is often the matter. */
export function quoted(text: string): string {
  const shown = text.includes('\t') ? text.trim().replace(/(?<=\S)\t(?=\S)/g, '⇥') : text.trim();
  const words = shown.split(/\s+/);
  return words.length <= QUOTE_WORDS ? words.join(' ') : `${words.slice(0, QUOTE_WORDS).join(' ')} …`;
}

/** The words in quotation marks; those inside them are single. */
export const inQuotes = (words: string): string => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** 'quorum, chair and secretariat'. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A name without case, spacing, punctuation or a leading article. */
export function plainName(name: string): string {
  return name
    .toLocaleLowerCase('en-GB')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?) /, '');
}

/** The words of a sentence, for comparing sentences. */
export const plainWords = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('en-GB')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** How much two sets of words have in common: 0 nothing, 1 all. */
export function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both === 0 ? 0 : both / (one.size + other.size - both);
}
