/** A recommendation is made to nobody, so nobody answers it (rules.md A-06). */
import type { Rule } from '../rule.ts';
import { quoted } from '../words.ts';

export const recommendationWithoutAddressee: Rule = {
  id: 'recommendation-without-addressee',
  title: 'Recommendation without an addressee',
  severity: 'gap',
  source: 'rules.md A-06',
  reads: ['recommendation'],
  find: (book) =>
    book
      .list('recommendation')
      .filter((recommendation) => recommendation.addressees.length === 0)
      .map((recommendation) => ({
        about: recommendation.id,
        part: '',
        sentence: 'The recommendation does not say to whom it is made.',
        evidence: [{ recordId: recommendation.id, place: 'Recommendation', quote: quoted(recommendation.text) }],
        remedy: 'Ask the chair whom it is for, and send it to them.',
      })),
};
