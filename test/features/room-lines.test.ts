/** The meeting room shows each entry once, in its place, with one blank line to type in. */
import { expect, test } from 'vitest';
import { linesUnder, type Sending } from '#features/meetings/room-lines.ts';
import { openUnsaved, readUnsaved } from '#features/meetings/unsaved.ts';
import type { Store } from '#storage/store.ts';
import { aMinute, anAction, anAgendaItem } from '../builders.ts';

const item = anAgendaItem({ title: 'Finance' });
const first = aMinute({ agendaItemId: item.id, order: 'a0', text: 'First' });
const second = aMinute({ agendaItemId: item.id, order: 'a1', text: 'Second', level: 1 });
const under = (more: Partial<Parameters<typeof linesUnder>[0]>) =>
  linesUnder({ item, number: '2', minutes: [second, first], made: new Map(), sending: [], blank: undefined, ...more });
const shown = (more: Partial<Parameters<typeof linesUnder>[0]>) =>
  under(more).map((line) => [line.number, line.saved, line.level]);

test('the blank line comes last, at the level of the entry above, or where the next is wanted', () => {
  expect(shown({})).toEqual([
    ['2.1', 'First', 0],
    ['2.1.1', 'Second', 1],
    ['', '', 1],
  ]);
  expect(shown({ blank: { after: first.id, level: 2 } })[1]).toEqual(['', '', 1]);
  expect(shown({ minutes: [], blank: { after: 'last', level: 2 } })).toEqual([['', '', 0]]);
});

test('an entry on its way to the disk stands where it was typed, and once only', () => {
  const sent: Sending = { id: 'minute:new', text: 'New', place: { item: item.id, after: first.id, level: 0 } };
  expect(shown({ sending: [sent] }).map(([, text]) => text)).toEqual(['First', 'New', 'Second', '']);
  const saved = aMinute({ id: 'minute:new', agendaItemId: item.id, order: 'a0V', text: 'New' });
  const all = shown({ sending: [sent], minutes: [first, saved, second] }).map(([, text]) => text);
  expect(all).toEqual(['First', 'New', 'Second', '']);
});

test('an entry whose words are its record shows the line that made it', () => {
  const only = aMinute({ agendaItemId: item.id, text: '' });
  const action = anAction({
    reference: 'SG/2021/A01',
    text: 'Write',
    owners: [{ who: null, name: 'Ann', lead: true }],
  });
  const made = new Map([[only.id, [{ kind: 'action', row: action } as const]]]);
  const [line] = under({ minutes: [only], made });
  expect(line).toMatchObject({
    saved: 'Action: Ann to write',
    label: 'Action SG/2021/A01',
    number: '',
    isOutcome: true,
  });
});

test('what is half typed is kept with what still waits for an answer, and forgotten when it is saved', () => {
  const kept: unknown[] = [];
  const keepDraft: Store['keepDraft'] = (_key, value) => {
    kept.push(value);
    return Promise.resolve({ ok: true, value: null });
  };
  const unsaved = openUnsaved({ keepDraft }, 'minutes/meeting:1');
  const line = { id: null, item: item.id, text: 'Members ask' };
  unsaved.waiting([{ ...line, text: 'From last time' }]);
  unsaved.typed('blank', line);
  unsaved.flush();
  unsaved.waiting([]);
  unsaved.settled('blank');
  unsaved.flush();
  expect(kept).toEqual([[{ ...line, text: 'From last time' }, line], null]);
  expect(readUnsaved(kept[0])).toEqual(kept[0]);
  expect(readUnsaved([{ text: 3 }, null, { id: 'x', item: 'y', text: 'kept' }])).toEqual([
    { id: null, item: null, text: 'kept' },
  ]);
});
