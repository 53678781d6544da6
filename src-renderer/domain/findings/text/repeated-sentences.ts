/**
 * Sentences that stand twice, in the same words or nearly so.
 *
 * Two sentences are compared where they begin with the same four words; they are
 * the same to a reader where nine words in ten agree. Headings and short sentences
 * may well come again and are passed over.
 */
import { alike, plainWords, quoted } from '../words.ts';
import { type Line, sentencesOf, type TextFault } from './lines.ts';

const FEWEST_WORDS = 8;
const NEARLY = 0.85;
const MOST_WITH_ONE_BEGINNING = 40;

interface Sentence {
  readonly text: string;
  readonly place: string;
  readonly words: ReadonlySet<string>;
  /** Its words and nothing else, to tell the very same from nearly the same. */
  readonly plain: string;
}

export function repeatedSentences(lines: readonly Line[]): readonly TextFault[] {
  const beginnings = new Map<string, Sentence[]>();
  const known = new Map<string, Sentence>();
  const faults = new Map<string, TextFault>();
  for (const { text: line, place } of lines) {
    for (const text of sentencesOf(line)) {
      // A form says some things under every heading: the third time tells no more than the second.
      if (faults.has(text)) continue;
      const twin = known.get(text);
      if (twin) {
        faults.set(text, faultOf(twin, { ...twin, place }));
        continue;
      }
      const words = plainWords(text);
      if (words.length < FEWEST_WORDS) continue;
      const beginning = words.slice(0, 4).join(' ');
      const sentence = { text, place, words: new Set(words), plain: words.join(' ') };
      const others = beginnings.get(beginning) ?? [];
      const same = others.find(
        ({ plain, words }) => plain === sentence.plain || alike(words, sentence.words) >= NEARLY,
      );
      if (same) faults.set(text, faultOf(same, sentence));
      else if (others.length < MOST_WITH_ONE_BEGINNING) others.push(sentence);
      beginnings.set(beginning, others);
      known.set(text, sentence);
    }
  }
  return [...faults.values()];
}

function faultOf(first: Sentence, again: Sentence): TextFault {
  return {
    key: quoted(again.text),
    sentence:
      first.plain === again.plain ? 'A sentence stands twice.' : 'A sentence stands twice, in nearly the same words.',
    evidence: [first, again].map(({ text, place }) => ({ place, quote: quoted(text) })),
  };
}
