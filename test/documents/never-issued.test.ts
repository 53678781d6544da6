/**
 * What must never leave: one set of records full of traps, and every paper made of it.
 *
 * Joining links and passcodes, telephone numbers, the reason for an apology, private
 * notes, whys, findings and pictures of signatures. Each paper is made as it leaves,
 * as PDF, Word, HTML, CSV, Excel and calendar file, and looked through to its metadata.
 */

import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyEntries, revisionByStamps } from '#documents/calendar/calendar-entries.ts';
import { calendarFile } from '#documents/calendar/calendar-file.ts';
import type { Sheet } from '#documents/content.ts';
import type { DocumentEngine } from '#documents/engine.ts';
import { escalationNote } from '#documents/escalations/escalation-note.ts';
import { htmlFile } from '#documents/html/html-paper.ts';
import { noticeContent } from '#documents/notices/notice-content.ts';
import { packContent } from '#documents/pack/pack-content.ts';
import type { PackRows } from '#documents/pack/pack-rows.ts';
import { agendaSheet } from '#documents/papers/agenda-sheet.ts';
import { chairsBrief } from '#documents/papers/chairs-brief.ts';
import { coverSheet } from '#documents/papers/cover-sheet.ts';
import { minutesSheet } from '#documents/papers/minutes-sheet.ts';
import { actionTable } from '#documents/tables/action-rows.ts';
import { csvFile } from '#documents/tables/csv-file.ts';
import { xlsxFile } from '#documents/tables/xlsx-file.ts';
import { wordFile } from '#documents/word/word-file.ts';
import { draftPack } from '#domain/pack/draft-pack.ts';
import { directoryOf } from '#domain/party/directory.ts';
import {
  aBody,
  aDecision,
  aDeclaration,
  aFindingAcceptance,
  aMeeting,
  aMinute,
  anAction,
  anAgendaItem,
  anAttendance,
  anEscalation,
  aPaper,
  aParty,
  aPerson,
  aProgramme,
} from '#test/builders.ts';
import { aDay } from '../domain/a-day.ts';
import { anEngine, built } from './an-engine.ts';
import { readPdf } from './read-pdf.ts';
import { SAMPLE } from './the-sample.ts';

const TRAPS = {
  link: 'teams.example/l/meetup-join',
  passcode: '471193',
  telephone: '0161 496 0123',
  apology: 'DENTIST',
  privateNote: 'PRIVATE-NOTE',
  why: 'BECAUSE-WHY',
  finding: 'FINDING-ACCEPTED',
  address: 'own.address@example.org',
} as const;

const JOIN = `Room 2, or join at https://${TRAPS.link} passcode ${TRAPS.passcode}`;

