/**
 * Ten years of eight bodies: 2,000 meetings, 20,000 actions, about 100,000 rows.
 *
 * The same rows every time, each of them one that the readers take, written as a
 * workspace file and so brought in as any other programme would be.
 */

import type { Row } from '#contract/journal-entry.ts';
import { writeWorkspaceFile } from '#contract/workspace-file.ts';
import { FORM_HEADINGS } from '#domain/decision/decision-draft.ts';
import { GREATER_MANCHESTER } from '#domain/decision/place-completeness.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { isUnreadable, type Kind, RECORDS, type Records, readRecord } from '#domain/records.ts';
import {
  aBody,
  aChange,
  aDecision,
  aDocument,
  aDocumentVersion,
  aMeeting,
  aMinute,
  anAction,
  anAgendaItem,
  anAttendance,
  aParty,
  aPerson,
  aPost,
  aProgramme,
  aRecommendation,
} from '../builders.ts';

export const MEETINGS = 2000;
export const ACTIONS = 20_000;
export const DECISIONS = 5000;
export const RECOMMENDATIONS = 2000;

const BODIES = ['Executive', 'Steering Group', 'Operations', 'Women’s Services', 'Finance', 'Data', 'Audit', 'Quality'];
const ITEMS = [
  'Welcome',
  'Minutes of the last meeting',
  'Matters arising',
  'Performance',
  'Finance',
  'Risks',
  'Papers',
];
const PLACES = GREATER_MANCHESTER.places;
const WORDS =
  'The group noted the report and asked that the figures for the quarter be set beside those of the year before. Officers would return with a note on staffing at the next meeting. '.repeat(
    2,
  );

export type TenYears = ReadonlyMap<string, readonly Records[Kind][]>;

/** Fewer meetings, for a quick look while working on something. */
export function tenYears(meetings = MEETINGS): TenYears {
  const tables = new Map<string, Records[Kind][]>();
  const add = <K extends Kind>(kind: K, record: Records[K]): Records[K] => {
    const { table } = RECORDS[kind];
    const rows = tables.get(table) ?? [];
    tables.set(table, rows);
    rows.push(record);
    return record;
  };
  add('programme', aProgramme());
  const parties = Array.from({ length: 40 }, (_, at) =>
    add('party', aParty({ name: `Party ${at}`, shortName: `P${at}` })),
  );
  const people = Array.from({ length: 300 }, (_, at) => {
    const party = parties[at % parties.length];
    return add('person', aPerson({ name: `Officer ${at}`, partyId: party?.id ?? null }));
  });
  for (let at = 0; at < 60; at += 1) add('post', aPost({ title: `Post ${at}`, partyId: parties[at % 40]?.id ?? null }));
  const bodies = BODIES.map((name) => add('body', aBody({ name, shortName: name.slice(0, 4) })));
  for (let at = 0; at < 120; at += 1) {
    const document = add('document', aDocument({ title: `Controlled document ${at}`, shortTitle: `D${at}` }));
    for (let version = 1; version <= 5; version += 1) {
      const label = `0.${version}`;
      add('documentVersion', aDocumentVersion({ documentId: document.id, label }));
      add('change', aChange({ subjectId: document.id, version: label, order: `a${version}` }));
    }
  }
  addRegisters(add, bodies, meetings / MEETINGS);
  for (let at = 0; at < meetings; at += 1) addMeeting(add, { at, bodies, people, isRecent: at > meetings - 150 });
  return tables;
}

/** Decisions on the form, with their money, and recommendations to others: the registers beside what meetings made. */
function addRegisters(
  add: <K extends Kind>(kind: K, record: Records[K]) => Records[K],
  bodies: readonly Records['body'][],
  share: number,
): void {
  const bodyOf = (at: number) => bodies[at % bodies.length]?.id ?? 'body:none';
  const dayOf = (at: number) => `${2016 + (at % 10)}-0${(at % 9) + 1}-1${at % 10}` as CivilDate;
  for (let at = 0; at < (DECISIONS - MEETINGS) * share; at += 1) {
    const sections = FORM_HEADINGS.map((heading) => ({ heading, text: WORDS }));
    const lines = PLACES.map((label, place) => ({ label, amount: 10_000_00 + at * 100 + place }));
    const money = { lines, statedTotal: null, threshold: null };
    const title = `For the provision of service ${at}`;
    const fields = { bodyId: bodyOf(at), title, sections, money, made: exactly(dayOf(at)), text: WORDS };
    add('decision', aDecision({ ...fields, kind: 'deputy-mayor', status: 'approved' }));
  }
  for (let at = 0; at < RECOMMENDATIONS * share; at += 1) {
    const addressees = [{ who: null, name: `Party ${at % 40}` }];
    const text = `That the figures of quarter ${at} be published.`;
    add('recommendation', aRecommendation({ bodyId: bodyOf(at), text, addressees, madeOn: dayOf(at) }));
  }
}

