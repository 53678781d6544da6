/** An entry is cited by its meeting and its number, on paper and on the screen alike. */
import { expect, test } from 'vitest';
import { minuteReference, numberAllMinutes } from '#domain/minutes/minute-reference.ts';
import { aMeeting, aMinute, anAgendaItem } from '../../builders.ts';

test('an entry is cited as its meeting and its number', () => {
  const meeting = aMeeting({ reference: 'SG/2021/07' });
  expect(minuteReference(meeting, '5')).toBe('SG/2021/07-5');
  expect(minuteReference(meeting, '5.2')).toBe('SG/2021/07-5.2');
  expect(minuteReference(meeting, '')).toBeNull();
  expect(minuteReference({ reference: null }, '5')).toBeNull();
});

test('every entry has its number under its item, and none before the first item', () => {
  const [one, two] = [anAgendaItem({ order: 'a0' }), anAgendaItem({ order: 'a1' })];
  const opening = aMinute({ agendaItemId: null, order: 'a0', text: 'The chair opened the meeting.' });
  const entries = [
    aMinute({ agendaItemId: two.id, order: 'a1', text: 'Second' }),
    aMinute({ agendaItemId: two.id, order: 'a0', text: 'First' }),
    aMinute({ agendaItemId: two.id, order: 'a2', text: 'Under it', level: 1 }),
    aMinute({ agendaItemId: one.id, order: 'a0', text: 'Of the first item' }),
  ];
  const numbers = numberAllMinutes([one, two], [opening, ...entries]);
  expect(numbers.get(opening.id)).toBe('');
  expect(entries.map((entry) => numbers.get(entry.id))).toEqual(['2.2', '2.1', '2.2.1', '1.1']);
});
