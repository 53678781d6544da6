/** How an action stands, how old it is, whose it is, and which of them a log shows. */
import { describe, expect, it } from 'vitest';
import { ageInWords, ageOf, daysHeld } from '#domain/action/action-age.ts';
import { bragOf } from '#domain/action/brag.ts';
import { bragSettingsOf } from '#domain/action/brag-settings.ts';
import { filterWords, isShown, type LogFilter, readFilterWords, WHOLE_LOG } from '#domain/action/log-filter.ts';
import { isOwedBy, lastChased, NOBODY, owedByOwner } from '#domain/action/owed.ts';
import { addDays } from '#domain/kernel/civil-date.ts';
import { readWrittenDate } from '#domain/kernel/day-first.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { aDay } from '../a-day.ts';
import { aMeeting, anAction } from '../meeting-builders.ts';
import { aBody } from '../register-builders.ts';

const today = aDay('2021-05-26');
const fortnightly = aBody({ cadence: { text: 'Fortnightly', everyWeeks: 2 } });
const standing = (fields: Parameters<typeof anAction>[0], body = fortnightly) => {
  const { letter, word } = bragOf(anAction(fields), today, bragSettingsOf(body));
  return `${letter} ${word}`;
};
const due = (days: number) => exactly(addDays(today, days));

describe('how an action stands', () => {
  it('is amber within the days its body has set, or three for a fortnightly one', () => {
    expect([standing({ due: due(3) }), standing({ due: due(4) })]).toEqual(['A Due soon', 'G On track']);
    const own = aBody({ amberWithin: 10, cadence: fortnightly.cadence });
    expect([standing({ due: due(10) }, own), standing({ due: due(11) }, own)]).toEqual(['A Due soon', 'G On track']);
    expect(standing({ due: due(0) }, aBody({ amberWithin: 0 }))).toBe('A Due soon');
  });
  it('is red from the day after it was due, and when it has been re-dated twice', () => {
    expect([standing({ due: due(-1) }), standing({ due: due(0) })]).toEqual(['R Overdue', 'A Due soon']);
    const change = { from: null, on: today, reason: 'Late' };
    expect(standing({ due: due(30), redated: [change] })).toBe('A Slipping');
    expect(standing({ due: due(30), redated: [change, change] })).toBe('R Slipping');
  });
  it('is amber without a date after one cycle, and its why names the soft date that it has', () => {
    expect(standing({ agreedOn: addDays(today, -14) })).toBe('G On track');
    expect(standing({ agreedOn: addDays(today, -15) })).toBe('A No date');
    const soft = anAction({ agreedOn: addDays(today, -15), due: readWrittenDate('spring') });
    expect(bragOf(soft, today, bragSettingsOf(fortnightly)).why).toBe(
      'It is due “spring”, which is no day, and more than one cycle has passed since 11 May 2021.',
    );
  });
  it('is blue when it has ended, in the word of how it ended, and says why', () => {
    expect(standing({ status: 'withdrawn' })).toBe('B Withdrawn');
    const merged = anAction({ status: 'merged', closedOn: today, endReason: 'The same as A04.' });
    expect(bragOf(merged, today, bragSettingsOf(undefined)).why).toBe('Merged on 26 May 2021: The same as A04.');
  });
});

describe('the age of an action', () => {
  const held = daysHeld(
    [
      aMeeting({ heldOn: aDay('2021-05-12'), status: 'held' }),
      aMeeting({ id: 'meeting:2', heldOn: aDay('2021-05-19'), status: 'cancelled' }),
      aMeeting({ id: 'meeting:3', heldOn: aDay('2021-05-20'), status: 'planned' }),
      aMeeting({ id: 'meeting:4', heldOn: today, status: 'held' }),
      aMeeting({ id: 'meeting:5', heldOn: aDay('2021-06-09'), status: 'planned' }),
    ],
    today,
  );
  it('counts the sittings since it was agreed, those cancelled and those to come left out', () => {
    const age = ageOf(anAction({ agreedOn: aDay('2021-05-12') }), today, held);
    expect(age && ageInWords(age)).toBe('14 days, 2 meetings');
  });
  it('stops on the day it ended, and is not known where nobody knows when it was agreed', () => {
    const closed = anAction({ status: 'closed', agreedOn: aDay('2021-05-12'), closedOn: aDay('2021-05-20') });
    expect(ageOf(closed, today, held)).toEqual({ days: 8, cycles: 1 });
    expect(ageOf(anAction({ agreedOn: null }), today, held)).toBeNull();
    expect(ageOf(anAction({ agreedOn: aDay('2021-06-01') }), today, held)).toEqual({ days: 0, cycles: 0 });
  });
});

describe('what each owner owes', () => {
  const will = { who: 'person:1', name: 'Will Downs', lead: true } as const;
  const ann = { who: null, name: 'Ann from HR', lead: false } as const;
  const actions = [
    anAction({ id: 'action:1', owners: [will, ann], due: due(9), chases: [{ on: today, by: 'Ann' }] }),
    anAction({ id: 'action:2', owners: [will], due: due(2) }),
    anAction({ id: 'action:3', owners: [] }),
    anAction({ id: 'action:4', owners: [will], status: 'closed' }),
  ];
  it('stands with every owner, soonest first, and what nobody owns in a list of its own', () => {
    expect(owedByOwner(actions).map((owed) => [owed.key, owed.name, owed.actions.map(({ id }) => id)])).toEqual([
      ['name:Ann from HR', 'Ann from HR', ['action:1']],
      ['person:1', 'Will Downs', ['action:2', 'action:1']],
      [NOBODY, '', ['action:3']],
    ]);
    expect(isOwedBy(anAction({ owners: [] }), NOBODY)).toBe(true);
    expect([lastChased(actions), lastChased([])]).toEqual([today, null]);
  });
});

describe('a way of looking at the log', () => {
  const filter: LogFilter = { shown: 'overdue', bodyId: 'body:2', owner: 'name:Ann from HR', order: '-reference' };
  it('is the same when it is read back from its words', () => {
    expect(readFilterWords(filterWords(filter))).toEqual(filter);
    expect(filterWords(WHOLE_LOG)).toEqual([]);
  });
  it('leaves out what this release does not know', () => {
    const strange = [
      { field: 'shown', value: 'asleep' },
      { field: 'moon', value: 'full' },
      { field: 'order', value: 'a b' },
    ];
    expect(readFilterWords(strange)).toEqual(WHOLE_LOG);
  });
  it('shows what is open, proposed, overdue, due soon, without a date, or ended', () => {
    const shown = (which: LogFilter['shown'], fields: Parameters<typeof anAction>[0]) => {
      const action = anAction(fields);
      return isShown(action, { ...WHOLE_LOG, shown: which }, today, () =>
        bragOf(action, today, bragSettingsOf(fortnightly)),
      );
    };
    expect(shown('open', { status: 'proposed-for-closure' })).toBe(true);
    expect([shown('proposed', {}), shown('proposed', { status: 'proposed-for-closure' })]).toEqual([false, true]);
    expect([shown('overdue', { due: due(-1) }), shown('overdue', { due: due(1) })]).toEqual([true, false]);
    expect([shown('soon', { due: due(1) }), shown('soon', { due: due(9) })]).toEqual([true, false]);
    expect([shown('undated', {}), shown('undated', { status: 'closed' })]).toEqual([true, false]);
    expect([shown('ended', { status: 'merged' }), shown('ended', {}), shown('all', {})]).toEqual([true, false, true]);
  });
});
