/**
 * Text made fit to print, its words unchanged.
 *
 * Control characters go (they draw nothing and PDF/UA refuses them); letters and their
 * accents are composed; a word too long for a column gets places where it may break,
 * between characters as people count them, so that no accent is torn from its letter.
 */

/** U+200B: invisible, takes no room, and a line may end there. */
const BREAK_HERE = '\u200B';
const LONG_WORD = 25;
const BREAK_EVERY = 12;

const clusters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** Without the places to break: for files whose reader breaks lines itself, and copies words from them. */
export const printableText = (text: string): string => [...text.normalize('NFC')].filter(isPrintable).join('');

export function cleanText(text: string): string {
  return printableText(text).replaceAll(/\S{26,}/gu, breakable);
}

/** Keeps line ends; a tab becomes the space it looks like. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/gu, ' ').trim();
}

const isPrintable = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x0a || code === 0x09) return true;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return false;
  // Lone surrogates cannot be written as UTF-8, and non-characters have no meaning outside a program.
  return !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe;
};

function breakable(word: string): string {
  const parts = [...clusters.segment(word)].map(({ segment }) => segment);
  if (parts.length <= LONG_WORD) return word;
  return parts.map((part, at) => (at > 0 && at % BREAK_EVERY === 0 ? BREAK_HERE + part : part)).join('');
}
