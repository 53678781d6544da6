/**
 * The deadlines of a meeting under each profile, through every date vector of rules.md §4.2,
 * and the clashes between one meeting's minutes and the next one's papers.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/kernel/civil-date.ts';
import { clearDaysBetween, isWorkingDay } from '#domain/kernel/clear-days.ts';
import { deadlineClashes } from '#domain/meeting/deadline-clashes.ts';
import { DEADLINE_KINDS, type DeadlineKind } from '#domain/meeting/deadline-sentences.ts';
import { type DeadlineSettings, deadlineSettings, startingSettings } from '#domain/meeting/deadline-settings.ts';
import { type DeadlineRules, deadlineOf, deadlines } from '#domain/meeting/deadlines.ts';
import { deadlinesDraft, readDeadlinesDraft } from '#domain/meeting/deadlines-draft.ts';
import { LEGAL_PROFILE_RULES } from '#domain/programme/legal-profile.ts';
import { LEGAL_PROFILES, type LegalProfile } from '#domain/programme/programme.ts';
import { aDay } from './a-day.ts';
import { aBody } from './register-builders.ts';
import { aSeries, shippedDays } from './series/series-builders.ts';

const known = shippedDays();
const usual = startingSettings(null);
const fortnightly = startingSettings(2);
const rules = (profile: LegalProfile, settings: DeadlineSettings = usual): DeadlineRules => ({
  profile,
  settings,
  known,
});
const dayOf = (kind: DeadlineKind, meeting: string, asked: DeadlineRules) =>
  deadlineOf(deadlines(aDay(meeting), asked), kind)?.day;

/** Meeting; five clear working days; five clear calendar days; 28 clear calendar days, rolled back to a working day. */
const VECTORS = [
  ['2019-04-23', '2019-04-11', '2019-04-17', '2019-03-25'],
  ['2019-04-30', '2019-04-18', '2019-04-24', '2019-04-01'],
  ['2019-05-02', '2019-04-24', '2019-04-26', '2019-04-03'],
  ['2021-05-12', '2021-05-04', '2021-05-06', '2021-04-13'],
  ['2021-06-09', '2021-06-01', '2021-06-03', '2021-05-11'],
  ['2021-11-01', '2021-10-22', '2021-10-26', '2021-10-01'],
  ['2022-05-30', '2022-05-20', '2022-05-24', '2022-04-29'],
  ['2022-06-09', '2022-05-30', '2022-06-03', '2022-05-11'],
  ['2022-09-20', '2022-09-09', '2022-09-14', '2022-08-22'],
  ['2023-05-10', '2023-04-28', '2023-05-04', '2023-04-11'],
  ['2022-01-05', '2021-12-23', '2021-12-30', '2021-12-07'],
  ['2014-04-07', '2014-03-28', '2014-04-01', '2014-03-07'],
] as const;

