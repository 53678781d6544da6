/** A body reviewed a version after a later one was made: 0.6 on 19/11/20, when 0.6a was of 17/11/20 (rules.md V-07). */
import { compareVersionLabels, readLabelOrder } from '#domain/kernel/version-label.ts';
import type { Found, Rule } from '../rule.ts';
import { numbered } from '../texts.ts';
import { changeEvidence, reviewEvidence, titleOf } from './history-evidence.ts';

export const supersededVersionReviewed: Rule = {
  id: 'superseded-version-reviewed',
  title: 'Superseded version reviewed',
  severity: 'contradiction',
  source: 'rules.md V-07',
  reads: ['document', 'pack', 'change', 'review'],
  find: (book) =>
    book.list('review').flatMap((review): readonly Found[] => {
      const { version, date, subjectId } = review;
      if (version === null || readLabelOrder(version) === null || date?.day == null || date.precision !== 'day')
        return [];
      const { day } = date;
      const later = numbered(book.where('change', 'subjectId', subjectId)).filter(
        ([change]) =>
          readLabelOrder(change.version) !== null &&
          compareVersionLabels(change.version, version) > 0 &&
          change.date?.day != null &&
          change.date.precision === 'day' &&
          change.date.day < day,
      );
      const current = later.at(-1);
      if (!current) return [];
      const row = numbered(book.where('review', 'subjectId', subjectId)).find(([each]) => each.id === review.id);
      return [
        {
          about: subjectId,
          part: review.id,
          sentence: `${review.who} reviewed version ${version} of ${titleOf(book, subjectId)} on ${date.text}, when ${current[0].version} had been made on ${current[0].date?.text}.`,
          evidence: [reviewEvidence(review, row?.[1] ?? 1), changeEvidence(...current)],
          remedy: `Find out which text was before the body, and take version ${current[0].version} or later to its next meeting.`,
        },
      ];
    }),
};
