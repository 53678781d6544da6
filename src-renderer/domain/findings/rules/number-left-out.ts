/** A numbered thing without its number: 'Priority – Preventing violence'. */
import { numbersLeftOut } from '../text/missing-words.ts';
import { textRule } from '../texts.ts';

export const numberLeftOut = textRule({
  id: 'number-left-out',
  title: 'Number missing',
  severity: 'gap',
  source: 'checklist §5.7, 23',
  texts: ['documentVersion', 'decision'],
  check: numbersLeftOut,
  remedy: 'Look up the number in the plan it refers to.',
});
