/**
 * A heading with nothing under it: 'Decisions' and 'Background papers' (rules.md C-03).
 * While a decision is still being written its headings wait to be filled, and are no finding.
 */
import type { Records } from '#domain/records.ts';
import type { Found, Rule } from '../rule.ts';
import { quoted } from '../words.ts';

const BEING_WRITTEN: readonly string[] = ['proposed', 'recommended', 'deferred'];

export const headingEmpty: Rule = {
  id: 'heading-empty',
  title: 'Nothing under a heading',
  severity: 'gap',
  source: 'rules.md C-03',
  reads: ['decision'],
  find: (book) => book.gather('decision', emptyHeadings),
};

const emptyHeadings = (decision: Records['decision']): readonly Found[] =>
  decision.sections
    .filter((section) => section.text.trim() === '' && !BEING_WRITTEN.includes(decision.status))
    .map((section) => ({
      about: decision.id,
      part: section.heading,
      sentence: `Nothing stands under the heading “${section.heading}”.`,
      evidence: [{ recordId: decision.id, place: 'Headings', quote: quoted(section.heading) }],
      remedy: 'Ask the contact what belongs there, or say “none”.',
    }));