function trapped(): { readonly rows: PackRows; readonly meeting: ReturnType<typeof aMeeting> } {
  const party = aParty({ note: TRAPS.privateNote });
  const ann = aPerson({
    name: 'Ann Marsh',
    partyId: party.id,
    telephone: TRAPS.telephone,
    email: TRAPS.address,
    note: `${TRAPS.privateNote} ${TRAPS.apology}`,
  });
  const body = aBody({
    name: 'Northshire Steering Group',
    shortName: 'NSG',
    secretariat: [ann.id],
    note: TRAPS.privateNote,
    circulation: [{ who: ann.id, name: ann.name, copiedAs: 'member', address: TRAPS.address }],
  });
  const facts = { bodyId: body.id, venue: JOIN, note: `${TRAPS.privateNote} ${TRAPS.telephone}` };
  const title = `Northshire Steering Group https://${TRAPS.link}`;
  const before = aMeeting({ ...facts, title, heldOn: aDay('2021-04-28'), status: 'held', minutes: 'circulated' });
  const meeting = aMeeting({
    ...facts,
    title,
    heldOn: aDay('2021-05-12'),
    status: 'held',
    minutes: 'agreed',
    reference: 'NSG/2021/02',
    minutesClearances: [{ by: ann.id, on: aDay('2021-05-14') }],
    minutesSigned: { by: ann.id, on: aDay('2021-05-26') },
  });
  const meetings = [before, meeting];
  const agendaItems = meetings.flatMap(({ id }) =>
    ['deferred', 'considered'].map((status, at) =>
      anAgendaItem({
        meetingId: id,
        order: `a${at}`,
        title: `Places ${at}`,
        status: status === 'deferred' ? 'deferred' : 'considered',
        privateNote: `${TRAPS.privateNote} ${TRAPS.why}`,
      }),
    ),
  );
  const minutes = agendaItems.map(({ id, meetingId }) =>
    aMinute({ meetingId, agendaItemId: id, text: 'The Secretary reported. MINUTED.' }),
  );
  const attendances = meetings.flatMap(({ id }) => [
    anAttendance({ meetingId: id, personId: ann.id, name: ann.name, partyId: party.id, role: 'chair' }),
    anAttendance({ meetingId: id, group: 'apologies', name: 'Cai Lloyd', order: 'a5' }),
  ]);
  const source = { from: 'minute', minuteId: minutes[1]?.id ?? 'minute:none' } as const;
  const rows: PackRows = {
    ...SAMPLE,
    programmes: [aProgramme({ purpose: TRAPS.privateNote })],
    parties: [party],
    people: [ann],
    posts: [],
    bodies: [body],
    meetings,
    agendaItems,
    minutes,
    attendances,
    declarations: [aDeclaration({ meetingId: meeting.id, agendaItemId: agendaItems[3]?.id ?? null, name: ann.name })],
    papers: [],
    actions: [
      anAction({
        bodyId: body.id,
        meetingId: meeting.id,
        source,
        owners: [{ who: ann.id, name: ann.name, lead: true }],
        chases: [{ on: aDay('2021-05-20'), by: TRAPS.privateNote }],
      }),
    ],
    decisions: [aDecision({ bodyId: body.id, meetingId: meeting.id, source })],
    recommendations: [],
    escalations: [],
    documents: [],
    documentVersions: [],
    changes: [],
    reviews: [],
    annexes: [],
    files: [],
    packs: [],
  };
  // Accepted findings are in the workspace as well; nothing that is issued reads them.
  return { rows: { ...rows, ...{ findingAcceptances: [aFindingAcceptance({ reason: TRAPS.finding })] } }, meeting };
}

const { rows, meeting } = trapped();
const [decision] = rows.decisions;
const firstItem = rows.agendaItems[2] ?? anAgendaItem();
const SHEETS: Readonly<Record<string, Sheet>> = {
  agenda: agendaSheet(meeting, rows),
  'agenda, draft': agendaSheet({ ...meeting, agendaVersion: null }, rows),
  minutes: minutesSheet(meeting, 'minutes', rows),
  'minutes, draft': minutesSheet({ ...meeting, minutes: 'draft' }, 'minutes', rows),
  note: minutesSheet(meeting, 'note', rows),
  'action note': minutesSheet(meeting, 'actions', rows),
  pack: packContent(draftPack(meeting), rows).sheet,
  'cover sheet': coverSheet({ paper: aPaper({ meetingId: meeting.id }), item: firstItem, due: null }, meeting, rows),
  'escalation note': escalationNote(
    anEscalation({ bodyId: meeting.bodyId, meetingId: meeting.id, rung: meeting.bodyId }),
    rows,
    { directory: directoryOf(rows), on: aDay('2021-05-20'), linked: [], version: '1' },
  ),
  ...(decision ? { notice: noticeContent(decision, { organisation: 'Northshire' }) } : {}),
};

const expectNone = (text: string, where: string) => {
  for (const [trap, words] of Object.entries(TRAPS)) {
    const squeezed = words.replaceAll(/\s/g, '');
    expect(text.replaceAll(/[\s\u200B]/gu, '').includes(squeezed), `${trap} in ${where}`).toBe(false);
  }
};

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

