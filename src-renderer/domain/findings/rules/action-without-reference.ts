/** An action of circulated or agreed minutes has no reference, so nobody can ask for it by name (rules.md M-06). */
import type { Records } from '#domain/records.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../words.ts';

const PUBLISHED = ['circulated', 'agreed'];

export const actionWithoutReference: Rule = {
  id: 'action-without-reference',
  title: 'Action without a reference',
  severity: 'gap',
  source: 'rules.md M-06',
  reads: ['action', 'meeting'],
  find: (book) =>
    book
      .gather('action', unreferenced)
      .filter((action) => PUBLISHED.includes(book.find('meeting', action.meetingId)?.minutes ?? ''))
      .map((action) => ({
        about: action.id,
        part: '',
        sentence: 'The action has no reference, though its minutes have gone out.',
        evidence: [{ recordId: action.id, place: 'Action', quote: quoted(action.text) }],
        remedy: 'Give it the next reference of its body.',
        fix: { command: 'giveReference' as const, actionId: action.id },
      })),
};

const unreferenced = (action: Records['action']) => (action.reference === null ? [action] : []);
