/** An escalation and a ladder as they are typed: what is wrong is said by box, and nothing is lost. */
import { describe, expect, test } from 'vitest';
import {
  changedEscalation,
  type EscalationDraft,
  escalationDraft,
  newEscalation,
  readEscalationDraft,
} from '#domain/escalation/escalation-draft.ts';
import { movedRung, readRouteDraft, routeDraft, withRungs } from '#domain/escalation/escalation-route-draft.ts';
import { anEscalation, anEscalationRoute } from '../../builders.ts';
import { aDay } from '../a-day.ts';

const rungs = [
  { who: 'body:wg', note: 'Any of them' },
  { who: 'body:sg', note: '' },
  { who: 'post:director', note: '' },
] as const;
const route = anEscalationRoute({ id: 'escalationRoute:1', rungs });
const typed: EscalationDraft = {
  ...escalationDraft(null),
  ...{
    title: 'Bed spaces',
    bodyId: 'body:wg',
    routeId: route.id,
    options: ' Rent \n\nBuild\n',
    neededBy: 'spring 2021',
  },
};

describe('an escalation as it is typed', () => {
  test('starts where its body stands, with its options a line each and its date as written', () => {
    const read = readEscalationDraft(typed, [route]);
    expect(read).toMatchObject({
      ok: true,
      value: { rung: 'body:wg', options: ['Rent', 'Build'], severity: 'medium' },
    });
    expect(read.ok && read.value.neededBy).toMatchObject({ text: 'spring 2021', precision: 'season' });
  });

  test('may start on a rung its body does not stand on', () => {
    const read = readEscalationDraft({ ...typed, bodyId: 'body:other', rung: 'body:sg' }, [route]);
    expect(read).toMatchObject({ ok: true, value: { bodyId: 'body:other', rung: 'body:sg' } });
  });

  test('says by box what is missing or cannot be', () => {
    const problems = (draft: Partial<EscalationDraft>) => {
      const read = readEscalationDraft({ ...typed, ...draft }, [route]);
      return read.ok ? {} : read.problems;
    };
    expect(problems({ title: ' ', bodyId: '', routeId: '' })).toEqual({
      ...{ title: 'missing', bodyId: 'missing', routeId: 'missing' },
    });
    expect(problems({ bodyId: 'body:other' })).toEqual({ rung: 'not-on-ladder' });
    expect(problems({ rung: 'post:director' })).toEqual({ rung: 'nobody-above' });
    expect(problems({ options: 'x'.repeat(501) })).toEqual({ options: 'too-long' });
    expect(problems({ neededBy: 'x'.repeat(201) })).toEqual({ neededBy: 'date-too-long' });
  });

  test('is raised on its first rung, on the day', () => {
    const read = readEscalationDraft(typed, [route]);
    if (!read.ok) throw new Error('It reads.');
    const on = aDay('2021-05-12');
    const source = { from: 'between-meetings', raisedBy: 'Ann' } as const;
    const made = newEscalation(read.value, { on, reference: 'WG/2021/E01', source, meetingId: null });
    expect(made).toMatchObject({ year: 2021, status: 'raised', reference: 'WG/2021/E01', answer: '' });
    expect(made.steps).toEqual([
      { step: 'raised', rung: 'body:wg', on, meetingId: null, minuteId: null, note: '', evidence: null },
    ]);
  });

  test('keeps its ladder and its place once it has moved on', () => {
    const first = { step: 'raised', rung: 'body:wg', on: aDay('2021-05-12'), meetingId: null, minuteId: null } as const;
    const step = { ...first, note: '', evidence: null };
    const fresh = anEscalation({ routeId: route.id, bodyId: 'body:wg', rung: 'body:wg', steps: [step] });
    const fields = { rung: 'body:sg', bodyId: 'body:other', title: 'Places' } as const;
    expect(changedEscalation(fresh, fields)).toMatchObject({ ...fields, steps: [{ rung: 'body:sg' }] });
    const moved = { ...fresh, rung: 'body:sg', steps: [step, { ...step, step: 'accepted', rung: 'body:sg' }] } as const;
    expect(changedEscalation(moved, fields)).toMatchObject({ title: 'Places', bodyId: 'body:wg', rung: 'body:sg' });
    expect(escalationDraft(moved).rung).toBe('body:wg');
  });
});

describe('a ladder as it is typed', () => {
  test('is refused where somebody stands on it twice, or alone', () => {
    const problems = (who: readonly string[]) => {
      const read = readRouteDraft({ ...routeDraft(null), name: 'Disputes', rungs: who }, null);
      return read.ok ? null : read.problems.rungs;
    };
    expect(problems(['body:wg', 'body:sg', 'body:wg'])).toBe('circle');
    expect(problems(['body:wg'])).toBe('too-short');
    expect(problems(['body:wg', 'body:sg'])).toBeNull();
  });

  test('keeps the notes of the rungs that stay', () => {
    const read = readRouteDraft({ ...routeDraft(route), rungs: ['body:sg', 'body:wg'] }, route);
    expect(read.ok && read.value.rungs).toEqual([rungs[1], rungs[0]]);
  });

  test('has its rungs moved up and down, and stays as it is at the ends', () => {
    expect(movedRung(rungs, 'body:wg', 1).map(({ who }) => who)).toEqual(['body:sg', 'body:wg', 'post:director']);
    expect(movedRung(rungs, 'body:wg', -1)).toBe(rungs);
    expect(movedRung(rungs, 'post:director', 1)).toBe(rungs);
    expect(movedRung(rungs, 'body:other', 1)).toBe(rungs);
  });

  test('keeps a rung on which an open matter stands', () => {
    const matter = anEscalation({ routeId: route.id, rung: 'body:sg', status: 'accepted' });
    const without = rungs.filter(({ who }) => who !== 'body:sg');
    expect(withRungs(route, without, [matter])).toEqual({ ok: false, reason: 'matters-stand-there' });
    expect(withRungs(route, without, [{ ...matter, status: 'closed' }]).ok).toBe(true);
    expect(withRungs(route, [rungs[0], rungs[0]], [])).toEqual({ ok: false, reason: 'circle' });
    expect(withRungs(route, [rungs[0]], [])).toEqual({ ok: false, reason: 'too-short' });
  });
});