let engine: DocumentEngine;
beforeAll(async () => {
  engine = await anEngine();
}, 60_000);

describe('nothing private leaves', () => {
  it.each(Object.keys(SHEETS))(
    'in the PDF of the %s: neither its words, nor its metadata, nor a picture',
    async (name) => {
      const sheet = SHEETS[name];
      if (!sheet) throw new Error(name);
      const { bytes } = built(await engine.build({ sheet, annexBytes: new Map() }));
      const { pages, title } = await readPdf(bytes);
      expect(pages.join(' ').length).toBeGreaterThan(200);
      expectNone(`${pages.join(' ')} ${title}`, name);
      const pdf = await PDFDocument.load(bytes.slice(), { updateMetadata: false });
      const said = [pdf.getTitle(), pdf.getAuthor(), pdf.getSubject(), pdf.getKeywords(), pdf.getCreator()].join(' ');
      expectNone(said, `${name}, its metadata`);
      for (const [, object] of pdf.context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFRawStream)) continue;
        const { dict } = object;
        if (dict.lookup(PDFName.of('Type')) === PDFName.of('Metadata'))
          expectNone(latin(object.contents), `${name}, XMP`);
        expect(dict.lookup(PDFName.of('Subtype')), `a picture in ${name}`).not.toBe(PDFName.of('Image'));
      }
    },
  );

  it.each(Object.keys(SHEETS))('in the Word file of the %s, part by part', async (name) => {
    const sheet = SHEETS[name];
    if (!sheet) throw new Error(name);
    const parts = Object.entries(unzipSync(await wordFile(sheet)));
    expect(parts.map(([part]) => part)).toContain('word/document.xml');
    for (const [part, bytes] of parts) {
      expectNone(new TextDecoder().decode(bytes).replaceAll(/<[^>]+>/g, ''), `${part} of ${name}`);
      expectNone(new TextDecoder().decode(bytes), `${part} of ${name}`);
      expect(part).not.toMatch(/media\//);
    }
  });

  it.each(Object.keys(SHEETS))('in the HTML of the %s', (name) => {
    const sheet = SHEETS[name];
    if (!sheet) throw new Error(name);
    const html = new TextDecoder().decode(htmlFile(sheet));
    expectNone(html, name);
    const figures = sheet.parts.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'figure'));
    expect(html.split('<img').length - 1).toBe(figures.length);
  });

  it('in the action log and the calendar', () => {
    const table = actionTable(rows.actions, rows.bodies, aDay('2021-05-30'));
    expectNone(new TextDecoder().decode(csvFile(table)), 'CSV');
    for (const [part, bytes] of Object.entries(unzipSync(xlsxFile(table))))
      expectNone(new TextDecoder().decode(bytes), `Excel, ${part}`);
    const [body] = rows.bodies;
    if (!body) throw new Error('a body');
    const entries = bodyEntries({
      body,
      meetings: rows.meetings,
      series: [],
      revisionOf: revisionByStamps,
    });
    expect(entries.length).toBeGreaterThan(0);
    expectNone(new TextDecoder().decode(calendarFile(entries)).replaceAll('\r\n ', ''), 'the calendar');
  });

  it('but for the chair’s own brief, which has the private notes and still nothing else of it', () => {
    const said = JSON.stringify(chairsBrief(meeting, rows));
    expect(said).toContain(TRAPS.privateNote);
    for (const trap of ['link', 'passcode', 'telephone', 'apology', 'finding', 'address'] as const)
      expect(said).not.toContain(TRAPS[trap]);
  });

  it('while what is minuted, declared and owed is there', () => {
    const said = JSON.stringify(SHEETS.minutes);
    for (const words of ['MINUTED', 'Ann Marsh declared an interest', 'Cai Lloyd', 'Room 2', 'Signed'])
      expect(said).toContain(words);
  });
});
