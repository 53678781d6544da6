/** The contact of a decision is blank: 'Contact Officer:' (rules.md C-03). */
import type { Rule } from '../rule.ts';

export const contactBlank: Rule = {
  id: 'contact-blank',
  title: 'Contact blank',
  severity: 'gap',
  source: 'rules.md C-03',
  reads: ['decision'],
  find: (book) =>
    book.list('decision').flatMap((decision) => {
      if (decision.contact.trim() !== '' || decision.status === 'proposed') return [];
      return [
        {
          about: decision.id,
          part: '',
          sentence: 'The notice names no contact officer.',
          evidence: [{ recordId: decision.id, place: 'Contact Officer', quote: '(blank)' }],
          remedy: 'Name the officer whom a reader may ask.',
        },
      ];
    }),
};
