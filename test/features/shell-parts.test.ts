/** The parts of the window that can be held without one: tables, pastes, dates, addresses, first start. */
import { describe, expect, it } from 'vitest';
import { readHash } from '#app/hash-route.ts';
import { findProblems } from '#features/first-start/first-start-draft.ts';
import { readTypedDay } from '#ui/date-field.tsx';
import { readPastedTable } from '#ui/pasted-table.ts';
import { type Column, filterRows, sortRows } from '#ui/table-rows.ts';

interface Line {
  readonly id: string;
  readonly version: string;
  readonly pages: number | null;
}

const LINES: readonly Line[] = [
  { id: 'a', version: 'Version 10', pages: 3 },
  { id: 'b', version: 'version 2', pages: null },
  { id: 'c', version: '', pages: 12 },
];
const COLUMNS: readonly Column<Line>[] = [
  { key: 'version', title: 'Version', text: (line) => line.version },
  { key: 'pages', title: 'Pages', text: (line) => String(line.pages ?? ''), sort: (line) => line.pages },
];
const idsOf = (lines: readonly Line[]) => lines.map((line) => line.id).join('');

describe('a register', () => {
  it('sorts 2 before 10, and puts what is not known last either way', () => {
    expect(idsOf(sortRows(LINES, COLUMNS, { key: 'version', descending: false }))).toBe('bac');
    expect(idsOf(sortRows(LINES, COLUMNS, { key: 'version', descending: true }))).toBe('abc');
    expect(idsOf(sortRows(LINES, COLUMNS, { key: 'pages', descending: true }))).toBe('cab');
  });

  it('keeps its own order until a column is chosen', () => {
    expect(sortRows(LINES, COLUMNS, null)).toBe(LINES);
  });

  it('is filtered to the rows that hold every word, in whatever column', () => {
    expect(idsOf(filterRows(LINES, COLUMNS, '3 VERSION'))).toBe('a');
    expect(idsOf(filterRows(LINES, COLUMNS, '  '))).toBe('abc');
  });
});

describe('a table pasted from Word or Excel', () => {
  it('is read cell by cell, with line ends and quotes inside a quoted cell', () => {
    expect(readPastedTable('0.1\tFirst "draft"\t6 / 8/ 20\r\n0.2\t"Two\nlines, ""so"""\t\r\n')).toEqual([
      ['0.1', 'First "draft"', '6 / 8/ 20'],
      ['0.2', 'Two\nlines, "so"', ''],
    ]);
  });

  it('is no table when it is one line of words', () => {
    expect(readPastedTable('Approved by the Steering Group')).toBeNull();
  });
});

describe('a day typed the British way', () => {
  it('is read day first, and not guessed at', () => {
    expect(readTypedDay('12/5/21')).toBe('2021-05-12');
    expect(readTypedDay('12 May', 2021)).toBe('2021-05-12');
    expect(readTypedDay('31/4/21')).toBeNull();
    expect(readTypedDay('May 2021')).toBeNull();
  });
});

describe('the address of a place', () => {
  it('names the place and the way in it, home where it names none', () => {
    expect(readHash('#parties/party:0193')).toEqual({ place: 'parties', path: ['party:0193'] });
    expect(readHash('')).toEqual({ place: 'home', path: [] });
    expect(readHash('#/bodies//%E0%A4')).toEqual({ place: 'bodies', path: ['%E0%A4'] });
  });
});

describe('first start', () => {
  it('asks for all four in the order of the form, and for three where the programme is there already', () => {
    const draft = { name: ' ', post: 'Clerk', party: '', programme: '', marking: 'OFFICIAL' };
    const all = findProblems(draft, ['name', 'post', 'party', 'programme']);
    expect(all.map((problem) => problem.name)).toEqual(['name', 'party', 'programme']);
    expect(findProblems(draft, ['name', 'post', 'party'])).toHaveLength(2);
  });
});
