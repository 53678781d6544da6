/** Attendance starts as last time's, keeps unknown names, and is counted for the quorum. */
import { describe, expect, test } from 'vitest';
import {
  attenderNamed,
  attenderOf,
  attendersBySeat,
  isHere,
  meetingsBefore,
  moveToGroup,
  newAttendance,
  startAsLastTime,
} from '#domain/meeting/attendance-draft.ts';
import { quoracyOf } from '#domain/meeting/quoracy.ts';
import { aBody, aMeeting, anAttendance, aParty, aPerson, aPost, aSeat } from '../builders.ts';
import { aDay } from './a-day.ts';

const party = aParty({ name: 'Wessex Combined Authority', shortName: 'WCA' });
const ann = aPerson({ name: 'Ann Marsh', partyId: party.id });
const on = aDay('2021-05-12');
const who = {
  people: [ann],
  parties: [party],
  posts: [aPost({ title: 'Director', holders: [{ personId: ann.id, from: null, to: null }] })],
  bodies: [],
};

test('a person brings their party and the post they hold that day', () => {
  expect(attenderOf(ann.id, who, on)).toEqual({
    ...{ personId: ann.id, name: 'Ann Marsh', partyId: party.id, partyName: 'WCA', capacity: 'Director' },
  });
});

test('a name nobody knows is kept, and one that says nothing is nobody', () => {
  expect(attenderNamed(' Guest \n Speaker ')).toMatchObject({ personId: null, name: 'Guest Speaker' });
  expect(attenderNamed('  ')).toBeNull();
});

test('last time is carried over in its order, without who is here already and what was of that day', () => {
  const last = [
    anAttendance({ order: 'a0', personId: ann.id, name: 'Ann Marsh', role: 'chair', joinedAt: 'agendaItem:2' }),
    anAttendance({ order: 'a1', name: 'Dez', group: 'apologies', groupHeading: 'Regrets' }),
    anAttendance({ order: 'a2', name: 'Olga', substituteFor: ann.id }),
  ];
  const here = [newAttendance(attenderOf(ann.id, who, on), { meetingId: 'meeting:9', order: 'a5', group: 'present' })];
  const rows = here.map((each) => anAttendance(each));
  const carried = startAsLastTime(last, rows, 'meeting:9');
  expect(carried.map((each) => [each.name, each.group, each.groupHeading, each.substituteFor, each.joinedAt])).toEqual([
    ['Dez', 'apologies', 'Regrets', null, null],
    ['Olga', 'present', '', null, null],
  ]);
  expect(carried.every((each) => each.order > 'a5')).toBe(true);
  expect(isHere({ ...attenderOf(ann.id, who, on) }, rows)).toBe(true);
});

test('a first meeting starts with those who hold its seats that day, chairs as chairs, and names nobody for a party', () => {
  const post = who.posts[0]?.id ?? null;
  const ben = aPerson({ name: 'Ben Okoro' });
  const gone = aPerson({ name: 'Cai Lloyd' });
  const seats = [
    aSeat({ order: 'a2', holder: ben.id, role: 'observer' }),
    aSeat({ order: 'a1', holder: post }),
    aSeat({ order: 'a3', holder: ann.id }),
    aSeat({ order: 'a4', holder: gone.id, to: aDay('2021-05-11') }),
    aSeat({ order: 'a5', holder: party.id }),
    aSeat({ order: 'a6', holder: null }),
  ];
  const known = { ...who, people: [ann, ben, gone] };
  const begun = attendersBySeat({ chairs: [ann.id] }, seats, known, on);
  expect(begun.map(({ name, group, role }) => [name, group, role])).toEqual([
    ['Ann Marsh', 'present', 'chair'],
    ['Ben Okoro', 'in-attendance', null],
  ]);
  expect(startAsLastTime(begun, [], 'meeting:9').map(({ groupHeading }) => groupHeading)).toEqual(['', '']);
});

test('last time is the latest meeting before this one that was not cancelled', () => {
  const meeting = aMeeting({ heldOn: on });
  const [before, earlier] = [aMeeting({ heldOn: aDay('2021-04-28') }), aMeeting({ heldOn: aDay('2021-04-14') })];
  const off = aMeeting({ heldOn: aDay('2021-05-05'), status: 'cancelled' });
  const later = aMeeting({ heldOn: aDay('2021-06-01') });
  expect(meetingsBefore(meeting, [earlier, later, off, before, meeting])).toEqual([before, earlier]);
});

test('whoever is moved to another group leaves the heading of the paper', () => {
  const regrets = anAttendance({ group: 'apologies', groupHeading: 'Regrets' });
  expect(moveToGroup(regrets, 'present')).toMatchObject({ group: 'present', groupHeading: '' });
  expect(moveToGroup(regrets, 'apologies')).toBe(regrets);
});

describe('the quorum', () => {
  const three = [1, 2, 3].map(() => anAttendance());
  const attendances = [...three, anAttendance({ group: 'in-attendance' }), anAttendance({ group: 'apologies' })];

  test('that is not stated is said to be not stated', () => {
    expect(quoracyOf(aBody(), attendances).sentence).toBe('3 present; no quorum stated in the terms of reference.');
  });

  test('counts those present and nobody else', () => {
    const of = (count: number | null) => quoracyOf(aBody({ quorum: { text: 'four members', count } }), attendances);
    expect(of(3).quorate).toBe(true);
    expect(of(4)).toMatchObject({
      quorate: false,
      sentence: '3 present; the quorum is 4: the meeting is not quorate.',
    });
    expect(of(null).quorate).toBeNull();
  });
});
