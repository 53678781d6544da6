/** One thing counted twice and differently; it may be right, so it is asked and not charged. */
import { numberConflicts } from '../text/number-conflicts.ts';
import { textRule } from '../texts.ts';

export const numbersConflict = textRule({
  id: 'numbers-conflict',
  title: 'Numbers conflict',
  severity: 'query',
  source: 'checklist §5.7, 25',
  texts: ['documentVersion'],
  check: numberConflicts,
  remedy: 'Ask the author whether both lists are of the same things.',
});
