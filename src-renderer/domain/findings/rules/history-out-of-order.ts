/** The change history, read downwards, goes backwards: a date, a label, or a label used twice (rules.md V-06). */
import { type OrderFault, orderFaults } from '#domain/document/histories.ts';
import type { Found, Rule } from '../rule.ts';
import { numbered } from '../texts.ts';
import { changeEvidence, titleOf } from './history-evidence.ts';

const SAY: Readonly<Record<OrderFault, string>> = {
  'date-falls': 'goes back in date',
  'label-falls': 'goes back in version',
  'label-repeated': 'uses one version twice',
};

export const historyOutOfOrder: Rule = {
  id: 'history-out-of-order',
  title: 'Change history out of order',
  severity: 'contradiction',
  source: 'rules.md V-06',
  reads: ['document', 'pack', 'change'],
  find: (book) =>
    [...new Set(book.list('change').map((change) => change.subjectId))].flatMap((subjectId) => {
      const faults = orderFaults(book.where('change', 'subjectId', subjectId));
      if (faults.length === 0) return [];
      const rows = numbered(book.where('change', 'subjectId', subjectId));
      const numberOf = new Map(rows.map(([change, row]) => [change.id, row]));
      return faults.map(
        ({ change, before, fault }): Found => ({
          about: subjectId,
          part: `${fault}/${change.id}`,
          sentence: `The change history of ${titleOf(book, subjectId)} ${SAY[fault]}: ${change.version} after ${before.version}.`,
          evidence: [before, change].map((each) => changeEvidence(each, numberOf.get(each.id) ?? 0)),
          remedy: 'Compare the two rows with the versions themselves, and mend the one that is wrong.',
        }),
      );
    }),
};
