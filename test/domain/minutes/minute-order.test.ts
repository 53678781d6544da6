/** Entries keep their item, their place and a level that the entry above allows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgendaItemId } from '#domain/kernel/id.ts';
import { type Minute, numberMinutes } from '#domain/minutes/minute.ts';
import { entriesUnder, moveLevel, moveMinute, placeAfter } from '#domain/minutes/minute-order.ts';
import { aMinute } from '../../builders.ts';

const ITEMS: readonly (AgendaItemId | null)[] = [null, 'agendaItem:1', 'agendaItem:2'];
const [, one, two] = ITEMS as readonly [null, AgendaItemId, AgendaItemId];
const entry = (text: string, order: string, item: AgendaItemId | null = one, level = 0) =>
  aMinute({ text, order, agendaItemId: item, level });
const texts = (minutes: readonly Minute[], item: AgendaItemId | null) =>
  entriesUnder(minutes, item).map((each) => each.text);
const changed = (minutes: readonly Minute[], to: Minute) => minutes.map((each) => (each.id === to.id ? to : each));

test('a new entry stands just after the one it was typed under', () => {
  const [first, second] = [entry('first', 'a0'), entry('second', 'a1')];
  const minutes = [first, second];
  const after = (id: Minute['id'] | null | 'last') =>
    texts([...minutes, entry('new', placeAfter(minutes, one, id))], one);
  expect(after(first.id)).toEqual(['first', 'new', 'second']);
  expect(after('last')).toEqual(['first', 'second', 'new']);
  expect(after(null)).toEqual(['new', 'first', 'second']);
  expect(after('minute:gone')).toEqual(['first', 'second', 'new']);
});

test('an entry moved past the end of its item goes on to the next, at the margin', () => {
  const last = entry('last', 'a1', one, 1);
  const minutes = [entry('first', 'a0'), last, entry('other', 'a0', two)];
  const place = moveMinute(minutes, ITEMS, last.id, 1);
  expect(place).toMatchObject({ agendaItemId: two, level: 0 });
  expect(texts(changed(minutes, { ...last, ...place }), two)).toEqual(['last', 'other']);
  expect(moveMinute([entry('only', 'a0', two)], ITEMS, 'minute:gone', 1)).toBeNull();
});

test('an entry goes one level below the one above it, never deeper than two', () => {
  const minutes = [entry('a', 'a0'), entry('b', 'a1', one, 1), entry('c', 'a2', one, 1), entry('d', 'a3', one, 2)];
  const [a, , c, d] = minutes as [Minute, Minute, Minute, Minute];
  expect(moveLevel(minutes, a.id, 1)).toBeNull();
  expect(moveLevel(minutes, c.id, 1)).toBe(2);
  expect(moveLevel(minutes, d.id, 1)).toBeNull();
  expect(moveLevel(minutes, c.id, -1)).toBe(0);
});

test('however entries are moved, none is lost and the first of an item stands at the margin', () => {
  const step = fc.tuple(fc.nat(6), fc.constantFrom<1 | -1>(1, -1));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let minutes: readonly Minute[] = Array.from({ length: 7 }, (_, at) =>
        entry(String(at), `a${at}`, ITEMS[at % 3] ?? null),
      );
      for (const [at, by] of steps) {
        const moved = minutes[at];
        const place = moved ? moveMinute(minutes, ITEMS, moved.id, by) : null;
        if (moved && place) minutes = changed(minutes, { ...moved, ...place });
      }
      expect(ITEMS.flatMap((item) => texts(minutes, item)).sort()).toEqual(['0', '1', '2', '3', '4', '5', '6']);
      expect(minutes.every((each) => each.level === 0)).toBe(true);
    }),
  );
});

test('an entry whose words are its record has no number, and leaves no gap', () => {
  const minutes = [entry('a', 'a0'), entry('', 'a1'), entry('b', 'a2')];
  expect([...numberMinutes('3', minutes).values()]).toEqual(['3.1', '3.2']);
});
