/**
 * Noise in a text that was read from a scan or a print: tabs inside words, brackets
 * that are never closed, characters that stand for none.
 *
 * A tab before a small letter breaks a word; a tab before a capital or a figure
 * parts the cells of a table.
 */
import { quoted } from '../words.ts';
import type { Line, TextFault } from './lines.ts';

const BROKEN_WORD = /\p{L}\t\p{Ll}/u;
const NO_CHARACTER = /\uFFFD/;

export function textNoise(lines: readonly Line[]): readonly TextFault[] {
  return lines.flatMap(({ text, place }) => {
    const quote = quoted(text);
    const evidence = [{ place, quote }];
    return [
      ...(BROKEN_WORD.test(text) ? [{ key: `tab ${quote}`, sentence: 'Tabs stand inside words.', evidence }] : []),
      ...(NO_CHARACTER.test(text)
        ? [{ key: `character ${quote}`, sentence: 'A character could not be read when the text was taken.', evidence }]
        : []),
    ];
  });
}

export function openBrackets(lines: readonly Line[]): readonly TextFault[] {
  return lines.flatMap(({ text, place }) => {
    const open = countOf(text, '(') - countOf(text.replace(/^\s*(?:\d{1,2}|[a-z]|[ivx]{1,4})\)/i, ''), ')');
    if (open === 0) return [];
    const sentence = open > 0 ? 'A bracket is opened and never closed.' : 'A bracket is closed that was never opened.';
    return [{ key: `bracket ${quoted(text)}`, sentence, evidence: [{ place, quote: quoted(text) }] }];
  });
}

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;
