/** An open action has no due date (rules.md A-01). Allowed, never overdue, and worth a question. */
import { isOpen } from '#domain/action/action.ts';
import type { Records } from '#domain/records.ts';
import type { Found, Rule } from '../rule.ts';
import { quoted } from '../words.ts';

export const actionWithoutDueDate: Rule = {
  id: 'action-without-due-date',
  title: 'Action without a due date',
  severity: 'gap',
  source: 'rules.md A-01',
  reads: ['action'],
  find: (book) => book.gather('action', found),
};

const found = (action: Records['action']): readonly Found[] =>
  isOpen(action) && action.due === null
    ? [
        {
          about: action.id,
          part: '',
          sentence: 'The action has no due date.',
          evidence: [{ recordId: action.id, place: 'Action', quote: quoted(action.text) }],
          remedy: 'Agree a date with its owner, or say “no date agreed” at the next meeting.',
        },
      ]
    : [];
