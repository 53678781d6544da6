/** A decision taken between meetings was not reported to the meeting that came next (rules.md C-02). */
import { isToBeNoted } from '#domain/decision/between-meetings.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { Rule } from '../rule.ts';

export const correspondenceNotReported: Rule = {
  id: 'correspondence-not-reported',
  title: 'Decided between meetings and not reported',
  severity: 'gap',
  source: 'rules.md C-02',
  reads: ['decision', 'meeting'],
  find: (book) =>
    book.list('decision').flatMap((decision) => {
      const done = decision.correspondence?.closedOn ?? decision.made?.day ?? null;
      if (done === null || decision.bodyId === null || !isToBeNoted(decision)) return [];
      const [next] = book
        .where('meeting', 'bodyId', decision.bodyId)
        .filter(({ heldOn, status }) => status === 'held' && heldOn > done)
        .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
      if (!next) return [];
      return [
        {
          about: decision.id,
          part: '',
          sentence: `It was taken between meetings and done on ${showDate(done)}; the body met on ${showDate(next.heldOn)}, and no meeting is recorded as having noted it.`,
          evidence: [{ recordId: decision.id, place: 'Done on', quote: showDate(done) }],
          remedy: 'Say at which meeting it was reported and which minute notes it, or put it on the next agenda.',
        },
      ];
    }),
};
