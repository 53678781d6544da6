/** Action logs as other people keep them: their heads, their dates, their owners, and what is wrong with them. */
import { describe, expect, it } from 'vitest';
import { actionTable } from '#documents/tables/action-rows.ts';
import { csvFile } from '#documents/tables/csv-file.ts';
import { action as actionRecord } from '#domain/action/action.ts';
import { newAction } from '#domain/action/action-draft.ts';
import { NOBODY_KNOWN } from '#domain/body/who-is-who.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { guessBody, guessColumns, isColumnName } from '#reading/action-columns.ts';
import { type ReadingContext, readActionRows } from '#reading/action-rows.ts';
import { readTextTable, textOf } from '#reading/action-table.ts';
import { aBody, anAction, aPerson, aPost } from '#test/builders.ts';
import { aDay } from '../domain/a-day.ts';

const today = aDay('2021-06-01');
const group = aBody({ id: 'body:1', name: 'Wessex Steering Group', shortName: 'WSG', secretariat: ['post:1'] });
const executive = aBody({ id: 'body:2', name: 'Executive', shortName: '' });
const context: ReadingContext = {
  bodies: [group, executive],
  body: group,
  who: {
    ...NOBODY_KNOWN,
    people: [aPerson({ id: 'person:1', name: 'Priya Marlow' }), aPerson({ id: 'person:2', name: 'Owen Reed' })],
    posts: [
      aPost({
        id: 'post:1',
        title: 'Programme Secretariat',
        aliases: [{ name: 'Secretariat', seenIn: '', ambiguous: false }],
      }),
    ],
    bodies: [group, executive],
  },
  used: new Set(['WSG/2021/A01']),
  today,
};

function read(text: string, own: Partial<ReadingContext> = {}) {
  const table = readTextTable(text, isColumnName);
  if (table === null) throw new Error('There is nothing in it.');
  const uses = guessColumns(table.heads, table.rows);
  return { table, uses, rows: readActionRows(table, uses, { ...context, ...own }) };
}

const REPORT = `WESSEX OPEN RECORDS PANEL – ACTIONS REPORT

May 2021

Issue\tAction\tTo be actioned by\tLatest Position
Mapping data\tPriya to speak to the survey before the next meeting.\tPriya Marlow\t
Board links\tSecretariat to invite the new chair.\tSecretariat/Owen Reed\tInvited on 4 May
Procurement\tDevelop a set of principles\tPanel members – Priya Marlow, Adviser to the council.\t`;

describe('an action log pasted from a report', () => {
  const { table, uses, rows } = read(REPORT);
  it('finds its heads below the title, and what they mean', () => {
    expect(table.heads).toEqual(['Issue', 'Action', 'To be actioned by', 'Latest Position']);
    expect(table.above).toEqual(['WESSEX OPEN RECORDS PANEL – ACTIONS REPORT', 'May 2021']);
    expect(uses).toEqual(['keep', 'text', 'owners', 'update']);
  });
  it('finds each owner in the registers and keeps as written a name nobody knows', () => {
    expect(rows.map(({ fields }) => fields.owners.map(({ who, name }) => who ?? name))).toEqual([
      ['person:1'],
      ['post:1', 'person:2'],
      ['Panel members', 'person:1', 'Adviser to the council.'],
    ]);
    expect(rows[1]?.fields.owners.map(({ lead }) => lead)).toEqual([true, false]);
    expect(rows[2]?.notes).toContainEqual({ code: 'owner-unknown', words: 'Panel members, Adviser to the council.' });
  });
  it('keeps a column that has no place of its own with the action', () => {
    expect(rows[1]?.fields.updates.map(({ text }) => text)).toEqual(['Invited on 4 May', 'Issue: Board links']);
  });
});

describe('an action log as a spreadsheet saves it', () => {
  const STATUS_LOG = [
    'Action;Due;Status',
    '"Provide an update;\nwith the terms";11.01.11;Completed',
    'Confirm the plan;Late Spring 2011;On track for due date',
    'Report regularly;Monthly ongoing;',
    'Set up the meetings;31/02/2011;Plan in place',
    'Join the board;12/25/2011;Withdrawn',
  ].join('\r\n');
  const { rows } = read(STATUS_LOG);
  it('reads days day first and keeps what is no day in its own words', () => {
    expect(rows.map(({ fields }) => [fields.due?.day ?? null, fields.due?.text])).toEqual([
      ['2011-01-11', '11.01.11'],
      [null, 'Late Spring 2011'],
      [null, 'Monthly ongoing'],
      [null, '31/02/2011'],
      [null, '12/25/2011'],
    ]);
    expect(rows[1]?.notes).toContainEqual({ code: 'date-in-words', words: 'Late Spring 2011' });
  });
  it('names the dates that cannot be, and says nothing against soft ones', () => {
    expect(rows.map(({ problems }) => problems)).toEqual([
      [],
      [],
      [],
      [{ code: 'impossible-date', words: '31/02/2011' }],
      [{ code: 'impossible-date', words: '12/25/2011' }],
    ]);
  });
  it('reads the status, and keeps the words of one that is neither open nor closed', () => {
    expect(rows.map(({ fields }) => fields.status)).toEqual(['closed', 'open', 'open', 'open', 'withdrawn']);
    expect(rows[3]?.fields.updates.map(({ text }) => text)).toEqual(['Status: Plan in place']);
  });
  it('takes the letters of an old Windows for what they are, and UTF-16', () => {
    expect(textOf(new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0x78]))).toBe('Café – x');
    expect(textOf(new TextEncoder().encode('Café – x'))).toBe('Café – x');
    expect(textOf(new Uint8Array([0xff, 0xfe, 0x41, 0, 0xe9, 0])).replace('\uFEFF', '')).toBe('Aé');
  });
});

