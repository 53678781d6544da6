/** A document that must exist does not, such as 'An ISA will be put in place': it has neither owner nor date (rules.md V-11). */
import type { Rule } from '../rule.ts';
import { quoted } from '../words.ts';

export const documentRequiredAbsent: Rule = {
  id: 'document-required-absent',
  title: 'Document required and absent',
  severity: 'gap',
  source: 'rules.md V-11',
  reads: ['document'],
  find: (book) =>
    book.list('document').flatMap((document) => {
      if (document.status !== 'required') return [];
      return [
        {
          about: document.id,
          part: '',
          sentence: `${document.shortTitle || document.title} is required and does not exist yet.`,
          evidence: [
            { recordId: document.id, place: 'Register of documents', quote: quoted(document.note || document.title) },
          ],
          remedy: 'Name an owner and a day for a first draft.',
        },
      ];
    }),
};
