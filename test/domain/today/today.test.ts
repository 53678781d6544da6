/** What is to be done today, whether the next meeting is ready, and what came back. */
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/kernel/civil-date.ts';
import { knownDays } from '#domain/kernel/known-days.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { nextMeeting } from '#domain/meeting/next-meeting.ts';
import { cameBack } from '#domain/today/came-back.ts';
import { type Duty, dutiesOf, isLate, type TodayRows } from '#domain/today/duties.ts';
import { fortnightsOf } from '#domain/today/fortnights.ts';
import { nextUnmade, readiness } from '#domain/today/readiness.ts';
import {
  aBody,
  aCirculation,
  aDecision,
  aDocument,
  aMeeting,
  anAction,
  anAgendaItem,
  anEscalation,
  aPack,
  aPaper,
  aParty,
  aRatification,
  aRecommendation,
  aRisk,
  aSeries,
} from '#test/builders.ts';
import { aDay } from '../a-day.ts';

/** A Wednesday, with no bank holiday near. */
const today = aDay('2021-06-16');
const body = aBody({ id: 'body:1', cadence: { text: 'Fortnightly', everyWeeks: 2 }, chairs: ['person:1', 'person:2'] });
const context = { today, profile: 'P0', known: knownDays([]) } as const;
const NOTHING: TodayRows = {
  ...{ bodies: [body], series: [], meetings: [], items: [], papers: [], actions: [] },
  ...{ decisions: [], documents: [], risks: [], people: [], parties: [], posts: [] },
  ...{ documentVersions: [], reviews: [], annexes: [], ratifications: [] },
};
const duties = (rows: Partial<TodayRows>) => dutiesOf({ ...NOTHING, ...rows }, context);
const said = (found: readonly Duty[]) => found.map(({ kind, day }) => `${kind} ${day}`);
const meeting = aMeeting({ id: 'meeting:1', bodyId: 'body:1', heldOn: aDay('2021-06-23'), status: 'planned' });

