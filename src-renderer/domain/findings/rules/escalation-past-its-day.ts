/**
 * The day by which an answer was needed has passed, and there is none (rules.md E-02).
 *
 * Findings know no today: the day has passed where a meeting was held after it.
 */
import { isAnswered, isOpen } from '#domain/escalation/escalation-steps.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { Book } from '../book.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../words.ts';

export const escalationPastItsDay: Rule = {
  id: 'escalation-past-its-day',
  title: 'Escalation not answered by the day it was needed',
  severity: 'gap',
  source: 'rules.md E-02',
  reads: ['escalation', 'meeting'],
  find: (book) => {
    const latest = latestHeld(book);
    return book.list('escalation').flatMap((escalation) => {
      const { neededBy } = escalation;
      const day = neededBy?.precision === 'day' ? neededBy.day : null;
      if (day === null || !isOpen(escalation) || isAnswered(escalation) || latest === null || latest <= day) return [];
      return [
        {
          about: escalation.id,
          part: day,
          sentence: `An answer was needed by ${showDate(day)}; a meeting was held on ${showDate(latest)}, and there is none.`,
          evidence: [
            {
              recordId: escalation.id,
              place: 'Answer needed',
              quote: quoted(`${escalation.title}: ${neededBy?.text ?? ''}`),
            },
          ],
          remedy: 'Ask whoever has it for an answer, pass it up, or withdraw it with a reason.',
        },
      ];
    });
  },
};

function latestHeld(book: Book) {
  const days = book.where('meeting', 'status', 'held').map(({ heldOn }) => heldOn);
  return days.reduce<(typeof days)[number] | null>(
    (latest, day) => (latest === null || day > latest ? day : latest),
    null,
  );
}
