/** Meeting rows beside the occurrences they came from, and what making the next ones would add. */
import { describe, expect, it } from 'vitest';
import { meeting as meetingSchema } from '#domain/meeting/meeting.ts';
import { cancelOccurrence, moveOccurrence } from '#domain/series/change-occurrence.ts';
import { nextMissingMeetings, placeMeetings } from '#domain/series/place-meetings.ts';
import { aMeeting } from '../../builders.ts';
import { aDay } from '../a-day.ts';
import { aSeries, shippedDays } from './series-builders.ts';

const may = { from: aDay('2021-05-01'), to: aDay('2021-05-31') };
const ofSeries = (heldOn: string, own: Parameters<typeof aMeeting>[0] = {}) =>
  aMeeting({ seriesId: 'series:1', heldOn: aDay(heldOn), ...own });

describe('the meetings of a series', () => {
  it('stand at their places, and the places without one are missing', () => {
    const held = ofSeries('2021-05-17');
    const { placed, strays } = placeMeetings(aSeries(), [held, aMeeting({ heldOn: aDay('2021-05-03') })], may);
    expect(placed.map((one) => [one.occurrence.place, one.meeting?.id ?? null, one.differs])).toEqual([
      ['2021-05-03', null, false],
      ['2021-05-17', held.id, false],
      ['2021-05-31', null, false],
    ]);
    expect(strays).toEqual([]);
  });

  it('that were moved are found by their place, and differ until the series says so too', () => {
    const moved = ofSeries('2021-05-04', { occurrence: aDay('2021-05-03') });
    expect(placeMeetings(aSeries(), [moved], may).placed[0]).toMatchObject({ meeting: moved, differs: true });
    const said = moveOccurrence(aSeries(), aDay('2021-05-03'), { to: aDay('2021-05-04'), reason: 'Bank holiday' });
    expect(said.ok && placeMeetings(said.value, [moved], may).placed[0]).toMatchObject({ differs: false });
  });

  it('that were cancelled in one record and not in the other differ', () => {
    const off = cancelOccurrence(aSeries(), aDay('2021-05-17'), 'No business');
    const planned = ofSeries('2021-05-17');
    const cancelled = ofSeries('2021-05-17', { status: 'cancelled' });
    expect(off.ok && placeMeetings(off.value, [planned], may).placed[1]?.differs).toBe(true);
    expect(off.ok && placeMeetings(off.value, [cancelled], may).placed[1]?.differs).toBe(false);
    expect(placeMeetings(aSeries(), [cancelled], may).placed[1]?.differs).toBe(true);
  });

  it('at no place of it, or a second at one place, are shown and not dropped', () => {
    const extra = ofSeries('2021-05-20');
    const [one, two] = [ofSeries('2021-05-17'), ofSeries('2021-05-17')];
    expect(placeMeetings(aSeries(), [extra, one, two], may).strays).toEqual([extra, two]);
  });
});

describe('making the next meetings', () => {
  const asked = { body: { name: 'Steering Group' }, today: aDay('2021-05-01'), count: 3 };

  it('adds the next that are missing, each whole, and flags the one on a bank holiday', () => {
    const series = aSeries({ lasts: 90 });
    const made = nextMissingMeetings(series, { ...asked, meetings: [ofSeries('2021-05-17')] }, shippedDays());
    expect(made.map(({ fields, flag }) => [fields.heldOn, flag?.title ?? null])).toEqual([
      ['2021-05-03', 'Early May bank holiday'],
      ['2021-05-31', 'Spring bank holiday'],
      ['2021-06-14', null],
    ]);
    for (const { fields } of made) expect(meetingSchema.safeParse({ ...aMeeting(), ...fields }).success).toBe(true);
    expect(made[0]?.fields).toMatchObject({ occurrence: '2021-05-03', startsAt: '10:00', endsAt: '11:30', year: 2021 });
  });

  it('leaves out what was cancelled, uses the day a meeting was moved to, and stops where the series ends', () => {
    const off = cancelOccurrence(aSeries({ until: aDay('2021-05-31') }), aDay('2021-05-17'), 'No business');
    const moved = off.ok
      ? moveOccurrence(off.value, aDay('2021-05-03'), { to: aDay('2021-05-04'), reason: 'Bank holiday' })
      : off;
    const made = moved.ok ? nextMissingMeetings(moved.value, { ...asked, meetings: [] }, shippedDays()) : [];
    expect(made.map(({ fields }) => [fields.occurrence, fields.heldOn])).toEqual([
      ['2021-05-03', '2021-05-04'],
      ['2021-05-31', '2021-05-31'],
    ]);
  });

  it('does not bring back one that was moved into the past', () => {
    const early = moveOccurrence(aSeries(), aDay('2021-05-03'), { to: aDay('2021-04-30'), reason: 'Bank holiday' });
    const made = early.ok ? nextMissingMeetings(early.value, { ...asked, meetings: [] }, shippedDays()) : [];
    expect(made[0]?.fields.heldOn).toBe('2021-05-17');
  });
});
