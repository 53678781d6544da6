/** An action of circulated or agreed minutes has no reference, so nobody can ask for it by name (rules.md M-06). */
import type { Records } from '#domain/records.ts';
import type { Found, Rule } from '../rule.ts';
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
      .filter(({ meetingId }) => PUBLISHED.includes(book.find('meeting', meetingId)?.minutes ?? ''))
      .map(({ found }) => found),
};

const unreferenced = ({ id, reference, meetingId, text }: Records['action']) =>
  reference === null ? [{ meetingId, found: foundOf(id, text) }] : [];

const foundOf = (id: Records['action']['id'], text: string): Found => ({
  about: id,
  part: '',
  sentence: 'The action has no reference, though its minutes have gone out.',
  evidence: [{ recordId: id, place: 'Action', quote: quoted(text) }],
  remedy: 'Give it the next reference of its body.',
  fix: { command: 'giveReference', actionId: id },
});