describe('the agenda and papers', () => {
  it.each(VECTORS)('for %s go out by %s under every profile, by law or by the usual house rule', (meeting, day) => {
    for (const profile of LEGAL_PROFILES) {
      expect(dayOf('agenda-out', meeting, rules(profile))).toBe(day);
      expect(dayOf('papers-in', meeting, rules(profile))).toBe(day);
    }
  });

  it.each(VECTORS)(
    'for %s under a house rule in calendar days (third column) fall where the table says',
    (...vector) => {
      const [meeting, , calendar] = vector;
      const settings = { ...usual, counting: 'calendar', setBy: 'body' } as const;
      expect(dayOf('agenda-out', meeting, rules('P0', settings))).toBe(calendar);
      expect(dayOf('agenda-out', meeting, rules('P1', settings))).toBe(vector[1]);
    },
  );

  it('of a fortnightly body go out three clear working days before, but never later than the law lets them', () => {
    const said = (profile: LegalProfile) => {
      const found = deadlineOf(deadlines(aDay('2021-05-12'), rules(profile, fortnightly)), 'agenda-out');
      return [found?.day, found?.rule, found?.source];
    };
    const house = 'House rule: where a fortnightly body starts until it sets its own';
    const lga = 'Local Government Act 1972 ss.100A(6) and 100B, as amended by SI 2002/715';
    expect(said('P0')).toEqual(['2021-05-06', 'D-01', house]);
    expect(said('P3')).toEqual(['2021-05-06', 'D-01', house]);
    expect(said('P1')).toEqual(['2021-05-04', 'D-02, D-03', lga]);
    expect(said('P2')).toEqual(['2021-05-04', 'D-02, D-03', 'SI 2012/2089 regs 6–7']);
    expect(said('P4')).toEqual(['2021-05-04', 'D-02, D-03', `${lga}, as applied to panels`]);
  });

  it('of a body that asks for more than the law keep the body’s own number', () => {
    const own = { ...usual, agendaClearDays: 7, papersClearDays: 9, setBy: 'body' } as const;
    const [papers, agenda] = ['papers-in', 'agenda-out'].map((kind) =>
      deadlineOf(deadlines(aDay('2021-06-23'), rules('P4', own)), kind as DeadlineKind),
    );
    expect([papers?.day, agenda?.day]).toEqual(['2021-06-09', '2021-06-11']);
    expect(agenda?.source).toBe('House rule: the deadlines this body has set for itself');
  });

  it('say in one sentence when, how counted and before what', () => {
    expect(deadlineOf(deadlines(aDay('2022-09-20'), rules('P1')), 'agenda-out')?.sentence).toBe(
      'The agenda and papers go out by Friday 9 September 2022: 5 clear working days before the meeting on Tuesday 20 September 2022.',
    );
  });

  it('carry their working, with the bank holiday that cost a day', () => {
    const why = deadlineOf(deadlines(aDay('2022-09-20'), rules('P1')), 'agenda-out')?.why;
    expect(why?.days.find(({ day }) => day === '2022-09-19')).toMatchObject({
      counted: null,
      title: 'Bank Holiday for the State Funeral of Queen Elizabeth II',
    });
    expect(why?.days.at(-1)).toMatchObject({ day: '2022-09-09', because: 'day-of-issue' });
  });
});

describe('notices before the meeting', () => {
  it.each(VECTORS)('of a key decision on %s: 28 clear calendar days, rolled back (last column)', (...vector) => {
    const [meeting, , , rolled] = vector;
    for (const profile of ['P1', 'P2'] as const) {
      expect(dayOf('key-decision-notice', meeting, rules(profile))).toBe(rolled);
    }
    expect(dayOf('private-meeting-notice', meeting, rules('P2'))).toBe(rolled);
    expect(dayOf('private-meeting-second-notice', meeting, rules('P2'))).toBe(vector[1]);
  });

  it('that fall on a Sunday show each step back to the working day', () => {
    const found = deadlineOf(deadlines(aDay('2021-11-01'), rules('P1')), 'key-decision-notice');
    expect(found?.why.days.slice(-3).map(({ day, because }) => [day, because])).toEqual([
      ['2021-10-03', 'weekend'],
      ['2021-10-02', 'weekend'],
      ['2021-10-01', 'day-of-issue'],
    ]);
    expect(found?.sentence).toMatch(/not settled by anything found/);
  });

  it('are owed only where the profile’s law asks for them', () => {
    const kinds = Object.fromEntries(
      LEGAL_PROFILES.map((profile) => [profile, deadlines(aDay('2021-05-12'), rules(profile)).map((one) => one.kind)]),
    );
    const house = ['papers-in', 'agenda-out', 'draft-minutes'];
    expect(kinds).toEqual({
      P0: house,
      P1: ['key-decision-notice', ...house, 'decisions-take-effect'],
      P2: [
        'key-decision-notice',
        'private-meeting-notice',
        'private-meeting-second-notice',
        ...house,
        'decisions-take-effect',
      ],
      P3: house,
      P4: house,
    });
  });
});

describe('after the meeting', () => {
  it.each([
    ['2021-11-01', '2021-11-08'],
    ['2022-08-08', '2022-08-15'],
    ['2022-05-27', '2022-06-07'],
    ['2022-09-16', '2022-09-26'],
    ['2021-12-23', '2022-01-04'],
  ])('decisions published on %s take effect at 16:00 on %s unless called in', (published, effective) => {
    const found = deadlineOf(deadlines(aDay(published), rules('P1')), 'decisions-take-effect');
    expect([found?.day, found?.at]).toEqual([effective, '16:00']);
  });

  it('draft minutes go out within four working days of a fortnightly body’s meeting, and five of another’s', () => {
    expect(dayOf('draft-minutes', '2021-04-28', rules('P0', fortnightly))).toBe('2021-05-05');
    expect(dayOf('draft-minutes', '2021-04-28', rules('P0'))).toBe('2021-05-06');
    expect(dayOf('draft-minutes', '2021-04-28', rules('P0', { ...usual, minutesWithin: 0 }))).toBe('2021-04-28');
  });
});

