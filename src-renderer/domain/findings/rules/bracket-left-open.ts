/** A bracket opened before a page break and closed after it, or never. */
import { openBrackets } from '../text/noise.ts';
import { textRule } from '../texts.ts';

export const bracketLeftOpen = textRule({
  id: 'bracket-left-open',
  title: 'Bracket left open',
  severity: 'query',
  source: 'checklist §5.7, 25',
  texts: ['documentVersion'],
  check: openBrackets,
  remedy: 'Look whether words were lost at the break.',
});
