/** A heading with nothing under it: 'Decisions' and 'Background papers' (rules.md C-03). */
import type { Rule } from '../rule.ts';
import { quoted } from '../words.ts';

export const headingEmpty: Rule = {
  id: 'heading-empty',
  title: 'Nothing under a heading',
  severity: 'gap',
  source: 'rules.md C-03',
  reads: ['decision'],
  find: (book) =>
    book.list('decision').flatMap((decision) =>
      decision.sections
        .filter((section) => section.text.trim() === '')
        .map((section) => ({
          about: decision.id,
          part: section.heading,
          sentence: `Nothing stands under the heading “${section.heading}”.`,
          evidence: [{ recordId: decision.id, place: 'Headings', quote: quoted(section.heading) }],
          remedy: 'Ask the contact what belongs there, or say “none”.',
        })),
    ),
};
