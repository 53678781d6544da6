/**
 * Formal minutes of some twenty pages, for the engine to be timed and tested with.
 *
 * Made by the app's own content functions from whole records; another seed gives
 * other words, so that nothing remembered helps.
 */
import type { Sheet } from '#documents/content.ts';
import { minutesSheet } from '#documents/papers/minutes-sheet.ts';
import { aBody, aDecision, aMeeting, aMinute, anAction, anAgendaItem, anAttendance } from '#test/builders.ts';
import { aDay } from '../domain/a-day.ts';

const WORDS =
  'members noted the report of the director and asked for the figures of the last quarter before the plan is agreed while the provider writes to each party about places vetting estates and the pilot that goes on until autumn'.split(
    ' ',
  );

export function aSetOfMinutes(seed: number, items = 14, entries = 12): Sheet {
  let state = seed * 2_654_435_761;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const sentence = (length: number) =>
    `${Array.from({ length }, () => WORDS[next(WORDS.length)]).join(' ')}.`.replace(/^./, (first) =>
      first.toUpperCase(),
    );
  const body = aBody({ name: 'Northshire Steering Group', shortName: 'NSG' });
  const meeting = aMeeting({
    bodyId: body.id,
    heldOn: aDay('2021-05-12'),
    reference: 'NSG/2021/07',
    status: 'held',
    minutes: 'circulated',
  });
  const agendaItems = Array.from({ length: items }, (_, at) =>
    anAgendaItem({
      meetingId: meeting.id,
      order: `a${String.fromCharCode(65 + at)}`,
      title: sentence(4).slice(0, -1),
      standing: at === 0 ? 'apologies' : null,
      status: 'considered',
    }),
  );
  const minutes = agendaItems.flatMap((item) =>
    Array.from({ length: entries }, (_, at) =>
      aMinute({
        meetingId: meeting.id,
        agendaItemId: item.id,
        order: `a${String.fromCharCode(65 + at)}`,
        text: `${sentence(14 + next(20))} ${sentence(10 + next(12))}`,
      }),
    ),
  );
  const from = (at: number) =>
    ({ from: 'minute', minuteId: minutes[at % minutes.length]?.id ?? 'minute:none' }) as const;
  const ofMeeting = { bodyId: body.id, meetingId: meeting.id };
  return minutesSheet(meeting, 'minutes', {
    programmes: [],
    parties: [],
    people: [],
    posts: [],
    bodies: [body],
    meetings: [meeting],
    series: [],
    attendances: Array.from({ length: 24 }, (_, at) =>
      anAttendance({
        meetingId: meeting.id,
        order: `a${String.fromCharCode(65 + at)}`,
        name: sentence(2).slice(0, -1),
      }),
    ),
    declarations: [],
    agendaItems,
    papers: [],
    issuedPapers: [],
    minutes,
    actions: Array.from({ length: items * 2 }, (_, at) =>
      anAction({ ...ofMeeting, source: from(at * 5), reference: `NSG/2021/A${at + 10}`, text: sentence(9) }),
    ),
    decisions: Array.from({ length: 6 }, (_, at) =>
      aDecision({ ...ofMeeting, source: from(at * 23 + 2), text: sentence(12) }),
    ),
    recommendations: [],
    escalations: [],
    risks: [],
  });
}
