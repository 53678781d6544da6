/** The note that asks for an answer: one page, with all that whoever reads it needs, and nothing that is ours. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { DocumentEngine } from '#documents/engine.ts';
import { escalationNote, receiverOf } from '#documents/escalations/escalation-note.ts';
import { htmlFile } from '#documents/html/html-paper.ts';
import { csvFile } from '#documents/tables/csv-file.ts';
import { escalationTable } from '#documents/tables/escalation-rows.ts';
import { riskTable, timelineTable } from '#documents/tables/risk-rows.ts';
import { wordFile } from '#documents/word/word-file.ts';
import type { Escalation } from '#domain/escalation/escalation.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { directoryOf } from '#domain/party/directory.ts';
import {
  aBody,
  aFile,
  aMeeting,
  aMilestone,
  aMinute,
  anAgendaItem,
  anEscalation,
  anEscalationRoute,
  aPost,
  aProgramme,
  aRisk,
} from '#test/builders.ts';
import { aDay } from '../domain/a-day.ts';
import { anEngine, built } from './an-engine.ts';
import { readPdf } from './read-pdf.ts';

// Starting an engine and setting pages takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
let engine: DocumentEngine;
beforeAll(async () => {
  engine = await anEngine();
}, 60_000);

const group = aBody({ name: 'Wessex Steering Group', shortName: 'SG' });
const director = aPost({ title: 'Regional Director' });
const route = anEscalationRoute({
  name: 'Funding',
  rungs: [
    { who: group.id, note: '' },
    { who: director.id, note: '' },
  ],
});
const meeting = aMeeting({ bodyId: group.id, heldOn: aDay('2021-05-12'), reference: 'SG/2021/07' });
const item = anAgendaItem({ meetingId: meeting.id, order: 'a0' });
const minute = aMinute({ meetingId: meeting.id, agendaItemId: item.id, text: 'Members asked for more places.' });
const letter = aFile({ name: 'Letter of 20 May.pdf' });
const step = (
  name: Escalation['steps'][number]['step'],
  on: string,
  more: Partial<Escalation['steps'][number]> = {},
) => ({
  ...{ step: name, rung: group.id, on: aDay(on), meetingId: null, minuteId: null, note: 'Ours alone', evidence: null },
  ...more,
});
const matter = anEscalation({
  ...{ routeId: route.id, bodyId: group.id, rung: group.id, reference: 'SG/2021/E01', title: 'Places at the centre' },
  question: 'How many places are paid for after March?',
  options: ['Twelve for a year', 'Six for two years'],
  neededBy: exactly(aDay('2021-06-18')),
  severity: 'high',
  steps: [step('raised', '2021-05-12', { meetingId: meeting.id, minuteId: minute.id })],
});
const rows = {
  ...{ programmes: [aProgramme()], parties: [], people: [], posts: [director], bodies: [group] },
  ...{ meetings: [meeting], agendaItems: [item], minutes: [minute], escalationRoutes: [route], files: [letter] },
};
const facts = {
  ...{ directory: directoryOf(rows), on: aDay('2021-05-20'), version: '1' },
  linked: ['Action SG/2021/A12: Write to the director', 'Risk SG/2021/K01: The centre closes'],
};

describe('the escalation note', () => {
  it('is one page that says who asks whom, what, by when, and where the answer goes', async () => {
    const pdf = await readPdf(
      built(await engine.build({ sheet: escalationNote(matter, rows, facts), annexBytes: new Map() })).bytes,
    );
    expect(pdf.pages).toHaveLength(1);
    const text = pdf.pages.join(' ').replaceAll(/\s+/g, ' ');
    for (const wanted of [
      ...['Places at the centre', 'To Regional Director', 'Wessex Steering Group', '18 June 2021', 'High', 'OFFICIAL'],
      ...['How many places are paid for after March?', 'Twelve for a year', 'Six for two years', 'SG/2021/E01'],
      ...['SG/2021/07-1.1', 'Action SG/2021/A12: Write to the director', 'Please answer by letter or e-mail'],
    ])
      expect(text).toContain(wanted);
    expect(text).not.toContain('Ours alone');
    expect(text).not.toContain('DRAFT');
  });

  it('is still one page after eight steps, with a question of some length', async () => {
    const long: Escalation = {
      ...{ ...matter, question: `${matter.question} `.repeat(5) },
      steps: Array.from({ length: 8 }, (_, at) => step('accepted', `2021-05-1${at + 1}`, { meetingId: meeting.id })),
    };
    const order = { sheet: escalationNote(long, rows, facts), annexBytes: new Map() };
    expect((await readPdf(built(await engine.build(order)).bytes)).pages).toHaveLength(1);
  });

  it('is a draft until it is issued, and says the same as HTML and Word', async () => {
    const sheet = escalationNote(matter, rows, { ...facts, version: null });
    expect(sheet.status).toBe('draft');
    const html = new TextDecoder().decode(htmlFile(sheet));
    expect(html).toContain('How many places are paid for after March?');
    expect(html).not.toContain('Ours alone');
    expect((await wordFile(sheet)).length).toBeGreaterThan(5000);
  });

  it('goes to whoever must act, and names whoever answered once they have', () => {
    expect(receiverOf(matter, route)).toBe(director.id);
    const answered: Escalation = {
      ...{ ...matter, status: 'answered', rung: director.id, answer: 'Twelve places.' },
      steps: [...matter.steps, step('answered', '2021-05-20', { rung: director.id, evidence: letter.id })],
    };
    expect(receiverOf(answered, route)).toBe(director.id);
    const text = JSON.stringify(escalationNote(answered, rows, facts));
    expect(text).toContain('Twelve places.');
    expect(text).toContain('Letter of 20 May.pdf');
  });
});

describe('the registers as tables', () => {
  it('say of an escalation where it stands, who must act, how old it is and what nothing shows', () => {
    const accepted: Escalation = {
      ...{ ...matter, status: 'accepted', rung: director.id, title: '=cmd()' },
      steps: [...matter.steps, step('accepted', '2021-05-20', { rung: director.id })],
    };
    const table = escalationTable([accepted], rows, aDay('2021-06-20'));
    expect(table.rows[0]).toEqual([
      ...['SG/2021/E01', "'=cmd()", matter.question, 'Wessex Steering Group', '12 May 2021', 'Funding'],
      ...['Regional Director', 'Regional Director', 'Accepted', 'High', '18 June 2021', '39', '', ''],
      'The answer is late. Nothing shows that it was accepted.',
    ]);
    expect(new TextDecoder().decode(csvFile(table))).toContain('OFFICIAL');
  });

  it('have the worst risk first, its band by its body, and soft dates in their own words', () => {
    const body = aBody({ shortName: 'SG', riskBands: { red: 20, amber: 10 } });
    const one = aRisk({ bodyId: body.id, likelihood: 4, impact: 4, reviewOn: aDay('2021-05-01') });
    const table = riskTable([aRisk({ bodyId: body.id }), one], [body], aDay('2021-06-01'));
    expect(table.rows.map((row) => row.slice(5, 9).join(' '))).toEqual(['4 4 16 A Amber', '   ']);
    expect(table.rows[0]?.[12]).toBe('Yes');
    const soft = { text: 'spring 2021', day: aDay('2021-03-01'), precision: 'season', inferred: false } as const;
    expect(timelineTable([aMilestone({ date: soft })], { ...rows, bodies: [body] }).rows[0]?.[0]).toBe('spring 2021');
  });
});
