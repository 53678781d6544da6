/** Links that lead nowhere: '[see notes here](#)', an empty address. */
import { quoted } from '../words.ts';
import type { Line, TextFault } from './lines.ts';

const DEAD = /\[[^\]]{0,200}\]\(\s*(?:#|about:blank|https?:\/\/)?\s*\)/;

export function deadLinks(lines: readonly Line[]): readonly TextFault[] {
  return lines.flatMap(({ text, place }) => {
    if (!text.includes('](') || !DEAD.test(text)) return [];
    const quote = quoted(text);
    return [{ key: quote, sentence: 'A link leads nowhere.', evidence: [{ place, quote }] }];
  });
}
