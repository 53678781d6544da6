/** Queries of the drafters that were left in: '[?]', '[TBC]', '[insert date]', '???'. */
import { quoted } from '../words.ts';
import type { Line, TextFault } from './lines.ts';

const LEFT_IN = /\[\s*\?+\s*\]|\[\s*(?:tbc|tba|xx+|insert|check|confirm|drafting|note)\b[^\]]{0,60}\]|\?{3,}/i;

export function draftingQueries(lines: readonly Line[]): readonly TextFault[] {
  return lines.flatMap(({ text, place }) => {
    const found = LEFT_IN.exec(text)?.[0];
    if (found === undefined) return [];
    const evidence = [{ place, quote: quoted(text) }];
    return [{ key: quoted(text), sentence: `A drafting query “${found}” was left in the text.`, evidence }];
  });
}
