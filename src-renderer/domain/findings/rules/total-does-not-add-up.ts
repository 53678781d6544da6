/** The lines of a money table do not add up to the total the paper states (checklist §5.7, 24). */
import { reconcile } from '#domain/decision/decision.ts';
import { showPence } from '#domain/kernel/money.ts';
import type { Rule } from '../rule.ts';

export const totalDoesNotAddUp: Rule = {
  id: 'total-does-not-add-up',
  title: 'Total does not add up',
  severity: 'contradiction',
  source: 'rules.md C-06',
  reads: ['decision'],
  find: (book) =>
    book.list('decision').flatMap((decision) => {
      const { money } = decision;
      if (money === null || money.statedTotal === null || money.lines.length === 0) return [];
      const { total, difference } = reconcile(money);
      if (difference === null || difference === 0) return [];
      return [
        {
          about: decision.id,
          part: '',
          sentence: `The ${money.lines.length} lines come to ${showPence(total)}; the paper states ${showPence(money.statedTotal)}, a difference of ${showPence(Math.abs(difference))}.`,
          evidence: [
            { recordId: decision.id, place: 'Total stated', quote: showPence(money.statedTotal) },
            ...money.lines.map(({ label, amount }) => ({
              recordId: decision.id,
              place: 'Money',
              quote: `${label} ${showPence(amount)}`,
            })),
          ],
          remedy: 'Ask the author which line or total is right before the next payment.',
        },
      ];
    }),
};
