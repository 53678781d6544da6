/** An owner is a role without a name, 'chair' or 'Secretariat': who it is depends on the day (checklist §5.7, 19). */
import type { Records } from '#domain/records.ts';
import type { Found, Rule } from '../rule.ts';
import { quoted } from '../words.ts';

const ROLE = /^(?:the\s+)?(?:chair|vice[- ]chair|co-chair|secretariat|secretary|officers?|all|members|everyone|lead)$/i;

export const isRoleWord = (name: string): boolean => ROLE.test(name.trim());

export const ownerIsARole: Rule = {
  id: 'owner-is-a-role',
  title: 'Action owned by a role without a name',
  severity: 'query',
  source: 'rules.md A-01',
  reads: ['action'],
  find: (book) => book.gather('action', found),
};

const found = (action: Records['action']): readonly Found[] =>
  action.owners
    .filter(({ name }) => isRoleWord(name))
    .map(({ name }) => ({
      about: action.id,
      part: name,
      sentence: `The action is owned by “${name}”, a role without a name.`,
      evidence: [{ recordId: action.id, place: 'Action', quote: quoted(action.text) }],
      remedy: 'Say beside the role who held it on the day.',
    }));
