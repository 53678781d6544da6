/** An annex has joined without every sign-off it needs: Steering Group and Executive (MoU §5, rules.md V-09). */
import type { Rule } from '../rule.ts';

export const annexWithoutSignOffs: Rule = {
  id: 'annex-without-sign-offs',
  title: 'Annex joined without its sign-offs',
  severity: 'contradiction',
  source: 'rules.md V-09',
  reads: ['document', 'annex'],
  find: (book) =>
    book.list('annex').flatMap((annex) => {
      const given = annex.signOffs.filter((each) => each.on !== null || each.meetingId !== null).length;
      const missing = annex.signOffs.length - given;
      if ((annex.status !== 'annexed' && annex.status !== 'signed-off') || missing === 0) return [];
      return [
        {
          about: annex.documentId,
          part: annex.id,
          sentence: `“${annex.title}” counts as ${annex.status === 'annexed' ? 'annexed' : 'signed off'}, and ${missing} of its ${annex.signOffs.length} sign-offs ${missing === 1 ? 'is' : 'are'} not recorded.`,
          evidence: [{ recordId: annex.id, place: 'Annexes', quote: `${annex.title}: ${annex.status}` }],
          remedy: 'Record the meeting that signed it off, or set the annex back until it does.',
        },
      ];
    }),
};