describe('a body’s settings', () => {
  it('are its own where it has set them, and otherwise where a body of its cadence starts', () => {
    const own = { papersClearDays: 4, agendaClearDays: 2, minutesWithin: 3, counting: 'working' } as const;
    const every = (everyWeeks: number | null) => ({ text: 'as stated', everyWeeks });
    expect(deadlineSettings(aBody({ deadlines: own, cadence: every(2) }))).toEqual({ ...own, setBy: 'body' });
    expect(deadlineSettings(aBody({ cadence: every(2) }))).toMatchObject({ papersClearDays: 3, minutesWithin: 4 });
    expect(deadlineSettings(aBody({ cadence: every(4) }))).toMatchObject({ papersClearDays: 5, minutesWithin: 5 });
    expect(deadlineSettings(aBody({ cadence: every(null) })).setBy).toBe('usual');
    expect(deadlineSettings(aBody({})).setBy).toBe('usual');
  });

  it('take the cadence from its series where the terms state none', () => {
    const fortnight = aSeries();
    expect(deadlineSettings(aBody({}), [fortnight]).setBy).toBe('fortnightly');
    expect(deadlineSettings(aBody({}), [{ ...fortnight, until: aDay('2021-05-17') }]).setBy).toBe('usual');
    expect(deadlineSettings(aBody({ cadence: { text: 'monthly', everyWeeks: 4 } }), [fortnight]).setBy).toBe('usual');
  });

  it('are typed as whole numbers, and are put back to where they start by leaving all blank', () => {
    const typed = { papersClearDays: '4', agendaClearDays: '3', minutesWithin: '2', counting: 'working' };
    const done = readDeadlinesDraft(typed);
    expect(done).toEqual({
      ok: true,
      value: { papersClearDays: 4, agendaClearDays: 3, minutesWithin: 2, counting: 'working' },
    });
    expect(readDeadlinesDraft(deadlinesDraft(done.ok ? done.value : null))).toEqual(done);
    expect(readDeadlinesDraft(deadlinesDraft(null))).toEqual({ ok: true, value: null });
    expect(readDeadlinesDraft({ ...typed, papersClearDays: 'few', minutesWithin: '', agendaClearDays: '61' })).toEqual({
      ok: false,
      problems: { papersClearDays: 'not-a-number', minutesWithin: 'missing', agendaClearDays: 'too-many' },
    });
    expect(readDeadlinesDraft({ ...typed, papersClearDays: '2' })).toEqual({
      ok: false,
      problems: { papersClearDays: 'after-agenda' },
    });
  });
});

describe('beyond the bank-holiday table', () => {
  it('a deadline says which years it could not check', () => {
    const found = deadlines(aDay('2029-01-03'), rules('P0'));
    expect(deadlineOf(found, 'agenda-out')).toMatchObject({ yearsNotCovered: [2029] });
    expect(deadlineOf(found, 'agenda-out')?.sentence).toMatch(
      /The bank holidays of 2029 are not in the table: check the days by hand\.$/,
    );
    expect(deadlines(aDay('2021-05-12'), rules('P1')).flatMap((one) => one.yearsNotCovered)).toEqual([]);
  });
});

