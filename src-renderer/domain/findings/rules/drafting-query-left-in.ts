/** A query of the drafters stands in the issued text: 'the VCSE sector [?]' (MoU §5). */
import { draftingQueries } from '../text/drafting-queries.ts';
import { textRule } from '../texts.ts';

export const draftingQueryLeftIn = textRule({
  id: 'drafting-query-left-in',
  title: 'Drafting query left in',
  severity: 'gap',
  source: 'MoU §5',
  texts: ['documentVersion', 'decision'],
  check: draftingQueries,
  remedy: 'Settle the query with its author, and take it out in the next version.',
});
