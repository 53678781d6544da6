/**
 * A risk was to be looked at, and its body met since without doing so (rules.md K-03).
 *
 * Findings know no today: the review is overdue where the body met after its day.
 */

import { showDate } from '#domain/kernel/civil-date.ts';
import { isReviewOverdue } from '#domain/risk/risk-steps.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../words.ts';

export const riskReviewOverdue: Rule = {
  id: 'risk-review-overdue',
  title: 'Risk not reviewed when it was due',
  severity: 'gap',
  source: 'rules.md K-03',
  reads: ['risk', 'meeting'],
  find: (book) =>
    book.list('risk').flatMap((risk) => {
      if (risk.reviewOn === null || risk.status === 'closed') return [];
      const after = book
        .where('meeting', 'bodyId', risk.bodyId)
        .filter(({ status, heldOn }) => status === 'held' && isReviewOverdue(risk, heldOn))
        .map(({ heldOn }) => heldOn);
      const [first] = [...after].sort((one, other) => (one < other ? -1 : 1));
      return first === undefined
        ? []
        : [
            {
              about: risk.id,
              part: risk.reviewOn,
              sentence: `It was to be reviewed by ${showDate(risk.reviewOn)}; its body met on ${showDate(first)}, and no review is recorded.`,
              evidence: [{ recordId: risk.id, place: 'Review', quote: quoted(risk.title) }],
              remedy: 'Review it, with its likelihood and impact as they stand now, or close it.',
            },
          ];
    }),
};