interface Sitting {
  readonly at: number;
  readonly bodies: readonly Records['body'][];
  readonly people: readonly Records['person'][];
  /** Half of its actions are still open. */
  readonly isRecent: boolean;
}

/** A meeting with 12 agenda items, 6 who attended, 20 minutes, 10 actions and a decision. */
function addMeeting(
  add: <K extends Kind>(kind: K, record: Records[K]) => Records[K],
  { at, bodies, people, isRecent }: Sitting,
) {
  const body = bodies[at % bodies.length];
  const bodyId = body?.id ?? 'body:none';
  const round = Math.floor(at / bodies.length);
  const year = 2016 + Math.floor(round / 25);
  const month = String((Math.floor((round % 25) / 2.1) % 12) + 1).padStart(2, '0');
  const heldOn = `${year}-${month}-${String((round % 27) + 1).padStart(2, '0')}` as CivilDate;
  const title = body?.name ?? '';
  const meeting = add('meeting', aMeeting({ bodyId, heldOn, year, title, status: 'held', minutes: 'agreed' }));
  const meetingId = meeting.id;
  for (let number = 0; number < 12; number += 1) {
    const named = ITEMS[number % ITEMS.length] ?? '';
    add('agendaItem', anAgendaItem({ meetingId, title: named, order: `a${String(number).padStart(2, '0')}V` }));
  }
  for (let number = 0; number < 6; number += 1) {
    const person = people[(at + number) % people.length];
    add(
      'attendance',
      anAttendance({ meetingId, personId: person?.id ?? null, name: person?.name ?? '', order: `a${number}` }),
    );
  }
  for (let number = 0; number < 20; number += 1) {
    add('minute', aMinute({ meetingId, text: WORDS, order: `a${String(number).padStart(2, '0')}V` }));
  }
  for (let number = 0; number < ACTIONS / MEETINGS; number += 1) {
    const person = people[(at * 7 + number) % people.length];
    const isOpen = isRecent && number % 2 === 0;
    const owners = person ? [{ name: person.name, who: person.id, lead: true }] : [];
    const text = `Bring a note on item ${number} of ${heldOn} to the next meeting of ${title}.`;
    const life = isOpen ? {} : ({ status: 'closed', closedOn: heldOn } as const);
    const reference = `${body?.shortName}/${year}/A${at}-${number}`;
    add('action', anAction({ bodyId, meetingId, year, reference, text, owners, agreedOn: heldOn, ...life }));
  }
  add('decision', aDecision({ bodyId, meetingId, year, title: `Decision of ${heldOn}` }));
}

export const countRows = (tables: TenYears): number => [...tables.values()].reduce((sum, rows) => sum + rows.length, 0);

/** The first row that its own reader refuses, and where; null when all are sound. */
export function findUnreadable(tables: TenYears): string | null {
  for (const kind of Object.keys(RECORDS) as readonly Kind[]) {
    for (const row of tables.get(RECORDS[kind].table) ?? []) {
      const read = readRecord(kind, row);
      if (isUnreadable(read)) return `${row.id} ${read.path}: ${read.expected}`;
    }
  }
  return null;
}

export async function writeTenYears(tables: TenYears): Promise<Uint8Array> {
  const createdAt = '2026-11-22T09:00:00.000Z' as Instant;
  const facts = {
    ...{ schemaVersion: 1, minReader: 1, app: 'Matters Arising', createdAt, createdBy: 'Ann Officer' },
    ...{ installId: 'ten-years', workspace: 'own', classification: 'OFFICIAL', lastSeq: 0, lastHash: '0'.repeat(64) },
  };
  const rows = new Map([...tables].map(([table, own]) => [table, own.map((row): Row => ({ ...row }))]));
  return writeWorkspaceFile({ facts, tables: rows, files: new Map() });
}
