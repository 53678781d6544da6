/** What minutes print of their own life: interests, outcomes with reasons, references, corrections, revisions. */
import { describe, expect, it } from 'vitest';
import type { Block, Sheet, Text } from '#documents/content.ts';
import { minutesContent } from '#documents/pack/minutes-content.ts';
import type { PackRows } from '#documents/pack/pack-rows.ts';
import { minutesSheet, usualStyle } from '#documents/papers/minutes-sheet.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import {
  aBody,
  aDeclaration,
  aMeeting,
  aMinute,
  anAction,
  anAgendaItem,
  anAttendance,
  aPerson,
} from '#test/builders.ts';
import { aDay } from '../domain/a-day.ts';
import { SAMPLE } from './the-sample.ts';

const body = aBody({ name: 'Northshire Steering Group', quorum: { text: 'two members', count: 2 } });
const held = { bodyId: body.id, status: 'held' } as const;
const later = aMeeting({ ...held, heldOn: aDay('2021-05-26'), reference: 'NSG/2021/03' });
const entry = aMinute({ text: 'We need twelve places.', order: 'a0' });
const meeting = aMeeting({
  ...held,
  heldOn: aDay('2021-05-12'),
  reference: 'NSG/2021/02',
  minutes: 'agreed',
  minutesAgreedAt: later.id,
  minutesAgreedOn: later.heldOn,
  corrections: [
    { minuteId: entry.id, says: 'ten', shouldSay: 'twelve', on: later.heldOn, at: later.id },
    { minuteId: null, says: 'Cai', shouldSay: 'Kai', on: aDay('2021-05-20'), at: null },
  ],
});
const items = [
  anAgendaItem({ meetingId: meeting.id, order: 'a0', title: 'Places', status: 'considered' }),
  anAgendaItem({
    meetingId: meeting.id,
    order: 'a1',
    title: 'Estates',
    status: 'deferred',
    statusReason: 'The paper was late',
  }),
  anAgendaItem({
    meetingId: meeting.id,
    order: 'a2',
    title: 'Vetting',
    status: 'withdrawn',
    statusReason: 'Settled by letter',
  }),
  anAgendaItem({ meetingId: later.id, title: 'Minutes', standing: 'minutes-of-last-meeting', status: 'considered' }),
];
const ann = aPerson({ name: 'Ann Marsh' });
const rows: PackRows = {
  ...SAMPLE,
  bodies: [body],
  people: [ann],
  meetings: [meeting, later],
  agendaItems: items,
  minutes: [{ ...entry, meetingId: meeting.id, agendaItemId: items[0]?.id ?? null }],
  attendances: [
    anAttendance({ meetingId: meeting.id, name: 'Ann Marsh' }),
    anAttendance({ meetingId: meeting.id, name: 'Ben Okoro', leftAt: items[1]?.id ?? null }),
  ],
  declarations: [
    aDeclaration({
      meetingId: meeting.id,
      agendaItemId: items[0]?.id ?? null,
      name: 'Ann Marsh',
      interest: 'a trustee',
      outcome: 'withdrew',
    }),
    aDeclaration({ meetingId: meeting.id, agendaItemId: null, name: 'Ben Okoro', interest: '', outcome: 'noted' }),
  ],
  actions: [],
  decisions: [],
  recommendations: [],
  escalations: [],
};

const words = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text.map((run) => (typeof run === 'string' ? run : Object.values(run).join(' '))).join('');
const said = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'paragraph') return [words(block.text)];
    if (block.kind === 'list') return block.entries.map((each) => words(each.text));
    if (block.kind === 'items')
      return block.items.flatMap((item) => [
        `${item.number} ${item.title}${item.aside === null ? '' : ` [${words(item.aside)}]`}`,
        ...said(item.blocks),
      ]);
    return block.kind === 'summary' ? block.facts.map((fact) => `${fact.term}: ${words(fact.detail)}`) : [];
  });
const lines = (sheet: Sheet) => sheet.parts.flatMap((part) => said(part.blocks));
const minutes = (of: Meeting) => lines(minutesSheet(of, 'minutes', rows));

