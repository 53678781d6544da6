/** An owner is named otherwise than in the list of those present: 'Chris' and 'Christopher' (checklist §5.7, 19). */
import type { Found, Rule } from '../rule.ts';
import { plainName, quoted } from '../words.ts';
import { isRoleWord } from './owner-is-a-role.ts';

export const ownerInShortForm: Rule = {
  id: 'owner-in-short-form',
  title: 'Owner named otherwise than in the list',
  severity: 'query',
  source: 'checklist §5.7, 19',
  reads: ['action', 'attendance'],
  find: (book) =>
    book.list('action').flatMap((action) =>
      action.owners.flatMap(({ who, name }): readonly Found[] => {
        if (who === null || action.meetingId === null || isRoleWord(name)) return [];
        const attended = book.where('attendance', 'meetingId', action.meetingId).find((each) => each.personId === who);
        if (!attended || plainName(attended.name) === plainName(name)) return [];
        return [
          {
            about: action.id,
            part: who,
            sentence: `The action is owned by “${name}”; the list of the meeting has “${attended.name}”.`,
            evidence: [
              { recordId: action.id, place: 'Action', quote: quoted(action.text) },
              { recordId: attended.id, place: attended.groupHeading || 'Attendance', quote: quoted(attended.name) },
            ],
            remedy: 'Write the name as the list has it, so that two people are never taken for one.',
          },
        ];
      }),
    ),
};
