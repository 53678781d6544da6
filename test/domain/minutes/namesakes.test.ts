/** A name that means two is offered to be chosen; the app never chooses. */
import { expect, test } from 'vitest';
import { NOBODY_KNOWN } from '#domain/body/who-is-who.ts';
import { resolveName } from '#domain/minutes/named-owners.ts';
import { namesakesOf } from '#domain/minutes/namesakes.ts';
import { anAttendance, aPerson } from '../../builders.ts';

const [north, south, other] = [
  aPerson({ name: 'Sam Reid' }),
  aPerson({ name: 'Sam Reid' }),
  aPerson({ name: 'Ann Marsh' }),
];
if (!north || !south || !other) throw new Error('three people');
const who = { ...NOBODY_KNOWN, people: [north, south, other] };

test('two of one name belong to nobody until somebody says which, those at the meeting first', () => {
  const attendances = [anAttendance({ personId: other.id, name: 'Ann Marsh' })];
  expect(resolveName('Sam Reid', { who, attendances, body: undefined })).toBeNull();
  expect(namesakesOf('Sam Reid', { who, attendances })).toEqual([north.id, south.id]);
  const here = [anAttendance({ personId: south.id, name: 'Sam Reid' })];
  expect(namesakesOf('Sam Reid', { who, attendances: here })).toEqual([south.id, north.id]);
});

test('a first name is looked for among those at the meeting, and nobody is made up', () => {
  const attendances = [north, south].map((person) => anAttendance({ personId: person.id, name: person.name }));
  expect(namesakesOf('Sam', { who, attendances })).toEqual([north.id, south.id]);
  expect(namesakesOf('Ann', { who, attendances })).toEqual([]);
  expect(namesakesOf('Priya Shah', { who, attendances })).toEqual([]);
});
