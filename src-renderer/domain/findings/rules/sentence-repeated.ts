/** A sentence stands twice, word for word or nearly: often an old wording left beside the new. */
import { repeatedSentences } from '../text/repeated-sentences.ts';
import { textRule } from '../texts.ts';

export const sentenceRepeated = textRule({
  id: 'sentence-repeated',
  title: 'Sentence repeated',
  severity: 'query',
  source: 'checklist §5.7, 23 and 25',
  texts: ['documentVersion', 'decision'],
  check: repeatedSentences,
  remedy: 'Keep one of the two; where they differ, ask the author which is right.',
});
