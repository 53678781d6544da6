/**
 * A table as an Excel workbook: one sheet, its heads kept in sight, every cell text.
 *
 * Written by us: five small parts hold one table, and the libraries pack theirs in
 * background workers, which the window's policy refuses. No cell has the type of a
 * formula; and since a sheet is saved as CSV sooner or later, its words were made safe
 * before they came here. A cell longer than Excel takes is cut, and says so.
 */
import { zipped } from '../archive.ts';
import { printableText } from '../clean-text.ts';
import type { ActionTable } from './action-rows.ts';

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const LONGEST_CELL = 32_000;
const WIDTHS = [16, 14, 60, 28, 16, 18, 16, 14, 50, 16, 16];
const BOLD = 1;
const WRAPPED = 2;

export function xlsxFile({ marking, heads, rows }: ActionTable): Uint8Array {
  const lines = [
    rowOf([marking], 1, BOLD),
    rowOf(heads, 2, BOLD),
    ...rows.map((row, at) => rowOf(row, at + 3, WRAPPED)),
  ];
  const columns = heads.map(
    (_, at) => `<col min="${at + 1}" max="${at + 1}" width="${WIDTHS[at] ?? 16}" customWidth="1"/>`,
  );
  const sheet = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><pageSetup paperSize="9" orientation="landscape"/></worksheet>`;
  return zipped({ ...FRAME, 'xl/worksheets/sheet1.xml': sheet });
}

const rowOf = (cells: readonly string[], at: number, style: number): string =>
  `<row r="${at}">${cells.map((cell, column) => cellOf(cell, `${letter(column)}${at}`, style)).join('')}</row>`;

const cellOf = (cell: string, place: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(cell))}</t></is></c>`;

/** No table here has more than 26 columns. */
const letter = (column: number): string => String.fromCharCode(65 + column);

const fitting = (cell: string): string =>
  cell.length <= LONGEST_CELL ? cell : `${printableText(cell.slice(0, LONGEST_CELL))} … (cut: Excel takes no more)`;

/** A line end alone would be read as a space; `_x000D_` in somebody's words is not a sign of ours. */
const escaped = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const FRAME: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Actions" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
};
