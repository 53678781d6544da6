/** Agendas, minutes, notes and action notes: what they say, before they have a format. */
import { describe, expect, it } from 'vitest';
import type { Item, Sheet, Text } from '#documents/content.ts';
import { agendaSheet } from '#documents/papers/agenda-sheet.ts';
import { paperFileName } from '#documents/papers/file-name.ts';
import { minutesSheet, usualStyle } from '#documents/papers/minutes-sheet.ts';
import type { PaperRows } from '#documents/papers/paper-rows.ts';
import { placeBlocks } from '#documents/place-blocks.ts';
import { numberItems } from '#domain/agenda/agenda-item.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { invariant } from '#domain/kernel/result.ts';
import type { MinutesStyle } from '#domain/minutes/minutes-styles.ts';
import { aPerson } from '#test/builders.ts';
import { SAMPLE, sampleMeeting } from './the-sample.ts';

const plain = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text.map((run) => (typeof run === 'string' ? run : Object.values(run).join(' '))).join('');

const partOf = (sheet: Sheet, id: string) => sheet.parts.find((part) => part.id === id)?.blocks ?? [];

/** The tables of the page of actions, by the heading each stands under. */
const under = (sheet: Sheet, title: string) => {
  const blocks = partOf(sheet, 'settled');
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const next = blocks[at + 1];
  return at >= 0 && next?.kind === 'table' ? next : undefined;
};
const itemsOf = (sheet: Sheet): readonly Item[] =>
  partOf(sheet, 'record').flatMap((block) => (block.kind === 'items' ? block.items : []));
const made = (sheet: Sheet, kind: string) =>
  itemsOf(sheet)
    .flatMap((item) => item.blocks)
    .filter((block) => block.kind === 'outcome' && block.outcome === kind);

