/** Places where a word was left out: 'developed by, with oversight' and 'Priority – Preventing violence'. */
import { quoted } from '../words.ts';
import type { Line, TextFault } from './lines.ts';

const NOBODY = /(?<=\p{L}(?:ed|en|ne|wn|de|ld|nt))\s+by\s*[,.;]/u;
const NO_NUMBER = /\b(Priority|Section|Paragraph|Annex|Appendix|Item|Clause|Lot)\s+[–—-]\s+\p{Lu}/u;

/** Something is to be done by somebody who is not named. */
export function ownersLeftOut(lines: readonly Line[]): readonly TextFault[] {
  return faultsOf(lines, NOBODY, () => 'A sentence says that something is done “by” and then names nobody.');
}

/** A thing that is numbered in its kind stands without its number. */
export function numbersLeftOut(lines: readonly Line[]): readonly TextFault[] {
  return faultsOf(lines, NO_NUMBER, (words) => `“${words.split(/\s/)[0]}” stands without its number.`);
}

function faultsOf(lines: readonly Line[], look: RegExp, say: (words: string) => string): readonly TextFault[] {
  return lines.flatMap(({ text, place }) => {
    const found = look.exec(text);
    if (!found) return [];
    const quote = quoted(sentenceAround(text, found.index));
    return [{ key: quote, sentence: say(found[0]), evidence: [{ place, quote }] }];
  });
}

/** From the quotation mark or stop before it to the one after. */
function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('“', at), text.lastIndexOf('. ', at)) + 1;
  const end = text.slice(at).search(/”|\.\s|\.$/);
  return text.slice(start, end === -1 ? undefined : at + end + 1).replace(/”$/, '');
}
