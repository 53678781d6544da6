/** An action is owned by, or concerns, somebody who sent apologies to its meeting (checklist §5.7, 19). */
import type { Records } from '#domain/records.ts';
import type { Book } from '../book.ts';
import type { Found, Rule } from '../rule.ts';
import { quoted } from '../words.ts';

export const actionAndApologies: Rule = {
  id: 'action-and-apologies',
  title: 'Action for somebody who sent apologies',
  severity: 'query',
  source: 'rules.md M-03',
  reads: ['action', 'attendance', 'person'],
  find: (book) =>
    book.gather('attendance', absence).flatMap((absent) => {
      const names = namesOf(book, absent);
      return book.where('action', 'meetingId', absent.meetingId).flatMap((action): readonly Found[] => {
        const owns = action.owners.some(
          ({ who, name }) => (who !== null && who === absent.personId) || name === absent.name,
        );
        if (!owns && !names.some((name) => mentions(action.text, name))) return [];
        return [
          {
            about: action.id,
            part: absent.id,
            sentence: `The action ${owns ? 'is owned by' : 'concerns'} ${absent.name}, who sent apologies to the meeting that agreed it.`,
            evidence: [
              { recordId: action.id, place: 'Action', quote: quoted(action.text) },
              {
                recordId: absent.id,
                place: absent.groupHeading || 'Apologies',
                quote: quoted(`${absent.name}, ${absent.partyName}`),
              },
            ],
            remedy: `Make sure that ${absent.name} has been told.`,
          },
        ];
      });
    }),
};

const absence = (each: Records['attendance']) => (each.group === 'apologies' ? [each] : []);

function namesOf(book: Book, absent: Records['attendance']): readonly string[] {
  const person = book.find('person', absent.personId);
  return [absent.name, ...(person ? [person.name, ...person.aliases.map(({ name }) => name)] : [])];
}

/** As whole words. */
const mentions = (text: string, name: string): boolean =>
  name.length > 2 && text.includes(name) && ` ${text.replace(/[^\p{L}\p{N}’'-]+/gu, ' ')} `.includes(` ${name} `);
