/** Each item shows what was last decided on it: under the item it carries forward, or one of the same name. */
import { expect, test } from 'vitest';
import { lastDecisionOn } from '#domain/minutes/last-decision.ts';
import { aDecision, aMeeting, aMinute, anAgendaItem } from '../../builders.ts';
import { aDay } from '../a-day.ts';

const [april, may, june] = ['2021-04-28', '2021-05-12', '2021-06-09'].map((day) => aMeeting({ heldOn: aDay(day) }));
if (!april || !may || !june) throw new Error('three meetings');

const decided = (meeting: typeof april, item: ReturnType<typeof anAgendaItem>, title: string) => {
  const minute = aMinute({ meetingId: meeting.id, agendaItemId: item.id });
  const decision = aDecision({ meetingId: meeting.id, title, source: { from: 'minute', minuteId: minute.id } });
  return { minute, decision };
};

const first = anAgendaItem({ meetingId: april.id, title: 'Bed spaces' });
const second = anAgendaItem({ meetingId: may.id, title: 'Places in approved premises', carriedFrom: first.id });
const third = anAgendaItem({ meetingId: june.id, title: 'Places', carriedFrom: second.id });
const made = [decided(april, first, 'Ask for ten'), decided(june, third, 'Ask for twelve')];
const earlier = {
  meetings: [april, may, june],
  items: [first, second, third],
  minutes: made.map((each) => each.minute),
  decisions: made.map((each) => each.decision),
};

test('the last decision is followed back through every meeting that carried the item', () => {
  const found = lastDecisionOn(third, june, earlier);
  expect(found?.decision.title).toBe('Ask for ten');
  expect(found?.meeting).toBe(april);
});

test('an item of the same title has the latest of them, and never one of its own meeting or a later', () => {
  const again = anAgendaItem({ meetingId: june.id, title: ' bed  Spaces' });
  expect(lastDecisionOn(again, june, { ...earlier, items: [...earlier.items, again] })?.decision.title).toBe(
    'Ask for ten',
  );
  expect(lastDecisionOn(first, april, earlier)).toBeNull();
  const inMay = decided(may, second, 'Ask for eleven');
  const more = {
    ...earlier,
    minutes: [...earlier.minutes, inMay.minute],
    decisions: [...earlier.decisions, inMay.decision],
  };
  expect(lastDecisionOn(third, june, more)?.decision.title).toBe('Ask for eleven');
});

test('a standing item has the last decision under the same standing, whatever it was called', () => {
  const was = anAgendaItem({ meetingId: april.id, standing: 'any-other-business', title: 'AOB' });
  const is = anAgendaItem({ meetingId: june.id, standing: 'any-other-business', title: 'Any other business' });
  const { minute, decision } = decided(april, was, 'Meet in person');
  const book = { meetings: [april, june], items: [was, is], minutes: [minute], decisions: [decision] };
  expect(lastDecisionOn(is, june, book)?.decision.title).toBe('Meet in person');
  expect(lastDecisionOn(is, june, { ...book, meetings: [{ ...april, bodyId: 'body:2' }, june] })).toBeNull();
});
