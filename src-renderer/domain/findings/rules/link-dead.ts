/** Links that lead nowhere: a reader cannot see the notes they point to. */
import { deadLinks } from '../text/dead-links.ts';
import { textRule } from '../texts.ts';

export const linkDead = textRule({
  id: 'link-dead',
  title: 'Dead link',
  severity: 'gap',
  source: 'checklist §5.7, 21',
  texts: ['documentVersion', 'decision', 'minute'],
  check: deadLinks,
  remedy: 'Put in the address of the paper, or attach it.',
});
