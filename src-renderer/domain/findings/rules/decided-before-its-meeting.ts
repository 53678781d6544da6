/** A decision is dated before the meeting that is said to have made it (rules.md D-12). */
import { showDate } from '#domain/kernel/civil-date.ts';
import type { Rule } from '../rule.ts';

export const decidedBeforeItsMeeting: Rule = {
  id: 'decided-before-its-meeting',
  title: 'Decided before its meeting',
  severity: 'contradiction',
  source: 'rules.md D-12',
  reads: ['decision', 'meeting'],
  find: (book) =>
    book.list('decision').flatMap((decision) => {
      const { made, meetingId } = decision;
      const meeting = meetingId === null ? undefined : book.find('meeting', meetingId);
      if (!meeting || made?.precision !== 'day' || made.day === null || made.day >= meeting.heldOn) return [];
      return [
        {
          about: decision.id,
          part: '',
          sentence: `It is dated ${showDate(made.day)}, before the meeting that decided it, on ${showDate(meeting.heldOn)}.`,
          evidence: [
            { recordId: decision.id, place: 'Made', quote: made.text },
            { recordId: meeting.id, place: 'Held on', quote: showDate(meeting.heldOn) },
          ],
          remedy: 'Compare with the minutes and the notice: mend the day, or choose the meeting that decided it.',
        },
      ];
    }),
};