describe('a table with something wrong in it', () => {
  const { rows } = read(
    [
      'Ref,Body,Action,Owner,Date agreed,Due',
      'WSG/2021/A01,WSG,Again under a reference in use,Priya Marlow,12/05/2021,3 June 2021',
      'WSG/2021/A07,Executive,The first,,,',
      'wsg/2021/a07,Executive,The same reference,,,',
      'X1,Somewhere else,Of a body nobody knows,,30/02/2021,',
      'X2,WSG,,Priya Marlow,,spring',
    ].join('\n'),
  );
  it('says of each row what is wrong', () => {
    expect(rows.map(({ line, problems }) => [line, problems.map(({ code }) => code)])).toEqual([
      [2, ['reference-used']],
      [3, []],
      [4, ['reference-twice']],
      [5, ['unknown-body', 'impossible-date']],
      [6, ['no-text']],
    ]);
  });
  it('loses nothing of a row that is taken as it is written', () => {
    expect(rows[3]?.fields).toMatchObject({ bodyId: 'body:1', reference: 'X1', agreedOn: null });
    expect(rows[3]?.fields.updates[0]?.text).toBe('Body: Somewhere else\nDate agreed: 30/02/2021');
    expect(rows[4]?.fields.text).toBe('X2 | WSG | Priya Marlow | spring');
    expect(rows[0]?.fields).toMatchObject({ agreedOn: '2021-05-12', due: { day: '2021-06-03' } });
  });
  it('always proposes something that can be saved, whatever stands in it', () => {
    const long = 'w'.repeat(200_500);
    const hostile = ['Action,Owner,Due', `"${long}",${'n'.repeat(700)},${'d'.repeat(300)}`, '‮gnp.exe 👍🏽,=cmd|x,@due'];
    for (const { fields } of read(hostile.join('\n')).rows) {
      const origin = {
        reference: fields.reference ?? '',
        agreedOn: today,
        source: { from: 'paper', paper: 'x' },
      } as const;
      const row = { ...anAction({}), ...newAction({ ...fields, meetingId: null }, origin), ...fields };
      expect(actionRecord.safeParse(row).error?.issues ?? []).toEqual([]);
    }
    const [first] = read(hostile.join('\n')).rows;
    expect(first?.fields.updates.map(({ text }) => text).join('')).toContain('w'.repeat(500));
  });
});

describe('tables of other shapes', () => {
  it('has its wordiest column for the actions where it has no heads', () => {
    const { table, uses } = read('1\tWrite to the provider about the delay\tOwen Reed\n2\tBook the room\tPriya Marlow');
    expect(table.heads).toEqual(['Column 1', 'Column 2', 'Column 3']);
    expect(uses).toEqual(['keep', 'text', 'keep']);
  });
  it('takes tabs before commas, which are in every sentence', () => {
    const { table } = read('Draft a note: structure, owners, areas\nFind metrics, if any\tCarried forward');
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Draft a note: structure, owners, areas', ''],
      ['Find metrics, if any', 'Carried forward'],
    ]);
  });
  it('is nothing where there is nothing in it', () => {
    expect(readTextTable(' \n,,\n', isColumnName)).toBeNull();
  });
  it('reads back the log that this app saves', () => {
    const action = anAction({
      ...{
        bodyId: 'body:1',
        reference: 'WSG/2021/A09',
        text: '=HYPERLINK is what the report calls it',
        agreedOn: today,
      },
      ...{ due: exactly(aDay('2021-06-03')), status: 'closed', closedOn: aDay('2021-06-02') },
      owners: [{ who: 'person:1', name: 'Priya Marlow', lead: true }],
      updates: [{ on: today, text: 'Begun', by: '', meetingId: null }],
    });
    const { rows } = read(textOf(csvFile(actionTable([action], [group], today))));
    const { bodyId, reference, text, owners, agreedOn, due, status, updates, closedOn } = action;
    expect(rows[0]?.fields).toEqual({ bodyId, reference, text, owners, agreedOn, due, status, updates, closedOn });
    expect(rows[0]?.problems).toEqual([]);
  });
});

describe('the body a table is of', () => {
  const bodies = [{ shortName: '' }, { shortName: 'CM' }, { shortName: 'SG' }];
  it('is the one its references name, else one with a log, else the first', () => {
    expect(guessBody('Ref,Action\nSG/2021/A2,Draft it by 3/6/21', [], bodies)?.shortName).toBe('SG');
    expect(guessBody('Action\nDraft it', ['SG/2021/A01'], bodies)?.shortName).toBe('SG');
    expect(guessBody('Action\nTo MSG/2', [], bodies)?.shortName).toBe('');
  });
});