describe('deadlines across meetings', () => {
  const fortnight = [aDay('2021-05-26'), aDay('2021-05-12'), aDay('2021-06-09')];

  it('of a fortnightly body at its starting numbers do not clash, in an ordinary fortnight', () => {
    expect(deadlineClashes(fortnight.slice(0, 2), rules('P0', fortnightly))).toEqual([]);
  });

  it('clash where the draft minutes are due after the next papers go out, with days that would mend it', () => {
    const [clash, ...others] = deadlineClashes(fortnight.slice(0, 2), rules('P0'));
    expect(others).toEqual([]);
    expect(clash?.sentence).toBe(
      'The draft minutes of Wednesday 12 May 2021 are due on Wednesday 19 May 2021, after the papers for Wednesday 26 May 2021 have gone out on Tuesday 18 May 2021.',
    );
    expect(clash?.proposals.map(({ proposal, day }) => [proposal, day])).toEqual([
      ['minutes-sooner', '2021-05-18'],
      ['papers-later', '2021-05-19'],
      ['minutes-to-follow', '2021-05-19'],
    ]);
  });

  it('are never mended by sending papers out later than the law lets them', () => {
    const [clash] = deadlineClashes(fortnight.slice(0, 2), rules('P1'));
    expect(clash?.proposals.map((one) => one.proposal)).toEqual(['minutes-sooner', 'minutes-to-follow']);
  });

  it('offer only days that mend it, whatever the meetings, profile and numbers', () => {
    fc.assert(
      fc.property(someMeeting, fc.integer({ min: 1, max: 40 }), someRules, (meeting, gap, asked) => {
        const next = addDays(meeting, gap);
        for (const { minutes, papers, proposals } of deadlineClashes([next, meeting], asked)) {
          expect(minutes.day > papers.day).toBe(true);
          for (const { proposal, day } of proposals) {
            expect(day < next).toBe(true);
            if (proposal === 'minutes-sooner') expect(day > meeting && day <= papers.day).toBe(true);
            else expect(day).toBe(minutes.day);
            const floor = LEGAL_PROFILE_RULES[asked.profile].meetingNotice;
            if (proposal === 'papers-later' && floor)
              expect(clearDaysBetween(day, next, floor.counting, known.closed)).toBeGreaterThanOrEqual(floor.clearDays);
          }
        }
      }),
    );
  });
});

const someMeeting = fc.integer({ min: 0, max: 365 * 15 }).map((days) => addDays(aDay('2012-06-01'), days));
const some = fc.integer({ min: 0, max: 20 });
const someSettings = fc.record({
  papersClearDays: some,
  agendaClearDays: some,
  minutesWithin: some,
  counting: fc.constantFrom('working' as const, 'calendar' as const, 'working-with-saturdays' as const),
  setBy: fc.constant('body' as const),
});
const someRules = fc
  .record({ profile: fc.constantFrom(...LEGAL_PROFILES), settings: someSettings })
  .map(({ profile, settings }) => rules(profile, settings));

describe('deadlines of any meeting', () => {
  it('come in order: papers in, agenda out, the meeting, the minutes; and the law’s floor is never undercut', () => {
    fc.assert(
      fc.property(someMeeting, someRules, (meeting, asked) => {
        const found = deadlines(meeting, asked);
        expect(found.map((one) => one.day)).toEqual(found.map((one) => one.day).sort());
        const day = (kind: DeadlineKind) => deadlineOf(found, kind)?.day ?? '';
        expect(day('papers-in') <= day('agenda-out')).toBe(true);
        expect(day('agenda-out') < meeting).toBe(true);
        expect(day('draft-minutes') >= meeting).toBe(true);
        const floor = LEGAL_PROFILE_RULES[asked.profile].meetingNotice;
        if (floor)
          expect(
            clearDaysBetween(aDay(day('agenda-out')), meeting, floor.counting, known.closed),
          ).toBeGreaterThanOrEqual(floor.clearDays);
        const notice = deadlineOf(found, 'key-decision-notice');
        if (notice) expect(isWorkingDay(notice.day, known.closed)).toBe(true);
        for (const one of found) expect(one.why.day).toBe(one.day);
      }),
    );
  });

  it('never come earlier for a later meeting, nor later when more days are asked for', () => {
    fc.assert(
      fc.property(someMeeting, fc.integer({ min: 0, max: 30 }), someRules, (meeting, later, asked) => {
        const [first, second] = [deadlines(meeting, asked), deadlines(addDays(meeting, later), asked)];
        const { settings } = asked;
        const stricter = deadlines(meeting, {
          ...asked,
          settings: {
            ...settings,
            papersClearDays: settings.papersClearDays + 1,
            agendaClearDays: settings.agendaClearDays + 1,
          },
        });
        for (const kind of DEADLINE_KINDS) {
          const day = deadlineOf(first, kind)?.day ?? '';
          expect(day <= (deadlineOf(second, kind)?.day ?? '')).toBe(true);
          expect((deadlineOf(stricter, kind)?.day ?? '') <= day).toBe(true);
        }
      }),
    );
  });
});

describe('exempt items', () => {
  it('are offered under P1, P2 and P4 only', () => {
    expect(LEGAL_PROFILES.filter((profile) => LEGAL_PROFILE_RULES[profile].exemptParagraphs)).toEqual([
      'P1',
      'P2',
      'P4',
    ]);
  });
});
