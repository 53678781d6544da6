/** The action log as CSV and XLSX, read back: every word there, and nothing a spreadsheet would run. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ACTION_HEADS, actionTable } from '#documents/tables/action-rows.ts';
import { csvFile } from '#documents/tables/csv-file.ts';
import { asWords, isLive } from '#documents/tables/live-formula.ts';
import { xlsxFile } from '#documents/tables/xlsx-file.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { aBody, anAction } from '#test/builders.ts';

const on = '2021-06-01' as CivilDate;
const body = aBody({ shortName: 'SG' });
const parsed = (bytes: Uint8Array) => {
  const read = Papa.parse<readonly string[]>(new TextDecoder().decode(bytes), {
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(read.errors).toEqual([]);
  return read.data;
};

/** What a spreadsheet may take for a formula: said here in another way than in the program. */
function wouldRun(cell: string): boolean {
  if (/^[\t\r\n]/.test(cell)) return true;
  const seen = cell.normalize('NFKC').replace(/^[\s\p{C}\p{Z}]+/u, '');
  return ['=', '+', '-', '@'].some((sign) => seen.startsWith(sign));
}

describe('a cell', () => {
  it.each([
    "=cmd|' /C calc'!A0",
    '@SUM(A1)',
    '-2+3',
    '+1',
    '=HYPERLINK("https://x")',
    '＝1+1',
    '⁺1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '\t=1',
    '\tx',
    '\rx',
    '\u200B=1',
    '\u00A0@x',
    '\uFEFF+1',
  ])('that begins as %j is made words', (cell) => {
    expect(isLive(cell)).toBe(true);
    expect(asWords(cell)).toBe(`'${cell}`);
    expect(wouldRun(asWords(cell))).toBe(false);
  });

  it.each(['Chair to write', '1 + 1 = 2', "'=1", '', '£-5', 'a@b.example'])('such as %j is left as it is', (cell) => {
    expect(asWords(cell)).toBe(cell);
  });
});

describe('the action log as a table', () => {
  const arbitrary = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .tuple(
        fc.constantFrom('', ' ', '\t', '\r', '\n', '\u00A0', '\u200B', '\uFEFF', '\u3000', '\u202E', '"', ',', ';'),
        fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '﹣'),
        fc.string({ maxLength: 20 }),
      )
      .map((parts) => parts.join('')),
  );

  it('has not one live formula among 10,000 cells of anything, and loses no row', () => {
    let cells = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(arbitrary, arbitrary, arbitrary), { minLength: 40, maxLength: 40 }), (rows) => {
        const actions = rows.map(([text, name, update]) =>
          anAction({
            bodyId: body.id,
            text: `${text}`,
            owners: [{ who: null, name, lead: true }],
            updates: [{ on, text: update, by: '', meetingId: null }],
          }),
        );
        const [marking, heads, ...read] = parsed(csvFile(actionTable(actions, [body], on)));
        expect(marking).toEqual(['OFFICIAL']);
        expect(heads).toEqual([...ACTION_HEADS]);
        expect(read).toHaveLength(40);
        for (const row of read) {
          expect(row).toHaveLength(ACTION_HEADS.length);
          cells += row.length;
          expect(row.filter(wouldRun)).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
    expect(cells).toBeGreaterThan(10_000);
  });

  it('says the highest marking in its first line, before anything else', () => {
    const actions = [anAction({ bodyId: body.id }), anAction({ bodyId: body.id, marking: 'OFFICIAL-SENSITIVE' })];
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile(actionTable(actions, [body], on)));
    expect(text.split('\r\n')[0]).toBe('\uFEFF"OFFICIAL-SENSITIVE"');
  });

  it('lists open actions first and says that no date was agreed', () => {
    const closed = anAction({ bodyId: body.id, reference: 'SG/A1', status: 'closed', closedOn: on });
    const open = anAction({ bodyId: body.id, reference: 'SG/A2', due: null });
    const { rows } = actionTable([closed, open], [body], on);
    expect(rows.map(([reference]) => reference)).toEqual(['SG/A2', 'SG/A1']);
    expect(rows[0]?.[5]).toBe('No date agreed');
    expect(rows[1]?.slice(6, 8)).toEqual(['Closed', 'B Complete']);
  });

  it('is the same workbook each time, of text cells only', () => {
    const actions = [
      anAction({ bodyId: body.id, text: '=1+1' }),
      anAction({ bodyId: body.id, text: 'x'.repeat(40_000) }),
    ];
    const table = actionTable(actions, [body], on);
    const [one, other] = [xlsxFile(table), xlsxFile(table)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const files = unzipSync(one);
    const xml = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    expect(/<f[ >]/.test(xml)).toBe(false);
    expect(xml.includes(`preserve">'=1+1</t>`)).toBe(true);
    expect(xml.includes('(cut: Excel takes no more)')).toBe(true);
  });
});
