/** An open action has no owner (rules.md A-01). */
import { isOpen } from '#domain/action/action.ts';
import type { Records } from '#domain/records.ts';
import type { Found, Rule } from '../rule.ts';
import { quoted } from '../words.ts';

export const actionWithoutOwner: Rule = {
  id: 'action-without-owner',
  title: 'Action without an owner',
  severity: 'gap',
  source: 'rules.md A-01',
  reads: ['action'],
  find: (book) => book.gather('action', found),
};

const found = (action: Records['action']): readonly Found[] =>
  isOpen(action) && action.owners.length === 0
    ? [
        {
          about: action.id,
          part: '',
          sentence: 'The action has no owner.',
          evidence: [{ recordId: action.id, place: 'Action', quote: quoted(action.text) }],
          remedy: 'Name one lead owner at the next meeting.',
        },
      ]
    : [];