describe('what is to be done', () => {
  it('is the agenda and the papers of a meeting to come, until they are out and in', () => {
    const papers = [
      aPaper({ meetingId: meeting.id, status: 'expected' }),
      aPaper({ meetingId: meeting.id, status: 'to-follow' }),
      aPaper({ meetingId: meeting.id, status: 'received' }),
    ];
    const found = duties({ meetings: [meeting], papers });
    // Three clear working days before Wednesday 23 June.
    expect(said(found)).toEqual(['papers-in 2021-06-17', 'agenda-out 2021-06-17']);
    expect(found[0]).toMatchObject({ missing: 2 });
    expect(said(duties({ meetings: [{ ...meeting, status: 'agenda-published' }] }))).toEqual([]);
    expect(said(duties({ meetings: [{ ...meeting, status: 'cancelled' }], papers }))).toEqual([]);
    const elsewhere = [{ ...body, runElsewhere: true }];
    expect(said(duties({ bodies: elsewhere, meetings: [meeting], papers }))).toEqual([]);
  });
  it('is the draft minutes of a meeting that was held, late from the day after they were due', () => {
    const held = aMeeting({ bodyId: 'body:1', heldOn: aDay('2021-06-09'), status: 'held', minutes: 'draft' });
    const found = duties({ meetings: [held] });
    expect(said(found)).toEqual(['draft-minutes 2021-06-15']);
    expect(found.map((duty) => isLate(duty, today))).toEqual([true]);
    expect(said(duties({ meetings: [{ ...held, minutes: 'circulated' }] }))).toEqual([]);
  });
  it('is what a document asks: a sheet without an answer, and notice that runs out this week', () => {
    const party = aParty({ id: 'party:1', name: 'Northshire Council' });
    const notice = { by: null, name: 'The Ministry', on: aDay('2020-12-20'), reason: '' };
    const mou = aDocument({ id: 'document:1', noticeMonths: 6, notice, status: 'notice-given', parties: ['party:1'] });
    const sent = aRatification({ documentId: 'document:1', partyId: 'party:1', sentOn: aDay('2021-05-10') });
    const found = duties({ parties: [party], documents: [mou], ratifications: [sent] });
    expect(said(found)).toEqual(['document 2021-06-07', 'document 2021-06-20']);
    expect(found[0]?.kind === 'document' && found[0].reminder.sentence).toContain('Northshire Council');
    expect(found.map((duty) => isLate(duty, today))).toEqual([true, false]);
    expect(duties({ documents: [{ ...mou, notice: { ...notice, on: aDay('2021-01-20') } }] })).toEqual([]);
  });
  it('asks for the minutes of a meeting whose day has passed, unless it never had an agenda', () => {
    const passed = aMeeting({ bodyId: 'body:1', heldOn: aDay('2021-06-09'), status: 'planned', minutes: 'none' });
    expect(said(duties({ meetings: [passed] }))).toEqual([]);
    const items = [anAgendaItem({ meetingId: passed.id })];
    expect(said(duties({ meetings: [passed], items }))).toEqual(['draft-minutes 2021-06-15']);
  });
  it('is to chase whoever owes what is late or soon due, unless they were asked within the week', () => {
    const owners = [{ who: 'person:1', name: 'Will Downs', lead: true }] as const;
    const late = anAction({ bodyId: 'body:1', owners, due: exactly(addDays(today, -1)) });
    const soon = anAction({ bodyId: 'body:1', owners, due: exactly(addDays(today, 3)) });
    const later = anAction({ bodyId: 'body:1', owners, due: exactly(addDays(today, 4)) });
    const [chase] = duties({ actions: [late, soon, later] });
    expect(chase).toMatchObject({ kind: 'chase', day: today, overdue: 1, owed: { key: 'person:1' } });
    expect(chase?.kind === 'chase' && chase.owed.actions.map(({ id }) => id)).toEqual([late.id, soon.id]);
    const asked = { ...late, chases: [{ on: addDays(today, -6), by: 'Ann' }] };
    expect(duties({ actions: [asked] })).toEqual([]);
    expect(duties({ actions: [{ ...asked, chases: [{ on: addDays(today, -7), by: 'Ann' }] }] })).toHaveLength(1);
    expect(duties({ actions: [{ ...late, owners: [] }] })).toEqual([]);
  });
  it('is the decisions that wait to be signed, and the reviews that fall due within a week', () => {
    const route = [{ post: null, title: 'Director', from: null }];
    const found = duties({
      decisions: [
        aDecision({ status: 'proposed', route, enteredFromElsewhere: false }),
        aDecision({ status: 'approved', route, enteredFromElsewhere: false }),
        aDecision({ status: 'proposed', route, enteredFromElsewhere: true }),
      ],
      documents: [
        aDocument({ nextReview: addDays(today, 7) }),
        aDocument({ nextReview: addDays(today, 8) }),
        aDocument({ nextReview: today, status: 'ended' }),
      ],
      risks: [aRisk({ reviewOn: today }), aRisk({ reviewOn: today, status: 'closed' })],
    });
    expect(said(found)).toEqual(['review 2021-06-16', 'review 2021-06-23', 'sign null']);
  });
});

