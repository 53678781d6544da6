/** The notice of a decision was first published after the decision was due: −70 days (rules.md D-12). */
import { daysBetween } from '#domain/kernel/civil-date.ts';
import type { Rule } from '../rule.ts';

export const noticeAfterDue: Rule = {
  id: 'notice-after-due',
  title: 'Notice published after its due date',
  severity: 'contradiction',
  source: 'rules.md D-12',
  reads: ['decision'],
  find: (book) =>
    book.list('decision').flatMap((decision) => {
      const { firstPublished, due } = decision;
      if (firstPublished?.day == null || due?.day == null) return [];
      if (firstPublished.precision !== 'day' || due.precision !== 'day') return [];
      const days = daysBetween(firstPublished.day, due.day);
      if (days >= 0) return [];
      return [
        {
          about: decision.id,
          part: '',
          sentence: `The notice was first published on ${firstPublished.text}, ${-days} days after the decision was due on ${due.text} (−${-days} days).`,
          evidence: [
            { recordId: decision.id, place: 'Notice of proposed decision first published', quote: firstPublished.text },
            { recordId: decision.id, place: 'Decision due', quote: due.text },
          ],
          remedy: 'Record why the notice was late, and whether general exception or special urgency was used.',
        },
      ];
    }),
};
