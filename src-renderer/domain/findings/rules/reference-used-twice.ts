/** Two things of one kind bear one reference, as when two colleagues were apart (rules.md M-06). */
import type { Records } from '#domain/records.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../words.ts';

type Referenced = Records['meeting'] | Records['action'] | Records['decision'] | Records['recommendation'];

export const referenceUsedTwice: Rule = {
  id: 'reference-used-twice',
  title: 'Reference used twice',
  severity: 'contradiction',
  source: 'rules.md M-06',
  reads: ['meeting', 'action', 'decision', 'recommendation'],
  find: (book) =>
    [book.list('meeting'), book.list('action'), book.list('decision'), book.list('recommendation')].flatMap(
      (rows: readonly Referenced[]) => {
        const first = new Map<string, Referenced>();
        return rows.flatMap((row) => {
          if (row.reference === null || row.reference === '') return [];
          const other = first.get(row.reference);
          first.set(row.reference, other ?? row);
          if (!other) return [];
          return [
            {
              about: row.id,
              part: other.id,
              sentence: `${row.reference} is used twice.`,
              evidence: [other, row].map((each) => ({
                recordId: each.id,
                place: `Reference ${row.reference}`,
                quote: quoted('title' in each ? each.title : each.text),
              })),
              remedy: 'Keep the reference of the one that went out first, and tell those who have the other.',
            },
          ];
        });
      },
    ),
};
