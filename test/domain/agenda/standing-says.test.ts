/** What the standing items fill themselves with: the same sentences on the screen and on paper. */
import { describe, expect, it } from 'vitest';
import { STANDING_ITEMS } from '#domain/agenda/agenda-item.ts';
import {
  mattersArising,
  minutesBefore,
  nextPlaceOf,
  type StandingRows,
  standingSays,
} from '#domain/agenda/standing-says.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { aDeclaration, aMeeting, anAction, anAgendaItem, anAttendance, aSeries } from '#test/builders.ts';

const day = (text: string) => text as CivilDate;
const meeting = aMeeting({ heldOn: day('2021-05-26') });
const last = aMeeting({ heldOn: day('2021-05-12'), reference: 'SG/2021/02', minutes: 'circulated' });
const standing = anAgendaItem({ meetingId: meeting.id, standing: 'matters-arising', order: 'a0' });
const rows = (more: Partial<StandingRows> = {}): StandingRows => ({
  meeting,
  body: { id: 'body:1' },
  items: [standing],
  meetings: [meeting, last],
  attendances: [],
  declarations: [],
  actions: [],
  nextBySeries: null,
  nameOf: (id) => (id === 'post:chair' ? 'The chair' : id),
  ...more,
});

describe('the standing items', () => {
  it('have something to say or stay silent, each of them, with nothing known', () => {
    for (const kind of STANDING_ITEMS)
      for (const line of standingSays(kind, rows({ meetings: [meeting] }))) expect(line).toMatch(/^[A-Z].*\.$/);
  });

  it('name who sent apologies, with their party and in their order, and nobody else', () => {
    const attendances = [
      anAttendance({ meetingId: meeting.id, group: 'apologies', name: 'Zoë', partyName: 'NCA', order: 'a1' }),
      anAttendance({ meetingId: meeting.id, group: 'apologies', name: 'Ann', partyName: '', order: 'a0' }),
      anAttendance({ meetingId: meeting.id, group: 'present', name: 'Bob' }),
      anAttendance({ meetingId: last.id, group: 'apologies', name: 'Cat' }),
    ];
    expect(standingSays('apologies', rows({ attendances }))).toEqual(['Apologies received: Ann, Zoë (NCA).']);
    expect(standingSays('apologies', rows())).toEqual([]);
  });

  it('name who declared an interest and at which item, and not what the interest is', () => {
    const declarations = [
      aDeclaration({ meetingId: meeting.id, name: 'Ann', agendaItemId: standing.id, interest: 'My brother bids' }),
      aDeclaration({ meetingId: meeting.id, name: 'Bob', agendaItemId: null, order: 'a1' }),
    ];
    expect(standingSays('declarations', rows({ declarations }))).toEqual(['Declared: Ann, item 1.', 'Declared: Bob.']);
  });

  it('name the last meeting’s minutes, and earlier ones that were circulated and never agreed', () => {
    const forgotten = aMeeting({ heldOn: day('2021-04-28'), minutes: 'circulated' });
    const agreed = aMeeting({ heldOn: day('2021-04-14'), minutes: 'agreed' });
    const cancelled = aMeeting({ heldOn: day('2021-05-19'), status: 'cancelled' });
    const other = aMeeting({ heldOn: day('2021-05-20'), bodyId: 'body:2' });
    const meetings = [agreed, forgotten, other, cancelled, last, meeting];
    expect(minutesBefore(meeting, meetings).map((each) => each.heldOn)).toEqual(['2021-05-12', '2021-04-28']);
    expect(standingSays('minutes-of-last-meeting', rows({ meetings }))).toEqual([
      'Minutes of Wednesday 12 May 2021 (SG/2021/02): circulated, to be agreed.',
      'Minutes of Wednesday 28 April 2021: circulated, to be agreed.',
    ]);
    const here = { ...last, minutes: 'agreed', minutesAgreedAt: meeting.id } as const;
    expect(standingSays('minutes-of-last-meeting', rows({ meetings: [here, meeting] }))).toEqual([
      'Minutes of Wednesday 12 May 2021 (SG/2021/02): agreed at this meeting.',
    ]);
    expect(standingSays('minutes-of-last-meeting', rows({ meetings: [meeting] }))).toEqual([]);
  });

  it('let matters arise only where no other item is about them, and log all that is open or newly closed', () => {
    const agreedOn = day('2021-05-12');
    const arises = anAction({ reference: 'SG/2021/A01', agreedOn });
    const onAgenda = anAction({ reference: 'SG/2021/A02', agreedOn });
    const closed = anAction({ reference: 'SG/2021/A03', agreedOn, status: 'closed', closedOn: day('2021-05-20') });
    const history = anAction({ reference: 'SG/2021/A00', agreedOn, status: 'closed', closedOn: day('2021-05-01') });
    const elsewhere = anAction({ reference: 'JCG/2021/A01', agreedOn, bodyId: 'body:2' });
    const item = anAgendaItem({ meetingId: meeting.id, order: 'a1', title: 'ISA', concerns: [onAgenda.id] });
    const all = rows({ items: [standing, item], actions: [history, closed, elsewhere, onAgenda, arises] });
    const matters = mattersArising(all);
    expect(matters.arising).toEqual([arises]);
    expect(matters.elsewhere).toEqual([{ action: onAgenda, item }]);
    expect(matters.closed).toEqual([closed]);
    expect(matters.log).toEqual([arises, onAgenda, closed]);
    expect(standingSays('matters-arising', all)).toEqual([
      'Open: SG/2021/A01.',
      'SG/2021/A02 is taken under item 2.',
      'Closed since the last meeting: SG/2021/A03.',
    ]);
    const withdrawn = rows({ ...all, items: [standing, { ...item, status: 'withdrawn' }] });
    expect(mattersArising(withdrawn).arising).toEqual([arises, onAgenda]);
  });

  it('say which items are late, why, and who agreed', () => {
    const late = { reason: 'The bid closes on Friday', agreedBy: 'post:chair' } as const;
    const item = anAgendaItem({ meetingId: meeting.id, order: 'a1', title: 'Bid', late });
    expect(standingSays('any-other-business', rows({ items: [standing, item] }))).toEqual([
      'Late item 2, Bid: The bid closes on Friday, agreed by The chair.',
    ]);
  });

  it('give the next meeting by the diary, else by the series, else say that none is fixed', () => {
    const next = aMeeting({ heldOn: day('2021-06-09') });
    const moved = aMeeting({ heldOn: day('2021-06-08'), status: 'cancelled' });
    const say = (more: Partial<StandingRows>) => standingSays('date-of-next-meeting', rows(more));
    expect(say({ meetings: [next, moved, meeting] })).toEqual(['Wednesday 9 June 2021.']);
    expect(say({ nextBySeries: day('2021-06-09') })).toEqual([
      'Wednesday 9 June 2021, by the series; not yet in the diary.',
    ]);
    expect(say({})).toEqual(['Not yet fixed.']);
  });

  it('look for the series’ next place past one that was cancelled, and find none where it has ended', () => {
    const series = aSeries({
      ...{ pattern: { every: 'weeks', weeks: 2 }, anchor: day('2021-05-12'), until: null },
      exceptions: [{ occurrence: day('2021-06-09'), to: null, reason: 'Half term' }],
    });
    const of = aMeeting({ heldOn: day('2021-05-26'), seriesId: series.id });
    expect(nextPlaceOf(of, [series])).toBe('2021-06-23');
    expect(nextPlaceOf(of, [{ ...series, until: day('2021-05-26') }])).toBeNull();
    expect(nextPlaceOf(meeting, [series])).toBeNull();
  });
});
