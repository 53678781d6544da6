/** Nothing states whom a sitting body that this programme runs reports to: Annex A, which would, is empty (MoU §6). */
import type { Rule } from '../rule.ts';

const UPWARDS = ['reports-to', 'accountable-to', 'supports', 'assures'];

export const reportingLineNotStated: Rule = {
  id: 'reporting-line-not-stated',
  title: 'Reporting line not stated',
  severity: 'gap',
  source: 'MoU §6',
  reads: ['body'],
  find: (book) =>
    book.list('body').flatMap((body) => {
      if (body.status !== 'sitting' || body.runElsewhere || body.lines.some(({ line }) => UPWARDS.includes(line)))
        return [];
      return [
        {
          about: body.id,
          part: '',
          sentence: `Nothing states whom ${body.name} reports to.`,
          evidence: [{ recordId: body.id, place: 'Lines to other bodies', quote: 'reports to: not stated' }],
          remedy: 'Ask for the reporting line to be stated in its terms of reference and drawn in the diagram.',
        },
      ];
    }),
};
