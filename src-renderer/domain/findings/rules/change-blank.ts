/** A row of the change history lacks its author or its date: 0.3 in the memorandum (rules.md V-05). */
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
    [...new Set(book.list('change').map((change) => change.subjectId))].flatMap((subjectId) =>
      numbered(book.where('change', 'subjectId', subjectId)).flatMap(([change, row]): readonly Found[] => {
        const blanks = [
          ...(change.reason.trim() === '' ? ['reason'] : []),
          ...(change.author === null ? ['author'] : []),
          ...(change.date === null || change.date.text.trim() === '' ? ['date'] : []),
        ];
        if (blanks.length === 0) return [];
        return [
          {
            about: subjectId,
            part: change.id,
            sentence: `Version ${change.version} of ${titleOf(book, subjectId)} has no ${listed(blanks, 'and no')} in the change history.`,
            evidence: [changeEvidence(change, row)],
            remedy: `Ask those who worked on it then for the ${listed(blanks)}; leave the blank if nobody knows.`,
          },
        ];
      }),
    ),
};