describe('the note of the RR3 special interest group, 14 January 2021', () => {
  const rr3 = sampleMeeting('2021-01-14');
  const note = minutesSheet(rr3, 'note', SAMPLE);

  it('is a summary note unless somebody asks otherwise, and needs no agreement to be issued', () => {
    expect(usualStyle(rr3, SAMPLE)).toBe('note');
    expect(note).toMatchObject({
      title: 'RR3 Special Interest Group on Probation: summary note',
      subtitle: 'Meeting on future commissioning, Thursday 14 January 2021',
      status: 'issued',
      paging: 'document',
    });
  });

  it('has 17 attendees, 7 officials and 5 apologies under the paper’s own headings', () => {
    const headings = partOf(note, 'attendance').flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(['Attendees (17)', 'Officials present (7)', 'Apologies (5)']);
    const lists = partOf(note, 'attendance').flatMap((block) => (block.kind === 'list' ? [block.entries] : []));
    expect(lists.map((list) => list.length)).toEqual([17, 7, 5]);
    const names = lists.flat().map((entry) => plain(entry.text));
    expect(names).toContain('Helen Dyson, Nacro (SIG co-sponsor)');
    expect(names).toContain('Will Downs, Clinks (notes)');
    expect(names).toContain('Jess Mullen, Clinks (chair)');
  });

  it('has 5 actions and 4 recommendations where they were made, and ends', () => {
    expect(made(note, 'action')).toHaveLength(5);
    expect(made(note, 'recommendation')).toHaveLength(4);
    const titles = itemsOf(note)
      .filter((item) => item.blocks.some((block) => block.kind === 'outcome'))
      .map((item) => item.title);
    expect(titles).toContain('Update from HMPPS on vetting');
    expect(partOf(note, 'record').at(-1)).toMatchObject({ kind: 'paragraph', text: 'ENDS.' });
  });

  it('says who stood in for whom, and who came late', () => {
    const [first, second, ...others] = SAMPLE.attendances.filter((each) => each.meetingId === rr3.id);
    const item = SAMPLE.agendaItems.find((each) => each.meetingId === rr3.id);
    invariant(first && second && item, 'the note has attendance and items');
    const stoodIn = { ...second, capacity: '', role: null, substituteFor: first.personId, joinedAt: item.id };
    const rows = { ...SAMPLE, attendances: [first, stoodIn, ...others] };
    expect(JSON.stringify(partOf(minutesSheet(rr3, 'note', rows), 'attendance'))).toContain(
      `${second.name}, ${second.partyName} (substitute for ${first.name}; joined at item 1)`,
    );
  });

  it('loses no entry to its bullets', () => {
    const bulleted = itemsOf(note)
      .flatMap((item) => item.blocks)
      .flatMap((block) => (block.kind === 'list' ? block.entries : []))
      .flatMap((entry) => [entry.text, ...entry.entries.map((under) => under.text)].map(plain));
    const entries = SAMPLE.minutes.filter((entry) => entry.meetingId === rr3.id && entry.text.trim() !== '');
    expect(bulleted.toSorted((a, b) => a.localeCompare(b))).toEqual(
      entries.map((entry) => entry.text).toSorted((a, b) => a.localeCompare(b)),
    );
  });

  it('has the same outcomes as minutes and as a page of actions', () => {
    const minutes = minutesSheet(rr3, 'minutes', SAMPLE);
    expect(made(minutes, 'action')).toHaveLength(5);
    const actions = minutesSheet(rr3, 'actions', SAMPLE);
    const rows = (title: string) => under(actions, title)?.rows ?? [];
    expect(rows('Actions')).toHaveLength(5);
    expect(rows('Decisions')).toHaveLength(0);
    expect(rows('Recommendations to others')).toHaveLength(4);
    const numbers = placeBlocks(partOf(minutes, 'record')).flatMap(({ block }) =>
      'number' in block && block.number !== null ? [block.number] : [],
    );
    for (const [from] of rows('Actions')) expect(numbers).toContain(from);
  });

  it('cites the item of an action that is all its entry says, and has no column for references there are not', () => {
    const bare = SAMPLE.minutes.map((each) => (each.meetingId === rr3.id ? { ...each, text: '' } : each));
    const agendaNumbers = [...numberItems(SAMPLE.agendaItems.filter((each) => each.meetingId === rr3.id)).values()];
    const table = (rows: PaperRows) => under(minutesSheet(rr3, 'actions', rows), 'Actions');
    for (const [from] of table({ ...SAMPLE, minutes: bare })?.rows ?? []) expect(agendaNumbers).toContain(from);
    expect(table(SAMPLE)?.columns.map(({ head }) => head)).toEqual(['Minute', 'Action', 'Owner', 'Due']);
    const actions = SAMPLE.actions.map((each) => ({ ...each, reference: 'SIG/2021/A01' }));
    expect(table({ ...SAMPLE, actions })?.columns[0]?.head).toBe('Ref.');
  });
});

