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
    [
      ...book.sharing('meeting', 'reference'),
      ...book.sharing('action', 'reference'),
      ...book.sharing('decision', 'reference'),
      ...book.sharing('recommendation', 'reference'),
    ].flatMap(([first, ...others]: readonly Referenced[]) => {
      if (!first?.reference) return [];
      const { reference } = first;
      return others.map((other) => ({
        about: other.id,
        part: first.id,
        sentence: `${reference} is used twice.`,
        evidence: [first, other].map((each) => ({
          recordId: each.id,
          place: `Reference ${reference}`,
          quote: quoted('title' in each ? each.title : each.text),
        })),
        remedy: 'Keep the reference of the one that went out first, and tell those who have the other.',
      }));
    }),
};
