/**
 * Whether a decision is key is not stated, or it is said not to be, for a large sum
 * or many places, and no reason is given (rules.md C-01).
 *
 * No statute gives a figure: thresholds are local. £500,000 is a common one, and
 * more than one place is more than one ward.
 */
import { reconcile } from '#domain/decision/decision.ts';
import { type Pence, showPence } from '#domain/kernel/money.ts';
import type { Records } from '#domain/records.ts';
import type { Found, Rule } from '../rule.ts';

const LARGE: Pence = 500_000_00;

export const keyDecisionUnreasoned: Rule = {
  id: 'key-decision-unreasoned',
  title: 'Key decision not stated, or non-key without a reason',
  severity: 'gap',
  source: 'rules.md C-01',
  reads: ['decision'],
  find: (book) => book.gather('decision', unreasoned),
};

const unreasoned = (decision: Records['decision']): readonly Found[] => {
  const total = decision.money === null ? 0 : (decision.money.statedTotal ?? reconcile(decision.money).total);
  const isLarge = total >= LARGE || decision.allocations.length > 1;
  if (decision.keyReason.trim() !== '' || !isLarge || decision.key === 'key') return [];
  const sum = total > 0 ? ` up to ${showPence(total)}` : '';
  const places = decision.allocations.length > 1 ? ` for ${decision.allocations.length} places and purposes` : '';
  const said =
    decision.key === 'non-key' ? 'is called non-key, and no reason is recorded' : 'does not say whether it is key';
  return [
    {
      about: decision.id,
      part: '',
      sentence: `The decision${sum}${places} ${said}.`,
      evidence: [
        {
          recordId: decision.id,
          place: 'Decision type',
          quote: decision.key === 'non-key' ? 'Non-key' : 'not stated',
        },
        ...(total > 0 ? [{ recordId: decision.id, place: 'Money', quote: showPence(total) }] : []),
      ],
      remedy: 'Record the test that was applied and who applied it.',
    },
  ];
};
