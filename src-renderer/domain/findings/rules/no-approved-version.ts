/**
 * A document is agreed, in force or executed, and no version of it was ever 1.0.
 *
 * Drafts are 0.x and the first approval is 1.0 (rules.md V-01). Where a label gives
 * no order nothing is said: a paper may count its versions its own way.
 */
import { listKnownVersions } from '#domain/document/histories.ts';
import { isDraftLabel, readLabelOrder } from '#domain/kernel/version-label.ts';
import type { Rule } from '../rule.ts';
import { linesOfDocument } from '../texts.ts';
import { quoted } from '../words.ts';

const EXECUTED = /\bduly executed\b|\bexecuted by the parties\b/i;
const DONE = ['agreed', 'in-force', 'notice-given', 'ended'];

export const noApprovedVersion: Rule = {
  id: 'no-approved-version',
  title: 'No approved 1.0 before execution',
  severity: 'contradiction',
  source: 'rules.md V-01',
  reads: ['document', 'documentVersion', 'change', 'review'],
  find: (book) =>
    book.list('document').flatMap((document) => {
      const executed = linesOfDocument(book, document.id).find((line) => EXECUTED.test(line.text));
      const isDone = DONE.includes(document.status);
      if (!executed && !isDone) return [];
      const known = listKnownVersions({
        changes: book.where('change', 'subjectId', document.id),
        reviews: book.where('review', 'subjectId', document.id),
        versions: book.where('documentVersion', 'documentId', document.id),
      });
      const last = known.at(-1);
      if (!last || known.some(({ label }) => readLabelOrder(label) === null || !isDraftLabel(label))) return [];
      const said = executed ? 'says that it is executed' : 'is kept as agreed or in force';
      return [
        {
          about: document.id,
          part: '',
          sentence: `${document.shortTitle || document.title} ${said}, and its last version is ${last.label}: it was never approved as 1.0.`,
          evidence: [
            ...(executed
              ? [{ recordId: executed.recordId, place: executed.place, quote: quoted(executed.text) }]
              : [{ recordId: document.id, place: 'Status', quote: document.status }]),
            { recordId: document.id, place: 'Last version', quote: last.label },
          ],
          remedy: 'Have the approving body approve it as version 1.0, and record the review.',
        },
      ];
    }),
};
