/** A row of the change history lacks its author or its date: 0.3 in the memorandum (rules.md V-05). */
import type { Records } from '#domain/records.ts';
import type { Found, Rule } from '../rule.ts';
import { numbered } from '../texts.ts';
import { listed } from '../words.ts';
import { changeEvidence, titleOf } from './history-evidence.ts';

export const changeBlank: Rule = {
  id: 'change-blank',
  title: 'Blank in the change history',
  severity: 'gap',
  source: 'rules.md V-05',
  reads: ['document', 'pack', 'change'],
  find: (book) =>
    book.gather('change', blanksIn).map(({ change, blanks }): Found => {
      const rows = numbered(book.where('change', 'subjectId', change.subjectId));
      const row = rows.find(([each]) => each.id === change.id)?.[1] ?? 1;
      return {
        about: change.subjectId,
        part: change.id,
        sentence: `Version ${change.version} of ${titleOf(book, change.subjectId)} has ${listed(blanks.map((what) => `no ${what}`))} in the change history.`,
        evidence: [changeEvidence(change, row)],
        remedy: `Ask those who worked on it then for the ${listed(blanks)}; leave the blank if nobody knows.`,
      };
    }),
};

function blanksIn(change: Records['change']) {
  const blanks = [
    ...(change.reason.trim() === '' ? ['reason'] : []),
    ...(change.author === null ? ['author'] : []),
    ...(change.date === null || change.date.text.trim() === '' ? ['date'] : []),
  ];
  return blanks.length === 0 ? [] : [{ change, blanks }];
}
