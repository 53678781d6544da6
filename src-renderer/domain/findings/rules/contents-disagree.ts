/** The contents of a paper disagree with its body (rules.md X-03). */
import { contentsFaults } from '../text/contents.ts';
import { textRule } from '../texts.ts';

export const contentsDisagree = textRule({
  id: 'contents-disagree',
  title: 'Contents disagree with the body',
  severity: 'contradiction',
  source: 'rules.md X-03',
  texts: ['documentVersion'],
  check: contentsFaults,
  remedy: 'Make the contents anew from the headings before the next version goes out.',
});
