/** A sentence gives a task to nobody: 'will be developed by, with oversight from' (rules.md A-01). */
import { ownersLeftOut } from '../text/missing-words.ts';
import { textRule } from '../texts.ts';

export const ownerLeftOut = textRule({
  id: 'owner-left-out',
  title: 'Owner missing in a sentence',
  severity: 'gap',
  source: 'rules.md A-01',
  texts: ['documentVersion', 'decision'],
  check: ownersLeftOut,
  remedy: 'Ask the author who it is, and name them in the next version or in the minutes.',
});
