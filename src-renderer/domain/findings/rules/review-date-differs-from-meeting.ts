/** A review is dated on another day than the meeting that made it (rules.md V-04). */
import { showDate } from '#domain/kernel/civil-date.ts';
import type { Rule } from '../rule.ts';
import { numbered } from '../texts.ts';
import { reviewEvidence, titleOf } from './history-evidence.ts';

export const reviewDateDiffersFromMeeting: Rule = {
  id: 'review-date-differs-from-meeting',
  title: 'Review dated on another day than its meeting',
  severity: 'contradiction',
  source: 'rules.md V-04',
  reads: ['document', 'pack', 'review', 'meeting'],
  find: (book) =>
    book.list('review').flatMap((review) => {
      const meeting = book.find('meeting', review.meetingId);
      const day = review.date?.precision === 'day' ? review.date.day : null;
      if (!meeting || day === null || day === meeting.heldOn) return [];
      const row = numbered(book.where('review', 'subjectId', review.subjectId)).find(([each]) => each.id === review.id);
      return [
        {
          about: review.subjectId,
          part: review.id,
          sentence: `The review of ${titleOf(book, review.subjectId)} by ${review.who} is dated ${showDate(day)}; the meeting was on ${showDate(meeting.heldOn)}.`,
          evidence: [
            reviewEvidence(review, row?.[1] ?? 1),
            { recordId: meeting.id, place: 'Held on', quote: showDate(meeting.heldOn) },
          ],
          remedy: 'Look at the minutes of the meeting, and mend the date or the link.',
        },
      ];
    }),
};
