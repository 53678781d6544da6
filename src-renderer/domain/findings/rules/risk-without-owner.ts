/** An open risk has nobody who looks after it (rules.md K-03). */
import type { Records } from '#domain/records.ts';
import type { Found, Rule } from '../rule.ts';
import { quoted } from '../words.ts';

export const riskWithoutOwner: Rule = {
  id: 'risk-without-owner',
  title: 'Risk without an owner',
  severity: 'gap',
  source: 'rules.md K-03',
  reads: ['risk'],
  find: (book) => book.gather('risk', found),
};

const found = (risk: Records['risk']): readonly Found[] =>
  risk.status !== 'closed' && risk.owners.length === 0
    ? [
        {
          about: risk.id,
          part: '',
          sentence: 'Nobody is named who looks after the risk.',
          evidence: [{ recordId: risk.id, place: 'Risk', quote: quoted(risk.title) }],
          remedy: 'Name an owner at the next meeting of the body whose risk it is.',
        },
      ]
    : [];