describe('formal minutes', () => {
  it('cite each item by its reference, and say what was deferred or withdrawn and why', () => {
    const text = minutes(meeting);
    expect(text).toContain('1 Places [NSG/2021/02-1]');
    expect(text).toContain('An entry is cited as NSG/2021/02-1.1: the meeting, then its number.');
    expect(text).toContain('Deferred to a later meeting. The paper was late.');
    expect(text).toContain('Vetting: Settled by letter');
  });

  it('print an interest under its item, and one of the whole meeting before the first', () => {
    const text = minutes(meeting);
    const at = text.indexOf('Ann Marsh declared an interest: a trustee. Withdrew for the item.');
    expect(at).toBeGreaterThan(text.indexOf('1 Places [NSG/2021/02-1]'));
    expect(text.indexOf('Ben Okoro declared an interest. Noted.')).toBeLessThan(
      text.indexOf('1 Places [NSG/2021/02-1]'),
    );
    expect(lines(minutesSheet(meeting, 'note', rows))).toContain(
      'Ann Marsh declared an interest: a trustee. Withdrew for the item.',
    );
  });

  it('state whether the meeting was quorate, and for which items it was not', () => {
    expect(minutes(meeting)).toContain(
      'Quorum: 2 present; the quorum is 2: the meeting was quorate, but not for item 2.',
    );
  });

  it('print a correction in the minutes that were wrong and in those of the meeting that found it', () => {
    const own = minutes(meeting);
    expect(own).toContain('NSG/2021/02-1.1: “ten” now reads “twelve”. Found at the meeting of 26 May 2021.');
    expect(own).toContain('“Cai” now reads “Kai”. Found by correspondence on 20 May 2021.');
    const there = minutes(later);
    expect(there).toContain('The minutes of the meeting of Wednesday 12 May 2021 were corrected:');
    expect(there).toContain('NSG/2021/02-1.1: “ten” now reads “twelve”.');
    expect(there.join()).not.toContain('Kai');
    expect(said(minutesContent(later, rows, 'last-'))).toContain('NSG/2021/02-1.1: “ten” now reads “twelve”.');
  });

  it('say how they were agreed, and that they were opened again', () => {
    expect(minutes(meeting)).toContain('Status: Agreed at the meeting of Wednesday 26 May 2021');
    const byLetter = { ...meeting, minutesAgreedAt: null, minutesAgreedOn: aDay('2021-05-20') };
    expect(minutes(byLetter)).toContain('Status: Agreed by correspondence on 20 May 2021');
    const again = { ...meeting, minutes: 'draft', reopenings: [{ on: aDay('2021-06-01'), reason: 'A name' }] } as const;
    const sheet = minutesSheet(again, 'minutes', rows);
    expect(sheet).toMatchObject({ version: '2', status: 'draft' });
    expect(lines(sheet)).toContain('Revision: 2, opened again on 1 June 2021: A name');
  });
});

describe('the style of a meeting’s minutes', () => {
  it('is the meeting’s own, else its body’s, else what its agenda suggests', () => {
    const kept = (minutesStyle: Meeting['minutesStyle']) => ({ ...rows, bodies: [{ ...body, minutesStyle }] });
    expect(usualStyle({ ...meeting, minutesStyle: 'actions' }, kept('minutes'))).toBe('actions');
    expect(usualStyle(meeting, kept('minutes'))).toBe('minutes');
    expect(usualStyle(meeting, kept(null))).toBe('note');
    expect(usualStyle(later, kept(null))).toBe('minutes');
  });
});

describe('what every meeting has fills itself', () => {
  const standing = [
    'apologies',
    'declarations',
    'matters-arising',
    'any-other-business',
    'date-of-next-meeting',
  ] as const;
  const agenda = standing.map((each, at) =>
    anAgendaItem({ meetingId: later.id, order: `a${at}`, title: each, standing: each, status: 'considered' }),
  );
  const next = aMeeting({ bodyId: body.id, heldOn: aDay('2021-06-09'), status: 'planned' });
  const all: PackRows = {
    ...rows,
    meetings: [meeting, later, next],
    agendaItems: agenda,
    declarations: [],
    attendances: [anAttendance({ meetingId: later.id, name: 'Cai Lloyd', partyName: 'NPS', group: 'apologies' })],
    actions: [
      anAction({
        reference: 'NSG/2021/A02',
        closedAt: later.id,
        updates: [{ on: later.heldOn, text: 'Two sites were seen', by: 'Ann Marsh', meetingId: later.id }],
      }),
      anAction({ updates: [{ on: later.heldOn, text: 'By letter', by: 'Ann Marsh', meetingId: null }] }),
    ],
  };
  const sentences = (from: PackRows) => said(minutesContent(later, from, '')).filter((line) => /[.:]$/.test(line));
  it('where it was taken and nothing was minuted of it', () => {
    expect(sentences(all).slice(-6)).toEqual([
      'Apologies received: Cai Lloyd (NPS).',
      'No interest was declared.',
      'Of the action log:',
      'NSG/2021/A02: Two sites were seen. Closed.',
      'There was no other business.',
      'Wednesday 9 June 2021.',
    ]);
  });
  it('and tells of an interest that was declared under another item, never that there was none', () => {
    const under = anAgendaItem({ meetingId: later.id, order: 'b', title: 'Bed spaces', status: 'considered' });
    const declarations = [aDeclaration({ meetingId: later.id, agendaItemId: under.id, name: 'Ann Marsh' })];
    const found = sentences({ ...all, agendaItems: [...agenda, under], declarations });
    expect(found).toContain('Declared: Ann Marsh, item 6.');
    expect(found).not.toContain('No interest was declared.');
  });
  it('and says nothing where it was not taken', () => {
    const open = agenda.map((each) => ({ ...each, status: 'on-agenda' as const }));
    const found = sentences({ ...all, actions: [], agendaItems: open });
    expect(found.filter((line) => /next meeting|business|declared|Apologies received|June/.test(line))).toEqual([]);
  });
});
