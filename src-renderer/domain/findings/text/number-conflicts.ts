/**
 * The same thing counted twice and differently: '3 top tier authorities' in one
 * place and '4 Top Tier Authorities' in another.
 *
 * It may be right, where two lists differ: so it is a query and never an error.
 * Counts of days, months and money are passed over, since they are seldom of one thing.
 */
import { plainWords, quoted } from '../words.ts';
import type { Line, TextFault } from './lines.ts';

const COUNTED = /(?<![\d.,£/-])(\d{1,3})\s+(\p{L}+(?:-\p{L}+)?\s+\p{L}+\s+\p{L}+)/gu;
const NOT_A_THING =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|days?|weeks?|months?|years?|of|to|and|or|in|the|per|words?|pages?|minutes|hours)\b/;

export function numberConflicts(lines: readonly Line[]): readonly TextFault[] {
  const counts = new Map<string, { readonly number: string; readonly place: string; readonly quote: string }>();
  const faults: TextFault[] = [];
  for (const { text, place } of lines) {
    for (const [, number = '', words = ''] of text.matchAll(COUNTED)) {
      const thing = plainWords(words).join(' ');
      if (NOT_A_THING.test(thing)) continue;
      const here = { number, place, quote: quoted(text) };
      const there = counts.get(thing);
      if (!there) counts.set(thing, here);
      else if (there.number !== number)
        faults.push({
          key: `${thing} ${there.number} ${number}`,
          sentence: `The text counts ${there.number} ${thing} in one place and ${number} in another.`,
          evidence: [there, here].map((each) => ({ place: each.place, quote: each.quote })),
        });
    }
  }
  return faults;
}
