/** An agreement runs from the date at its head, and that date has no day: 'June 2021' (rules.md V-08). */
import type { Rule } from '../rule.ts';
import { linesOfDocument } from '../texts.ts';
import { quoted } from '../words.ts';

const AGREEMENTS = ['memorandum', 'information-sharing-agreement', 'partnership-agreement'];
const AT_ITS_HEAD = /\bdate which appears at the head\b/i;

export const executionDateWithoutDay: Rule = {
  id: 'execution-date-without-day',
  title: 'Execution date without a day',
  severity: 'gap',
  source: 'rules.md V-08',
  reads: ['document', 'documentVersion'],
  find: (book) =>
    book.list('document').flatMap((document) => {
      const { dated } = document;
      if (!AGREEMENTS.includes(document.kind) || dated === null || dated.precision === 'day') return [];
      const clause = linesOfDocument(book, document.id).find((line) => AT_ITS_HEAD.test(line.text));
      return [
        {
          about: document.id,
          part: '',
          sentence: `${document.shortTitle || document.title} is dated “${dated.text}”, without a day.`,
          evidence: [
            { recordId: document.id, place: 'Dated', quote: dated.text },
            ...(clause ? [{ recordId: clause.recordId, place: clause.place, quote: quoted(clause.text) }] : []),
          ],
          remedy: 'Take the full date from the signed copy.',
        },
      ];
    }),
};
