/**
 * The record of a meeting does not show that the notes of the one before were agreed
 * (rules.md M-01, M-07).
 *
 * The first meeting of a series has none before it. Where no series is known and no
 * earlier meeting either, the body may have met before: that is asked too.
 */
import type { Rule } from '../rule.ts';
import { hasPublishedMinutes, hasStandingItem } from './next-meeting-not-dated.ts';

export const previousNotesNotAgreed: Rule = {
  id: 'previous-notes-not-agreed',
  title: 'No approval of the previous notes',
  severity: 'gap',
  source: 'rules.md M-07',
  reads: ['meeting', 'agendaItem', 'series'],
  find: (book) =>
    book.list('meeting').flatMap((meeting) => {
      if (!hasPublishedMinutes(meeting) || hasStandingItem(book, meeting, 'minutes-of-last-meeting')) return [];
      const series = book.find('series', meeting.seriesId);
      if (series && (meeting.occurrence ?? meeting.heldOn) <= series.anchor) return [];
      const agreedHere = book.where('meeting', 'minutesAgreedAt', meeting.id).length > 0;
      if (agreedHere) return [];
      return [
        {
          about: meeting.id,
          part: '',
          sentence: 'The record does not show that the notes of the meeting before were agreed.',
          evidence: [
            { recordId: meeting.id, place: 'Agenda', quote: 'Minutes of the last meeting: not on the agenda' },
          ],
          remedy: 'Put the earlier notes to the next meeting to be agreed.',
        },
      ];
    }),
};
