/** An action was closed before it was agreed. */
import { showDate } from '#domain/kernel/civil-date.ts';
import type { Records } from '#domain/records.ts';
import type { Found, Rule } from '../rule.ts';
import { quoted } from '../words.ts';

export const actionClosedBeforeAgreed: Rule = {
  id: 'action-closed-before-agreed',
  title: 'Action closed before it was agreed',
  severity: 'contradiction',
  source: 'rules.md A-05',
  reads: ['action'],
  find: (book) => book.gather('action', found),
};

const found = (action: Records['action']): readonly Found[] => {
  const { agreedOn, closedOn } = action;
  if (agreedOn === null || closedOn === null || closedOn >= agreedOn) return [];
  return [
    {
      about: action.id,
      part: '',
      sentence: `The action was closed on ${showDate(closedOn)}, before it was agreed on ${showDate(agreedOn)}.`,
      evidence: [
        { recordId: action.id, place: 'Action', quote: quoted(action.text) },
        { recordId: action.id, place: 'Closed on', quote: showDate(closedOn) },
      ],
      remedy: 'Look at the minutes of both days, and mend the date that is wrong.',
    },
  ];
};
