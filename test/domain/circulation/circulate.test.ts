/** What went to whom: the list stands ready, names can be left out, others put in. */
import { expect, test } from 'vitest';
import type { Recipient } from '#domain/body/body.ts';
import { circulationDraft, readCirculationDraft, sayRecipients, withRecipient } from '#domain/circulation/circulate.ts';

const list: readonly Recipient[] = [
  { who: 'person:1', name: 'Ann Marsh', copiedAs: 'member', address: 'ann@example.org' },
  { who: null, name: 'Office of the Director', copiedAs: 'assistant', address: '' },
];

test('everybody on the list is chosen to begin with, and can be left out', () => {
  const draft = circulationDraft(list, '12/5/2021');
  expect(readCirculationDraft(draft, list)).toMatchObject({
    ok: true,
    value: { on: '2021-05-12', method: 'E-mail', recipients: list },
  });
  expect(readCirculationDraft({ ...draft, chosen: ['1'] }, list)).toMatchObject({
    ok: true,
    value: { recipients: [list[1]] },
  });
  expect(readCirculationDraft({ ...draft, chosen: [] }, list)).toEqual({ ok: false, problems: { chosen: 'nobody' } });
  expect(readCirculationDraft({ ...draft, on: '31/4/21' }, list)).toEqual({ ok: false, problems: { on: 'not-a-day' } });
  expect(readCirculationDraft({ ...draft, on: '' }, list)).toEqual({ ok: false, problems: { on: 'missing' } });
});

test('others are put in for this once, a line each', () => {
  const draft = { ...circulationDraft(list, '12/5/2021'), chosen: [], others: 'Priya Shah\n\n Sam Reid ' };
  const read = readCirculationDraft(draft, list);
  expect(read.ok && read.value.recipients.map((each) => each.name)).toEqual(['Priya Shah', 'Sam Reid']);
});

test('who it went to is counted by why they were sent it', () => {
  expect(sayRecipients(list)).toBe('To 2: 1 member, 1 assistant');
  expect(sayRecipients([])).toBe('To nobody');
});

test('somebody is on a list once, and an address is one', () => {
  const ann = { who: 'person:1', name: 'A. Marsh', copiedAs: 'deputy', address: '' } as const;
  expect(withRecipient(list, ann)).toEqual({ ok: false, reason: 'here-already' });
  expect(withRecipient(list, { ...ann, who: null, name: ' ' })).toEqual({ ok: false, reason: 'missing' });
  expect(withRecipient(list, { ...ann, who: 'person:2', address: '0161 496 0000' })).toEqual({
    ok: false,
    reason: 'not-an-address',
  });
  expect(withRecipient(list, { ...ann, who: 'person:2' })).toMatchObject({ ok: true });
});
