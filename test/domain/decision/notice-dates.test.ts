/** The dates of a notice: the order they stand in, the 28 days, call-in, and what differs by profile. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '#domain/decision/decision.ts';
import { decisionDraft, newDecision, readDecisionDraft, routeToFollow } from '#domain/decision/decision-draft.ts';
import { callInWindow, type NoticeRules, noticeDates, noticeRules, profileOf } from '#domain/decision/notice-dates.ts';
import { parseWallTime, type WallTime } from '#domain/kernel/wall-time.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { LEGAL_PROFILES, type LegalProfile } from '#domain/programme/programme.ts';
import { aDecision, aProgramme } from '#test/builders.ts';
import { aDay } from '../a-day.ts';
import { findSample } from '../sample-papers.ts';
import { shippedDays } from '../series/series-builders.ts';

const known = shippedDays();
const NOON = parseWallTime('12:00') as WallTime;
const under = (profile: LegalProfile, more: Partial<NoticeRules> = {}): NoticeRules => ({ profile, known, ...more });
const on = (text: string) => exactly(aDay(text));
const computed = (decision: Decision, rules: NoticeRules) =>
  noticeDates(decision, rules).computed.map(({ kind, day }) => `${kind} ${day}`);

describe('the notice of the Welfare Service', () => {
  const decision = findSample('decision', 'decision:welfare-service');
  const { gaps, remarks } = noticeDates(decision, under(profileOf(decision, 'P0')));

  it('was first published 70 days after the decision was due', () => {
    expect(gaps).toEqual([
      {
        ...{ from: 'firstPublished', to: 'due', days: -70, inOrder: false },
        sentence:
          'The notice was first published on 8 August 2022, 70 days after the decision was due on 30 May 2022 (−70 days).',
      },
    ]);
  });

  it('is non-key without a reason', () => {
    expect(remarks).toEqual(['It is called non-key, so no notice of 28 days is owed; no reason for that is recorded.']);
  });
});

describe('call-in', () => {
  it.each([
    ['2021-11-01', '2021-11-08'],
    ['2022-08-08', '2022-08-15'],
    ['2022-05-27', '2022-06-07'],
    ['2022-09-16', '2022-09-26'],
    ['2021-12-23', '2022-01-04'],
  ])('of a decision published on %s ends at 16:00 on %s', (published, ends) => {
    expect(callInWindow(aDay(published), under('P1'))).toMatchObject({ day: ends, at: '16:00', rule: 'D-10' });
  });

  it('shows its working, with the holiday it passed over', () => {
    const window = callInWindow(aDay('2022-09-16'), under('P2'));
    expect(window?.sentence).toContain('takes effect at 16:00 on Monday 26 September 2022 unless it is called in');
    expect(window?.why.days.map(({ title }) => title).filter(Boolean)).toEqual([
      'Bank Holiday for the State Funeral of Queen Elizabeth II',
    ]);
  });

  it('is set locally where a body says so, and taken away where it says that', () => {
    const published = aDecision({ published: on('2021-11-01') });
    const local = under('P3', { own: [{ profile: 'P3', keyCounting: null, callIn: { workingDays: 3, at: NOON } }] });
    expect(noticeDates(published, local).computed).toMatchObject([{ day: '2021-11-04', at: '12:00' }]);
    expect(
      computed(
        published,
        under('P1', { own: [{ profile: 'P1', keyCounting: null, callIn: { workingDays: 0, at: NOON } }] }),
      ),
    ).toEqual([]);
  });

  it('is not of an officer’s decision', () => {
    const officer = aDecision({ kind: 'chief-officer', published: on('2021-11-01') });
    expect(computed(officer, under('P1'))).toEqual([]);
    expect(noticeDates(officer, under('P1')).remarks).toContain('An officer’s decision is not subject to call-in.');
  });

  it('holds a decision for fourteen days at most under P1, and says when it is reconsidered', () => {
    const calledIn = aDecision({
      status: 'called-in',
      published: on('2021-11-01'),
      steps: [{ step: 'call-in', on: aDay('2021-11-05'), reason: 'The figures.' }],
    });
    expect(computed(calledIn, under('P1'))).toEqual(['call-in-ends 2021-11-08', 'hold-ends 2021-11-19']);
    expect(noticeDates(calledIn, under('P1')).computed[1]?.sentence).toBe(
      'Called in on Friday 5 November 2021, it may be held until Friday 19 November 2021 at the latest: 14 days. It is reconsidered within 10 days of the recommendations.',
    );
    expect(computed(calledIn, under('P2'))).toEqual(['call-in-ends 2021-11-08']);
    expect(computed({ ...calledIn, status: 'approved' }, under('P1'))).toEqual(['call-in-ends 2021-11-08']);
  });

  it('says so where a decision takes effect before it ends', () => {
    const soon = aDecision({ published: on('2021-11-01'), effective: on('2021-11-03') });
    expect(noticeDates(soon, under('P1')).remarks).toContain(
      'It takes effect on 3 November 2021, before call-in ends on 8 November 2021.',
    );
  });
});

describe('the 28 clear days of a key decision', () => {
  const due = (day: string, more: Partial<Decision> = {}) => aDecision({ key: 'key', due: on(day), ...more });

  it.each([
    ['2019-04-23', '2019-03-25'],
    ['2019-04-30', '2019-04-01'],
    ['2019-05-02', '2019-04-03'],
    ['2021-05-12', '2021-04-13'],
    ['2021-06-09', '2021-05-11'],
    ['2021-11-01', '2021-10-01'],
    ['2022-05-30', '2022-04-29'],
    ['2022-06-09', '2022-05-11'],
    ['2022-09-20', '2022-08-22'],
    ['2023-05-10', '2023-04-11'],
    ['2022-01-05', '2021-12-07'],
    ['2014-04-07', '2014-03-07'],
  ])('before %s run from %s, rolled back to a working day', (day, by) => {
    expect(computed(due(day), under('P1'))).toEqual([`notice-by ${by}`]);
  });

  it('say that they were rolled back, and that nothing settles how they are counted', () => {
    const [notice] = noticeDates(due('2022-05-30'), under('P1')).computed;
    expect(notice?.sentence).toBe(
      'Its notice is published by Friday 29 April 2022: 28 clear calendar days before Monday 30 May 2022. Sunday 1 May 2022 is closed, so it goes back to Friday 29 April 2022. Whether the 28 are calendar or working days is not settled by anything found.',
    );
  });

  it('may be counted in working days, where a body chooses that', () => {
    expect(
      computed(due('2022-05-30'), under('P1', { own: [{ profile: 'P1', keyCounting: 'working', callIn: null }] })),
    ).toEqual(['notice-by 2022-04-14']);
  });

  it('were not given: say what was, and ask for the exception it was made under', () => {
    const late = due('2021-11-01', { firstPublished: on('2021-10-20') });
    expect(noticeDates(late, under('P1')).remarks[0]).toBe(
      'Only 11 clear calendar days’ notice was given; 28 are owed. Record the general exception or the special urgency it was made under.',
    );
    const excepted = { ...late, shortNotice: { by: 'general-exception' as const, reason: 'A provider closed.' } };
    expect(noticeDates(excepted, under('P1')).remarks[0]).toBe(
      'Only 11 clear calendar days’ notice was given; 28 are owed. It was made under the general exception: A provider closed.',
    );
    expect(computed(excepted, under('P1'))).toContain('exception-from 2021-10-28');
  });

  it('were given to the day', () => {
    const kept = due('2021-11-01', { firstPublished: on('2021-10-03') });
    expect(noticeDates(kept, under('P1')).remarks[0]).toBe('28 clear calendar days’ notice was given; 28 are owed.');
  });
});

describe('the five profiles', () => {
  it('differ where they should: P1 and P2 have both periods, P0, P3 and P4 neither', () => {
    const decision = aDecision({ key: 'key', due: on('2021-11-01'), published: on('2021-11-01') });
    const both = ['notice-by 2021-10-01', 'call-in-ends 2021-11-08'];
    expect(LEGAL_PROFILES.map((profile) => computed(decision, under(profile)))).toEqual([[], both, both, [], []]);
    expect(noticeDates(decision, under('P3')).remarks).toEqual([
      'No notice of 28 days: profile P3 (Police and crime commissioner functions) has none.',
      'No call-in window: profile P3 (Police and crime commissioner functions) has none by default.',
    ]);
    const sources = (['P1', 'P2'] as const).map((one) => noticeDates(decision, under(one)).computed[0]?.source);
    expect(sources).toEqual(['SI 2017/68 art 11(2)–(3)', 'SI 2012/2089 reg 9']);
  });

  it('are proposed by the kind of decision until somebody chooses', () => {
    expect(profileOf(findSample('decision', 'decision:dependency-and-recovery'), 'P0')).toBe('P3');
    expect(profileOf(findSample('decision', 'decision:welfare-service'), 'P0')).toBe('P1');
    expect(profileOf(aDecision({ kind: 'meeting' }), 'P0')).toBe('P0');
    expect(profileOf(aDecision({ kind: 'deputy-mayor', legalProfile: 'P2' }), 'P0')).toBe('P2');
  });
});

describe('the order of the dates', () => {
  it('is shown in days between those that are known', () => {
    const decision = aDecision({
      ...{ firstPublished: on('2021-10-01'), due: on('2021-11-01'), made: on('2021-11-01') },
      ...{ published: null, effective: on('2021-10-30') },
    });
    expect(noticeDates(decision, under('P0')).gaps.map(({ from, to, days }) => [from, to, days])).toEqual([
      ['firstPublished', 'due', 31],
      ['due', 'made', 0],
      ['made', 'effective', -2],
    ]);
  });

  it('passes over a date that is no whole day', () => {
    const spring = { text: 'spring 2021', day: aDay('2021-03-01'), precision: 'season' as const, inferred: false };
    expect(noticeDates(aDecision({ due: spring, made: on('2021-05-12') }), under('P0')).gaps).toEqual([]);
  });

  it('says when a decision is dated before the meeting that decided it', () => {
    const { remarks } = noticeDates(
      aDecision({ made: on('2021-05-10') }),
      under('P0', { meetingHeldOn: aDay('2021-05-12') }),
    );
    expect(remarks).toContain('It is dated 10 May 2021, before the meeting that decided it, on 12 May 2021.');
  });
});

describe('a decision as it is typed', () => {
  const named = (id: string) => `the ${id}`;

  it('comes back from its draft as it was, for both notices of the seeds', () => {
    for (const id of ['decision:welfare-service', 'decision:dependency-and-recovery'] as const) {
      const decision = findSample('decision', id);
      const read = readDecisionDraft(decisionDraft(decision), decision, named);
      expect(read.ok && { ...decision, ...read.value }).toEqual(decision);
    }
  });

  it('needs a title, and keeps a date it cannot read in its own words', () => {
    expect(readDecisionDraft(decisionDraft(null), null, named)).toMatchObject({ problems: { title: 'missing' } });
    const read = readDecisionDraft({ ...decisionDraft(null), title: 'Extend', due: 'when ready' }, null, named);
    expect(read.ok && read.value.due).toMatchObject({ text: 'when ready', precision: 'unknown' });
  });

  it('opens with the form’s headings, proposed, on the route the last of its kind went', () => {
    const read = readDecisionDraft({ ...decisionDraft(null), title: 'Extend' }, null, named);
    if (!read.ok) throw new Error('it reads');
    const seed = findSample('decision', 'decision:dependency-and-recovery');
    const route = routeToFollow('deputy-mayor', [findSample('decision', 'decision:welfare-service'), seed]);
    const begun = newDecision(read.value, {
      ...{ year: 2021, order: 'a0', route },
      source: { from: 'between-meetings', raisedBy: 'Ann Officer' },
    });
    expect(begun).toMatchObject({ status: 'proposed', route: [{}, {}, { title: 'Deputy Mayor', from: 5_000_000 }] });
    expect(begun.sections.map(({ heading }) => heading)).toContain('Legal comments');
  });
});

describe('the rules of a decision', () => {
  it('are those of its programme, its own settings among them', () => {
    const programme = aProgramme({ ownNotice: [{ profile: 'P1', keyCounting: 'working', callIn: null }] });
    const rules = noticeRules(aDecision({ legalProfile: 'P1' }), { programme, known, meetings: [] });
    expect(computed(aDecision({ key: 'key', due: on('2022-05-30') }), rules)).toEqual(['notice-by 2022-04-14']);
  });
});

describe('the working of the last day for a notice', () => {
  it('counts to the 28th clear day, and goes back over a day that is closed', () => {
    const [date] = noticeDates(aDecision({ key: 'key', due: on('2022-05-30') }), under('P1')).computed;
    const last = date?.why.days.slice(-3).map(({ day, counted, because }) => `${day} ${counted ?? because}`);
    expect([date?.day, last]).toEqual([
      '2022-04-29',
      ['2022-05-01 weekend', '2022-04-30 weekend', '2022-04-29 day-of-issue'],
    ]);
  });
});
