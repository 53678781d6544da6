/** What a typed line makes is a whole record, says where it came from, and can be typed again. */
import { expect, test } from 'vitest';
import {
  actionFrom,
  asTyped,
  decisionFrom,
  escalationFrom,
  recommendationFrom,
  riskFrom,
  routeFor,
} from '#domain/minutes/minute-draft.ts';
import type { TypedOutcome } from '#domain/minutes/typed-line.ts';
import { RECORDS } from '#domain/records.ts';
import { aMeeting, anAction, anEscalationRoute } from '../../builders.ts';
import { aDay } from '../a-day.ts';

const meeting = aMeeting({ bodyId: 'body:1', heldOn: aDay('2021-05-12') });
const origin = { meeting, minuteId: 'minute:7' } as const;
const line = (kind: TypedOutcome['kind'], text = 'Write to the 😀 ministry'): TypedOutcome => ({
  ...{ kind, text, due: null },
  owners: [{ who: null, name: 'Priya Shah', lead: true }],
});
const route = anEscalationRoute({
  rungs: [
    { who: 'body:1', note: '' },
    { who: 'body:2', note: '' },
  ],
});
const stampsOf = ({ createdAt, createdBy, updatedAt, updatedBy, hlc, deletedAt }: ReturnType<typeof anAction>) => ({
  ...{ createdAt, createdBy, updatedAt, updatedBy, hlc, deletedAt },
});

test('each kind of line makes a record that can be read, from the minute it was typed in', () => {
  const stamps = stampsOf(anAction());
  const made = {
    action: { ...stamps, id: 'action:1', ...actionFrom(line('action'), origin, 'SG/2021/A01') },
    decision: { ...stamps, id: 'decision:1', ...decisionFrom(line('decision', 'x'.repeat(900)), origin, 'a0') },
    recommendation: { ...stamps, id: 'recommendation:1', ...recommendationFrom(line('recommendation'), origin) },
    escalation: {
      ...stamps,
      id: 'escalation:1',
      ...escalationFrom(line('escalation'), origin, { route, reference: 'SG/2021/E01' }),
    },
    risk: { ...stamps, id: 'risk:1', ...riskFrom(line('risk'), origin, 'SG/2021/K01') },
  };
  for (const [kind, row] of Object.entries(made)) {
    const read = RECORDS[kind as keyof typeof made].schema.safeParse(row);
    expect(read.error?.issues ?? [], kind).toEqual([]);
    expect(row.source).toEqual({ from: 'minute', minuteId: 'minute:7' });
  }
  expect(made.decision.title).toHaveLength(500);
  expect(made.decision.text).toHaveLength(900);
});

test('an action says again what was typed, its lead first', () => {
  const owners = [
    { who: null, name: 'Second', lead: false },
    { who: null, name: 'First', lead: true },
  ];
  const said = asTyped('action', anAction({ text: 'Write', owners }));
  expect(said.owners.map((owner) => owner.name)).toEqual(['First', 'Second']);
  expect(said).toMatchObject({ kind: 'action', text: 'Write', due: null });
});

test('a matter is passed up only where somebody stands above', () => {
  expect(routeFor('body:1', [route])).toBe(route);
  expect(routeFor('body:2', [route])).toBeUndefined();
});
