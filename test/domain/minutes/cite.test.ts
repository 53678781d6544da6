/** An entry of the minutes is cited by its meeting and its number. */
import { expect, test } from 'vitest';
import { callMeeting, citeMinute, minuteNumber } from '#domain/minutes/cite.ts';
import { aMeeting, aMinute, anAgendaItem } from '../../builders.ts';
import { aDay } from '../a-day.ts';

const item = anAgendaItem({ meetingId: 'meeting:1', order: 'a0' });
const entry = (text: string, order: string) =>
  aMinute({ meetingId: 'meeting:1', agendaItemId: item.id, text, order, level: 0 });
const [said, made, more] = [entry('Said', 'a0'), entry('', 'a1'), entry('More', 'a2')];

test('the number is of its place among the entries, rows of other meetings aside', () => {
  const others = [aMinute({ meetingId: 'meeting:2', agendaItemId: 'agendaItem:9', text: 'Elsewhere' })];
  const numberOf = (id: typeof said.id) => minuteNumber(id, [item], [said, made, more, ...others]);
  expect([numberOf(said.id), numberOf(made.id), numberOf(more.id)]).toEqual(['1.1', '1', '1.2']);
  expect(numberOf('minute:gone')).toBe('');
  expect(numberOf(others[0]?.id ?? 'minute:gone')).toBe('');
});

test('the meeting goes by its reference, or by its day while it has none', () => {
  const meeting = aMeeting({ heldOn: aDay('2021-05-12') });
  const published = { ...meeting, reference: 'SG/2021/07' };
  expect(citeMinute(published, '3.1')).toBe('SG/2021/07-3.1');
  expect(citeMinute(meeting, '3.1')).toBe('Meeting of 12 May 2021, minute 3.1');
  expect(citeMinute(published, '')).toBe('SG/2021/07, minuted');
  expect([callMeeting(published), callMeeting(meeting)]).toEqual(['SG/2021/07', 'Meeting of 12 May 2021']);
});
