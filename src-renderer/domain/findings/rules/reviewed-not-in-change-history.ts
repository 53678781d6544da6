/** A body reviewed a version that the Change history does not have: 0.8 in the memorandum (rules.md V-04). */
import { sameVersion } from '#domain/kernel/version-label.ts';
import type { Found, Rule } from '../rule.ts';
import { numbered } from '../texts.ts';
import { reviewEvidence, titleOf } from './history-evidence.ts';

export const reviewedNotInChangeHistory: Rule = {
  id: 'reviewed-not-in-change-history',
  title: 'Reviewed, but not in the change history',
  severity: 'contradiction',
  source: 'rules.md V-04',
  reads: ['document', 'pack', 'change', 'review'],
  find: (book) =>
    [...new Set(book.list('review').map((review) => review.subjectId))].flatMap((subjectId) => {
      const changes = numbered(book.where('change', 'subjectId', subjectId));
      return numbered(book.where('review', 'subjectId', subjectId)).flatMap(([review, row]): readonly Found[] => {
        const { version } = review;
        if (version === null || changes.some(([change]) => sameVersion(change.version, version))) return [];
        const last = changes.at(-1);
        const isDocument = subjectId.startsWith('document:');
        return [
          {
            about: subjectId,
            part: review.id,
            sentence: `${review.who} reviewed version ${version} of ${titleOf(book, subjectId)}, which its change history does not have.`,
            evidence: [
              reviewEvidence(review, row),
              ...(last
                ? [{ recordId: last[0].id, place: `Change history, last row (${last[1]})`, quote: last[0].version }]
                : []),
            ],
            remedy: `Add the row for version ${version} to the change history, with who changed what and when.`,
            ...(isDocument && {
              fix: { command: 'addChangeRow' as const, documentId: subjectId as `document:${string}`, version },
            }),
          },
        ];
      });
    }),
};
