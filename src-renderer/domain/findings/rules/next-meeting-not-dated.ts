/** The record of a meeting gives no date of the next, and no later one is known (rules.md M-01). */
import type { Records } from '#domain/records.ts';
import type { Book } from '../book.ts';
import type { Rule } from '../rule.ts';

const PUBLISHED = ['circulated', 'agreed'];

export const hasPublishedMinutes = (meeting: Records['meeting']): boolean =>
  meeting.status === 'held' && PUBLISHED.includes(meeting.minutes);

export const hasStandingItem = (
  book: Book,
  meeting: Records['meeting'],
  standing: Records['agendaItem']['standing'],
): boolean =>
  book
    .where('agendaItem', 'meetingId', meeting.id)
    .some((item) => item.standing === standing && item.status !== 'withdrawn');

export const nextMeetingNotDated: Rule = {
  id: 'next-meeting-not-dated',
  title: 'No date of the next meeting',
  severity: 'gap',
  source: 'rules.md M-01',
  reads: ['meeting', 'agendaItem'],
  find: (book) =>
    book.list('meeting').flatMap((meeting) => {
      if (!hasPublishedMinutes(meeting) || hasStandingItem(book, meeting, 'date-of-next-meeting')) return [];
      const later = book.where('meeting', 'bodyId', meeting.bodyId).some((other) => other.heldOn > meeting.heldOn);
      if (later) return [];
      return [
        {
          about: meeting.id,
          part: '',
          sentence: 'The record gives no date of the next meeting.',
          evidence: [{ recordId: meeting.id, place: 'Agenda', quote: 'Date of next meeting: not stated' }],
          remedy: 'Fix the date with the chair and tell the members.',
        },
      ];
    }),
};