describe('whether the next meeting is ready', () => {
  const lines = (fields: Partial<typeof meeting>, rows: Partial<Parameters<typeof readiness>[2]> = {}) =>
    readiness({ ...meeting, ...fields }, body, { items: [], papers: [], packs: [], circulations: [], ...rows }).map(
      ({ line, done, of }) => `${done ? '✓' : '–'} ${line}${of ? ` ${of.have} of ${of.want}` : ''}`,
    );
  it('ticks nothing at first', () => {
    expect(lines({})).toEqual(['– agenda', '– cleared 0 of 2', '– published', '– pack', '– issued', '– circulated']);
  });
  it('ticks itself as things are done', () => {
    const at = { meetingId: meeting.id } as const;
    const done = lines(
      {
        agendaClearances: [{ by: 'person:1', on: today }],
        agendaVersion: '1' as never,
      },
      {
        items: [anAgendaItem(at)],
        papers: [
          aPaper({ ...at, status: 'received' }),
          aPaper({ ...at, status: 'expected' }),
          aPaper({ ...at, status: 'withdrawn' }),
        ],
        packs: [aPack({ ...at, status: 'issued' })],
        circulations: [aCirculation(at)],
      },
    );
    expect(done).toEqual([
      ...['✓ agenda', '– cleared 1 of 2', '✓ published', '– papers 1 of 2', '✓ pack', '✓ issued', '✓ circulated'],
    ]);
  });
  it('is asked of the nearest one that is not cancelled, today’s among them', () => {
    const on = (day: string, fields: Partial<typeof meeting> = {}) => aMeeting({ heldOn: aDay(day), ...fields });
    const near = on('2021-06-16', { startsAt: '10:00' as never });
    expect(nextMeeting([on('2021-06-30'), near, on('2021-06-01')], today)).toBe(near);
    expect(nextMeeting([{ ...near, status: 'cancelled' }], today)).toBeNull();
  });
  it('is not there yet where the series gives a day and nobody has made the meeting', () => {
    const series = aSeries({ bodyId: 'body:1', pattern: { every: 'weeks', weeks: 2 }, anchor: aDay('2021-06-09') });
    const made = aMeeting({ bodyId: 'body:1', seriesId: series.id, heldOn: aDay('2021-06-23') });
    const unmade = (rows: Partial<Parameters<typeof nextUnmade>[0]>) =>
      nextUnmade({ bodies: [body], series: [series], meetings: [made], ...rows }, today)?.day;
    expect(unmade({ meetings: [] })).toBe('2021-06-23');
    expect(unmade({})).toBe('2021-07-07');
    expect(unmade({ bodies: [{ ...body, runElsewhere: true }] })).toBeUndefined();
    const cancelled = { occurrence: aDay('2021-07-07'), to: null, reason: 'No business' };
    expect(unmade({ series: [{ ...series, exceptions: [cancelled] }] })).toBe('2021-07-21');
    expect(unmade({ series: [{ ...series, until: aDay('2021-06-30') }] })).toBeUndefined();
  });
});

describe('what came back', () => {
  it('is proposals that wait for a meeting, answers not yet told, and responses of the last four weeks', () => {
    const found = cameBack(
      {
        actions: [
          anAction({
            status: 'proposed-for-closure',
            closureProposed: { text: 'Done', by: 'Will', on: aDay('2021-06-14') },
          }),
          anAction({ status: 'closed', closureProposed: { text: 'Done', by: 'Will', on: aDay('2021-06-14') } }),
        ],
        escalations: [anEscalation({ status: 'answered', answer: 'Go on' }), anEscalation({ status: 'raised' })],
        recommendations: [
          aRecommendation({ response: 'Accepted', respondedOn: exactly(aDay('2021-06-15')) }),
          aRecommendation({ response: 'Old', respondedOn: exactly(aDay('2021-05-18')) }),
        ],
      },
      today,
    );
    expect(found.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
      ...['response: Accepted', 'closure: Done', 'answer: Go on'],
    ]);
  });
});

describe('the last fortnights', () => {
  it('count what was agreed and what ended in each, the last one ending today', () => {
    const actions = [
      anAction({ agreedOn: today, closedOn: null }),
      anAction({ agreedOn: addDays(today, -13), closedOn: addDays(today, -1) }),
      anAction({ agreedOn: addDays(today, -14), closedOn: addDays(today, 3) }),
      anAction({ agreedOn: addDays(today, -400), closedOn: null }),
      anAction({ agreedOn: null, closedOn: null }),
    ];
    expect(fortnightsOf(actions, today, 2)).toEqual([
      { from: aDay('2021-05-20'), to: aDay('2021-06-02'), opened: 1, closed: 0 },
      { from: aDay('2021-06-03'), to: today, opened: 2, closed: 1 },
    ]);
  });
});