describe('the papers of the Steering Group', () => {
  const may = sampleMeeting('2021-05-12');
  const paper = (style: MinutesStyle, rows: PaperRows = SAMPLE, meeting = may) => minutesSheet(meeting, style, rows);

  it('has formal minutes that print DRAFT until they are agreed, though they are circulated', () => {
    expect(usualStyle(may, SAMPLE)).toBe('minutes');
    expect(paper('minutes').status).toBe('draft');
    expect(paper('minutes', SAMPLE, sampleMeeting('2021-04-28')).status).toBe('agreed');
  });

  it('says once when the next meeting is: under the item about it, or at the end where none was', () => {
    expect(paper('minutes').parts.map(({ id }) => id)).not.toContain('next');
    const agendaItems = SAMPLE.agendaItems.map((each) =>
      each.standing === 'date-of-next-meeting' ? { ...each, status: 'not-reached' as const } : each,
    );
    expect(partOf(paper('minutes', { ...SAMPLE, agendaItems }), 'next')).toHaveLength(1);
  });

  it('issues its actions at once: they do not wait for the minutes', () => {
    expect(paper('actions').status).toBe('issued');
    expect(paper('actions', SAMPLE, { ...may, status: 'planned' }).status).toBe('draft');
  });

  it('says what quorum is stated, or that none is', () => {
    const [summary] = partOf(paper('minutes'), 'meeting');
    const facts = summary?.kind === 'summary' ? summary.facts : [];
    expect(facts.find((each) => each.term === 'Quorum')?.detail).toMatch(/quorum/i);
  });

  it('numbers its minutes as the agenda numbers its items', () => {
    const [table] = partOf(agendaSheet(may, SAMPLE), 'agenda');
    const onAgenda = table?.kind === 'table' ? table.rows.map(([number, title]) => [number, plain(title ?? '')]) : [];
    const minuted = itemsOf(paper('minutes'));
    expect(minuted).toHaveLength(onAgenda.length);
    for (const [at, item] of minuted.entries()) {
      expect(onAgenda[at]?.[0]).toBe(item.number);
      expect(onAgenda[at]?.[1]).toContain(item.title);
    }
  });

  it('sends nobody to a page from an agenda that stands alone', () => {
    const [table] = partOf(agendaSheet(may, SAMPLE), 'agenda');
    expect(table?.kind === 'table' ? table.columns.map((column) => column.head) : []).toEqual([
      'No.',
      'Item',
      'Purpose',
      'Lead',
      'Time',
    ]);
  });

  it('prints an agenda as a draft until it is published', () => {
    expect(agendaSheet(may, SAMPLE)).toMatchObject({ status: 'issued', version: '1.0' });
    expect(agendaSheet({ ...may, agendaVersion: null }, SAMPLE)).toMatchObject({ status: 'draft', version: null });
  });

  it('carries the highest marking of what is in it', () => {
    const minutes = SAMPLE.minutes.map((entry, at) =>
      entry.meetingId === may.id && at % 2 === 0 ? { ...entry, marking: 'OFFICIAL-SENSITIVE' as const } : entry,
    );
    expect(paper('minutes').marking).toBe('OFFICIAL');
    expect(paper('minutes', { ...SAMPLE, minutes }).marking).toBe('OFFICIAL-SENSITIVE');
  });

  it('never says how to join, what is private, or a telephone number', () => {
    const secret = {
      ...may,
      venue: 'Room 2 or join at https://teams.example/l/meetup passcode 4711',
      note: 'PRIVATE-NOTE',
    };
    const rows: PaperRows = {
      ...SAMPLE,
      meetings: [secret],
      people: [...SAMPLE.people, aPerson({ telephone: '0161 496 0000', note: 'PRIVATE-NOTE' })],
      agendaItems: SAMPLE.agendaItems.map((item) => ({ ...item, privateNote: 'PRIVATE-NOTE' })),
    };
    const sheets = [
      agendaSheet(secret, rows),
      ...(['minutes', 'note', 'actions'] as const).map((style) => paper(style, rows, secret)),
    ];
    for (const sheet of sheets) {
      const said = JSON.stringify(sheet);
      expect(said).toContain('Room 2');
      expect(said).not.toMatch(/PRIVATE-NOTE|teams\.example|passcode|4711|0161/);
    }
  });

  it('gives the same paper whatever order the rows came in', () => {
    const turned = Object.fromEntries(
      Object.entries(SAMPLE).map(([table, rows]) => [table, [...(rows as readonly unknown[])].reverse()]),
    ) as unknown as PaperRows;
    expect(paper('minutes', turned)).toEqual(paper('minutes'));
    expect(agendaSheet(may, turned)).toEqual(agendaSheet(may, SAMPLE));
  });
});

describe('the name of a paper’s file', () => {
  it('says body, kind, date and status', () => {
    const named = { kind: 'minutes', day: '2021-05-12' as CivilDate, status: 'draft' } as const;
    expect(paperFileName({ ...named, body: { name: 'GM IRS Steering Group' } }, 'docx')).toBe(
      'GM IRS Steering Group – minutes – 2021-05-12 – draft.docx',
    );
    for (const name of ['The Mayor’s Board', "The Mayor's Board"])
      expect(paperFileName({ ...named, body: { name } }, 'pdf')).toContain('The Mayor’s Board – ');
    expect(paperFileName({ ...named, body: { name: '../..\\CON:*?' }, status: 'issued', version: '1.0' }, 'pdf')).toBe(
      'CON – minutes – 2021-05-12 – v1.0 issued.pdf',
    );
  });
});
