/** Clauses 10.1 and 10.5 stand in section 8 of the memorandum (MoU §8). */
import { clauseNumbers } from '../text/clause-numbers.ts';
import { textRule } from '../texts.ts';

export const clauseOutsideItsSection = textRule({
  id: 'clause-outside-its-section',
  title: 'Clause numbers outside their section',
  severity: 'contradiction',
  source: 'MoU §8',
  texts: ['documentVersion'],
  check: clauseNumbers,
  remedy: 'Number the clauses by their section, and mend what refers to them.',
});
