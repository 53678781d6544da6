/**
 * The meetings of the sample: the RR3 note, the panel, and the fortnightly Steering Group.
 */
import { describe, expect, it } from 'vitest';
import { isOpen, isOverdue } from '#domain/action/action.ts';
import { numberItems } from '#domain/agenda/agenda-item.ts';
import { addDays, weekdayOf } from '#domain/kernel/civil-date.ts';
import { countByGroup } from '#domain/meeting/attendance.ts';
import { aDay } from './a-day.ts';
import { findSample, listSample } from './sample-papers.ts';

const at = <Row extends { readonly meetingId: string | null }>(rows: readonly Row[], meeting: string) =>
  rows.filter((row) => row.meetingId === meeting);

describe('the RR3 meeting of 14 January 2021', () => {
  const id = 'meeting:rr3-2021-01-14';
  const attendances = at(listSample('attendance'), id);
  const actions = at(listSample('action'), id);
  const recommendations = at(listSample('recommendation'), id);

  it('had 17 attendees, 7 officials and 5 apologies, under the paper’s own headings', () => {
    expect(countByGroup(attendances)).toEqual({ present: 17, 'in-attendance': 7, apologies: 5 });
    expect([...new Set(attendances.map(({ groupHeading }) => groupHeading))]).toEqual([
      'Attendees',
      'Officials present',
      'Apologies',
    ]);
  });

  it('lists them in the paper’s order and spelling, with their roles', () => {
    const roles = attendances.filter(({ role }) => role !== null);
    expect(roles.map(({ name, partyName, role, capacity }) => [name, partyName, role, capacity])).toEqual([
      ['Helen Dyson', 'Nacro', 'sponsor', 'SIG co-sponsor'],
      ['Nicky Park', 'St Giles', 'sponsor', 'SIG co-sponsor'],
      ['Jess Mullen', 'Clinks', 'chair', ''],
      ['Will Downs', 'Clinks', 'notes', ''],
    ]);
    expect(attendances.map(({ partyName }) => partyName)).toEqual(
      expect.arrayContaining(['Forward trust', 'Brighton Womens Centre', 'Spark2life']),
    );
  });

  it('made five actions, with no reference and no due date', () => {
    expect(actions).toHaveLength(5);
    expect(actions.filter(({ reference, due }) => reference !== null || due !== null)).toEqual([]);
    expect(actions.some((action) => isOverdue(action, aDay('2030-01-01')))).toBe(false);
  });

  it('gave each action to whoever was named: people, the chair at that meeting, an office', () => {
    expect(actions.map(({ owners }) => owners.map(({ name, who }) => `${name} = ${who}`))).toEqual([
      ['Chris Stacey = person:christopher-stacey'],
      ['Secretariat = post:rr3-secretariat'],
      ['chair = person:jess-mullen', 'secretariat = post:rr3-secretariat'],
      ['George Barrow = person:george-barrow'],
      ['Helen Dyson = person:helen-dyson', 'Nicky Park = person:nicky-park'],
    ]);
  });

  it('asked in one action for a word with someone who had sent apologies', () => {
    expect(actions[3]?.text).toContain('Khatuna');
    const khatuna = attendances.find(({ personId }) => personId === 'person:khatuna-tsintsadze');
    expect(khatuna?.group).toBe('apologies');
  });

  it('made four recommendations, the third to nobody', () => {
    expect(recommendations.map(({ addressees }) => addressees.map(({ name }) => name))).toEqual([
      ['HMPPS'],
      ['HMPPS'],
      [],
      ['HMPPS'],
    ]);
  });

  it('shows the minute that made each of them, in the order of the note', () => {
    const minutes = at(listSample('minute'), id).map((minute) => minute.id);
    const places = [...actions, ...recommendations].map(({ source }) =>
      source.from === 'minute' ? minutes.indexOf(source.minuteId) : -1,
    );
    expect(places).not.toContain(-1);
    const [inActions, inRecommendations] = [places.slice(0, 5), places.slice(5)];
    expect([...inActions].sort((a, b) => a - b)).toEqual(inActions);
    expect([...inRecommendations].sort((a, b) => a - b)).toEqual(inRecommendations);
  });

  it('keeps three links that lead nowhere, as they stand in the paper', () => {
    const text = at(listSample('minute'), id)
      .map((minute) => minute.text)
      .join('\n');
    expect(text.match(/\(\[see notes here\]\(#\)\)/g)).toHaveLength(3);
  });

  it('numbers its headings, five of them under the fourth', () => {
    const numbers = [...numberItems(at(listSample('agendaItem'), id)).values()];
    expect(numbers).toEqual(['1', '2', '3', '4', '4.1', '4.2', '4.3', '4.4', '4.5', '5']);
  });
});

describe('the Police and Crime Panel of 7 April 2014', () => {
  it('was asked to note one report', () => {
    const [item] = at(listSample('agendaItem'), 'meeting:pcp-2014-04-07');
    expect(item && [item.title, item.purpose, item.recommendation]).toEqual([
      'Transforming Rehabilitation',
      'noting',
      'The Police and Crime Panel is asked to note the report',
    ]);
    expect(at(listSample('paper'), 'meeting:pcp-2014-04-07').map(({ title }) => title)).toEqual([
      'Transforming Rehabilitation',
    ]);
    expect(findSample('document', 'document:transforming-rehabilitation').dated?.day).toBe('2014-04-07');
  });
});

describe('the fortnightly Steering Group', () => {
  const series = findSample('series', 'series:steering-group');
  const meetings = listSample('meeting').filter(({ seriesId }) => seriesId === series.id);

  it('meets on Wednesdays, 12 May 2021 among them', () => {
    expect(series.pattern).toEqual({ every: 'weeks', weeks: 2 });
    expect(meetings.map(({ heldOn }) => heldOn)).toEqual(['2021-04-28', '2021-05-12', '2021-05-26']);
    expect(meetings.map(({ heldOn }) => heldOn)).toEqual([0, 14, 28].map((days) => addDays(series.anchor, days)));
    expect(meetings.every(({ heldOn }) => weekdayOf(heldOn) === 3)).toBe(true);
  });

  it('agreed the minutes of each meeting at a later one', () => {
    expect(meetings.map(({ minutes, minutesAgreedAt }) => [minutes, minutesAgreedAt])).toEqual([
      ['agreed', 'meeting:sg-2021-05-12'],
      ['circulated', null],
      ['none', null],
    ]);
  });

  it('says of each meeting what is ours and what is stated', () => {
    expect(meetings.every(({ note }) => note.includes('llustrative'))).toBe(true);
    expect(series.note).toContain('Ours:');
  });

  it('carries open actions from one meeting to the next, with references that are not used twice', () => {
    const actions = listSample('action').filter(({ bodyId }) => bodyId === 'body:steering-group');
    expect(actions.map(({ reference }) => reference)).toEqual(actions.map((_, place) => `SG/2021/A${place + 1}`));
    expect(actions.filter(isOpen)).toHaveLength(6);
    expect(actions.filter(({ redated }) => redated.length > 0).map(({ reference }) => reference)).toEqual([
      'SG/2021/A3',
    ]);
    expect(actions.filter(({ due }) => due === null).map(({ reference }) => reference)).toEqual(['SG/2021/A6']);
  });

  it('has a Joint Core Group beside it, fortnightly too, at no stated time', () => {
    const core = findSample('series', 'series:joint-core-group');
    expect([core.pattern, core.startsAt]).toEqual([{ every: 'weeks', weeks: 2 }, null]);
  });
});
