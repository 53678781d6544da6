/** Declarations of interest, and whether a meeting was quorate for each of its items. */
import { expect, test } from 'vitest';
import { NOBODY_KNOWN } from '#domain/body/who-is-who.ts';
import { declarationDraft, readDeclarationDraft, sayDeclaration } from '#domain/meeting/declaration-draft.ts';
import { endMeeting } from '#domain/meeting/end-meeting.ts';
import { presentAt, quoracyOf } from '#domain/meeting/quoracy.ts';
import { aDeclaration, aMeeting, anAgendaItem, anAttendance, aPerson } from '../../builders.ts';

test('a declaration has a name, and keeps one that nobody knows', () => {
  const ann = aPerson({ name: 'Ann Marsh' });
  const who = { ...NOBODY_KNOWN, people: [ann] };
  const read = (person: string) => readDeclarationDraft({ person, interest: ' A trustee. ', outcome: 'withdrew' }, who);
  expect(read(ann.id)).toMatchObject({
    ok: true,
    value: { personId: ann.id, name: 'Ann Marsh', interest: 'A trustee.' },
  });
  expect(read('Priya Shah')).toMatchObject({ ok: true, value: { personId: null, name: 'Priya Shah' } });
  expect(read(' ')).toEqual({ ok: false, problems: { person: 'missing' } });
  const kept = aDeclaration({ personId: null, name: 'Priya Shah', interest: '', outcome: 'stayed-silent' });
  expect(declarationDraft(kept)).toEqual({ person: 'Priya Shah', interest: '', outcome: 'stayed-silent' });
});

test('a declaration is printed as a sentence', () => {
  const said = { name: 'Ann Marsh', interest: 'a trustee of the provider.', outcome: 'withdrew' } as const;
  expect(sayDeclaration(said)).toBe(
    'Ann Marsh declared an interest: a trustee of the provider. Withdrew for the item.',
  );
  expect(sayDeclaration({ ...said, interest: '', outcome: 'noted' })).toBe('Ann Marsh declared an interest. Noted.');
});

test('who joined late or left counts for the items they were there for', () => {
  const [one, two, three] = ['a0', 'a1', 'a2'].map((order) => anAgendaItem({ order }));
  if (!one || !two || !three) throw new Error('three items');
  const items = [one, two, three];
  const attendances = [
    anAttendance(),
    anAttendance({ joinedAt: two.id }),
    anAttendance({ leftAt: three.id }),
    anAttendance({ group: 'in-attendance' }),
  ];
  expect(items.map((item) => presentAt(item.id, attendances, items))).toEqual([2, 3, 2]);
  const body = { quorum: { text: 'three members', count: 3 } };
  expect(quoracyOf(body, attendances, items)).toMatchObject({
    present: 3,
    quorate: true,
    sentence: '3 present; the quorum is 3: the meeting is quorate, but not for items 1 and 3.',
    minuted: '3 present; the quorum is 3: the meeting was quorate, but not for items 1 and 3.',
  });
  expect(quoracyOf({ quorum: { text: 'four', count: 4 } }, attendances, items).sentence).toBe(
    '3 present; the quorum is 4: the meeting is not quorate.',
  );
});

test('ending a meeting always works, and begins its minutes', () => {
  for (const status of ['planned', 'agenda-published', 'held', 'cancelled'] as const)
    expect(endMeeting(aMeeting({ status, minutes: 'none' }))).toMatchObject({ status: 'held', minutes: 'draft' });
  expect(endMeeting(aMeeting({ minutes: 'circulated' })).minutes).toBe('circulated');
});
